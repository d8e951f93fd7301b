"""What abbreviations stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from thaimemo.thai import lists, names

NEVER_WRITTEN_OUT = frozenset({"code", "era", "level", "month", "place", "title", "unit"})
"""Kinds of abbreviations that stay short in running text."""
NUMBER = "#"
"""Stands for the number behind a short form: ศภ.#."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One sense of an abbreviation; `source` says who uses it so."""

    short: str
    full: str
    kind: str = "term"
    source: str = ""
    note: str = ""

    @property
    def writable(self) -> bool:
        """Whether the full name may take its place in running text."""
        return self.kind not in NEVER_WRITTEN_OUT


class Glossary:
    """Abbreviations with their senses; later entries replace all senses that earlier files give the same short form."""

    def __init__(self, *files: Iterable[Entry]) -> None:
        self._senses: dict[str, tuple[Entry, ...]] = {}
        for entries in files:
            self._senses.update(_by_short(entries))

    def __len__(self) -> int:
        return len(self._senses)

    def senses(self, short: str) -> tuple[Entry, ...]:
        """What `short` may stand for; empty where it is not known."""
        return self._senses.get(short, ())

    def knows(self, short: str) -> bool:
        """Whether `short` is in the glossary, or is a title, rank, month, unit or word for a place."""
        return short in self._senses or short in _everyday()

    def expansion(self, short: str) -> str | None:
        """The full name of `short`; None where it has none, has several, or is never written out."""
        senses = self.senses(short)
        return senses[0].full if len(senses) == 1 and senses[0].writable else None


def _by_short(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        found[entry.short] = (*found.get(entry.short, ()), entry)
    return found


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    rows = ("months", "units", "place_abbreviations")
    words = (word for row in rows for entry in lists.entries(row) for word in entry.split())
    return frozenset((*words, *names.titles()))
