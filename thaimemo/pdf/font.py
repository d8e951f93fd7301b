"""The embedded font of one document: one glyph a cluster, so that text on paper is right and text copied out is exact.

A cluster of one glyph is that glyph; any other cluster becomes a composite glyph with HarfBuzz's offsets baked in. The
character code of a cluster is its glyph number, and ToUnicode gives back the cluster's whole text.
"""

from __future__ import annotations

from collections.abc import Sequence

from thaimemo.errors import OutputError, Problem
from thaimemo.messages.pdf import TOO_MANY_CLUSTERS
from thaimemo.pdf.embedded import subset
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.shape import Cluster, Shaper, Word
from thaimemo.pdf.syntax import dictionary, number

_ESCAPED = b"()\\\r"
_MOST_CLUSTERS = 60_000  # the glyphs that clusters are made of need numbers too
_SYMBOLIC, _ITALIC = 4, 64  # flags of a font descriptor
_STEM, _BOLD_STEM, _BOLD_WEIGHT = 80, 140, 600


class _ClusterCodes(dict[Cluster, str]):
    """Clusters by their two-byte codes, as two characters; a cluster that is not there yet gets the next code."""

    def __init__(self) -> None:
        super().__init__()
        self._free = filter(_needs_no_escape, range(1, _MOST_CLUSTERS))

    def __missing__(self, cluster: Cluster) -> str:
        code = next(self._free, None)
        if code is None:
            raise OutputError(Problem(TOO_MANY_CLUSTERS, None, {"most": _MOST_CLUSTERS}))
        found = self[cluster] = chr(code >> 8) + chr(code & 0xFF)
        return found


class _WordCodes(dict[Word, str]):
    """Words as the codes of their clusters, ready to stand in parentheses."""

    def __init__(self, clusters: _ClusterCodes) -> None:
        super().__init__()
        self._clusters = clusters

    def __missing__(self, word: Word) -> str:
        found = self[word] = "".join(map(self._clusters.__getitem__, word.clusters))
        return found


class ClusterFont:
    """One face as it is used in one document: numbers clusters as they come, then embeds what was used."""

    def __init__(self, shaper: Shaper, name: str) -> None:
        self.shaper, self.name = shaper, name
        self._clusters = _ClusterCodes()
        self.codes = _WordCodes(self._clusters)
        self._widened: dict[tuple[Cluster, int], Cluster] = {}

    def widened_codes(self, clusters: Sequence[Cluster], space: int, cluster: int) -> str:
        """The codes of clusters made `cluster` font units wider, blanks `space` units wider still."""
        extra = [cluster + (space if one.text == " " else 0) for one in clusters]
        return "".join(map(self._clusters.__getitem__, map(self._wider, clusters, extra)))

    @property
    def used(self) -> bool:
        """Whether anything is written in it."""
        return bool(self._clusters)

    @property
    def missing(self) -> list[str]:
        """Texts that were asked for and have no glyph."""
        return [cluster.text for cluster in self._clusters if cluster.missing]

    def _wider(self, cluster: Cluster, units: int) -> Cluster:
        if not units:
            return cluster
        wider = Cluster(cluster.parts, cluster.advance + units, cluster.text)
        return self._widened.setdefault((cluster, units), wider)

    def embed(self, file: PdfFile) -> str:
        """Write the font into `file`; its reference."""
        codes = tuple([ord(code[0]) << 8 | ord(code[1]) for code in self._clusters.values()])
        made = subset(self.shaper.font, codes, tuple(self._clusters))
        outlines = file.add_stream(made.program, {"Length1": made.length}, deflated=True)
        descriptor = self._descriptor(made.name, outlines)
        base = {"BaseFont": f"/{made.name}"}
        descendant = file.add(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                **base,
                "CIDSystemInfo": dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
                "FontDescriptor": file.add(descriptor),
                "W": made.widths,
                "CIDToGIDMap": "/Identity",
            }
        )
        unicode = file.add_stream(made.unicode, deflated=True)
        kind = {"Type": "/Font", "Subtype": "/Type0", **base, "Encoding": "/Identity-H"}
        return file.add({**kind, "DescendantFonts": f"[{descendant}]", "ToUnicode": unicode})

    def _descriptor(self, name: str, program: str) -> dict[str, object]:
        font = self.shaper.font
        return {
            "Type": "/FontDescriptor",
            "FontName": f"/{name}",
            "Flags": _SYMBOLIC | (_ITALIC if font.italic_angle else 0),
            "FontBBox": "[" + " ".join(self._thousandths(value) for value in font.box) + "]",
            "ItalicAngle": number(font.italic_angle),
            "Ascent": self._thousandths(font.ascent),
            "Descent": self._thousandths(font.descent),
            "CapHeight": self._thousandths(font.cap_height),
            "StemV": _STEM if font.weight < _BOLD_WEIGHT else _BOLD_STEM,
            "FontFile2": program,
        }

    def _thousandths(self, units: float) -> str:
        return number(units * 1000 / self.shaper.font.units_per_em)


def _needs_no_escape(code: int) -> bool:
    """Whether the two bytes of `code` stand for themselves in a PDF string."""
    return code >> 8 not in _ESCAPED and code & 0xFF not in _ESCAPED
