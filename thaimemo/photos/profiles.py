"""ICC profiles as strangers send them: cut down to the tags of the colours, if these hold what they promise."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator

MOST_BYTES = 8_000_000
"""The largest profiles of printing presses have some 4 million bytes."""
MOST_TAGS = 100
"""As many as littleCMS reads."""

_TABLE = 128  # the header's bytes; the table of tags stands behind them
_ROW = 12
# Cameras, scanners, screens, presses, and spaces as such. Links, abstract profiles and named colours describe no photo.
_CLASSES = (b"scnr", b"mntr", b"prtr", b"spac")
_CONNECTIONS = (b"XYZ ", b"Lab ")
_MATRIX = (b"rXYZ", b"gXYZ", b"bXYZ")
_CURVES = (b"rTRC", b"gTRC", b"bTRC", b"kTRC")
_TABLES = (b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2")  # B2A0 tells how black a press prints


def usable(profile: bytes, space: bytes) -> bytes | None:
    """The profile with nothing in it but the colours of `space` (`RGB `, `GRAY`, `CMYK`); None where it is not of them.

    A few hundred bytes can promise a table of half a gigabyte, which littleCMS would make room for at once.
    """
    if not _TABLE + 4 <= len(profile) <= MOST_BYTES or profile[36:40] != b"acsp" or profile[16:20] != space:
        return None
    if profile[12:16] not in _CLASSES or profile[20:24] not in _CONNECTIONS:
        return None
    (count,) = struct.unpack_from(">L", profile, _TABLE)
    if count > MOST_TAGS or _TABLE + 4 + _ROW * count > len(profile):
        return None
    rows = list(_needed_rows(profile, count))
    if not all(_fits(name, profile[start : start + size]) for name, start, size in rows):
        return None
    table = struct.pack(">L", len(rows)) + b"".join(struct.pack(">4s2L", *row) for row in rows)
    return profile[:_TABLE] + table + profile[_TABLE + len(table) :]


def _needed_rows(profile: bytes, count: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and length of each tag that tells colours."""
    table = profile[_TABLE + 4 : _TABLE + 4 + _ROW * count]
    for name, start, size in struct.iter_unpack(">4s2L", table):
        if name in _MATRIX + _CURVES + _TABLES:
            yield name, start, size


def _fits(name: bytes, tag: bytes) -> bool:
    """Whether a tag is of a type that belongs under its name, and large enough for what it says it holds."""
    kind = tag[:4]
    if name in _MATRIX:
        return kind == b"XYZ "
    if name in _CURVES:
        return kind in (b"curv", b"para")
    if len(tag) < 32:  # the smallest head of the three
        return False
    if kind in (b"mft1", b"mft2"):
        incoming, outgoing, grid = tag[8:11]
        return 0 < incoming <= 4 and outgoing * grid**incoming * int(kind[3:]) <= len(tag)
    return kind in (b"mAB ", b"mBA ") and _grid_fits(tag)


def _grid_fits(tag: bytes) -> bool:
    """The same for the tables of version 4, whose grid may be finer for one colour than for another."""
    (start,) = struct.unpack_from(">L", tag, 24)
    incoming, outgoing = tag[8:10]
    if not 0 < incoming <= 4:
        return False
    if start == 0:
        return True
    if start + 20 > len(tag) or tag[start + 16] not in (1, 2):  # bytes a number
        return False
    cells = math.prod(tag[start : start + incoming]) * outgoing
    return bool(cells * tag[start + 16] <= len(tag))
