"""A memo's own form: a subject of two lines, no closing phrase, a date without พ.ศ."""

from __future__ import annotations

import pytest

from tests.checks.looking import HEAD, found, in_data
from thaimemo import load, render

SHORT = "รายงานผลการเข้าร่วมรับฟังนโยบายและร่วมตรวจราชการของผู้ตรวจราชการกระทรวงอุตสาหกรรม ในพื้นที่จังหวัดลำปาง"
LONG = SHORT + " และการประชุมเชิงปฏิบัติการเรื่องการพัฒนาผลิตภัณฑ์ชุมชนในพื้นที่ภาคเหนือตอนบนทั้งหมดแปดจังหวัด"


def test_L11_a_subject_of_three_lines_is_told_with_their_number():
    (one,) = in_data(HEAD.replace("subject: ข", f"subject: {LONG}"), "long-subject")
    assert "3" in one.problem.text("en")
    assert not in_data(HEAD.replace("subject: ข", f"subject: {SHORT}"), "long-subject")


@pytest.mark.parametrize("subject", [SHORT, LONG, SHORT + " (SMEs) ปี 2563", "การ " * 90])
def test_L11_lines_are_counted_as_the_pdf_sets_them(subject):
    import io

    import pdfplumber

    from thaimemo.checks.rules.form.subject import lines_of

    report = load(HEAD.replace("subject: ข", f"subject: {subject}"))
    with pdfplumber.open(io.BytesIO(render(report, emblem="none").to_bytes("pdf"))) as file:
        text = file.pages[0].extract_text(x_tolerance=1)
    between = text[text.index("เรื่อง") : text.index("เรียน")].strip().splitlines()
    assert lines_of(subject.strip(), report) == len(between)


@pytest.mark.parametrize("closing", ["ขอแสดงความนับถือ", "ขอแสดงความนับถืออย่างยิ่ง"])
def test_L19_a_memo_has_no_closing_phrase(closing):
    assert len(found(f"บันทึกข้อความ\nเรียน ปลัด\nจึงเรียนมา\n{closing}", "closing-phrase")) == 1
    assert len(in_data(HEAD.replace("to: ค", f"to: ค, closing: {closing}"), "closing-phrase")) == 1


def test_a_letter_has_its_closing_phrase():
    assert not found("ที่ อก 0416/1\nเรียน ปลัด\nจึงเรียนมา\nขอแสดงความนับถือ", "closing-phrase")


def test_a_sentence_with_the_words_is_no_closing_phrase():
    assert not found("บันทึกข้อความ\nคำลงท้ายใช้ ขอแสดงความนับถือ ทุกครั้ง", "closing-phrase")


def test_L10_the_date_of_a_memo_has_no_era():
    source = HEAD.replace("to: ค", "to: ค, date: ๑๖ มกราคม พ.ศ. ๒๕๖๓")
    (one,) = in_data(source, "era-in-date")
    assert one.place.path == "memo.date"
    assert source[one.start : one.end] == " พ.ศ. "
    assert not in_data(HEAD.replace("to: ค", "to: ค, date: ๑๖ มกราคม ๒๕๖๓"), "era-in-date")


def test_in_a_text_only_the_date_in_a_memos_head_is_meant():
    assert len(found("บันทึกข้อความ\nที่ อก 0416/1 วันที่ 16 มกราคม พ.ศ. 2563", "era-in-date")) == 1
    assert not found("บันทึกข้อความ\nตามประกาศลงวันที่ 16 มกราคม พ.ศ. 2563", "era-in-date")
    assert not found("คำสั่ง\nสั่ง ณ วันที่ 16 มกราคม พ.ศ. 2563", "era-in-date")
