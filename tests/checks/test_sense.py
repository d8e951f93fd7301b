"""The sense family: letter codes, places, dates, responsibility, money and persons, in data and in running text."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import thaimemo
from thaimemo.checks import Settings, check, check_file, check_text
from thaimemo.checks.areas import areas, homes
from thaimemo.checks.nearness import nearest, one_edit_apart
from thaimemo.checks.number_words import baht_of
from thaimemo.checks.rules.sense import RULES
from thaimemo.checks.rules.sense.letter_codes import codes, expected
from thaimemo.checks.rules.sense.responsibility import names_somebody
from thaimemo.thai.money import baht_words

ONLY = Settings(off=frozenset({"spelling", "form", "register", "abbreviations"}))
EXAMPLES = Path(__file__).parents[2] / "examples"
SHIPPED = Path(thaimemo.__file__).parent / "checks" / "data"


def of_text(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(found.rule, found.words, found.suggestions) for found in check_text(text, settings=ONLY)]


def report(memo=None, visit=None, **rest) -> thaimemo.VisitReport:
    memo = {"agency": "กรมส่งเสริมอุตสาหกรรม", "subject": "รายงาน", "to": "อธิบดี"} | (memo or {})
    return thaimemo.VisitReport(memo=memo, visit={"date": "16 - 18 มกราคม 2563"} | (visit or {}), **rest)


def of_report(*args, **rest) -> list[tuple[str, str]]:
    return [(found.rule, found.words) for found in check(report(*args, **rest), settings=ONLY)]


class TestLetterCodes:
    @pytest.mark.parametrize(
        ("agency", "number"),
        [
            ("ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 1 กรมส่งเสริมอุตสาหกรรม", "อก 0416/"),
            ("สำนักงานอุตสาหกรรมจังหวัดลำปาง", "ลป 0033/123"),
            ("สำนักงานอุตสาหกรรมจังหวัดลำปาง กระทรวงอุตสาหกรรม", "ลป ๐๐๓๓/ว ๑๒๓"),
            ("สำนักงานปลัดกระทรวงอุตสาหกรรม", "อก 0211.2/"),
            ("องค์การบริหารส่วนจังหวัดลำปาง", "ลป 51001/"),
            ("แขวงทางหลวงจังหวัดลำปาง กรมทางหลวง", "คค 0617/"),
            ("สำนักงานสถิติจังหวัดน่าน", "ดศ 0516/"),
            ("กลุ่มนโยบายและแผน", "กษ 0203/"),
        ],
    )
    def test_right_letters_are_no_finding(self, agency, number):
        assert of_report({"agency": agency, "number": number}) == []

    @pytest.mark.parametrize(
        ("agency", "number", "rule", "right"),
        [
            ("กรมส่งเสริมอุตสาหกรรม", "กษ 0416/", "letter-code", "อก"),
            ("กรมส่งเสริมอุตสาหกรรม", "ลป 0416/", "letter-code", "อก"),
            ("กระทรวงเกษตรและสหกรณ์", "อก 0416/", "letter-code", "กษ"),
            ("สำนักงานอุตสาหกรรมจังหวัดน่าน", "ลป 0033/", "letter-code", "นน"),
            ("เทศบาลนครลำปาง จังหวัดลำปาง", "ชม 52001/", "letter-code", "ลป"),
            ("สำนักงานอุตสาหกรรมจังหวัดน่าน", "อก 0033/", "letter-code-doubt", "นน"),
            ("กรมส่งเสริมอุตสาหกรรม", "ฮฮ 0416/", "letter-code-doubt", "อก"),
            ("กรมส่งเสริมอุตสาหกรรม", "อก. 0416/", "letter-code-doubt", "อก"),
            ("กรมวิทยาศาสตร์บริการ", "วท 0301/", "letter-code-doubt", "อว"),
        ],
    )
    def test_other_letters_are_told_with_the_right_ones(self, agency, number, rule, right):
        (found,) = check(report({"agency": agency, "number": number}), settings=ONLY)
        assert (found.rule, found.words, found.suggestions) == (rule, number.split()[0].rstrip("."), (right,))

    def test_letters_of_a_cited_letter_are_read_with_its_agency(self):
        text = "ตามหนังสือกรมการปกครอง ที่ อก 0310/5 และหนังสือกรมที่ดิน ที่ มท 0501/8 นั้น"
        assert of_text(text) == [("letter-code", "อก", ("มท",))]

    def test_the_head_of_a_memo_in_a_word_file_is_read(self, tmp_path):
        wrong = report({"number": "กษ 0416/"})
        thaimemo.render(wrong, emblem="none").save(tmp_path / "memo.docx")
        (found,) = check_file(tmp_path / "memo.docx", settings=ONLY)
        assert (found.rule, found.words, found.suggestions) == ("letter-code", "กษ", ("อก",))

    def test_the_table_has_every_ministry_and_province(self):
        kinds = [kind for kind, _ in codes().values()]
        assert (kinds.count("ministry"), kinds.count("province"), kinds.count("bangkok")) == (20, 76, 1)
        names = {name for kind, name in codes().values() if kind in ("province", "bangkok")}
        assert names == set(areas())

    def test_every_department_has_letters_of_a_ministry(self):
        text = (SHIPPED / "departments.tsv").read_text(encoding="utf-8")
        lines = io.StringIO("".join(line for line in text.splitlines(True) if not line.startswith("#")))
        rows = list(csv.DictReader(lines, delimiter="\t"))
        assert len(rows) > 120
        for row in rows:
            assert codes()[row["code"]][0] == "ministry"
            assert expected(row["name"]) == row["code"], row

    def test_an_agency_of_two_ministries_is_not_judged(self):
        assert expected("กรมการปกครอง และกรมส่งเสริมอุตสาหกรรม") is None


class TestPlaces:
    def test_all_of_the_country_is_there(self):
        subdistricts = [name for districts in areas().values() for names in districts.values() for name in names]
        assert (len(areas()), sum(map(len, areas().values()))) == (77, 928)
        assert len(subdistricts) >= 7436
        assert homes("ห้างฉัตร") == ("ลำปาง",)
        assert len(homes("เฉลิมพระเกียรติ")) > 1

    @pytest.mark.parametrize(
        "place",
        [
            {"province": "ลำปาง"},
            {"province": "กรุงเทพฯ", "district": "บางรัก", "subdistrict": "สีลม"},
            {"province": "ลำปาง", "district": "เมือง", "subdistrict": "หัวเวียง"},
            {"province": "จังหวัดลำปาง", "district": "อำเภอเมืองลำปาง"},
            {"province": "พระนครศรีอยุธยา", "district": "พระนครศรีอยุธยา"},
            {"name": "ศูนย์วิจัย", "district": "ที่ไม่มีจังหวัด"},
        ],
    )
    def test_real_places_are_no_finding(self, place):
        assert of_report(visit={"places": [place if "name" in place else place | {"name": "ที่ทำการ"}]}) == []

    @pytest.mark.parametrize(
        ("place", "rule", "words", "suggestions"),
        [
            ({"province": "เชียงไหม่"}, "place-unknown", "เชียงไหม่", ("เชียงใหม่",)),
            ({"province": "โคราช"}, "place-unknown", "โคราช", ("นครราชสีมา",)),
            ({"province": "แอตแลนติส"}, "place-unknown", "แอตแลนติส", ()),
            ({"province": "เชียงใหม่", "district": "ห้างฉัตร"}, "place-elsewhere", "ห้างฉัตร", ()),
            ({"province": "ลำปาง", "district": "ห้างฉัต"}, "place-unknown", "ห้างฉัต", ("ห้างฉัตร",)),
            (
                {"province": "ลำปาง", "district": "ห้างฉัตร", "subdistrict": "ปงยางครก"},
                "place-unknown",
                "ปงยางครก",
                ("ปงยางคก",),
            ),
        ],
    )
    def test_a_wrong_place_is_told_with_the_nearest(self, place, rule, words, suggestions):
        (found,) = check(report(visit={"places": [place]}), settings=ONLY)
        assert (found.rule, found.words, found.suggestions) == (rule, words, suggestions)

    @pytest.mark.parametrize(
        ("text", "findings"),
        [
            ("ณ อำเภอห้างฉัตร จังหวัดลำปาง และ อ.เมือง จ.ลำปาง", []),
            ("ณ ตำบลปงยางคก อำเภอห้างฉัตร จังหวัดลำปาง", []),
            ("ทุกอำเภอในจังหวัดลำปาง และจังหวัดใกล้เคียง ผู้ว่าราชการจังหวัดได้มอบหมาย จังหวัดที่เกี่ยวข้อง", []),
            ("นายอำเภอทุกอำเภอ จังหวัดลำปาง เขตอุตสาหกรรม กรุงเทพมหานคร", []),
            ("ณ อำเภอห้างฉัตร จังหวัดแพร่", [("place-elsewhere", "ห้างฉัตร", ())]),
            ("ณ อ.ห้างฉัตร จ.แพร่", [("place-elsewhere", "ห้างฉัตร", ())]),
            ("ณ อำเภอห้างฉัต จังหวัดลำปาง", [("place-unknown", "ห้างฉัต", ("ห้างฉัตร",))]),
            ("ในจังหวัดเชียงไหม่มีโรงงาน", [("place-unknown", "เชียงไหม่", ("เชียงใหม่",))]),
            ("แขวงสีลม เขตบางรก กรุงเทพมหานคร", [("place-unknown", "บางรก", ("บางรัก",))]),
        ],
    )
    def test_places_in_running_text_are_judged_where_certain(self, text, findings):
        assert of_text(text) == findings

    @given(st.sampled_from([(p, d) for p, districts in areas().items() for d in districts]))
    def test_no_district_is_a_finding_in_its_own_province(self, pair):
        province, district = pair
        assert of_text(f"ณ อำเภอ{district} จังหวัด{province}") == []


class TestDates:
    def test_a_memo_before_the_visit_is_an_error(self):
        assert of_report({"date": "15 มกราคม 2563"}) == [("memo-before-visit", "2020-01-15")]

    def test_a_memo_before_the_last_day_is_a_warning(self):
        assert of_report({"date": "17 มกราคม 2563"}) == [("memo-before-end", "2020-01-17")]

    @pytest.mark.parametrize("day", ["18 มกราคม 2563", "20 มกราคม 2563"])
    def test_a_memo_of_the_last_day_or_later_is_right(self, day):
        assert of_report({"date": day}) == []

    def test_what_is_due_before_the_visit_is_told_but_not_of_what_is_followed_up(self):
        due = {"text": "ให้กรมดำเนินการ", "due": "15 มกราคม 2563"}
        assert of_report(directives=[due]) == [("due-before-visit", "2020-01-15")]
        assert of_report(directives=[due | {"status": "แล้วเสร็จ"}]) == []

    def test_a_weekend_suggests_the_working_days_next_to_it(self):
        item = {"text": "ให้กรมดำเนินการ", "due": "1 มีนาคม 2563"}
        (found,) = check(report(directives=[{"text": "ให้กรมดำเนินการ", "items": [item]}]), settings=ONLY)
        assert (found.rule, found.suggestions) == ("due-on-weekend", ("28 กุมภาพันธ์ 2563", "2 มีนาคม 2563"))
        assert str(found.place) == "directives[0].items[0].due"

    def test_a_finding_stands_where_the_date_was_written(self, tmp_path):
        path = tmp_path / "visit.yaml"
        path.write_text(
            "memo: {agency: กรม, subject: เรื่อง, to: อธิบดี, วันที่: 1 ม.ค. 63}\nvisit: {date: 16/1/2563}\n", encoding="utf-8"
        )
        (found,) = check_file(path, settings=ONLY)
        assert (found.rule, found.words) == ("memo-before-visit", "1 ม.ค. 63")
        assert str(found.place) == f"{path}:1:58"


class TestResponsibility:
    def test_a_directive_that_nobody_answers_for_is_told(self):
        assert of_report(directives=["เร่งรัดการเบิกจ่าย"]) == [("nobody-responsible", "เร่งรัดการเบิกจ่าย")]

    def test_a_suggestion_needs_nobody(self):
        assert of_report(directives=[{"text": "ควรเร่งรัด", "kind": "suggestion"}]) == []

    @pytest.mark.parametrize(
        "text",
        [
            "ให้สำนักงานอุตสาหกรรมจังหวัดเร่งรัด",
            "ขอให้ ศภ.1 จัดสรรงบประมาณ",
            "กำชับให้ทุกหน่วยงานดำเนินการ",
            "ขอให้แต่ละกลุ่มงานไปให้บริการร่วมกัน",
            "มอบหมายผู้อำนวยการรายงานผล",
            "กรมโรงงานอุตสาหกรรมต้องสร้างความเข้าใจ",
            "ให้อยู่ในความรับผิดชอบของผู้ว่าราชการจังหวัด",
        ],
    )
    def test_words_may_say_who_is_to_do_it(self, text):
        assert names_somebody(text)

    @pytest.mark.parametrize("text", ["ให้เร่งรัด", "จัดอบรมเพื่อให้ผู้ประกอบการเข้าใจ", "ช่วยให้โรงงานประหยัด", "ให้ความสำคัญแก่กลุ่ม"])
    def test_those_who_gain_by_it_are_not_those_who_do_it(self, text):
        assert not names_somebody(text)

    def test_a_heading_is_answered_for_by_its_parts(self):
        owned, bare = {"text": "จัดอบรม", "responsible": ["กสอ."]}, {"text": "รายงานผล"}
        assert of_report(directives=[{"text": "ดังนี้", "items": [owned, owned]}]) == []
        assert of_report(directives=[{"text": "ดังนี้", "items": [owned, bare]}]) == [("nobody-responsible", "รายงานผล")]
        assert of_report(directives=[{"text": "ดังนี้", "items": [bare, bare]}]) == [("nobody-responsible", "ดังนี้")]
        assert of_report(directives=[{"text": "ดังนี้", "items": [bare], "responsible": ["กสอ."]}]) == []


class TestMoney:
    @pytest.mark.parametrize(
        "text",
        [
            "13,000,000 บาท (สิบสามล้านบาทถ้วน)",
            "๔๕๐,๐๐๐ บาท (สี่แสนห้าหมื่นบาทถ้วน)",
            "13 ล้านบาท (สิบสามล้านบาทถ้วน)",
            "12.50 บาท (สิบสองบาทห้าสิบสตางค์)",
            "สามหมื่นบาทถ้วน (30,000 บาท)",
            "500 บาท (ต่อคนต่อวัน) และ 20 บาท (ไม่รวมภาษี)",
        ],
    )
    def test_words_and_figures_agree(self, text):
        assert of_text(f"งบประมาณ {text} ดังนี้") == []

    @pytest.mark.parametrize(
        ("text", "words", "right"),
        [
            ("13,000,000 บาท (สามสิบล้านบาทถ้วน)", "สามสิบล้านบาทถ้วน", "สิบสามล้านบาทถ้วน"),
            ("๔๕๐ บาท (สี่ร้อยห้าบาทถ้วน)", "สี่ร้อยห้าบาทถ้วน", "สี่ร้อยห้าสิบบาทถ้วน"),
            ("สามหมื่นบาทถ้วน (3,000 บาท)", "สามหมื่นบาทถ้วน", "สามพันบาทถ้วน"),
        ],
    )
    def test_words_and_figures_disagree(self, text, words, right):
        assert of_text(text) == [("money-words", words, (right,))]

    @given(st.decimals(0, 10**15, places=2))
    def test_every_amount_in_words_is_read_back(self, amount):
        assert baht_of(baht_words(amount)) == amount

    @pytest.mark.parametrize(
        "words", ["", "บาทถ้วน", "สิบร้อยบาท", "สองสามบาท", "หนึ่งหมื่นแสน", "คนละหนึ่งบาท", "หนึ่ง" * 90, "ร้อยสตางค์"]
    )
    def test_words_that_are_no_number_are_no_amount(self, words):
        assert baht_of(words) is None

    def test_a_budget_is_the_one_that_the_text_tells(self):
        text = "ให้กรมใช้งบประมาณ 13 ล้านบาท จัดอบรม"
        assert of_report(directives=[{"text": text, "budget": 13_000_000}]) == []
        assert of_report(directives=[{"text": text, "budget": Decimal(1_300_000)}]) == [("budget-text", "13 ล้าน")]


class TestPersons:
    def test_one_letter_in_the_text_is_told_against_the_data(self):
        inspector = {"name": "นายบรรจง สุกรีฑา"}
        found = of_report(visit={"inspector": inspector}, proposals=["ขอให้นายบรรจง สุกริฑา ทราบ"])
        assert found == [("person-two-ways", "นายบรรจง สุกริฑา")]

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("นางทิพย์ จินะวงค์ และนางทิพย์ จินะวงศ์", ["นางทิพย์ จินะวงศ์"]),
            ("นายศุภชัย ไวยาวัจมัย กับนายศุภช้ย ไวยาวัจมัย", ["นายศุภช้ย ไวยาวัจมัย"]),
            ("นางสาวอรุณี ใจดี และนางอรุณี ใจดี", ["นางอรุณี ใจดี"]),
            ("พล.อ.สมชาย ใจดี และพลเอกสมชาย ใจดี", []),
            ("น.ส.อรุณี ใจดี และนางสาวอรุณี ใจดี", []),
            ("รองศาสตราจารย์ ดร.พิมพ์ใจ เลิศปัญญา และ ดร.พิมพ์ใจ เลิศปัญญา", []),
            ("นายสมชาย ใจดี และนางสมชัย ใจดี", []),
            ("นายสมชาย ใจดี และนายสมชาย ใจดีได้กล่าว", []),
            ("นายสมชาย ใจดี และนายประสิทธิ์ ใจงาม", []),
        ],
    )
    def test_names_in_running_text_are_compared(self, text, words):
        found = of_text(text)
        assert [one[1] for one in found] == words
        assert {one[0] for one in found} <= {"person-two-ways"}

    def test_two_people_of_one_list_are_two(self):
        assert of_report(visit={"delegates": ["นายสมชาย ใจดี", "นายสมชัย ใจดี"]}) == []
        found = of_report({"signer": "นายสมชัย ใจดี"}, {"delegates": ["นายสมชาย ใจดี"]})
        assert [rule for rule, _ in found] == ["person-two-ways"]


class TestNearness:
    @given(st.text("กขคงา", max_size=6), st.integers(0, 5), st.sampled_from("กขค"))
    def test_one_letter_added_is_one_edit(self, word, at, letter):
        at = min(at, len(word))
        longer = word[:at] + letter + word[at:]
        assert one_edit_apart(word, longer)
        assert one_edit_apart(longer, word)

    def test_neighbours_swapped_are_one_edit_and_two_changes_are_not(self):
        assert one_edit_apart("กขคง", "กคขง")
        assert not one_edit_apart("กขคง", "ขกงค")
        assert not one_edit_apart("กข", "กข")
        assert nearest("ลำปง", ["ลำพูน", "ลำปาง"]) == "ลำปาง"
        assert nearest("ฮฮฮฮ", ["ลำพูน", "ลำปาง"]) is None


def test_each_of_several_visits_is_judged_by_its_own_date_and_places():
    first = {"visit": {"date": "16/1/2563", "places": [{"province": "เชียงไหม่"}]}, "directives": ["เร่งรัด"]}
    due = {"text": "ให้กรมดำเนินการ", "due": "17/1/2563"}
    second = {"visit": {"date": "20/1/2563"}, "directives": [due]}
    memo = {"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี", "date": "18/1/2563"}
    several = thaimemo.VisitReport(memo=memo, visits=[first, second])
    found = [(one.rule, one.place.path) for one in check(several, settings=ONLY)]
    assert sorted(found) == [
        ("due-before-visit", "visits[1].directives[0].due"),
        ("memo-before-end", "memo.date"),
        ("nobody-responsible", "visits[0].directives[0].text"),
        ("place-unknown", "visits[0].visit.places[0].province"),
    ]


def test_the_examples_have_no_error_and_the_one_directive_that_names_nobody():
    found = [
        one
        for example in ("lampang", "nan", "phrae")
        for one in check_file(EXAMPLES / example / "visit.yaml", settings=ONLY)
    ]
    assert [(one.rule, one.place.path) for one in found] == [("nobody-responsible", "ข้อสั่งการ[4].text")]
    assert check_file(EXAMPLES / "lampang" / "news.txt", settings=ONLY) == []


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_rule_says_what_it_asks_for_in_both_languages(lang):
    assert all(getattr(rule.about, lang) for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "piece",
    ["1", "นาย", "ก", "จังหวัด", "อำเภอกกก ", "หนึ่ง", "1 บาท (", "งบประมาณวงเงิน", "นายสมชาย ใจดี ", "หนังสือกก ที่ ", "ให้กรม"],
)
def test_hostile_text_is_searched_in_the_time_of_its_length(piece):
    assert check_text(piece * (100_000 // len(piece)), settings=ONLY) == []
