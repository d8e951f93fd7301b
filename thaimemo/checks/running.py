"""Rules applied to a manuscript: what they find, with place and severity, in the order written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thaimemo.checks.finding import Finding
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.registry import Rule, rules
from thaimemo.checks.suppressions import Suppressions
from thaimemo.errors import Place, Problem
from thaimemo.messages import shown

_AROUND = 20
"""Characters shown before and behind what was found."""


def findings(manuscript: Manuscript, hidden: Suppressions) -> list[Finding]:
    """Everything the wanted rules find, in the order written; of several on the same words each is told."""
    settings = manuscript.settings
    order = {id(passage): number for number, passage in enumerate(manuscript.passages)}
    found = [
        (order.get(id(hit.passage), -1), hit, finding)
        for rule in rules()
        if settings.wants(rule.name, rule.family, rule.on)
        for hit in rule.search(manuscript)
        for finding in _finding(rule, hit, manuscript, hidden)
    ]
    found.sort(key=lambda item: (_order(item[2].place), item[0], item[1].start, item[1].end, item[2].rule))
    return [finding for _, _, finding in found]


def _order(place: Place | None) -> tuple[int, int]:
    place = place or Place()
    return (place.line or 0, place.column or 0)


def _finding(rule: Rule, hit: Hit, manuscript: Manuscript, hidden: Suppressions) -> Iterator[Finding]:
    passage = hit.passage
    place = passage.place(hit.start)
    last = passage.place(max(hit.start, hit.end - 1)).line or 0
    first = min(line for line in (passage.source.origin.line or 0, place.line or 0))
    if hidden.hide(frozenset({rule.name, rule.family}), range(first, max(first, last) + 1)):
        return
    words = passage.text[hit.start : hit.end]
    start, end = passage.source.span(hit.start, hit.end) or (None, None)
    suggestion = hit.suggestions[0] if hit.suggestions else ""
    values = {"words": shown(words, 60), "suggestion": suggestion, **hit.values}
    yield Finding(
        rule.name,
        manuscript.settings.severity.get(rule.name, rule.severity),
        Problem(hit.message, _with_path(place, passage), values),
        words,
        around(passage.text, hit.start, hit.end),
        tuple(hit.suggestions),
        start,
        end,
        fixable=hit.fixable and bool(hit.suggestions) and start is not None,
    )


def _with_path(place: Place, passage: Passage) -> Place:
    return replace(place, path=passage.path) if passage.path and not place.path else place


def around(text: str, start: int, end: int) -> str:
    """The words from `start` to `end` in «», with some characters before and behind."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before = f"{'…' if left else ''}{text[left:start]}"
    behind = f"{text[end:right]}{'…' if right < len(text) else ''}"
    return f"{before}«{text[start:end]}»{behind}"
