"""The document tree: what stands between the templates and the two writers.

The text in it is final: digits are turned, labels of lists are written out, white space is folded. A writer draws it
and decides nothing about words. Every block says where in the template it was born (`at`), for error messages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

Align = Literal["thai", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class At:
    """A line of a template."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face; no line breaks, no tabs, no control or zero-width characters."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


Inline: TypeAlias = tuple[Run, ...]


def plain(content: Inline) -> str:
    """The text of `content` without its faces."""
    return "".join(run.text for run in content)


@dataclass(frozen=True, slots=True)
class Head:
    """The header's blanks: ส่วนราชการ, ที่, วันที่, เรื่อง. An empty value leaves the blank to be filled in by hand."""

    agency: Inline
    number: Inline
    date: Inline
    subject: Inline
    at: At


@dataclass(frozen=True, slots=True)
class To:
    """A line after the header that begins with a word and two spaces: เรียน, or อ้างถึง and สิ่งที่ส่งมาด้วย (L14, L15)."""

    label: str
    content: Inline
    at: At


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of the body. `indented`: its first line begins at the paragraph indent (L16)."""

    content: Inline
    at: At
    align: Align = "thai"
    indented: bool = True
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold line over what follows, kept with it; level 1 to 3."""

    content: Inline
    at: At
    level: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item: its written-out label (`๑.`, `๑.๑`, `(๑)`), its text, then nested lists and paragraphs."""

    label: str
    content: Inline
    at: At
    blocks: tuple[Block, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it is no more than a heading, all bold, over what stands in it; it goes with what follows."""
        said = [run for run in self.content if run.text.strip()]
        return bool(self.blocks and said) and all(run.bold for run in said)


@dataclass(frozen=True, slots=True)
class List:
    """Numbered items; `level` 1 to 3 chooses the indent (L17)."""

    items: tuple[Item, ...]
    at: At
    level: int = 1


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer: the name as printed (in parentheses) and the lines under it, centred on one axis (L20, L21)."""

    name: Inline
    positions: tuple[Inline, ...]
    at: At


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""

    at: At


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its width in points, or its share of what the fixed columns leave; its cells' alignment."""

    width: float | None = None
    share: float = 1.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: paragraphs and lists; how many columns and rows it spans; its alignment (None: the column's)."""

    blocks: tuple[Block, ...]
    at: At
    columns: int = 1
    rows: int = 1
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row's own cells, from the left; places that a cell above spans are left out."""

    cells: tuple[Cell, ...]
    at: At


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first `header_rows` rows are bold, centred and repeated on each page. The grid has no gaps.

    `widths` are those of its columns in points where they are not just as the columns say (`thaimemo.columns`).
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    at: At
    header_rows: int = 0
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, upright, without metadata, of no more pixels than its size on paper needs; `alt` is read aloud."""

    data: bytes = field(repr=False)
    kind: Literal["jpeg", "png"]
    width: int
    height: int
    caption: Inline
    alt: str
    at: At


@dataclass(frozen=True, slots=True)
class Photos:
    """Annex pages of photos, `per_page` (2 or 4) a page; they begin on a new page (L27)."""

    photos: tuple[Photo, ...]
    at: At
    per_page: int = 2


@dataclass(frozen=True, slots=True)
class Endorsement:
    """A block for a superior's opinion: check boxes with words, dotted lines, signature and date; kept whole."""

    title: Inline
    options: tuple[Inline, ...]
    at: At
    lines: int = 2


Block: TypeAlias = To | Paragraph | Heading | List | Signature | PageBreak | Table | Photos | Endorsement


@dataclass(frozen=True, slots=True)
class Contour:
    """A filled path of an emblem: `M x y`, `L x y`, `C x1 y1 x2 y2 x y`, `Z`, as (letter, coordinates)."""

    commands: tuple[tuple[str, tuple[float, ...]], ...]
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A vector emblem, black, in a box of `width` by `height` units of its own, y upwards from the lower left."""

    width: float
    height: float
    contours: tuple[Contour, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """An emblem of pixels: a PNG file, black or grey on transparent or white."""

    png: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The place of an emblem that could not be found: a hairline box of the emblem's size with these words in it."""

    width: float
    height: float
    text: str


Emblem: TypeAlias = Outline | Picture | Frame


@dataclass(frozen=True, slots=True)
class Memo:
    """A whole memo, ready to be drawn.

    `emblem` None leaves its place blank (pre-printed paper). `protect` are the names, places and numbers that no line
    end may cut. `created` dates the file's metadata. `thai_digits` is how page numbers are written.
    """

    head: Head
    body: tuple[Block, ...]
    title: str
    author: str
    created: date
    at: At
    emblem: Emblem | None = None
    urgency: str = ""
    secrecy: str = ""
    protect: tuple[str, ...] = ()
    thai_digits: bool = True
