"""The data as it was written: every value with its place, before anything is known about its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import data as say
from thaimemo.messages import shown as shown

MAX_DEPTH = 64
MAX_VALUES = 50_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: text, None where nothing was written, or any object of a Python caller."""

    value: object
    place: Place


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    nodes: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value; `place` is the key's."""

    key: str
    place: Place
    node: Node


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping, in the order written."""

    entries: tuple[Entry, ...]
    place: Place


Node: TypeAlias = Scalar | Items | Entries

# White space, and characters that print nothing: neither makes a value.
_EDGES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\u200b\u200c\u200d\u2060\ufeff"


def trimmed(text: str) -> str:
    """`text` without white space and invisible characters at its ends."""
    return text.strip(_EDGES)


def folded(key: str) -> str:
    """`key` trimmed, and with ำ as one character: Python's own keyword arguments arrive with two."""
    return trimmed(key).replace("\u0e4d\u0e32", "\u0e33")


def blank(value: object, depth: int = 0) -> bool:
    """Whether `value` says nothing: None, empty text, or only such values."""
    if value is None or isinstance(value, str):
        return value is None or not trimmed(value)
    if depth < MAX_DEPTH and isinstance(value, (Mapping, list, tuple)):
        parts = value.values() if isinstance(value, Mapping) else value
        return all(blank(part, depth + 1) for part in parts)
    return False


def plain(node: Node) -> object:
    """The value of `node` as dicts, lists and scalars; of a key given twice the first counts."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Items):
        return [plain(child) for child in node.nodes]
    return {entry.key: plain(entry.node) for entry in reversed(node.entries)}


def inside(path: str, step: str | int) -> str:
    """The path of a part of what lies at `path`: `visit.places[0]`."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{shown(step)}" if path else shown(step)


class _Reader:
    """Turns Python values into nodes and counts them, so that a structure that contains itself ends."""

    def __init__(self) -> None:
        self.left = MAX_VALUES

    def read(self, value: object, path: str, depth: int = 0) -> Node:
        place = Place(path=path)
        self.left -= 1
        if self.left < 0:
            raise DataError(Problem(say.TOO_MANY_VALUES, place, {"limit": MAX_VALUES}))
        if depth > MAX_DEPTH:
            raise DataError(Problem(say.TOO_DEEP, Place(path=shown(path, 80)), {"limit": MAX_DEPTH}))
        if isinstance(value, Mapping):
            return Entries(tuple(self.entry(key, item, path, depth) for key, item in value.items()), place)
        if isinstance(value, (list, tuple)):
            return Items(tuple(self.read(item, inside(path, n), depth + 1) for n, item in enumerate(value)), place)
        return Scalar(value, place)

    def entry(self, key: object, value: object, path: str, depth: int) -> Entry:
        if not isinstance(key, str):
            raise DataError(Problem(say.KEY_NOT_TEXT, Place(path=inside(path, shown(repr(key))))))
        at = inside(path, key)
        return Entry(key, Place(path=at), self.read(value, at, depth + 1))


def from_python(value: Mapping[str, object]) -> Node:
    """The nodes of `value`, with paths for places. DataError where it is too deep or large, or a key is no text."""
    return _Reader().read(value, "")
