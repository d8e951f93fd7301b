"""Thai text without spaces, cut into the fewest words of a dictionary (maximal matching)."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise, zip_longest
from operator import sub

from thaimemo.thai.dictionary import Dictionary

_UNKNOWN = 1000
"""What a spelling unit that is in no word costs, in words: a reading in known words is preferred to any other."""
_FAR = 10**9
"""The price of a place that no words lead to."""
_LONG = 20
"""Letters beyond which a compound may be cut at its parts."""

# Spelling units that no word ends inside: Thai character clusters (Theeramunkong et al. 2000), stray signs swallowed.
# c: consonant, t: tone mark, k: consonants silenced by a thanthakhat.
_UNIT = re.compile(
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
)
_TOO_SHORT = re.compile("[ก-ฮ]{1,2}")


def word_ends(text: str, words: Dictionary) -> list[int]:
    """Where the words of `text` (Thai letters, no spaces) end, up to its length; long compounds end at each part."""
    ends, _ = _fewest(text, words)
    starts = [0, *ends[:-1]]
    if max(map(sub, ends, starts)) <= _LONG:
        return ends
    return [start + part for start, end in zip(starts, ends, strict=True) for part in _parts(text[start:end], words)]


def parts_of(word: str, words: Dictionary) -> list[str]:
    """The words a compound is made of; the word alone where it is none."""
    ends, all_known = _fewest(word, words, whole=False)
    return [word[start:end] for start, end in pairwise([0, *ends])] if all_known else [word]


def _parts(word: str, words: Dictionary) -> list[int]:
    """Where the parts of a long compound end; only its own end if it has none or is the document's or office's own."""
    if len(word) <= _LONG or words.lays(word):
        return [len(word)]
    ends, all_known = _fewest(word, words, whole=False)
    return ends if all_known else [len(word)]


def _fewest(text: str, words: Dictionary, *, whole: bool = True) -> tuple[list[int], bool]:
    """Where the fewest words end that make up `text`, and whether all are known words; not `whole`: two or more."""
    begins, unknown = _cheapest(text, words, whole)
    path = [len(text)]
    while begin := begins[path[-1]]:
        path.append(begin)
    path.reverse()
    if unknown.isdisjoint(path):
        return path, True
    return [end for end, after in zip_longest(path, path[1:]) if not {end, after} <= unknown], False


def _cheapest(text: str, words: Dictionary, whole: bool) -> tuple[dict[int, int], set[int]]:
    """Where the last word before each place begins, on the cheapest way there; and the places after an unknown unit.

    At one price the later beginning wins: of two readings, the one with its longer words first.
    """
    unit_ends = list(accumulate(map(len, _UNIT.findall(text))))
    places = set(unit_ends)
    cost = [0, *[_FAR] * len(text)]
    begins: dict[int, int] = {}
    unknown: set[int] = set()
    for start, unit_end in zip([0, *unit_ends], unit_ends, strict=False):
        price = cost[start] + 1
        if price > _FAR:
            continue
        ends = words.ends(text, start, places)
        if not whole and start == 0:
            ends = [end for end in ends if end < len(text)]
        if start in unknown:  # two lone consonants after an unknown word are no word but its end
            ends = [end for end in ends if not _TOO_SHORT.fullmatch(text, start, end)]
        for end in ends:
            if price <= cost[end]:
                cost[end], begins[end] = price, start
                if unknown:
                    unknown.discard(end)
        if not ends and price + _UNKNOWN < cost[unit_end]:
            cost[unit_end], begins[unit_end] = price + _UNKNOWN, start
            unknown.add(unit_end)
    return begins, unknown
