"""Rows of a table with headings, as they come from a sheet or a CSV file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from pydantic import BaseModel

from thaimemo.batch.sources.assembling import TableRow
from thaimemo.batch.sources.cells import Value
from thaimemo.batch.sources.columns import SEARCHED, Columns, PlaceOf, columns_of
from thaimemo.model.nodes import folded
from thaimemo.thai.digits import to_arabic


class Table(NamedTuple):
    """A table whose headings are understood, and its rows below them."""

    columns: Columns
    rows: Iterator[TableRow]


Line = tuple[int, tuple[Value, ...]]
"""Its number in the file, from 1, and its values."""


def table(lines: Iterable[Line], record: type[BaseModel], file: str, sheet: str | None, place: PlaceOf) -> Table:
    """The table that `lines` hold; DataError where its headings cannot be understood. Blank rows are left out."""
    source = iter(lines)
    top = list(islice(source, SEARCHED))
    columns = columns_of(
        [_texts(values) for _, values in top], record, lambda row, at: place(top[row - 1][0] if top else row, at)
    )
    below = chain(top[columns.last :], source)
    rows = (TableRow(file, sheet, number, columns.columns, values) for number, values in below if any_value(values))
    return Table(columns, rows)


def any_value(values: Sequence[Value]) -> bool:
    """Whether anything stands in a row."""
    return any(value is not None for value in values)


def _texts(values: Sequence[Value]) -> list[str]:
    return [value.strip() if isinstance(value, str) else "" if value is None else str(value) for value in values]


def key_of(row: TableRow, columns: Columns) -> str:
    """What joins the row to those of other sheets; empty where nothing is written."""
    if columns.key is None or columns.key >= len(row.values):
        return ""
    value = row.values[columns.key]
    return "" if value is None else to_arabic(folded(str(value)))
