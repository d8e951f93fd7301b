"""An outline emblem as an EMF file, Word's own kind of vector drawing: one filled black path for each contour.

Records and their numbers are those of Microsoft's [MS-EMF].
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from thaimemo.tree import Contour, Outline
from thaimemo.word.identity import Same

# A unit is 0.01 mm, and the drawing is 15 mm high (L4) until Word scales it: 2,540 dots an inch.
_HEIGHT = 1500
_UNITS_PER_MM = 100
_DEVICE_MM = 300
_MOST = 32_767  # coordinates are of 16 bits
_FLAT = 1.0  # units: a curve that bends less is a line; a printer's dot is four times as wide

_HEADER, _END_OF_FILE = 1, 14
_FILL_RULE, _MOVE, _SELECT = 19, 27, 37
_BEGIN_PATH, _END_PATH, _CLOSE_FIGURE, _FILL_PATH = 59, 60, 61, 62
_POLY = {"C": 88, "L": 89}  # PolyBezierTo16, PolylineTo16
_ALTERNATE, _WINDING = 1, 2
_BLACK_BRUSH, _NULL_PEN = 0x80000004, 0x80000008

_Step = tuple[str, list[int]]
"""A letter of a contour's and its coordinates in units, y downwards."""


def emf(outline: Outline) -> bytes:
    """`outline` as an EMF file; equal outlines give equal bytes."""
    return _emf(Same(outline))


@lru_cache(maxsize=8)
def _emf(key: Same[Outline]) -> bytes:
    outline = key.thing
    width = max(1, min(round(_HEIGHT * outline.width / outline.height), _MOST))
    box = struct.pack("<4i", 0, 0, width, _HEIGHT)
    records = [*_drawn(outline, box), _record(_END_OF_FILE, struct.pack("<3I", 0, 16, 20))]
    return _header(box, records) + b"".join(records)


def _header(box: bytes, records: list[bytes]) -> bytes:
    """The header: the box in units, then in hundredths of a millimetre, which are the same."""
    size = 88
    counts = struct.pack("<IIIHHIII", 0x10000, size + sum(map(len, records)), len(records) + 1, 1, 0, 0, 0, 0)
    pixels = _DEVICE_MM * _UNITS_PER_MM
    device = struct.pack("<4i", pixels, pixels, _DEVICE_MM, _DEVICE_MM)
    return _record(_HEADER, box + box + b" EMF" + counts + device)


def _record(number: int, body: bytes = b"") -> bytes:
    return struct.pack("<II", number, 8 + len(body)) + body


def _drawn(outline: Outline, box: bytes) -> Iterator[bytes]:
    for thing in (_BLACK_BRUSH, _NULL_PEN):
        yield _record(_SELECT, struct.pack("<I", thing))
    for contour in outline.contours:
        yield _record(_FILL_RULE, struct.pack("<I", _ALTERNATE if contour.even_odd else _WINDING))
        yield _record(_BEGIN_PATH)
        for letter, steps in groupby(_steps(contour, _HEIGHT / outline.height), key=lambda step: step[0]):
            yield from _figure(letter, [numbers for _, numbers in steps], box)
        yield _record(_END_PATH)
        yield _record(_FILL_PATH, box)


def _figure(letter: str, steps: list[list[int]], box: bytes) -> Iterator[bytes]:
    """The records of steps of one letter; lines and curves share one."""
    if letter in _POLY:
        places = [place for step in steps for place in step]
        yield _record(_POLY[letter], box + struct.pack(f"<I{len(places)}h", len(places) // 2, *places))
    else:
        yield from (_record(_MOVE, struct.pack("<2i", *step)) if step else _record(_CLOSE_FIGURE) for step in steps)


def _steps(contour: Contour, scale: float) -> Iterator[_Step]:
    """The contour on the grid, without steps that lead nowhere; curves that hardly bend are lines."""
    at = [0, 0]
    for letter, numbers in contour.commands:
        step = [_clipped(_HEIGHT - place * scale if odd & 1 else place * scale) for odd, place in enumerate(numbers)]
        if letter == "C" and _is_flat(*at, *step):
            letter, step = "L", step[4:]
        if letter != "L" or step != at:
            yield letter, step
        at = step[-2:] or at


def _is_flat(x0: int, y0: int, x1: int, y1: int, x2: int, y2: int, x3: int, y3: int) -> bool:
    """Whether a cubic curve runs along its chord, so near that nobody sees the difference."""
    across, down = x3 - x0, y3 - y0
    length = math.hypot(across, down)
    first, second = (x1 - x0) * down - (y1 - y0) * across, (x2 - x0) * down - (y2 - y0) * across
    return (
        0.75 * max(abs(first), abs(second)) <= _FLAT * length
        and min(x0, x3) - 1 <= min(x1, x2)
        and max(x1, x2) <= max(x0, x3) + 1
        and min(y0, y3) - 1 <= min(y1, y2)
        and max(y1, y2) <= max(y0, y3) + 1
    )


def _clipped(place: float) -> int:
    return max(-_MOST, min(round(place), _MOST))
