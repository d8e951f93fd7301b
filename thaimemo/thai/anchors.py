"""Patterns that know what each of their matches holds: a digit, a full stop. They are tried only where a text has it.

Most of a Thai text is letters, and most patterns are about something rare among them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple

DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_KEPT = "keep"
_FURTHEST = 8
"""Characters from a match's beginning to its anchor beyond which a plain search is as quick."""
_FEW = 3
"""Characters that are sought in a text before a pattern is."""
_BLANKS = " \u00a0"
_ONE = ("LITERAL", "NOT_LITERAL", "IN", "ANY")
_NOTHING = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


class Anchor(NamedTuple):
    """Of `characters` every match holds one, at most `reach` characters behind its beginning.

    `slow`: the pattern begins with alternatives, all of which a plain search tries at every character.
    """

    characters: frozenset[str]
    reach: int
    slow: bool = False


class Pattern:
    """A regular expression, its anchor, if it has one, and the characters of which a text must hold one (`wanted`).

    Where there are words `before`, a match begins at its first digit or has one of them before it, and perhaps a blank.
    `kept` is the number of the group that stays on one line; 0: all of a match does.
    """

    def __init__(self, expression: str, anchor: Anchor | None, wanted: str = "", before: tuple[str, ...] = ()) -> None:
        self.compiled = re.compile(expression)
        self.kept = self.compiled.groupindex.get(_KEPT, 0)
        self._before = before
        self._wanted, self._letter, self._reach = wanted, "", anchor.reach if anchor else 0
        self._digit = anchor is not None and anchor.characters == DIGITS
        self._tried = anchor is not None and (anchor.slow or not anchor.reach)
        if anchor and len(anchor.characters) == 1 and anchor.reach <= _FURTHEST:
            (self._letter,) = anchor.characters

    def matches(self, text: str, digits: Sequence[int]) -> Iterator[re.Match[str]]:
        """What `finditer` finds; `digits` is where in `text` there are any, in order."""
        if self._letter:
            return self._at_letters(text)
        if (self._digit and not digits) or (self._wanted and not any(map(text.__contains__, self._wanted))):
            return iter(())
        if self._digit and self._tried:
            return self._at_digits(text, self._starts(text, digits) if self._reach else digits)
        return self.compiled.finditer(text)

    def _starts(self, text: str, digits: Sequence[int]) -> Sequence[int]:
        """Where matches may begin: at digits, and before those that do not follow another."""
        if not self._before:
            return _before(digits, self._reach)
        starts, at = list[int](), 0
        for digit in digits:
            if digit > at and text.endswith(self._before, at, digit - (text[digit - 1] in _BLANKS)):
                starts += range(max(at, digit - self._reach), digit)
            starts.append(digit)
            at = digit + 1
        return starts

    def _at_digits(self, text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
        match, at = self.compiled.match, 0
        for start in starts:
            if start >= at and (found := match(text, start)):
                yield found
                at = found.end()

    def _at_letters(self, text: str) -> Iterator[re.Match[str]]:
        match, letter, at = self.compiled.match, self._letter, 0
        while (place := text.find(letter, at)) >= 0:
            for start in range(max(at, place - self._reach), place + 1):
                if found := match(text, start):
                    yield found
                    at = found.end()
                    break
            else:
                at = place + 1


def _before(places: Sequence[int], reach: int) -> list[int]:
    """`places`, and those up to `reach` before one, in order."""
    near, at = list[int](), 0
    for place in places:
        near += range(max(at, place - reach), place + 1)
        at = place + 1
    return near


def anchor(expression: str) -> Anchor | None:
    """The anchor of a regular expression; None where every match holds none, or none is found."""
    items = _parsed(expression)
    if items.state.flags & re.IGNORECASE:
        return None
    slow = [str(operator) for operator, _ in items] == ["BRANCH"]
    for characters in (DIGITS, *_letters(items)):
        reach = _reach(items, characters)
        if reach is not None:
            return Anchor(characters, reach, slow)
    return None


def wanted(expression: str) -> str:
    """A few characters of which every match of a regular expression holds one; "" where none are found."""
    items = _parsed(expression)
    found = [] if items.state.flags & re.IGNORECASE else list(_held(items))
    return "".join(sorted(min(found, key=len, default="")))


def _held(items: Any) -> Iterator[frozenset[str]]:
    """Small sets of characters, none of them blank, of each of which a sequence holds one."""
    for operator, given in items:
        if str(operator) == "LITERAL" or (str(operator) == "IN" and _few(given)):
            held = frozenset(chr(given) if str(operator) == "LITERAL" else [chr(letter) for _, letter in given])
            if not any(map(str.isspace, held)):
                yield held
        elif str(operator) in _REPEATS and given[0]:
            yield from _held(given[2])


def _few(given: Any) -> bool:
    """Whether a class is no more than a few letters."""
    return len(given) <= _FEW and all(str(kind) == "LITERAL" for kind, _ in given)


def _parsed(expression: str) -> Any:
    parser: Any = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
    return parser.parse(expression)


def _letters(items: Any) -> Iterator[frozenset[str]]:
    """The letters that a sequence holds as such."""
    for operator, given in items:
        if str(operator) == "LITERAL":
            yield frozenset(chr(given))
        elif str(operator) in _REPEATS:
            yield from _letters(given[2])


def _reach(items: Any, characters: frozenset[str]) -> int | None:
    """How far at most from a match's beginning one of `characters` is; None where a match may hold none, or far off."""
    before = 0
    for operator, given in items:
        inside = _reach_inside(str(operator), given, characters)
        if inside is not None:
            return before + inside
        width = _width_of(str(operator), given)
        if width is None:
            return None
        before += width
    return None


def _reach_inside(operator: str, given: Any, characters: frozenset[str]) -> int | None:
    """The same within one item of an expression."""
    if operator in ("LITERAL", "IN"):
        return 0 if _among(operator, given, characters) else None
    if operator == "SUBPATTERN":
        return None if given[1] else _reach(given[3], characters)  # with flags of its own, letters may be any case
    if operator in _REPEATS:
        return _reach(given[2], characters) if given[0] else None
    if operator == "BRANCH":
        return _most([_reach(branch, characters) for branch in given[1]])
    return None


def _among(operator: str, given: Any, characters: frozenset[str]) -> bool:
    """Whether a character or class is among `characters`."""
    if operator == "LITERAL":
        return chr(given) in characters
    return all(_range_among(str(kind), one, characters) for kind, one in given)


def _range_among(kind: str, given: Any, characters: frozenset[str]) -> bool:
    if kind not in ("LITERAL", "RANGE"):
        return False
    first, last = given if kind == "RANGE" else (given, given)
    return last - first < len(characters) and characters.issuperset(map(chr, range(first, last + 1)))


def _width(items: Any) -> int | None:
    """The most characters that a sequence takes; None where there is no such number."""
    widths = [_width_of(str(operator), given) for operator, given in items]
    return None if None in widths else sum(width for width in widths if width is not None)


def _width_of(operator: str, given: Any) -> int | None:
    if operator in _ONE or operator in _NOTHING:
        return int(operator in _ONE)
    if operator == "SUBPATTERN":
        return _width(given[3])
    if operator == "BRANCH":
        return _most([_width(branch) for branch in given[1]])
    if operator in _REPEATS and str(given[1]) != "MAXREPEAT":
        width = _width(given[2])
        return None if width is None else int(given[1]) * width
    return None


def _most(numbers: Sequence[int | None]) -> int | None:
    """The largest; None where one is."""
    return None if None in numbers else max(number for number in numbers if number is not None)
