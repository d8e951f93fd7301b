"""The parts of a post: title, posting line, prose, lists of points with what they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from thaimemo.drafting.parts.announcing import closing, duty, heading_alone, kind_of, kind_of_heading, telling
from thaimemo.drafting.parts.labels import Label, at_start, run_on
from thaimemo.drafting.parts.lines import Line
from thaimemo.drafting.parts.points import Outline, Point, bodies
from thaimemo.drafting.post import Post, Span, trimmed

_LONGEST_HEADING = 90
_TAIL = 150
"""Characters before a list in which it may be announced."""
_ANNOUNCED = re.compile(r"(?:ดังต่อไปนี้|ดังนี้|คือ|:|ได้แก่)\s*$")
_UNLABELLED = "line"
"""The style of points that nothing marks but the line they stand on."""
_WRAPPED = 60
"""Characters from which a line may be one that an editor broke."""


@dataclass(slots=True)
class Section:
    """A list of points: what they are (`kind`, "" where nothing says it), and the heading that says only this."""

    kind: str
    heading: Span | None
    points: list[Point]


@dataclass(slots=True)
class Parts:
    """A post in parts; every line with text is in exactly one of them."""

    title: Span | None = None
    head: list[Span] = field(default_factory=list)
    prose: list[Span] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


class Reader:
    """Goes through the lines once and puts each into its part."""

    def __init__(self, post: Post, parts: Parts) -> None:
        self.text = post.text
        self.parts = parts
        self._outline: Outline | None = None
        self._earlier: Outline | None = None
        self._heading: Span | None = None
        self._last: Line | None = None

    def read(self, lines: Sequence[Line]) -> None:
        """Read the lines below title and posting line."""
        for number, line in enumerate(lines):
            following = lines[number + 1] if number + 1 < len(lines) else None
            self._line(line, following)
            self._last = line

    def _line(self, line: Line, following: Line | None) -> None:
        label = at_start(self.text, line.span) or self._unlabelled(line)
        listed = following is not None and at_start(self.text, following.span) is not None
        if label is not None and (self._outline or self._is_list(label, line, following)):
            self._point(label, line.span)
        elif self._is_heading(line.span, listed):
            self._close()
            self._heading = line.span
        elif self._outline is not None and self._continues(line, listed):
            self._outline.extend(line.span)
        else:
            self._close()
            self._prose(line.span)

    def _is_list(self, label: Label, line: Line, following: Line | None) -> bool:
        """A list of numbers begins with 1, a list of dashes has more than one or is announced."""
        if label.style == _UNLABELLED or self._heading or self._announced() or run_on(self.text, line.span, label):
            return True
        if self._earlier is not None and self._earlier.goes_on(label):
            return True
        after = at_start(self.text, following.span) if following else None
        return label.number == 1 or (after is not None and after.style == label.style)

    def _unlabelled(self, line: Line) -> Label | None:
        """A point without number or dash: a line that says what to do, below words that announce orders."""
        if telling().match(self.text, *line.span) is None:
            return None
        if self._outline is not None:
            goes_on = self._outline.points[-1].label.style == _UNLABELLED and not line.apart
        else:
            goes_on = self._announced() and self._before(line.span.start) in ("directives", "suggestions")
        return Label(Span(line.span.start, line.span.start), _UNLABELLED, 0) if goes_on else None

    def _announced(self) -> bool:
        last = self._last
        return last is not None and _ANNOUNCED.search(self.text[slice(*last.span)][-40:]) is not None

    def _point(self, label: Label, span: Span) -> None:
        if self._outline is None and not self._heading and self._earlier and self._earlier.goes_on(label):
            self._outline = self._earlier
        outline = self._outline or self._open(self._before(span.start))
        chain = run_on(self.text, span, label) or [label]
        for part, body in zip(chain, bodies(self.text, chain, span.end), strict=True):
            outline.add(part, body)

    def _open(self, kind: str) -> Outline:
        self._outline = self._earlier = Outline(self.text)
        self.parts.sections.append(Section(kind, self._heading_alone(), self._outline.points))
        self._heading = None
        return self._outline

    def _heading_alone(self) -> Span | None:
        """The heading if it says no more than its key does; one that does is prose."""
        if self._heading and not heading_alone().fullmatch(self.text, *self._heading):
            self.parts.prose.append(self._heading)
            return None
        return self._heading

    def _before(self, start: int) -> str:
        if self._heading:
            return kind_of_heading(self.text[slice(*self._heading)])
        last = self._last.span if self._last else Span(start, start)
        return kind_of(self.text[max(last.start, last.end - _TAIL) : last.end])

    def _close(self) -> None:
        self._outline = None
        if self._heading:
            self.parts.prose.append(self._heading)
            self._heading = None

    def _is_heading(self, span: Span, listed: bool) -> bool:
        words = self.text[slice(*span)]
        if len(words) > _LONGEST_HEADING or ":" in words[:-1] or not kind_of_heading(words):
            return False
        return listed or heading_alone().fullmatch(words) is not None

    def _continues(self, line: Line, listed: bool) -> bool:
        """Whether a line without label goes on with the point before it."""
        words = self.text[slice(*line.span)]
        if closing().match(words) or unicodedata.category(words[0]) == "So":
            return False
        if listed or not line.apart:
            return True
        return self._last is not None and len(words) < _WRAPPED and duty().match(words) is not None

    def _prose(self, span: Span) -> None:
        """A paragraph; the points that run on in it are a list."""
        chain = run_on(self.text, span)
        if not chain:
            self.parts.prose.append(span)
            return
        intro = trimmed(self.text, Span(span.start, chain[0].span.start))
        if intro.end > intro.start:
            self.parts.prose.append(intro)
        outline = self._open(kind_of(self.text[max(intro.start, intro.end - _TAIL) : intro.end]))
        for label, body in zip(chain, bodies(self.text, chain, span.end), strict=True):
            outline.add(label, body)
