"""A finished PDF measured by pdfplumber: letters on one baseline, in points from the paper's upper left corner."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

import pdfplumber

MM = 72 / 25.4
CM = 10 * MM
HALF_MM = 0.5 * MM


@dataclass(frozen=True)
class Line:
    """The letters on one baseline, in the order they were written."""

    letters: tuple[dict[str, Any], ...]
    baseline: float

    @property
    def text(self) -> str:
        return "".join(letter["text"] for letter in self.letters)

    @cached_property
    def inked(self) -> list[dict[str, Any]]:
        return [letter for letter in self.letters if letter["text"].strip()]

    @property
    def left(self) -> float:
        return float(self.inked[0]["x0"])

    @property
    def right(self) -> float:
        return float(self.inked[-1]["x1"])

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def sizes(self) -> set[float]:
        return {round(letter["size"], 2) for letter in self.inked}

    @property
    def fonts(self) -> set[str]:
        return {letter["fontname"].partition("+")[2] for letter in self.inked}

    @property
    def colours(self) -> set[tuple[float, ...]]:
        return {tuple(letter["non_stroking_color"]) for letter in self.inked}

    def part(self, words: str) -> Line:
        """The letters of `words`, which stand in this line."""
        start = self.text.index(words)
        places = [place for place, letter in enumerate(self.letters) for _ in letter["text"]]
        return Line(self.letters[places[start] : places[start + len(words) - 1] + 1], self.baseline)


@dataclass(frozen=True)
class Page:
    """One page: its size, its lines of text and whatever else is drawn."""

    width: float
    height: float
    lines: list[Line]
    rules: list[dict[str, Any]]
    boxes: list[dict[str, Any]]

    @property
    def body(self) -> list[Line]:
        """The lines above the bottom margin, in which a continuation word or a stamp may stand."""
        return [line for line in self.lines if line.baseline < self.height - 2 * CM]

    def line(self, words: str) -> Line:
        """The first line with these words in it."""
        return next(line for line in self.lines if words in line.text)


def measured(data: bytes) -> list[Page]:
    """The pages of a PDF."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [_page(page) for page in document.pages]


def _page(page: Any) -> Page:
    height = float(page.height)
    return Page(float(page.width), height, list(_lines(page.chars, height)), page.lines, page.rects)


def _lines(letters: list[dict[str, Any]], height: float) -> Iterator[Line]:
    for baseline, group in groupby(letters, key=lambda letter: round(height - letter["matrix"][5], 2)):
        yield Line(tuple(group), baseline)
