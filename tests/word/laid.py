"""What LibreOffice set on a page: its lines, from its PDF."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class Line:
    """A line of a page: its text, its baseline from the paper's upper edge, where it begins and ends; in points."""

    text: str
    baseline: float
    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def lines(page) -> list[Line]:
    letters = sorted(page.chars, key=lambda char: (-round(char["matrix"][5], 1), char["x0"]))
    found = []
    for baseline, group in groupby(letters, key=lambda char: round(char["matrix"][5], 1)):
        row = list(group)
        text = "".join(char["text"] for char in row)
        ink = [char for char in row if char["text"].strip()]
        found.append(Line(text, page.height - baseline, ink[0]["x0"], max(char["x1"] for char in ink)))
    return found
