"""Points to directives: topic, text, who, by when, for how much, and what lies within."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.amounts import budget
from thaimemo.drafting.finding.deadlines import due, due_value
from thaimemo.drafting.finding.offices import listed, offices
from thaimemo.drafting.parts.points import Point
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Entries, Leaf, Tree, said
from thaimemo.messages import Message
from thaimemo.messages import drafting as say

_LONGEST_TOPIC = 80
_COLON = re.compile(r"\s?:\s?(?=[^\d/])|\s[-–—]\s(?=[ก-๎])")
_ORDERED = re.compile(r"\s(?=(?:ขอให้|ให้|ควร|ต้อง|ท่าน|กำชับ|มอบหมาย|เน้นย้ำ))")
_TOPICAL = re.compile(r"(?:การ|ด้าน|เรื่อง|กิจกรรม|โครงการ|งาน|ประเด็น|มาตรการ|แผน)(?!ณี)")


def directive(post: Post, point: Point, kind: str, year_of: date | None, doubt: Message | None = None) -> Entries:
    """The directive that a point is; `kind` is suggestion or directive."""
    lines, entries = _labelled(post, point.lines, year_of)
    topic, body = _topic(post, lines)
    made: Entries = {}
    label = point.label.span
    if topic is not None:
        made["topic"] = topic.also(label)
        label = Span(label.start, label.start)
    text = said(post, *body, doubt=doubt) if body else Leaf(post.words(point.label.span), (), (), say.POINT)
    made["text"] = text.also(label) if label.end > label.start else text
    if kind == "suggestion" or (body and _suggesting().match(post.text, *body[0])):
        made["kind"] = Leaf("suggestion")
    made.update(_duties(post, lines, year_of) | entries)
    if point.items:
        made["items"] = [directive(post, item, "", year_of) for item in point.items]
    return made


@lru_cache(maxsize=1)
def _suggesting() -> re.Pattern[str]:
    return lexicon.any_of("suggesting")


def _labelled(post: Post, lines: Sequence[Span], year_of: date | None) -> tuple[list[Span], Entries]:
    """The lines of text, and the entries that lines such as หน่วยงานรับผิดชอบ: … give."""
    text: list[Span] = []
    entries: Entries = {}
    for line in lines:
        found = _label().match(post.text, *line) if text else None
        field = _fields()[found["word"]] if found else ""
        value = trimmed(post.text, Span(found.end(), line.end)) if found else line
        made = _entry(post, field, value, year_of) if value.end > value.start else None
        if found is None or made is None or field in entries:
            text.append(line)
        else:
            entries[field] = _with_cue(made, Span(line.start, value.start))
    return [line for line in text if line.end > line.start], entries


def _entry(post: Post, field: str, value: Span, year_of: date | None) -> Tree | None:
    if field == "responsible":
        return list(listed(post, value))
    if field == "due":
        return due_value(post, value, year_of)
    return budget(post, value) if field == "budget" else None


def _with_cue(tree: Tree, cue: Span) -> Tree:
    if isinstance(tree, Leaf):
        return tree.also(cue)
    if isinstance(tree, list) and tree and isinstance(tree[0], Leaf):
        return [tree[0].also(cue), *tree[1:]]
    return tree


@lru_cache(maxsize=1)
def _fields() -> dict[str, str]:
    return {word: field for field, words in lexicon.kinds("duty_labels").items() for word in words}


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{lexicon.expression(_fields())})\s?:\s?")


def _topic(post: Post, lines: Sequence[Span]) -> tuple[Leaf | None, list[Span]]:
    """The topic that a point begins with, and the lines of its text."""
    if not lines:
        return None, []
    first, *rest = lines
    cut, doubt = _heading(post.text, first), None
    if cut is None and rest and first.end - first.start <= _LONGEST_TOPIC and not _says(post.text, first):
        return said(post, first, doubt=None if _TOPICAL.match(post.text, *first) else say.TOPIC), rest
    if cut is None:
        cut, doubt = _ordered(post.text, first), say.TOPIC
    if cut is None:
        return None, list(lines)
    heading, text = Span(first.start, cut.start), Span(cut.end, first.end)
    return said(post, heading, doubt=doubt), [text, *rest]


def _says(text: str, line: Span) -> bool:
    """Whether a first line is a sentence of its own rather than a heading."""
    return re.compile(r"ขอให้|(?<![ก-๎])ให้|ควร|กำชับ").search(text, *line) is not None


def _heading(text: str, line: Span) -> Span | None:
    """The mark that parts a heading from the text: `เรื่อง…: ให้…`."""
    mark = _COLON.search(text, line.start, min(line.end, line.start + _LONGEST_TOPIC))
    if mark is None or mark.end() >= line.end or mark.start() - line.start < 3:
        return None
    return Span(*mark.span()) if ":" in mark[0] or _TOPICAL.match(text, *line) else None


def _ordered(text: str, line: Span) -> Span | None:
    """The blank before the order, if what stands before it is a noun that could head it."""
    if not _TOPICAL.match(text, *line):
        return None
    mark = _ORDERED.search(text, line.start, min(line.end, line.start + _LONGEST_TOPIC // 2))
    return Span(*mark.span()) if mark else None


def _duties(post: Post, lines: Sequence[Span], year_of: date | None) -> Entries:
    made: Entries = {}
    if not lines:
        return made
    whole = Span(lines[0].start, lines[-1].end)  # an editor may have broken a date at a line's end
    called = [leaf for line in lines for leaf in offices(post, line)]
    deadline = due(post, whole, year_of)
    amount = budget(post, whole)
    if called:
        made["responsible"] = list({leaf.value: leaf for leaf in called}.values())
    if deadline is not None:
        made["due"] = deadline
    if amount is not None:
        made["budget"] = amount
    return made
