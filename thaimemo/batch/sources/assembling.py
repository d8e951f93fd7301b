"""A row of a table becomes the nodes of a report: each value at its path, each with the place of its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias, cast

from thaimemo.batch.rows import digest
from thaimemo.batch.sources.cells import Cell, Flaw, Value
from thaimemo.batch.sources.columns import Column
from thaimemo.batch.sources.headings import Path, Step
from thaimemo.errors import Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import batch as say
from thaimemo.model.nodes import Entries, Entry, Items, Node, Scalar, blank, shown, trimmed

_AFTER = 10_000
"""Where joined rows begin in their list, behind what the visit's own row has of it."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table as read, with the rows of other sheets that belong to it and the people it names.

    `sheet` None: a CSV file.
    """

    file: str
    sheet: str | None
    line: int
    columns: tuple[Column, ...]
    values: tuple[Value, ...]
    joined: tuple[Joined, ...] = ()
    people: Mapping[str, TableRow] = field(default_factory=dict)

    def place(self, column: Column | None = None) -> Place:
        """Of a cell, or of the whole row."""
        at = None if column is None else column.at + 1
        if self.sheet is None:
            return Place(self.file, self.line, at)
        return Cell(self.file, self.line, at, None, self.sheet)

    def cells(self) -> Iterator[tuple[Column, Value]]:
        """The columns with what stands in them."""
        for column in self.columns:
            yield column, self.values[column.at] if column.at < len(self.values) else None

    def read(self, problems: list[Problem]) -> Node:
        """The nodes of the report."""
        tree = _Tree(self.place())
        _fill(tree, self, problems)
        for joined in self.joined:
            for number, row in enumerate(joined.rows):
                _fill(
                    tree.at((*joined.path[:-1], joined.path[-1]._replace(at=_AFTER + number)), row.place()),
                    row,
                    problems,
                )
        return tree.node()

    def head(self) -> TableRow:
        """The row without those of other sheets."""
        return replace(self, joined=()) if self.joined else self

    def digest(self) -> bytes:
        """Of what stands in the row, by the paths it goes to, and of what belongs to it."""
        own = repr([(column.to, value) for column, value in self.cells() if value is not None])
        people = [person.digest() for _, person in sorted(self.people.items())]
        joined = [row.digest() for joined in self.joined for row in joined.rows]
        return digest(own.encode(), *people, b"", *joined)


@dataclass(frozen=True, slots=True)
class Joined:
    """Rows of another sheet, and the list of the report that they are the items of."""

    path: Path
    rows: tuple[TableRow, ...]


_Branch: TypeAlias = "Scalar | _Tree | dict[int, Scalar | _Tree]"


class _Tree:
    """Entries under construction; a list is a mapping from place to item until all have come."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.branches: dict[str, _Branch] = {}

    def at(self, path: Path, place: Place) -> _Tree:
        """The record at `path`, made if need be."""
        tree = self
        for step in path:
            tree = tree._inner(step, place)
        return tree

    def _inner(self, step: Step, place: Place) -> _Tree:
        if step.many:
            return cast(_Tree, self._items(step.field).setdefault(step.at or 0, _Tree(place)))
        return cast(_Tree, self.branches.setdefault(step.field, _Tree(place)))

    def _items(self, name: str) -> dict[int, Scalar | _Tree]:
        return cast("dict[int, Scalar | _Tree]", self.branches.setdefault(name, {}))

    def put(self, path: Path, value: object, place: Place) -> None:
        """Put a value where `path` leads; in a list without a number, behind what is there."""
        *above, last = path
        holder = self.at(tuple(above), self.place)
        if last.many:
            items = holder._items(last.field)
            items[max(items, default=-1) + 1 if last.at is None else last.at] = Scalar(value, place)
        else:
            holder.branches[last.field] = Scalar(value, place)

    def lacks(self, name: str) -> bool:
        """Whether nothing is written there."""
        branch = self.branches.get(name)
        return branch is None or (isinstance(branch, Scalar) and blank(branch.value))

    def node(self) -> Entries:
        """The finished nodes."""
        made = {name: self._branch(branch) for name, branch in self.branches.items()}
        return Entries(tuple(Entry(name, node.place, node) for name, node in made.items()), self.place)

    def _branch(self, branch: _Branch) -> Node:
        if isinstance(branch, dict):
            nodes = tuple(self._branch(branch[at]) for at in sorted(branch))
            return Items(nodes, nodes[0].place if nodes else self.place)
        return branch.node() if isinstance(branch, _Tree) else branch


def _fill(tree: _Tree, row: TableRow, problems: list[Problem]) -> None:
    """Put every cell of `row` into `tree`."""
    lists: dict[Path, tuple[Column, int]] = {}
    for column, value in row.cells():
        if isinstance(value, Flaw):
            said: Message = say.CELL_ERROR if value.code else say.FORMULA_WITHOUT_VALUE
            problems.append(Problem(said, row.place(column), {"code": value.code}))
            if not any(step.many for step in column.path):
                tree.put(column.path, None, row.place(column))
        elif any(step.many and step.at is None for step in column.path):
            problems += _spread(tree, row, column, value, lists)
        else:
            tree.put(column.path, _phone(column, value), row.place(column))
    _complete(tree, row)


def _phone(column: Column, value: Value) -> Value:
    """A telephone number typed as a number has lost its first 0: Thai ones have nine or ten figures with it."""
    phone = column.path[-1].field in ("phone", "fax") and isinstance(value, int) and not isinstance(value, bool)
    return f"0{value}" if phone and len(str(value)) in (8, 9) else value


def _spread(
    tree: _Tree, row: TableRow, column: Column, value: Value, lists: dict[Path, tuple[Column, int]]
) -> Iterator[Problem]:
    """Put the several values of a cell into a list; columns that describe the same items must be equally long."""
    at = next(n for n, step in enumerate(column.path) if step.many and step.at is None)
    lone = at == len(column.path) - 1
    values = several(value, apart=not any(step.many for step in column.path[at + 1 :]))
    if lone:
        for part in values:
            if not blank(part):
                tree.put(column.path, part, row.place(column))
        return
    if not values:
        return
    first, count = lists.setdefault(column.path[: at + 1], (column, len(values)))
    if count != len(values):
        told = {"count": len(values), "other": first.heading, "others": count}
        yield Problem(say.LISTS_DIFFER, row.place(column), told)
    for number, part in enumerate(values):
        path = (*column.path[:at], column.path[at]._replace(at=number), *column.path[at + 1 :])
        _put_each(tree, path, part, row.place(column))


def _put_each(tree: _Tree, path: Path, value: Value, place: Place) -> None:
    """Put a value, or each of several where `path` leads to a list within the list."""
    if not path[-1].many or path[-1].at is not None:
        tree.put(path, value, place)
        return
    for part in several(value):
        if not blank(part):
            tree.put(path, part, place)


_MARKER = re.compile(r"\s*(?:[-–•*]|[0-9๐-๙]{1,3}[.)])\s+(?=\S)")


def several(value: Value, *, apart: bool = True) -> Sequence[Value]:
    """The values in a cell: lines, or parts between semicolons; numbers and bullets before all of them are dropped.

    Without `apart` a cell of several lines is parted by lines only: what a semicolon parts is within an item.
    """
    if not isinstance(value, str):
        return [] if value is None else [value]
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    parts = [trimmed(part) for part in re.split("[;\n]" if apart or "\n" not in text else "\n", text)]
    while parts and not parts[-1]:
        parts.pop()
    if all(_MARKER.match(part) for part in parts if part):
        parts = [_MARKER.sub("", part, count=1) for part in parts]
    return [part or None for part in parts]


def _complete(tree: _Tree, row: TableRow) -> None:
    """Give people whom the row names what the sheet of people knows of them."""
    if row.people:
        for branch in list(tree.branches.values()):
            for inner in branch.values() if isinstance(branch, dict) else [branch]:
                if isinstance(inner, _Tree):
                    _complete_person(inner, row)
                    _complete(inner, row)


def _complete_person(tree: _Tree, row: TableRow) -> None:
    name = tree.branches.get("name")
    known = row.people.get(person_key(name.value)) if isinstance(name, Scalar) else None
    if known is None:
        return
    for column, value in known.cells():
        name_itself = column.path[-1].field == "name"
        if value is not None and (name_itself or tree.lacks(column.path[-1].field)):
            tree.put(column.path, value, known.place(column))


def person_key(name: object) -> str:
    """A name or code as it is looked up among the people."""
    return "".join(shown(str(name or ""), 200).split()).casefold()
