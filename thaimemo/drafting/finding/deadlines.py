"""By when a point is to be done."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from thaimemo.drafting.finding.dates import dates_in, is_deadline
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Leaf
from thaimemo.messages import drafting as say
from thaimemo.thai import lists
from thaimemo.thai.calendar_names import month_spellings
from thaimemo.thai.date_writing import format_date


@lru_cache(maxsize=1)
def _deadline() -> re.Pattern[str]:
    month = lists.alternation(month_spellings())
    period = rf"(?:เดือน)?\s?{month}(?:\s?(?:พ\.ศ\.)?\s?[\d๐-๙]{{2,4}})?"
    return re.compile(
        r"ภายใน\s?(?:ระยะเวลา\s?)?(?:"
        rf"[\d๐-๙]{{1,3}}\s?(?:วันทำการ|วัน|สัปดาห์|เดือน|ปี|ชั่วโมง)(?!ที่)|{period}|(?:สิ้น)?(?:ปี(?:งบประมาณ)?|เดือน|สัปดาห์|ไตรมาส)"
        r"(?:นี้|หน้า|\s?(?:พ\.ศ\.|ที่)?\s?[\d๐-๙]{1,4}(?:\s?(?:ของ)?ปีงบประมาณ\s?(?:พ\.ศ\.)?\s?[\d๐-๙]{4})?)|(?:วัน|พรุ่ง)นี้)"
    )


def due(post: Post, span: Span, year_of: date | None) -> Leaf | None:
    """The deadline in a point: a day, or words such as ภายในไตรมาสที่ 3."""
    for found in dates_in(post.text, span, year_of):
        if is_deadline(post.text, found):
            return Leaf(format_date(found.end), (found.span,), (), found.doubt)
    match = _deadline().search(post.text, *span)
    if match is None:
        return None
    at = trimmed(post.text, Span(*match.span()))
    return Leaf(post.words(at), (at,))


def due_value(post: Post, span: Span, year_of: date | None) -> Leaf:
    """What stands behind the label กำหนดแล้วเสร็จ: a day if it is one, else its words."""
    days = dates_in(post.text, span, year_of)
    if days and days[0].span == span:
        return Leaf(format_date(days[0].end), (span,), (), days[0].doubt)
    return Leaf(post.words(span), (span,), (), say.DUE)
