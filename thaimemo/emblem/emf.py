"""An EMF picture, Word's own kind of drawing: its filled paths as an outline, or the one bitmap it wraps.

Records and their numbers are those of Microsoft's [MS-EMF].
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from thaimemo.emblem.emf_player import Player
from thaimemo.emblem.painting import painted
from thaimemo.emblem.pixels import read_pixels
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline, Picture

_MOST_RECORDS = 200_000
_END_OF_FILE = 14


def read_emf(data: bytes) -> Outline | Picture:
    """The emblem that the EMF file `data` draws; BadValue says why it cannot serve."""
    player = _played(data)
    if player.bitmaps and not player.shapes:
        return read_pixels(_bmp(player.bitmaps))
    if player.bitmaps:
        raise BadValue(say.EMF_RECORDS, what="StretchDIBits")
    if player.is_plus and not player.shapes:
        raise BadValue(say.EMF_RECORDS, what="EMF+")
    return painted(player.shapes)


def _played(data: bytes) -> Player:
    player = Player()
    try:
        for number, record in _records(data):
            player.play(number, record)
    except BadValue:
        raise
    except (struct.error, ValueError, IndexError, OverflowError):
        raise BadValue(say.BROKEN, kind="EMF") from None
    return player


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    for _ in range(_MOST_RECORDS):
        number, size = struct.unpack_from("<II", data, at)
        if size < 8 or at + size > len(data):
            raise ValueError(size)
        yield number, data[at : at + size]
        at += size
        if number == _END_OF_FILE:
            return
    raise BadValue(say.TOO_COMPLEX, limit=f"{_MOST_RECORDS:,}")


def _bmp(bitmaps: list[bytes]) -> bytes:
    """The BMP file of the one bitmap a StretchDIBits record carries."""
    if len(bitmaps) > 1:
        raise BadValue(say.EMF_RECORDS, what="StretchDIBits × " + str(len(bitmaps)))
    try:
        header_at, header_size, bits_at, bits_size = struct.unpack_from("<4I", bitmaps[0], 48)
    except struct.error:
        raise BadValue(say.BROKEN, kind="EMF") from None
    header = bitmaps[0][header_at : header_at + header_size]
    bits = bitmaps[0][bits_at : bits_at + bits_size]
    start = 14 + len(header)
    return struct.pack("<2sIHHI", b"BM", start + len(bits), 0, 0, start) + header + bits
