"""Which offices a point calls upon."""

from __future__ import annotations

import re
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.places import mentioned
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Leaf
from thaimemo.messages import drafting as say
from thaimemo.thai import lists
from thaimemo.thai.words import words

_LONGEST_OFFICE = 90
_ASKED = re.compile(
    r"(?:มอบหมายให้|มอบให้|กำชับให้|สั่งการให้|เน้นย้ำให้|ขอให้|โดยให้|เสนอแนะให้|ฝากให้|(?<![ก-๎])(?:ให้|มอบหมาย|มอบ|โดย))\s?(?=[ก-๎])"
)


@lru_cache(maxsize=1)
def _office() -> re.Pattern[str]:
    return re.compile(rf"{lists.alternation(lexicon.entries('offices'))}")


def offices(post: Post, span: Span) -> list[Leaf]:
    """The offices that a point calls upon: those behind ให้, and one that it begins with."""
    starts = [span.start, *(match.end() for match in _ASKED.finditer(post.text, *span))]
    found: list[Leaf] = []
    for start in dict.fromkeys(starts):
        at = _office_at(post.text, Span(start, span.end))
        if at is not None and not any(leaf.value == post.words(at) for leaf in found):
            found.append(Leaf(post.words(at), (at,), (), say.UNIT))
    return found[:5]


def _office_at(text: str, span: Span) -> Span | None:
    """The name of an office at the start of `span`, up to the verb that says what it is to do."""
    if not _office().match(text, *span):
        return None
    window = text[span.start : min(span.end, span.start + _LONGEST_OFFICE)]
    named = _named().match(window)
    start = named.end() if named else 0
    end = _seat(window) or _end_of_name(window, start)
    return trimmed(text, Span(span.start, span.start + end)) if end else None


def _end_of_name(window: str, start: int) -> int:
    """Where the name ends: before a verb, a mark, or a blank behind which nothing of a name stands; 0 if nowhere."""
    end, verbs = 0, _verbs()
    for word in words(window):
        if end > start and (word in verbs or word in "():;," or _clause().match(window, end)):
            return end
        end += len(word)
        if word.isspace() and not _goes_on().match(window, end):
            return end
    return 0


def _seat(window: str) -> int:
    """The end of the province that closes an office's name: สำนักงานแรงงานจังหวัดสงขลา; 0 where there is none."""
    blank = re.search(r"\s|$", window)
    span = Span(0, blank.start() if blank else len(window))
    found = next(mentioned(window, span), None)
    return found.end if found and found.end > 8 else 0


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """Kinds of offices that are named after what they do: สำนักงานพัฒนา…, กรมส่งเสริม…."""
    heads = ("สำนักงาน", "สำนัก", "กรม", "กอง", "ศูนย์", "สถาบัน", "กลุ่มงาน", "กลุ่ม", "ฝ่าย", "งาน")
    verbs = "|".join(re.escape(verb) for verb in sorted(_verbs(), key=len, reverse=True))
    return re.compile(rf"{lists.alternation(heads)}(?:{verbs})?")


@lru_cache(maxsize=1)
def _clause() -> re.Pattern[str]:
    return re.compile("ซึ่ง|ที่(?!เกี่ยวข้อง|รับผิดชอบ|ทำการ)|ได้(?!แก่)|จะ|ไม่|ทุก")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(lexicon.entries("verbs"))


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    """What of an office's name may stand behind a space: กสอ., เขต 2, a figure."""
    return re.compile(r"[\d๐-๙]|เขต|จังหวัด|(?:[ก-ฮ]{1,4}\.)+")


def listed(post: Post, span: Span) -> list[Leaf]:
    """The offices behind the label หน่วยงานรับผิดชอบ, which commas, slashes or และ part."""
    found = []
    start = span.start
    for match in re.finditer(r"\s?[,;/]\s?|\s+และ\s?|$", post.text[span.start : span.end]):
        at = trimmed(post.text, Span(start, span.start + match.start()))
        start = span.start + match.end()
        if at.end > at.start:
            found.append(Leaf(post.words(at), (at,)))
    return found
