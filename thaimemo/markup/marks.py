"""The marks by which a tag of the rendered XML knows its line in the template."""

from __future__ import annotations

import re

from lxml import etree

from thaimemo.errors import Place
from thaimemo.tree import At

MARK = "at"
"""The attribute that holds a tag's template file and line; the template room writes it."""


def mark_of(element: etree._Element) -> At:
    """Where `element`, or the nearest marked tag round it, stands in the template; line 0 where none is marked."""
    holder: etree._Element | None = element
    while holder is not None:
        file, _, line = holder.get(MARK, "").rpartition(":")
        if file:
            return At(file, int(line))
        holder = holder.getparent()
    return At("", 0)


def place_of(element: etree._Element) -> Place | None:
    """The same for an error message; None where no template is known."""
    mark = mark_of(element)
    return Place(mark.file, mark.line) if mark.file else None


def last_place(rendered: str, line: int) -> Place | None:
    """The last mark in the first `line` lines of rendered text: where a mistake in its form must be sought."""
    marks = re.findall(rf' {MARK}="([^"]*):(\d+)"', "\n".join(rendered.splitlines()[: max(line, 1)]))
    return Place(marks[-1][0], int(marks[-1][1])) if marks else None
