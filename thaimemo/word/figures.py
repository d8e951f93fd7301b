"""The drawings and photos of one memo: their numbers, and the parts and relationships that photos need."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from thaimemo.fonts import FontFamily
from thaimemo.layout import Layout
from thaimemo.tree import Photo
from thaimemo.word import oxml

FIRST_FREE = 4  # 1 to 3 are the emblem, the urgency stamp, and the emblem in pixels
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


@dataclass(slots=True)
class Figures:
    """What is handed out while the body is written; `parts` are the photos' files by their names in the package."""

    parts: dict[str, bytes] = field(default_factory=dict)
    _relations: dict[bytes, str] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(FIRST_FREE))

    def number(self) -> int:
        """The next number of a drawing; no other drawing of the memo has it."""
        return next(self._numbers)

    def relation(self, photo: Photo) -> str:
        """The relationship to a photo's file; a photo that comes again is the same file."""
        if photo.data not in self._relations:
            at = len(self.parts) + 1
            self._relations[photo.data] = f"photo{at}"
            self.parts[f"word/media/photo{at}.{photo.kind}"] = photo.data
        return self._relations[photo.data]

    def relationships(self) -> str:
        """The elements for the document's part of relationships."""
        return "".join(
            f'<Relationship Id="{relation}" Type="{_IMAGE}" Target="{oxml.text(name.removeprefix("word/"))}"/>'
            for relation, name in zip(self._relations.values(), self.parts, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Story:
    """What the clauses for blocks need beside the block; no line end may cut what is in `protect`."""

    layout: Layout
    fonts: FontFamily
    protect: tuple[str, ...] = ()
    figures: Figures = field(default_factory=Figures)
