"""The cheapest reading of Thai text in words of a dictionary, found step by step.

A step goes from one place that every reading passes to the next; mostly it is one word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import zip_longest
from typing import NamedTuple

from thaimemo.thai.dictionary import Dictionary
from thaimemo.thai.spelling import go_on, read_behind

_UNKNOWN = 1000
"""What a spelling unit that is in no word costs, in words: a reading in known words is preferred to any other."""
_FAR = 10**9
"""The price of a place that no words lead to."""
_SHORTEST = 2
_TOO_SHORT = re.compile(f"[ก-ฮ]{{1,{_SHORTEST}}}")


class Step(NamedTuple):
    """Where the words of a step end, whether all are known, and up to where the text was read to find them."""

    ends: list[int]
    known: bool
    read: int


def step(text: str, begin: int, words: Dictionary, *, whole: bool = True) -> Step:
    """The step of `text` from `begin`, before its end; not `whole`: with `text` as a single word left out.

    At one price the later beginning wins: of two readings, the one with its longer words first.
    """
    if whole and (single := _single(text, begin, words)):
        return single
    length, ends_of = len(text), words.ends
    cost, begins, units, unknown = {begin: 0}, dict[int, int](), {begin: begin}, set[int]()
    start = read = furthest = begin
    while start < length and (start < furthest or start == begin or start in unknown):
        if start in cost:
            price = cost[start] + 1
            found, seen = ends_of(text, start)
            if seen > read:
                read = seen
            go_on(text, units, found[-1] if found else start + 1)
            ends = [end for end in found if end in units]
            if not whole and start == 0 and length in ends:
                ends.remove(length)
            if start in unknown:  # two lone consonants after an unknown word are no word but its end
                ends = [end for end in ends if not _TOO_SHORT.fullmatch(text, start, end)]
            for end in ends:
                if end not in cost or price <= cost[end]:
                    cost[end], begins[end] = price, start
                    unknown.discard(end)
            if not ends:
                ends = [units[start]]
                if price + _UNKNOWN < cost.get(ends[0], _FAR):
                    cost[ends[0]], begins[ends[0]] = price + _UNKNOWN, start
                    unknown.add(ends[0])
            if ends[-1] > furthest:
                furthest = ends[-1]
        start = units[start]
    return Step(*_path(begin, start, begins, unknown), max(read, read_behind(text, next(reversed(units)))))


def _single(text: str, begin: int, words: Dictionary) -> Step | None:
    """The step where it is the longest word at `begin`, because no reading passes its end; None where one may."""
    found, read = words.ends(text, begin)
    if not found:
        return None
    last, units = found[-1], {begin: begin}
    go_on(text, units, last)
    if last not in units:
        return None
    reached, start = set(found), found[0]
    while start < last:
        if start in reached and start in units:
            found, seen = words.ends(text, start)
            read = max(read, seen)
            go_on(text, units, found[-1] if found else start + 1)
            ends = [end for end in found if end in units]
            if ends and ends[-1] > last:
                return None
            if not ends or ends[-1] <= start + _SHORTEST:
                reached.add(units[start])
            reached.update(ends)
        start += 1
    return Step([last], True, max(read, read_behind(text, next(reversed(units)))))


def _path(begin: int, end: int, begins: Mapping[int, int], unknown: set[int]) -> tuple[list[int], bool]:
    """Where the words from `begin` to `end` end, and whether all are known; unknown units in a row are one."""
    path = [end]
    while (before := begins[path[-1]]) > begin:
        path.append(before)
    path.reverse()
    if unknown.isdisjoint(path):
        return path, True
    return [end for end, after in zip_longest(path, path[1:]) if not {end, after} <= unknown], False
