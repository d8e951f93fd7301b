"""Paths of straight lines and cubic curves: transformed, measured, and made the outline of an emblem."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Contour, Outline

Command: TypeAlias = tuple[str, tuple[float, ...]]
# a b c d e f of x' = a x + c y + e, y' = b x + d y + f, as SVG and PDF write it.
Matrix: TypeAlias = tuple[float, float, float, float, float, float]

# Scale and shift of one axis.
Line: TypeAlias = tuple[float, float]

_CLOSED: Command = ("Z", ())
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)

# The height of every outline, in its own whole units; on paper (1.5 cm) one of them is 7.5 micrometres.
HEIGHT = 2000
MOST_COMMANDS = 100_000
NARROWEST, WIDEST = 0.4, 2.0


class Box(NamedTuple):
    """A rectangle from the lower to the higher coordinates."""

    x0: float
    y0: float
    x1: float
    y1: float

    def contains(self, other: Box) -> bool:
        """Whether `other` lies within, give or take a thousandth of the size."""
        slack = (self.x1 - self.x0 + self.y1 - self.y0) / 1000
        lower = self.x0 - slack <= other.x0 and self.y0 - slack <= other.y0
        return lower and other.x1 <= self.x1 + slack and other.y1 <= self.y1 + slack

    def touches(self, other: Box) -> bool:
        """Whether the two have any area in common."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1


def product(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def transformed(commands: Iterable[Command], matrix: Matrix) -> list[Command]:
    """The path seen through `matrix`."""
    a, b, c, d, e, f = matrix
    return [
        (
            letter,
            tuple([v for x, y in zip(p[::2], p[1::2], strict=True) for v in (a * x + c * y + e, b * x + d * y + f)]),
        )
        for letter, p in commands
    ]


def cubic(x0: float, y0: float, cx: float, cy: float, x: float, y: float) -> tuple[float, ...]:
    """The quadratic curve from (x0, y0) by (cx, cy) to (x, y) as a cubic one, without its start."""
    third = 1 / 3
    return (
        x0 * third + 2 * cx * third,
        y0 * third + 2 * cy * third,
        x * third + 2 * cx * third,
        y * third + 2 * cy * third,
        x,
        y,
    )


def bounds(commands: Iterable[Command]) -> Box | None:
    """The smallest box round the ink, curves measured exactly; None for a path without any."""
    xs, ys = [], []
    start: tuple[float, ...] = ()
    at: tuple[float, ...] = (0.0, 0.0)
    for letter, points in commands:
        if letter == "M":
            start = points
        elif start and points:  # a place only moved to has no ink
            xs.append(start[0])
            ys.append(start[1])
            start = ()
        if letter == "C":
            xs += _extremes(at[0], *points[::2])
            ys += _extremes(at[1], *points[1::2])
        elif letter == "L":
            xs.append(points[0])
            ys.append(points[1])
        at = points[-2:] or at
    return Box(min(xs), min(ys), max(xs), max(ys)) if xs else None


def _extremes(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """The end and the turning points of a cubic curve in one dimension."""
    if p0 <= p1 <= p3 >= p2 >= p0 or p0 >= p1 >= p3 <= p2 <= p0:
        return [p3]
    a, b, c = 3 * (p1 - p2) + p3 - p0, 2 * (p0 - 2 * p1 + p2), p1 - p0
    inside = (t for t in _roots(a, b, c) if 0 < t < 1)
    return [p3, *((1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t**2 * p2 + t**3 * p3 for t in inside)]


def _roots(a: float, b: float, c: float) -> tuple[float, ...]:
    if abs(a) < 1e-12 * max(abs(b), abs(c)):
        return (-c / b,) if b else ()
    square = b * b - 4 * a * c
    if a == 0 or square < 0:
        return ()
    root = math.sqrt(square)
    return (-b + root) / (2 * a), (-b - root) / (2 * a)


def outline(paths: Iterable[tuple[Iterable[Command], bool]], *, down: bool = False) -> Outline:
    """The outline of filled `paths`, each with its even-odd rule: cropped to the ink, `HEIGHT` high, y upwards.

    `down` says that y grows downwards in `paths`. BadValue for what is no emblem: blank, odd in shape, too complex.
    """
    drawn = [(list(commands), even_odd) for commands, even_odd in paths]
    _check_numbers([commands for commands, _ in drawn])
    box = bounds(command for commands, _ in drawn for command in commands)
    if box is None or box.x1 <= box.x0 or box.y1 <= box.y0:
        raise BadValue(say.BLANK)
    ratio = check_ratio(box.x1 - box.x0, box.y1 - box.y0)
    scale = HEIGHT / (box.y1 - box.y0)
    across = (scale, -box.x0 * scale)
    upwards = (-scale, box.y1 * scale) if down else (scale, -box.y0 * scale)
    contours = tuple(Contour(tuple(_on_grid(commands, across, upwards)), even_odd) for commands, even_odd in drawn)
    return Outline(float(round(ratio * HEIGHT)), float(HEIGHT), contours)


def check_ratio(width: float, height: float) -> float:
    """Width over height; raises BadValue where no emblem has such a shape."""
    ratio = width / height
    if not NARROWEST <= ratio <= WIDEST:
        raise BadValue(say.ODD_SHAPE, ratio=f"{ratio:.2f}")
    return ratio


def _check_numbers(paths: list[list[Command]]) -> None:
    if sum(map(len, paths)) > MOST_COMMANDS:
        raise BadValue(say.TOO_COMPLEX, limit=f"{MOST_COMMANDS:,}")
    if not all(math.isfinite(math.fsum(map(abs, points))) for commands in paths for _, points in commands):
        raise BadValue(say.BAD_VALUE, what="∞")


def _on_grid(commands: Iterable[Command], across: Line, upwards: Line) -> list[Command]:
    """In whole units, every subpath closed, without lines of no length and places only moved to."""
    axes = (across, upwards) * 3
    drawn: list[Command] = []
    start: tuple[float, ...] = ()
    for letter, points in commands:
        whole = tuple([float(round(v * scale + shift)) for v, (scale, shift) in zip(points, axes, strict=False)])
        if letter in "MZ":
            _close(drawn, start)
            start = whole or start
        if letter == "M" or (points and drawn[-1:] in ([], [_CLOSED])):
            drawn.append(("M", start or whole))
        if letter == "C" or (letter == "L" and whole != drawn[-1][1][-2:]):
            drawn.append((letter, whole))
    _close(drawn, start)
    return drawn


def _close(drawn: list[Command], start: tuple[float, ...]) -> None:
    """Close the last subpath: a line back to its start is needless, a start alone is none."""
    if drawn[-1:] == [("L", start)]:
        drawn.pop()
    if drawn and drawn[-1][0] == "M":
        drawn.pop()
    elif drawn and drawn[-1] != _CLOSED:
        drawn.append(_CLOSED)
