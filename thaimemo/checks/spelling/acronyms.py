"""Acronyms that nearly agree in one document: one of them is probably a slip."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from thaimemo.checks.manuscript import Manuscript, Passage
from thaimemo.checks.spelling.sources import OWN

_ACRONYM = re.compile(r"(?<![\w.-])(?:[A-Z]{3,8}(?=s?(?![\w-]))|[ก-ฮ]{3,6}(?=\.(?![ก-ฮ]\.)))")
_SURE_LETTERS = 4
"""Letters from which on one other letter is a slip; shorter ones differ by one often enough (GAP, GMP)."""
_MOST = 1_000
"""Acronyms of one document that are compared."""

Standing = tuple[Passage, int, int]


class Disagreement(NamedTuple):
    """An acronym where it stands, and the one it disagrees with."""

    passage: Passage
    start: int
    end: int
    other: str


def disagreements(manuscript: Manuscript) -> Iterator[Disagreement]:
    """The rarer of two acronyms that are one letter or one exchange apart, the later one if they are equally rare."""
    places: dict[str, list[Standing]] = defaultdict(list)
    for passage in manuscript.passages:
        for found in _ACRONYM.finditer(passage.text):
            places[found[0]].append((passage, *found.span()))
    for rarer, other in _slips(places, manuscript.settings.words).items():
        yield from (Disagreement(*place, other) for place in places[rarer])


def _slips(places: Mapping[str, Sequence[Standing]], words: Sequence[str]) -> dict[str, str]:
    """The acronyms that disagree with one that stands more often, or earlier and as often; each with that one."""
    found: dict[str, str] = {}
    order = list(places)[:_MOST]
    for later, word in enumerate(order):
        for other in order[:later]:
            if _disagree(word, other) and not _both_known(word, other, words):
                rarer, oftener = (word, other) if len(places[word]) <= len(places[other]) else (other, word)
                found.setdefault(rarer, oftener)
    return found


def _disagree(one: str, other: str) -> bool:
    if len(one) != len(other) or one[0] != other[0]:
        return False
    differing = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(differing) == 2:
        first, second = differing
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return len(differing) == 1 and len(one) >= _SURE_LETTERS and one.isascii()


def _both_known(one: str, other: str, words: Sequence[str]) -> bool:
    """Whether both are known to exist: beside each other on a line of the data file, or words of the office."""
    return frozenset((one, other)) in _pairs() or (one in words and other in words)


@lru_cache(maxsize=1)
def _pairs() -> frozenset[frozenset[str]]:
    lines = (OWN / "acronym_pairs.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(frozenset(line.split()) for line in lines if line and not line.startswith("#"))
