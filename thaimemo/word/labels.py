"""Labels before a text: the numbers of items, and how wide a label is where further lines stand under the text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from thaimemo.fonts import FontFamily, FontFile
from thaimemo.layout import Layout, Length
from thaimemo.tree import Inline, Item, Run, To, plain

if TYPE_CHECKING:
    import uharfbuzz

BLANKS = "  "  # between a label and its text
AGENCY = "ส่วนราชการ"


def numbered(item: Item) -> Inline:
    """The item's text with its number before it."""
    label = item.label + " " if item.label and plain(item.content) else item.label
    return (Run(label), *item.content)


def agency_indent(layout: Layout, fonts: FontFamily) -> Length:
    """From the left margin to the text after ส่วนราชการ."""
    label = _width(AGENCY, fonts.file("bold"), layout.label_size)
    return Length(label + _width(BLANKS, fonts.file("regular"), layout.head_size))


def to_indent(block: To, layout: Layout, fonts: FontFamily) -> Length | None:
    """From the left margin to the text after เรียน; None where no text follows, or the label is a sentence itself."""
    font = fonts.file("regular")
    if not plain(block.content) or _width(block.label, font, layout.body_size) > layout.text_width / 2:
        return None
    return _width(block.label + BLANKS, font, layout.body_size)


def _width(text: str, font: FontFile, size: Length) -> Length:
    return Length(_advance(text, font) * size)


@lru_cache(maxsize=256)
def _advance(text: str, font: FontFile) -> float:
    """The width of `text` in em; Thai marks have none, and Word kerns nothing unless asked."""
    return sum(advances(text, font))


def advances(text: str, font: FontFile) -> list[float]:
    """How far each character of `text` moves the pen, in em."""
    face = _face(font)
    upem: int = face.face.upem
    return [face.get_glyph_h_advance(face.get_nominal_glyph(ord(character)) or 0) / upem for character in text]


@lru_cache(maxsize=8)
def _face(font: FontFile) -> uharfbuzz.Font:
    import uharfbuzz as hb

    return hb.Font(hb.Face(font.data))
