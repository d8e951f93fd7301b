"""Thai text as spelling units, which no word ends inside."""

from __future__ import annotations

import re

# Thai character clusters (Theeramunkong et al. 2000), stray signs swallowed.
# c: consonant, t: tone mark, k: consonants silenced by a thanthakhat.
_unit = re.compile(
    r"""
    (?:[เ-ไ]+(?=[เ-ไ]))?
    (?: c (?: ัtวะk | [ัื]tc[ุิะ]?k | [ิุู]์ | [ะ-ู]tk | รรc์ | t[ะาำ]?k )
      | เ (?: cc?็ck | ccีtยะ?k | cctาะk | cิc์k | cิtck | cีtยะ?k | cืtอะ?k | c[ิุู]tย(?=[เ-ไก-ฮ]|$)k | ctา?ะ?k )
      | แ (?: cc?็c | ccc?์ | ctะ? )
      | [โใไ] ctะ?
      | [เ-ไ]+
      | .
    )
    [ะ-ฺๅ็-๎]*
    """.replace("k", "(?:cc?[ิุู]?์)?")
    .replace("t", "[่-๋]?")
    .replace("c", "[ก-ฮ]"),
    re.VERBOSE | re.DOTALL,
).match
_CONSONANTS = frozenset(map(chr, range(ord("ก"), ord("ฮ") + 1)))
_READ_BEHIND = 4
"""Letters behind a unit that may tell where it ends, if the first of them is a consonant; if not, that one does."""


def read_behind(text: str, end: int) -> int:
    """Up to where `text` was read to find a unit that ends at `end`."""
    return end + (_READ_BEHIND if text[end : end + 1] in _CONSONANTS else 1)


def go_on(text: str, units: dict[int, int], last: int) -> None:
    """Add units of `text` to `units`, where each end has the next one, up to the first end at `last` or behind it."""
    end = next(reversed(units))
    while end < last:
        units[end] = after = _unit(text, end).end()  # type: ignore[union-attr]  # there is a unit before each end
        units[after] = end = after
