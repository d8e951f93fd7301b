"""A row is one memo to be made: where it stands, what it is called, and its data as written, small enough to send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Protocol, cast

from pydantic import BaseModel

from thaimemo.errors import DataError, Place, Problem
from thaimemo.model import VisitReport
from thaimemo.model.names import names_of
from thaimemo.model.nodes import Entries, Items, Node


class Content(Protocol):
    """The data of a row before it is read; it travels to the process that reads it."""

    def read(self, problems: list[Problem]) -> Node:
        """The nodes; problems that do not end the reading are added. Raises DataError."""

    def head(self) -> Content:
        """As much of it as has the memo and the visit whole; other lists may be missing."""

    def digest(self) -> bytes:
        """Equal for equal data, in every run."""


@dataclass(frozen=True, slots=True)
class Row:
    """One memo to be made.

    `number` is the row of its sheet, the line of its file, or its turn in the folder, from 1; `label` its key or file
    name, and the name of its files where no other is asked for.
    """

    number: int
    label: str
    place: Place
    content: Content


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a YAML or JSON file; `folder` is where the files lie that its `visits` may name."""

    data: bytes
    file: str
    folder: str

    def read(self, problems: list[Problem]) -> Node:
        """The nodes, with their lines and columns."""
        return _with_files(_composed(self.data, self.file, None, problems), self.folder, problems)

    def head(self) -> Content:
        """All of it."""
        return self

    def digest(self) -> bytes:
        """Of the bytes, and of the files they name."""
        return digest(self.data, *_named(self))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a JSON Lines file; `number` counts from 1, `folder` as with `Written`."""

    data: bytes
    file: str
    folder: str
    number: int

    def read(self, problems: list[Problem]) -> Node:
        """The nodes, all on this line."""
        try:
            root = _composed(self.data, self.file, self.number, problems)
        except DataError as error:
            raise DataError(self._placed(problem) for problem in error.problems) from None
        return _with_files(root, self.folder, problems)

    def _placed(self, problem: Problem) -> Problem:
        place = problem.place or Place(self.file)
        return replace(problem, place=replace(place, line=self.number))

    def head(self) -> Content:
        """All of it."""
        return self

    def digest(self) -> bytes:
        """Of the bytes, and of the files they name."""
        return digest(self.data, *_named(self))


def _with_files(root: Node, folder: str, problems: list[Problem]) -> Node:
    from thaimemo.loading.include import with_files

    return with_files(root, Path(folder), problems)


@lru_cache(maxsize=1)
def _naming() -> tuple[bytes, ...]:
    """The keys under which a file may name others."""
    names = names_of(cast("type[BaseModel]", VisitReport))
    return tuple(name.encode() for name, field in names.items() if field == "visits")


def _named(content: Written | Line) -> Iterator[bytes]:
    """What stands in the files that a row names; most name none, and are not read for that."""
    if not any(name in content.data for name in _naming()):
        return
    try:
        root = content.read([])
    except DataError:
        return
    for file in sorted(_files(root) - {content.file}):
        try:
            yield Path(file).read_bytes()
        except OSError:
            yield b""


def _files(node: Node) -> set[str]:
    """The files that nodes come from."""
    own = {node.place.file} if node.place.file else set()
    if isinstance(node, Entries):
        return own.union(*(_files(entry.node) for entry in node.entries))
    return own.union(*map(_files, node.nodes)) if isinstance(node, Items) else own


def _composed(data: bytes, file: str, line: int | None, problems: list[Problem]) -> Node:
    """The nodes in `data`: by the file's suffix, or JSON that all stands on `line`."""
    from thaimemo.loading.compose import compose
    from thaimemo.loading.files import check_characters, decoded
    from thaimemo.loading.formats import events_of

    text = decoded(data, file)
    check_characters(text, file)
    if line is None:
        return compose(events_of(text, file, None), file, problems)
    return compose((replace(event, line=line) for event in events_of(text, file, "json")), file, problems)


@dataclass(frozen=True, slots=True)
class Faulty:
    """A row that is known to be wrong before it is read."""

    problems: tuple[Problem, ...]

    def read(self, problems: list[Problem]) -> Node:
        """Raises what is wrong."""
        raise DataError([*problems, *self.problems])

    def head(self) -> Content:
        """What is wrong."""
        return self

    def digest(self) -> bytes:
        """Of what is wrong."""
        return digest(*(problem.line("en").encode() for problem in self.problems))


def digest(*parts: bytes) -> bytes:
    """Sixteen bytes that stand for `parts`, whose limits count."""
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.digest()
