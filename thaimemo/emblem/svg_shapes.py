"""The shapes of SVG as paths: `d` attributes, rectangles, circles, polygons, and the transforms they stand under."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from thaimemo.emblem.paths import IDENTITY, MOST_COMMANDS, Command, Matrix, product
from thaimemo.emblem.pen import Pen
from thaimemo.emblem.svg_style import number
from thaimemo.emblem.xml import local_name
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAaeE\d\s,.+-]*")
_PATH_LETTER = re.compile("[MmZzLlHhVvCcSsQqTtAa]")
_TRANSFORM = re.compile(r"\s*,?\s*(\w+)\s*\(([^()]*)\)")


def path(d: str) -> list[Command]:
    """The commands of a `d` attribute: absolute, every curve a cubic one; BadValue if it makes no sense."""
    from fontTools.svgLib.path.parser import parse_path

    if not _PATH.fullmatch(d):
        raise BadValue(say.BAD_VALUE, what=_excerpt(d))
    if len(_PATH_LETTER.findall(d)) > MOST_COMMANDS:
        raise BadValue(say.TOO_COMPLEX, limit=f"{MOST_COMMANDS:,}")
    pen = Pen()
    try:
        parse_path(d, pen)
    except (ValueError, TypeError, IndexError, ArithmeticError, AssertionError):
        raise BadValue(say.BAD_VALUE, what=_excerpt(d)) from None
    return pen.commands


def shape(element: _Element) -> list[Command] | None:
    """The path of a shape element in its own coordinates; None for an element that is no shape."""
    make = _SHAPES.get(local_name(element))
    return path(make(element)) if make else None


def _rect(element: _Element) -> str:
    x, y, w, h, rx, ry = (number(element.get(name), 0) for name in ("x", "y", "width", "height", "rx", "ry"))
    if w <= 0 or h <= 0:
        return ""
    rx, ry = min(rx or ry, w / 2), min(ry or rx, h / 2)
    if not rx or not ry:
        return f"M{x!r} {y!r}h{w!r}v{h!r}h{-w!r}z"
    corner = f"a{rx!r} {ry!r} 0 0 1"
    sides = f"h{w - 2 * rx!r}{corner} {rx!r} {ry!r}v{h - 2 * ry!r}{corner} {-rx!r} {ry!r}"
    return f"M{x + rx!r} {y!r}{sides}h{2 * rx - w!r}{corner} {-rx!r} {-ry!r}v{2 * ry - h!r}{corner} {rx!r} {-ry!r}z"


def _ellipse(element: _Element) -> str:
    cx, cy, r = (number(element.get(name), 0) for name in ("cx", "cy", "r"))
    rx, ry = number(element.get("rx"), r), number(element.get("ry"), r)
    if rx <= 0 or ry <= 0:
        return ""
    return f"M{cx - rx!r} {cy!r}a{rx!r} {ry!r} 0 1 0 {2 * rx!r} 0a{rx!r} {ry!r} 0 1 0 {-2 * rx!r} 0z"


def _polygon(element: _Element) -> str:
    numbers = _NUMBER.findall(element.get("points", ""))
    return f"M{' '.join(numbers[: len(numbers) // 2 * 2])}z" if len(numbers) > 3 else ""


_SHAPES: Mapping[str, Callable[[_Element], str]] = {
    "path": lambda element: element.get("d", ""),
    "rect": _rect,
    "circle": _ellipse,
    "ellipse": _ellipse,
    "polygon": _polygon,
    "polyline": _polygon,
}


def transform(text: str | None) -> Matrix:
    """The matrix of a `transform` attribute; BadValue for one that cannot be read."""
    matrix, end = IDENTITY, 0
    for found in _TRANSFORM.finditer(text or ""):
        numbers = [float(n) for n in _NUMBER.findall(found[2])]
        make = _TRANSFORMS.get((found[1], len(numbers)))
        if make is None or found.start() != end:
            break
        matrix, end = product(make(*numbers), matrix), found.end()
    if (text or "")[end:].strip():
        raise BadValue(say.BAD_VALUE, what=_excerpt(text or ""))
    return matrix


def _rotation(degrees: float, x: float = 0, y: float = 0) -> Matrix:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos


_TRANSFORMS: Mapping[tuple[str, int], Callable[..., Matrix]] = {
    ("matrix", 6): lambda *numbers: numbers,
    ("translate", 1): lambda x: (1, 0, 0, 1, x, 0),
    ("translate", 2): lambda x, y: (1, 0, 0, 1, x, y),
    ("scale", 1): lambda x: (x, 0, 0, x, 0, 0),
    ("scale", 2): lambda x, y: (x, 0, 0, y, 0, 0),
    ("rotate", 1): _rotation,
    ("rotate", 3): _rotation,
    ("skewX", 1): lambda a: (1, 0, math.tan(math.radians(a)), 1, 0, 0),
    ("skewY", 1): lambda a: (1, math.tan(math.radians(a)), 0, 1, 0, 0),
}


def _excerpt(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
