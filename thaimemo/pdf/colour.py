"""The colour of the output intent: sRGB (IEC 61966-2-1) as an ICC profile of a few hundred bytes, without a date."""

from __future__ import annotations

import struct
from functools import cache
from itertools import chain

_VERSION = 0x04200000  # 4.2, the newest that PDF/A-2 and PDF/A-3 may hold
_ADOPTED = (2000, 1, 1, 0, 0, 0)
_WHITE = (0.9642, 1.0, 0.8249)  # D50, the white of the connection space
_RED, _GREEN, _BLUE = (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.7141)
# From D65, the white of sRGB, to D50 (Bradford).
_ADAPTATION = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_CURVE_WITH_LINE = 3  # the parametric curve that begins as a straight line
_HEAD = 128
_MAKER = b"\0" * 4
_RIGHTS = b"CC0"


@cache
def srgb_profile() -> bytes:
    """The profile's bytes."""
    curve = b"para" + struct.pack(">4xHH", _CURVE_WITH_LINE, 0) + _fixed(_CURVE)
    parts = {
        b"desc": _sentence(b"sRGB"),
        b"cprt": _sentence(_RIGHTS),
        b"wtpt": _xyz(_WHITE),
        b"chad": b"sf32\0\0\0\0" + _fixed(_ADAPTATION),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    body, table = _laid_out(parts)
    return _head(_HEAD + len(table) + len(body)) + table + body


def _laid_out(parts: dict[bytes, bytes]) -> tuple[bytes, bytes]:
    """The parts one after the other, each distinct one once and on a word, and the table that says where."""
    begin = _HEAD + 4 + 12 * len(parts)
    body = b""
    places: dict[bytes, int] = {}
    for part in parts.values():
        if part not in places:
            places[part] = begin + len(body)
            body += part + b"\0" * (-len(part) % 4)
    rows = ((name, places[part], len(part)) for name, part in parts.items())
    return body, struct.pack(">I" + "4sII" * len(parts), len(parts), *chain.from_iterable(rows))


def _head(size: int) -> bytes:
    kind = struct.pack(">I4sI4s4s4s", size, _MAKER, _VERSION, b"mntr", b"RGB ", b"XYZ ")
    made = struct.pack(">6H4s", *_ADOPTED, b"acsp")
    return (kind + made + b"\0" * 28 + _fixed(_WHITE)).ljust(_HEAD, b"\0")


def _fixed(values: tuple[float, ...]) -> bytes:
    """Numbers of 16 bits before and 16 after the point."""
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(place: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(place)


def _sentence(words: bytes) -> bytes:
    letters = words.decode("ascii").encode("utf-16-be")
    return b"mluc" + struct.pack(">4xII2s2sII", 1, 12, b"en", b"US", len(letters), 28) + letters
