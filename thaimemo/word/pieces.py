"""What a body is made of before it is written: paragraphs with their format, and grids of cells that hold them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from thaimemo.tree import Inline
from thaimemo.word import oxml
from thaimemo.word.paragraphs import alignment, indents, spacing, style_of
from thaimemo.word.runs import inline


@dataclass(frozen=True)
class Format:
    """What a paragraph says beside its style; None leaves it to the style. Lengths are twips.

    `line` is the exact height of its lines; all lines but the first begin at `hanging`.
    """

    style: str
    before: int | None = None
    after: int | None = None
    line: int | None = None
    first_line: int | None = None
    hanging: int | None = None
    align: str = ""
    keep_with_next: bool = False
    keep_lines: bool = False
    new_page: bool = False

    @cached_property
    def xml(self) -> str:
        """The `w:pPr`; looked up once however many paragraphs share the format."""
        return _properties(self)


class Piece(NamedTuple):
    """One paragraph: its format, its text, and runs already written that stand before and after the text."""

    format: Format
    content: Inline = ()
    lead: str = ""
    tail: str = ""

    def changed(self, **format: object) -> Piece:
        """The same text with another format."""
        return self._replace(format=replace(self.format, **format))  # type: ignore[arg-type]

    def on_new_page(self) -> Piece:
        """The same at the top of a page; only a signature keeps the room above it, which is there to sign in."""
        return self.changed(new_page=True, before=self.format.before if self.format.style == "Signature" else 0)

    def xml(self) -> str:
        """The whole `w:p`."""
        return f"<w:p>{self.format.xml}{self.lead}{inline(self.content)}{self.tail}</w:p>"


class Slot(NamedTuple):
    """A cell: its properties as XML, and its paragraphs, of which a cell has at least one.

    `room` is the width for text in twips, for cells of a single row.
    """

    properties: str
    pieces: tuple[Piece, ...]
    room: int = 0

    def kept(self) -> Slot:
        """The same, kept with the next row."""
        return Slot(self.properties, tuple(piece.changed(keep_with_next=True) for piece in self.pieces))

    def xml(self) -> str:
        """The whole `w:tc`."""
        return f"<w:tc>{self.properties}{''.join([piece.xml() for piece in self.pieces])}</w:tc>"


class Band(NamedTuple):
    """A row of cells and its properties as XML."""

    properties: str
    slots: tuple[Slot, ...]

    def kept(self) -> Band:
        """The same, kept with the next row, or with what follows the table."""
        return Band(self.properties, tuple(slot.kept() for slot in self.slots))

    def xml(self) -> str:
        """The whole `w:tr`."""
        return f"<w:tr>{self.properties}{''.join([slot.xml() for slot in self.slots])}</w:tr>"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what stands before its rows as XML, its rows, the least space before and after it in twips."""

    properties: str
    bands: tuple[Band, ...]
    before: int = 0
    after: int = 0

    def on_new_page(self) -> Grid:
        """The same at the top of a page: its first paragraph says so, and Word and LibreOffice take the table along."""
        first, *others = self.bands
        slot = first.slots[0]
        opening = Slot(slot.properties, (slot.pieces[0].changed(new_page=True), *slot.pieces[1:]))
        return replace(self, bands=(Band(first.properties, (opening, *first.slots[1:])), *others))

    def kept(self) -> Grid:
        """The same, its last row kept with what follows."""
        return replace(self, bands=(*self.bands[:-1], self.bands[-1].kept()))

    def xml(self) -> str:
        """The whole `w:tbl`."""
        return f"<w:tbl>{self.properties}{''.join([band.xml() for band in self.bands])}</w:tbl>"


Part: TypeAlias = Piece | Grid
"""What a body is a row of."""


@lru_cache(maxsize=512)
def _properties(form: Format) -> str:
    properties = style_of(form.style)
    for tag, on in (
        ("keepNext", form.keep_with_next),
        ("keepLines", form.keep_lines),
        ("pageBreakBefore", form.new_page),
    ):
        if on:
            properties[tag] = oxml.switch(tag)
    if (form.before, form.after, form.line) != (None, None, None):
        properties |= spacing(before=form.before, after=form.after, line=form.line, exact=True)
    if form.hanging is not None:
        properties |= indents(left=form.hanging, first_line=-form.hanging)
    elif form.first_line is not None:
        properties |= indents(first_line=form.first_line)
    if form.align:
        properties |= alignment(form.align)
    return oxml.paragraph_properties(properties)
