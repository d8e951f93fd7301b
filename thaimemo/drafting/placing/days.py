"""The date of the visit, from everything the post says of days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from thaimemo.drafting.finding.dates import (
    Found,
    dated_today,
    dates_in,
    is_background,
    is_deadline,
    is_elsewhere,
    spoken,
)
from thaimemo.drafting.parts import Parts
from thaimemo.drafting.post import Post, Span
from thaimemo.drafting.tree import Leaf
from thaimemo.messages import drafting as say
from thaimemo.thai.date_writing import format_span

_UNKNOWN = "1 มกราคม 2500"
_NEXT_DAY = re.compile(r"(?:ต่อมา|จากนั้น|และ|ใน|เมื่อ|วันที่สอง|วันต่อมา|วันถัดมา|[\s(])*(?:วัน\S{0,12}ที่|วันที่)?\s?$")
_ANOTHER = re.compile(r"(?:และ|ต่อมา|จากนั้น|ส่วน)\s?(?:ใน|เมื่อ)?(?:วันที่)?\s?$|เมื่อ(?:วันที่)?\s?$")


def posting_date(post: Post, parts: Parts) -> Found | None:
    """The day of posting, by the lines under the title."""
    return next((day for line in parts.head for day in dates_in(post.text, line)), None)


def visit_date(post: Post, parts: Parts, posted: Found | None) -> Leaf:
    """The days of the visit: by the first paragraph, else วันนี้, any other paragraph, the title, the posting."""
    year_of = posted.end if posted else None
    for paragraph in parts.prose:
        day = _first(post, paragraph, year_of, posted) or spoken(post, paragraph, posted)
        if day is not None:
            days = _extended(post, parts, day, year_of)
            return _leaf(days).also(*_repeated(post, parts, days, year_of))
    for found in (_first(post, parts.title, year_of) if parts.title else None, _posted(posted)):
        if found is not None:
            return _leaf([found])
    return Leaf(_UNKNOWN, (), (), say.NO_DATE)


def _first(post: Post, span: Span, year_of: date | None, posted: Found | None = None) -> Found | None:
    """The first date that is the day of something done; one behind วันนี้ before all, one of the background last."""
    found = [day for day in dates_in(post.text, span, year_of) if _counts(post, day)]
    done = [day for day in found if not is_background(post.text, span, day)]
    best = dated_today(post.text, span, found) or next(iter(done), None)
    return best or (spoken(post, span, posted) if found else None) or next(iter(found), None)


def _counts(post: Post, day: Found) -> bool:
    return not is_deadline(post.text, day) and not is_elsewhere(post.text, day)


def _posted(posted: Found | None) -> Found | None:
    return Found(posted.span, posted.start, posted.end, say.POSTING_DATE) if posted else None


def _extended(post: Post, parts: Parts, first: Found, year_of: date | None) -> list[Found]:
    """The day found, and further days on which later paragraphs begin, or that its own adds by และวันที่."""
    days = [first]
    for paragraph in parts.prose:
        for day in dates_in(post.text, paragraph, year_of):
            if day.span.start > first.span.end and _counts(post, day) and _goes_on(post, paragraph, day, days[-1]):
                days.append(day)
    return days


def _repeated(post: Post, parts: Parts, days: Sequence[Found], year_of: date | None) -> list[Span]:
    """The dates in other places that lie within the days found: what the post says again."""
    start, end = days[0].start, max(day.end for day in days)
    taken = {day.span for day in days}
    found = (day for paragraph in parts.prose for day in dates_in(post.text, paragraph, year_of))
    return [day.span for day in found if start <= day.start and day.end <= end and day.span not in taken]


def _goes_on(post: Post, paragraph: Span, day: Found, last: Found) -> bool:
    near = timedelta() < day.start - last.end <= timedelta(days=14)
    before = post.text[max(paragraph.start, day.span.start - 40) : day.span.start]
    opens = day.span.start - paragraph.start <= 30 and _NEXT_DAY.fullmatch(before) is not None
    return near and (opens or _ANOTHER.search(before) is not None)


def _leaf(days: Sequence[Found]) -> Leaf:
    start, end = days[0].start, max(day.end for day in days)
    gap = any(after.start - before.end > timedelta(days=1) for before, after in pairwise(days))
    doubt = next((day.doubt for day in days if day.doubt), say.GAP if gap else None)
    return Leaf(format_span(start, end), tuple(day.span for day in days), (), doubt)
