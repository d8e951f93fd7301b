"""How far two spellings are apart, and which known name is nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Collection, Iterable
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


def one_edit_from(name: str, known: Iterable[str]) -> str | None:
    """The first of `known` that is one edit apart from `name`, if any."""
    return next((other for other in known if one_edit_apart(name, other)), None)


def nearest(name: str, known: Collection[str]) -> str | None:
    """The one of `known` that `name` was probably meant to be; None if none is near."""
    return one_edit_from(name, known) or next(iter(get_close_matches(name[:40], known, 1, 0.8)), None)
