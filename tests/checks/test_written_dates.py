"""Dates in running text are days that the calendar has, with the right names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.looking import first, found, words
from thaimemo.checks import Settings, check_text
from thaimemo.thai.dates import format_date, weekday


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("ประชุมเมื่อวันที่ 31 กุมภาพันธ์ 2567 ณ ศาลากลาง", "31 กุมภาพันธ์ 2567"),
        ("ลงวันที่ ๒๙ กุมภาพันธ์ ๒๕๖๖", "๒๙ กุมภาพันธ์ ๒๕๖๖"),
        ("ภายในวันที่ 31 เมษายน", "31 เมษายน"),
        ("ตั้งแต่วันที่ 45 มกราคม 2567", "45 มกราคม 2567"),
        ("วันที่ 31 ก.ย. 2567", "31 ก.ย. 2567"),
        ("ระหว่างวันที่ 20 - 18 มีนาคม 2567", "20 - 18"),
        ("เริ่มเวลา 25.00 น. เป็นต้นไป", "25.00"),
        ("ระหว่างเวลา 09.00 - 16.75 น.", "16.75"),
    ],
)
def test_what_no_calendar_and_no_clock_has_is_an_error(text, wrong):
    (one,) = found(text, "impossible-date")
    assert (one.words, one.severity) == (wrong, "error")


@pytest.mark.parametrize(
    ("text", "month"),
    [("เมื่อวันที่ 16 มกราคน 2563", "มกราคม"), ("วันที่ ๑๖ กันยายม พ.ศ. ๒๕๖๓", "กันยายน"), ("ภายในเดือนมีนาคน", "มีนาคม")],
)
def test_a_month_of_another_name_is_an_error_with_the_right_one(text, month):
    assert first(text, "impossible-date") == month


@pytest.mark.parametrize(
    "text",
    [
        "วันที่ 29 กุมภาพันธ์ 2567",
        "วันที่ 29 กุมภาพันธ์ ของปี",
        "ระหว่างวันที่ 28 กุมภาพันธ์ - 2 มีนาคม 2567",
        "วารสาร ปีที่ 12 ฉบับที่ 31 เมษายน 2567",
        "มีบุคลากร 45 กุมภาพันธ์ที่ผ่านมา",
        "หนังสือสำนักงาน ก.พ. ที่ นร 1008/ว 45 ก.พ. แจ้งว่า",
        "เวลา 00.00 น. ถึง 24.00 น.",
        "ที่ดินตาม น.ส.3 เนื้อที่ 25.75 น.ส.3",
        "ภายในเดือนมีนาคมนี้ และเดือนหน้า",
        "ตั้งแต่ 09.30 - 12 มีนาคม",
    ],
)
def test_what_may_be_right_is_left_alone(text):
    assert words(text, "impossible-date") == []


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(1, 6))
def test_only_the_right_name_of_a_day_is_believed(day, other):
    right = f"เมื่อ{weekday(day)}ที่ {format_date(day)} คณะเดินทาง"
    wrong = right.replace(weekday(day), weekday(day + timedelta(days=other)))
    assert words(right, "other-weekday") == []
    assert first(wrong, "other-weekday") == weekday(day)


def test_of_several_days_the_first_has_the_name():
    assert words("วันพฤหัสบดีที่ 16 - 18 มกราคม 2563", "other-weekday") == []
    assert words("วันจันทร์ที่ ๑๖ - ๑๘ มกราคม ๒๕๖๓", "other-weekday") == ["วันจันทร์"]


@pytest.mark.parametrize("unit", ["1", "1 ", "วันจันทร์ที่ ", "1 มกราคม ", "เดือน", "1 - ", "1.", "12 กกกกกก "])
def test_hostile_text_is_searched_in_the_time_of_its_length(unit):
    text = unit * (60_000 // len(unit))
    settings = Settings(off=frozenset({"spelling", "form", "register", "abbreviations"}))
    assert {one.rule for one in check_text(text, settings=settings)} <= {"impossible-date"}
