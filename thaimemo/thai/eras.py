"""Buddhist and Christian years, by the calendar in force on each day.

From 1 January 2484 (1941) the two differ by 543. Before it the Thai year began on 1 April, so January to March belonged
to the year that had begun the April before, and the year 2483 had only April to December (Calendar Year Act, พระราชบัญญัติ
ปีประดิทิน พุทธศักราช 2483). Before 1 April 2432 (1889) it followed the moon.
"""

from __future__ import annotations

import calendar
from datetime import date

from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai.calendar_names import month_name

OFFSET = 543
"""Buddhist years minus Christian years."""

_FIRST_DAY = date(1889, 4, 1)
_FIRST_MODERN_DAY = date(1941, 1, 1)
_SHORT_YEAR = 2483
_FIRST_MONTH_OF_FISCAL_YEAR = 10


def be_year(day: date) -> int:
    """The Buddhist year that `day` was counted in; BadValue before 1 April 1889."""
    if day >= _FIRST_MODERN_DAY:
        return day.year + OFFSET
    if day < _FIRST_DAY:
        raise BadValue(say.YEAR_TOO_EARLY)
    return day.year + OFFSET - (day.month < 4)


def ce_date(be: int, month: int, day: int) -> date:
    """The date of a day in the Buddhist year `be`; BadValue if there was no such day or it lies before 1 April 1889."""
    if be > _SHORT_YEAR:
        return real_date(be - OFFSET, month, day, str(be))
    if be == _SHORT_YEAR and month < 4:
        raise BadValue(say.YEAR_2483_SHORT, day=day, month=month_name(month))
    found = real_date(be - OFFSET + (month < 4), month, day, str(be))
    if found < _FIRST_DAY:
        raise BadValue(say.YEAR_TOO_EARLY)
    return found


def real_date(ce: int, month: int, day: int, shown_year: str) -> date:
    """The date of a day in the Christian year `ce`; BadValue, naming `shown_year`, if there is no such day."""
    if not date.min.year <= ce <= date.max.year:
        raise BadValue(say.YEAR_TOO_EARLY if ce < date.min.year else say.YEAR_TOO_LATE)
    last = calendar.monthrange(ce, month)[1]
    if not 1 <= day <= last:
        raise BadValue(say.DAY_IMPOSSIBLE, day=day, month=month_name(month), year=shown_year, last=last)
    return date(ce, month, day)


def fiscal_year(day: date) -> int:
    """The fiscal year (ปีงบประมาณ) of `day`: from 1 October to 30 September, named after the year it ends in."""
    return be_year(day) + (day.month >= _FIRST_MONTH_OF_FISCAL_YEAR)
