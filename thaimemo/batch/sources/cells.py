"""What stands in a cell: its place as office programs name it, and its value as the data knows it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from thaimemo.errors import Place
from thaimemo.model.nodes import trimmed


@dataclass(frozen=True, slots=True)
class Cell(Place):
    """A cell of a workbook, or a whole row of it where `column` is None: `visits.xlsx ภารกิจ!C5`."""

    sheet: str = ""

    def __str__(self) -> str:
        return f"{self.file} {self.sheet}!{letters(self.column or 0)}{self.line or ''}"


def letters(column: int) -> str:
    """The letters of a column counted from 1; none for 0."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell without a usable value: `code` is an error of Excel (`#N/A`); empty for a formula never computed."""

    code: str = ""


Value: TypeAlias = str | int | bool | datetime.date | datetime.time | Flaw | None

_ESCAPED = re.compile(r"_x000[dD]_\n?")
_DIGIT_MASK = re.compile(r"[0#\s()\\/\"'-]*")
_DECIMAL_MASK = re.compile(r"(0+)\.(0+)")
_MIDNIGHT = datetime.time()


def value_of(raw: object, number_format: str = "General") -> Value:
    """The value in a cell as people see it there: numbers by their format, a day without a time that was not given."""
    if raw is None or isinstance(raw, (bool, Flaw, datetime.time)):
        return raw
    if isinstance(raw, (int, float)):
        return _number(raw, number_format)
    if isinstance(raw, datetime.datetime):
        return raw.date() if raw.time() == _MIDNIGHT else raw
    if isinstance(raw, datetime.timedelta):
        return str(raw)
    if isinstance(raw, datetime.date):
        return raw
    text = _ESCAPED.sub("\n", str(raw))
    # A text of its own: sending one makes Python keep its UTF-8 beside it, and Excel's texts stay to the end.
    return text[:1] + text[1:] if trimmed(text) else None


def _number(raw: float, number_format: str) -> Value:
    """A whole number, or text: a fraction as written, figures in the form that the format gives them."""
    whole = float(raw).is_integer()
    places = number_format.count("0") + number_format.count("#")
    if whole and raw >= 0 and "0" in number_format and places > 1 and _DIGIT_MASK.fullmatch(number_format):
        return _masked(int(raw), number_format)
    decimal = _DECIMAL_MASK.fullmatch(number_format)
    if decimal and len(decimal[1]) > 1:
        return f"{raw:0{len(number_format)}.{len(decimal[2])}f}"
    return int(raw) if whole else format(Decimal(repr(float(raw))), "f")


def _masked(number: int, mask: str) -> str:
    """A number behind a mask, as for telephones: 53245361 by `00 0000 000` is 05 3245 361; `#` needs no figure."""
    figures = list(str(abs(number)))
    shown: list[str] = []
    for sign in reversed(re.sub(r"[\\\"']", "", mask).strip()):
        if sign == "#" and not figures:
            break
        shown.append(sign if sign not in "0#" else figures.pop() if figures else "0")
    return "".join([*figures, *reversed(shown)])


def shown_value(value: object) -> str:
    """A value as a message names it."""
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else str(value)
