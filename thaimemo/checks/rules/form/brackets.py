"""Brackets and quotation marks that are opened and not closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.registry import Rule
from thaimemo.messages import Message
from thaimemo.messages import form as say

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
_MARK = re.compile('[()\\[\\]{}“”«»"]')
_LABEL = re.compile(r"(?:^|[\s(])[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*$|(?:^|\s)[ก-ฮA-Za-z]$")
"""What stands before the bracket of a list's label: 1) ก) a)."""
_REACH = 3
"""Passages over which a pair may reach: lines of one paragraph, paragraphs of one quotation."""
_DEEPEST = 1_000


class _Open(NamedTuple):
    mark: str
    passage: Passage
    number: int
    at: int


def _search(manuscript: Manuscript) -> Iterator[Hit]:
    left: list[_Open] = []
    for number, passage in enumerate(manuscript.passages):
        opened, strays = _unpaired(passage, number)
        for stray in strays:
            if not _closes_earlier(left, stray):
                yield _hit(stray, say.NOT_OPENED)
        yield from (_hit(one, say.NOT_CLOSED) for one in left if number - one.number >= _REACH or passage.path)
        left = [one for one in left if number - one.number < _REACH and not passage.path] + opened
    yield from (_hit(one, say.NOT_CLOSED) for one in left)


def _hit(one: _Open, message: Message) -> Hit:
    return Hit(
        one.passage, one.at, one.at + 1, message, values={"pair": _PAIRS.get(one.mark, _OPENERS.get(one.mark, '"'))}
    )


def _closes_earlier(left: list[_Open], stray: _Open) -> bool:
    """Whether `stray` closes one of the passages before; that one is taken from `left`."""
    if stray.passage.path is None:
        for one in reversed(left):
            if one.mark == _OPENERS.get(stray.mark, '"'):
                left.remove(one)
                return True
    return False


def _unpaired(passage: Passage, number: int) -> tuple[list[_Open], list[_Open]]:
    """What is opened and not closed in a passage, and what is closed and not opened."""
    opened: list[_Open] = []
    strays: list[_Open] = []
    text = passage.text
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        here = _Open(mark, passage, number, at)
        if mark == '"':
            if not text[max(0, at - 1) : at].isdigit():  # 12" is a measure
                _quote(opened, here)
        elif mark in _PAIRS:
            if len(opened) < _DEEPEST:
                opened.append(here)
        elif not _close(opened, _OPENERS[mark]) and not (mark == ")" and _LABEL.search(text, max(0, at - 8), at)):
            strays.append(here)
    return opened, strays


def _quote(opened: list[_Open], here: _Open) -> None:
    if not _close(opened, '"') and len(opened) < _DEEPEST:
        opened.append(here)


def _close(opened: list[_Open], opener: str) -> bool:
    """Take the last `opener` from `opened`; False where there is none."""
    for at in range(len(opened) - 1, max(-1, len(opened) - 20), -1):
        if opened[at].mark == opener:
            del opened[at]
            return True
    return False


RULES = (Rule("unbalanced-brackets", Severity.WARNING, say.BRACKETS_RULE, _search),)
