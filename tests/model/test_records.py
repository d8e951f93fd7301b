"""Records: their keys, what they leave out, and how they complain."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from model import strategies
from thaimemo import DataError, Directive, Memo, Person, Visit, VisitReport
from thaimemo.model import Attachment, Endorsement, Finding, Photo, Place, Programme
from thaimemo.model.names import names_of

RECORDS = [Attachment, Directive, Endorsement, Finding, Memo, Person, Photo, Place, Programme, Visit, VisitReport]
LEAST: dict[str, Any] = {"memo": {"agency": "ก", "subject": "ข", "to": "ค"}, "visit": {"date": "16 มกราคม 2563"}}
MEMO = LEAST["memo"]


def problems(record: Any, **data: Any) -> list[str]:
    with pytest.raises(DataError) as caught:
        record(**data)
    return [f"{problem.place}: {problem.text('en')}" for problem in caught.value.problems]


def test_the_least_there_can_be() -> None:
    report = VisitReport(**LEAST)
    assert (report.memo.salutation, report.visit.kind, report.directives) == ("เรียน", "ตรวจราชการ", ())


def test_python_objects_are_as_good_as_text() -> None:
    made = VisitReport(memo=Memo(**MEMO), visit=Visit(date=date(2020, 1, 16)), directives=[Directive(text="ก"), "ข"])
    read = VisitReport(**LEAST, directives=[{"text": "ก"}, "ข"])
    assert made == read
    assert hash(made) == hash(read)


@pytest.mark.parametrize("record", RECORDS)
def test_every_entry_has_a_thai_name_and_says_what_it_is(record: Any) -> None:
    for name, field in record.model_fields.items():
        thai = [key for key, of in names_of(record).items() if of == name and "ก" <= key[0] <= "๛"]
        assert thai, name
        assert " — " in field.description, name


@pytest.mark.parametrize("record", RECORDS)
def test_no_two_entries_share_a_name(record: Any) -> None:
    names = [name for field in record.model_fields.values() for name in field.validation_alias.choices]
    assert len({*names, *record.model_fields}) == len(names) + len(record.model_fields)


def test_thai_keys_mean_the_same_as_english_ones() -> None:
    thai = {
        "บันทึกข้อความ": {
            "ส่วนราชการ": "ก",
            "เรื่อง": "ข",
            "เรียน": "ค",
            "ที่": "อก 1/",
            "ผู้ลงนาม": {"ชื่อ": "นายก ข", "ตำแหน่ง": "ง"},
        },
        "การตรวจราชการ": {
            "วันที่": "16 มกราคม 2563",
            "สถานที่": {"ตำบล": "ก", "อำเภอ": "ข", "จังหวัด": "ลำปาง"},
            "ผู้ตรวจราชการ": "นายค ง",
        },
        "ข้อสั่งการ": {"ข้อความ": "ก", "หน่วยงานรับผิดชอบ": "ข", "กำหนดแล้วเสร็จ": "30 กันยายน 2563"},
    }
    english = {
        "memo": MEMO | {"number": "อก 1/", "signers": [{"name": "นายก ข", "position": "ง"}]},
        "visit": {
            "date": date(2020, 1, 16),
            "places": [{"subdistrict": "ก", "district": "ข", "province": "ลำปาง"}],
            "inspector": {"name": "นายค ง"},
        },
        "directives": [{"text": "ก", "responsible": ["ข"], "due": date(2020, 9, 30)}],
    }
    assert VisitReport(**thai) == VisitReport(**english)


def test_python_spells_a_thai_keyword_its_own_way_and_is_understood() -> None:
    # Python folds identifiers to NFKC, which takes ำ apart.
    place = Place(ตำบล="ชมพู", จังหวัด="ลำปาง")
    assert (place.subdistrict, place.province) == ("ชมพู", "ลำปาง")


def test_an_entry_under_two_names_is_one_too_many() -> None:
    assert problems(Memo, **MEMO, เรื่อง="ง") == ["subject: 'subject' and 'เรื่อง' are the same entry; both are given"]


def test_what_says_nothing_is_left_out() -> None:
    memo = Memo(
        **MEMO, phone="", fax=None, number=" \u200b", signer={"name": "", "position": None}, references=["", "ก"]
    )
    assert memo == Memo(**MEMO, references=["ก"])


def test_a_required_entry_left_empty_is_named_at_its_own_place() -> None:
    found = problems(VisitReport, memo=MEMO | {"to": ""}, visit={"date": None})
    assert found == ["memo.to: 'to' (เรียน) is empty", "visit.date: 'date' (วันที่) is empty"]


def test_all_problems_are_told_at_once_each_with_its_path() -> None:
    found = problems(
        VisitReport,
        memo={"subject": "ก", "to": "ข", "urgency": "ด่วนๆ"},
        visit={"date": "32 มกราคม 2563", "places": [{"district": "ก"}], "hosts": [5]},
        directives=["", {"text": "ก", "items": [{"due": "31 เมษายน 2563"}]}],
        unheard_of=1,
    )
    assert [line.partition(": ")[0] for line in found] == [
        "memo",
        "memo.urgency",
        "visit.date",
        "visit.places[0]",
        "visit.hosts[0]",
        "directives[1].items[0]",
        "directives[1].items[0].due",
        "unheard_of",
    ]


@pytest.mark.parametrize(
    ("where", "key", "hint"),
    [
        ("memo", "subjct", "did you mean 'subject'?"),
        ("memo", "เรือง", "did you mean 'เรื่อง'?"),
        ("visit", "Delegates", "did you mean 'delegates'?"),
        ("visit", "directives", "move it to the top level, without indentation"),
        ("visit", "subject", "move it under 'memo'"),
        ("visit", "province", "move it under 'places'"),
    ],
)
def test_an_unknown_key_is_answered_with_what_was_meant(where: str, key: str, hint: str) -> None:
    data = LEAST | {where: LEAST[where] | {key: "16 มกราคม 2563"}}
    with pytest.raises(DataError) as caught:
        VisitReport(**data)
    assert [(str(problem.place), problem.hint("en")) for problem in caught.value.problems] == [(f"{where}.{key}", hint)]


def test_known_keys_are_listed_in_the_language_of_the_unknown_one() -> None:
    for key, known in (("zzzz", "text, topic"), ("ฮฮฮฮ", "ข้อความ, หัวข้อ")):
        with pytest.raises(DataError) as caught:
            Directive(text="ก", **{key: 1})
        assert known in caught.value.problems[0].hint("th")


def test_many_problems_are_counted_after_the_first_hundred() -> None:
    found = problems(VisitReport, **LEAST, directives=[{"x": 1}] * 200)
    assert len(found) == 101
    assert "300 more" in found[-1]


def test_records_are_frozen() -> None:
    memo = Memo(**MEMO)
    with pytest.raises(ValidationError):
        memo.subject = "ง"


def test_records_survive_pickling_and_copying() -> None:
    report = VisitReport(**LEAST, directives=["ก"])
    assert pickle.loads(pickle.dumps(report)) == report
    assert copy.deepcopy(report) == report == report.model_copy(deep=True)
    changed = report.model_copy(update={"directives": ()})
    assert (changed.directives, changed.memo) == ((), report.memo)


def test_the_words_for_province_and_district_are_not_part_of_the_name() -> None:
    place = Place(province="จ.ลำปาง", district="อำเภอ เมืองลำปาง", subdistrict="ตำบลชมพู")
    assert (place.province, place.district, place.subdistrict) == ("ลำปาง", "เมืองลำปาง", "ชมพู")


def test_a_place_needs_a_name_or_a_province() -> None:
    assert Place(name="ก").province is None
    assert problems(Place, district="ก") == [": a place needs a name or a province"]


def test_a_directive_may_stand_in_itself_to_any_sensible_depth() -> None:
    data: dict[str, Any] = {"text": "ก"}
    for _ in range(20):
        data = {"text": "ก", "items": [data]}
    directive, depth = Directive(**data), 0
    while directive.items:
        directive, depth = directive.items[0], depth + 1
    assert depth == 20


def test_data_that_contains_itself_is_refused() -> None:
    data: dict[str, Any] = {"text": "ก"}
    data["items"] = [data]
    with pytest.raises(DataError, match="nested too deeply"):
        Directive(**data)


@given(strategies.anything, strategies.anything, strategies.anything)
def test_whatever_is_given_the_answer_is_a_report_or_our_own_words(memo: Any, visit: Any, directives: Any) -> None:
    try:
        VisitReport(memo=memo, visit=visit, directives=directives)
    except DataError as error:
        said = "\n".join(problem.line(lang) for problem in error.problems for lang in ("th", "en"))
        assert said
        for word in ("Input should", "Value error", "Extra inputs", "Field required", "pydantic", "Traceback"):
            assert word not in said
