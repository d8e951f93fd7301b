"""The misspelt Thai words of a manuscript, each with the reason why it is taken for one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple
from weakref import WeakKeyDictionary

from thaimemo.checks.manuscript import Manuscript, Passage
from thaimemo.checks.spelling.exempt import exempt, terms_of
from thaimemo.checks.spelling.lexicon import lexicon
from thaimemo.checks.spelling.misspellings import known
from thaimemo.checks.spelling.reading import slips
from thaimemo.checks.spelling.spans import Spans
from thaimemo.checks.spelling.tones import ToneFault, repairs, tone_faults

_STRETCH = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]+")
_SHORTEST = 4
"""Letters in the shortest stretch worth reading."""
_LONGEST_AROUND = 10
"""Letters before and behind a wrong tone mark among which its word is looked for."""


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
        terms = terms_of(manuscript)
        found = _found[manuscript] = [
            mistake for passage in manuscript.passages for mistake in _of_passage(passage, terms)
        ]
    return found


def _of_passage(passage: Passage, terms: re.Pattern[str] | None) -> Iterator[Mistake]:
    if not _STRETCH.search(passage.text):
        return
    found = exempt(passage.text, terms)
    exempted = Spans([*found.quoted, *found.names, *found.terms])
    listed = [each for each in known(passage.text) if not exempted.touch(each.start, each.end)]
    for each in listed:
        yield Mistake(passage, each.start, each.end, Reason.KNOWN, each.right, each.sure)
    blocked = Spans([*found.quoted, *found.names, *found.terms, *((each.start, each.end) for each in listed)])
    doubtful = Spans(found.doubtful)
    likely = [each for each in _likely(passage, blocked) if not doubtful.touch(each.start, each.end)]
    yield from _with_tones(passage, likely, Spans([*found.quoted, *found.terms]), Spans(found.names))


def _likely(passage: Passage, blocked: Spans) -> Iterator[Mistake]:
    words, text = lexicon(), passage.text
    for stretch in _STRETCH.finditer(text):
        for start, end in blocked.gaps(*stretch.span()):
            if end - start < _SHORTEST:
                continue
            for slip in slips(text[start:end], words, abbreviated=text[end : end + 1] in (".", "ฯ")):
                yield Mistake(passage, start + slip.start, start + slip.end, Reason.LIKELY, slip.meant)


def _with_tones(passage: Passage, likely: list[Mistake], exempted: Spans, names: Spans) -> Iterator[Mistake]:
    """The likely mistakes, and those that a wrong tone mark makes certain, which may be the same."""
    starts = [each.start for each in likely]
    for fault in tone_faults(passage.text):
        if exempted.touch(fault.start, fault.end) or (fault.high and names.touch(fault.start, fault.end)):
            continue
        reason = Reason.HIGH_TONE if fault.high else Reason.BARE_TONE
        number = bisect_right(starts, fault.start) - 1
        if number >= 0 and fault.end <= likely[number].end:
            likely[number] = likely[number]._replace(reason=reason)
        else:
            start, end, meant = _word_around(passage.text, fault)
            yield Mistake(passage, start, end, reason, meant)
    yield from likely


def _word_around(text: str, fault: ToneFault) -> tuple[int, int, tuple[str, ...]]:
    """The longest stretch round the fault that is a word or name without it, and that; the fault alone if none is."""
    costs = lexicon().costs
    first, last = fault.start, fault.end
    while first > max(0, fault.start - _LONGEST_AROUND) and _STRETCH.match(text[first - 1]):
        first -= 1
    while last < min(len(text), fault.end + _LONGEST_AROUND) and _STRETCH.match(text[last]):
        last += 1
    at, signs = repairs(text, fault)
    for start in range(first, fault.start + 1):
        for end in range(last, fault.end - 1, -1):
            before, behind = text[start:at], text[at + 1 : end]
            if meant := tuple([word for sign in signs if (word := before + sign + behind) in costs]):
                return start, end, meant
    return fault.start, fault.end, ()
