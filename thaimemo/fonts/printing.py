"""What of a text a font can print: characters left out, characters printed as others, characters it lacks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from thaimemo.errors import Place, Problem
from thaimemo.fonts.family import FontFamily
from thaimemo.messages import fonts as say

# Control, format, line and paragraph separators, private use: not for paper, though some fonts draw them.
_NEVER_PRINTED = frozenset({"Cc", "Cf", "Zl", "Zp", "Co", "Cs"})
_KINDS = {
    "Cc": "CONTROL CHARACTER",
    "Cf": "FORMAT CHARACTER",
    "Cn": "UNASSIGNED CHARACTER",
    "Co": "PRIVATE USE CHARACTER",
    "Cs": "SURROGATE",
}
_LETTER_AND_MARKS = re.compile(r"\w[\u0300-\u036f]+")
_CONTEXT = 15
# What cannot begin an excerpt: it belongs to the letter before.
_DEPENDENT = "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎"


@dataclass(frozen=True, slots=True)
class Replacement:
    """A character and what is printed instead of it (empty: nothing), with its name in Thai and English."""

    char: str
    by: str
    name_th: str
    name_en: str

    @property
    def visible(self) -> bool:
        """Whether something else than white space is printed, which a reader should be told of."""
        return bool(self.by.strip())


@dataclass(frozen=True, slots=True)
class Printable:
    """A text as the font can print it.

    `replaced` are the characters printed as others or left out, `missing` those the font lacks: still in `text`, for
    the caller to report with `missing_problem`. Each is listed once, in order.
    """

    text: str
    replaced: tuple[Replacement, ...] = ()
    missing: tuple[str, ...] = ()


def printable(text: str, family: FontFamily) -> Printable:
    """`text` as `family` can print it. Thai letters are never rewritten, reordered or composed."""
    characters = _printed(family)
    if characters.issuperset(text):
        return Printable(text)
    pieces: dict[str, str | int | None] = {}
    replaced: list[Replacement] = []
    missing: list[str] = []
    text = _composed(text, characters)
    for char in dict.fromkeys(text):
        if char in characters:
            continue
        replacement = _replacement(char, characters)
        if replacement is None:
            missing.append(char)
        else:
            pieces[char] = replacement.by
            replaced.append(replacement)
    return Printable(text.translate(str.maketrans(pieces)), tuple(replaced), tuple(missing))


def missing_problem(char: str, place: Place | None, context: str) -> Problem:
    """That the font lacks `char`, found at `place` in the text `context` (of which the part around it is shown)."""
    at = max(context.find(char), 0)
    around = context[max(at - _CONTEXT, 0) : at + _CONTEXT + 1]
    kind = unicodedata.category(char)
    values = {
        "char": char,
        "shown": "" if kind in _KINDS else f"{char} ",
        "code": f"U+{ord(char):04X}",
        "name": unicodedata.name(char, _KINDS.get(kind, "")),
        "context": "".join(c for c in around if unicodedata.category(c) not in _NEVER_PRINTED)
        .lstrip(_DEPENDENT)
        .strip(),
    }
    return Problem(say.MISSING_CHARACTER, place, values)


def replaced_problem(replacement: Replacement, place: Place | None) -> Problem:
    """That a character found at `place` is printed as another; a warning, where `replacement.visible`."""
    values = {
        "char": replacement.char,
        "code": f"U+{ord(replacement.char):04X}",
        "by": replacement.by,
        "name_th": replacement.name_th,
        "name_en": replacement.name_en,
    }
    return Problem(say.REPLACED_CHARACTER, place, values)


@lru_cache(maxsize=8)
def _printed(family: FontFamily) -> frozenset[str]:
    return frozenset(char for char in family.characters if unicodedata.category(char) not in _NEVER_PRINTED)


def _composed(text: str, characters: frozenset[str]) -> str:
    """`text` with e + ◌́ as é where the font has the one and lacks the other."""

    def compose(match: re.Match[str]) -> str:
        whole = unicodedata.normalize("NFC", match[0])
        return whole if not characters.issuperset(match[0]) and characters.issuperset(whole) else match[0]

    return _LETTER_AND_MARKS.sub(compose, text)


def _replacement(char: str, characters: frozenset[str]) -> Replacement | None:
    """What to print for `char`: as the table says, or the one Unicode declares the same (K for kelvin)."""
    replacement = replacements().get(char)
    if replacement is None:
        same = unicodedata.normalize("NFC", char)
        replacement = Replacement(char, same, unicodedata.name(char, ""), unicodedata.name(char, "").lower())
    return replacement if replacement.by != char and characters.issuperset(replacement.by) else None


@lru_cache(maxsize=1)
def replacements() -> Mapping[str, Replacement]:
    """The table of replacements that comes with thaimemo (`replacements.tsv`)."""
    lines = Path(__file__).with_name("replacements.tsv").read_text(encoding="utf-8").splitlines()
    rows = (row for line in lines if line and not line.startswith("#") for row in _row(line))
    return MappingProxyType({replacement.char: replacement for replacement in rows})


def _row(line: str) -> Iterator[Replacement]:
    span, by, name_th, name_en = line.split("\t")
    first, _, last = span.partition("-")
    start, end = _code(first), _code(last or first)
    target = "".join(chr(_code(part)) for part in by.split())
    for step in range(end - start + 1):
        yield Replacement(chr(start + step), chr(ord(target) + step) if step and target else target, name_th, name_en)


def _code(text: str) -> int:
    return int(text.removeprefix("U+"), 16)
