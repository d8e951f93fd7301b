"""Words of Thai stretches, with the names and terms of one document among them; what was cut once is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from thaimemo.thai.dictionary import Dictionary, thai_words
from thaimemo.thai.matching import word_ends
from thaimemo.thai.rules import rules

_REMEMBERED = 10_000
"""Stretches remembered before all are forgotten."""
_LONGEST_REMEMBERED = 60
"""Letters; longer ones seldom come again."""


class Segmenter:
    """A dictionary with the stretches it has cut. Safe to share: at worst two threads do the same work."""

    def __init__(self, dictionary: Dictionary) -> None:
        self.dictionary = dictionary
        self._cut: dict[str, tuple[int, ...]] = {}

    def ends(self, stretch: str) -> Sequence[int]:
        """Where the words of a stretch of Thai letters end."""
        known = self._cut.get(stretch)
        return self._remembered(stretch) if known is None else known

    def _remembered(self, stretch: str) -> tuple[int, ...]:
        ends = tuple(word_ends(stretch, self.dictionary))
        if len(self._cut) >= _REMEMBERED:
            self._cut.clear()
        if len(stretch) <= _LONGEST_REMEMBERED:
            self._cut[stretch] = ends
        return ends


@lru_cache(maxsize=32)
def segmenter(terms: tuple[str, ...], extra: Path | None) -> Segmenter:
    """The segmenter of the package's words and those in the folder `extra`, with the words of `terms` added."""
    if not terms:
        return Segmenter(thai_words().with_words(rules(extra).words))
    words = {word for term in terms for word in term.split()}
    return Segmenter(Dictionary(words, base=segmenter((), extra).dictionary))
