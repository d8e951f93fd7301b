"""Years of the Christian era in running text; one that says so (ค.ศ. 2020) is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.messages import form as say
from thaimemo.thai import lists
from thaimemo.thai.calendar_names import month_spellings
from thaimemo.thai.digits import thai_digits, to_arabic
from thaimemo.thai.eras import OFFSET


@lru_cache(maxsize=1)
def _christian() -> re.Pattern[str]:
    """A year of 1900 to 2099 behind a month, ปี or พ.ศ., that counts nothing."""
    before = lists.alternation([*month_spellings(), "ปี", "ปีงบประมาณ", "ปีการศึกษา", "พ.ศ.", "พุทธศักราช"])
    units = lists.alternation(lists.entries("units"))
    return re.compile(
        rf"{before}[ \u00a0]?(?:พ\.ศ\.[ \u00a0]?)?(?P<year>(?:19|20|๑๙|๒๐)[0-9๐-๙]{{2}})"
        rf"(?![0-9๐-๙]|[.,:/-][0-9๐-๙]|[ \u00a0]?{units})"
    )


def _search(passage: Passage) -> Iterator[Hit]:
    for found in _christian().finditer(passage.text):
        year = found["year"]
        be = str(int(to_arabic(year)) + OFFSET)
        written = be if year.isascii() else thai_digits(be)
        yield Hit(passage, *found.span("year"), say.CHRISTIAN_YEAR, (written, f"ค.ศ. {year}"))


RULES = (Rule("christian-year", Severity.WARNING, say.CHRISTIAN_YEAR_RULE, each(_search)),)
