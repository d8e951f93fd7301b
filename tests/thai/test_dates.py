"""Dates: every form that is read, every one that is refused and why, and what is written."""

from __future__ import annotations

from datetime import date

import pytest
import strategies
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.errors import BadValue
from thaimemo.messages import Message
from thaimemo.messages import thai as say
from thaimemo.thai import calendar_names
from thaimemo.thai.dates import (
    be_year,
    ce_date,
    fiscal_year,
    format_date,
    format_month,
    format_span,
    parse_date,
    parse_span,
    weekday,
)
from thaimemo.thai.digits import to_thai

TODAY = date(2026, 11, 22)
DAY = date(2020, 1, 16)


def refused(text: str, message: Message) -> BadValue:
    with pytest.raises(BadValue) as caught:
        parse_date(text, TODAY)
    assert caught.value.message is message
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "16 มกราคม 2563",
        "๑๖ มกราคม พ.ศ. ๒๕๖๓",
        "16 มกราคม พ.ศ.2563",
        "16 ม.ค. 2563",
        "16 ม.ค. 63",
        "16 มค. 63",
        "16มกราคม2563",
        "16\u00a0มกราคม  2563 ",
        "16/1/2563",
        "16/01/2563",
        "16-1-2563",
        "16.1.2563",
        "๑๖/๑/๖๓",
        "2020-01-16",
        "2020-01-16 00:00:00",
        "16 มกราคม ค.ศ. 2020",
        "วันที่ 16 มกราคม 2563",
        "วันที่ 16 เดือนมกราคม พ.ศ. 2563",
        "เมื่อวันที่ 16 มกราคม 2563",
        "วันพฤหัสบดีที่ 16 มกราคม 2563",
        "พฤหัสบดี 16 มกราคม 2563",
        "พฤ. 16 ม.ค. 63",
    ],
)
def test_a_date_is_read_in_every_form(text: str) -> None:
    assert parse_date(text, TODAY) == DAY


@pytest.mark.parametrize(
    "text",
    ["", "พรุ่งนี้", "16 มกราคม", "มกราคม 2563", "16 มกราคม 256", "16 มกราคม 25633", "16/1", "2020/01/16", "1" * 50_000],
)
def test_what_is_no_date_is_refused_with_the_forms_that_are(text: str) -> None:
    error = refused(text, say.DATE_UNREADABLE)
    assert "16 มกราคม 2563" in error.at(None).hint("th")
    assert len(str(error)) < 500


def test_a_buddhist_year_in_an_iso_date_is_refused_with_both_right_forms() -> None:
    problem = refused("2569-11-22", say.YEAR_BUDDHIST_IN_ISO).at(None)
    assert "3112" in problem.text("th")
    assert "ค.ศ." in problem.text("th")
    assert "2026-11-22" in problem.hint("en")
    assert "22 พฤศจิกายน 2569" in problem.hint("en")


@pytest.mark.parametrize("text", ["16 มกราคม 2020", "16/1/2020", "16 ม.ค. พ.ศ. 2020"])
def test_a_christian_year_in_a_thai_date_is_refused_with_the_buddhist_one(text: str) -> None:
    assert "2563" in refused(text, say.YEAR_CHRISTIAN).at(None).hint("th")


@pytest.mark.parametrize("text", ["16 มกราคม 20", "16/1/26", "1 ม.ค. 05"])
def test_two_digits_that_may_be_either_year_are_refused(text: str) -> None:
    assert "2569" in refused(text, say.YEAR_SHORT).at(None).hint("th")


@pytest.mark.parametrize(
    ("text", "year"), [("1 มกราคม 2463", "2463"), ("1/1/3000", "3000"), ("0000-01-01", "543"), ("9999-01-01", "10542")]
)
def test_a_year_far_from_today_is_refused_with_what_was_understood(text: str, year: str) -> None:
    assert year in refused(text, say.YEAR_FAR).at(None).text("th")


@pytest.mark.parametrize(
    ("text", "last"), [("31 ก.พ. 2563", "29"), ("29 ก.พ. 2562", "28"), ("31/4/2563", "30"), ("0 ม.ค. 63", "31")]
)
def test_an_impossible_day_is_named_with_the_days_there_are(text: str, last: str) -> None:
    assert last in refused(text, say.DAY_IMPOSSIBLE).at(None).hint("th")


@pytest.mark.parametrize("text", ["16/13/2563", "1/0/2563", "2020-13-01"])
def test_an_impossible_month_is_named(text: str) -> None:
    refused(text, say.MONTH_IMPOSSIBLE)


def test_a_wrong_weekday_is_named_with_the_right_one() -> None:
    text = refused("วันศุกร์ที่ 16 มกราคม 2563", say.WEEKDAY_WRONG).at(None).text("th")
    assert "วันพฤหัสบดี" in text
    assert "วันศุกร์" in text


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2020, 1, 16), 2563),
        (date(1941, 1, 1), 2484),
        (date(1940, 12, 31), 2483),
        (date(1940, 4, 1), 2483),
        (date(1940, 3, 31), 2482),
        (date(1940, 2, 15), 2482),
        (date(1889, 4, 1), 2432),
    ],
)
def test_a_year_is_counted_as_it_was_then(day: date, year: int) -> None:
    assert be_year(day) == year
    assert ce_date(year, day.month, day.day) == day


def test_2483_had_no_january_to_march() -> None:
    problem = refused("15 ก.พ. 2483", say.YEAR_2483_SHORT).at(None)
    assert "2482" in problem.hint("th")
    assert "2484" in problem.hint("th")


def test_days_before_1889_are_refused() -> None:
    for year, month, day in [(2431, 12, 31), (2431, 3, 31), (543, 4, 1), (1, 1, 1), (-5, 5, 5)]:
        with pytest.raises(BadValue) as caught:
            ce_date(year, month, day)
        assert caught.value.message is say.YEAR_TOO_EARLY
    with pytest.raises(BadValue):
        be_year(date(1889, 3, 31))


@given(st.dates(date(1889, 4, 1)))
def test_years_go_there_and_back(day: date) -> None:
    assert ce_date(be_year(day), day.month, day.day) == day


@given(strategies.dates(), st.booleans())
def test_what_is_written_is_read_back(day: date, era: bool) -> None:
    assert parse_date(format_date(day, era)) == day
    assert parse_date(to_thai(format_date(day, era))) == day
    assert parse_date(f"{weekday(day)}ที่ {format_date(day, era)}") == day
    assert parse_date(f"{day.day}/{day.month}/{be_year(day)}") == day
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "16 - 18 มกราคม 2563",
        "16-18 ม.ค. 63",
        "๑๖ – ๑๘ มกราคม ๒๕๖๓",
        "16 ถึง 18 มกราคม 2563",
        "วันที่ 16 ถึงวันที่ 18 มกราคม 2563",
        "ระหว่างวันที่ 16 - 18 มกราคม พ.ศ. 2563",
        "ตั้งแต่วันที่ 16 มกราคม 2563 จนถึงวันที่ 18 มกราคม 2563",
        "16 มกราคม - 18 มกราคม 2563",
        "16/1/2563 - 18/1/2563",
        "16-18/1/2563",
        "2020-01-16 - 2020-01-18",
        "2020-01-16/2020-01-18",
        "2020-01-16 ถึง 2020-01-18",
        "วันพฤหัสบดีที่ 16 - วันเสาร์ที่ 18 มกราคม 2563",
    ],
)
def test_a_span_is_read_in_every_form(text: str) -> None:
    assert parse_span(text, TODAY) == (DAY, date(2020, 1, 18))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("30 มกราคม - 2 กุมภาพันธ์ 2563", date(2020, 1, 30), date(2020, 2, 2)),
        ("30 ธ.ค. 62 ถึง 2 ม.ค. 63", date(2019, 12, 30), date(2020, 1, 2)),
        ("30/1 - 2/2/2563", date(2020, 1, 30), date(2020, 2, 2)),
        ("16 มกราคม 2563", DAY, DAY),
        ("2020-01-16", DAY, DAY),
    ],
)
def test_a_span_may_cross_months_and_years_or_be_one_day(text: str, start: date, end: date) -> None:
    assert parse_span(text, TODAY) == (start, end)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("18 - 16 มกราคม 2563", say.SPAN_REVERSED),
        ("30 ธันวาคม - 2 มกราคม 2563", say.SPAN_REVERSED),
        ("16 - 18", say.SPAN_UNREADABLE),
        ("-", say.SPAN_UNREADABLE),
        ("16 - 2020-01-18", say.SPAN_UNREADABLE),
        ("16 - 32 มกราคม 2563", say.DAY_IMPOSSIBLE),
        ("16 - 18 มกราคม 2020", say.YEAR_CHRISTIAN),
        ("-" * 50_000, say.SPAN_UNREADABLE),
    ],
)
def test_a_wrong_span_is_refused_for_what_is_wrong(text: str, message: Message) -> None:
    with pytest.raises(BadValue) as caught:
        parse_span(text, TODAY)
    assert caught.value.message is message


@given(strategies.dates(), strategies.dates(), st.booleans())
def test_a_span_that_is_written_is_read_back(one: date, other: date, era: bool) -> None:
    start, end = sorted((one, other))
    assert parse_span(format_span(start, end, era)) == (start, end)


def test_a_span_is_written_without_repeating_itself() -> None:
    assert format_span(DAY, date(2020, 1, 18)) == "16 - 18 มกราคม 2563"
    assert format_span(DAY, date(2020, 2, 2), era=True) == "16 มกราคม - 2 กุมภาพันธ์ พ.ศ. 2563"
    assert format_span(date(2019, 12, 30), DAY) == "30 ธันวาคม 2562 - 16 มกราคม 2563"
    assert format_span(DAY, DAY) == "16 มกราคม 2563"
    with pytest.raises(BadValue):
        format_span(date(2020, 1, 18), DAY)


def test_the_parts_of_a_date_are_written() -> None:
    assert format_date(DAY) == "16 มกราคม 2563"
    assert format_date(DAY, era=True) == "16 มกราคม พ.ศ. 2563"
    assert format_month(DAY) == "มกราคม 2563"
    assert weekday(DAY) == "วันพฤหัสบดี"


def test_the_fiscal_year_begins_in_october() -> None:
    assert fiscal_year(date(2019, 9, 30)) == 2562
    assert fiscal_year(date(2019, 10, 1)) == 2563
    assert fiscal_year(DAY) == 2563


def test_names_of_months_and_days_are_those_of_the_unicode_locale_data() -> None:
    locale = Locale("th")
    for month in range(1, 13):
        assert calendar_names.month_name(month) == locale.months["format"]["wide"][month]
        assert calendar_names.month_spellings()[locale.months["format"]["abbreviated"][month]] == month
    for day in range(7):
        assert calendar_names.weekday_name(day) == locale.days["format"]["wide"][day]
