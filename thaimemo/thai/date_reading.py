"""Dates as people write them, understood or refused with what was understood; never guessed."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai import lists
from thaimemo.thai.calendar_names import month_name, month_spellings, weekday_name, weekday_spellings
from thaimemo.thai.date_writing import format_date, reversed_span
from thaimemo.thai.digits import to_arabic
from thaimemo.thai.eras import OFFSET, be_year, ce_date, real_date

_FARTHEST = 100
"""Years from today beyond which a year is taken for a mistake."""
_FARTHEST_SHORT = 30
"""The same for a year of two digits. Buddhist and Christian years differ by 43 in those, so that the two never meet."""
_LONGEST = 100
"""Characters in the longest text that can be a span of dates."""

_OPENING = r"(?:(?:ระหว่าง|ตั้งแต่|เมื่อ|ใน)?\s*(?:วันที่)?\s*)"
_NUMERIC = re.compile(rf"{_OPENING}(?P<day>\d{{1,2}})([/.-])(?P<month>\d{{1,2}})\2(?P<year>\d{{4}}|\d\d)")
_NUMERIC_PART = re.compile(rf"{_OPENING}(?P<day>\d{{1,2}})(?:/(?P<month>\d{{1,2}}))?")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?")
_SEPARATOR = re.compile(r"\s*(?:[-–—]|จนถึง|ถึง|(?<=\d)/(?=\d{4}-))\s*")


class _Written(NamedTuple):
    """The parts of a date as they stand in a text."""

    day: int
    month: int | None = None
    year: str | None = None
    weekday: int | None = None
    christian: bool = False
    iso: bool = False


def parse_date(text: str, today: date | None = None) -> date:
    """The date a text stands for, in any form of `16 มกราคม 2563`, `16 ม.ค. 63`, `16/1/2563` or ISO `2020-01-16`.

    Years are Buddhist, except in ISO dates and after ค.ศ. BadValue if the text is no date, if there is no such day, if
    the year may be of the other era, or if it lies more than a hundred years from `today` (None: the clock's today).
    """
    written = _whole(_cleaned(text))
    if written is None:
        raise BadValue(say.DATE_UNREADABLE, text=_shortened(text))
    return _understood(written, text, today or date.today())


def parse_span(text: str, today: date | None = None) -> tuple[date, date]:
    """The first and last day of `16 - 18 มกราคม 2563`, `30 ม.ค. ถึง 2 ก.พ. 63`; the same day twice for a single date."""
    today = today or date.today()
    cleaned = _cleaned(text)
    single = _whole(cleaned)
    first, last = (single, single) if single else _halves(cleaned)
    if first is None or last is None:
        raise BadValue(say.SPAN_UNREADABLE, text=_shortened(text))
    start, end = _understood(first, text, today), _understood(last, text, today)
    if end < start:
        raise reversed_span(start, end)
    return start, end


def _cleaned(text: str) -> str:
    folded = " ".join(to_arabic(text.replace("\u200b", "")[: _LONGEST + 1]).split())
    return folded if len(text) <= _LONGEST else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _whole(text: str) -> _Written | None:
    """The date that is all of `text`, day, month and year."""
    if match := _ISO.fullmatch(text):
        return _from_numbers(match)._replace(year=match["year"], christian=True, iso=True)
    if match := _NUMERIC.fullmatch(text):
        return _from_numbers(match)._replace(year=match["year"])
    match = _spelled().fullmatch(text)
    return _from_words(match) if match and match["year"] else None


def _part(text: str) -> _Written | None:
    """The date that is all of `text` and may lack its month or year."""
    if match := _NUMERIC_PART.fullmatch(text):
        return _from_numbers(match)
    match = _spelled().fullmatch(text)
    return _from_words(match) if match else None


def _halves(text: str) -> tuple[_Written | None, _Written | None]:
    """Both ends of a span; what the first lacks is taken from the last."""
    for separator in _SEPARATOR.finditer(text):
        last = _whole(text[separator.end() :])
        before = text[: separator.start()]
        first = _whole(before) if last and last.iso else _whole(before) or _part(before)
        if first and last:
            if first.year is None:
                first = first._replace(month=first.month or last.month, year=last.year, christian=last.christian)
            return first, last
    return None, None


@lru_cache(maxsize=1)
def _spelled() -> re.Pattern[str]:
    months, weekdays = lists.alternation(month_spellings()), lists.alternation(weekday_spellings())
    return re.compile(
        rf"{_OPENING}(?:(?:วัน)?(?P<weekday>{weekdays})\s*(?:ที่)?\s*)?"
        rf"(?P<day>\d{{1,2}})(?:\s*(?:เดือน)?(?P<month>{months})"
        r"(?:\s*(?P<era>[พค]\.?\s?ศ\.?)?\s*(?P<year>\d{4}|\d\d))?)?"
    )


def _from_numbers(match: re.Match[str]) -> _Written:
    return _Written(int(match["day"]), int(match["month"]) if match["month"] else None)


def _from_words(match: re.Match[str]) -> _Written:
    return _Written(
        day=int(match["day"]),
        month=month_spellings()[match["month"]] if match["month"] else None,
        year=match["year"],
        weekday=weekday_spellings()[match["weekday"]] if match["weekday"] else None,
        christian=(match["era"] or "").startswith("ค"),
    )


def _understood(written: _Written, text: str, today: date) -> date:
    """The date itself, once its month, year, day and weekday are known to be possible."""
    month, year = written.month or 0, int(written.year or 0)
    if not 1 <= month <= 12:
        raise BadValue(say.MONTH_IMPOSSIBLE, month=month, text=text)
    if written.christian:
        _check_christian(written, text, today)
        found = real_date(year, month, written.day, f"ค.ศ. {year}")
    else:
        found = ce_date(_buddhist_year(written, text, today), month, written.day)
    if written.weekday not in (None, found.weekday()):
        _refuse_weekday(written, found)
    return found


def _check_christian(written: _Written, text: str, today: date) -> None:
    year, month, day = int(written.year or 0), written.month or 0, written.day
    if written.iso and abs(year - OFFSET - today.year) <= _FARTHEST:
        iso, thai = f"{year - OFFSET:04}-{month:02}-{day:02}", f"{day} {month_name(month)} {year}"
        raise BadValue(say.YEAR_BUDDHIST_IN_ISO, text=text, be=year + OFFSET, iso=iso, thai=thai)
    _check_near(year, text, today)


def _buddhist_year(written: _Written, text: str, today: date) -> int:
    year = int(written.year or 0)
    if len(written.year or "") == 2:
        return _century(year, text, today)
    if abs(year - today.year) <= _FARTHEST:
        raise BadValue(say.YEAR_CHRISTIAN, year=year, text=text, be=year + OFFSET)
    _check_near(year - OFFSET, text, today)
    return year


def _check_near(ce: int, text: str, today: date) -> None:
    if abs(ce - today.year) > _FARTHEST:
        values = {"be": ce + OFFSET, "ce": ce, "limit": _FARTHEST, "example": be_year(today)}
        raise BadValue(say.YEAR_FAR, text=text, **values)


def _century(year: int, text: str, today: date) -> int:
    """The Buddhist year of two digits: the one nearest to today, if that is near enough."""
    now = be_year(today)
    nearest = now + (year - now + 50) % 100 - 50
    if abs(nearest - now) > _FARTHEST_SHORT:
        raise BadValue(say.YEAR_SHORT, year=f"{year:02}", text=text, example=now)
    return nearest


def _refuse_weekday(written: _Written, found: date) -> None:
    wrong = weekday_name(written.weekday or 0)
    raise BadValue(say.WEEKDAY_WRONG, date=format_date(found), right=weekday_name(found.weekday()), written=wrong)
