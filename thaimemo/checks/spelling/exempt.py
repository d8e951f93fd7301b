"""Where no misspelling is looked for: quotations, names of persons and places, and words the office knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from thaimemo.checks.manuscript import Span
from thaimemo.checks.spelling.sources import OWN
from thaimemo.thai.lists import alternation
from thaimemo.thai.names import title_end, titles
from thaimemo.thai.rules import name_spans, rules

_LETTER = "[ก-ฮะ-ฺเ-ๅ็-๎]"
_QUOTED = re.compile("“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_WINDOW = 120
"""Letters of a title and the name after it that are looked at."""
_LONGEST_OPENED = 18
_SHORT_OPENER = 4
_LONGEST_TERM = 60


class Exempt(NamedTuple):
    """Spans of a text by why they are exempt: as it was said elsewhere, as a name, or as a word that is known."""

    quoted: list[Span]
    names: list[Span]
    terms: list[Span]


def exempt(text: str, terms: re.Pattern[str] | None) -> Exempt:
    """What of a text is not checked; `terms` are the words that the data and the office know."""
    return Exempt(
        [found.span() for pattern in (_QUOTED, _ADDRESS) for found in pattern.finditer(text)],
        [*_persons(text), *_places(text)],
        [found.span() for found in terms.finditer(text)] if terms else [],
    )


def terms_pattern(terms: Iterable[str]) -> re.Pattern[str] | None:
    """A search for all of `terms`; None where there are none. Longer ones than 60 letters are found by their words."""
    words = {part for term in terms for part in (term.split() if len(term) > _LONGEST_TERM else [term.strip()])}
    words = {word for word in words if 1 < len(word) <= _LONGEST_TERM}
    return re.compile(alternation(words)) if words else None


def _persons(text: str) -> Iterator[Span]:
    for found in _title().finditer(text):
        window = text[found.start() : found.start() + _WINDOW]
        end = title_end(window)
        if end:
            for start, stop in name_spans(window, 0, end):
                yield found.start() + start, found.start() + stop
    for match in rules().title_abbreviation.matches(text, digits=True):
        window = text[match.start() : match.end() + _WINDOW]
        for start, stop in name_spans(window, 0, match.end() - match.start()):
            yield match.start() + start, match.start() + stop


def _places(text: str) -> Iterator[Span]:
    for found in _opener().finditer(text):
        yield found.span("name")
    for match in rules().place_abbreviation.matches(text, digits=True):
        window = text[match.start() : match.end() + _WINDOW]
        start, stop = next(name_spans(window, 0, match.end() - match.start()))
        yield match.start() + start, match.start() + stop


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    return re.compile(alternation(title for title in titles() if "." not in title))


@lru_cache(maxsize=1)
def _opener() -> re.Pattern[str]:
    lines = (OWN / "name_openers.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    short = alternation(word for word in words if len(word) <= _SHORT_OPENER)
    long = alternation(word for word in words if len(word) > _SHORT_OPENER)
    return re.compile(rf"(?:{long}|(?<!{_LETTER}){short}) ?(?P<name>{_LETTER}{{2,{_LONGEST_OPENED}}})(?!{_LETTER})")
