"""What everything on a page is: elements of the document's structure, or artifacts that no reader speaks (PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind = Literal[
    "Document", "Div", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Figure", "Caption", "Form",
    "Table", "THead", "TBody", "TR", "TH", "TD",
]  # fmt: skip
"""The standard structure types that a memo is made of (ISO 32000-1, 14.8.4)."""

Box = tuple[float, float, float, float]
_NOWHERE = (1 << 30, 0)
_HEADINGS: tuple[Kind, ...] = ("H1", "H2", "H3", "H4")


@dataclass(slots=True, eq=False)
class Element:
    """An element of the structure: what is written in it comes first, then its children.

    `alt` says in words what a figure shows. `scope`, `columns` and `rows` are a table cell's: which way a header cell
    reaches, and over how many columns and rows the cell spans.
    """

    kind: Kind
    parent: Element | None = field(default=None, repr=False)
    alt: str = ""
    scope: Literal["", "Column", "Row"] = ""
    columns: int = 1
    rows: int = 1
    children: list[Element] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)  # page, from 0, and number of the marked content there
    first: tuple[int, int] | None = None  # the first mark in it or in its children; None: nothing was drawn
    widget: str = ""  # the reference of the field that a form's element is for
    box: Box | None = None  # left, bottom, right, top of what a figure draws, in points from the lower left

    def mark(self, page: int, number: int) -> None:
        """Something of the element is drawn: marked content `number` of `page`."""
        self.marks.append((page, number))
        element: Element | None = self
        while element and element.first is None:
            element.first = (page, number)
            element = element.parent

    def all(self) -> Iterator[Element]:
        """The element and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.all()


@dataclass(frozen=True, slots=True)
class Artifact:
    """What is drawn and not read: rules and dots, or what comes again on every page."""

    kind: Literal["Layout", "Pagination"]


LAYOUT, PAGINATION = Artifact("Layout"), Artifact("Pagination")

Mark: TypeAlias = Element | Artifact
"""What a piece of a page is."""


def sort_by_place(root: Element) -> None:
    """What stands first on the pages is read first: emblem and stamps are drawn before the title, but made after it."""
    root.children.sort(key=lambda element: element.first or _NOWHERE)


def level_headings(root: Element) -> None:
    """No heading is more than one level below the one it stands under, as PDF/UA asks (7.4.2)."""
    over: list[int] = []
    for element in root.all():
        if element.kind in _HEADINGS:
            level = _HEADINGS.index(element.kind)
            while over and over[-1] >= level:
                over.pop()
            element.kind = _HEADINGS[len(over)]
            over.append(level)
