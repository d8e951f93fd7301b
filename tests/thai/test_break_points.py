"""Where lines may end: no wrong places, enough right ones, in any text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_text, names, thai_text
from thai.gold import Sentence, sentences
from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai.clusters import boundaries
from thaimemo.thai.digits import to_thai
from thaimemo.thai.words import break_points

BAD_BREAKS_ALLOWED = 2
MEAN_DISTANCE_ALLOWED = 7.5


def shown(text: str, *protect: str) -> str:
    points = [0, *break_points(text, protect), len(text)]
    return "|".join(text[start:end] for start, end in pairwise(points))


@pytest.mark.parametrize("known", [False, True], ids=["names unknown", "names known"])
def test_lines_of_government_prose_end_where_a_clerk_would_end_them(known: bool) -> None:
    bad = [
        wrong
        for sentence in sentences()
        for wrong in sentence.bad_breaks(break_points(sentence.text, sentence.named() if known else ()))
    ]
    assert len(bad) <= BAD_BREAKS_ALLOWED, "\n".join(bad)
    assert not [wrong for wrong in bad if wrong[0] in "NDUA"]


def test_real_opportunities_are_not_suppressed() -> None:
    texts = [sentence.text for sentence in sentences()]
    assert sum(map(len, texts)) / sum(len(break_points(text)) for text in texts) < MEAN_DISTANCE_ALLOWED
    assert max(gap(text) for text in texts) <= 30


def gap(text: str) -> int:
    """The longest stretch without a line end."""
    points = [0, *break_points(text), len(text)]
    return max(end - start for start, end in pairwise(points))


@pytest.mark.parametrize("sentence", sentences(), ids=lambda sentence: sentence.text[:20])
def test_thai_digits_change_no_line_end_that_matters(sentence: Sentence) -> None:
    bad = sentence.bad_breaks(break_points(to_thai(sentence.text), sentence.named()))
    assert not [wrong for wrong in bad if wrong[0] in "NDUA"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # rule 1: characters
        ("จัดทำ (ร่าง) แผน", "จัดทำ |(ร่าง) |แผน"),
        ("และ/หรือ", "และ/|หรือ"),
        ("เช่น “โครงการ” นี้", "เช่น |“โครงการ” |นี้"),
        ("จำนวน ฿ 500", "จำนวน |฿ 500"),
        ("เรียก 'โครงการ' นี้", "เรียก |'โครงการ' |นี้"),
        ("ก : ข ; ค", "ก : |ข ; |ค"),
        # rule 2: numbers
        ("ราคา 12,500.50 ต่อ", "ราคา |12,500.50 |ต่อ"),
        ("ระหว่าง 45 - 98 โดย", "ระหว่าง |45 - 98 |โดย"),
        ("ร้อยละ 35.5 %", "ร้อยละ 35.5 %"),
        # rule 3: units and announced numbers
        ("มี ๓๐ ราย", "มี |๓๐ ราย"),
        ("มี 30\u00a0ราย", "มี |30\u00a0ราย"),
        ("ใช้มาตรา 56 และข้อ ๗", "ใช้|มาตรา 56 |และ|ข้อ ๗"),
        ("ครั้งที่ 1/2563", "ครั้งที่ 1/2563"),
        ("พ.ศ. 2563 ด้านการเงิน", "พ.ศ. 2563 |ด้าน|การเงิน"),
        # rule 4: dates
        ("เมื่อ 16 มกราคม พ.ศ. 2563 ณ", "เมื่อ |16 มกราคม พ.ศ. 2563 |ณ"),
        ("เดือนมกราคม ๒๕๖๓", "เดือน|มกราคม ๒๕๖๓"),
        ("5 ธ.ค. 62", "5 ธ.ค. 62"),
        ("30 มกราคม - 2 กุมภาพันธ์ 2563", "30 มกราคม - |2 กุมภาพันธ์ 2563"),
        # rule 5: persons
        ("และนางทิพย์มณฑา จินะวงค์ ร่วม", "และ|นางทิพย์มณฑา |จินะวงค์ |ร่วม"),
        ("โดย ผศ.ดร.สมชาย วงศ์สวัสดิ์กุล", "โดย |ผศ.ดร.สมชาย |วงศ์สวัสดิ์กุล"),
        ("ว่าที่ร้อยตรีอนุชา ใจกว้าง", "ว่าที่ร้อยตรีอนุชา |ใจกว้าง"),
        ("นายกรัฐมนตรี และนายจ้าง", "นายกรัฐมนตรี |และ|นายจ้าง"),
        # rule 6: places
        ("ตำบลบ่อแฮ้ว อำเภอห้างฉัตร", "ตำบล|บ่อแฮ้ว |อำเภอ|ห้างฉัตร"),
        ("ต.บ่อแฮ้ว จ.ลำปาง", "ต.บ่อแฮ้ว |จ.ลำปาง"),
        ("ในจังหวัดที่เกี่ยวข้อง ด้วย", "ใน|จังหวัด|ที่|เกี่ยวข้อง |ด้วย"),
        ("ประชุม ณ ห้องประชุม ณ เขาณรงค์", "ประชุม |ณ ห้องประชุม |ณ เขา|ณรงค์"),
        # rule 7: abbreviations
        ("ผกช.ศภ. 1 กสอ. และ", "ผกช.ศภ. 1 |กสอ. |และ"),
        ("กสอ. 13 ล้าน", "กสอ. |13 ล้าน"),
        ("พ.ร.บ. การจัดซื้อ", "พ.ร.บ. |การ|จัดซื้อ"),
        # rule 8: repeated and shortened words
        ("หลาย ๆ ด้าน", "หลาย ๆ |ด้าน"),
        ("หลายๆด้าน", "หลายๆ|ด้าน"),
        ("โต๊ะ เก้าอี้ ฯลฯ และ", "โต๊ะ |เก้าอี้ ฯลฯ |และ"),
        ("กรุงเทพฯ และ", "กรุงเทพฯ |และ"),
        # rule 9: labels
        ("1. จากการตรวจ", "1. จาก|การ|ตรวจ"),
        ("ดังนี้ ๒. กิจกรรม", "ดังนี้ |๒. กิจกรรม"),
        # rule 10: Latin
        ("ระบบ Social Media", "ระบบ |Social |Media"),
        ("ฝุ่น PM 2.5 และ COVID-19", "ฝุ่น |PM 2.5 |และ |COVID-19"),
        ("e-mail : ipc1@dip.go.th", "e-mail : |ipc1@dip.go.th"),
        ("โทร. 0 5324 5361 ต่อ 206", "โทร. 0 5324 5361 |ต่อ 206"),
        ("ที่ อก 0416/ว 123", "ที่ |อก 0416/ว 123"),
        ("https://www.dip.go.th/th/category/news-2020", "https://www.dip.go.th/|th/|category/|news-|2020"),
        ("somchai-jaidee@very-long-name.go.th", "somchai-jaidee@very-long-name.go.th"),
    ],
)
def test_each_rule_holds(text: str, lines: str) -> None:
    assert shown(text) == lines


def test_a_no_break_space_never_breaks() -> None:
    assert shown("ศภ.\u00a0กสอ. และ\u00a0อก.") == "ศภ.\u00a0กสอ. |และ\u00a0อก."
    assert shown("กระทรวง\u2060อุตสาหกรรมและ") == "กระทรวง\u2060อุตสาหกรรม|และ"


def test_a_zero_width_space_breaks() -> None:
    assert shown("สุ\u200bกรี") == "สุ\u200b|กรี"


def test_a_very_long_compound_breaks_at_its_parts() -> None:
    assert shown("โรงพยาบาลส่งเสริมสุขภาพตำบล").count("|") >= 2
    assert shown("พระบาทสมเด็จพระเจ้าอยู่หัว") == "พระบาทสมเด็จพระเจ้าอยู่หัว"


@pytest.mark.parametrize("text", ["", " ", "ก", "  ก", "ก  ", "\n\n", "\u00a0", "1", "ที่"])
def test_what_has_no_inside_has_no_break_points(text: str) -> None:
    assert break_points(text) == []


def test_a_protected_name_holds_wherever_it_occurs() -> None:
    assert shown("ให้สุกรีฑาทองและสุกรีฑาทองไป") != shown("ให้สุกรีฑาทองและสุกรีฑาทองไป", "สุกรีฑาทอง")
    assert shown("ให้สุกรีฑาทองและสุกรีฑาทองไป", "สุกรีฑาทอง") == "ให้|สุกรีฑาทอง|และ|สุกรีฑาทอง|ไป"
    assert shown("ณ วัดพระธาตุ ลำปาง หลวง นี้", "พระธาตุ ลำปาง หลวง") == "ณ วัด|พระธาตุ ลำปาง หลวง |นี้"
    assert shown("ที่ ศูนย์ ๑ นี้", "ศูนย์ 1") == "ที่ |ศูนย์ ๑ |นี้"


@given(thai_text(), names(), thai_text())
def test_no_line_ends_inside_a_name_the_data_knows(before: str, name: str, after: str) -> None:
    text = f"{before}{name}{after} {name}"
    points = break_points(text, (name,))
    first = len(before)
    assert not [point for point in points if first < point < first + len(name)]
    assert not [point for point in points if point > len(text) - len(name)]


@given(any_text(40), st.lists(any_text(3), max_size=3))
def test_line_ends_lie_inside_the_text_and_never_where_none_may(text: str, protect: list[str]) -> None:
    points = break_points(text, protect)
    assert points == sorted(set(points))
    assert set(points) <= set(boundaries(text))
    for point in points:
        assert 0 < point < len(text)
        assert text[:point].strip()
        assert text[point] not in " \u00a0ะาำๅๆฯ)]}”,.;:!?%"
        assert unicodedata.category(text[point]) not in ("Mn", "Me")
        assert text[:point].rstrip()[-1] not in "([{“$฿#"
        assert text[point - 1] not in "\u00a0\u2060"
        assert not any(text[at : at + len(term)] == term for term in protect for at in within(point, term))


def within(point: int, term: str) -> range:
    """Where a term would have to begin so that `point` lies inside it."""
    return range(max(point - len(term) + 1, 0), point) if term.strip() else range(0)


@given(any_text(40))
def test_the_same_text_gives_the_same_line_ends(text: str) -> None:
    assert break_points(text) == break_points(text)
    assert break_points(text, ("สุกรีฑา",)) == break_points(text, ["สุกรีฑา"])


@pytest.mark.parametrize(
    "unit",
    ["ก", "ิ", "เ", "กิ", "การ", "ก.", "1.", "1 ", "0 1234 ", "a.", "a/", "a-b ", " ", "นาย ก ", "ดร.", '"', "(", "1 - ",
     "\u00a0", "ม.ค. ", "กa1 ", "\u0301", "漢", "//a?b", "ทดสอบกขฃคฅฆงจ"],
)  # fmt: skip
def test_huge_hostile_texts_are_read_to_their_end(unit: str) -> None:
    text = unit * (50_000 // len(unit))
    points = break_points(text, ("กก", "ก" * 1_000))
    assert all(0 < point < len(text) for point in points)


def test_an_office_adds_to_the_lists_in_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "units.txt").write_text("# ours\nกรรม\n", encoding="utf-8-sig")
    (tmp_path / "words.txt").write_text("สุกรีฑาทอง\n", encoding="utf-8")
    (tmp_path / "unbreakable.txt").write_text("{ours} และ\n", encoding="utf-8")
    (tmp_path / "ours.txt").write_text("มด\nปลวก\n", encoding="utf-8")
    text = "มี 5 กรรม สุกรีฑาทองปลวก และ"
    assert "5 |กรรม" in shown(text)
    points = [0, *break_points(text, extra=tmp_path), len(text)]
    assert [text[a:b] for a, b in pairwise(points)] == ["มี ", "5 กรรม ", "สุกรีฑาทอง", "ปลวก และ"]


def test_an_office_s_faulty_pattern_is_named(tmp_path: Path) -> None:
    (tmp_path / "unbreakable.txt").write_text("(ก\n", encoding="utf-8")
    with pytest.raises(BadValue) as caught:
        break_points("ก", extra=tmp_path)
    assert caught.value.message is say.RULE_UNREADABLE
    assert "(ก" in str(caught.value)


def test_an_office_s_missing_list_is_named(tmp_path: Path) -> None:
    (tmp_path / "unbreakable.txt").write_text("{nothing}ก\n", encoding="utf-8")
    with pytest.raises(BadValue) as caught:
        break_points("ก", extra=tmp_path)
    assert caught.value.message is say.RULE_WITHOUT_LIST
    assert "nothing.txt" in str(caught.value)
