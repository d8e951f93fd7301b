"""The font program that is embedded: a font cut down to a document's clusters, marks baked in, hints gone."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import accumulate

from thaimemo.pdf.sfnt import ARGS_ARE_OFFSETS, ARGS_ARE_WORDS, MORE_COMPONENTS, Box, Font, Glyph, join, padded
from thaimemo.pdf.shape import Cluster, Composite, Part

_NOTHING = Cluster((), 0, "")
_SHORT_LOCA_LIMIT = 0x1FFFE  # bytes of outlines that short offsets can reach


def program(font: Font, clusters: Mapping[int, Cluster]) -> bytes:
    """A TrueType file whose glyph n is `clusters[n]`, empty where there is none; the glyphs they are made of follow."""
    last = max(clusters)
    cut = _Cut(font, last + 1)
    for place, cluster in clusters.items():
        if cluster.plain:
            cut.places.setdefault(cluster.parts[0][0], place)
    cut.add(font.glyph(0))
    for place in range(1, last + 1):
        cut.add_cluster(clusters.get(place, _NOTHING))
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
        self._metrics: list[tuple[int, int]] = []
        self._most_parts = 1

    def add(self, glyph: Glyph, advance: int | None = None) -> None:
        """Append a glyph of the source, its components led to their new places."""
        record = glyph.record
        if glyph.components:
            changed = bytearray(record)
            for at, component in glyph.components:
                struct.pack_into(">H", changed, at, self._place(component))
            record = bytes(changed)
        self._append(record, glyph.advance if advance is None else max(advance, 0), glyph.bearing)

    def add_cluster(self, cluster: Cluster) -> None:
        """Append a cluster: the glyph it is, or a composite of the glyphs it has."""
        if cluster.plain:
            self.add(self.font.glyph(cluster.parts[0][0]), cluster.advance)
            return
        record, bearing = b"", 0
        if composite := self._composite(cluster):
            pieces = [composite.head]
            for flags, glyph, offset in composite.components:
                pieces += [struct.pack(">HH", flags, self._place(glyph)), offset]
            record, bearing = padded(b"".join(pieces)), composite.bearing
            self._most_parts = max(self._most_parts, len(composite.components))
        self._append(record, max(cluster.advance, 0), bearing)

    def _composite(self, cluster: Cluster) -> Composite | None:
        """The cluster as a composite glyph, worked out once for all documents; None where there is nothing to draw."""
        if cluster.composite is None:
            inked = [part for part in cluster.parts if self.font.glyph(part[0]).box]
            cluster.composite = _composed(self.font, inked) if inked else None
        return cluster.composite

    def add_extras(self) -> None:
        """Append the glyphs that only stand inside others; they may bring more of their kind."""
        for glyph in self._extras:
            self.add(self.font.glyph(glyph))

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
            "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in self._metrics),
            "loca": struct.pack(f">{count + 1}{'L' if long else 'H'}", *loca),
            "glyf": b"".join(self._records),
        }

    def _limits(self, count: int) -> bytes:
        maxp = self.font.table("maxp")
        points, contours = struct.unpack(">2H", maxp[6:10])
        depth = int.from_bytes(maxp[30:32], "big") + 1
        most = {10: min(points * self._most_parts, 0xFFFF), 12: min(contours * self._most_parts, 0xFFFF)}
        return _patched(maxp, {4: count, **most, 26: 0, 28: max(self._most_parts, 1), 30: depth})

    def _place(self, glyph: int) -> int:
        place = self.places.get(glyph)
        if place is None:
            place = self.places[glyph] = self._free
            self._free += 1
            self._extras.append(glyph)
        return place

    def _append(self, record: bytes, advance: int, bearing: int) -> None:
        self._records.append(record)
        self._metrics.append((advance, bearing))


def _composed(font: Font, parts: list[Part]) -> Composite:
    boxes = [_moved(font.glyph(glyph).box or (0, 0, 0, 0), x, y) for glyph, x, y in parts]
    left, bottom, right, top = zip(*boxes, strict=True)
    box = min(left), min(bottom), max(right), max(top)
    components = [_component(*part) for part in parts[:-1]] + [_component(*parts[-1], last=True)]
    return Composite(struct.pack(">5h", -1, *box), tuple(components), box[0])


def _moved(box: Box, x: int, y: int) -> Box:
    return box[0] + x, box[1] + y, box[2] + x, box[3] + y


def _component(glyph: int, x: int, y: int, *, last: bool = False) -> tuple[int, int, bytes]:
    flags = ARGS_ARE_OFFSETS | (0 if last else MORE_COMPONENTS)
    if -128 <= x < 128 and -128 <= y < 128:
        return flags, glyph, struct.pack(">bb", x, y)
    return flags | ARGS_ARE_WORDS, glyph, struct.pack(">hh", x, y)


def _patched(table: bytes, values: dict[int, int]) -> bytes:
    """`table` with 16-bit `values` at these offsets."""
    changed = bytearray(table)
    for at, value in values.items():
        struct.pack_into(">H", changed, at, value)
    return bytes(changed)
