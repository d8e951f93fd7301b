"""What is somebody else's wording or no word at all: quotations, names of persons, letters inside longer words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate

from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.thai.lists import alternation
from thaimemo.thai.names import titles
from thaimemo.thai.rules import name_spans
from thaimemo.thai.words import words

_QUOTES = {"“": "”", "‘": "’", "«": "»", '"': '"'}
_OPENS = re.compile('[“‘«"]')
_LONGEST_NAME = 60


def own_words(search: Callable[[Passage], Iterator[Hit]]) -> Callable[[Manuscript], Iterator[Hit]]:
    """A search through all passages for whole words that are the writer's own: no quotations, no names."""

    def through(manuscript: Manuscript) -> Iterator[Hit]:
        protect = tuple(sorted(manuscript.known_names))
        for passage in manuscript.passages:
            hits = list(search(passage))
            if hits:
                foreign = sorted([*quotations(passage.text), *_known(passage.text, protect)])
                ends = _word_ends(passage.text, protect)
                yield from (hit for hit in hits if not _within(hit, foreign) and _is_own(hit, ends))

    return through


def _is_own(hit: Hit, ends: frozenset[int]) -> bool:
    return {hit.start, hit.end} <= ends and not _in_name(hit.passage.text, hit.start, hit.end, ends)


def _word_ends(text: str, protect: tuple[str, ...]) -> frozenset[int]:
    """Where words begin and end."""
    return frozenset(accumulate((len(word) for word in words(text, protect)), initial=0))


def quotations(text: str) -> list[tuple[int, int]]:
    """Where text between quotation marks begins and ends, in order."""
    found: list[tuple[int, int]] = []
    never: set[str] = set()
    at = 0
    while opens := _OPENS.search(text, at):
        at = opens.end()
        end = -1 if opens[0] in never else text.find(_QUOTES[opens[0]], at)
        if end < 0:
            never.add(opens[0])
        else:
            found.append((opens.start(), end + 1))
            at = end + 1
    return found


def _known(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the data's own names stand."""
    if names:
        yield from (found.span() for found in re.finditer("|".join(map(re.escape, names)), text))


def _within(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    place = bisect_right(spans, (hit.start, len(hit.passage.text) + 1)) - 1
    return any(hit.end <= end for _, end in spans[max(0, place - 1) : place + 1])


@lru_cache(maxsize=1)
def _titles() -> re.Pattern[str]:
    return re.compile(alternation(titles()))


def _in_name(text: str, start: int, end: int, ends: frozenset[int]) -> bool:
    """Whether the words belong to a name with its title: นายใคร่ ใจดี."""
    for title in _titles().finditer(text, max(0, start - _LONGEST_NAME), start):
        spans = name_spans(text, *title.span()) if {title.start(), title.end()} <= ends else ()
        if any(first <= start and end <= last for first, last in spans):
            return True
    return False
