"""The words a text may consist of: PyThaiNLP's list of Thai words, and those of a document laid over it."""

from __future__ import annotations

import os
from bisect import bisect
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_KEY = 5
"""Letters by which words are filed; shorter words are filed under themselves."""
_SHORT = tuple(range(1, _KEY))
_LONGEST = 60
"""Letters in the longest word that is looked for; what is longer is a phrase, and made of words."""
_BETWEEN = "\n"

Reaches = tuple[int, ...]
"""How far from their beginning the words of a stretch of text reach."""


class Dictionary:
    """Words, filed under their first five letters.

    Words of one key are filed as one string: 40,000 lists would be looked at whenever Python collects its garbage.
    """

    def __init__(self, words: Iterable[str], base: Dictionary | None = None) -> None:
        self.base = base
        self.steps: dict[str, Reaches] = {}  # what `matching` remembers of texts read with these words
        self.laid = frozenset[str]()  # the words that were laid over others
        self._filed: dict[str, str] = {}
        self._tails: dict[str, tuple[str, ...]] = {}
        self._add(words, laid=base is not None)

    def with_words(self, words: Iterable[str]) -> Dictionary:
        """A dictionary with `words` laid over these, filed as one: quicker to read than one with a base."""
        made = Dictionary((), self.base)
        made._filed = self._filed.copy()
        made._add(words, laid=True)
        return made

    def ends(self, text: str, start: int) -> tuple[list[int], int]:
        """Where words that begin at `start` end, the shortest first, and up to where the text was read to know that."""
        filed = self._filed
        found = [start + length for length in _SHORT if text[start : start + length] in filed]
        behind = start + _KEY
        if behind > len(text):
            found = [end for end in found if end <= len(text)]
        elif (key := text[start:behind]) in filed:
            tails = self._tails[key] if key in self._tails else self._sorted_tails(key)
            found += [behind + len(tail) for tail in tails if text.startswith(tail, behind)]
            behind += _read(text[behind : behind + _LONGEST], tails)
        return _joined(self.base.ends(text, start), found, behind) if self.base else (found, behind)

    def lays(self, word: str) -> bool:
        """Whether `word` is among the words laid over the first dictionary."""
        return word in self.laid or (self.base is not None and self.base.lays(word))

    def _add(self, words: Iterable[str], *, laid: bool) -> None:
        filed, words = self._filed, tuple(words)
        for word in words:
            key = word[:_KEY]
            filed[key] = f"{filed[key]}{_BETWEEN}{word}" if key in filed else word
        if laid:
            self.laid = frozenset(words)

    def _sorted_tails(self, key: str) -> tuple[str, ...]:
        """How the words filed under `key` go on behind it, in order."""
        words = self._filed[key].split(_BETWEEN)
        found = self._tails[key] = tuple(sorted({word[_KEY:] for word in words if len(word) <= _LONGEST}))
        return found


def _joined(below: tuple[list[int], int], found: list[int], read: int) -> tuple[list[int], int]:
    """What a base found, with what the words laid over it add."""
    ends, read_below = below
    return sorted({*ends, *found}) if found else ends, max(read, read_below)


def _read(text: str, tails: Sequence[str]) -> int:
    """How many letters of `text` tell which of `tails`, in order, it begins with: those it shares with one, and one."""
    at, shared = bisect(tails, text), 0
    for tail in tails[max(at - 1, 0) : at + 1]:
        while shared < len(tail) and text.startswith(tail[: shared + 1]):
            shared += 1
    return shared + 1


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
