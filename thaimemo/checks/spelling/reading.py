"""The likeliest reading of a stretch of Thai letters, some of its words perhaps misspelt: a noisy channel.

Words are as likely as they are frequent, slips as likely as `slips` says; the cheapest way from the first letter to the
last wins. The segmenter of `thaimemo.thai` is of no help here: it cuts into the fewest words, so that a misspelt word
drags its neighbours' letters along.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thaimemo.checks.spelling.building import SHORTEST_MEANT, end_letters
from thaimemo.checks.spelling.lexicon import BEGINNING, FAR, Lexicon
from thaimemo.checks.spelling.sources import LONGEST

_UNKNOWN = 900
"""What it costs, in hundredths of a nat, to begin letters that are in no word; and each of them."""
_LETTER = 350
_ABBREVIATION = 800
"""What an abbreviation costs before its full stop, and how many letters it may have."""
_ABBREVIATED = 6
_LEAST = 1300
"""No misspelt word costs less."""
_SUGGESTED = 5
_CHUNK = 2_000
"""Letters read at once; of what is longer without a blank, chunks overlap, and slips near a cut are not believed."""
_OVERLAP = 80
_DEPENDENT = frozenset("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")

Edge = tuple[int, int, int]
"""A word or unknown letters: where they begin and end, and what they cost."""
Near = list[tuple[int, str]]


class Slip(NamedTuple):
    """A stretch that is no word, and what was meant by it, the likeliest first."""

    start: int
    end: int
    meant: tuple[str, ...]


def slips(text: str, words: Lexicon, *, abbreviated: bool = False) -> Iterator[Slip]:
    """The misspelt words in a stretch of Thai letters; `abbreviated`: a full stop or ฯ follows it."""
    if len(text) <= _CHUNK:
        yield from _slips(text, words, abbreviated)
        return
    step = _CHUNK - _OVERLAP
    for start in range(0, len(text), step):
        first = start + (_OVERLAP // 2 if start else 0)
        last = start + _CHUNK - _OVERLAP // 2
        for slip in _slips(text[start : start + _CHUNK], words, abbreviated):
            if first <= start + slip.start < last:
                yield Slip(start + slip.start, start + slip.end, slip.meant)


def _slips(text: str, words: Lexicon, abbreviated: bool) -> list[Slip]:
    places = [at for at, letter in enumerate(text) if letter not in _DEPENDENT]
    if len(places) < 2:
        return []
    places.append(len(text))
    edges = _edges(text, places, words)
    if abbreviated:
        edges += [(at, len(text), _ABBREVIATION) for at in places[-1 - _ABBREVIATED : -1] if at >= places[0]]
        edges.sort()
    ahead = _ahead(edges, places)
    found = _misspelt(text, places, ahead, _behind(edges, places), words)
    return _chosen(places, edges, found, len(text)) if found else []


def _edges(text: str, places: list[int], words: Lexicon) -> list[Edge]:
    """Every word in the text, and each letter with its signs as unknown, in the order of their beginnings."""
    edges: list[Edge] = []
    costs, beginnings = words.costs, words.beginnings
    for number, start in enumerate(places[:-1], 1):
        end = places[number]
        edges.append((start, end, _UNKNOWN + _LETTER * (end - start)))
        last = start + (LONGEST if text[start : start + BEGINNING] in beginnings else BEGINNING)
        for end in places[number : number + LONGEST]:
            if end > last:
                break
            cost = costs.get(text[start:end])
            if cost is not None:
                edges.append((start, end, cost))
    return edges


def _ahead(edges: list[Edge], places: list[int]) -> list[int]:
    """What the cheapest way from the beginning to each place costs."""
    ahead = [FAR] * (places[-1] + 1)
    ahead[places[0]] = 0
    for start, end, cost in edges:
        if ahead[start] + cost < ahead[end]:
            ahead[end] = ahead[start] + cost
    return ahead


def _behind(edges: list[Edge], places: list[int]) -> list[int]:
    """What the cheapest way from each place to the end costs."""
    behind = [FAR] * (places[-1] + 1)
    behind[-1] = 0
    for start, end, cost in reversed(edges):
        if behind[end] + cost < behind[start]:
            behind[start] = behind[end] + cost
    return behind


def _misspelt(
    text: str, places: list[int], ahead: list[int], behind: list[int], words: Lexicon
) -> list[tuple[int, int, Near]]:
    """The stretches that are no words of certain spelling and are read more cheaply as other words, misspelt."""
    found: list[tuple[int, int, Near]] = []
    heads, tails, sure, whole = words.heads, words.tails, words.sure, ahead[-1]
    for number, start in enumerate(places[:-1], 1):
        room = whole - ahead[start]
        last = start + LONGEST
        for end in places[number : number + LONGEST]:
            if end > last:
                break
            left = room - behind[end]
            length = end - start
            if left <= _LEAST or length < SHORTEST_MEANT - 1:
                continue
            written = text[start:end]
            # One slip leaves the first letters or the last as they are: most stretches are out of the question.
            count = end_letters(length)
            if left <= heads[length].get(written[:count], FAR) and left <= tails[length].get(written[-count:], FAR):
                continue
            if written not in sure and (near := words.near(written)) and near[0][0] < left:
                found.append((start, end, near))
    return found


def _chosen(places: list[int], edges: list[Edge], found: list[tuple[int, int, Near]], length: int) -> list[Slip]:
    """The misspelt words on the cheapest way of all."""
    cost_to = [FAR] * (length + 1)
    cost_to[places[0]] = 0
    came: dict[int, tuple[int, Near | None]] = {}
    ways: list[tuple[int, int, int, Near | None]] = [(start, end, cost, None) for start, end, cost in edges]
    ways += [(start, end, near[0][0], near) for start, end, near in found]
    for start, end, cost, near in sorted(ways, key=lambda way: way[0]):
        if cost_to[start] + cost < cost_to[end]:
            cost_to[end] = cost_to[start] + cost
            came[end] = start, near
    chosen: list[Slip] = []
    at = length
    while at in came:
        start, near = came[at]
        if near:
            chosen.append(Slip(start, at, tuple(word for _, word in near[:_SUGGESTED])))
        at = start
    return chosen[::-1]
