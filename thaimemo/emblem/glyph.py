"""The garuda as a font draws it: the glyph `karuda` of TH Charm of AU."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaimemo.emblem.paths import Command, cubic, outline
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline

if TYPE_CHECKING:
    import uharfbuzz

NAME = "karuda"
# A collection (.ttc) of more fonts than this is not searched to its end.
_MOST_FACES = 16


def read_font(data: bytes) -> Outline:
    """The outline of the glyph `karuda` in a font file; BadValue where there is none."""
    import uharfbuzz as hb

    for index in range(min(hb.Face(data).count, _MOST_FACES)):
        font = hb.Font(hb.Face(data, index))
        glyph = font.get_glyph_from_name(NAME)
        if glyph is not None:
            return outline([(_commands(font, glyph), False)])
    raise BadValue(say.NO_GLYPH, glyph=NAME)


class _Pen:
    """Writes down what HarfBuzz draws, quadratic curves as cubic ones."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self._at = (0.0, 0.0)

    def _add(self, letter: str, *points: float) -> None:
        self.commands.append((letter, points))
        self._at = points[-2], points[-1]

    def move(self, x: float, y: float, _: object) -> None:
        self._add("M", x, y)

    def line(self, x: float, y: float, _: object) -> None:
        self._add("L", x, y)

    def quadratic(self, cx: float, cy: float, x: float, y: float, _: object) -> None:
        self._add("C", *cubic(*self._at, cx, cy, x, y))

    def cubic(self, ax: float, ay: float, bx: float, by: float, x: float, y: float, _: object) -> None:
        self._add("C", ax, ay, bx, by, x, y)

    def close(self, _: object) -> None:
        self.commands.append(("Z", ()))


def _commands(font: uharfbuzz.Font, glyph: int) -> list[Command]:
    import uharfbuzz as hb

    pen = _Pen()
    functions = hb.DrawFuncs()
    functions.set_move_to_func(pen.move)
    functions.set_line_to_func(pen.line)
    functions.set_quadratic_to_func(pen.quadratic)
    functions.set_cubic_to_func(pen.cubic)
    functions.set_close_path_func(pen.close)
    font.draw_glyph(glyph, functions)
    return pen.commands
