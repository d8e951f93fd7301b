"""Strips to rows: what stands side by side on a page, put in reading order, with the rules of a table round it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from thaimemo.pdf.rows import Placed, Row, Rule, Strip


class _Standing(NamedTuple):
    """A strip on a page, from its upper edge to its lower, in points from the paper's upper edge."""

    strip: Strip
    top: float
    bottom: float


def unfolded(page: Iterable[Placed]) -> Iterator[Placed]:
    """The page without strips: the rows that were in them, each at its place, and the rules round them."""
    for table, group in groupby(page, key=lambda placed: id(placed.row.source) if placed.row.strip else None):
        if table is None:
            yield from group
        else:
            yield from _in_reading_order(list(group))


def _in_reading_order(group: Sequence[Placed]) -> Iterator[Placed]:
    """What one table or photo annex has on one page, cell by cell, and then its rules."""
    strips = [_Standing(one.row.strip, one.top, one.top + one.row.height) for one in group if one.row.strip]
    found = [(one.order, standing.top + one.top, one.row) for standing in strips for one in standing.strip.inner]
    # A cell that goes on over several strips is read to its end first; the sort keeps what is in order already.
    found.sort(key=lambda one: one[0])
    for _, top, row in found:
        yield Placed(row, top)
    if rules := _rules(strips):
        yield Placed(Row(group[0].row.source, [], 0.0, 0.0, rules=rules), 0.0)


def _rules(strips: Sequence[_Standing]) -> list[Rule]:
    """The table's rules on this page, in points from the paper's upper edge; one each however many strips it passes."""
    edges, bottom = strips[0].strip.edges, strips[-1].bottom
    if not edges:
        return []
    left, right = edges[0], edges[-1]
    across = [(start, one.top, end, one.top) for one in strips[1:] for start, end in one.strip.above]
    top = (left, strips[0].top, right, strips[0].top)
    return [top, *across, (left, bottom, right, bottom), *_upright(strips, bottom)]


def _upright(strips: Sequence[_Standing], bottom: float) -> Iterator[Rule]:
    begun: dict[float, float] = {}
    for one in strips:
        for x in [x for x in begun if x not in one.strip.edges]:
            yield x, begun.pop(x), x, one.top
        for x in one.strip.edges:
            begun.setdefault(x, one.top)
    for x, top in begun.items():
        yield x, top, x, bottom
