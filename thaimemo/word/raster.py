"""An outline emblem as pixels, for programs that show no EMF: nonzero and even-odd by scanline, with smooth edges."""

from __future__ import annotations

import io
import math
from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from thaimemo.layout import Length
from thaimemo.tree import Contour, Outline
from thaimemo.word.identity import Same

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_INCH = 200
_SCANS = 4  # scanlines in a row of pixels; along a scanline the edge's place is exact
_INK = 255 / _SCANS  # a pixel's share of one scanline
_FLATNESS = 0.1  # of a pixel: how far a chord may lie from its curve

Point = tuple[float, float]
Crossings = list[list[tuple[float, int]]]
"""For each scanline: where it crosses an edge, and whether the edge goes down (1) or up (-1)."""


def _curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    """The points of a cubic curve after `start`, as few as its flatness asks for."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = start, first, second, end
    bend = max(abs(x0 - 2 * x1 + x2), abs(y0 - 2 * y1 + y2), abs(x1 - 2 * x2 + x3), abs(y1 - 2 * y2 + y3))
    steps = math.ceil(math.sqrt(0.75 * bend / _FLATNESS))
    for step in range(1, steps):
        t = step / steps
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
    yield end


def _subpaths(contour: Contour, scale: float, height: float) -> Iterator[list[Point]]:
    """The closed polygons of a contour, in pixels, y downwards."""
    points: list[Point] = []
    for letter, numbers in contour.commands:
        places = [(height - place if odd & 1 else place) * scale for odd, place in enumerate(numbers)]
        if letter == "C":
            x1, y1, x2, y2, x3, y3 = places
            points.extend(_curve(points[-1], (x1, y1), (x2, y2), (x3, y3)))
        elif places:
            if letter == "M" and points:
                yield points
                points = []
            points.append((places[0], places[1]))
    if points:
        yield points


def _cross(points: list[Point], crossings: Crossings) -> None:
    """Note where the closed polygon of `points` crosses the scanlines."""
    x0, y0 = points[-1]
    for x1, y1 in points:
        if y0 != y1:
            (left, top, right, bottom, way) = (x0, y0, x1, y1, 1) if y0 < y1 else (x1, y1, x0, y0, -1)
            first = max(0, math.ceil(top * _SCANS - 0.5))
            last = min(len(crossings), math.ceil(bottom * _SCANS - 0.5))
            slope = (right - left) / (bottom - top)
            for scan in range(first, last):
                crossings[scan].append((left + ((scan + 0.5) / _SCANS - top) * slope, way))
        x0, y0 = x1, y1


def _spans(crossings: list[tuple[float, int]], even_odd: bool) -> Iterator[tuple[float, float]]:
    """The stretches of one scanline that lie inside."""
    crossings.sort()
    winding, start = 0, 0.0
    for x, way in crossings:
        before = winding & 1 if even_odd else winding
        winding += way
        after = winding & 1 if even_odd else winding
        if before and not after:
            yield start, x
        elif after and not before:
            start = x


def _fill(steps: list[float], start: float, end: float, width: int) -> None:
    """Add a span's ink to a row, kept as differences between neighbours: a span costs four additions, however long."""
    for x, ink in ((start, _INK), (end, -_INK)):
        place = x if 0 <= x <= width else 0.0 if x < 0 else width
        pixel = int(place)
        part = ink * (place - pixel)
        steps[pixel] += ink - part
        steps[pixel + 1] += part


def _opacity(outline: Outline, width: int, height: int) -> Image:
    """How much of each pixel is ink, 0 to 255."""
    from PIL import Image as pil

    rows = [[0.0] * (width + 2) for _ in range(height)]
    for contour in outline.contours:
        crossings: Crossings = [[] for _ in range(height * _SCANS)]
        for points in _subpaths(contour, height / outline.height, outline.height):
            _cross(points, crossings)
        for scan, crossed in enumerate(crossings):
            for start, end in _spans(crossed, contour.even_odd):
                _fill(rows[scan // _SCANS], start, end, width)
    ink = array("f")
    for row in rows:
        ink.extend(islice(accumulate(row), width))
    return pil.frombytes("F", (width, height), ink.tobytes()).convert("L")


@lru_cache(maxsize=8)
def _png(key: Same[Outline], height: int) -> bytes:
    from PIL import Image as pil

    outline = key.thing
    width = max(1, math.ceil(height * outline.width / outline.height))
    shades = _opacity(outline, width, height).point([(level + 8) // 17 for level in range(256)])
    image = pil.frombytes("P", (width, height), shades.tobytes())
    image.putpalette([0, 0, 0] * 16)
    file = io.BytesIO()
    image.save(file, "PNG", bits=4, transparency=bytes(range(0, 256, 17)))
    return file.getvalue()


def png(outline: Outline, height: Length) -> bytes:
    """`outline` as a PNG, black on transparent, at 200 dots an inch for a printed `height`."""
    return _png(Same(outline), round(height / 72 * DOTS_PER_INCH))
