"""The dates of a post: spans and single days, with the words beside them that say what they are the dates of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from thaimemo.drafting.post import Post, Span
from thaimemo.errors import BadValue
from thaimemo.messages import Message
from thaimemo.messages import drafting as say
from thaimemo.messages import thai as say_thai
from thaimemo.thai import lists
from thaimemo.thai.calendar_names import month_spellings, weekday_spellings
from thaimemo.thai.date_reading import parse_span
from thaimemo.thai.digits import to_arabic
from thaimemo.thai.eras import be_year

_DASH = r"\s?(?:[-–—]|และ(?:วันที่)?|,|ถึง(?:วันที่)?|จนถึง(?:วันที่)?)\s?"


@dataclass(frozen=True, slots=True)
class Found:
    """Days that a post names: their words, the first and last day, and what makes them doubtful."""

    span: Span
    start: date
    end: date
    doubt: Message | None = None


def dates_in(text: str, span: Span, year_of: date | None = None) -> list[Found]:
    """The days named in `span`; those without a year are of the year of `year_of`, or left out where it is None."""
    arabic = to_arabic(text[span.start : span.end])
    found = (_found(match, span.start, year_of) for match in _pattern().finditer(arabic))
    return [day for day in found if day is not None]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = lists.alternation(month_spellings())
    weekday = rf"(?:วัน)?(?:{lists.alternation(weekday_spellings())})\s?ที่\s?"
    year = r"(?:\s?(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)?\s{0,2}(?:\d{4}|\d\d)(?![\d.,:/]\d|\d))"
    short = rf"\d{{1,2}}(?:\s?(?:เดือน)?{month}{year}?)?"
    return re.compile(
        rf"(?<![\d.,/:])(?P<weekday>{weekday})?(?:(?P<first>{short}){_DASH}(?:{short}{_DASH})?)?"
        rf"(?P<last>(?:{weekday})?\d{{1,2}}\s{{0,2}}(?:เดือน)?{month}(?P<year>\s?{year}|(?![ก-๎])))"
        r"|(?<![\d.,/:-])(?P<figures>\d{1,2}([/.-])\d{1,2}\6\d{4}|\d{1,2}/\d{1,2}/\d\d)(?![\d/])"
    )


def _found(match: re.Match[str], offset: int, year_of: date | None) -> Found | None:
    span = Span(offset + match.start(), offset + match.end())
    text, doubt = match[0], None
    if not match["figures"] and not match["year"].strip():
        if year_of is None:
            return None
        text, doubt = f"{text.strip()} {be_year(year_of)}", say.YEAR_GUESSED
    return _read(text, match, span, doubt)


def _read(text: str, match: re.Match[str], span: Span, doubt: Message | None) -> Found | None:
    folded = " ".join(text.split())
    if match["first"]:
        days = re.split(_DASH, folded)
        folded = f"{days[0]} - {days[-1]}"
        doubt = doubt or (None if len(days) == 2 and "," not in text else say.GAP)
    try:
        return Found(span, *parse_span(folded), doubt)
    except BadValue as error:
        if error.message is say_thai.WEEKDAY_WRONG and match["weekday"]:
            return _read(text.replace(match["weekday"], "", 1), match, span, say.WEEKDAY)
        return None


# What makes a date that of a deadline, a letter, or a law.
_DEADLINE = re.compile(r"(?:ภายใน|ก่อน|ไม่เกิน|สิ้นสุด|จนถึง|ล่วงหน้า)\s?(?:วัน)?(?:ที่)?\s{0,8}$")
_ELSEWHERE = re.compile(r"(?:ลงวันที่|ลง วันที่|มติคณะรัฐมนตรี.{0,30}|คำสั่ง.{0,40}|ประกาศ.{0,30}|ณ\s?วันที่|ข้อมูล.{0,15})\s?$")
_TODAY = re.compile(r"วันนี้")
_BACKGROUND = re.compile(r"(?:จากกรณี|กรณี|สืบเนื่อง|จากเหตุ|จากสถานการณ์|ตามที่)")
_TODAY_IS = re.compile(r"วันนี้\s?\(?\s?(?:วันที่\s?)?$")
_YESTERDAY = re.compile(r"เมื่อวานนี้|เมื่อวาน(?![ก-๎])")


def is_deadline(text: str, found: Found) -> bool:
    """Whether the words before a date make it a deadline."""
    return _DEADLINE.search(text[max(0, found.span.start - 20) : found.span.start]) is not None


def is_elsewhere(text: str, found: Found) -> bool:
    """Whether a date is that of a letter, an order or a resolution."""
    return _ELSEWHERE.search(text[max(0, found.span.start - 50) : found.span.start]) is not None


def is_background(text: str, paragraph: Span, found: Found) -> bool:
    """Whether a date stands in the clause about what went before: จากกรณี … เมื่อวันที่ …."""
    return _BACKGROUND.match(text, *paragraph) is not None and found.span.start - paragraph.start <= 300


def dated_today(text: str, paragraph: Span, found: Sequence[Found]) -> Found | None:
    """The date that stands behind วันนี้: วันนี้ (9 มี.ค.)."""
    starts = ((day, day.span.start) for day in found)
    return next((day for day, at in starts if _TODAY_IS.search(text[max(paragraph.start, at - 20) : at])), None)


def spoken(post: Post, span: Span, posted: Found | None) -> Found | None:
    """The day of วันนี้ or เมื่อวานนี้, counted from the day of posting; None where neither is said or known."""
    if posted is None:
        return None
    for pattern, days, doubt in ((_TODAY, 0, say.TODAY), (_YESTERDAY, 1, say.YESTERDAY)):
        word = pattern.search(post.text, *span)
        if word:
            day = posted.end - timedelta(days)
            return Found(Span(*word.span()), day, day, doubt)
    return None
