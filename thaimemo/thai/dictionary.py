"""The words a text may consist of: PyThaiNLP's list of Thai words, and those of a document laid over it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

Node: TypeAlias = "dict[str, Node]"
"""What may follow the letters read so far, by letter; "" where they are a word."""

_KEY = 5
"""Letters by which words are filed."""
_MOST_GROWN = 100_000
"""Entries kept before all are forgotten; ordinary text does not come near it."""
_LONGEST = 60
"""Letters in the longest word that is looked for; what is longer is a phrase, and made of words."""
_NO_LETTER = "\0"


class Dictionary:
    """Words, sorted into trees by their first five letters; a tree is grown when a text first holds those letters."""

    def __init__(self, words: Iterable[str], base: Dictionary | None = None) -> None:
        self._base = base
        self._words: dict[str, list[str]] = {}
        self._grown: dict[str, tuple[tuple[int, ...], Node]] = {}
        for word in words:
            self._words.setdefault(word[:_KEY], []).append(word)

    def ends(self, text: str, start: int) -> list[int]:
        """Where the words that begin at `start` end, the shortest first."""
        key = text[start : start + _KEY]
        short, node = self._grown.get(key) or self._grow(key)
        found = [start + length for length in short] if short else []
        if not node:
            return found
        for end, letter in enumerate(text[start + _KEY : start + _LONGEST] + _NO_LETTER, start + _KEY):
            if "" in node:
                found.append(end)
            if letter not in node:
                break
            node = node[letter]
        return found

    def lays(self, word: str) -> bool:
        """Whether `word` is among the words laid over the first dictionary."""
        return self._base is not None and (word in self._words.get(word[:_KEY], ()) or self._base.lays(word))

    def _grow(self, key: str) -> tuple[tuple[int, ...], Node]:
        """The lengths of the words that end within `key`, and the tree of those that go on."""
        if len(self._grown) >= _MOST_GROWN:
            self._grown.clear()
        if self._base and not self._adds_to(key):
            entry = self._base._grown.get(key) or self._base._grow(key)
        else:
            entry = self._lengths_within(key), self._tree_behind(key)
        self._grown[key] = entry
        return entry

    def _lengths_within(self, key: str) -> tuple[int, ...]:
        return tuple(length for length in range(1, min(len(key) + 1, _KEY)) if self._beginning(key[:length]))

    def _tree_behind(self, key: str) -> Node:
        tree: Node = {}
        for word in self._beginning(key) if len(key) == _KEY else ():
            node = tree
            for letter in word[_KEY:]:
                node = node.setdefault(letter, {})
            node[""] = {}
        return tree

    def _adds_to(self, key: str) -> bool:
        return any(key[:length] in self._words for length in range(1, len(key) + 1))

    def _beginning(self, key: str) -> list[str]:
        """The words filed under `key`: those that begin with it, or are it if it has fewer letters."""
        below = self._base._beginning(key) if self._base else []
        return below + self._words.get(key, [])


@lru_cache(maxsize=1)
def thai_words() -> Dictionary:
    """PyThaiNLP's words, some 62,000; read once."""
    file = _word_file()
    return Dictionary(file.read_text(encoding="utf-8").split("\n") if file.is_file() else _imported_words())


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
