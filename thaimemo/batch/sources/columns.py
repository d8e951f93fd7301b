"""The heading rows of a table: where they are, and what each column means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pydantic import BaseModel

from thaimemo.batch.sources.headings import Path, Step, compared, dotted, inside, meaning, readings
from thaimemo.batch.sources.words import words
from thaimemo.errors import BadValue, DataError, Place, Problem
from thaimemo.messages import batch as say
from thaimemo.model.names import record_in, thai_name

SEARCHED = 12
"""Rows at the top of a sheet among which the headings are looked for; above them may stand a title."""

PlaceOf: TypeAlias = Callable[[int, int | None], Place]
"""From row and column, both from 1 (None: the whole row), to a place."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, counted from 0, and the path its values go to, as steps and as written (`to`)."""

    at: int
    path: Path
    heading: str
    to: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table; its data begin below row `last`, counted from 1. `key` joins it to another."""

    columns: tuple[Column, ...]
    key: int | None
    last: int


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading with what stands over it in a merged cell, if anything."""

    at: int
    row: int
    group: str
    text: str

    def path(self, record: type[BaseModel]) -> Path:
        """Where its values go; BadValue as `meaning`."""
        if not self.group:
            return meaning(self.text, record)
        try:
            return meaning(f"{self.group}.{self.text}", record)
        except BadValue:
            return meaning(self.text, record)

    def known(self, record: type[BaseModel]) -> bool:
        """Whether it means anything."""
        if compared(self.text) in (*words().key, *words().not_printed):
            return True
        return bool(readings(self.text, record) or (self.group and readings(f"{self.group}.{self.text}", record)))


def columns_of(rows: Sequence[Sequence[str]], record: type[BaseModel], place: PlaceOf) -> Columns:
    """The columns that the first `rows` of a table head; DataError with everything wrong about them."""
    headings, last = _best(rows, record)
    if not headings:
        raise DataError(Problem(say.NO_HEADINGS, place(1, None), {"rows": SEARCHED}))
    key = _key(headings)
    problems: list[Problem] = []
    columns = list(_columns(headings, key, record, place, problems))
    problems += _repeated(columns, headings, place)
    problems += _required(columns, record, place(last, None))
    if problems:
        raise DataError(problems)
    return Columns(tuple(columns), key, last)


def _best(rows: Sequence[Sequence[str]], record: type[BaseModel]) -> tuple[list[_Heading], int]:
    """The row, or the two rows one over the other, with the most headings that mean something."""
    best: list[_Heading] = []
    most, last = 0, 0
    for at in range(len(rows)):
        for headings, end in (_single(rows, at), _double(rows, at)):
            known = sum(heading.known(record) for heading in headings)
            if known > most:
                best, most, last = headings, known, end
    return best, last


def _single(rows: Sequence[Sequence[str]], at: int) -> tuple[list[_Heading], int]:
    return [_Heading(n, at + 1, "", text) for n, text in enumerate(rows[at]) if text], at + 1


def _double(rows: Sequence[Sequence[str]], at: int) -> tuple[list[_Heading], int]:
    """Groups over fields. A merged cell has its text in its first column; a heading with none under it stands alone."""
    if at + 1 >= len(rows):
        return [], 0
    width = max(len(rows[at]), len(rows[at + 1]))
    above, below = (list(row) + [""] * (width - len(row)) for row in (rows[at], rows[at + 1]))
    group, headings = "", []
    for n, (over, under) in enumerate(zip(above, below, strict=True)):
        group = over or group
        if under:
            headings.append(_Heading(n, at + 2, group, under))
        elif over:
            headings.append(_Heading(n, at + 1, "", over))
            group = ""
    return headings, at + 2


def _key(headings: Sequence[_Heading]) -> int | None:
    """The column that joins this sheet to others: of several the one whose name says so most clearly."""
    names = {compared(heading.text): heading.at for heading in reversed(headings)}
    return next((names[name] for name in words().key if name in names), None)


def _columns(
    headings: Sequence[_Heading], key: int | None, record: type[BaseModel], place: PlaceOf, problems: list[Problem]
) -> Iterator[Column]:
    for heading in headings:
        if heading.at == key or compared(heading.text) in words().not_printed:
            continue
        try:
            path = heading.path(record)
            yield Column(heading.at, path, " ".join(heading.text.split()), dotted(path))
        except BadValue as refusal:
            problems.append(refusal.at(place(heading.row, heading.at + 1)))


def _repeated(columns: Sequence[Column], headings: Sequence[_Heading], place: PlaceOf) -> Iterator[Problem]:
    """Two columns for one value: the same, a whole and its part, a list at once and its items by number."""
    rows = {heading.at: heading.row for heading in headings}
    for at, column in enumerate(columns):
        earlier = next((other for other in columns[:at] if _clash(other.path, column.path)), None)
        if earlier is not None:
            values = {"heading": column.heading, "first": earlier.heading, "path": column.to}
            yield Problem(say.HEADING_TWICE, place(rows[column.at], column.at + 1), values)


def _clash(one: Path, other: Path) -> bool:
    """Whether one path is the other's beginning, where a list without a number is all of its items."""
    return all(
        a.field == b.field and (a.at == b.at or a.at is None or b.at is None) for a, b in zip(one, other, strict=False)
    )


def _required(columns: Sequence[Column], record: type[BaseModel], place: Place) -> Iterator[Problem]:
    """What every memo needs and no column gives."""
    given = {tuple(step.field for step in column.path) for column in columns}
    starts = {path[:length] for path in given for length in range(1, len(path) + 1)}
    for path in _needed(record, ()):
        if path not in starts:
            holder = inside(tuple(map(_bare, path[:-1])), record) or record
            values = {"path": ".".join(path), "thai": thai_name(holder, path[-1])}
            yield Problem(say.HEADING_MISSING, place, values)


def _needed(record: type[BaseModel], above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, field in record.model_fields.items():
        inner = record_in(record, name)
        if field.is_required() and inner is not None:
            yield from _needed(inner, (*above, name))
        elif field.is_required():
            yield (*above, name)


def _bare(field: str) -> Step:
    return Step(field)
