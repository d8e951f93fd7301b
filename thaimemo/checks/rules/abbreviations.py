"""Rules of the family abbreviations: unknown ones, those with several senses, those used before they are introduced."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript
from thaimemo.checks.mentions import Mention, mentions
from thaimemo.checks.registry import Rule
from thaimemo.messages import abbreviations as say

_found: WeakKeyDictionary[Manuscript, list[Mention]] = WeakKeyDictionary()
"""The mentions of the manuscript that is being checked, which all rules of the family want."""


def _mentions(manuscript: Manuscript) -> list[Mention]:
    if manuscript not in _found:
        _found[manuscript] = mentions(manuscript)
    return _found[manuscript]


def unknown(manuscript: Manuscript) -> Iterator[Hit]:
    """Each abbreviation that no glossary knows and no bracket introduces, once; single letters are list labels."""
    introduced, told = _introduced(manuscript), set[str]()
    for mention in _mentions(manuscript):
        short = mention.unit.short
        if not mention.unit.known and len(short) > 2 and short not in introduced and short not in told:
            told.add(short)
            yield mention.hit(say.UNKNOWN)


def ambiguous(manuscript: Manuscript) -> Iterator[Hit]:
    """Each abbreviation with several senses that no bracket introduces, once."""
    introduced, told = _introduced(manuscript), set[str]()
    for mention in _mentions(manuscript):
        short = mention.unit.short
        if short not in introduced and short not in told and len(mention.senses()) > 1:
            told.add(short)
            yield mention.hit(say.AMBIGUOUS, senses=", ".join(mention.senses()))


def early(manuscript: Manuscript) -> Iterator[Hit]:
    """The first use of an abbreviation that is introduced only later."""
    first: dict[str, Mention] = {}
    introduced: set[str] = set()
    for mention in _mentions(manuscript):
        short = mention.unit.short
        if mention.introduced:
            if short in first and short not in introduced:
                place = mention.passage.place(mention.unit.start)
                yield first[short].hit(say.EARLY, later=str(place) or place.path or f"{place.line}:{place.column}")
            introduced.add(short)
        elif not mention.heading:
            first.setdefault(short, mention)


def _introduced(manuscript: Manuscript) -> set[str]:
    return {mention.unit.short for mention in _mentions(manuscript) if mention.introduced}


RULES: tuple[Rule, ...] = (
    Rule("abbreviation-unknown", Severity.HINT, say.ABOUT_UNKNOWN, unknown),
    Rule("abbreviation-ambiguous", Severity.HINT, say.ABOUT_AMBIGUOUS, ambiguous),
    Rule("abbreviation-early", Severity.WARNING, say.ABOUT_EARLY, early),
)
