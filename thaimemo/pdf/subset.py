"""The font program that is embedded: a font cut down to a document's clusters, marks baked in, hints gone."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from itertools import accumulate

from thaimemo.pdf.sfnt import ARGS_ARE_OFFSETS, ARGS_ARE_WORDS, MORE_COMPONENTS, Box, Font, Glyph, join, padded
from thaimemo.pdf.shape import Cluster

_NOTHING = Glyph(b"", None, 0, 0, ())
_SHORT_LOCA_LIMIT = 0x1FFFE  # bytes of outlines that short offsets can reach


def program(font: Font, clusters: Mapping[int, Cluster]) -> bytes:
    """A TrueType file whose glyph n is `clusters[n]`, empty where there is none; the glyphs they are made of follow."""
    last = max(clusters)
    cut = _Cut(font, last + 1)
    for place, cluster in clusters.items():
        if cluster.plain:
            cut.places.setdefault(cluster.parts[0][0], place)
    glyphs = [_glyph(font, clusters[place]) if place in clusters else _NOTHING for place in range(1, last + 1)]
    cut.add([font.glyph(0), *glyphs])
    cut.add_extras()
    return join(cut.tables())


class _Cut:
    """The glyphs of the new font as they are collected; `places` says where a glyph of the source has gone."""

    def __init__(self, font: Font, first_free: int) -> None:
        self.font = font
        self.places: dict[int, int] = {}
        self._extras: list[int] = []
        self._free = first_free
        self._records: list[bytes] = []
        self._metrics: list[int] = []  # advance, bearing, advance, bearing
        self._most_parts = 1

    def add(self, glyphs: Iterable[Glyph]) -> None:
        """Append glyphs, their components led to their new places."""
        records, metrics = self._records, self._metrics
        for glyph in glyphs:
            records.append(self._led(glyph) if glyph.components else glyph.record)
            metrics += (glyph.advance, glyph.bearing)

    def add_extras(self) -> None:
        """Append the glyphs that only stand inside others; they may bring more of their kind."""
        self.add(self.font.glyph(glyph) for glyph in self._extras)

    def tables(self) -> dict[str, bytes]:
        """The tables a PDF needs, and no more."""
        count, size = len(self._records), sum(map(len, self._records))
        long = size > _SHORT_LOCA_LIMIT
        offsets = accumulate(map(len, self._records), initial=0)
        loca = list(offsets) if long else [offset // 2 for offset in offsets]
        return {
            "head": _patched(self.font.table("head"), {8: 0, 10: 0, 50: int(long)}),
            "hhea": _patched(self.font.table("hhea"), {34: count}),
            "maxp": self._limits(count),
            "hmtx": struct.pack(">" + "Hh" * count, *self._metrics),
            "loca": struct.pack(f">{count + 1}{'L' if long else 'H'}", *loca),
            "glyf": b"".join(self._records),
        }

    def _limits(self, count: int) -> bytes:
        maxp = self.font.table("maxp")
        points, contours = struct.unpack(">2H", maxp[6:10])
        depth = int.from_bytes(maxp[30:32], "big") + 1
        most = {10: min(points * self._most_parts, 0xFFFF), 12: min(contours * self._most_parts, 0xFFFF)}
        return _patched(maxp, {4: count, **most, 26: 0, 28: max(self._most_parts, 1), 30: depth})

    def _led(self, glyph: Glyph) -> bytes:
        """The record of a composite glyph with the new numbers of its components."""
        record = bytearray(glyph.record)
        for at, component in glyph.components:
            record[at : at + 2] = self._place(component).to_bytes(2, "big")
        self._most_parts = max(self._most_parts, len(glyph.components))
        return bytes(record)

    def _place(self, glyph: int) -> int:
        place = self.places.get(glyph)
        if place is None:
            place = self.places[glyph] = self._free
            self._free += 1
            self._extras.append(glyph)
        return place


def _glyph(font: Font, cluster: Cluster) -> Glyph:
    """A cluster as a glyph, worked out once for all documents: the one it is, or a composite of those it has."""
    if cluster.glyph is None:
        advance = max(cluster.advance, 0)
        plain = font.glyph(cluster.parts[0][0])._replace(advance=advance) if cluster.plain else None
        cluster.glyph = plain or _composite(font, cluster, advance)
    return cluster.glyph


def _composite(font: Font, cluster: Cluster, advance: int) -> Glyph:
    """The glyphs of a cluster as one; empty where there is nothing to draw."""
    parts = [part for part in cluster.parts if font.glyph(part[0]).box]
    if not parts:
        return Glyph(b"", None, advance, 0, ())
    boxes = [_moved(font.glyph(glyph).box or (0, 0, 0, 0), x, y) for glyph, x, y in parts]
    left, bottom, right, top = zip(*boxes, strict=True)
    box = min(left), min(bottom), max(right), max(top)
    record = struct.pack(">5h", -1, *box)
    components: list[tuple[int, int]] = []
    for part in parts:
        components.append((len(record) + 2, part[0]))
        record += _component(*part, last=part is parts[-1])
    return Glyph(padded(record), box, advance, box[0], tuple(components))


def _moved(box: Box, x: int, y: int) -> Box:
    return box[0] + x, box[1] + y, box[2] + x, box[3] + y


def _component(glyph: int, x: int, y: int, *, last: bool) -> bytes:
    flags = ARGS_ARE_OFFSETS | (0 if last else MORE_COMPONENTS)
    if -128 <= x < 128 and -128 <= y < 128:
        return struct.pack(">HHbb", flags, glyph, x, y)
    return struct.pack(">HHhh", flags | ARGS_ARE_WORDS, glyph, x, y)


def _patched(table: bytes, values: dict[int, int]) -> bytes:
    """`table` with 16-bit `values` at these offsets."""
    changed = bytearray(table)
    for at, value in values.items():
        struct.pack_into(">H", changed, at, value)
    return bytes(changed)
