"""Dates in running text that no calendar has: the 31st of February, a Monday that was a Thursday, a time of 25.00."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.nearness import one_edit_from
from thaimemo.errors import BadValue
from thaimemo.messages import sense as say
from thaimemo.thai import lists
from thaimemo.thai.calendar_names import month_name, month_spellings, weekday_name, weekday_spellings
from thaimemo.thai.digits import to_arabic
from thaimemo.thai.eras import ce_date

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR = r"[ \u00a0](?:พ\.ศ\.[ \u00a0]?)?(?P<year>2[4-6][0-9]{2})(?![0-9])"
_NEAR_MONTH = re.compile(
    rf"(?:(?<![0-9.,/])[0-9]{{1,2}}[ \u00a0](?P<dated>[ก-๎]{{5,12}}){_YEAR}|เดือน(?P<named>[ก-๎]{{5,12}})(?![ก-๎ฯ.]))"
)
_CLOCK = re.compile(r"(?<![0-9.,:/])(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2}) ?(?:น\.(?!ส)|นาฬิกา)")
_DATED = re.compile("(?:วันที่|ระหว่าง|เมื่อ|ตั้งแต่|ภายใน|ถึง)[ \u00a0]?$")
_COUNTED = re.compile("(?:ฉบับ|ครั้ง|เล่ม|รุ่น|ข้อ|ตอน|หน้า|ปี|บทความ|หมายเลข|เลข)(?:ที่)?[ \u00a0]?$")
_BEFORE = 12
"""Letters before a date that tell whether its first number is a day."""
_MINUTES = 24 * 60


@lru_cache(maxsize=1)
def _months() -> tuple[str, ...]:
    return tuple(month_name(month) for month in range(1, 13))


@lru_cache(maxsize=1)
def _dates() -> re.Pattern[str]:
    """Days of a month in full, or of a shortened one with its year: ก.พ. is an office too."""
    weekday = lists.alternation(day for day in weekday_spellings() if "." not in day)
    short = lists.alternation(month for month in month_spellings() if month not in _months())
    full = lists.alternation(_months())
    return re.compile(
        rf"(?:วัน(?P<weekday>{weekday})ที่[ \u00a0]?)?"
        r"(?<![0-9.,/])(?:(?P<first>[0-9]{1,2})[ \u00a0]?(?:-|–|ถึง)[ \u00a0]?)?(?P<day>[0-9]{1,2})(?![0-9])[ \u00a0]?"
        rf"(?:(?P<full>{full})(?:{_YEAR})?|(?P<short>{short})[ \u00a0]?(?P<its>2[4-6][0-9]{{2}})(?![0-9]))"
    )


def impossible(passage: Passage) -> Iterator[Hit]:
    """Days that the month does not have, months of another name, hours and minutes that no day has."""
    text = to_arabic(passage.text)
    for found in _dates().finditer(text):
        yield from _impossible_day(passage, found)
    for found in _NEAR_MONTH.finditer(text):
        written = "named" if found["named"] else "dated"
        month = one_edit_from(found[written], _months()) if found[written] not in month_spellings() else None
        if month:
            yield Hit(passage, *found.span(written), say.NO_SUCH_MONTH, (month,))
    for found in _CLOCK.finditer(text):
        if int(found["minute"]) > 59 or int(found["hour"]) * 60 + int(found["minute"]) > _MINUTES:
            yield Hit(passage, found.start("hour"), found.end("minute"), say.NO_SUCH_TIME)


def _impossible_day(passage: Passage, found: re.Match[str]) -> Iterator[Hit]:
    before = found.string[max(0, found.start() - _BEFORE) : found.start()]
    dated = bool(found["weekday"] or _DATED.search(before))
    day, last = int(found["day"]), _days_of(_month(found), _year(found))
    if not 1 <= day <= last and (dated or (1 <= day <= _DAYS[0] and not _COUNTED.search(before))):
        yield Hit(passage, found.start("day"), found.end(), say.NO_SUCH_DAY, values={"last": last})
    elif dated and found["first"] and int(found["first"]) > day:
        yield Hit(passage, found.start("first"), found.end("day"), say.DAYS_BACKWARDS)


def _month(found: re.Match[str]) -> int:
    return month_spellings()[found["full"] or found["short"]]


def _year(found: re.Match[str]) -> int | None:
    year = found["year"] or found["its"]
    return int(year) if year else None


def _days_of(month: int, year: int | None) -> int:
    """The days of a month; without a year, of the longest such month."""
    leap = year is None or _date(year, 2, 29)
    return 28 if month == 2 and not leap else _DAYS[month - 1]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return ce_date(year, month, day)
    except BadValue:
        return None


def other_weekday(passage: Passage) -> Iterator[Hit]:
    """A date with the name of a day of the week that it was not."""
    if "วัน" not in passage.text:
        return
    for found in _dates().finditer(to_arabic(passage.text)):
        year = _year(found)
        day = _date(year, _month(found), int(found["first"] or found["day"])) if year and found["weekday"] else None
        if day and day.weekday() != weekday_spellings()[found["weekday"]]:
            start, end = found.span("weekday")
            said = passage.text[end + len("ที่") : found.end()].strip()
            right = weekday_name(day.weekday())
            yield Hit(passage, start - len("วัน"), end, say.OTHER_WEEKDAY, (right,), {"date": said})
