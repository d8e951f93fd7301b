"""An emblem as a font of the PDF, and the operators that draw it; to who reads the text it is a blank."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from thaimemo.pdf.embedded import to_unicode
from thaimemo.pdf.emblem_glyphs import program
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.shape import Cluster
from thaimemo.pdf.syntax import array, dictionary, number
from thaimemo.tree import Outline

_NAME = "/EMBLEM+Emblem"
_SYMBOLIC = 4  # the flag of a font without letters
_STEM = 80  # asked for, and without meaning here
_BESIDE = 900  # bytes that a font's dictionaries take beside its outlines
# PDF/A wants a text for every code (ISO 19005-2, 6.2.11.7.2); a blank at a line's end is what all readers drop.
_BLANK = Cluster((), 0, " ")


@dataclass(frozen=True, slots=True)
class GlyphFont:
    """A font whose glyphs, one on another, are an emblem; `units` to its height, `width` of them wide."""

    packed: bytes
    length: int  # of the font's file before it was packed
    glyphs: int
    units: int
    width: int

    @property
    def size(self) -> int:
        """How many bytes it takes in a file, nearly."""
        return len(self.packed) + _BESIDE

    def add(self, file: PdfFile) -> str:
        """Write the font into `file`; its reference."""
        base = {"BaseFont": _NAME}
        descendant = file.add(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                **base,
                "CIDSystemInfo": dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
                "FontDescriptor": file.add(self._descriptor(file)),
                "W": f"[1 {array([0] * (self.glyphs - 1) + [self._thousandths(self.width)])}]",
                "CIDToGIDMap": "/Identity",
            }
        )
        unicode = file.add_stream(to_unicode(dict.fromkeys(range(1, self.glyphs + 1), _BLANK)).encode())
        kind = {"Type": "/Font", "Subtype": "/Type0", **base, "Encoding": "/Identity-H"}
        return file.add({**kind, "DescendantFonts": f"[{descendant}]", "ToUnicode": unicode})

    def operators(self, name: str) -> bytes:
        """What draws the emblem, from its lower left corner and as large as its units; `name` is the font's."""
        codes = "".join(f"{glyph:04X}" for glyph in range(1, self.glyphs + 1))
        return f"BT 0 g /{name} {self.units} Tf <{codes}> Tj ET".encode("ascii")

    def _descriptor(self, file: PdfFile) -> dict[str, object]:
        entries = {"Length1": self.length, "Filter": "/FlateDecode"}
        return {
            "Type": "/FontDescriptor",
            "FontName": _NAME,
            "Flags": _SYMBOLIC,
            "FontBBox": array((0, 0, self._thousandths(self.width), 1000)),
            "ItalicAngle": 0,
            "Ascent": 1000,
            "Descent": 0,
            "CapHeight": 1000,
            "StemV": _STEM,
            "FontFile2": file.add_packed(self.packed, entries),
        }

    def _thousandths(self, units: float) -> str:
        return number(units * 1000 / self.units)


def glyph_font(outline: Outline, units: int) -> GlyphFont | None:
    """The font of an outline; None where glyphs cannot be filled as its contours are."""
    made = program(outline, units)
    if made is None:
        return None
    width = round(outline.width * units / outline.height)
    return GlyphFont(zlib.compress(made), len(made), len(outline.contours), units, width)
