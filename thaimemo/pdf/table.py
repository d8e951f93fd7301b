"""Tables to strips: slots of one line each, rules round every cell, header rows again on every page (T1 to T3).

Every line of a cell fills one slot, and a row is as many slots high as its cells need. So lines stand beside each other
across a row, no line of a cell over several rows lies on the border of two, and a row that no page holds can be parted
at any slot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from thaimemo import columns
from thaimemo.errors import OutputError
from thaimemo.pdf.cells import Frame, Part, RowsOf, SetCell, part
from thaimemo.pdf.rows import Bond, Inner, Row, Strip, bind_paragraph
from thaimemo.pdf.setting import Setting
from thaimemo.tree import Table


class _Band(NamedTuple):
    """A row of the grid before it is strips: its slots, the lines in them by their cells' order, its rules."""

    slots: int
    lines: list[tuple[int, list[Row]]]
    edges: tuple[float, ...]
    above: tuple[tuple[float, float], ...]


def table(block: Table, setting: Setting, rows_of: RowsOf) -> list[Row]:
    """The strips of a table; `OutputError` names the columns that are too narrow for what is in them."""
    edges = accumulate(columns.widths(block, setting.layout), initial=0.0)
    frame = Frame(block, list(edges), rows_of)
    inside = setting.within("Table")
    header, body = part(frame, inside, header=True), part(frame, inside, header=False)
    if frame.problems:
        raise OutputError(frame.problems[column] for column in sorted(frame.problems))
    made = _stacked(frame, setting, header, body)
    if made:
        made[0].before = made[-1].after = setting.layout.table_space
    return made


def _stacked(frame: Frame, setting: Setting, header: Part, body: Part) -> list[Row]:
    """Header and body; the header stands over the body again wherever a page begins, unless it fills half of one."""
    room = setting.page_room
    above = _strips(frame, setting, header, room, 0)
    height = sum(strip.height for strip in above)
    repeats = 0 < height <= room / 2
    below = _strips(frame, setting, body, room - height if repeats else room, len(header.cells))
    if repeats:
        for strip in (*above[1:], *below[:1]):
            strip.bond = Bond.TIGHT
        repeated = _strips(frame, setting, part(frame, setting.unread(), header=True), room, 0)
        for strip in below:
            strip.repeated = repeated
    return above + below


def _strips(frame: Frame, setting: Setting, part: Part, room: float, first: int) -> list[Row]:
    """The strips of a part, of which a page holds `room` points; its cells are read from number `first` on."""
    made: list[Row] = []
    for bond, band in zip(_bonds(part, setting, room), _bands(frame, part, first), strict=True):
        whole = _height(band.slots, setting) <= room
        strips = [_whole(frame, setting, band)] if whole else list(_parted(frame, setting, band))
        strips[0].bond = bond
        made += strips
    return made


def _height(slots: int, setting: Setting) -> float:
    """Of a row; half of the rule above and half of the one below belong to it."""
    return slots * setting.layout.body_leading + setting.layout.table_rule


def _bonds(part: Part, setting: Setting, room: float) -> Iterator[Bond]:
    """How each row holds to the one above: rows that a cell joins stay together where a page holds them all."""
    joined = {row for cell in part.cells for row in range(cell.row + 1, cell.below)}
    begins = [row for row in range(len(part.slots)) if row not in joined]
    for start, end in pairwise([*begins, len(part.slots)]):
        fits = sum(_height(slots, setting) for slots in part.slots[start:end]) <= room
        yield Bond.FREE
        yield from [Bond.TIGHT if fits else Bond.FREE] * (end - start - 1)


def _bands(frame: Frame, part: Part, first: int) -> Iterator[_Band]:
    begins = list(accumulate(part.slots, initial=0))
    for row, cells in enumerate(_covering(part)):
        lines = [(first + order, _within(cell, begins, row)) for order, cell in cells]
        edges = sorted({frame.edges[cell.column] for _, cell in cells})
        above = _joined((cell.column, cell.beyond) for _, cell in cells if cell.row == row)
        ruled = tuple((frame.edges[start], frame.edges[end]) for start, end in above)
        yield _Band(part.slots[row], lines, (*edges, frame.edges[-1]), ruled)


def _covering(part: Part) -> list[list[tuple[int, SetCell]]]:
    """The cells that stand in each row, with their number in reading order."""
    rows: list[list[tuple[int, SetCell]]] = [[] for _ in part.slots]
    for order, cell in enumerate(part.cells):
        for row in range(cell.row, cell.below):
            rows[row].append((order, cell))
    return rows


def _within(cell: SetCell, begins: Sequence[int], row: int) -> list[Row]:
    """The lines of a cell that stand in `row`."""
    above = begins[cell.row]
    return cell.lines[begins[row] - above : begins[row + 1] - above]


def _joined(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Columns next to each other as one stretch."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and joined[-1][1] == start:
            start, _ = joined.pop()
        joined.append((start, end))
    return joined


def _whole(frame: Frame, setting: Setting, band: _Band) -> Row:
    leading, begin = setting.layout.body_leading, setting.layout.table_rule / 2
    inner = [
        Inner(order, line, begin + slot * leading) for order, lines in band.lines for slot, line in enumerate(lines)
    ]
    strip = Strip(inner, band.slots, band.edges, band.above)
    return Row(frame.table, [], _height(band.slots, setting), 0.0, strip=strip)


def _parted(frame: Frame, setting: Setting, band: _Band) -> Iterator[Row]:
    """A row that no page holds, slot by slot."""
    leading, rule = setting.layout.body_leading, setting.layout.table_rule
    strips = []
    for slot in range(band.slots):
        top = rule / 2 if slot == 0 else 0.0
        inner = [Inner(order, lines[slot], top) for order, lines in band.lines if slot < len(lines)]
        bottom = rule / 2 if slot == band.slots - 1 else 0.0
        strip = Strip(inner, 1, band.edges, () if slot else band.above)
        strips.append(Row(frame.table, [], top + leading + bottom, 0.0, strip=strip))
    bind_paragraph(strips)
    yield from strips
