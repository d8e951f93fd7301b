"""Rounds and several visits: what is read, and what follows from the visits."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from thaimemo import DataError, Directive, VisitReport
from thaimemo.model import Round

MEMO = {"agency": "ก", "subject": "ข", "to": "ค"}


def report(*visits: Any, **more: Any) -> VisitReport:
    return VisitReport(memo=MEMO, visits=visits, **more)


@pytest.mark.parametrize(
    ("written", "number", "year"),
    [
        ("1/2563", "1", 2563),
        ("รอบที่ ๒ / ๒๕๖๓", "๒", 2563),
        ("พิเศษ/2564", "พิเศษ", 2564),
        ({"number": 1, "year": 2563}, "1", 2563),
        ({"รอบที่": "1", "ปีงบประมาณ": "พ.ศ. ๒๕๖๓"}, "1", 2563),
    ],
)
def test_a_round_is_read_from_what_people_write(written: Any, number: str, year: int) -> None:
    made = report({"visit": {"date": "16 มกราคม 2563"}}, round=written).round
    assert (made.number, made.year) == (number, year)


@pytest.mark.parametrize("year", ["2020", "63", "25630", "x", "2563.5", "²⁵⁶³"])
def test_a_year_of_another_era_is_refused(year: str) -> None:
    with pytest.raises(DataError, match="no fiscal year of the Buddhist era"):
        Round(number="1", year=year)


def test_a_round_without_a_year_lacks_it() -> None:
    with pytest.raises(DataError, match="'year'"):
        report({"visit": {"date": "16 มกราคม 2563"}}, round="1")


def test_the_visit_follows_from_the_visits() -> None:
    inspector = {"name": "นายปกรณ์ เมืองแก้ว", "position": "ผู้ตรวจราชการ"}
    visit = report(
        {
            "visit": {
                "date": "5 - 6 มกราคม 2563",
                "inspector": inspector,
                "places": [{"name": "ก", "province": "ลำปาง"}],
            }
        },
        {"visit": {"date": "1 มกราคม 2563", "inspector": inspector, "places": [{"province": "น่าน"}, {"name": "ข"}]}},
        {"visit": {"date": "3 มกราคม 2563", "inspector": inspector, "places": [{"province": "ลำปาง"}]}},
    ).visit
    assert (visit.date.start, visit.date.end) == (date(2020, 1, 1), date(2020, 1, 6))
    assert [(place.province, place.name) for place in visit.places] == [("ลำปาง", None), ("น่าน", None), (None, "ข")]
    assert visit.inspector.name == "นายปกรณ์ เมืองแก้ว"


def test_what_the_visits_do_not_share_is_left_out() -> None:
    visit = report(
        {"visit": {"date": "1 มกราคม 2563", "kind": "ประชุม", "inspector": "นายก ข"}},
        {"visit": {"date": "1 มกราคม 2563", "kind": "ตรวจเยี่ยม"}},
    ).visit
    assert (visit.kind, visit.inspector) == ("ตรวจราชการ", None)


def test_a_visit_given_beside_the_visits_counts() -> None:
    made = report({"visit": {"date": "1 มกราคม 2563"}}, visit={"date": "2 มกราคม 2563"})
    assert made.visit.date.start == date(2020, 1, 2)


def test_python_may_give_whole_reports() -> None:
    one = VisitReport(memo=MEMO, visit={"date": "1 มกราคม 2563"}, directives=["ก"], round="1/2563")
    made = report(one)
    assert made.visits[0].directives == (Directive(text="ก"),)
    assert made.visits[0].round == one.round


def test_without_visit_and_visits_the_visit_is_missing() -> None:
    for visits in ((), None, [{}]):
        with pytest.raises(DataError, match=r"'visit' .* is missing"):
            VisitReport(memo=MEMO, visits=visits)


def test_all_problems_are_told_where_they_are() -> None:
    with pytest.raises(DataError) as caught:
        VisitReport(memo={"agency": "ก"}, visits=[{"visit": {"date": "x"}}, {"directives": ["ก"]}])
    assert [problem.place.path for problem in caught.value.problems] == [
        "memo",
        "memo",
        "visits[0].visit.date",
        "visits[1]",
    ]


def test_a_report_on_visits_is_written_and_read_again() -> None:
    made = report({"visit": {"date": "1 มกราคม 2563"}, "directives": ["ก"]}, round="1/2563")
    assert VisitReport.model_validate_json(made.model_dump_json()) == made


@pytest.mark.parametrize(
    ("status", "progress"),
    [
        (None, "waiting"),
        ("ยังไม่ได้ดำเนินการ", "waiting"),
        ("แล้วเสร็จ", "done"),
        ("ดำเนินการแล้วเสร็จ เมื่อ 1 มกราคม 2563", "done"),
        ("Done", "done"),
        ("แล้วเสร็จบางส่วน", "under way"),
        ("แล้วเสร็จร้อยละ 60", "under way"),
        ("ดำเนินการแล้ว 1 รุ่น จาก 3 รุ่น", "under way"),
        ("ยังไม่แล้วเสร็จ", "under way"),
        ("ยกเลิกโครงการ", "cancelled"),
        ("รอผล", "under way"),
    ],
)
def test_the_words_of_a_status_tell_how_far_a_directive_is(status: str | None, progress: str) -> None:
    assert Directive(text="ก", status=status).progress == progress
