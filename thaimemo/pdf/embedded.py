"""What of a face is embedded: outlines, widths and texts of the clusters a document uses, packed.

The same clusters come in every memo for its labels, so the last few subsets are remembered.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from thaimemo.pdf.packing import deflated
from thaimemo.pdf.sfnt import Font
from thaimemo.pdf.shape import Cluster
from thaimemo.pdf.subset import program
from thaimemo.pdf.syntax import number

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
_ROWS_IN_BLOCK = 100  # the most a bfrange block may hold


class Subset(NamedTuple):
    """A font as it stands in a file: its name, its program packed and `length` unpacked, `W`, and ToUnicode packed."""

    name: str
    program: bytes
    length: int
    widths: str
    unicode: bytes


@lru_cache(maxsize=16)
def subset(font: Font, codes: tuple[int, ...], clusters: tuple[Cluster, ...]) -> Subset:
    """The subset of `font` that has these clusters for these codes."""
    known = dict(zip(codes, clusters, strict=True))
    outlines = program(font, known)
    name = f"{_tag(outlines)}+{font.postscript_name}"
    unicode = deflated(to_unicode(known).encode())
    return Subset(name, deflated(outlines), len(outlines), _widths(known, font.units_per_em), unicode)


def _widths(clusters: Mapping[int, Cluster], units_per_em: int) -> str:
    advances = [max(clusters[code].advance, 0) if code in clusters else 0 for code in range(1, max(clusters) + 1)]
    written = {advance: number(advance * 1000 / units_per_em) for advance in set(advances)}
    return "[1 [" + " ".join([written[advance] for advance in advances]) + "]]"


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


def _tag(outlines: bytes) -> str:
    """Six letters that differ when the subset differs (ISO 32000 9.9.2)."""
    value = zlib.crc32(outlines)
    return "".join(chr(ord("A") + value // 26**place % 26) for place in range(6))
