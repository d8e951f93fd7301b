"""TrueType files as tables and glyph records: reading the office's font, writing the cut-down one that is embedded."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Mapping
from sys import byteorder
from typing import NamedTuple

Box = tuple[int, int, int, int]

# Flags of a composite glyph's parts (OpenType, table glyf).
ARGS_ARE_WORDS = 0x0001
ARGS_ARE_OFFSETS = 0x0002
MORE_COMPONENTS = 0x0020
_HAS_SCALE, _HAS_TWO_SCALES, _HAS_MATRIX, _HAS_INSTRUCTIONS = 0x0008, 0x0040, 0x0080, 0x0100
_HEADER = 10  # bytes: number of contours, then the box


class Glyph(NamedTuple):
    """A glyph without hints, padded to four bytes; `components` are (where the id stands in the record, glyph id)."""

    record: bytes
    box: Box | None
    advance: int
    bearing: int
    components: tuple[tuple[int, int], ...]


class Font:
    """A TrueType font's tables and the figures a PDF asks for, in font units."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._where = _directory(data)
        head, hhea, os2 = self.table("head"), self.table("hhea"), self.table("OS/2")
        self.units_per_em = _u16(head, 18)
        self.box: Box = struct.unpack(">4h", head[36:44])
        self.ascent, self.descent = struct.unpack(">2h", hhea[4:8])
        self.weight = _u16(os2, 4)
        self.cap_height = _i16(os2, 88) if _u16(os2, 0) >= 2 else self.ascent
        self.italic_angle: float = struct.unpack(">l", self.table("post")[4:8])[0] / 65536
        self.underline, self.underline_thickness = struct.unpack(">2h", self.table("post")[8:12])
        self._long_metrics = _u16(hhea, 34)
        self._metrics = self.table("hmtx")
        self._outlines = self.table("glyf")
        self._offsets = _offsets(self.table("loca"), long=_i16(head, 50) != 0)
        self._glyphs: dict[int, Glyph] = {}

    def table(self, tag: str) -> bytes:
        """The bytes of one table."""
        offset, length = self._where[tag]
        return self.data[offset : offset + length]

    @property
    def postscript_name(self) -> str:
        """Name ID 6, without what a PDF name cannot hold."""
        names = self.table("name")
        count, strings = struct.unpack(">HH", names[2:6])
        for at in range(6, 6 + 12 * count, 12):
            platform, _, _, name, length, offset = struct.unpack(">6H", names[at : at + 12])
            if name == 6:
                raw = names[strings + offset : strings + offset + length]
                text = raw.decode("utf-16-be" if platform != 1 else "latin-1", "replace")
                return "".join(letter for letter in text if letter.isascii() and (letter.isalnum() or letter in "-_"))
        return "Font"

    def glyph(self, number: int) -> Glyph:
        """Glyph `number`, read once."""
        found = self._glyphs.get(number)
        if found is None:
            found = self._glyphs[number] = self._read(number)
        return found

    def _read(self, number: int) -> Glyph:
        record = self._outlines[self._offsets[number] : self._offsets[number + 1]]
        components: tuple[tuple[int, int], ...] = ()
        if record and record[0] & 0x80:
            record, components = _unhinted_composite(record)
        elif record:
            record = _unhinted_simple(record)
        box = struct.unpack(">4h", record[2:10]) if record else None
        return Glyph(padded(record), box, *self._metric(number), components)

    def _metric(self, number: int) -> tuple[int, int]:
        last = self._long_metrics - 1
        if number <= last:
            return _u16(self._metrics, 4 * number), _i16(self._metrics, 4 * number + 2)
        return _u16(self._metrics, 4 * last), _i16(self._metrics, 4 * last + 4 + 2 * (number - last - 1))


def padded(data: bytes) -> bytes:
    """`data` filled with zeros to a multiple of four bytes."""
    return data + b"\0" * (-len(data) & 3)


def join(tables: Mapping[str, bytes]) -> bytes:
    """A TrueType file of these tables, with its checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    offset = len(header) + 16 * count
    bodies = {tag: padded(tables[tag]) for tag in sorted(tables)}
    sums = [_checksum(body) for body in bodies.values()]
    places: dict[str, int] = {}
    for tag, body in bodies.items():
        header += struct.pack(">4sLLL", tag.encode(), sums[len(places)], offset, len(tables[tag]))
        places[tag] = offset
        offset += len(body)
    file = bytearray(header + b"".join(bodies.values()))
    whole = _checksum(header) + sum(sums)
    struct.pack_into(">L", file, places["head"] + 8, (0xB1B0AFBA - whole) & 0xFFFFFFFF)
    return bytes(file)


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(_u16(data, 4)))
    return {tag.decode("latin-1"): (offset, length) for tag, _, offset, length in entries}


def _offsets(loca: bytes, *, long: bool) -> list[int]:
    if long:
        return list(struct.unpack(f">{len(loca) // 4}L", loca))
    return [2 * offset for offset in struct.unpack(f">{len(loca) // 2}H", loca)]


def _unhinted_simple(record: bytes) -> bytes:
    ends = _HEADER + 2 * _i16(record, 0)
    return record[:ends] + b"\0\0" + record[ends + 2 + _u16(record, ends) :]


def _unhinted_composite(record: bytes) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    changed, at, flags, components = bytearray(record), _HEADER, MORE_COMPONENTS, []
    while flags & MORE_COMPONENTS:
        flags, number = struct.unpack_from(">HH", changed, at)
        struct.pack_into(">H", changed, at, flags & ~_HAS_INSTRUCTIONS)
        components.append((at + 2, number))
        at += 4 + (4 if flags & ARGS_ARE_WORDS else 2)
        at += 2 if flags & _HAS_SCALE else 4 if flags & _HAS_TWO_SCALES else 8 if flags & _HAS_MATRIX else 0
    return bytes(changed[:at]), tuple(components)


def _checksum(data: bytes) -> int:
    words = array("I", data)
    if byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _u16(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")


def _i16(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big", signed=True)
