"""The emblem at its place on the first page (L4): vector, pixels, or the frame that keeps its place.

An outline is drawn as EMF, which Word and LibreOffice show at any size. Programs that know too little of Word to
understand its shapes of 2010, such as previews in a browser, seldom draw EMF either: they are given pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from thaimemo.layout import Layout, Length
from thaimemo.tree import Emblem, Frame, Outline, Picture
from thaimemo.word import drawing, oxml, raster
from thaimemo.word.drawing import Box, Name
from thaimemo.word.emf import emf
from thaimemo.word.paragraphs import styled
from thaimemo.word.runs import words

ALT = "ตราครุฑ"
_NAME, _PIXELS = Name(1, ALT), Name(3, ALT)


class Image(NamedTuple):
    """A file that the emblem is shown from; `kind` is its suffix and the end of its media type."""

    kind: str
    data: bytes


def images(emblem: Emblem | None, layout: Layout) -> tuple[Image, ...]:
    """The emblem's files, the best first; none where it is no picture."""
    if isinstance(emblem, Outline):
        return Image("emf", emf(emblem)), Image("png", raster.png(emblem, layout.emblem_height))
    return (Image("png", emblem.png),) if isinstance(emblem, Picture) else ()


def place(emblem: Emblem, layout: Layout) -> Box:
    """Where the emblem stands: at the left margin, its height given, its width by its own ratio (L4)."""
    width = Length(layout.emblem_height * emblem.width / emblem.height)
    return Box(layout.left_margin, layout.emblem_top, width, layout.emblem_height)


def run(emblem: Emblem | None, layout: Layout, relations: Sequence[str]) -> str:
    """The run of the emblem: its files behind `relations`, or the hairline box that holds its place."""
    if emblem is None:
        return ""
    box = place(emblem, layout)
    if isinstance(emblem, Frame):
        paragraph = oxml.paragraph(styled("Memo Emblem Place"), words(emblem.text))
        return drawing.text_box(box, _NAME, paragraph, framed=True)
    pictures = [drawing.picture(box, name, one) for name, one in zip((_NAME, _PIXELS), relations, strict=False)]
    return drawing.for_shapes(*pictures) if len(pictures) > 1 else f"<w:r>{pictures[0]}</w:r>"
