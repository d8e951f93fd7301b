"""How cells are filled and look: text that stays text, the font of the form, rules, colours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from math import ceil
from typing import Any, Literal

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FONT = "TH SarabunPSK"
LONGEST = 32_767
"""Characters a cell can hold."""

# A line of the form's font at 14 points; how much of a column its letters fill before the last word wraps.
_LINE = 17.5
_EDGES = 3.0
_FILLED = 1.3
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")

_RULE = Side(style="thin", color="A6A6A6")
BOX = Border(left=_RULE, right=_RULE, top=_RULE, bottom=_RULE)
HEADER = PatternFill("solid", fgColor="D9E2F3")
OVERDUE = PatternFill("solid", bgColor="F8CBCB")
SOON = PatternFill("solid", bgColor="FFE699")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_text(cell: Cell, text: str) -> None:
    """`text` as text, whatever it begins with; cut where no cell can hold it."""
    cell.value = fitted(text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_FORMULA_STARTS)


def fitted(text: str) -> str:
    """`text` as long as a cell can hold."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def height(texts: Iterable[tuple[str, float | None]]) -> float:
    """Points that a row needs for texts in columns so many characters wide; marks above and below take none."""
    return _LINE * max((_lines(text, width) for text, width in texts if width), default=1) + _EDGES


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(_MARKS.sub("", line)) / (width * _FILLED))) for line in text.split("\n"))


def dress(cell: Any, *, bold: bool = False, centred: bool = False) -> None:
    """The form's font, wrapped at the top of the cell, with rules around."""
    cell.font = _font(14, bold)
    cell.alignment = _alignment("center" if centred else None)
    cell.border = BOX


def dress_line(cell: Any, size: int, bold: bool = True) -> None:
    """A line of its own, which runs over the cells behind it."""
    cell.font = _font(size, bold)
    cell.alignment = Alignment(horizontal="left", vertical="top")


@cache
def _font(size: int, bold: bool) -> Font:
    return Font(name=FONT, size=size, bold=bold)


@cache
def _alignment(horizontal: Literal["center"] | None) -> Alignment:
    return Alignment(horizontal=horizontal, vertical="top", wrap_text=True)


def dress_header(cell: Any) -> None:
    """A column's title."""
    dress(cell, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.fill = HEADER
