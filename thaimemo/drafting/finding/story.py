"""The sentences of a first paragraph as tokens: names with positions, dates, places, cues, and the text between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.dates import Found
from thaimemo.drafting.finding.names import names_in
from thaimemo.drafting.finding.places import localities
from thaimemo.drafting.post import Post, Span, merged, trimmed, uncovered
from thaimemo.thai.lists import alternation

_LONGEST_POSITION = 200
_CLOCK = re.compile(
    r"(?:เวลา|ระหว่างเวลา)?\s?(?P<clock>[\d๐-๙]{1,2}[.:][\d๐-๙]{2}(?:\s?(?:น\.|นาฬิกา))?(?:\s?(?:-|–|ถึง)\s?[\d๐-๙]{1,2}[.:][\d๐-๙]{2})?\s?(?:น\.|นาฬิกา))"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a paragraph and what it is: name, position, acting, cue kinds, date, time, locality, or text."""

    kind: str
    span: Span
    value: object = None


def tokens(post: Post, span: Span, days: Sequence[Found]) -> list[Token]:
    """The tokens of a paragraph in the order written, without the white space between them."""
    fixed = sorted(_fixed(post.text, span, days), key=lambda token: token.span)
    for gap in _between(span, fixed):
        fixed.extend(Token(kind, cue) for kind, cue in _cues(post.text, gap))
    fixed = _with_positions(post.text, span, sorted(fixed, key=lambda token: token.span))
    for gap in _between(span, fixed):
        fixed.extend(Token("place", place.span, place) for place in localities(post.text, gap))
    texts = (trimmed(post.text, gap) for gap in _between(span, fixed))
    fixed.extend(Token("text", gap) for gap in texts if gap.end > gap.start)
    return sorted(fixed, key=lambda token: token.span)


def _between(span: Span, found: Sequence[Token]) -> list[Span]:
    return list(uncovered(span, merged(token.span for token in found)))


def _fixed(text: str, span: Span, days: Sequence[Found]) -> Iterator[Token]:
    """What is known by its own form: names, dates, times."""
    taken: list[Span] = []
    for name in names_in(text, span):
        taken.append(name)
        yield Token("name", name)
    for day in days:
        if not _touches(day.span, taken):
            taken.append(day.span)
            yield Token("date", day.span, day)
    for match in _CLOCK.finditer(text, *span):
        clock = Span(*match.span())
        if not _touches(clock, taken):
            yield Token("time", clock, Span(*match.span("clock")))


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    return any(part.start < span.end and span.start < part.end for part in taken)


def _cues(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """The cues in `span`; of two that begin or overlap at one place the first found counts."""
    last = span.start
    for kind, cue in sorted(_all_cues(text, span), key=lambda found: (found[1].start, -found[1].end)):
        if cue.start >= last:
            yield kind, cue
            last = cue.end


def _all_cues(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    for match in _cue().finditer(text, *span):
        yield _kind_of()[match[0]], Span(*match.span())
    for match in _group().finditer(text, *span):
        yield "and" if match[0] == "และ" else "with", Span(*match.span())
    for match in _at_place().finditer(text, *span):
        yield "at", Span(*match.span())


@lru_cache(maxsize=1)
def _kind_of() -> dict[str, str]:
    return {lexicon.bare(word): kind for kind, words in lexicon.kinds("cues").items() for word in words}


@lru_cache(maxsize=1)
def _cue() -> re.Pattern[str]:
    return re.compile(lexicon.expression(word for words in lexicon.kinds("cues").values() for word in words))


@lru_cache(maxsize=1)
def _group() -> re.Pattern[str]:
    return re.compile(rf"(?:พร้อมทั้ง|พร้อม|และ)(?={alternation(lexicon.entries('groups'))})")


@lru_cache(maxsize=1)
def _at_place() -> re.Pattern[str]:
    return re.compile(rf"(?<![ก-๎])ที่(?={alternation(lexicon.entries('place_heads'))})")


@lru_cache(maxsize=1)
def acting() -> re.Pattern[str]:
    """Words that divide a position from the one acted in."""
    return re.compile(alternation(lexicon.entries("acting")))


@lru_cache(maxsize=1)
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:ท่าน)?{alternation(lexicon.entries('position_heads'))}")


def position_head(text: str, span: Span) -> bool:
    """Whether `span` begins like a position: ผู้ว่าราชการจังหวัด… ลงพื้นที่."""
    return span.end - span.start <= _LONGEST_POSITION and _head().match(text, *span) is not None


def _with_positions(text: str, span: Span, found: list[Token]) -> list[Token]:
    """The positions of the persons named: what stands behind a name up to the next token, else before it."""
    positions: list[Token] = []
    for number, token in enumerate(found):
        if token.kind != "name":
            continue
        before = found[number - 1].span.end if number else span.start
        if positions:
            before = max(before, positions[-1].span.end)
        behind = _behind(text, token.span.end, _end_of(text, found, number, span.end))
        bracketed = text[before : token.span.start].rstrip().endswith("(")
        ahead = _ahead(text, before, token.span.start)
        if bracketed or behind.end == behind.start:
            behind = ahead if ahead else behind
        if behind.end > behind.start:
            positions.append(Token("position", behind))
    inside = [token.span for token in positions]
    return [token for token in found if not _touches(token.span, inside)] + positions


def _end_of(text: str, found: Sequence[Token], number: int, limit: int) -> int:
    """Where the position behind a name ends: at the next token that is not a word of positions."""
    limit = min(limit, found[number].span.end + _LONGEST_POSITION)
    for token in found[number + 1 :]:
        if token.span.start >= limit:
            break
        if token.kind != "of":
            return token.span.start
    return limit


def _behind(text: str, start: int, end: int) -> Span:
    span = trimmed(text, Span(start, end), ",)")
    stop = re.compile(r"[(]").search(text, *span)
    if stop and stop[0] == "(" and ")" in text[stop.start() : span.end]:
        return trimmed(text, Span(span.start, text.index(")", stop.start()) + 1))
    return trimmed(text, Span(span.start, stop.start() if stop else span.end), ",")


def _ahead(text: str, start: int, end: int) -> Span | None:
    """A position before the name: ผู้ว่าราชการจังหวัด (นาย…)."""
    span = trimmed(text, Span(start, end), "(,")
    head = _head().search(text, max(span.start, span.end - _LONGEST_POSITION), span.end)
    if head is None:
        return None
    return Span(head.start(), span.end)
