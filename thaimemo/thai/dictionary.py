"""The words a text may consist of: PyThaiNLP's list of Thai words, and those of a document laid over it."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_KEY = 5
"""Letters by which words are filed."""
_MOST_MET = 100_000
"""Entries kept before all are forgotten; ordinary text does not come near it."""
_LONGEST = 60
"""Letters in the longest word that is looked for; what is longer is a phrase, and made of words."""
_BETWEEN = "\n"

Entry = tuple[tuple[int, ...], tuple[str, ...]]
"""Of the letters of a key: the lengths of the words that end within them, and how the words that go on go on."""


class Dictionary:
    """Words, filed under their first five letters; what a key means is worked out when a text first holds it.

    Words of one key are filed as one string: 40,000 lists would be looked at whenever Python collects its garbage.
    """

    def __init__(self, words: Iterable[str], base: Dictionary | None = None) -> None:
        self._base = base
        self._met: dict[str, Entry] = {}
        self._filed = filed = dict[str, str]()
        for word in words:
            key = word[:_KEY]
            filed[key] = f"{filed[key]}{_BETWEEN}{word}" if key in filed else word

    def ends(self, text: str, start: int, places: Container[int]) -> list[int]:
        """Those of `places` where words that begin at `start` end, the shortest first."""
        key = text[start : start + _KEY]
        lengths, tails = self._met.get(key) or self._meet(key)
        found = [start + length for length in lengths if start + length in places]
        if tails:
            behind = start + _KEY
            found += [
                behind + len(tail) for tail in tails if behind + len(tail) in places and text.startswith(tail, behind)
            ]
        return found

    def lays(self, word: str) -> bool:
        """Whether `word` is among the words laid over the first dictionary."""
        return self._base is not None and (word in self._own(word[:_KEY]) or self._base.lays(word))

    def _meet(self, key: str) -> Entry:
        if len(self._met) >= _MOST_MET:
            self._met.clear()
        if self._base and not any(key[:length] in self._filed for length in range(1, len(key) + 1)):
            entry = self._base._met.get(key) or self._base._meet(key)
        else:
            entry = self._lengths_within(key), self._tails_behind(key)
        self._met[key] = entry
        return entry

    def _lengths_within(self, key: str) -> tuple[int, ...]:
        return tuple([length for length in range(1, min(len(key) + 1, _KEY)) if self._has(key[:length])])

    def _tails_behind(self, key: str) -> tuple[str, ...]:
        if len(key) < _KEY:
            return ()
        tails = {word[_KEY:] for word in self._all(key) if len(word) <= _LONGEST}
        return tuple(sorted(tails, key=len))

    def _has(self, word: str) -> bool:
        """Whether there is a word of less than five letters."""
        return word in self._filed or (self._base is not None and self._base._has(word))

    def _all(self, key: str) -> list[str]:
        """The words filed under `key` here and below."""
        return self._own(key) + (self._base._all(key) if self._base else [])

    def _own(self, key: str) -> list[str]:
        filed = self._filed.get(key)
        return filed.split(_BETWEEN) if filed else []


@lru_cache(maxsize=1)
def thai_words() -> Dictionary:
    """PyThaiNLP's words, some 62,000; read once."""
    file = _word_file()
    return Dictionary(file.read_bytes().decode().splitlines() if file.is_file() else _imported_words())


def _word_file() -> Path:
    """PyThaiNLP's word file, found without importing it, which is slow and makes a folder in the user's home."""
    package = find_spec("pythainlp")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pythainlp is not installed", name="pythainlp")
    return Path(package.origin).parent / "corpus" / "words_th.txt"


def _imported_words() -> frozenset[str]:
    """The same words from the package itself, should a version keep them elsewhere; nothing is written at home."""
    os.environ.setdefault("PYTHAINLP_OFFLINE", "1")
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
    from pythainlp.corpus import thai_words as words

    return words()
