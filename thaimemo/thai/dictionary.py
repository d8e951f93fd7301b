"""The words a text may consist of: PyThaiNLP's list of Thai words, and those of a document laid over it."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path

_LONGEST = 60
"""Letters in the longest word that is looked for; what is longer is a phrase, and made of words."""
_MOST_MET = 50_000
"""Beginnings of words remembered before all are forgotten; ordinary text does not come near it."""
_BEHIND_ALL = "\U0010ffff"

Reaches = tuple[int, ...]
"""How far from their beginning the words of a stretch of text reach."""


class Dictionary:
    """Words in order, and a tree of their letters that grows as texts are read."""

    def __init__(self, words: Iterable[str], base: Dictionary | None = None) -> None:
        self.base = base
        self.steps: dict[str, Reaches] = {}  # what `matching` remembers of texts read with these words
        self._words = tuple(words)
        self.laid = frozenset(self._words if base else ())  # the words that were laid over others

    def with_words(self, words: Iterable[str]) -> Dictionary:
        """A dictionary with `words` laid over these, in one tree: quicker to read than one with a base."""
        laid = frozenset(words)
        made = Dictionary((*self._words, *laid), self.base)
        made.laid = laid
        return made

    @cached_property
    def _tree(self) -> _Tree:
        return _Tree(tuple(sorted([word for word in self._words if 0 < len(word) <= _LONGEST])))

    def ends(self, text: str, start: int) -> tuple[list[int], int]:
        """Where words that begin at `start` end, the shortest first, and up to where the text was read to know that."""
        found: list[int] = []
        node, at = self._tree.root(), start
        for letter in text[start : start + _LONGEST + 1]:
            at += 1
            below = node[letter]
            if type(below) is _Node:
                node = below
                if node.is_word:
                    found.append(at)
                continue
            if isinstance(below, str):
                shared = _shared(text, at, below)
                at += shared
                if shared == len(below):
                    found.append(at)
                else:
                    at += 1
            break
        else:
            at += 1
        return _joined(self.base.ends(text, start), found, at) if self.base else (found, at)

    def lays(self, word: str) -> bool:
        """Whether `word` is among the words laid over the first dictionary."""
        return word in self.laid or (self.base is not None and self.base.lays(word))


class _Tree:
    """The words that begin with the same letters, letter by letter; looked for when a text first holds them."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words, self.met = words, 0
        self._root = _Node(self, 0, len(words), "")

    def root(self) -> _Node:
        """The node of all words."""
        if self.met > _MOST_MET:
            self.met, self._root = 0, _Node(self, 0, len(self.words), "")
        return self._root


class _Node(dict[str, "_Node | str | None"]):
    """The words from one place to another, which begin alike, by their next letter; of a single one, all the rest."""

    __slots__ = ("_begin", "_beginning", "_end", "_tree", "is_word")

    def __init__(self, tree: _Tree, begin: int, end: int, beginning: str) -> None:
        super().__init__()
        self._tree, self._begin, self._end, self._beginning = tree, begin, end, beginning
        self.is_word = begin < end and tree.words[begin] == beginning

    def __missing__(self, letter: str) -> _Node | str | None:
        self._tree.met += 1
        found = self[letter] = self._below(self._tree.words, self._beginning + letter)
        return found

    def _below(self, words: tuple[str, ...], beginning: str) -> _Node | str | None:
        begin = bisect_left(words, beginning, self._begin, self._end)
        if begin == self._end or not words[begin].startswith(beginning):
            return None
        after = begin + 1
        if after == self._end or not words[after].startswith(beginning):
            return words[begin][len(beginning) :]
        return _Node(self._tree, begin, bisect_left(words, beginning + _BEHIND_ALL, after, self._end), beginning)


def _shared(text: str, at: int, word: str) -> int:
    """How many letters of `word` stand in `text` at a place."""
    if text.startswith(word, at):
        return len(word)
    return next(count for count, letter in enumerate(word) if text[at + count : at + count + 1] != letter)


def _joined(below: tuple[list[int], int], found: list[int], read: int) -> tuple[list[int], int]:
    """What a base found, with what the words laid over it add."""
    ends, read_below = below
    return sorted({*ends, *found}) if found else ends, max(read, read_below)


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
