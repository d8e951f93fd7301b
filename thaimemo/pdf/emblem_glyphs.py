"""An outline as the glyphs of a small TrueType font: quadratic curves need a quarter of the bytes that a path needs."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import hypot, sqrt
from typing import NamedTuple, TypeAlias

from thaimemo.pdf.sfnt import join, padded
from thaimemo.tree import Contour, Outline

# A quadratic curve is at most √3/36 of this away from a cubic one: half a unit, 0.008 mm where 1.5 cm are 1,000 units.
_MOST_CUBIC = 0.5 * 36 / sqrt(3)
_MOST_POINTS = 30_000  # of one glyph, which counts its points in 16 bits
_REACH = 30_000  # units from the origin; places are counted in 16 bits too
_ONE, _MAGIC, _LINEAR = 0x10000, 0x5F0F3CF5, 3  # of table head
_ON, _X_SHORT, _Y_SHORT, _X_SAME, _Y_SAME = 1, 2, 4, 16, 32


class _Point(NamedTuple):
    x: int
    y: int
    on: bool


_Loop: TypeAlias = list[_Point]


def program(outline: Outline, units: int) -> bytes | None:
    """A TrueType file, `units` to the outline's height, whose glyphs 1 and on are its contours; 0 is empty.

    None where glyphs cannot be filled as the contours are: they know one fill rule, and have limits.
    """
    scale = units / outline.height
    glyphs = [list(_loops(contour, scale)) for contour in outline.contours]
    if any(contour.even_odd for contour in outline.contours) or not all(map(_can_be_glyph, glyphs)):
        return None
    return join(_tables([[], *glyphs], units, round(outline.width * scale)))


def _can_be_glyph(loops: Sequence[_Loop]) -> bool:
    points = [point for loop in loops for point in loop]
    return len(points) <= _MOST_POINTS and all(abs(x) <= _REACH and abs(y) <= _REACH for x, y, _ in points)


def _loops(contour: Contour, scale: float) -> Iterator[_Loop]:
    """The closed curves of a contour, as TrueType has them: points on and off the curve."""
    loop: _Loop = []
    x = y = 0.0
    for letter, numbers in contour.commands:
        places = [number * scale for number in numbers]
        if letter == "M" and loop:
            yield _closed(loop)
            loop = []
        if letter == "C":
            loop += _quadratics(x, y, *places)
        elif places:
            loop.append(_Point(round(places[0]), round(places[1]), True))
        if places:
            x, y = places[-2:]
    if loop:
        yield _closed(loop)


def _quadratics(
    x0: float, y0: float, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float
) -> tuple[_Point, ...]:
    """A cubic curve as quadratic ones, behind its first point; one that was quadratic becomes itself again."""
    if hypot(x3 - x0 - 3 * (x2 - x1), y3 - y0 - 3 * (y2 - y1)) > _MOST_CUBIC:
        xs, ys = _halves(x0, x1, x2, x3), _halves(y0, y1, y2, y3)
        first, second = ([n for place in zip(x, y, strict=True) for n in place] for x, y in zip(xs, ys, strict=True))
        return *_quadratics(*first), *_quadratics(*second)
    x, y = (3 * (x1 + x2) - x0 - x3) / 4, (3 * (y1 + y2) - y0 - y3) / 4
    return _Point(round(x), round(y), False), _Point(round(x3), round(y3), True)


def _halves(a: float, b: float, c: float, d: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Both halves of a cubic curve in one dimension."""
    ab, bc, cd = (a + b) / 2, (b + c) / 2, (c + d) / 2
    abc, bcd = (ab + bc) / 2, (bc + cd) / 2
    middle = (abc + bcd) / 2
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _closed(loop: _Loop) -> _Loop:
    """The loop without its first point again at its end, and without points that are understood."""
    if len(loop) > 1 and loop[0] == loop[-1]:
        loop = loop[:-1]
    around = zip([*loop[-1:], *loop], loop, [*loop[1:], *loop[:1]], strict=False)
    return [point for before, point, after in around if not _is_understood(before, point, after)]


def _is_understood(before: _Point, point: _Point, after: _Point) -> bool:
    """Whether a point is where TrueType has one between two off the curve anyway."""
    if not point.on or before.on or after.on:
        return False
    return abs(before.x + after.x - 2 * point.x) <= 1 and abs(before.y + after.y - 2 * point.y) <= 1


def _record(loops: Sequence[_Loop]) -> bytes:
    """A glyph without hints (OpenType, table glyf)."""
    points = [point for loop in loops for point in loop]
    if not points:
        return b""
    ends = [end - 1 for end in accumulate(map(len, loops))]
    head = struct.pack(">5h", len(loops), *_box(points))
    return padded(head + struct.pack(f">{len(ends)}HH", *ends, 0) + _packed(points))


def _box(points: Sequence[_Point]) -> tuple[int, int, int, int]:
    xs, ys, _ = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _packed(points: Sequence[_Point]) -> bytes:
    """Flags, x and y of the points, each from the point before."""
    flags, xs, ys = [], [], []
    for before, point in pairwise([_Point(0, 0, True), *points]):
        x, x_bytes = _step(point.x - before.x, _X_SHORT, _X_SAME)
        y, y_bytes = _step(point.y - before.y, _Y_SHORT, _Y_SAME)
        flags.append(point.on * _ON | x | y)
        xs.append(x_bytes)
        ys.append(y_bytes)
    return b"".join((bytes(flags), *xs, *ys))


def _step(step: int, short: int, same: int) -> tuple[int, bytes]:
    """How a step in one direction is written: its flags and its bytes."""
    if step == 0:
        return same, b""
    if abs(step) < 256:
        return short | (same if step > 0 else 0), bytes((abs(step),))
    return 0, struct.pack(">h", step)


def _tables(glyphs: Sequence[Sequence[_Loop]], units: int, advance: int) -> dict[str, bytes]:
    """The tables that a PDF needs; all glyphs but the last leave the pen where it is."""
    points = [[point for loop in loops for point in loop] for loops in glyphs]
    box = _box([point for inked in points for point in inked] or [_Point(0, 0, True)])
    count, records = len(glyphs), [_record(loops) for loops in glyphs]
    advances = [0] * (count - 1) + [advance]
    bearings = [_box(inked)[0] if inked else 0 for inked in points]
    most = max(map(len, points)), max(map(len, glyphs))
    return {
        "head": struct.pack(">4L2H2Q4h2H3h", _ONE, _ONE, 0, _MAGIC, _LINEAR, units, 0, 0, *box, 0, 8, 2, 1, 0),
        "hhea": struct.pack(">L3hH11hH", _ONE, box[3], box[1], 0, advance, box[0], 0, box[2], 1, *[0] * 7, count),
        "maxp": struct.pack(">L14H", _ONE, count, *most, 0, 0, 1, *[0] * 8),
        "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in zip(advances, bearings, strict=True)),
        "loca": struct.pack(f">{count + 1}L", *accumulate(map(len, records), initial=0)),
        "glyf": b"".join(records),
    }
