"""Misspellings that everybody knows, with their right forms: `data/misspellings.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from thaimemo.checks.spelling.sources import OWN
from thaimemo.thai.lists import alternation

_NO_END = "(?![ะ-ฺๅ็-๎]|[ก-ฮ][ิุ]?์)"
"""A word does not end before a sign of its last letter, nor before a silenced letter."""


class Misspelling(NamedTuple):
    """What was meant, the likeliest first; `sure` where there is only one and the wrong form is never right."""

    start: int
    end: int
    right: tuple[str, ...]
    sure: bool


def known(text: str) -> Iterator[Misspelling]:
    """The known misspellings in a text."""
    rows = _rows()
    for found in _pattern().finditer(text):
        right, sure = rows[found[0]]
        if right[0] != found[0]:
            yield Misspelling(*found.span(), right, sure)


def wrong_forms() -> set[str]:
    """The wrong forms."""
    return {wrong for wrong, (right, _) in _rows().items() if wrong != right[0]}


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[tuple[str, ...], bool]]:
    lines = (OWN / "misspellings.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {wrong: (forms := tuple(right.split("|")), not doubt and len(forms) == 1) for wrong, right, *doubt in cells}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(alternation(_rows()) + _NO_END)
