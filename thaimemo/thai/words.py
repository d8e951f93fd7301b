"""The words of a text, and where its lines may end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress
from pathlib import Path

from thaimemo.thai.clusters import boundaries, has_other_scripts
from thaimemo.thai.digits import thai_digits
from thaimemo.thai.matching import parts_of
from thaimemo.thai.rules import Rules, name_spans, rules
from thaimemo.thai.segmenter import Segmenter, segmenter

_THAI = "[ก-ฮะ-ฺเ-ๅ็-๎]+"
_SPACES = "[ \t-\r\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+"
_IDEOGRAPH = "[^\x00-\u2e7f]"
_LEXEME = re.compile(f"({_THAI})(?:{_SPACES})?|({_SPACES})|{_IDEOGRAPH}")
_TOKEN = re.compile(rf"({_THAI})|{_SPACES}|[A-Za-z\u00c0-\u024f]+|[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*|(?s:.)")
_LONG_ADDRESS = re.compile(r"[!-~]{21,}")
_IN_ADDRESS = re.compile(r"(?<=[A-Za-z0-9][A-Za-z0-9])[/?&=_-](?=[A-Za-z0-9]{2})")

_SHORT = 100
"""Letters of a text whose break points are remembered."""

Span = tuple[int, int]


def words(text: str, protect: Sequence[str] = (), extra: Path | None = None) -> list[str]:
    """The words, numbers, spaces and marks of `text`; joined, they are the text.

    `protect` holds names and terms whose words the dictionary may lack; `extra` is a folder with an office's own lists.
    """
    cutter = segmenter(_terms(tuple(protect)), extra)
    found: list[str] = []
    for token in _TOKEN.finditer(text):
        found.extend(_pieces(token[0], cutter.cut(token[0]).ends) if token.lastindex else [token[0]])
    return found


def break_points(text: str, protect: Sequence[str] = (), extra: Path | None = None) -> list[int]:
    """The offsets inside `text` at which a new line may begin; after spaces, that of the first other character.

    No line ends within any of `protect` (names, places, terms; in Arabic or Thai digits), spaces or not. `extra` is a
    folder with an office's own lists: a file there adds to the one of the same name in `thaimemo/thai/data`.
    """
    terms = _terms(tuple(protect))
    return list(_remembered(text, terms, extra)) if len(text) <= _SHORT else _break_points(text, terms, extra)


@lru_cache(maxsize=4096)
def _remembered(text: str, terms: tuple[str, ...], extra: Path | None) -> tuple[int, ...]:
    """The break points of a short text, as stands in the cells of a table again and again."""
    return tuple(_break_points(text, terms, extra))


def _break_points(text: str, terms: tuple[str, ...], extra: Path | None) -> list[int]:
    rule = rules(extra)
    allowed = bytearray(len(text) + 1)
    names = _allow(text, allowed, segmenter(terms, extra), rule)
    for place in rule.forbidden(text):
        allowed[place] = 0
    _keep(chain(rule.unbreakable_spans(text), names), allowed)
    _allow_in_addresses(text, allowed)
    _keep(_occurrences(text, terms), allowed)
    if has_other_scripts(text):
        whole = set(boundaries(text))
        return [place for place in _inside(text, allowed) if place in whole]
    return _inside(text, allowed)


def last_resort(text: str) -> list[int]:
    """Where a stretch that has no break point, yet is wider than its column, may be broken with the least harm.

    At its blanks and between its words; a single word, between the words it is made of; none where it is made of none.
    """
    pieces = words(text)
    if len(pieces) == 1:
        pieces = parts_of(text, segmenter((), None).dictionary)
    offsets = list(accumulate(map(len, pieces)))[:-1]
    never_first = rules(None).never_first
    return [offset for offset in offsets if not text[offset].isspace() and text[offset] not in never_first]


@lru_cache(maxsize=64)
def _terms(protect: tuple[str, ...]) -> tuple[str, ...]:
    """The protected strings, each also in Thai digits."""
    return tuple(dict.fromkeys(form for term in protect if term.strip() for form in (term, thai_digits(term))))


def _pieces(stretch: str, ends: Sequence[int]) -> Iterator[str]:
    return (stretch[start:end] for start, end in zip([0, *ends], ends, strict=False))


def _allow(text: str, allowed: bytearray, cutter: Segmenter, rule: Rules) -> list[Span]:
    """Allow line ends round words, ideographs and spaces; the result is where persons are named, in words and title."""
    names: list[Span] = []
    for lexeme in _LEXEME.finditer(text):
        start, end = lexeme.span()
        if stretch := lexeme[1]:
            cut = cutter.cut(stretch)
            behind = start + len(stretch)
            allowed[start : behind + 1] = cut.allowed
            for first, last in cut.titles:
                names.extend(name_spans(text, start + first, start + last))
            start = behind
        if start < end:
            allowed[start] = lexeme.lastindex is None and text[start] not in rule.never_first
            allowed[end] = 1
    return names


def _keep(spans: Iterator[Span], allowed: bytearray) -> None:
    """Forbid line ends inside `spans`."""
    last = len(allowed) - 1
    for start, end in spans:
        inside = min(end, last) - start - 1
        if inside > 0:
            allowed[start + 1 : start + 1 + inside] = bytes(inside)


def _allow_in_addresses(text: str, allowed: bytearray) -> None:
    """Allow line ends behind the marks of a web address that would fill much of a line; e-mail addresses stay whole."""
    for address in _LONG_ADDRESS.finditer(text) if "/" in text else ():
        if "@" not in address[0] and "/" in address[0]:
            for mark in _IN_ADDRESS.finditer(text, *address.span()):
                allowed[mark.end()] = 1


def _occurrences(text: str, terms: tuple[str, ...]) -> Iterator[Span]:
    for term in terms:
        start = text.find(term)
        while start >= 0:
            yield start, start + len(term)
            start = text.find(term, start + 1)


def _inside(text: str, allowed: bytearray) -> list[int]:
    """The allowed places behind the first character that is not blank."""
    places = list(compress(range(len(text)), allowed))
    return places[bisect_right(places, len(text) - len(text.lstrip())) :]
