"""Characters that nobody sees and blanks that are none: zero-width characters, soft hyphens, odd no-break spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.messages import form as say
from thaimemo.thai.names import titles

# Soft hyphen, zero-width characters, direction marks, byte order mark; Thai letters in the private codes of old fonts.
_HIDDEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\uf700-\uf71c]")
_ODD = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_BLANKS = re.compile("[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_NO_BREAK = "\u00a0\u202f\u2007"
_LAYOUT = 4
"""Blanks from which on they set out columns, in a text that is already laid out."""
_FIRST_SYMBOL = 0x2300
"""Pictures begin about here; a joiner between two of them makes one picture."""


def _hidden(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    for found in _HIDDEN.finditer(text):
        at = found.start()
        if not (0 < at < len(text) - 1 and _is_picture(text[at - 1]) and _is_picture(text[at + 1])):
            by, values = _named(found[0])
            message = say.OLD_CODE if by else say.HIDDEN
            yield Hit(passage, at, at + 1, message, (by,), values, fixable=True)


def _is_picture(char: str) -> bool:
    return ord(char) >= _FIRST_SYMBOL


def _named(char: str) -> tuple[str, dict[str, str]]:
    """What is printed for `char`, and its names; the table of the fonts knows both."""
    from thaimemo.fonts.printing import replacements

    known = replacements().get(char)
    names = (known.name_th, known.name_en) if known else ("ช่องว่างไม่ตัดบรรทัด", "no-break space")
    return (known.by if known else ""), {"code": f"U+{ord(char):04X}", "name_th": names[0], "name_en": names[1]}


def _odd_blanks(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        if not passage.text.isascii():
            yield from _odd_in(passage, manuscript.known_names)


def _odd_in(passage: Passage, known: frozenset[str]) -> Iterator[Hit]:
    text = passage.text
    for found in _BLANKS.finditer(text) if _ODD.search(text) else ():
        start, end = found.span()
        if found[0].isascii():
            continue
        at_edge = start == 0 or end == len(text)
        if passage.path is None and end - start >= _LAYOUT and not at_edge:
            continue
        if at_edge or found[0] not in _NO_BREAK or _is_odd(text, start, known):
            char = next(char for char in found[0] if char != " ")
            yield Hit(passage, start, end, say.ODD_SPACE, ("" if at_edge else " ",), _named(char)[1], fixable=True)


def _is_odd(text: str, at: int, known: frozenset[str]) -> bool:
    """Whether a single no-break space stands between two Thai words that need not stay together."""
    around = text[at - 1], text[at + 1]
    if not all("ก" <= char <= "๎" and char not in "ฯๆ" for char in around):
        return False
    before, line = text[:at], text.replace(text[at], " ")
    return not before.endswith(titles()) and not any(_holds(line, name, at) for name in known if " " in name)


def _holds(line: str, name: str, at: int) -> bool:
    start = line.find(name, max(0, at - len(name)))
    return 0 <= start < at < start + len(name)


RULES = (
    Rule("invisible-character", Severity.ERROR, say.HIDDEN_RULE, each(_hidden)),
    Rule("odd-space", Severity.WARNING, say.ODD_SPACE_RULE, _odd_blanks),
)
