"""Informal words and phrases with the formal ones: `data/formal_words.tsv`.

Rows with a source are told of by themselves; rows without one only where the settings ask for them
(`on = ["spoken-word-unsourced"]`). All are hints: many of these words are right in other senses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.registry import Rule
from thaimemo.checks.rules.register.exempt import own_words
from thaimemo.checks.tables import rows
from thaimemo.messages import wording as say
from thaimemo.thai.lists import alternation

_FILE = "formal_words.tsv"
_OPENING = "opening"
_OPENING_PATH = "visit.background"
_ADDRESSED = ("เรียน", "กราบเรียน", "นมัสการ", "ถึง")
_BESIDE = ("อ้างถึง", "สิ่งที่ส่งมาด้วย")


class Phrase(NamedTuple):
    """A row: what to avoid, what to prefer, and what must follow for it to be meant; None: anything."""

    avoid: str
    prefer: tuple[str, ...]
    followed: re.Pattern[str] | None


@lru_cache(maxsize=2)
def _phrases(sourced: str) -> dict[str, Phrase]:
    """The rows for running text whose column `sourced` says so, by what to avoid."""
    found: dict[str, Phrase] = {}
    for avoid, prefer, source, where in rows(_FILE):
        if source == sourced and where != _OPENING:
            followed = re.compile(alternation(where.split("|"))) if where != "-" else None
            found[avoid] = Phrase(avoid, _choices(prefer), followed)
    return found


def _choices(prefer: str) -> tuple[str, ...]:
    return tuple(prefer.split(" / "))


@lru_cache(maxsize=2)
def _pattern(sourced: str) -> re.Pattern[str]:
    return re.compile(alternation(_phrases(sourced)))


def _search(sourced: str) -> Callable[[Passage], Iterator[Hit]]:
    def search(passage: Passage) -> Iterator[Hit]:
        for found in _pattern(sourced).finditer(passage.text):
            phrase = _phrases(sourced)[found[0]]
            if phrase.followed is None or phrase.followed.match(passage.text, found.end()):
                yield _hit(passage, found, phrase.prefer)

    return search


def _hit(passage: Passage, found: re.Match[str], prefer: tuple[str, ...]) -> Hit:
    return Hit(passage, *found.span(), say.INFORMAL, prefer, {"choices": " / ".join(prefer)})


def _opening(manuscript: Manuscript) -> Iterator[Hit]:
    """The first words of the letter's first paragraph."""
    passage = manuscript.at(_OPENING_PATH) if manuscript.report else _first_paragraph(manuscript)
    for avoid, prefer, _, where in rows(_FILE):
        if passage and where == _OPENING:
            found = re.compile(rf"\s*{re.escape(avoid)}").match(passage.text)
            if found:
                yield _hit(passage, found, _choices(prefer))


def _first_paragraph(manuscript: Manuscript) -> Passage | None:
    """What follows the address and the papers named under it."""
    addressed = False
    for passage in manuscript.passages[:40]:
        text = passage.text.lstrip()
        if addressed and not text.startswith(_BESIDE):
            return passage
        addressed = addressed or any(text.startswith((f"{word} ", f"{word}\t")) for word in _ADDRESSED)
    return None


def _sourced(manuscript: Manuscript) -> Iterator[Hit]:
    yield from own_words(_search("yes"))(manuscript)
    yield from _opening(manuscript)


RULES = (
    Rule("informal-word", Severity.HINT, say.INFORMAL_RULE, _sourced),
    Rule("spoken-word-unsourced", Severity.HINT, say.SPOKEN_RULE, own_words(_search("no")), on=False),
)
