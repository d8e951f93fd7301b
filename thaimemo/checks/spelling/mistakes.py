"""The misspelt Thai words of a manuscript, each with the reason why it is taken for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple
from weakref import WeakKeyDictionary

from thaimemo.checks.manuscript import Manuscript, Passage, Span
from thaimemo.checks.spelling.exempt import Exempt, exempt, terms_pattern
from thaimemo.checks.spelling.lexicon import lexicon
from thaimemo.checks.spelling.misspellings import Misspelling, known
from thaimemo.checks.spelling.reading import slips
from thaimemo.checks.spelling.tones import ToneFault, tone_faults, without_fault

_STRETCH = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]+")
_SHORTEST = 4
"""Letters in the shortest stretch worth reading."""
_LONGEST_NAME = 30


class Reason(Enum):
    """Why a word is misspelt: everybody knows it, no Thai word has such a tone mark, another word is far likelier."""

    KNOWN = "known"
    HIGH_TONE = "high tone"
    BARE_TONE = "bare tone"
    LIKELY = "likely"


class Mistake(NamedTuple):
    """A misspelt word: where it stands, why it is one, what was meant, the likeliest first; `sure` of the first."""

    passage: Passage
    start: int
    end: int
    reason: Reason
    meant: tuple[str, ...]
    sure: bool = False


_found: WeakKeyDictionary[Manuscript, list[Mistake]] = WeakKeyDictionary()


def mistakes(manuscript: Manuscript) -> list[Mistake]:
    """The misspelt Thai words, passage by passage; they are looked for once, however many rules ask."""
    found = _found.get(manuscript)
    if found is None:
        terms = terms_pattern({*manuscript.known_names, *manuscript.settings.words})
        found = _found[manuscript] = [
            mistake for passage in manuscript.passages for mistake in _of_passage(passage, terms)
        ]
    return found


def _of_passage(passage: Passage, terms: re.Pattern[str] | None) -> Iterator[Mistake]:
    text = passage.text
    if not _STRETCH.search(text):
        return
    spans = exempt(text, terms)
    listed = [each for each in known(text) if not _touches(each, (*spans.quoted, *spans.names, *spans.terms))]
    for each in listed:
        yield Mistake(passage, each.start, each.end, Reason.KNOWN, each.right, each.sure)
    likely = list(_likely(passage, _merged(spans, listed)))
    for fault in tone_faults(text):
        if not _touches(fault, (*spans.quoted, *spans.terms, *(spans.names if fault.high else ()))):
            yield _tone_mistake(passage, fault, likely)
    yield from likely


def _likely(passage: Passage, blocked: list[Span]) -> Iterator[Mistake]:
    words, text = lexicon(), passage.text
    for start, end in _stretches(text, blocked):
        for slip in slips(text[start:end], words, abbreviated=text[end : end + 1] in (".", "ฯ")):
            yield Mistake(passage, start + slip.start, start + slip.end, Reason.LIKELY, slip.meant)


def _stretches(text: str, blocked: list[Span]) -> Iterator[Span]:
    """The Thai letters between the blocked spans, which are in order and apart."""
    number = 0
    for stretch in _STRETCH.finditer(text):
        start, end = stretch.span()
        while number < len(blocked) and blocked[number][1] <= start:
            number += 1
        at = number
        while at < len(blocked) and blocked[at][0] < end:
            if blocked[at][0] - start >= _SHORTEST:
                yield start, blocked[at][0]
            start = max(start, blocked[at][1])
            at += 1
        if end - start >= _SHORTEST:
            yield start, end


def _merged(spans: Exempt, listed: list[Misspelling]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted([*spans.quoted, *spans.names, *spans.terms, *((each.start, each.end) for each in listed)]):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _touches(it: Misspelling | ToneFault, spans: tuple[Span, ...]) -> bool:
    return any(start < it.end and it.start < end for start, end in spans)


def _tone_mistake(passage: Passage, fault: ToneFault, likely: list[Mistake]) -> Mistake:
    """The fault with the word it is in: the one that is likely misspelt, or the name that ends where the letters end."""
    reason = Reason.HIGH_TONE if fault.high else Reason.BARE_TONE
    around = next((each for each in likely if each.start <= fault.start and fault.end <= each.end), None)
    if around:
        likely.remove(around)
        return around._replace(reason=reason)
    start, end = fault.start, fault.end
    stretch = next(found for found in _STRETCH.finditer(passage.text, max(0, start - _LONGEST_NAME)) if found.end() > start)
    costs = lexicon().costs
    for begin in range(stretch.start(), start + 1):
        for stop in range(min(stretch.end(), end + _LONGEST_NAME), end - 1, -1):
            meant = tuple(word for word in without_fault(passage.text[begin:stop]) if word in costs)
            if meant:
                return Mistake(passage, begin, stop, reason, meant)
    return Mistake(passage, start, end, reason, ())
