"""Points and their sub-points: the labels of a list as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from thaimemo.drafting.parts.labels import Label, run_on
from thaimemo.drafting.post import Span, trimmed

_DEEPEST = 4
_JOINT = re.compile(r"\s(?:และ|กับ|,)\s*$")


@dataclass(slots=True)
class Point:
    """A point: its label, its own lines of text, and the points within it."""

    label: Label
    lines: list[Span] = field(default_factory=list)
    items: list[Point] = field(default_factory=list)

    def spans(self) -> Iterator[Span]:
        """Label and text of this point and all within it."""
        yield self.label.span
        yield from self.lines
        for item in self.items:
            yield from item.spans()


class Outline:
    """Takes the points of one list of `text` in the order written, and finds which belong within which."""

    def __init__(self, text: str) -> None:
        self.points: list[Point] = []
        self._text = text
        self._open: list[Point] = []

    def add(self, label: Label, body: Span) -> None:
        """A point that begins with `label`; what runs on in its text are points too."""
        styles = [point.label.style for point in self._open]
        if label.style in styles:
            del self._open[styles.index(label.style) :]
        elif len(self._open) >= _DEEPEST:
            del self._open[_DEEPEST - 1 :]
        point = Point(label)
        (self._open[-1].items if self._open else self.points).append(point)
        self._open.append(point)
        self._fill(point, body)

    def goes_on(self, label: Label) -> bool:
        """Whether `label` is the next number after the last point."""
        last = self.points[-1].label if self.points else label
        return label.number > 1 and (label.style, label.number) == (last.style, last.number + 1)

    def extend(self, line: Span) -> None:
        """A further line of the last point."""
        self._open[-1].lines.append(line)

    def _fill(self, point: Point, body: Span) -> None:
        chain = run_on(self._text, body) if len(self._open) < _DEEPEST else []
        own = Span(body.start, chain[0].span.start) if chain else body
        point.lines.append(trimmed(self._text, own))
        for label, rest in zip(chain, bodies(self._text, chain, body.end), strict=True):
            self.add(label, rest)


def bodies(text: str, labels: Sequence[Label], end: int) -> list[Span]:
    """The text behind each of `labels`, up to the next or to `end`."""
    if not labels:
        return []
    ends = [*(label.span.start for label in labels[1:]), end]
    spans = (Span(label.span.end, stop) for label, stop in zip(labels, ends, strict=True))
    return [trimmed(text, _without_joint(text, span)) for span in spans]


def _without_joint(text: str, span: Span) -> Span:
    """`span` without the และ that leads to the next point."""
    joint = _JOINT.search(text, max(span.start, span.end - 10), span.end)
    return Span(span.start, joint.start()) if joint and joint.start() > span.start else span
