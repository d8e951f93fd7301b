"""Lines that an editor broke, joined to the paragraphs they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.parts.labels import at_start
from thaimemo.drafting.parts.lines import Line
from thaimemo.drafting.post import Span

_WIDEST = 130
"""Characters of the longest line of a text that was broken to a width."""
_FULL = 0.6
"""The least share of that width that a line fills which was broken."""
_ANNOUNCING = ("ดังนี้", "ดังต่อไปนี้", ":")
_GOING_ON = ("have", "join", "with", "and", "purpose", "at", "area", "by")
"""Cues that no sentence begins with."""


def unwrapped(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """`lines`, those before the first point joined where one goes on with the one before it."""
    width = max((line.span.end - line.span.start for line in lines), default=0)
    first = next((number for number, line in enumerate(lines) if at_start(text, line.span)), len(lines))
    paragraph: Line | None = None
    last = 0
    for line in lines[:first]:
        if paragraph is not None and _joins(text, paragraph, line, last, width):
            paragraph = Line(Span(paragraph.span.start, line.span.end), paragraph.apart)
        else:
            if paragraph is not None:
                yield paragraph
            paragraph = line
        last = line.span.end - line.span.start
    if paragraph is not None:
        yield paragraph
    yield from lines[first:]


def _joins(text: str, paragraph: Line, line: Line, last: int, width: int) -> bool:
    """Whether `line` goes on with `paragraph`, whose last line is `last` characters long."""
    if (
        line.apart
        or text.endswith(_ANNOUNCING, paragraph.span.start, paragraph.span.end)
        or _begins().match(text, *line.span)
    ):
        return False
    return _goes_on().match(text, *line.span) is not None or (width <= _WIDEST and last >= _FULL * width)


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    cues = lexicon.kinds("cues")
    return re.compile(lexicon.expression(word for kind in _GOING_ON for word in cues[kind]))


@lru_cache(maxsize=1)
def _begins() -> re.Pattern[str]:
    """What a line of its own begins with: what happened next, the end, a heading, a label."""
    words = [*lexicon.entries("narrating"), *lexicon.entries("closing"), "วันที่", "เมื่อวันที่", "เวลา"]
    headings = [word for kind in lexicon.kinds("sections").values() for word in kind]
    duties = [word for kind in lexicon.kinds("duty_labels").values() for word in kind]
    return re.compile("|".join(map(re.escape, (*words, *headings, *duties))))
