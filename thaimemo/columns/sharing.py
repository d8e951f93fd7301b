"""How columns share a table's width, so that each is as wide as the widest text that no line end may cut.

As in CSS tables (min-content, CSS 2.2 section 17.5.2.2), but columns given in centimetres stay as they are, a column
of a share keeps it where nothing is wider, and what cannot have its width takes none from the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_NEAR = 1e-6  # points; sums of widths are not exact


class Need(NamedTuple):
    """The columns from `first` to before `beyond` need `width` points together.

    Needs that are not `firm` are kept where they are met, but no column is made wider for them.
    """

    first: int
    beyond: int
    width: float
    firm: bool = True


def shared(
    wanted: Sequence[float], least: Sequence[float], grows: Sequence[bool], needs: Iterable[Need]
) -> tuple[list[float], bool]:
    """The widths of columns that are as wide together as `wanted`, and whether all is met that may be.

    Each keeps its `least` width, and only those that `grows` says become wider. Needs that are met already stay so;
    then come the other firm ones as far as there is room, the smallest lack before larger ones.
    """
    floors, room = list(least), sum(wanted)
    lacking: list[Need] = []
    for need in sorted(needs, key=lambda need: (need.beyond - need.first, need.first)):
        if need.width <= _between(wanted, need) + _NEAR:
            _raise(floors, wanted, need)
        elif need.firm:
            lacking.append(need)
    for need in lacking:  # what it has already it does not give away
        floors[need.first : need.beyond] = wanted[need.first : need.beyond]
    met = True
    for need in sorted(lacking, key=lambda need: need.width - _between(wanted, need)):
        tried = _grown(floors, grows, need)
        if tried is None:
            continue
        if sum(tried) <= room + _NEAR:
            floors = tried
        else:
            met = False
    return _filled(wanted, floors), met


def _between(widths: Sequence[float], need: Need) -> float:
    return sum(widths[need.first : need.beyond])


def _raise(floors: list[float], wanted: Sequence[float], need: Need) -> None:
    """Raise the floors of a need's columns to what it takes, each by a share of what it lies below its wanted width."""
    lack = need.width - _between(floors, need)
    below = _between(wanted, need) - _between(floors, need)
    if lack > 0 and below > 0:
        for at in range(need.first, need.beyond):
            floors[at] += (wanted[at] - floors[at]) * min(lack / below, 1.0)


def _grown(floors: Sequence[float], grows: Sequence[bool], need: Need) -> list[float] | None:
    """`floors` with those of a need's columns as wide as it takes, in proportion; None where none of them may grow."""
    lack = need.width - _between(floors, need)
    growing = [at for at in range(need.first, need.beyond) if grows[at]]
    whole = sum(floors[at] for at in growing)
    if lack > 0 and not whole:
        return None
    tried = list(floors)
    for at in growing:
        tried[at] += max(lack, 0.0) * floors[at] / whole
    return tried


def _filled(wanted: Sequence[float], floors: Sequence[float]) -> list[float]:
    """The wanted widths, narrowed in proportion to make room for floors above them."""
    held: set[int] = set()
    while True:
        free = [at for at in range(len(wanted)) if at not in held]
        room = sum(wanted) - sum(floors[at] for at in held)
        scale = room / (sum(wanted[at] for at in free) or 1.0)
        short = [at for at in free if wanted[at] * scale < floors[at]]
        if not short:
            return [floors[at] if at in held else wanted[at] * scale for at in range(len(wanted))]
        held.update(short)
