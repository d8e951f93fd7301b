"""Values of the data as passages, whether they were written in a file or given in Python."""

from __future__ import annotations

from collections.abc import Iterator

from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.source_map import SourceMap
from thaimemo.errors import Place
from thaimemo.messages import Message
from thaimemo.model.directive import Directive


def written(manuscript: Manuscript, path: str, value: object) -> Passage:
    """The value at `path` as it was written; without a file, `value` in words."""
    return manuscript.at(path) or manuscript.raw(path) or Passage(str(value), SourceMap(Place(path=path)), path)


def whole(passage: Passage, message: Message, *suggestions: str, **values: object) -> Hit:
    """A hit on all of a passage."""
    return Hit(passage, 0, len(passage.text), message, suggestions, values)


def part(passage: Passage, words: str, message: Message, *suggestions: str, **values: object) -> Hit:
    """A hit on `words` in a passage, or on all of it where it does not hold them."""
    start = passage.text.find(words)
    if start < 0:
        return whole(passage, message, *suggestions, **values)
    return Hit(passage, start, start + len(words), message, suggestions, values)


def directives(manuscript: Manuscript) -> Iterator[tuple[str, Directive]]:
    """Every directive and sub-directive with its path."""
    if manuscript.report is not None:
        yield from _below("directives", manuscript.report.directives)


def _below(path: str, many: tuple[Directive, ...]) -> Iterator[tuple[str, Directive]]:
    for number, one in enumerate(many):
        at = f"{path}[{number}]"
        yield at, one
        yield from _below(f"{at}.items", one.items)
