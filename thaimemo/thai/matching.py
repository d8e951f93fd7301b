"""Thai text without spaces, cut into the fewest words of a dictionary (maximal matching).

The text is cut step by step. What a step is depends on the few letters that were read to find it, so steps are
remembered by those letters: official prose comes again and again to the same words between the same neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from thaimemo.thai.dictionary import Dictionary, Reaches
from thaimemo.thai.readings import step

_LONG = 20
"""Letters beyond which a compound may be cut at its parts."""
_WIDTHS = _SHORTEST, _SHORT, *_LONGER = 8, 11, 14, 18, 24, 40
"""How many letters steps are remembered by."""
_READ_ON: Reaches = ()
"""Stands in the memory where more letters tell the step."""
_MOST_STEPS = 40_000
"""Entries of the memory before all are forgotten."""
_CLOSE = "\n"


def word_ends(text: str, words: Dictionary) -> list[int]:
    """Where the words of `text` (Thai letters, no spaces) end, up to its length; long compounds end at each part."""
    base, laid = words, list[int]()
    if words.base:
        base, laid = words.base, _begins(text, words.laid)
    closed, length, known = text + _CLOSE, len(text), base.steps.get
    ends: list[int] = []
    start = 0
    while start < length:
        reaches = known(closed[start : start + _SHORTEST]) or known(closed[start : start + _SHORT])
        if not reaches:
            reaches = _told_by_more(text, closed, start, base)
        if laid and bisect_left(laid, start) < bisect_left(laid, start + reaches[-1]):
            reaches, _ = _found(text, start, words)  # a word that the base lacks begins within the step
        if len(reaches) > 1:
            ends += [start + reach for reach in reaches[:-1]]
        start += reaches[-1]
        ends.append(start)
    return ends


def _begins(text: str, words: Iterable[str]) -> list[int]:
    """Where any of `words` begins, in order."""
    begins: list[int] = []
    for word in words:
        begin = text.find(word)
        while begin >= 0:
            begins.append(begin)
            begin = text.find(word, begin + 1)
    return sorted(begins)


def parts_of(word: str, words: Dictionary) -> list[str]:
    """The words a compound is made of; the word alone where it is none."""
    return [word[start:end] for start, end in pairwise([0, *_part_ends(word, words)])]


def _told_by_more(text: str, closed: str, start: int, words: Dictionary) -> Reaches:
    """How far from `start` the words of the step there reach, when the short keys do not tell."""
    for width in _LONGER:
        reaches = words.steps.get(closed[start : start + width])
        if reaches is None:
            break
        if reaches:
            return reaches
    reaches, read = _found(text, start, words)
    _remember(closed, start, min(read, len(closed)) - start, reaches, words.steps)
    return reaches


def _found(text: str, start: int, words: Dictionary) -> tuple[Reaches, int]:
    """The same, sought; and up to where the text was read for it."""
    found = step(text, start, words)
    return tuple([end - start for end in _with_parts(text, start, found.ends, words)]), found.read


def _remember(closed: str, start: int, read: int, reaches: Reaches, steps: dict[str, Reaches]) -> None:
    if read > _WIDTHS[-1]:
        return
    if len(steps) >= _MOST_STEPS:
        steps.clear()
    for width in _WIDTHS:
        key = closed[start : start + width]
        if len(key) >= read:
            steps[key] = reaches
            return
        steps[key] = _READ_ON


def _with_parts(text: str, start: int, ends: list[int], words: Dictionary) -> list[int]:
    """`ends` of words, the first from `start`, with those of the parts of long compounds."""
    if ends[-1] - start <= _LONG:
        return ends
    spans = zip([start, *ends], ends, strict=False)
    return [begin + part for begin, end in spans for part in _compound(text[begin:end], words)]


def _compound(word: str, words: Dictionary) -> list[int]:
    """Where the parts of a long compound end; only its own end if it has none or is the document's or office's own."""
    if len(word) <= _LONG or words.lays(word):
        return [len(word)]
    return _part_ends(word, words)


def _part_ends(word: str, words: Dictionary) -> list[int]:
    """Where two or more words that make up `word` end; only its own end where there are none."""
    ends: list[int] = []
    while not ends or ends[-1] < len(word):
        found = step(word, ends[-1] if ends else 0, words, whole=False)
        if not found.known:
            return [len(word)]
        ends += found.ends
    return ends
