"""Dates in running text: the month in full, the year in four figures (official-layout.md, dates)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.messages import form as say
from thaimemo.thai import lists
from thaimemo.thai.calendar_names import month_name, month_spellings
from thaimemo.thai.digits import thai_digits, to_arabic

_DIGIT = "[0-9๐-๙]"
_DAY = rf"(?:(?<![0-9๐-๙/.,])(?P<day>{_DIGIT}{{1,2}})[ \u00a0]?)?"
_YEAR = rf"(?:[ \u00a0]?(?P<era>พ\.ศ\.)?[ \u00a0]?(?P<year>{_DIGIT}{{4}}|{_DIGIT}{{2}})(?!{_DIGIT}|[.,/:-]{_DIGIT}))?"
_NO_MONTH_ALONE = frozenset({"ก.พ.", "ก.ค."})
"""Also the civil service commission and the teachers' commission: a month only between a day and a year."""
_FIRST_SHORT = 40
"""The smallest year of two figures that is looked for; smaller ones may count something."""
_RUNNING = 25
"""Letters beside a date from which on it stands in running text, and not alone in a table or under a headline."""


@lru_cache(maxsize=1)
def _abbreviated() -> re.Pattern[str]:
    full = {month_name(month) for month in range(1, 13)}
    short = lists.alternation(spelling for spelling in month_spellings() if spelling not in full)
    return re.compile(rf"{_DAY}(?<![ก-๎.])(?P<month>{short})(?![ก-๎]){_YEAR}")


@lru_cache(maxsize=1)
def _in_full() -> re.Pattern[str]:
    months = lists.alternation(month_name(month) for month in range(1, 13))
    return re.compile(
        rf"{_DIGIT}{{1,2}}[ \u00a0]?{months}[ \u00a0](?:พ\.ศ\.[ \u00a0]?)?"
        rf"(?P<year>{_DIGIT}{{2}})(?!{_DIGIT}|[.,/:-]{_DIGIT})"
    )


def _month(passage: Passage) -> Iterator[Hit]:
    for found in _abbreviated().finditer(passage.text):
        day, year = found["day"], found["year"]
        sure = day and year if found["month"] in _NO_MONTH_ALONE else day or year
        if sure and len(passage.text) - len(found[0]) >= _RUNNING:
            fixable = bool(day) and (not year or len(year) == 4)
            yield Hit(passage, *found.span(), say.SHORT_MONTH, (_written(found),), fixable=fixable)


def _written(found: re.Match[str]) -> str:
    month = month_name(month_spellings()[found["month"]])
    era = f"{found['era']} " if found["era"] else ""
    return " ".join(part for part in (found["day"], month, era + _four(found["year"])) if part)


def _four(year: str | None) -> str:
    """A year in four figures; those of this century of the Buddhist era begin with 25."""
    if not year or len(year) == 4:
        return year or ""
    return ("25" if year.isascii() else thai_digits("25")) + year


def _year(passage: Passage) -> Iterator[Hit]:
    for found in _in_full().finditer(passage.text):
        if int(to_arabic(found["year"])) >= _FIRST_SHORT:
            yield Hit(passage, *found.span("year"), say.SHORT_YEAR, (_four(found["year"]),))


RULES = (
    Rule("abbreviated-month", Severity.WARNING, say.SHORT_MONTH_RULE, each(_month)),
    Rule("short-year", Severity.WARNING, say.SHORT_YEAR_RULE, each(_year)),
)
