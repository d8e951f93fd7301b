"""Where no misspelling is looked for: quotations, names of persons and places, and words the office knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from thaimemo.checks.manuscript import Manuscript, Span
from thaimemo.checks.spelling.lexicon import lexicon
from thaimemo.checks.spelling.sources import OWN
from thaimemo.thai.lists import alternation, entries
from thaimemo.thai.names import title_end, titles
from thaimemo.thai.rules import name_spans

_LETTER = "[ก-ฮะ-ฺเ-ๅ็-๎]"
_QUOTED = re.compile('“[^“”]*”|‘[^‘’]*’|"[^"]*"')
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_WINDOW = 120
"""Letters of a title and the name after it that are looked at."""
_AROUND = 8
_LONG_ENOUGH = 4
"""Letters before and behind a title of a word that may hold it, and those of such a word."""
_NOT_FOUND = 2
"""What `name_spans` takes of a name that does not end at a blank."""
_RUN_IN = 8
"""Letters of a name that runs into other words."""
_PLAIN = frozenset(("นาย", "นาง", "นางสาว", "เด็กชาย", "เด็กหญิง"))
"""Titles that are hardly ever a word of their own."""
_LONGEST_OPENED = 18
_SHORT_OPENER = 4
"""Letters of titles and openers that are parts of many words; these count only where no Thai letter stands before."""
_LONGEST_TERM = 60


Name = tuple[Span, bool]
"""Where a name stands, and whether its end is known."""


class Exempt(NamedTuple):
    """Spans of a text by why they are exempt: as it was said elsewhere, as a name, or as a word that is known.

    A name that runs into the words behind it ends nobody knows where: no slip is believed that touches `doubtful`.
    """

    quoted: list[Span]
    names: list[Span]
    terms: list[Span]
    doubtful: list[Span]


def exempt(text: str, terms: re.Pattern[str] | None) -> Exempt:
    """What of a text is not checked; `terms` are the words that the data and the office know."""
    names = [*_persons(text), *_places(text)]
    return Exempt(
        [found.span() for pattern in (_QUOTED, _ADDRESS) for found in pattern.finditer(text)],
        [span for span, ends in names if ends],
        [found.span() for found in terms.finditer(text)] if terms else [],
        [span for span, ends in names if not ends],
    )


def terms_of(manuscript: Manuscript) -> re.Pattern[str] | None:
    """A search for the names in the data, also without titles, and the words of the office; None where there are none.

    Those longer than 60 letters are found by their words.
    """
    names = manuscript.known_names
    terms = {*names, *(name[title_end(name) :] for name in names), *manuscript.settings.words}
    words = {part for term in terms for part in (term.split() if len(term) > _LONGEST_TERM else [term.strip()])}
    words = {word for word in words if 1 < len(word) <= _LONGEST_TERM}
    return re.compile(alternation(words)) if words else None


def _persons(text: str) -> Iterator[Name]:
    for found in _title().finditer(text):
        window = text[found.start() : found.start() + _WINDOW]
        end = title_end(window)
        if end and not _inside_word(text, found.start()):
            yield from _name(window, end, found.start())
    for match in _dotted_title().finditer(text):
        window = text[match.start() : match.end() + _WINDOW]
        yield from _name(window, match.end() - match.start(), match.start())


def _inside_word(text: str, at: int) -> bool:
    """Whether a word begins before `at` and goes on behind it: มิถุนายน, ขอบคุณ."""
    costs = lexicon().costs
    return any(
        text[start:end] in costs
        for start in range(max(0, at - _AROUND), at)
        for end in range(max(at + 1, start + _LONG_ENOUGH), at + _AROUND)
    )


def _name(window: str, title: int, offset: int) -> Iterator[Name]:
    """The name behind a title of so many letters; where it runs into other words, what it probably takes of them."""
    for start, stop in name_spans(window, 0, title):
        if stop > title + _NOT_FOUND:
            yield (offset + start, offset + stop), True
        elif window[:title].strip() in _PLAIN:
            yield (offset + title, offset + title + _RUN_IN), False


def _places(text: str) -> Iterator[Name]:
    for found in _opener().finditer(text):
        start, stop = found.span("name")
        ends = stop - start <= _LONGEST_OPENED
        yield (start, stop if ends else start + _RUN_IN), ends
    for match in _place_abbreviation().finditer(text):
        window = text[match.start() : match.end() + _WINDOW]
        start, stop = next(name_spans(window, 0, match.end() - match.start()))
        yield (match.start() + start, match.start() + stop), True


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    undotted = {title for title in titles() if "." not in title}
    ambiguous = {title for title in undotted - _PLAIN if len(title) <= _SHORT_OPENER}
    return re.compile(rf"{alternation(undotted - ambiguous)}|(?<!{_LETTER}){alternation(ambiguous)}")


@lru_cache(maxsize=1)
def _dotted_title() -> re.Pattern[str]:
    return _abbreviation(
        {title for title in titles() if title.endswith(".")}.difference(entries("place_abbreviations"))
    )


@lru_cache(maxsize=1)
def _place_abbreviation() -> re.Pattern[str]:
    return _abbreviation(entries("place_abbreviations"))


def _abbreviation(words: Iterable[str]) -> re.Pattern[str]:
    """One or more of `words` before a Thai word."""
    return re.compile(rf"(?<![ก-ฮ.])(?:{alternation(words)}[ \u00a0]?)+(?=[ก-ฮเ-ไ])")


@lru_cache(maxsize=1)
def _opener() -> re.Pattern[str]:
    lines = (OWN / "name_openers.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    short = alternation(word for word in words if len(word) <= _SHORT_OPENER)
    long = alternation(word for word in words if len(word) > _SHORT_OPENER)
    return re.compile(rf"(?:{long}|(?<!{_LETTER}){short}) ?(?P<name>{_LETTER}{{2,{_LONGEST_OPENED + 1}}})")
