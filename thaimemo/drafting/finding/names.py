"""The names of persons in a post: a title, a given name and a surname; the spelling stays the post's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.post import Span
from thaimemo.thai.lists import alternation
from thaimemo.thai.names import title_end, titles

_LONGEST = 80
"""Characters in which a title and a name are looked for."""
_PART = r"[ก-ฮเ-ไ][ก-ฮะ-ฺเ-๎]{1,39}"
_GIVEN = re.compile(rf"\s?({_PART})")
_SURNAME = re.compile(rf"\s{{1,3}}((?:แซ่\s?|ณ\s)?{_PART})")


def names_in(text: str, span: Span) -> Iterator[Span]:
    """The names of persons in `span`, each with its title."""
    start = span.start
    while match := _title().search(text, start, span.end):
        begin = match.start("title")
        name = _name(text, begin, span.end)
        if name is not None:
            yield name
        start = name.end if name else begin + 1


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    words = alternation({*titles(), "ว่าที่"})
    return re.compile(
        rf"(?:(?<![ก-๎.])|(?<=ให้)|(?<=โดย)|(?<=มี)|(?<=และ)|(?<=ของ)|(?<=ด้วย)|(?<=กับ)|(?<=จาก)|(?<=แก่)|(?<=คือ)|(?<=รับ)|(?<=ท่าน)|(?<=ตาม))(?P<title>{words})"
    )


def _name(text: str, begin: int, limit: int) -> Span | None:
    window = text[begin : min(limit, begin + _LONGEST)]
    end = title_end(window)
    if end == 0:
        return None
    given = _GIVEN.match(window, end)
    if given is None or _is_role(given[1]):
        return None
    if window.startswith(_ACADEMIC) and (inner := title_end(window[given.end() :].lstrip())):
        # ศาสตราจารย์เกียรติยศ นายแพทย์…: what looked like a name is part of a title
        behind = begin + given.end() + len(window[given.end() :]) - len(window[given.end() :].lstrip())
        whole = _name(text, behind, limit) if inner else None
        return Span(begin, whole.end) if whole else None
    surname = _surname(window, given.end())
    if surname is None:
        return None if window[:end].strip() in _WEAK else Span(begin, begin + _cut(window, *given.span(1)))
    return Span(begin, begin + surname)


_ACADEMIC = ("ศาสตราจารย์", "รองศาสตราจารย์", "ผู้ช่วยศาสตราจารย์")
_WEAK = frozenset({"คุณ", "ครู", "อาจารย์", "ศ.", "ดร.", "อ.", "พระ", "นาย", "นาง"})
"""Titles that are words or abbreviations of other things too: a name after them has a surname."""


def _surname(window: str, end: int) -> int | None:
    """Where the surname that begins behind `end` ends; None where there is none."""
    match = _SURNAME.match(window, end)
    if match is None or _is_role(match[1]) or _no_surname().match(match[1]):
        return None
    end = _cut(window, *match.span(1))
    noble = _noble().match(window, end)
    return noble.end() if noble else end


def _cut(window: str, start: int, end: int) -> int:
    """The end of a name that a word of the sentence was written onto."""
    glued = _glued().search(window, start + 2, end)
    return glued.start() if glued else end


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    cues = [word for words in lexicon.kinds("cues").values() for word in words if word.startswith("+")]
    heads = [
        "+รองอธิบดี",
        "+ผู้อำนวยการ",
        "+ผู้ว่าราชการ",
        "+ผู้ตรวจราชการ",
        "+รองผู้ว่า",
        "+อุตสาหกรรมจังหวัด",
        "+ปลัดกระทรวง",
        "+หัวหน้า",
        "+นักวิชาการ",
    ]
    return re.compile(lexicon.expression([word for word in cues if len(word) > 6] + heads + ["+และคณะ", "+ได้มอบ"]))


def _is_role(word: str) -> bool:
    return _role().match(word) is not None


@lru_cache(maxsize=1)
def _role() -> re.Pattern[str]:
    return re.compile(alternation([*lexicon.entries("position_heads"), "อำเภอ", "จังหวัด"]))


@lru_cache(maxsize=1)
def _no_surname() -> re.Pattern[str]:
    cues = [lexicon.bare(word) for words in lexicon.kinds("cues").values() for word in words]
    return re.compile(rf"{alternation(word for word in cues if len(word) > 2 and word != 'นำ')}(?![ะ-ฺ็-๎])")


@lru_cache(maxsize=1)
def _noble() -> re.Pattern[str]:
    return re.compile(rf"\sณ\s(?:{alternation(lexicon.entries('noble_surnames'))})(?![ก-๎])")
