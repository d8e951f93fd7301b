"""Words of Thai stretches, with the names and terms of one document among them; what was cut once is remembered."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from thaimemo.thai.dictionary import Dictionary, thai_words
from thaimemo.thai.matching import word_ends
from thaimemo.thai.rules import Rules, rules

_REMEMBERED = 10_000
"""Stretches remembered before all are forgotten."""
_LONGEST_REMEMBERED = 60
"""Letters; longer ones seldom come again."""


class Cut(NamedTuple):
    """Where the words of a stretch of Thai letters end, and which of them, begin to end, are persons' titles.

    `allowed` says the same for each place from the stretch's beginning to its end: 1 where a line may begin.
    """

    ends: tuple[int, ...]
    allowed: bytes
    titles: tuple[tuple[int, int], ...]


class Segmenter:
    """A dictionary with the stretches it has cut. Safe to share: at worst two threads do the same work."""

    def __init__(self, dictionary: Dictionary, rule: Rules) -> None:
        self.dictionary = dictionary
        self._rule = rule
        self._cut: dict[str, Cut] = {}

    def cut(self, stretch: str) -> Cut:
        """The words of a stretch of Thai letters."""
        return self._cut.get(stretch) or self._remembered(stretch)

    def _remembered(self, stretch: str) -> Cut:
        cut = self._made(stretch, word_ends(stretch, self.dictionary))
        if len(self._cut) >= _REMEMBERED:
            self._cut.clear()
        if len(stretch) <= _LONGEST_REMEMBERED:
            self._cut[stretch] = cut
        return cut

    def _made(self, stretch: str, ends: list[int]) -> Cut:
        allowed = bytearray(len(stretch) + 1)
        allowed[0] = stretch[0] not in self._rule.never_first
        titles: list[tuple[int, int]] = []
        known, begin = self._rule.titles, 0
        for end in ends:
            allowed[end] = 1
            if stretch[begin:end] in known:
                titles.append((begin, end))
            begin = end
        return Cut(tuple(ends), bytes(allowed), tuple(titles))


@lru_cache(maxsize=32)
def segmenter(terms: tuple[str, ...], extra: Path | None) -> Segmenter:
    """The segmenter of the package's words and those in the folder `extra`, with the words of `terms` added."""
    rule = rules(extra)
    if not terms:
        return Segmenter(thai_words().with_words(rule.words), rule)
    words = {word for term in terms for word in term.split()}
    return Segmenter(Dictionary(words, base=segmenter((), extra).dictionary), rule)
