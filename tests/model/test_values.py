"""How each kind of value is read from what people write."""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from hypothesis import given

from model import strategies
from thaimemo.errors import BadValue
from thaimemo.model.values import (
    DateSpan,
    listed,
    read_baht,
    read_clock,
    read_day,
    read_due,
    read_line,
    read_span,
    read_text,
)

DAY = datetime.date(2020, 1, 16)


class Office(str, Enum):
    """A text that is more than a text."""

    NORTH = "  ภาคเหนือ"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("  ก\u200b ", "ก"),
        ("ก\nข", "ก ข"),
        ("ก \r\n  ข\tค", "ก ข ค"),
        ("ก\n \nข\nค\n\n\nง", "ก\n\nข ค\n\nง"),
        ("ก\u2028ข\u2029ค", "ก ข\n\nค"),
        ("ก  ข\u00a0ค", "ก  ข\u00a0ค"),
        (2563, "2563"),
        (Office.NORTH, "ภาคเหนือ"),
    ],
)
def test_text_is_trimmed_and_a_blank_line_parts_paragraphs(written: object, read: str) -> None:
    assert read_text(written) == read
    assert read_line(written) == read.replace("\n\n", " ")
    assert type(read_text(written)) is str


@given(strategies.texts)
def test_text_once_read_stays_as_it_is(text: str) -> None:
    assert read_text(read_text(text)) == read_text(text)
    assert read_text(text).split() == text.strip("\u200b").split()


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x1f", "\x7f", "\x9b", "\ud800", "\uffff"])
def test_control_characters_are_named_by_code_point(char: str) -> None:
    with pytest.raises(BadValue) as caught:
        read_line(f"ก{char}ข")
    assert f"U+{ord(char):04X}" in str(caught.value)


@pytest.mark.parametrize("value", [True, 9.3, DAY, ["ก"], {"ก": "ข"}, b"x", 10**500])
def test_what_is_no_text_is_not_guessed_into_one(value: object) -> None:
    with pytest.raises(BadValue):
        read_line(value)


def test_a_time_is_text_or_a_time_object_but_no_number() -> None:
    assert read_clock("09.00") == read_clock(datetime.time(9, 0)) == "09.00"
    with pytest.raises(BadValue):
        read_clock(570)


@pytest.mark.parametrize(
    "written", [DAY, datetime.datetime(2020, 1, 16, 9, 30), "16 มกราคม 2563", "๑๖ ม.ค. ๖๓", "16/1/2563", "2020-01-16"]
)
def test_a_day_is_read_from_every_form(written: object) -> None:
    assert read_day(written) == DAY


@pytest.mark.parametrize("written", [datetime.date(2563, 1, 16), "2563-01-16", "32 มกราคม 2563", "เมื่อวาน", 16, ["ก"]])
def test_a_day_that_is_none_is_refused(written: object) -> None:
    with pytest.raises(BadValue):
        read_day(written)


@pytest.mark.parametrize(
    "written",
    [
        "16 - 18 มกราคม 2563",
        {"from": "16 มกราคม 2563", "to": "18 มกราคม 2563"},
        {"ตั้งแต่": DAY, "ถึง": datetime.date(2020, 1, 18)},
        DateSpan(DAY, datetime.date(2020, 1, 18)),
    ],
)
def test_a_span_is_read_from_every_form(written: object) -> None:
    span = read_span(written)
    assert (span.start, span.end, span.single) == (DAY, datetime.date(2020, 1, 18), False)


@pytest.mark.parametrize("written", [DAY, datetime.datetime(2020, 1, 16, 9), "16 มกราคม 2563"])
def test_one_day_is_a_span_from_itself_to_itself(written: object) -> None:
    assert read_span(written) == DateSpan(DAY, DAY)
    assert read_span(written).single


@pytest.mark.parametrize(
    "written",
    [
        {"from": "18 มกราคม 2563", "to": "16 มกราคม 2563"},
        {"from": "16 มกราคม 2563"},
        {"from": "16 มกราคม 2563", "to": ""},
        {"from": "16 มกราคม 2563", "to": "18 มกราคม 2563", "at": "x"},
        {"from": "16 มกราคม 2563", "จาก": "18 มกราคม 2563"},
        [DAY, DAY],
        {1: 2},
    ],
)
def test_a_span_that_is_none_is_refused(written: object) -> None:
    with pytest.raises(BadValue):
        read_span(written)


def test_a_span_never_ends_before_it_begins() -> None:
    with pytest.raises(BadValue, match="18 มกราคม 2563"):
        DateSpan(datetime.date(2020, 1, 18), DAY)


@pytest.mark.parametrize(
    "words", ["ภายในไตรมาสที่ 3", "ภายใน 30 วัน", "ทุกวันศุกร์", "กันยายน 2563", "ภายในปีงบประมาณ พ.ศ. 2564", "ก" * 500]
)
def test_a_due_date_may_be_words(words: str) -> None:
    assert read_due(words) == words


@pytest.mark.parametrize("date", ["31 กุมภาพันธ์ 2563", "30 กันยาน 2563", "40/9/2563", "2563-09-30", "๓๑ เม.ย. ๖๓"])
def test_a_due_date_that_looks_like_one_must_be_one(date: str) -> None:
    with pytest.raises(BadValue):
        read_due(date)


def test_a_due_date_is_a_day_where_it_is_written_as_one() -> None:
    assert read_due("30 กันยายน 2563") == read_due(datetime.date(2020, 9, 30)) == datetime.date(2020, 9, 30)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("13,000,000", "13000000"),
        ("๑๒,๕๐๐.๕๐", "12500.50"),
        (13_000_000, "13000000"),
        (0.1, "0.1"),
        (Decimal("1E+6"), "1000000"),
        ("-0", "0"),
    ],
)
def test_an_amount_is_exact(written: Any, amount: str) -> None:
    read = read_baht(written)
    assert read == Decimal(amount)
    assert not read.is_signed()


@pytest.mark.parametrize(
    "written",
    ["สิบ", "12,00", True, [1], float("nan"), Decimal("Infinity"), "NaN", "0.001", 10**500, -5, "-5 บาท", "ลบ 1 บาท"],
)
def test_an_amount_that_is_none_is_refused(written: object) -> None:
    with pytest.raises(BadValue):
        read_baht(written)


def test_a_list_may_be_a_single_value_and_drops_what_says_nothing() -> None:
    assert listed("ก") == ("ก",)
    assert listed(["ก", "", None, {"name": " "}, "ข"]) == ("ก", "ข")
