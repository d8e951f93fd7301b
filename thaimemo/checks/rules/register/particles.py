"""Particles of politeness and mood that end spoken sentences: ครับ, ค่ะ, นะคะ; `data/particles.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule
from thaimemo.checks.rules.register.exempt import own_words
from thaimemo.checks.tables import rows
from thaimemo.messages import wording as say
from thaimemo.thai.lists import alternation

_END = r"(?=[\s.,!?)ๆ”\"]|$)"


@lru_cache(maxsize=1)
def _particles() -> re.Pattern[str]:
    anywhere, at_end = (_placed(place) for place in ("anywhere", "end"))
    after = [
        f"{alternation(place.removeprefix('after ').split('|'))}(?P<after{number}>{word}){_END}"
        for number, (word, place) in enumerate(rows("particles.tsv"))
        if place.startswith("after ")
    ]
    return re.compile("|".join([f"(?P<anywhere>{anywhere})", f"(?<=[ก-๎])(?P<end>{at_end}){_END}", *after]))


def _placed(wanted: str) -> str:
    return alternation(word for word, place in rows("particles.tsv") if place == wanted)


def _search(passage: Passage) -> Iterator[Hit]:
    for found in _particles().finditer(passage.text):
        yield Hit(passage, *found.span(found.lastgroup or 0), say.PARTICLE)


RULES = (Rule("spoken-particle", Severity.WARNING, say.PARTICLE_RULE, own_words(_search)),)
