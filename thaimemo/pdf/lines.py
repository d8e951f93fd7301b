"""Clusters to lines: a paragraph's words fill line after line, ending only where the Thai rules allow it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from thaimemo.fonts.family import Style, style
from thaimemo.pdf.shape import Cluster, Shaper, Word
from thaimemo.thai.words import last_resort
from thaimemo.tree import Inline, Run

Shapers = Callable[[Style], Shaper]

_SHORT = 60  # characters
_SLACK = 1e-6  # em; sums of widths are not exact


class Hand(NamedTuple):
    """How a run is written: the face, and whether it is underlined."""

    style: Style
    underline: bool = False


class Span(NamedTuple):
    """Words of a line in one hand."""

    hand: Hand
    words: Sequence[Word]

    @property
    def clusters(self) -> Sequence[Cluster]:
        """The clusters of all its words."""
        return [cluster for word in self.words for cluster in word.clusters]


@dataclass(slots=True)
class Line:
    """One line; `width` in em without the blanks at its end, `gaps` and `spaces` are where it can be spread."""

    spans: Sequence[Span]
    width: float
    gaps: int
    spaces: int


@dataclass(slots=True)
class Text:
    """A paragraph's words before they are lines: their hands, and before which of them a line may end."""

    words: list[Word]
    hands: list[Hand]
    breakable: list[bool]
    shapers: Shapers
    plain: bool = True  # one hand throughout, as nearly every paragraph is

    def line(self, start: int, end: int) -> Line:
        """The words from `start` to before `end` as a line."""
        words = self.words[start:end]
        return _line(self._spans(start, end, words), words)

    def _spans(self, start: int, end: int, words: list[Word]) -> list[Span]:
        if self.plain:
            return [Span(self.hands[start], words)] if words else []
        spans: list[Span] = []
        first = start
        for at in range(start + 1, end + 1):
            if at == end or self.hands[at] != self.hands[first]:
                spans.append(Span(self.hands[first], self.words[first:at]))
                first = at
        return spans


def _line(spans: Sequence[Span], words: Sequence[Word]) -> Line:
    width, trailing = _without_end_blanks(words)
    count = sum([word.count for word in words]) - trailing
    spaces = sum([word.spaces for word in words]) - trailing
    return Line(spans, width, max(count - 1, 0), spaces)


def _without_end_blanks(words: Sequence[Word]) -> tuple[float, int]:
    """Width in em of `words` without the blanks at their end, and how many blanks those are."""
    width, trailing = sum([word.width for word in words]), 0
    for word in reversed(words):
        width -= word.width - word.ink
        trailing += word.trailing
        if word.trailing < word.count:
            break
    return width, trailing


def set_text(content: Inline, breaks: Sequence[int], shapers: Shapers) -> Text:
    """`content` shaped piece by piece; lines may end at the sorted offsets `breaks` of its text."""
    text = Text([], [], [], shapers, plain=len(content) < 2)
    start = 0
    for run in content:
        end = start + len(run.text)
        first, last = bisect_left(breaks, start), bisect_left(breaks, end)
        begins_at_break = first < last and breaks[first] == start
        inner = [offset - start for offset in breaks[first + begins_at_break : last]]
        _add(text, run, [0, *inner, len(run.text)], begins_at_break)
        start = end
    return text


def _add(text: Text, run: Run, cuts: list[int], begins_at_break: bool) -> None:
    if not run.text:
        return
    hand = Hand(style(run.bold, run.italic), run.underline)
    words, letters, count = text.shapers(hand.style).words, run.text, len(cuts) - 1
    text.words += [words[letters[start:end]] for start, end in pairwise(cuts)]
    text.hands += [hand] * count
    text.breakable += [begins_at_break or not text.breakable, *[True] * (count - 1)]


def one_line(run: Run, breaks: Sequence[int], shapers: Shapers, room: float) -> Line | None:
    """A short run on one line of `room` em, as it stands in most cells of a table; None where it does not go."""
    letters = run.text
    if not 0 < len(letters) <= _SHORT:
        return None
    hand = Hand(style(run.bold, run.italic), run.underline)
    known = shapers(hand.style).words
    words = [known[letters[start:end]] for start, end in pairwise((0, *breaks, len(letters)))]
    line = _line((Span(hand, words),), words)
    return line if line.width <= room else None


def fill(text: Text, first: float, rest: float) -> list[Line]:
    """The lines of `text`, the first at most `first` em wide, the others `rest`; as many words on each as go."""
    text = _divisible(text, min(first, rest))
    count = len(text.words)
    begins = list(accumulate([word.width for word in text.words], initial=0.0))
    ends = list(map(add, begins, [word.ink for word in text.words]))
    lines: list[Line] = []
    start, room = 0, first
    while start < count:
        end = bisect_right(ends, begins[start] + room + _SLACK, start)
        while start + 1 < end < count and not text.breakable[end]:
            end -= 1
        end = max(end, start + 1)
        lines.append(text.line(start, end))
        start, room = end, rest
    return lines or [text.line(0, 0)]


def _divisible(text: Text, room: float) -> Text:
    """`text` with whatever is wider than a line, yet may not be broken, cut into words, else into its clusters."""
    if text.plain and max([word.ink for word in text.words], default=0.0) <= room:
        return text
    cut = Text([], [], [], text.shapers, text.plain)
    for start, end in _units(text.breakable):
        words = text.words[start:end]
        if _without_end_blanks(words)[0] <= room:
            cut.words += words
            cut.hands += text.hands[start:end]
            cut.breakable += text.breakable[start:end]
        else:
            _add_pieces(cut, words, text.hands[start:end], room)
    return cut


def _units(breakable: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Begin and end of the stretches of words between which lines may end."""
    starts = [at for at, may in enumerate(breakable) if may or at == 0]
    return zip(starts, [*starts[1:], len(breakable)], strict=True)


def _add_pieces(text: Text, words: Sequence[Word], hands: Sequence[Hand], room: float) -> None:
    for word, hand in zip(words, hands, strict=True):
        pieces = list(_pieces(word, text.shapers(hand.style), room))
        text.words += pieces
        text.hands += [hand] * len(pieces)
        text.breakable += [True] * len(pieces)


def _pieces(word: Word, shaper: Shaper, room: float) -> Iterator[Word]:
    """`word`, if it fits; else the words in it, as far as they fit; else its clusters."""
    if word.ink <= room:
        yield word
        return
    cuts = set(last_resort("".join(cluster.text for cluster in word.clusters)))
    ends = list(accumulate(len(cluster.text) for cluster in word.clusters))
    inner = [number for number, end in enumerate(ends, 1) if end in cuts]
    if not inner:
        yield from (shaper.part((cluster,)) for cluster in word.clusters)
        return
    for start, end in pairwise([0, *inner, len(ends)]):
        yield from _pieces(shaper.part(tuple(word.clusters[start:end])), shaper, room)
