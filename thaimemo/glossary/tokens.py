"""Abbreviations in a text: dotted Thai letters with the number behind them, and Latin capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thaimemo.glossary.entries import NUMBER, Entry, Glossary
from thaimemo.thai.digits import to_arabic

_DIGIT = "[0-9๐-๙]"
_TOKEN = re.compile(
    rf"""
    (?<![ก-๎A-Za-z0-9๐-๙.])
    (?P<dotted>(?:[ก-ฮ]{{1,7}}\.){{1,8}})
    (?:(?P<number>[ ]?{_DIGIT}{{1,3}})(?!{_DIGIT}) | (?P<tail>[ก-ฮ]{{2,4}})(?![ก-๎.]))?
    | (?<![A-Za-z0-9@./:_&+#\-])
    (?P<latin>[A-Z][A-Za-z&]{{1,9}})
    (?![A-Za-z0-9@_&+]|[./:\-][A-Za-z0-9])
    """,
    re.VERBOSE,
)
_SEGMENT = re.compile(r"[^.]+\.")
_CAPITALS = re.compile(r"[A-Z][A-Za-z&]*[A-Z]s?")
_ALL_CAPITALS = re.compile(r"[A-Z&]{2,5}s?")
_LONGEST_BRACKET = 42
"""Letters between an opening bracket and an abbreviation that it introduces."""
_ROMAN = re.compile(r"[IVXLCDM]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One abbreviation at its place in a text: ศภ.1 of ผอ.ศภ.1. `senses` are empty where the glossary has none."""

    start: int
    end: int
    short: str
    known: bool
    senses: tuple[Entry, ...] = ()

    @property
    def number(self) -> str:
        """The number that belongs to it."""
        return "".join(re.findall(_DIGIT, self.short)) if any(NUMBER in one.short for one in self.senses) else ""

    @property
    def fulls(self) -> tuple[str, ...]:
        """The full names of its senses, with its number."""
        return tuple(sense.full.replace(NUMBER, self.number) for sense in self.senses)


def chains(text: str, glossary: Glossary) -> Iterator[tuple[Unit, ...]]:
    """The abbreviations of `text`; those written in one (ผอ.ศภ.1) come together."""
    for found in _TOKEN.finditer(text):
        units = tuple(_latin(found, glossary) if found["latin"] else _dotted(found, glossary))
        if units:
            yield units


def _latin(found: re.Match[str], glossary: Glossary) -> Iterator[Unit]:
    """Latin capitals; unknown ones are abbreviations only if all is in capitals and no Roman number."""
    word = found["latin"]
    known = glossary.knows(word)
    unknown = not known and _ALL_CAPITALS.fullmatch(word) and not _ROMAN.fullmatch(word)
    if unknown or (known and _CAPITALS.fullmatch(word)):
        yield Unit(*found.span("latin"), word, known, glossary.senses(word))


def _dotted(found: re.Match[str], glossary: Glossary) -> Iterator[Unit]:
    segments = _SEGMENT.findall(found["dotted"])
    at = found.start("dotted")
    first = 0
    while first < len(segments):
        last, unit = _longest(segments, first, at, found, glossary)
        yield unit
        at += sum(map(len, segments[first:last]))
        first = last
    tail = found["tail"]
    if tail and len(found["dotted"]) > 2 and glossary.knows(f"{tail}."):
        yield Unit(*found.span("tail"), tail, True, glossary.senses(f"{tail}."))


def _longest(segments: list[str], first: int, at: int, found: re.Match[str], glossary: Glossary) -> tuple[int, Unit]:
    """The longest abbreviation that the glossary knows from segment `first` on, or the segment itself."""
    for last in range(len(segments), first, -1):
        short = "".join(segments[first:last])
        numbered = _numbered(short, at, found, glossary) if last == len(segments) else None
        if numbered:
            return last, numbered
        # Of ก.ข.ค. no letter stands for itself.
        if glossary.knows(short) and (last - first > 1 or not _single(segments[first : last + 1])):
            return last, Unit(at, at + len(short), short, True, glossary.senses(short))
    last = first + 1
    while _single(segments[first : last + 1]) and last < len(segments):
        last += 1
    short = "".join(segments[first:last])
    return last, Unit(at, at + len(short), short, False)


def _single(segments: list[str]) -> bool:
    """Whether these are several segments of one letter each."""
    return len(segments) > 1 and all(len(segment) == 2 for segment in segments)


def _numbered(short: str, at: int, found: re.Match[str], glossary: Glossary) -> Unit | None:
    """The abbreviation with the number behind it: ศภ.1, or รง.4 that is another thing than รง."""
    number = found["number"]
    if not number:
        return None
    senses = glossary.senses(short + to_arabic(number.strip())) or glossary.senses(short + NUMBER)
    return Unit(at, found.end("number"), f"{short}{number.strip()}", True, senses) if senses else None


def bracket_before(text: str, at: int) -> int | None:
    """Where the bracket opens that the abbreviation at `at` begins, alone or behind others; None if it begins none."""
    start = max(0, at - _LONGEST_BRACKET)
    opening = text.rfind("(", start, at)
    inside = text[opening + 1 : at]
    return opening if opening >= 0 and ")" not in inside and (not inside or inside[-1].isspace()) else None
