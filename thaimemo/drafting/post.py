"""A post as it was read: its text, and stretches of it that know their line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """Characters of a post, from `start` to before `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Post:
    """The text of a post, and the name of its file; None where it came without one."""

    text: str
    file: str | None = None

    def words(self, span: Span) -> str:
        """The words in `span`, in one line."""
        return " ".join(self.text[span.start : span.end].split())

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a character."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]


def trimmed(text: str, span: Span, marks: str = "") -> Span:
    """`span` without white space and any of `marks` at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return Span(start, end)


def merged(spans: Iterable[Span]) -> list[Span]:
    """`spans` in order, those that touch as one."""
    result: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def uncovered(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What of `span` none of `taken` covers, which are `merged`."""
    start = span.start
    first = bisect_right(taken, Span(start, start)) - 1
    for begin, end in taken[max(0, first) :]:
        if begin >= span.end:
            break
        if begin > start:
            yield Span(start, begin)
        start = max(start, end)
    if start < span.end:
        yield Span(start, span.end)
