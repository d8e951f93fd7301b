"""Stretches of a text, gathered so that one can ask quickly whether another touches them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from thaimemo.checks.manuscript import Span


class Spans:
    """Spans in order, those that meet made one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._merged: list[Span] = []
        for start, end in sorted(spans):
            if self._merged and start <= self._merged[-1][1]:
                self._merged[-1] = self._merged[-1][0], max(end, self._merged[-1][1])
            else:
                self._merged.append((start, end))
        self._starts = [start for start, _ in self._merged]

    def touch(self, start: int, end: int) -> bool:
        """Whether any of them has a character in common with the stretch from `start` to `end`."""
        before = bisect_right(self._starts, end - 1) - 1
        return before >= 0 and self._merged[before][1] > start

    def gaps(self, start: int, end: int) -> Iterator[Span]:
        """What they leave of the stretch from `start` to `end`."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while number < len(self._merged) and self._merged[number][0] < end:
            if self._merged[number][0] > start:
                yield start, self._merged[number][0]
            start = max(start, self._merged[number][1])
            number += 1
        if start < end:
            yield start, end
