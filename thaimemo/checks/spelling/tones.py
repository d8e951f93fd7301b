"""Tone marks where no Thai word has them: certain, whatever the dictionary says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TONE = "[่-๋]"
_ABOVE_OR_BELOW = "[ัิีึืุู]?"
_LOW_OR_HIGH = "[ขฃคฅฆงชซฌญฐฑฒณถทธนผฝพฟภมยรลวศษสหฬฮ]"
_IN_CLUSTER = "[รลว]"
_MIDDLE = "[กจฎฏดตบปอ]"
_LEADING = "[เ-ไ]"

_FAULT = re.compile(
    # Mai tri and mai chattawa stand over middle-class initials only; in a cluster the mark is over its second letter.
    rf"(?P<high>(?:(?!{_IN_CLUSTER}){_LOW_OR_HIGH}|(?<!{_MIDDLE}){_IN_CLUSTER}){_ABOVE_OR_BELOW}[๊๋])"
    # Between a consonant with its tone mark and ย stands a vowel, unless one stands before the consonant.
    rf"|(?P<bare>(?<!{_LEADING})(?<!{_LEADING}[ก-ฮ])[ก-ฮ]{_TONE}ย)"
)


class ToneFault(NamedTuple):
    """Where it stands, and whether it is a high tone on the wrong class (else a vowel is missing)."""

    start: int
    end: int
    high: bool


def tone_faults(text: str) -> Iterator[ToneFault]:
    """The tone marks that cannot be right."""
    for found in _FAULT.finditer(text):
        yield ToneFault(*found.span(), found.lastgroup == "high")


def without_tone_faults(words: set[str]) -> set[str]:
    """The words without such a tone mark."""
    doubtful = [word for word in words if "๊" in word or "๋" in word or "่ย" in word or "้ย" in word]
    return words.difference(word for word in doubtful if _FAULT.search(word))


def repairs(text: str, fault: ToneFault) -> tuple[int, tuple[str, ...]]:
    """Where the tone mark stands, and what may have been meant in its place: another sign, or a vowel beside it."""
    at = next(at for at in range(fault.start, fault.end) if text[at] in "่้๊๋")
    return at, ("็", "้", "่", "") if fault.high else ("ั", f"{text[at]}า", f"{text[at]}อ")
