"""The words a text may consist of, what each costs, and those one slip away from what was written."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from functools import lru_cache

from thaimemo.checks.spelling import cache, sources
from thaimemo.checks.spelling.building import LONGEST, Parts, build
from thaimemo.checks.spelling.slips import keys_of, least, price

FAR = 1 << 40
"""More than any reading costs."""
_REMEMBERED = 50_000


@dataclass(eq=False)
class Lexicon:
    """What `Parts` hold, ready for questions."""

    costs: dict[str, int]
    sure: frozenset[str]
    meant: list[str]
    keys: dict[str, int]
    starts: array[int]
    members: array[int]
    heads: list[dict[str, int]]
    tails: list[dict[str, int]]
    _near: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Parts) -> Lexicon:
        """The lexicon of these parts."""
        costs = dict(zip(parts.words, parts.costs, strict=True))
        return cls(
            costs,
            frozenset(parts.words[: parts.sure]),
            parts.meant,
            dict(zip(parts.keys, range(len(parts.keys)), strict=True)),
            parts.starts,
            parts.members,
            *_ends(parts.meant, costs),
        )

    def near(self, written: str) -> list[tuple[int, str]]:
        """The words one slip away from `written`, with what it costs to read them there; the likeliest first."""
        found = self._near.get(written)
        if found is None:
            if len(self._near) >= _REMEMBERED:
                self._near.clear()
            found = self._near[written] = self._sought(written)
        return found

    def _sought(self, written: str) -> list[tuple[int, str]]:
        shared = self.keys.keys() & keys_of(written)
        if not shared:
            return []
        starts, members = self.starts, self.members
        numbers = {member for key in map(self.keys.get, shared) for member in members[starts[key] : starts[key + 1]]}
        words = [self.meant[number] for number in numbers]
        return sorted((self.costs[word] + cost, word) for word in words if (cost := price(written, word)) is not None)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, from the cache where that is fresh."""
    files = sources.files()
    parts = cache.load(files)
    if parts is None:
        parts = build()
        cache.save(files, parts)
    return Lexicon.of(parts)


def _ends(meant: list[str], costs: dict[str, int]) -> tuple[list[dict[str, int]], list[dict[str, int]]]:
    """By the letters written and the first or last of them, what the commonest word costs that may be meant."""
    heads = [dict[str, int]() for _ in range(LONGEST + 2)]
    tails = [dict[str, int]() for _ in range(LONGEST + 2)]
    for word in meant:
        cost = costs[word] + least(len(word))
        for length in range(len(word) - 2, min(len(word) + 2, LONGEST + 1) + 1):
            count = end_letters(length)
            head, tail = word[:count], word[-count:]
            if cost < heads[length].get(head, FAR):
                heads[length][head] = cost
            if cost < tails[length].get(tail, FAR):
                tails[length][tail] = cost
    return heads, tails


def end_letters(letters: int) -> int:
    """How many letters at either end: one slip in a word of so many cannot change both ends."""
    return 3 if letters > 6 else 2 if letters > 4 else 1
