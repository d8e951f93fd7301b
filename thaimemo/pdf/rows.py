"""What stands between the tree and the pages: rows of set text, their height and how they hold together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, TypeAlias

from thaimemo.layout import DESCENT
from thaimemo.pdf.justify import NATURAL, Spread
from thaimemo.pdf.lines import Line
from thaimemo.pdf.tags import Element, Mark
from thaimemo.tree import At, Block, Head, Item, Photo

Source: TypeAlias = Block | Item | Photo | Head | At
"""The node a row was made from, the innermost there is; the title has only the memo's own place."""

Rule: TypeAlias = tuple[float, float, float, float]
"""A straight line, x0 y0 x1 y1, in points from the left margin and from the row's baseline downwards."""


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


class Figure(NamedTuple):
    """A picture among a page's resources, its lower edge on the row's baseline; places and sizes in points."""

    name: str
    x: float
    width: float
    height: float
    mark: Mark


class Inner(NamedTuple):
    """A row within a strip: `order` is where its cell comes when all is read, `top` is from the strip's upper edge."""

    order: int
    row: Row
    top: float


@dataclass(slots=True)
class Strip:
    """What makes a row a strip of a table or of photos: rows beside one another, and the rules round them.

    `edges` are the upright rules' places, `above` where a rule stands over the strip (start, end); `slots` is how many
    lines of text it is high.
    """

    inner: list[Inner]
    slots: int
    edges: tuple[float, ...] = ()
    above: tuple[tuple[float, float], ...] = ()


@dataclass(slots=True)
class Row:
    """One row of a page: its pieces on one baseline, dots from and to a place, check boxes, a figure. All in points."""

    source: Source
    pieces: list[Piece]
    height: float
    drop: float  # from the row's top to its baseline
    before: float = 0.0  # left out at the top of a page
    bond: Bond = Bond.FREE
    keeps_next: bool = False
    new_page: bool = False
    dots: Sequence[tuple[float, float]] = ()
    after: float = 0.0  # at least so much is left before the next row of the page
    boxes: Sequence[tuple[float, float, float]] = ()  # x, from the baseline to the top, side
    rules: Sequence[Rule] = ()
    figure: Figure | None = None
    strip: Strip | None = None
    repeated: Sequence[Row] = ()  # what stands over it again where it begins a page

    @property
    def slots(self) -> int:
        """How many lines of text it is high."""
        return self.strip.slots if self.strip else 1


class Placed(NamedTuple):
    """A row and where its upper edge stands, in points from the paper's upper edge."""

    row: Row
    top: float

    @property
    def baseline(self) -> float:
        """Where its text stands, in points from the paper's upper edge."""
        return self.top + self.row.drop


def row(source: Source, pieces: list[Piece], height: float) -> Row:
    """A row whose baseline stands where Word has it: all spare room above (see `layout.baseline_drop`)."""
    largest = max([piece.size for piece in pieces], default=0.0)
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
