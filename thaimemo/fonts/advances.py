"""How far each character moves the pen: the widths of text for those who do not shape it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from thaimemo.fonts.family import FontFile


class Advances(dict[str, float]):
    """Characters of one face with their advance in em, each looked up once.

    Thai marks have none, and nothing is kerned, so their sum is the width of shaped text but for hundredths of an em:
    some letters that HarfBuzz puts in another's place are a little narrower or wider.
    """

    def __init__(self, font: FontFile) -> None:
        super().__init__()
        import uharfbuzz as hb

        self._font: Any = hb.Font(hb.Face(font.data))
        self._units: int = self._font.face.upem

    def __missing__(self, character: str) -> float:
        glyph = self._font.get_nominal_glyph(ord(character)) or 0
        advance: float = self._font.get_glyph_h_advance(glyph) / self._units
        self[character] = advance
        return advance


@lru_cache(maxsize=16)
def advances(font: FontFile) -> Advances:
    """The advances of a font file."""
    return Advances(font)
