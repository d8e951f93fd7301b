"""Words over, between and under lists: headings, what announces points, what begins a line that is none."""

from __future__ import annotations

import re
from functools import lru_cache

from thaimemo.drafting import lexicon


def kind_of_heading(words: str) -> str:
    """What a heading says the points below it are; "" where it says nothing."""
    found = _announcing().search(words)
    return _kinds()[found[0]] if found else ""


def kind_of(words: str) -> str:
    """What the sentence before a list says its points are: directives if it says so at all, else what it says last."""
    found = [_kinds()[match[0]] for match in _announcing().finditer(words)]
    return "directives" if "directives" in found else (found or [""])[-1]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in lexicon.kinds("sections").items() for word in words}


@lru_cache(maxsize=1)
def _announcing() -> re.Pattern[str]:
    return re.compile(lexicon.expression("+" + word for word in _kinds()))


@lru_cache(maxsize=1)
def heading_alone() -> re.Pattern[str]:
    """A heading that says what its points are and nothing more."""
    return re.compile(rf"(?:สรุป)?{lexicon.expression('+' + word for word in _kinds())}[ :]*")


@lru_cache(maxsize=1)
def telling() -> re.Pattern[str]:
    """What a line that says what to do begins with."""
    return re.compile("|".join(map(re.escape, ("ให้", "ขอให้", "ควร", "ต้อง", *lexicon.entries("verbs")))))


@lru_cache(maxsize=1)
def closing() -> re.Pattern[str]:
    """What a line that ends a list begins with."""
    return re.compile("|".join(map(re.escape, lexicon.entries("closing"))))


@lru_cache(maxsize=1)
def duty() -> re.Pattern[str]:
    """A label inside a point: หน่วยงานรับผิดชอบ."""
    words = [word for many in lexicon.kinds("duty_labels").values() for word in many]
    return re.compile(lexicon.expression(words))
