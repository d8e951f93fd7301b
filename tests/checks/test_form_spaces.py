"""Blanks and marks: ๆ ฯ ฯลฯ, two spaces, spaces before marks and inside brackets, brackets in pairs."""

from __future__ import annotations

import pytest

from tests.checks.looking import HEAD, first, found, in_data, words


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("พร้อมกันหลายๆด้าน", "หลาย ๆ ด้าน"),
        ("ในด้านต่างๆ", "ต่าง ๆ"),
        ("ด้านต่าง ๆให้", "ต่าง ๆ ให้"),
        ("ด้านต่างๆ ให้", "ต่าง ๆ"),
        ("ด้านต่าง ๆ(ถ้ามี)", "ต่าง ๆ ("),
    ],
)
def test_mai_yamok_has_a_space_on_both_sides(text, right):
    assert first(text, "mai-yamok-space") == right


@pytest.mark.parametrize("text", ["ด้านต่าง ๆ ให้", "ด้านต่าง ๆ", "(ด้านต่าง ๆ)", "“ด้านต่าง ๆ” และ", "หลาย ๆ, ต่าง ๆ"])
def test_well_spaced_mai_yamok_is_left_alone(text):
    assert not found(text, "mai-yamok-space")


def test_paiyannoi_is_attached_to_its_word():
    assert first("กรุงเทพ ฯ และปริมณฑล", "paiyannoi-space") == "กรุงเทพฯ"
    assert not found("กรุงเทพฯ ฯพณฯ นายกรัฐมนตรี โปรดเกล้าฯ", "paiyannoi-space")
    assert not found("โต๊ะ ฯลฯ และ", "paiyannoi-space")


def test_a_word_behind_paiyannoi_keeps_its_distance():
    assert first("กรุงเทพฯและปริมณฑล", "space-after-paiyannoi") == "ฯ และ"
    assert not found("ฯพณฯ นายกรัฐมนตรี โต๊ะ ฯลฯ", "space-after-paiyannoi")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("โต๊ะ เก้าอี้ฯลฯ", "เก้าอี้ ฯลฯ"),
        ("โต๊ะ ฯลฯและตู้", "โต๊ะ ฯลฯ และ"),
        ("โต๊ะ ฯ ล ฯ", "โต๊ะ ฯลฯ"),
        ("โต๊ะ ฯ,ล,ฯ", "โต๊ะ ฯลฯ"),
    ],
)
def test_et_cetera_is_one_piece_with_a_space_on_both_sides(text, right):
    assert first(text, "et-cetera") == right


@pytest.mark.parametrize("text", ["โต๊ะ ฯลฯ", "โต๊ะ ฯลฯ และ", "(โต๊ะ ฯลฯ)", "(ฯลฯ)"])
def test_well_written_et_cetera_is_left_alone(text):
    assert not found(text, "et-cetera")


def test_two_spaces_are_told():
    assert first("ใช้งบ  มาก", "double-space") == " "
    assert not found("ใช้งบ มาก", "double-space")


@pytest.mark.parametrize(
    "text",
    [
        "เรื่อง  รายงาน",
        "เรียน  ผู้อำนวยการ",
        "๑.  ข้อแรก",
        "ส่วนราชการ  กรม  โทร. 0 2202 4414",
        "ลงชื่อ          (นาย)",
        "ตำแหน่ง ......  วันที่ ____",
    ],
)
def test_blanks_that_set_out_a_letter_are_left_alone(text):
    assert not found(text, "double-space")


def test_in_data_blanks_set_out_nothing():
    assert len(in_data(HEAD + "proposals: [เห็นควร     มอบหมาย]\n", "double-space")) == 1


@pytest.mark.parametrize(
    ("text", "right"), [("ก่อน , หลัง", ","), ("ก่อน ,หลัง", ","), ("ร้อยละ 50 % ของ", "%"), ("ก่อน ; หลัง", ";")]
)
def test_no_space_before_a_mark(text, right):
    assert first(text, "space-before-mark") == right


def test_no_space_inside_brackets():
    assert [one.suggestions[0] for one in found("( สุก ) และ “ ดิบ ”", "space-inside-brackets")] == ["(", ")", "“", "”"]


@pytest.mark.parametrize("text", ["(สุก) และ “ดิบ”", "(                )", "(.......... )", "( )"])
def test_brackets_to_fill_in_are_left_alone(text):
    assert not found(text, "space-inside-brackets")


def test_no_comma_before_and():
    assert first("มะม่วง กล้วย, และส้ม", "comma-before-and") == " "
    assert not found("มะม่วง กล้วย และส้ม", "comma-before-and")


def test_no_full_stop_at_the_end_of_a_sentence():
    assert words("ให้ดำเนินการต่อไป. จึงเรียนมา", "full-stop") == ["ให้ดำเนินการต่อไป."]
    assert not found("ตาม พ.ร.บ. และ สอจ. และ ก.พ. เวลา 09.00 น.", "full-stop")


def test_a_number_keeps_its_distance_from_a_thai_word():
    assert [one.suggestions[0] for one in found("จำนวน5คน", "space-around-number")] == ["จำนวน 5", "5 คน"]


@pytest.mark.parametrize("text", ["ศภ.1 กสอ.", "13พ.ย.61", "จำนวน 5 คน", "100%", "(5)", "พ.ศ.2563", "“SMEs”"])
def test_abbreviations_touch_their_numbers(text):
    assert not found(text, "space-around-number")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("(ยังไม่ปิด", ["("]),
        ("ปิดเฉย ๆ)", [")"]),
        ("“เปิดแล้วไม่ปิด", ["“"]),
        ('พูดว่า "ไม่ปิด', ['"']),
        ("[ก (ข]", ["("]),
        ("ก ข]", ["]"]),
    ],
)
def test_brackets_and_quotes_come_in_pairs(text, wrong):
    assert words(text, "unbalanced-brackets") == wrong


@pytest.mark.parametrize(
    "text",
    [
        "(ก (ข) “ค”) [ง] «จ»",
        "1) ข้อแรก\nก) ข้อย่อย\n๑.๑) ข้อย่อย",
        'จอ 24" สองเครื่อง',
        "(บรรทัดหนึ่ง\nอีกบรรทัด)",
        'ว่า "ดี" และ "ไม่ดี"',
    ],
)
def test_pairs_labels_and_inches_are_left_alone(text):
    assert not found(text, "unbalanced-brackets")


def test_a_pair_does_not_reach_over_two_values():
    source = HEAD + "proposals: ['เห็นควร (ก', 'ให้ด้วย) เห็นชอบ']\n"
    assert [one.words for one in in_data(source, "unbalanced-brackets")] == ["(", ")"]
