"""The sentences of break_gold.txt, in which spans are marked that no line end may divide."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).resolve().parents[1] / "data" / "break_gold.txt"
_MARKED = re.compile(r"\[\[([A-Z]):(.*?)\]\]")


class Span(NamedTuple):
    """A marked span: its kind, where it lies, and the joins within it that must hold."""

    kind: str
    start: int
    end: int
    joins: tuple[int, ...]


class Sentence(NamedTuple):
    """A sentence without its marks, and the marked spans."""

    text: str
    spans: list[Span]

    def bad_breaks(self, points: Collection[int]) -> list[str]:
        """The line ends among `points` that divide a span, each shown as `before|after`; of brackets only the edges."""
        return [
            f"{span.kind} {self.text[span.start : point]}|{self.text[point : span.end]}"
            for span in self.spans
            for point in sorted(points)
            if point in span.joins or (span.kind != "B" and span.start < point < span.end)
        ]

    def named(self) -> tuple[str, ...]:
        """The names and dates the data of a memo would know."""
        return tuple(self.text[span.start : span.end] for span in self.spans if span.kind in "ND")


def sentences() -> list[Sentence]:
    """All sentences of the file."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [_sentence(line) for line in lines if line and not line.startswith("#")]


def _sentence(line: str) -> Sentence:
    text, spans, last = "", [], 0
    for match in _MARKED.finditer(line):
        text += line[last : match.start()]
        parts = match[2].split("~")
        lengths = [sum(map(len, parts[:count])) for count in range(1, len(parts))]
        spans.append(Span(match[1], len(text), len(text + "".join(parts)), tuple(len(text) + n for n in lengths)))
        text += "".join(parts)
        last = match.end()
    return Sentence(text + line[last:], spans)
