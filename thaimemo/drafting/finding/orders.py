"""Orders and suggestions in running text, where nothing is numbered: กำชับให้…, ขอให้…, เสนอแนะให้…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.names import names_in
from thaimemo.drafting.post import Post, Span, trimmed

_JOIN = (
    r"(?:\s+(?:และ|พร้อมทั้ง|พร้อม|รวมทั้ง|ตลอดจน|นอกจากนี้|นอกจากนั้น|อีกทั้ง|ทั้งนี้|โดย|ทั้งยัง|ในส่วนของ|สำหรับ|ซึ่ง)?"
    r"\s?(?:ได้|ยังได้|ยัง)?\s?)"
)


def orders_in(post: Post, span: Span) -> Iterator[Span]:
    """The orders in `span`, each from its verb to where the next begins."""
    text = post.text
    starts = [match for match in _order().finditer(text, *span) if _orders(text, match, span.end)]
    starts = [match for number, match in enumerate(starts) if number == 0 or _begins(text, starts[number - 1], match)]
    for number, match in enumerate(starts):
        end = starts[number + 1].start() if number + 1 < len(starts) else span.end
        joint = _joint().search(text, max(match.end(), end - 40), end)
        yield trimmed(text, Span(match.start(), joint.start() if joint and joint.end() == end else end), ",")


def _orders(text: str, match: re.Match[str], end: int) -> bool:
    """Whether it is an order, and not a noun (ข้อสั่งการ), the words before a list, or a person who is sent."""
    noun = text.endswith(("ข้อ", "การ", "คำ"), max(0, match.start() - 3), match.start())
    return not noun and not _before_list().match(text, match.end(), end) and not _is_assignment(text, match, end)


@lru_cache(maxsize=1)
def _before_list() -> re.Pattern[str]:
    return re.compile(r"\S{0,40}\s{0,2}(?:ดังนี้|ดังต่อไปนี้|ต่อไปนี้|\d{1,2}\s(?:ข้อ|เรื่อง|ประการ|ด้าน|ประเด็น))")


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.expression(lexicon.entries('orders'))}|(?<=\sและ)ให้(?!ความ|คำ|การ|บริการ|กับ|แก่|[ะ-ฺ็-๎])")


@lru_cache(maxsize=1)
def _joint() -> re.Pattern[str]:
    return re.compile(rf"{_JOIN}$")


def _begins(text: str, before: re.Match[str], match: re.Match[str]) -> bool:
    """Whether an order begins a clause: behind a blank, or behind a word that joins."""
    return _joint().search(text, max(before.end(), match.start() - 40), match.start()) is not None


def _is_assignment(text: str, match: re.Match[str], end: int) -> bool:
    """Whether it is a person who is sent, not an office that is told."""
    if "มอบ" not in match[0]:
        return False
    name = next(names_in(text, Span(match.end(), min(end, match.end() + 80))), None)
    return name is not None and name.start <= match.end() + 2
