"""Amounts of baht in Thai words, read: the way back of `thaimemo.thai.money.baht_words`."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {
    "ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
_POSITIONS = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
_MILLION = "ล้าน"
_LONGEST = 200
"""Letters in the longest amount that is read."""

NUMBER_WORD = f"(?:{'|'.join((*_DIGITS, *_POSITIONS, _MILLION))})"
"""A regular expression for one word of a number."""

_WORD = re.compile(NUMBER_WORD)
_WHOLE = re.compile(rf"(?P<baht>{NUMBER_WORD}+)(?:บาท)?(?:ถ้วน)?")
_WITH_SATANG = re.compile(rf"(?:(?P<baht>{NUMBER_WORD}+)บาท)?(?P<satang>{NUMBER_WORD}+)สตางค์")


def baht_of(words: str) -> Decimal | None:
    """The amount that `words` (`สิบสามล้านบาทถ้วน`) say; None where they are no amount in words."""
    joined = "".join(words.split())
    if len(joined) > _LONGEST:
        return None
    found = _WHOLE.fullmatch(joined) or _WITH_SATANG.fullmatch(joined)
    if found is None:
        return None
    baht, satang = _number(found["baht"] or ""), _number(found.groupdict().get("satang") or "")
    if baht is None or satang is None or satang >= 100:
        return None
    return Decimal(baht) + Decimal(satang) / 100


def _number(words: str) -> int | None:
    """The whole number in words, 0 for none; None where the words do not follow one another as in a number."""
    millions, total, digit, smaller = 0, 0, None, 10**6
    for word in _WORD.findall(words):
        if word in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[word]
        elif word == _MILLION:
            millions = (millions + total + (digit or 0)) * 10**6
            total, digit, smaller = 0, None, 10**6
        elif _POSITIONS[word] >= smaller:
            return None
        else:
            smaller = _POSITIONS[word]
            total += smaller * (1 if digit is None else digit)
            digit = None
    return millions + total + (digit or 0)
