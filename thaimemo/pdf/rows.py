"""What stands between the tree and the pages: rows of set text, their height and how they hold together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from thaimemo.layout import DESCENT
from thaimemo.pdf.justify import NATURAL, Spread
from thaimemo.pdf.lines import Line
from thaimemo.pdf.tags import Element, Mark
from thaimemo.tree import At, Block, Head, Item

Source: TypeAlias = Block | Item | Head | At
"""The node a row was made from; the title has only the memo's own place."""


class Bond(IntEnum):
    """How a row holds to the one above it when pages are made."""

    FREE = 0
    LOOSE = 1  # parted only where nothing else helps
    TIGHT = 2  # never parted while the whole fits a page


@dataclass(slots=True)
class Piece:
    """A line of text at its place in a row: `x` from the left margin and `size`, both in points.

    `mark` is what the text is; its first letters may be something else, as the number of a list's item is.
    """

    line: Line
    x: float
    size: float
    mark: Mark
    spread: Spread = NATURAL
    label: tuple[Element, int] | None = None  # what the first letters are, and how many those are

    @property
    def end(self) -> float:
        """Where the text ends when it is not spread, from the left margin in points."""
        return self.x + self.line.width * self.size


@dataclass(slots=True)
class Row:
    """One row of a page: its pieces on one baseline, and the header's dots from and to a place. All in points."""

    source: Source
    pieces: list[Piece]
    height: float
    drop: float  # from the row's top to its baseline
    before: float = 0.0  # left out at the top of a page
    bond: Bond = Bond.FREE
    keeps_next: bool = False
    new_page: bool = False
    dots: list[tuple[float, float]] = field(default_factory=list)


def row(source: Source, pieces: list[Piece], height: float) -> Row:
    """A row whose baseline stands where Word has it: all spare room above (see `layout.baseline_drop`)."""
    largest = max((piece.size for piece in pieces), default=0.0)
    return Row(source, pieces, height, height - DESCENT * largest)


def bind_paragraph(rows: Sequence[Row]) -> None:
    """At least two lines of a paragraph on either side of a page break."""
    for at in (1, len(rows) - 1):
        if 0 < at < len(rows):
            rows[at].bond = Bond.LOOSE


def bind_whole(rows: Sequence[Row], bond: Bond) -> None:
    """No page break between these rows."""
    for one in rows[1:]:
        one.bond = bond
