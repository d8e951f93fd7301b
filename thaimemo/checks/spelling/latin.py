"""English words in Thai text that no dictionary has, and those one slip away; SymSpell's list of 83,000 words."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from thaimemo.checks.spelling.sources import OWN

_FILE = "frequency_dictionary_en_82_765.txt"
_SUGGESTED = 3
_LONGEST = 24
_FREQUENT = 1_000_000
"""How often a word must stand in the list's corpus to be what was meant."""

# Words of one kind of letters, no part of addresses, file names, codes or names written with signs or digits.
_WORD = re.compile(r"(?<![A-Za-z0-9@./:#&_+-])[A-Z]?[a-z]{4,}(?![A-Za-z0-9@/:#&_+-]|\.[A-Za-z0-9])")


def available() -> bool:
    """Whether the list of English words is installed."""
    return _file() is not None


def candidates(text: str) -> Iterator[re.Match[str]]:
    """The English words in a text that can be looked up."""
    return _WORD.finditer(text)


@lru_cache(maxsize=10_000)
def meant(word: str) -> tuple[str, ...]:
    """What was meant by a misspelt word, the likeliest first; nothing where it is right or nothing is near."""
    lower = word.lower()
    counts = _counts()
    if lower in counts or len(word) > _LONGEST or any(stem in counts for stem in _stems(lower)):
        return ()
    near = {near for near in _one_slip_away(lower) if counts.get(near, 0) >= _FREQUENT}
    best = sorted(near, key=lambda near: -counts[near])[:_SUGGESTED]
    return tuple(near.capitalize() if word[0].isupper() else near for near in best)


def _stems(word: str) -> Iterator[str]:
    """What is left of a word without a usual ending."""
    for ending in ("s", "es", "ed", "ing", "ly", "er"):
        if word.endswith(ending):
            yield word[: -len(ending)]


def _one_slip_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        before, behind = word[:at], word[at:]
        if behind:
            yield before + behind[1:]
        if len(behind) > 1:
            yield before + behind[1] + behind[0] + behind[2:]
        for letter in string.ascii_lowercase:
            yield before + letter + behind
            if behind:
                yield before + letter + behind[1:]


@lru_cache(maxsize=1)
def _counts() -> dict[str, int]:
    path = _file()
    lines = path.read_text(encoding="utf-8-sig").splitlines() if path else []
    rows = (line.partition(" ") for line in lines)
    return {word: int(count) for word, _, count in rows if count.isdecimal()} | dict.fromkeys(_own_words(), _FREQUENT)


def _own_words() -> set[str]:
    lines = (OWN / "english_words.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


@lru_cache(maxsize=1)
def _file() -> Path | None:
    """The list in SymSpell's package, which itself is not imported."""
    package = find_spec("symspellpy")
    path = Path(package.origin).parent / _FILE if package and package.origin else None
    return path if path and path.is_file() else None
