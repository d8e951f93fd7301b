"""How likely a slip is that turns one word into another: a letter more, fewer or other, two exchanged, one silenced."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations

from thaimemo.checks.spelling.sources import OWN

USUAL = 500
"""What the commonest slip costs, in hundredths of a nat."""
_UNUSUAL = 300
"""What is added where writers seldom slip so."""
_AT_EDGE = 400
"""What is added for a strange letter before or behind a word: more likely it belongs to a name there."""
_SHORT = (0, 0, 0, 900, 500, 250, 100)
"""What is added by the letters of the word that was meant: the shorter, the more words are one slip away."""
_MARKS = frozenset("็่้๊๋์")
"""Tone marks, ็ and ์: the first things to be forgotten or doubled."""
_SILENCED = re.compile("[ก-ฮ]์")
"""A letter with its thanthakhat is not heard: it is forgotten or added as a whole."""


def keys_of(word: str) -> list[str]:
    """What two words one slip apart share: they themselves, or without one of their letters or silenced letters."""
    keys = [word, *[word[:at] + word[at + 1 :] for at in range(len(word))]]
    if "์" in word:
        keys += [word[: pair.start()] + word[pair.end() :] for pair in _SILENCED.finditer(word)]
    return keys


def least(letters: int) -> int:
    """The least that a slip in a word of so many letters costs."""
    return USUAL + (_SHORT[letters] if letters < len(_SHORT) else 0)


def price(written: str, meant: str) -> int | None:
    """What it costs, in hundredths of a nat, to read `written` as `meant`; None unless it is one slip away."""
    usual = _slip(written, meant)
    if usual is None:
        return None
    at_edge = not usual and len(written) > len(meant) and meant in (written[1:], written[:-1])
    return least(len(meant)) + (0 if usual else _UNUSUAL) + (_AT_EDGE if at_edge else 0)


def _slip(written: str, meant: str) -> bool | None:
    """Whether the slip between two words is a usual one; None unless there is exactly one."""
    at = _first_difference(written, meant)
    more = len(written) - len(meant)
    if more == 0:
        return _exchanged(written, meant, at)
    longer, shorter = (written, meant) if more > 0 else (meant, written)
    if abs(more) == 1 and longer[at + 1 :] == shorter[at:]:
        return longer[at] in _MARKS or longer[at] in longer[max(0, at - 1) : at] + longer[at + 1 : at + 2]
    if abs(more) == 2 and keys_of(longer)[len(longer) + 1 :].count(shorter):
        return True
    return None


def _exchanged(written: str, meant: str, at: int) -> bool | None:
    if at == len(written):
        return None
    if written[at + 1 :] == meant[at + 1 :]:
        return (written[at], meant[at]) in _confusions()
    swapped = written[at + 1 : at + 2] + written[at] + written[at + 2 :]
    return True if swapped == meant[at:] else None


def _first_difference(one: str, other: str) -> int:
    at = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        at += 1
    return at


@lru_cache(maxsize=1)
def _confusions() -> frozenset[tuple[str, str]]:
    lines = (OWN / "confusions.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(pair for line in lines if line[:1] != "#" for pair in permutations(line.split(), 2))
