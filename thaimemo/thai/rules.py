"""Where no line may end, as the data files say: patterns, characters, names after their titles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai import lists, names
from thaimemo.thai.anchors import DIGITS, Anchor, Pattern, anchor, wanted

_NAME = re.compile(r"[ \u00a0]?([ก-ฮะ-ฺเ-ๅ็-๎]{2,22})(?=[\s,)”\]]|$)(?:[ \u00a0]([ก-ฮะ-ฺเ-ๅ็-๎]{2,22})(?=[\s,)”\]]|$))?")
"""A given name that runs to the next space, and the surname after it."""
_GLUE = "\u00a0\u202f\u2060\ufeff"
"""No-break spaces and the word joiner."""
_THAI_LETTER = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]")
_STRAIGHT_QUOTE = re.compile("[\"']")
_DIGIT = re.compile(f"[{''.join(sorted(DIGITS))}]")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_ANNOUNCED = re.compile(r"\{([a-z_]+)\}\{s\}\?\{d\}[^|]*\|\{d\}[^|]*")
"""A pattern for a number behind a word of a list, or else for a number."""
_SHORTHANDS = {"d": "[0-9๐-๙]", "s": "[ \u00a0]"}


class Rules(NamedTuple):
    """Everything the data files say about line ends, ready for use."""

    unbreakable: tuple[Pattern, ...]
    never_first: frozenset[str]
    never_before: re.Pattern[str]
    never_after: re.Pattern[str]
    place_abbreviation: Pattern
    title_abbreviation: Pattern
    titles: frozenset[str]
    words: tuple[str, ...]

    def unbreakable_spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches of `text` that stay on one line."""
        digits = [digit.start() for digit in _DIGIT.finditer(text)]
        for pattern in self.unbreakable:
            kept = pattern.kept
            for match in pattern.matches(text, digits):
                yield match.span(kept)
        for match in self.place_abbreviation.matches(text, digits):
            yield next(name_spans(text, *match.span()))
        for match in self.title_abbreviation.matches(text, digits):
            yield from name_spans(text, *match.span())

    def forbidden(self, text: str) -> Iterator[int]:
        """The places before and after characters that never begin or end a line, but for those within Thai words."""
        for match in self.never_before.finditer(text):
            yield match.start()
        for match in self.never_after.finditer(text):
            yield match.end()
        for quote in _STRAIGHT_QUOTE.finditer(text) if '"' in text or "'" in text else ():
            if text[max(quote.start() - 1, 0) : quote.start()].strip():
                yield quote.start()
            if text[quote.end() : quote.end() + 1].strip():
                yield quote.end()


def name_spans(text: str, start: int, title_end: int) -> Iterator[tuple[int, int]]:
    """The title that begins at `start` with the given name, then the surname; what follows a long name is not held."""
    name = _NAME.match(text, title_end)
    if name is None:
        yield start, title_end + 2
        return
    yield start, name.end(1)
    if name[2]:
        yield name.span(2)


@lru_cache(maxsize=8)
def rules(extra: Path | None = None) -> Rules:
    """The rules of the package's data files, with the additions of an office's own files in the folder `extra`.

    BadValue if a pattern of the office's is no regular expression or names a list that does not exist.
    """
    before, after = (_characters(name, extra) + _GLUE for name in ("never_before", "never_after"))
    places = lists.entries("place_abbreviations", extra)
    return Rules(
        unbreakable=tuple(_pattern(line, extra) for line in lists.entries("unbreakable", extra)),
        never_first=frozenset(before),
        never_before=re.compile(f"[{re.escape(_THAI_LETTER.sub('', before))}]"),
        never_after=re.compile(rf"[{re.escape(after)}]\s*"),
        place_abbreviation=_abbreviation(places),
        title_abbreviation=_abbreviation({title for title in names.titles() if title.endswith(".")}.difference(places)),
        titles=frozenset(_title_words()),
        words=tuple(_words(extra)),
    )


def _characters(name: str, extra: Path | None) -> str:
    return "".join(character for line in lists.entries(name, extra) for character in line.split())


def _abbreviation(words: Collection[str]) -> Pattern:
    """One or more of `words` before a Thai word."""
    stops = [word.find(".") for word in words]
    anchored = Anchor(frozenset("."), max(stops)) if min(stops) >= 0 else None
    return Pattern(rf"(?<![ก-ฮ.])(?:{lists.alternation(words)}[ \u00a0]?)+(?=[ก-ฮเ-ไ])", anchored)


def _pattern(line: str, extra: Path | None) -> Pattern:
    def filled(name: re.Match[str]) -> str:
        return _SHORTHANDS.get(name[1]) or lists.alternation(_named(line, name[1], extra))

    def outlined(name: re.Match[str]) -> str:  # as wide, and quickly understood
        return _SHORTHANDS.get(name[1]) or f"(?:.{{{max(map(len, _named(line, name[1], extra)))}}})"

    try:
        outline = _PLACEHOLDER.sub(outlined, line)
        announced = _ANNOUNCED.fullmatch(line)
        before = tuple(_named(line, announced[1], extra)) if announced else ()
        return Pattern(_PLACEHOLDER.sub(filled, line), anchor(outline), wanted(outline), before)
    except re.error as error:
        raise BadValue(say.RULE_UNREADABLE, pattern=line, reason=error) from None


def _named(line: str, name: str, extra: Path | None) -> list[str]:
    """The words of the list that `line` names."""
    words = [word for entry in lists.entries(name, extra) for word in entry.split()]
    if not words:
        raise BadValue(say.RULE_WITHOUT_LIST, pattern=line, list=name)
    return words


def _title_words() -> Iterator[str]:
    for title in names.titles():
        yield title
        yield f"ว่าที่{title}"


def _words(extra: Path | None) -> Iterator[str]:
    """Words for the dictionary: the extra ones, titles, units and months, so that none is cut or runs into another."""
    yield from lists.entries("words", extra)
    yield from lists.entries("units", extra)
    yield from (month.split()[0] for month in lists.entries("months"))
    yield from _title_words()
