"""Amounts with their words: 13,000,000 บาท (สิบสามล้านบาทถ้วน), where money is asked for or granted.

The form wants the words where an amount binds somebody: requests, approvals, loans, contracts. A report that mentions
amounts needs none, so only those behind a phrase of `data/money_phrases.txt` are told of, and as a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.checks import tables
from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.errors import BadValue
from thaimemo.messages import form as say
from thaimemo.thai.digits import thai_digits, to_arabic
from thaimemo.thai.lists import alternation
from thaimemo.thai.money import baht_words, parse_baht

_AMOUNT = re.compile(
    r"(?<![\d.,])(\d{1,15}(?:,\d{3}){0,5}(?:\.\d\d)?) ?บาท(?:ถ้วน)?(?! ?(?:\(|ต่อ|/|ห้า|[ก-ฮ]{2,6}สตางค์))"
)
_LIMIT = re.compile("(?:ไม่เกิน|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่ถึง|เกินกว่า|ตั้งแต่|ละ)(?:จำนวน|วงเงิน)? ?$")
"""What stands before a limit or a price of one, which binds nobody to an amount."""
_REACH = 40
"""Characters between the phrase and the amount."""


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    return re.compile(alternation(tables.words("money_phrases.txt")))


def _search(passage: Passage) -> Iterator[Hit]:
    if "บาท" not in passage.text:
        return
    text = to_arabic(passage.text)
    for found in _AMOUNT.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        if _phrases().search(before) and not _LIMIT.search(before):
            words = _words(found[1])
            if words:
                amount = found[1] if passage.text[found.start()].isascii() else thai_digits(found[1])
                yield Hit(passage, *found.span(), say.MONEY_WORDS, (f"{amount} บาท ({words})",))


def _words(figures: str) -> str:
    try:
        return baht_words(parse_baht(figures))
    except BadValue:
        return ""


RULES = (Rule("money-in-words", Severity.HINT, say.MONEY_WORDS_RULE, each(_search)),)
