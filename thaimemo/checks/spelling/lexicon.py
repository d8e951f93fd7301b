"""The words a text may consist of, what each costs, and those one slip away from what was written."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from functools import lru_cache

from thaimemo.checks.spelling import cache, sources
from thaimemo.checks.spelling.building import Parts, build
from thaimemo.checks.spelling.slips import keys_of, price
from thaimemo.checks.spelling.sources import LONGEST
from thaimemo.heap import nothing_collected

FAR = 1 << 40
"""More than any reading costs."""
BEGINNING = 4
"""Letters of a word that tell whether there is any longer one."""
_REMEMBERED = 50_000


@dataclass(eq=False)
class Lexicon:
    """What `Parts` hold, ready for questions.

    `heads` and `tails` tell, by the length of what is written and its first or last letters, the least that a misspelt
    word costs there; `beginnings` are the first four letters of all longer words.
    """

    costs: dict[str, int]
    sure: frozenset[str]
    meant: list[str]
    keys: dict[str, int]
    starts: array[int]
    members: array[int]
    heads: list[dict[str, int]]
    tails: list[dict[str, int]]
    beginnings: frozenset[str]
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
            _tables(parts, "<"),
            _tables(parts, ">"),
            frozenset([word[:BEGINNING] for word in parts.words if len(word) > BEGINNING]),
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
        places = [self.keys[key] for key in shared]
        numbers = {member for at in places for member in members[starts[at] : starts[at + 1]]}
        words = [self.meant[number] for number in numbers]
        return sorted((self.costs[word] + cost, word) for word in words if (cost := price(written, word)) is not None)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, from the cache where that is fresh."""
    with nothing_collected():
        files = sources.files()
        parts = cache.load(files)
        if parts is None:
            parts = build()
            cache.save(files, parts)
        return Lexicon.of(parts)


def _tables(parts: Parts, mark: str) -> list[dict[str, int]]:
    """What the ends with this mark cost, a table a length."""
    tables = [dict[str, int]() for _ in range(LONGEST + 1)]
    for key, cost in zip(parts.ends, parts.end_costs, strict=True):
        if key[1] == mark:
            tables[ord(key[0]) - ord("A")][key[2:]] = cost
    return tables
