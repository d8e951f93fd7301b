"""Changes in a data file that leave it the same data: no change may open a comment, a key or a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thaimemo.checks import reading
from thaimemo.checks.fixing import Edit, applied, edits
from thaimemo.checks.running import findings
from thaimemo.errors import DataError
from thaimemo.loading import load

if TYPE_CHECKING:
    from thaimemo.checks.settings import Settings
    from thaimemo.loading import Format
    from thaimemo.model import VisitReport
    from thaimemo.model.nodes import Node

_MOST_TRIES = 40
"""How often the file is read to find the changes that would make it other data; the rest is left as it is."""


def safe_edits(text: str, path: Path, settings: Settings) -> list[Edit]:
    """The changes in the text of a data file after which it has the same values, but for the changes themselves."""
    format: Format = "json" if path.suffix.lower() == ".json" else "yaml"
    report = load(text, format=format)
    wanted = edits(text, findings(*reading.of_report(report, settings)))
    return _Trial(text, format, _shape(report)).kept(wanted)


class _Trial:
    """Tries changes until those are found that change nothing else."""

    def __init__(self, text: str, format: Format, shape: tuple[int, int]) -> None:
        self.text = text
        self.format = format
        self.shape = shape
        self.left = _MOST_TRIES

    def kept(self, wanted: Sequence[Edit]) -> list[Edit]:
        """Those of `wanted` that are safe, found by halving."""
        if not wanted or self.left <= 0:
            return []
        self.left -= 1
        if self._same(wanted):
            return list(wanted)
        if len(wanted) == 1:
            return []
        middle = len(wanted) // 2
        return self.kept(wanted[:middle]) + self.kept(wanted[middle:])

    def _same(self, wanted: Sequence[Edit]) -> bool:
        """Whether there are as many values after the changes, longer together by as much as was written."""
        longer = sum(len(change.new) - (change.end - change.start) for change in wanted)
        try:
            values, length = _shape(load(applied(self.text, wanted), format=self.format))
        except DataError:
            return False
        return (values, length) == (self.shape[0], self.shape[1] + longer)


def _shape(report: VisitReport) -> tuple[int, int]:
    """How many values a report was read from, and how long they are together."""
    root = report._source.root
    lengths = list(_lengths(root, set())) if root else []
    return len(lengths), sum(lengths)


def _lengths(node: Node, seen: set[int]) -> Iterator[int]:
    """The length of each value and key; one that is named twice counts once."""
    from thaimemo.model.nodes import Items, Scalar

    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, Scalar):
        yield len(str(node.value))
    elif isinstance(node, Items):
        for item in node.nodes:
            yield from _lengths(item, seen)
    else:
        for entry in node.entries:
            yield len(entry.key)
            yield from _lengths(entry.node, seen)
