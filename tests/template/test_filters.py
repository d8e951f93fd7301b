"""The filters of the templates."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from thaimemo.template import filters


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ([], ""),
        (["ก"], "ก"),
        (["มอบนโยบาย", "ให้คำแนะนำ"], "มอบนโยบายและให้คำแนะนำ"),
        (["มอบนโยบาย", "รับฟังสภาพปัญหา", "ให้คำแนะนำ"], "มอบนโยบาย รับฟังสภาพปัญหา และให้คำแนะนำ"),
        (["นาย ก ข", "นาง ค ง"], "นาย ก ข และนาง ค ง"),
        (["วิสาหกิจชุมชน", "SMEs"], "วิสาหกิจชุมชน และ SMEs"),
        (["สอจ.ลำปาง", "สอจ.ลำพูน"], "สอจ.ลำปาง และ สอจ.ลำพูน"),
        (["กรมโรงงานอุตสาหกรรม", "สอจ.ลำพูน"], "กรมโรงงานอุตสาหกรรม และ สอจ.ลำพูน"),
        (["ข้อ 1", "ข้อ 2"], "ข้อ 1 และข้อ 2"),
    ],
)
def test_lists_are_joined_the_thai_way(values, written):
    assert filters.thai_list(values) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("นายสมชาย รักงาน", "ให้นายสมชาย รักงาน"),
        ("", "ให้"),
        ("(ร่าง)", "ให้(ร่าง)"),
        ("สอจ.ลำปาง", "ให้ สอจ.ลำปาง"),
        ("ม.ร.ว.สมชาย รักงาน", "ให้ ม.ร.ว.สมชาย รักงาน"),
        ("SMEs", "ให้ SMEs"),
        ("5 อำเภอ", "ให้ 5 อำเภอ"),
        (Markup("<b>สอจ.</b>"), "ให้ <b>สอจ.</b>"),
        ("<b>", "ให้ &lt;b&gt;"),
    ],
)
def test_behind_a_thai_word_an_abbreviation_stands_apart(text, written):
    assert Markup("ให้{}").format(filters.apart(text)) == written


def test_a_list_escapes_text_and_keeps_markup():
    assert filters.thai_list(["R&D", Markup("<b>ข</b>")]) == "R&amp;D และ<b>ข</b>"


@given(st.lists(st.text(min_size=1).filter(str.strip)))
def test_a_list_loses_nothing(values):
    joined = str(filters.thai_list([Markup(value) for value in values]))
    assert all(value in joined for value in values)


def test_dates_and_spans():
    assert filters.thai_date(date(2020, 1, 16)) == "16 มกราคม 2563"
    assert filters.thai_date(date(2020, 1, 16), era=True) == "16 มกราคม พ.ศ. 2563"
    assert filters.thai_date_range(date(2020, 1, 30), date(2020, 2, 2)) == "30 มกราคม - 2 กุมภาพันธ์ 2563"


def test_money_in_figures_and_words():
    assert filters.full_money(Decimal(13_000_000)) == "13,000,000 บาท (สิบสามล้านบาทถ้วน)"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("กรมได้แจ้งกำหนดการ", "ตามที่กรมได้แจ้งกำหนดการ นั้น"),
        ("ตามที่กรมได้แจ้งกำหนดการ นั้น", "ตามที่กรมได้แจ้งกำหนดการ นั้น"),
        ("ตามหนังสือที่อ้างถึง", "ตามหนังสือที่อ้างถึง นั้น"),
        ("ด้วยกรมจะตรวจราชการ", "ด้วยกรมจะตรวจราชการ"),
        ("เนื่องจากมีผู้ร้องเรียน", "เนื่องจากมีผู้ร้องเรียน"),
    ],
)
def test_an_earlier_matter_opens_and_closes_as_the_regulation_has_it(text, written):
    assert filters.as_background(text) == written


def test_paragraphs_are_what_blank_lines_separate():
    assert filters.paragraphs("ก\n\nข\n \nค") == ["ก", "ข", "ค"]
    assert filters.paragraphs(None) == []
