"""Tables of the markup: their grid is checked, so that the writers find neither gaps nor overlaps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from lxml import etree

from thaimemo.errors import Place, Problem
from thaimemo.layout import Cm, Layout
from thaimemo.markup.marks import mark_of, place_of
from thaimemo.markup.vocabulary import columns_of
from thaimemo.messages import template as say
from thaimemo.tree import Align, Block, Cell, Column, Memo, Row, Table

_UNITS = {"cm": Cm(1), "mm": Cm(0.1), "pt": 1.0}


ReadCell = Callable[[etree._Element, "Align | None"], tuple[Block, ...]]
"""Reads what a cell holds; its paragraphs are aligned as said, where they do not say so themselves."""


def table_of(element: etree._Element, read: ReadCell) -> Table:
    """The table, whose grid has been checked."""
    columns = tuple(_columns(element))
    taken = [0] * len(columns)
    rows = []
    for row in element:
        rows.append(Row(tuple(_cells(row, columns, taken, read)), mark_of(row)))
        taken = [max(left - 1, 0) for left in taken]
    return Table(columns, tuple(rows), mark_of(element), _header_rows(element))


def _cells(row: etree._Element, columns: tuple[Column, ...], taken: list[int], read: ReadCell) -> Iterator[Cell]:
    for element in row:
        first = taken.index(0)
        across, down = _span(element, "columns"), _span(element, "rows")
        taken[first : first + across] = [down] * across
        own = cast("Align | None", element.get("align"))
        align: Align = own or ("center" if row.get("header") == "yes" else columns[first].align)
        yield Cell(read(element, align), mark_of(element), across, down, own)


def _span(element: etree._Element, name: str) -> int:
    return int(element.get(name, "1"))


def _header_rows(element: etree._Element) -> int:
    return sum(row.get("header") == "yes" for row in element)


def _columns(element: etree._Element) -> Iterator[Column]:
    count = _count(element)
    widths = columns_of(element.get("columns", ""), "columns") or ["1"] * count
    aligns = columns_of(element.get("align", ""), "align") or ["left"] * count
    for width, align in zip(widths, aligns, strict=True):
        unit = width[-2:]
        fixed = float(width[:-2]) * _UNITS[unit] if unit in _UNITS else None
        yield Column(fixed, 0.0 if fixed is not None else float(width), cast(Align, align))


def _count(element: etree._Element) -> int:
    """The columns of a table: as its attribute says, else as its first row fills."""
    widths = columns_of(element.get("columns", ""), "columns")
    return len(widths) or sum(_span(cell, "columns") for cell in element[0])


def check_widths(memo: Memo, layout: Layout) -> list[Problem]:
    """Tables whose fixed columns leave no room on the page, or none for the others (a centimetre each)."""
    problems = []
    for table in memo.body:
        if isinstance(table, Table):
            fixed = sum(column.width or 0.0 for column in table.columns)
            needed = fixed + Cm(1) * sum(column.width is None for column in table.columns)
            if needed > layout.text_width + 0.5:
                values = {"width": f"{fixed / Cm(1):.1f}", "room": f"{layout.text_width.cm:.1f}"}
                problems.append(Problem(say.NO_WIDTHS, Place(table.at.file, table.at.line), values))
    return problems


def check_tables(root: etree._Element) -> list[Problem]:
    """Everything wrong with the grids of a document whose tags are right."""
    return [problem for table in root.iter("table") for problem in _check(table)]


def _check(table: etree._Element) -> Iterator[Problem]:
    count = _count(table)
    aligns = columns_of(table.get("align", ""), "align")
    if aligns and len(aligns) != count:
        yield Problem(say.COLUMN_COUNT, place_of(table), {"found": len(aligns), "columns": count})
    headers = [row.get("header") == "yes" for row in table]
    if sorted(headers, reverse=True) != headers:
        yield Problem(say.LATE_HEADER, place_of(table))
    yield from _grid(table, count)


def _grid(table: etree._Element, count: int) -> Iterator[Problem]:
    """Each row's own cells and those that hang down from above must fill the columns exactly."""
    hanging = [0] * count
    header_rows = _header_rows(table)
    for number, row in enumerate(table, 1):
        rows_left = (header_rows if number <= header_rows else len(table)) - number + 1
        wrong = _row(row, number, hanging, rows_left)
        if wrong:
            yield wrong  # what follows would only repeat it
            return
        hanging[:] = [max(left - 1, 0) for left in hanging]


def _row(row: etree._Element, number: int, hanging: list[int], rows_left: int) -> Problem | None:
    """What is wrong with a row; else its cells are noted in `hanging`, the rows that each column is still taken."""
    count = len(hanging)
    for cell in row:
        free = [column for column in range(count) if not hanging[column]]
        end = (free[0] if free else count) + _span(cell, "columns")
        if end > count:
            return Problem(say.RAGGED, place_of(row), {"row": number, "found": end, "columns": count})
        down = _span(cell, "rows")
        if down > rows_left or any(hanging[free[0] : end]):
            return Problem(say.SPAN_OUT, place_of(cell))
        hanging[free[0] : end] = [down] * (end - free[0])
    found = sum(1 for left in hanging if left)
    values = {"row": number, "found": found, "columns": count}
    return Problem(say.RAGGED, place_of(row), values) if found < count else None
