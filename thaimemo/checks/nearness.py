"""How far two spellings are apart, and which known name is nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def one_edit_apart(first: str, second: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours swapped make one spelling of the other."""
    if first == second or abs(len(first) - len(second)) > 1:
        return False
    short, long = sorted((first, second), key=len)
    start = _common_start(short, long)
    rest, other = short[start:], long[start:]
    if len(short) < len(long):
        return rest == other[1:]
    return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


def _common_start(first: str, second: str) -> int:
    return next((n for n, (one, other) in enumerate(zip(first, second, strict=False)) if one != other), len(first))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `name` was probably meant to be; None if none is near."""
    known = list(known)
    edited = [other for other in known if one_edit_apart(name, other)]
    return next(iter(edited or get_close_matches(name[:40], known, 1, 0.8)), None)
