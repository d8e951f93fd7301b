"""Amounts of baht: read from text, written in figures and in words; exact, in Decimal."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai.digits import to_arabic

_LIMIT = Decimal(10) ** 24
_SATANG = Decimal("0.01")
_LONGEST = 100
"""Characters in the longest text that can be an amount."""
_EXACT = Context(prec=2 * _LONGEST, rounding=ROUND_HALF_UP)

_DIGITS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_POSITIONS = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_SCALES = {"สิบ": 1, "ร้อย": 2, "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6}
_AMOUNT = re.compile(
    r"""
    (?:จำนวน)?\s* (?P<minus>-|−|ลบ)?\s* [฿]?\s*
    (?P<figures>\d[\d,]*(?:\.\d+)?)\s*
    (?P<scales>(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)*)\s*
    (?:บาท\s*(?:ถ้วน|(?P<satang>\d{1,2})\s*สตางค์)?|THB|\.-)?
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def parse_baht(value: str | int | float | Decimal) -> Decimal:
    """The amount a text or number stands for: `13,000,000`, `๑๒,๕๐๐.๕๐ บาท`, `1.5 ล้านบาท`.

    A float counts as the decimal it is written as (its `repr`), for that is what a data file said. BadValue if it is no
    amount, has fractions of a satang, or is not below 10^24.
    """
    amount = _read(value) if isinstance(value, str) else _number(value)
    if not amount.is_finite():
        raise BadValue(say.AMOUNT_UNREADABLE, text=value)
    rounded = _rounded(amount)
    if amount != rounded:
        raise BadValue(say.AMOUNT_BELOW_SATANG, text=value, rounded=format_baht(amount))
    return rounded.to_integral_value() if _is_whole(rounded) else rounded


def format_baht(amount: Decimal | int) -> str:
    """The amount in figures: `13,000,000`, and with its satang, rounded half up, where there are any: `12,500.50`."""
    rounded = _rounded(Decimal(amount))
    return f"{rounded:,.0f}" if _is_whole(rounded) else f"{rounded:,.2f}"


def baht_words(amount: Decimal | int) -> str:
    """The amount in words, rounded half up to the satang: `สิบสามล้านบาทถ้วน`, `สิบสองบาทห้าสิบสตางค์`."""
    total = int(_rounded(Decimal(amount)).scaleb(2, _EXACT))
    baht, satang = divmod(abs(total), 100)
    minus = "ลบ" if total < 0 else ""
    if satang:
        return f"{minus}{_words(baht) + 'บาท' if baht else ''}{_words(satang)}สตางค์"
    return f"{minus}{_words(baht) or 'ศูนย์'}บาทถ้วน"


def _read(text: str) -> Decimal:
    match = _AMOUNT.fullmatch(" ".join(to_arabic(text).split())) if len(text) <= _LONGEST else None
    if match is None:
        raise BadValue(say.AMOUNT_UNREADABLE, text=text[:_LONGEST])
    figures = match["figures"]
    if "," in figures and not _GROUPED.fullmatch(figures):
        raise BadValue(say.AMOUNT_COMMAS, text=text)
    scale = sum(_SCALES[word] for word in re.findall("|".join(_SCALES), match["scales"]))
    amount = _EXACT.scaleb(Decimal(figures.replace(",", "")), scale)
    if match["satang"]:
        amount = _EXACT.add(amount, Decimal(match["satang"]) * _SATANG)
    return amount.copy_negate() if match["minus"] else amount


def _number(value: float | Decimal) -> Decimal:
    if isinstance(value, bool):
        raise BadValue(say.AMOUNT_UNREADABLE, text=value)
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def _rounded(amount: Decimal) -> Decimal:
    if not amount.is_finite() or amount.copy_abs() >= _LIMIT:
        raise BadValue(say.AMOUNT_TOO_LARGE)
    return _EXACT.plus(amount.quantize(_SATANG, context=_EXACT))  # plus makes -0 0


def _is_whole(amount: Decimal) -> bool:
    return amount == amount.to_integral_value()


def _words(number: int) -> str:
    """A whole number in words, nothing for 0; each six digits are read alike, with ล้าน after all but the last."""
    millions, rest = divmod(number, 1_000_000)
    return (f"{_words(millions)}ล้าน" if millions else "") + _group(rest, alone=not millions)


def _group(number: int, alone: bool) -> str:
    """Up to six digits; the last 1 is เอ็ด after any other digit, the tens say สิบ and ยี่สิบ."""
    digits = [int(digit) for digit in f"{number:06}"]
    words = [_DIGITS[digit] + _POSITIONS[place] for place, digit in zip(range(5, -1, -1), digits, strict=True) if digit]
    text = "".join(words).replace("หนึ่งสิบ", "สิบ").replace("สองสิบ", "ยี่สิบ")
    return text[: -len("หนึ่ง")] + "เอ็ด" if digits[-1] == 1 and not (alone and number == 1) else text
