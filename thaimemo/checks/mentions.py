"""Where a manuscript uses abbreviations, in the order of the paper, and where it introduces them in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.glossary import Glossary, glossary_of
from thaimemo.glossary.tokens import Unit, bracket_before, chains
from thaimemo.messages import Message
from thaimemo.thai.digits import to_arabic

_PRINTED = (
    "memo.agency", "memo.to", "memo.through", "visit.background", "memo.references", "visit.date", "visit.assigned_by",
    "visit.delegates", "visit.activity", "visit.inspector", "visit.places", "visit.purposes", "visit.hosts",
    "visit.programme", "visit.findings", "visit.problems", "visits", "directives", "proposals", "memo.enclosures",
    "attachments", "memo.closing", "memo.signers", "memo.endorsements", "photos",
)  # fmt: skip
"""The parts of the data in the order in which a memo prints them."""
_ONE_OF_SEVERAL = re.compile(r"visits\[(\d+)\]\.(.*)")
_HEADING = re.compile(r"(^memo\.subject|\.topic)$")
_NAME_LENGTH = 160
"""Letters before a bracket in which the full name must stand."""
_THAI_OR_LATIN = re.compile(r"[ก-๎A-Za-z0-9๐-๙]$")


@dataclass(frozen=True, slots=True)
class Mention:
    """One use of an abbreviation. `introduced`: its full name stands before the bracket that it is in."""

    passage: Passage
    unit: Unit
    introduced: bool
    heading: bool

    def senses(self) -> tuple[str, ...]:
        """The names that it may stand for in running text; behind a number, a unit of measure is meant."""
        senses = self.unit.senses
        measured = re.search(r"[0-9๐-๙] ?$", self.passage.text[max(0, self.unit.start - 2) : self.unit.start])
        if measured and any(sense.kind in ("unit", "month") for sense in senses):
            return ()
        return tuple(sense.full for sense in senses if sense.writable)

    def hit(self, message: Message, **values: object) -> Hit:
        """This use as a hit of a rule."""
        return Hit(self.passage, self.unit.start, self.unit.end, message, self.unit.fulls, values)


def mentions(manuscript: Manuscript) -> list[Mention]:
    """Every use of an abbreviation, in the order in which the paper has them."""
    glossary = glossary_of(manuscript.settings.glossaries)
    passages = manuscript.passages
    if manuscript.report is not None:
        passages = sorted(passages, key=lambda passage: _position(passage.path or ""))
    return [mention for passage in passages for mention in _in(passage, glossary)]


def _position(path: str) -> tuple[int, int, int]:
    """Where the paper has the value at `path`; of several visits, one after the other."""
    one = _ONE_OF_SEVERAL.match(path)
    return (_part("visits"), int(one[1]), _part(one[2])) if one else (_part(path), 0, 0)


def _part(path: str) -> int:
    return next((number for number, part in enumerate(_PRINTED) if path.startswith(part)), -1)


def _in(passage: Passage, glossary: Glossary) -> Iterator[Mention]:
    heading = bool(_HEADING.search(passage.path or ""))
    for units in chains(passage.text, glossary):
        opening = bracket_before(passage.text, units[0].start)
        name = "" if opening is None else passage.text[max(0, opening - _NAME_LENGTH) : opening].rstrip()
        for unit in units:
            yield Mention(passage, unit, bool(name) and _names(unit, name), heading)


def _names(unit: Unit, name: str) -> bool:
    """Whether the words before a bracket are the full name of the abbreviation in it; of unknown ones any may be."""
    if not unit.fulls:
        return bool(_THAI_OR_LATIN.search(name))
    return any(full in to_arabic(name) for full in map(to_arabic, unit.fulls))
