"""The cells of a table's header or body: where they stand in its grid, and their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from thaimemo import tree
from thaimemo.errors import Place, Problem
from thaimemo.messages.pdf import NARROW_COLUMN
from thaimemo.pdf.missing import texts
from thaimemo.pdf.rows import Row
from thaimemo.pdf.setting import Measure, Setting
from thaimemo.tree import Align, Block, Cell, Paragraph, Table

RowsOf = Callable[[Block, Setting], list[Row]]

_MOST_IN_NARROW = 200  # characters in a cell less than one em wide; more would be pages of a few letters a line
_POINTS_PER_CM = 72 / 2.54


@dataclass(frozen=True, slots=True)
class Frame:
    """What the parts of a table share: the edges of its columns (points), what sets a cell's blocks, what is wrong."""

    table: Table
    edges: list[float]
    rows_of: RowsOf
    problems: dict[int, Problem] = field(default_factory=dict)  # one a column, however many rows repeat it


class SetCell(NamedTuple):
    """A cell in its part's grid: its first row and column, those after its last, and its lines, one a slot."""

    row: int
    column: int
    below: int
    beyond: int
    lines: list[Row]


@dataclass(frozen=True, slots=True)
class Part:
    """A table's header or body: its cells in reading order, and how many slots each of its rows is high."""

    cells: list[SetCell]
    slots: list[int]


def part(frame: Frame, setting: Setting, *, header: bool) -> Part:
    """The header or the body of a table, its cells set."""
    first = frame.table.header_rows
    rows = frame.table.rows[:first] if header else frame.table.rows[first:]
    if not rows:
        return Part([], [])
    cells = list(_cells(frame, rows, setting.within("THead" if header else "TBody"), header=header))
    return Part(cells, _slots(cells, len(rows)))


def _cells(frame: Frame, rows: Sequence[tree.Row], setting: Setting, *, header: bool) -> Iterator[SetCell]:
    taken = [0] * len(frame.table.columns)
    for number, row in enumerate(rows):
        inside = setting.within("TR")
        for cell in row.cells:
            column = taken.index(0)
            beyond = column + cell.columns
            taken[column:beyond] = [cell.rows] * cell.columns
            lines = _lines(frame, cell, column, inside, header=header)
            yield SetCell(number, column, number + cell.rows, beyond, lines)
        taken = [max(left - 1, 0) for left in taken]


def _lines(frame: Frame, cell: Cell, column: int, setting: Setting, *, header: bool) -> list[Row]:
    """The lines of a cell; none, and a problem noted, where it is too narrow for a letter of them."""
    padding, size = setting.layout.table_padding, setting.layout.body_size
    left, right = frame.edges[column] + padding, frame.edges[column + cell.columns] - padding
    align: Align = cell.align or ("center" if header else frame.table.columns[column].align)
    inside = _inside(cell, Measure(left, right - left, align, header, _is_sole(cell)), setting, header=header)
    narrow = right - left < size
    written = "".join(text for one in cell.blocks for _, text in texts(one)) if narrow else ""
    lines: list[Row] = []
    if not narrow or (right > left and len(written) <= _MOST_IN_NARROW):
        lines = [line for block in cell.blocks for line in frame.rows_of(block, inside)]
    if written and (not lines or max(piece.end for line in lines for piece in line.pieces) > right):
        frame.problems.setdefault(column, _too_narrow(cell, column, right - left, written))
    return lines


def _inside(cell: Cell, measure: Measure, setting: Setting, *, header: bool) -> Setting:
    if header:
        return setting.within("TH", measure, scope="Column", columns=cell.columns, rows=cell.rows)
    return setting.within("TD", measure, columns=cell.columns, rows=cell.rows)


def _is_sole(cell: Cell) -> bool:
    """Whether a paragraph is all that a cell holds."""
    return len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph)


def _too_narrow(cell: Cell, column: int, room: float, text: str) -> Problem:
    values = {"column": column + 1, "room": f"{max(room, 0) / _POINTS_PER_CM:.2f}", "text": text[:20]}
    return Problem(NARROW_COLUMN, Place(cell.at.file, cell.at.line), values)


def _slots(cells: list[SetCell], rows: int) -> list[int]:
    """How many slots each row is high; what a cell over several rows needs more, the last of them gets."""
    slots = [1] * rows
    for one in sorted(cells, key=lambda one: (one.below, -one.row)):
        lacking = len(one.lines) - sum(slots[one.row : one.below])
        slots[one.below - 1] += max(lacking, 0)
    return slots
