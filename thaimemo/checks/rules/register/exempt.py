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
_THAI_BEFORE = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]*$")
_THAI_AFTER = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]*")
_AROUND = 150
"""Letters before and behind that tell where words end; a stretch without spaces is seldom longer."""
_LONGEST_NAME = 60


def own_words(search: Callable[[Passage], Iterator[Hit]]) -> Callable[[Manuscript], Iterator[Hit]]:
    """A search through all passages for whole words that are the writer's own: no quotations, no names."""

    def through(manuscript: Manuscript) -> Iterator[Hit]:
        protect = tuple(sorted(manuscript.known_names))
        for passage in manuscript.passages:
            hits = list(search(passage))
            quoted = quotations(passage.text) if hits else []
            yield from (hit for hit in hits if not _within(hit, quoted) and _is_own(passage.text, hit, protect))

    return through


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


def _within(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    place = bisect_right(spans, (hit.start, len(hit.passage.text) + 1)) - 1
    return place >= 0 and hit.end <= spans[place][1]


def _is_own(text: str, hit: Hit, protect: tuple[str, ...]) -> bool:
    return _is_whole(text, hit.start, hit.end, protect) and not _in_name(text, hit.start, hit.end)


def _is_whole(text: str, start: int, end: int, protect: tuple[str, ...]) -> bool:
    """Whether words begin at `start` and end at `end`."""
    first = _THAI_BEFORE.search(text, max(0, start - _AROUND), start)
    last = _THAI_AFTER.match(text, end, end + _AROUND)
    begin, stop = first.start() if first else start, last.end() if last else end
    places = {begin, *accumulate((len(word) for word in words(text[begin:stop], protect)), initial=begin)}
    return start in places and end in places


@lru_cache(maxsize=1)
def _titles() -> re.Pattern[str]:
    return re.compile(alternation(titles()))


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether the words belong to a name with its title: นายใคร่ ใจดี."""
    shift = max(0, start - _LONGEST_NAME)
    window = text[shift : end + _LONGEST_NAME]
    for title in _titles().finditer(window, 0, start - shift):
        spans = name_spans(window, *title.span())
        if any(first <= start - shift and end - shift <= last for first, last in spans):
            return _is_whole(window, *title.span(), ())
    return False
