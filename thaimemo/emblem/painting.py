"""Filled paths in the order they are painted, and which of them are ink: the emblem is black, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thaimemo.emblem.paths import Command, bounds, outline
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline

# Red, green, blue, 0 to 255.
Colour = tuple[int, int, int]

# Lines round filled paths up to this share of the height are a drawing program's habit and change nothing on paper.
_HAIRLINE = 0.01
_LIGHT = 230
_DARK = 100


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled path in the coordinates of the whole drawing; `line` is the width of the line round it, 0 for none."""

    commands: tuple[Command, ...]
    colour: Colour
    even_odd: bool
    line: float = 0.0


def painted(shapes: Iterable[Filled]) -> Outline:
    """The outline of the dark `shapes` (y downwards); BadValue where black alone would draw something else."""
    ink = _ink(shapes)
    widest = max((filled.line for filled in ink), default=0)
    box = bounds(command for filled in ink for command in filled.commands) if widest else None
    if box is not None and widest > _HAIRLINE * (box.y1 - box.y0):
        raise BadValue(say.STROKES)
    return outline([(filled.commands, filled.even_odd) for filled in ink], down=True)


def is_light(colour: Colour) -> bool:
    """Whether `colour` is that of paper rather than ink."""
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue > _LIGHT


def _ink(shapes: Iterable[Filled]) -> list[Filled]:
    """The dark shapes; light ones are the paper under them, and refused where they lie over them."""
    dark: list[Filled] = []
    for filled in shapes:
        if not is_light(filled.colour):
            dark.append(filled)
        elif _covers(filled, dark):
            raise BadValue(say.WHITE_OVER_BLACK)
    _check_one_colour({filled.colour for filled in dark})
    return dark


def _covers(light: Filled, dark: Iterable[Filled]) -> bool:
    box = bounds(light.commands)
    return box is not None and any((below := bounds(shape.commands)) and box.touches(below) for shape in dark)


def _check_one_colour(colours: set[Colour]) -> None:
    """One colour of any kind becomes black; several only where all are nearly black."""
    if len(colours) > 1 and not all(max(colour) < _DARK for colour in colours):
        names = sorted(f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in colours)
        raise BadValue(say.COLOURS, colours=", ".join(names[:6]))
