"""The embedded font of one document: one glyph a cluster, so that text on paper is right and text copied out is exact.

A cluster of one glyph is that glyph; any other cluster becomes a composite glyph with HarfBuzz's offsets baked in. The
character code of a cluster is its glyph number, and ToUnicode gives back the cluster's whole text.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from thaimemo.errors import OutputError, Problem
from thaimemo.messages.pdf import TOO_MANY_CLUSTERS
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.shape import Cluster, Shaper, Word
from thaimemo.pdf.subset import program
from thaimemo.pdf.syntax import dictionary, number

_TOUNICODE_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TOUNICODE_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_ESCAPED = b"()\\\r"
_MOST_CLUSTERS = 60_000  # the glyphs that clusters are made of need numbers too
_ROWS_IN_BLOCK = 100  # the most a bfrange block may hold
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
        clusters = {ord(code[0]) << 8 | ord(code[1]): cluster for cluster, code in self._clusters.items()}
        outlines = program(self.shaper.font, clusters)
        name = f"{_subset_tag(outlines)}+{self.shaper.font.postscript_name}"
        descriptor = self._descriptor(name, file.add_stream(outlines, {"Length1": len(outlines)}))
        base = {"BaseFont": f"/{name}"}
        descendant = file.add(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                **base,
                "CIDSystemInfo": dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
                "FontDescriptor": file.add(descriptor),
                "W": self._widths(clusters),
                "CIDToGIDMap": "/Identity",
            }
        )
        unicode = file.add_stream(to_unicode(clusters).encode())
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

    def _widths(self, clusters: Mapping[int, Cluster]) -> str:
        advances = [max(clusters[code].advance, 0) if code in clusters else 0 for code in range(1, max(clusters) + 1)]
        written = {advance: self._thousandths(advance) for advance in set(advances)}
        return "[1 [" + " ".join([written[advance] for advance in advances]) + "]]"

    def _thousandths(self, units: float) -> str:
        return _thousandths(units, self.shaper.font.units_per_em)


@lru_cache(maxsize=4096)
def _thousandths(units: float, units_per_em: int) -> str:
    return number(units * 1000 / units_per_em)


def to_unicode(clusters: Mapping[int, Cluster]) -> str:
    """The map from a font's codes to the texts they mean (ISO 32000-1, 9.10.3)."""
    return _TOUNICODE_HEAD + "".join(_blocks(clusters)) + _TOUNICODE_TAIL


def _blocks(clusters: Mapping[int, Cluster]) -> Iterator[str]:
    """Codes in a row, whose first byte is one, with their texts as a list: shorter than code by code."""
    rows = list(_rows(sorted(clusters)))
    for start in range(0, len(rows), _ROWS_IN_BLOCK):
        block = rows[start : start + _ROWS_IN_BLOCK]
        yield f"{len(block)} beginbfrange\n"
        for first, last in block:
            texts = "".join([_unicode(clusters[code]) for code in range(first, last + 1)])
            yield f"<{first:04X}><{last:04X}>[{texts}]\n"
        yield "endbfrange\n"


def _rows(codes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of the codes that follow one another with the same first byte."""
    first = codes[0]
    for code, after in pairwise(codes):
        if after != code + 1 or after & 0xFF == 0:
            yield first, code
            first = after
    yield first, codes[-1]


def _unicode(cluster: Cluster) -> str:
    if not cluster.unicode:
        cluster.unicode = f"<{cluster.text.encode('utf-16-be', 'surrogatepass').hex()}>"
    return cluster.unicode


def _needs_no_escape(code: int) -> bool:
    """Whether the two bytes of `code` stand for themselves in a PDF string."""
    return code >> 8 not in _ESCAPED and code & 0xFF not in _ESCAPED


def _subset_tag(outlines: bytes) -> str:
    """Six letters that differ when the subset differs (ISO 32000 9.9.2)."""
    value = zlib.crc32(outlines)
    return "".join(chr(ord("A") + value // 26**place % 26) for place in range(6))
