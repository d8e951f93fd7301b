"""The lexicon made from its sources."""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from thaimemo.checks.spelling import misspellings, sources
from thaimemo.checks.spelling.slips import keys_of
from thaimemo.checks.spelling.tones import tone_faults

LONGEST = 22
"""Letters in the longest word that is looked for; longer compounds are read as their parts."""
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
_WORD = re.compile(r"[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*")


@dataclass(frozen=True)
class Parts:
    """A lexicon as it is kept.

    `words` with their `costs` (minus the logarithm of the frequency, in hundredths of a nat); the spelling of the first
    `sure` is not doubted. `meant` are the words that a slip may have begun as, `keys` those and the strings one of
    their letters short; `members[starts[n]:starts[n + 1]]` are the words behind key n.
    """

    words: list[str]
    costs: array[int]
    sure: int
    meant: list[str]
    keys: list[str]
    starts: array[int]
    members: array[int]


def build() -> Parts:
    """The lexicon from PyThaiNLP's files and this package's."""
    wrong = misspellings.wrong_forms()
    listed = _fit(sources.words()) - wrong
    wrong |= {word for word in listed if any(tone_faults(word))}
    listed -= wrong
    counts = _frequencies(listed)
    names = _fit(sources.names()) - listed - wrong
    more = _fit(sources.more_words()) - listed - names - wrong
    seen = _fit(word for word, count in counts.items() if count >= _SEEN) - listed - names - more - wrong
    costs = {word: _cost(counts.get(word, 0)) for word in listed}
    costs |= {word: min(_NAME, _cost(counts.get(word, 0))) for word in names}
    costs |= {word: _cost(counts.get(word, 0)) + _DOUBTED for word in (*more, *seen)}
    meant = sorted(word for word in listed if len(word) >= SHORTEST_MEANT and counts.get(word, 0) >= _MEANT_SEEN)
    return Parts(list(costs), array("H", costs.values()), len(listed) + len(names), meant, *_index(meant))


def _fit(words: Iterable[str]) -> set[str]:
    """Those of one Thai word and not too long."""
    return {word for word in words if len(word) <= LONGEST and _WORD.fullmatch(word)}


def _frequencies(listed: set[str]) -> dict[str, int]:
    """Counts as in the national corpus; words that are younger are counted on the web."""
    counts = sources.counts()
    for word, count in sources.web_counts().items():
        if len(word) >= _WHOLE and word in listed:
            counts[word] = max(counts.get(word, 0), count // _WEB)
    return counts


def _cost(count: int) -> int:
    return round(-100 * math.log((count + 0.5) / _CORPUS))


def _index(meant: list[str]) -> tuple[list[str], array[int], array[int]]:
    filed: dict[str, list[int]] = {}
    for number, word in enumerate(meant):
        for key in set(keys_of(word)):
            filed.setdefault(key, []).append(number)
    starts, members = array("I", [0]), array("I")
    for numbers in filed.values():
        members.extend(numbers)
        starts.append(len(members))
    return list(filed), starts, members
