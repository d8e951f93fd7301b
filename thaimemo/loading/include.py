"""Visits named by their files: each is read in its place, so that its problems are told at its own lines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NoReturn, cast

from thaimemo.errors import DataError, Problem
from thaimemo.loading.compose import compose
from thaimemo.loading.files import check_characters, decoded, read
from thaimemo.loading.formats import events_of
from thaimemo.messages import Message
from thaimemo.messages import data as say_data
from thaimemo.messages import rounds as say
from thaimemo.model.annexes import Photo
from thaimemo.model.base import Record
from thaimemo.model.names import names_of
from thaimemo.model.nodes import MAX_VALUES, Entries, Entry, Items, Node, Scalar, blank, folded, plain, shown
from thaimemo.model.report import VisitReport
from thaimemo.model.rounds import VisitRecord

if TYPE_CHECKING:
    from pydantic import BaseModel

MAX_FILES = 200
_ALL_VALUES = 4 * MAX_VALUES


def with_files(root: Node, folder: Path, problems: list[Problem]) -> Node:
    """`root` with the files that its `visits` name read in their places, from `folder` or below it.

    What is wrong with a file is added to `problems`.
    """
    if not isinstance(root, Entries):
        return root
    entries = tuple(
        _opened(entry, folder, problems) if _is(entry, VisitReport, "visits") else entry for entry in root.entries
    )
    return root if entries == root.entries else replace(root, entries=entries)


def _is(entry: Entry, record: type[Record], field: str) -> bool:
    return names_of(cast("type[BaseModel]", record)).get(folded(entry.key)) == field


def _opened(entry: Entry, folder: Path, problems: list[Problem]) -> Entry:
    reader = _Reader(folder, problems)
    node = entry.node
    if isinstance(node, Items):
        node = replace(node, nodes=tuple(reader.node(child) for child in node.nodes))
    else:
        node = reader.node(node)
    return replace(entry, node=node)


@cache
def _unread() -> VisitRecord:
    """Stands for a visit that could not be read, so that nothing more is said of it."""
    return VisitRecord(visit={"date": "1 มกราคม 2563"})


class _Reader:
    """Reads the files of one list of visits, within bounds and each once."""

    def __init__(self, folder: Path, problems: list[Problem]) -> None:
        self.folder = folder
        self.problems = problems
        self.seen: set[Path] = set()
        self.values = 0

    def node(self, node: Node) -> Node:
        """The contents of the file that `node` names; other nodes as they are."""
        if not isinstance(node, Scalar) or not isinstance(node.value, str) or blank(node.value):
            return node
        try:
            return self._read(node.value.strip(), node)
        except DataError as error:
            self.problems.extend(error.problems)
            return Scalar(_unread(), node.place)

    def _read(self, name: str, node: Scalar) -> Node:
        path = self._path(name, node)
        file = os.fspath(path)
        text = decoded(read(path), file)
        check_characters(text, file)
        found = compose(events_of(text, file, None), file, self.problems)
        if not isinstance(found, Entries):
            raise DataError(Problem(say_data.EMPTY if blank(plain(found)) else say_data.NOT_A_FORM, found.place))
        self.values += sum(1 for _ in _within(found, _ALL_VALUES))
        if self.values > _ALL_VALUES:
            raise DataError(Problem(say.TOO_MUCH, node.place, {"limit": _ALL_VALUES}))
        return _beside(found, PurePath(name).parent)

    def _path(self, name: str, node: Scalar) -> Path:
        """The file of this name, which must be a new one in the folder."""
        path = self.folder / name
        try:
            real, inside = path.resolve(), path.resolve().is_relative_to(self.folder.resolve())
            there = inside and real.is_file()
        except (OSError, ValueError, RuntimeError):
            inside, there = True, False
        if not inside:
            self._refuse(say.OUTSIDE, name, node)
        if not there:
            self._refuse(say.NO_VISIT_FILE, name, node)
        if real in self.seen:
            self._refuse(say.NAMED_TWICE, name, node)
        if len(self.seen) >= MAX_FILES:
            raise DataError(Problem(say.TOO_MANY_FILES, node.place, {"limit": MAX_FILES}))
        self.seen.add(real)
        return path

    def _refuse(self, message: Message, name: str, node: Scalar) -> NoReturn:
        raise DataError(Problem(message, node.place, {"name": shown(name)}))


def _beside(report: Entries, folder: PurePath) -> Entries:
    """A visit's entries with its photos, which lie beside its file, named from the folder of the file that names it."""
    entries = tuple(
        replace(entry, node=_photos(entry.node, folder)) if _is(entry, VisitRecord, "photos") else entry
        for entry in report.entries
    )
    return replace(report, entries=entries)


def _photos(node: Node, folder: PurePath) -> Node:
    if isinstance(node, Items):
        return replace(node, nodes=tuple(_photos(child, folder) for child in node.nodes))
    if isinstance(node, Entries):
        return replace(node, entries=tuple(_photo_entry(entry, folder) for entry in node.entries))
    return _file(node, folder)


def _photo_entry(entry: Entry, folder: PurePath) -> Entry:
    return replace(entry, node=_file(entry.node, folder)) if _is(entry, Photo, "file") else entry


def _file(node: Node, folder: PurePath) -> Node:
    if not isinstance(node, Scalar) or not isinstance(node.value, str) or blank(node.value):
        return node
    return replace(node, value=(folder / node.value.strip()).as_posix())


def _within(node: Node, limit: int) -> Iterator[Node]:
    """The values in `node`, repeated ones as often as they are repeated; a few more than `limit` at most."""
    left, waiting = limit, [node]
    while waiting and left >= 0:
        left -= 1
        one = waiting.pop()
        yield one
        if isinstance(one, Entries):
            waiting.extend(entry.node for entry in one.entries)
        elif isinstance(one, Items):
            waiting.extend(one.nodes)
