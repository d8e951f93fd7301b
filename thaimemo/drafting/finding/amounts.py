"""The budget of a point, in baht."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.drafting.post import Post, Span
from thaimemo.drafting.tree import Leaf
from thaimemo.errors import BadValue
from thaimemo.messages import drafting as say
from thaimemo.thai import lists
from thaimemo.thai.digits import to_arabic
from thaimemo.thai.money import parse_baht

_AMOUNT = re.compile(
    r"(?<![\d.,])(?P<figures>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,4})?)\s?"
    r"(?P<scale>(?:ร้อย|พัน|หมื่น|แสน|ล้าน){0,2})\s?(?P<baht>บาท)?(?![ะ-ฺ็-๎])"
)
_BUDGET = re.compile(r"งบ|วงเงิน|เงินอุดหนุน|จัดสรร")
_SINGLE = re.compile(r"(?:ละ|ต่อ\S{1,10}|ไร่|ตัน|ปรับ|ปรับไม่เกิน|ปรับเป็นเงิน|ราคา|รายได้|มูลค่า|ยอด|ไม่เกิน\S{0,12}ละ)\s?$")


def budget(post: Post, span: Span) -> Leaf | None:
    """The amount that a point is to cost, in baht; doubtful where it says several, or does not say budget."""
    found = [amount for amount in _amounts(post, span) if amount is not None]
    named = [leaf for leaf in found if leaf.doubt is None]
    if not found:
        return None
    best = (named or found)[0]
    return best.doubted(say.AMOUNT) if len(found) > 1 else best


def _amounts(post: Post, span: Span) -> Iterator[Leaf | None]:
    arabic = to_arabic(post.text[span.start : span.end])
    for match in _AMOUNT.finditer(arabic):
        before = arabic[max(0, match.start() - 60) : match.start()]
        near = _BUDGET.search(before) is not None
        if not match["baht"] and not (near and match["scale"] and not _counts(arabic, match.end())):
            continue
        if _SINGLE.search(before):
            continue
        at = Span(span.start + match.start(), span.start + match.end())
        yield _baht(match[0], at, near)


def _counts(text: str, end: int) -> bool:
    """Whether a word after the amount says that it counts something else: 13 ล้านคน."""
    return bool(_unit().match(text, end))


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    return re.compile(rf"\s?{lists.alternation(lists.entries('units'))}")


def _baht(text: str, span: Span, named: bool) -> Leaf | None:
    try:
        amount = parse_baht(text)
    except BadValue:
        return None
    value = int(amount) if amount == int(amount) else str(amount)
    return Leaf(value, (span,), (), None if named else say.AMOUNT)
