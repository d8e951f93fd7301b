"""Plays the records of an EMF picture: what is selected, where it is drawn, which paths are filled.

Records that set what does not matter here (how text is set, clipping to boxes) are passed over; records that would
draw something else than filled paths are refused.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar

from thaimemo.emblem.painting import Colour, Filled, is_light
from thaimemo.emblem.paths import IDENTITY, MOST_COMMANDS, Command, Matrix, product, transformed
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say

_STOCK = 0x80000000
_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)
# Brushes every program finds ready: white, light grey, grey, dark grey, black, none; then pens: white, black, none.
_STOCK_BRUSHES: tuple[Colour | None, ...] = (_WHITE, (192,) * 3, (128,) * 3, (64,) * 3, _BLACK, None)
_STOCK_PENS: tuple[Colour | None, ...] = (_WHITE, _BLACK, None)
_NULL_BRUSH = 1
_NULL_PEN = 5
_ALTERNATE = 1
_ANISOTROPIC = (7, 8)

_UNDRAWN = {
    42: "Ellipse", 44: "RoundRect", 45: "Arc", 46: "Chord", 47: "Pie", 55: "ArcTo", 56: "PolyDraw", 71: "FillRgn",
    67: "SelectClipPath", 74: "PaintRgn", 76: "BitBlt", 77: "StretchBlt", 78: "MaskBlt", 79: "PlgBlt",
    80: "SetDIBitsToDevice", 83: "ExtTextOutA", 84: "ExtTextOutW", 92: "PolyDraw16", 96: "PolyTextOutA",
    97: "PolyTextOutW", 108: "SmallTextOut", 114: "AlphaBlend", 116: "TransparentBlt", 118: "GradientFill",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What SaveDC saves: colours (None for none), fill rule, and how coordinates become those of the drawing."""

    brush: Colour | None = _WHITE
    pen: Colour | None = _BLACK
    even_odd: bool = True
    world: Matrix = IDENTITY
    mode: int = 1
    window: tuple[int, int] = (1, 1)
    viewport: tuple[int, int] = (1, 1)

    @property
    def matrix(self) -> Matrix:
        """From a record's coordinates to the drawing's; where it starts does not matter, as the ink is cropped."""
        across, down = 1.0, 1.0 if self.mode == 1 else -1.0
        if self.mode in _ANISOTROPIC:
            across, down = (v / (w or 1) for v, w in zip(self.viewport, self.window, strict=True))
        return product(self.world, (across, 0, 0, down, 0, 0))


@dataclass(slots=True)
class Player:
    """Plays the records of a metafile and keeps the paths they fill."""

    shapes: list[Filled] = field(default_factory=list)
    bitmaps: list[bytes] = field(default_factory=list)
    is_plus: bool = False
    _state: _State = field(default_factory=_State)
    _saved: list[_State] = field(default_factory=list)
    _objects: dict[int, tuple[str, Colour | None]] = field(default_factory=dict)
    _path: list[Command] | None = None
    _done: list[Command] = field(default_factory=list)
    _drawn: int = 0
    _at: tuple[float, float] = (0.0, 0.0)

    def play(self, number: int, record: bytes) -> None:
        """Do what a record says."""
        if number in _UNDRAWN:
            raise BadValue(say.EMF_RECORDS, what=_UNDRAWN[number])
        if number in self._PLAYS:
            self._PLAYS[number](self, record)
        elif number in _POLYS:
            kind, short, several = _POLYS[number]
            self._poly(kind, _point_lists(record, short, several))

    def _poly(self, kind: str, lists: Iterable[list[tuple[float, float]]]) -> None:
        """Figures drawn at once: the inner polygons of a PolyPolygon are its holes."""
        commands = [command for points in lists if points for command in self._figure(kind, points)]
        self._draw(commands, is_area=kind == "polygon")

    def _figure(self, kind: str, points: list[tuple[float, float]]) -> list[Command]:
        """One polygon, polyline or run of curves; `to` continues from where the last one ended."""
        self._at = points[-1]
        continues = kind.endswith("to")
        commands = [] if continues else [_command("M", points[0])]
        rest = points if continues else points[1:]
        if kind.startswith("bezier"):
            return commands + [_command("C", *rest[i : i + 3]) for i in range(0, len(rest) - 2, 3)]
        commands += [_command("L", point) for point in rest]
        return [*commands, ("Z", ())] if kind == "polygon" else commands

    def _draw(self, commands: list[Command], *, is_area: bool) -> None:
        self._drawn += len(commands)
        if self._drawn > MOST_COMMANDS:
            raise BadValue(say.TOO_COMPLEX, limit=f"{MOST_COMMANDS:,}")
        placed = transformed(commands, self._state.matrix)
        if self._path is not None:
            self._path += placed
        elif is_area:
            self._fill(placed)
        else:
            self._stroke()

    def _fill(self, commands: list[Command]) -> None:
        if self._state.brush is not None and commands:
            self.shapes.append(Filled(tuple(commands), self._state.brush, self._state.even_odd))

    def _stroke(self) -> None:
        if self._state.pen is not None and not is_light(self._state.pen):
            raise BadValue(say.STROKES)

    def _move(self, record: bytes) -> None:
        self._at = struct.unpack_from("<ii", record, 8)
        if self._path is not None:
            self._path += transformed([_command("M", self._at)], self._state.matrix)

    def _line(self, record: bytes) -> None:
        self._poly("lineto", [[struct.unpack_from("<ii", record, 8)]])

    def _rectangle(self, record: bytes) -> None:
        left, top, right, bottom = struct.unpack_from("<iiii", record, 8)
        self._poly("polygon", [[(left, top), (right, top), (right, bottom), (left, bottom)]])

    def _begin(self, _: bytes) -> None:
        self._path = transformed([_command("M", self._at)], self._state.matrix)

    def _end(self, _: bytes) -> None:
        self._done, self._path = self._path or [], None

    def _close(self, _: bytes) -> None:
        if self._path is not None:
            self._path.append(("Z", ()))

    def _fill_path(self, _: bytes) -> None:
        self._fill(self._done)
        self._done = []

    def _stroke_path(self, _: bytes) -> None:
        if self._done:
            self._stroke()
        self._done = []

    def _bitmap(self, record: bytes) -> None:
        self.bitmaps.append(record)

    def _comment(self, record: bytes) -> None:
        self.is_plus = self.is_plus or record[12:16] == b"EMF+"

    def _set_window(self, record: bytes) -> None:
        self._state = replace(self._state, window=struct.unpack_from("<ii", record, 8))

    def _set_viewport(self, record: bytes) -> None:
        self._state = replace(self._state, viewport=struct.unpack_from("<ii", record, 8))

    def _set_mode(self, record: bytes) -> None:
        self._state = replace(self._state, mode=_number(record))

    def _set_fill_rule(self, record: bytes) -> None:
        self._state = replace(self._state, even_odd=_number(record) == _ALTERNATE)

    def _set_world(self, record: bytes) -> None:
        self._state = replace(self._state, world=struct.unpack_from("<6f", record, 8))

    def _modify_world(self, record: bytes) -> None:
        matrix, how = struct.unpack_from("<6f", record, 8), _number(record, 32)
        old = self._state.world
        world = {1: IDENTITY, 2: product(matrix, old), 3: product(old, matrix)}.get(how, matrix)
        self._state = replace(self._state, world=world)

    def _save(self, _: bytes) -> None:
        self._saved.append(self._state)

    def _restore(self, record: bytes) -> None:
        """Back by as many levels as a negative number says, or to the level a positive one names."""
        level = struct.unpack_from("<i", record, 8)[0]
        index = level if level < 0 else level - 1
        self._state = self._saved[index]
        del self._saved[index:]

    def _brush(self, record: bytes) -> None:
        index, style, *colour = struct.unpack_from("<II3B", record, 8)
        self._objects[index] = "brush", None if style == _NULL_BRUSH else _colour(colour)

    def _pen(self, record: bytes) -> None:
        index, style, _, _, *colour = struct.unpack_from("<IIII3B", record, 8)
        self._objects[index] = "pen", None if style & 0xFF == _NULL_PEN else _colour(colour)

    def _wide_pen(self, record: bytes) -> None:
        style, _, _, *colour = struct.unpack_from("<III3B", record, 28)
        self._objects[_number(record)] = "pen", None if style & 0xFF == _NULL_PEN else _colour(colour)

    def _select(self, record: bytes) -> None:
        index = _number(record)
        stock = index - _STOCK
        if 0 <= stock < 6:
            self._state = replace(self._state, brush=_STOCK_BRUSHES[stock])
        elif 6 <= stock < 9:
            self._state = replace(self._state, pen=_STOCK_PENS[stock - 6])
        elif index in self._objects:
            kind, colour = self._objects[index]
            self._state = replace(self._state, brush=colour) if kind == "brush" else replace(self._state, pen=colour)

    _PLAYS: ClassVar[dict[int, Callable[[Player, bytes], None]]] = {
        9: _set_window,
        11: _set_viewport,
        17: _set_mode,
        19: _set_fill_rule,
        27: _move,
        33: _save,
        34: _restore,
        35: _set_world,
        36: _modify_world,
        37: _select,
        38: _pen,
        39: _brush,
        43: _rectangle,
        54: _line,
        59: _begin,
        60: _end,
        61: _close,
        62: _fill_path,
        63: _fill_path,
        64: _stroke_path,
        70: _comment,
        81: _bitmap,
        95: _wide_pen,
    }


# From a record's number to its figure, whether its points are of 16 bits, whether it holds several lists of them.
_POLYS: dict[int, tuple[str, bool, bool]] = {
    2: ("bezier", False, False),
    3: ("polygon", False, False),
    4: ("line", False, False),
    5: ("bezierto", False, False),
    6: ("lineto", False, False),
    7: ("line", False, True),
    8: ("polygon", False, True),
    85: ("bezier", True, False),
    86: ("polygon", True, False),
    87: ("line", True, False),
    88: ("bezierto", True, False),
    89: ("lineto", True, False),
    90: ("line", True, True),
    91: ("polygon", True, True),
}


def _point_lists(record: bytes, short: bool, several: bool) -> Iterator[list[tuple[float, float]]]:
    at = 28
    counts: tuple[int, ...] = (_number(record, 24),)
    if several:
        at = 32 + 4 * counts[0]
        counts = struct.unpack_from(f"<{counts[0]}I", record, 32)
    code, size = ("h", 4) if short else ("i", 8)
    for count in counts:
        numbers = struct.unpack_from(f"<{2 * count}{code}", record, at)
        at += size * count
        yield list(zip(numbers[::2], numbers[1::2], strict=True))


def _command(letter: str, *points: tuple[float, float]) -> Command:
    return letter, tuple(number for point in points for number in point)


def _number(record: bytes, at: int = 8) -> int:
    number: int = struct.unpack_from("<I", record, at)[0]
    return number


def _colour(parts: list[int]) -> Colour:
    red, green, blue = parts
    return red, green, blue
