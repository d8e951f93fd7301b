"""Dates as the form writes them: day, full month, Buddhist year (official-layout: no weekday, no พ.ศ. in a memo)."""

from __future__ import annotations

from datetime import date

from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai.calendar_names import month_name, weekday_name
from thaimemo.thai.eras import be_year


def format_date(day: date, era: bool = False) -> str:
    """`16 มกราคม 2563`; with `era`, `16 มกราคม พ.ศ. 2563`."""
    return f"{day.day} {format_month(day, era)}"


def format_month(day: date, era: bool = False) -> str:
    """The month of `day` with its Buddhist year: `มกราคม 2563`; with `era`, `มกราคม พ.ศ. 2563`."""
    return f"{month_name(day.month)} {'พ.ศ. ' if era else ''}{be_year(day)}"


def format_span(start: date, end: date, era: bool = False) -> str:
    """`16 - 18 มกราคม 2563`, `30 มกราคม - 2 กุมภาพันธ์ 2563`, or both dates whole over a new year; one day is no span."""
    if end < start:
        raise reversed_span(start, end)
    if start == end:
        return format_date(end, era)
    return f"{_without_repeats(start, end, era)} - {format_date(end, era)}"


def _without_repeats(start: date, end: date, era: bool) -> str:
    """`start` without the month and year that `end` repeats."""
    if be_year(start) != be_year(end):
        return format_date(start, era)
    return str(start.day) if start.month == end.month else f"{start.day} {month_name(start.month)}"


def weekday(day: date) -> str:
    """The day of the week: `วันพฤหัสบดี`."""
    return weekday_name(day.weekday())


def reversed_span(start: date, end: date) -> BadValue:
    """The error of a span that ends before it begins."""
    return BadValue(say.SPAN_REVERSED, start=format_date(start), end=format_date(end))
