"""What a directive says of itself: its topic, who is to do it, by when, for how much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.dates import dates_in, is_deadline
from thaimemo.drafting.finding.places import mentioned
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Leaf
from thaimemo.errors import BadValue
from thaimemo.messages import drafting as say
from thaimemo.thai import lists
from thaimemo.thai.calendar_names import month_spellings
from thaimemo.thai.date_writing import format_date
from thaimemo.thai.digits import to_arabic
from thaimemo.thai.money import parse_baht
from thaimemo.thai.words import words

_LONGEST_OFFICE = 90

# Amounts

_AMOUNT = re.compile(
    r"(?<![\d.,])(?P<figures>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,4})?)\s?"
    r"(?P<scale>(?:ร้อย|พัน|หมื่น|แสน|ล้าน){0,2})\s?(?P<baht>บาท)?(?![ะ-ฺ็-๎])"
)
_BUDGET = re.compile(r"งบ|วงเงิน|เงินอุดหนุน|จัดสรร")
_SINGLE = re.compile(r"(?:ละ|ต่อ\S{1,10}|ไร่|ตัน|ปรับ|ปรับไม่เกิน|ปรับเป็นเงิน|ราคา|รายได้|มูลค่า|ยอด|ไม่เกิน\S{0,12}ละ)\s?$")


def budget(post: Post, span: Span) -> Leaf | None:
    """The amount that a point is to cost, in baht; doubtful where it says several, or does not say budget."""
    found = [amount for amount in _amounts(post, span) if amount is not None]
    named = [leaf for leaf in found if leaf.doubt is None]
    if not found:
        return None
    best = (named or found)[0]
    return best.doubted(say.AMOUNT) if len(found) > 1 else best


def _amounts(post: Post, span: Span) -> Iterator[Leaf | None]:
    arabic = to_arabic(post.text[span.start : span.end])
    for match in _AMOUNT.finditer(arabic):
        before = arabic[max(0, match.start() - 60) : match.start()]
        near = _BUDGET.search(before) is not None
        if not match["baht"] and not (near and match["scale"] and not _counts(arabic, match.end())):
            continue
        if _SINGLE.search(before):
            continue
        at = Span(span.start + match.start(), span.start + match.end())
        yield _baht(match[0], at, near)


def _counts(text: str, end: int) -> bool:
    """Whether a word after the amount says that it counts something else: 13 ล้านคน."""
    return bool(_unit().match(text, end))


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    return re.compile(rf"\s?{lists.alternation(lists.entries('units'))}")


def _baht(text: str, span: Span, named: bool) -> Leaf | None:
    try:
        amount = parse_baht(text)
    except BadValue:
        return None
    value = int(amount) if amount == int(amount) else str(amount)
    return Leaf(value, (span,), (), None if named else say.AMOUNT)


# Deadlines


@lru_cache(maxsize=1)
def _deadline() -> re.Pattern[str]:
    month = lists.alternation(month_spellings())
    period = rf"(?:เดือน)?\s?{month}(?:\s?(?:พ\.ศ\.)?\s?[\d๐-๙]{{2,4}})?"
    return re.compile(
        r"ภายใน\s?(?:ระยะเวลา\s?)?(?:"
        rf"[\d๐-๙]{{1,3}}\s?(?:วันทำการ|วัน|สัปดาห์|เดือน|ปี|ชั่วโมง)(?!ที่)|{period}|(?:สิ้น)?(?:ปี(?:งบประมาณ)?|เดือน|สัปดาห์|ไตรมาส)"
        r"(?:นี้|หน้า|\s?(?:พ\.ศ\.|ที่)?\s?[\d๐-๙]{1,4}(?:\s?(?:ของ)?ปีงบประมาณ\s?(?:พ\.ศ\.)?\s?[\d๐-๙]{4})?)|(?:วัน|พรุ่ง)นี้)"
    )


def due(post: Post, span: Span, year_of: date | None) -> Leaf | None:
    """The deadline in a point: a day, or words such as ภายในไตรมาสที่ 3."""
    for found in dates_in(post.text, span, year_of):
        if is_deadline(post.text, found):
            return Leaf(format_date(found.end), (found.span,), (), found.doubt)
    match = _deadline().search(post.text, *span)
    if match is None:
        return None
    at = trimmed(post.text, Span(*match.span()))
    return Leaf(post.words(at), (at,))


def due_value(post: Post, span: Span, year_of: date | None) -> Leaf:
    """What stands behind the label กำหนดแล้วเสร็จ: a day if it is one, else its words."""
    days = dates_in(post.text, span, year_of)
    if days and days[0].span == span:
        return Leaf(format_date(days[0].end), (span,), (), days[0].doubt)
    return Leaf(post.words(span), (span,), (), say.DUE)


# Offices

_ASKED = re.compile(
    r"(?:มอบหมายให้|มอบให้|กำชับให้|สั่งการให้|เน้นย้ำให้|ขอให้|โดยให้|เสนอแนะให้|ฝากให้|(?<![ก-๎])(?:ให้|มอบ|โดย))\s?(?=[ก-๎])"
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
