"""The lexicon made from its sources."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from operator import itemgetter

from thaimemo.checks.spelling import misspellings, sources
from thaimemo.checks.spelling.slips import keys_of, least
from thaimemo.checks.spelling.sources import LONGEST
from thaimemo.checks.spelling.tones import without_tone_faults

SHORTEST_MEANT = 4
"""Letters in the shortest word that something may have been meant for: every syllable is near shorter ones."""

_CORPUS = 33_500_000
"""Words in the Thai National Corpus."""
_WEB = 792
"""How many times as large the corpus of the web is."""
_WHOLE = 5
"""Letters from which on a string of the web is seldom part of another word."""
_NAME = 1600
"""What a name costs that is no word."""
_DOUBTED = 300
"""What is added to words that only the less strict lists have, or only the corpus."""
_SEEN = 20
"""How often a word that no list has must stand in the corpus to be taken for one."""
_MEANT_SEEN = 25
"""How often a word must stand in the corpus to be what was meant."""


@dataclass(frozen=True)
class Parts:
    """A lexicon as it is kept.

    `words` with their `costs` (minus the logarithm of the frequency, in hundredths of a nat); the spelling of the first
    `sure` is not doubted. `meant` are the words that a slip may have begun as, `keys` those and the strings one of
    their letters short; `members[starts[n]:starts[n + 1]]` are the words behind key n. `ends` are the first and last
    letters of what may be written for them (see `_ends`), with the least that each costs.
    """

    words: list[str]
    costs: array[int]
    sure: int
    meant: list[str]
    keys: list[str]
    starts: array[int]
    members: array[int]
    ends: list[str]
    end_costs: array[int]


def build() -> Parts:
    """The lexicon from PyThaiNLP's files and this package's."""
    wrong = misspellings.wrong_forms()
    listed = without_tone_faults(sources.words() - wrong)
    counts = _frequencies(listed)
    names = sources.names() - listed - wrong
    more = sources.more_words() - listed - names - wrong
    seen = {word for word, count in counts.items() if count >= _SEEN} - listed - names - more - wrong
    priced = _costs(counts)
    never = _cost(0)
    costs = {word: priced.get(word, never) for word in listed}
    costs |= {word: min(_NAME, priced.get(word, never)) for word in names}
    costs |= {word: priced.get(word, never) + _DOUBTED for word in (*more, *seen)}
    meant = sorted(word for word in listed if len(word) >= SHORTEST_MEANT and counts.get(word, 0) >= _MEANT_SEEN)
    ends = _ends(meant, costs)
    return Parts(
        list(costs),
        array("H", costs.values()),
        len(listed) + len(names),
        meant,
        *_index(meant),
        list(ends),
        array("H", ends.values()),
    )


def end_letters(letters: int) -> int:
    """How many letters at either end: one slip in a word of so many cannot change both ends."""
    return 3 if letters > 6 else 2 if letters > 4 else 1


def _frequencies(listed: set[str]) -> dict[str, int]:
    """Counts as in the national corpus; words that are younger are counted on the web."""
    written = sources.counts()
    counts = dict(zip(written, map(int, written.values()), strict=True))
    web = sources.web_counts()
    for word in listed & web.keys():
        if len(word) >= _WHOLE:
            counts[word] = max(counts.get(word, 0), int(web[word]) // _WEB)
    return counts


def _costs(counts: dict[str, int]) -> dict[str, int]:
    """What each counted word costs; many are counted as often as others."""
    of = {count: _cost(count) for count in set(counts.values())}
    return {word: of[count] for word, count in counts.items()}


def _cost(count: int) -> int:
    return round(-100 * math.log((count + 0.5) / _CORPUS))


def _index(meant: list[str]) -> tuple[list[str], array[int], array[int]]:
    """The keys of the words, and their numbers behind each."""
    only: dict[str, int] = {}
    several: dict[str, list[int]] = {}
    for number, word in enumerate(meant):
        for key in set(keys_of(word)):
            if only.setdefault(key, number) != number:
                several.setdefault(key, [only[key]]).append(number)
    starts, members = array("I", [0]), array("I")
    for key, number in only.items():
        members.extend(several.get(key) or (number,))
        starts.append(len(members))
    return list(only), starts, members


def _ends(meant: list[str], costs: dict[str, int]) -> dict[str, int]:
    """What the commonest word costs that may be meant, slip included, by the length and an end of what is written.

    A key is a letter for the length (A is none, B is one), `<` for the first or `>` for the last letters, and those.
    """
    by_length: list[list[tuple[str, int]]] = [[] for _ in range(LONGEST + 3)]
    for word in meant:
        by_length[len(word)].append((word, costs[word] + least(len(word))))
    ends: dict[str, int] = {}
    for length in range(SHORTEST_MEANT - 2, LONGEST + 1):
        count, mark = end_letters(length), chr(ord("A") + length)
        near = [priced for words in by_length[max(0, length - 2) : length + 3] for priced in words]
        near.sort(key=itemgetter(1), reverse=True)  # of several with one key, a dict keeps the last
        ends |= {f"{mark}<{key}": cost for key, cost in {word[:count]: cost for word, cost in near}.items()}
        ends |= {f"{mark}>{key}": cost for key, cost in {word[-count:]: cost for word, cost in near}.items()}
    return ends
