"""Words of Thai stretches, with the names and terms of one document among them; what was cut once is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from thaimemo.thai.dictionary import Dictionary, thai_words
from thaimemo.thai.matching import word_ends
from thaimemo.thai.rules import rules

_REMEMBERED = 20_000
"""Stretches remembered before all are forgotten."""
_LONGEST_REMEMBERED = 200


class Segmenter:
    """A dictionary with the stretches it has cut. Safe to share: at worst two threads do the same work."""

    def __init__(self, words: Iterable[str], base: Segmenter | None = None) -> None:
        self._base = base
        self._words = tuple(words)
        self.dictionary: Dictionary = Dictionary(self._words, base.dictionary if base else thai_words())
        self._cut: dict[str, list[int]] = {}

    def ends(self, stretch: str) -> list[int]:
        """Where the words of a stretch of Thai letters end."""
        known = self._cut.get(stretch)
        return self._remembered(stretch) if known is None else known

    def _remembered(self, stretch: str) -> list[int]:
        if self._base and not any(word in stretch for word in self._words):
            ends = self._base.ends(stretch)
        else:
            ends = word_ends(stretch, self.dictionary)
        if len(self._cut) >= _REMEMBERED:
            self._cut.clear()
        if len(stretch) <= _LONGEST_REMEMBERED:
            self._cut[stretch] = ends
        return ends


@lru_cache(maxsize=32)
def segmenter(terms: tuple[str, ...], extra: Path | None) -> Segmenter:
    """The segmenter of the package's words and those in the folder `extra`, with the words of `terms` added."""
    if not terms:
        return Segmenter(rules(extra).words)
    return Segmenter({word for term in terms for word in term.split()}, base=segmenter((), extra))
