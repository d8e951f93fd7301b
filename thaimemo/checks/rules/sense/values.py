"""Values of the data as passages, whether they were written in a file or given in Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.source_map import SourceMap
from thaimemo.errors import Place
from thaimemo.messages import Message

if TYPE_CHECKING:
    from thaimemo.model.directive import Directive
    from thaimemo.model.visit import Visit


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


@dataclass(frozen=True, slots=True)
class Trip:
    """One visit of a report with its directives; `path` is what its paths begin with (`visits[0].`, or nothing)."""

    path: str
    visit: Visit
    directives: tuple[Directive, ...]


def trips(manuscript: Manuscript) -> Iterator[Trip]:
    """The visit of a report, or each of several; none where there is no data."""
    report = manuscript.report
    if report is None:
        return
    if not report.visits:
        yield Trip("", report.visit, report.directives)
    for number, record in enumerate(report.visits):
        yield Trip(f"visits[{number}].", record.visit, record.directives)
    if report.visits and report.directives:
        yield Trip("", report.visit.model_copy(update={"places": ()}), report.directives)


def directives(trip: Trip) -> Iterator[tuple[str, Directive]]:
    """Every directive and sub-directive of a visit with its path."""
    yield from _below(f"{trip.path}directives", trip.directives)


def _below(path: str, many: tuple[Directive, ...]) -> Iterator[tuple[str, Directive]]:
    for number, one in enumerate(many):
        at = f"{path}[{number}]"
        yield at, one
        yield from _below(f"{at}.items", one.items)
