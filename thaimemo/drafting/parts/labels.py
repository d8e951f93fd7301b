"""The labels of points: `1.` `1)` `(1)` `๑.` `1.1` `ข้อ 1` `①` and dashes, at the start of a line or run on in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.post import Span
from thaimemo.thai import lists
from thaimemo.thai.digits import to_arabic

_KEYCAP = "\u20e3"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LETTERS = "กขคงจฉชซ"
_COUNTED = "ข้อที่|ข้อ|ประการที่|ประเด็นที่|เรื่องที่"
_ORDINALS = ("แรก", "ที่สอง", "ที่สาม", "ที่สี่", "ที่ห้า", "ที่หก", "ที่เจ็ด", "ที่แปด")
_NUMBERS = rf"""
    (?P<sub>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}\)?(?=\s+[^\s\d]|[ก-๎]))
  | (?P<both>\(\s?\d{{1,2}}\s?\))
  | (?P<half>\d{{1,2}}\s?\)(?!\d))
  | (?P<dot>\d{{1,2}}\s?\.(?![\d)]))
  | (?P<cap>\d{_KEYCAP})
  | (?P<circle>[{_CIRCLED}])
"""
_SPELLED = rf"""
    (?P<word>(?:{_COUNTED})\s?\d{{1,2}}(?:\s?[.):])?(?=\s))
  | (?P<ordinal>(?:ข้อ|ประการ|ประเด็น|เรื่อง)(?:{"|".join(_ORDINALS)})(?=\s|คือ|ให้))
"""
_AT_START = re.compile(rf"{_NUMBERS} | {_SPELLED} | (?P<letter>[{_LETTERS}][.)])(?=\s)", re.VERBOSE)
_INSIDE = re.compile(rf"(?<![\d.,/–:-])(?:{_NUMBERS})|(?<=\s)(?:{_SPELLED})", re.VERBOSE)
_RUN_ON = ("both", "half", "dot", "sub", "cap", "circle", "word", "ordinal")
_OPENS = r"(?:ดังต่อไปนี้|ดังนี้|ได้แก่|คือ|ประกอบด้วย|:)\s?"
_MOST = 60
"""Points that may follow one another in one line."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label: where it stands, how it is written, and its number (0 for a dash).

    `sure` is false behind a word that may have a number of its own: ย้อนหลัง 5 ปี 2. ให้…
    """

    span: Span
    style: str
    number: int
    sure: bool = True


def at_start(text: str, span: Span) -> Label | None:
    """The label that `span` begins with."""
    bullet = _bullet().match(text, span.start, span.end)
    if bullet:
        return Label(Span(span.start, bullet.end(1)), f"bullet {bullet[1]}", 0)
    match = _AT_START.match(to_arabic(text[span.start : span.start + 30]))
    if match is None or span.start + match.end() >= span.end or _is_clock(match.string, match.end()):
        return None
    return _label(match, span.start)


def run_on(text: str, span: Span, first: Label | None = None) -> list[Label]:
    """The labels of points that follow one another within `span`, counting up from 1, or from `first`."""
    arabic = to_arabic(text[span.start : span.end])
    found = [
        _label(match, span.start, sure)
        for match in _INSIDE.finditer(arabic)
        if (sure := _stands(arabic, match)) is not None
    ]
    if first is not None:
        chain = _chain(found, first.style, first.number + 1)
        return [first, *chain] if chain else []
    chains = [_chain(found, style, 1) for style in _RUN_ON]
    best = min((chain for chain in chains if len(chain) > 1), key=lambda chain: chain[0].span.start, default=[])
    return best or _dashes(text, span)


def _chain(found: Sequence[Label], style: str, number: int) -> list[Label]:
    """The labels that count up from `number`; an unsure one counts only where no sure one has its number."""
    of_style = [label for label in found if label.style == style]
    sure = {label.number for label in of_style if label.sure}
    chain: list[Label] = []
    for label in of_style:
        wanted = label.number == number + len(chain) and (label.sure or label.number not in sure)
        if wanted and len(chain) < _MOST:
            chain.append(label)
    return chain


def _label(match: re.Match[str], offset: int, sure: bool = True) -> Label:
    style = match.lastgroup or ""
    number = _number(style, match[style])
    return Label(Span(offset + match.start(style), offset + match.end(style)), style, number, sure)


def _number(style: str, written: str) -> int:
    if style == "ordinal":
        return next(number for number, word in enumerate(_ORDINALS, 1) if written.endswith(word))
    if style in ("circle", "letter"):
        return (_CIRCLED if style == "circle" else _LETTERS).index(written[0]) + 1
    return int(re.findall(r"\d+", written)[-1])


def _stands(text: str, match: re.Match[str]) -> bool | None:
    """Whether a label surely stands here in running text; None where it is a number of something else, or a time."""
    if match.end() >= len(text) or _is_clock(text, match.end()):
        return None
    before = text[max(0, match.start() - 40) : match.start()]
    if not before or before[-1] in "\n(":
        return None if before.endswith("(") else True
    if not before[-1].isspace():
        free = match.lastgroup in ("both", "cap", "circle") or re.search(f"{_OPENS}$", before) is not None
        return True if free else None
    if match.lastgroup in ("cap", "circle", "word", "ordinal"):
        return True
    word = _announcing().search(before.rstrip())
    return word is None or (None if _NUMBERED.fullmatch(word[0]) else False)


_NUMBERED = re.compile(r".*ที่|ข้อ|มาตรา|จำนวน|เวลา|กว่า|ละ|พ\.ศ\.|ค\.ศ\.|โทร.*|[A-Z].*")
"""Of the words that may have a number, those that always have one."""


def _is_clock(text: str, end: int) -> bool:
    return text.startswith(("น.", " น."), end)


@lru_cache(maxsize=1)
def _announcing() -> re.Pattern[str]:
    """What a number belongs to: ข้อ, มาตรา, ศภ., PM."""
    words = lists.alternation(lists.entries("number_prefixes"))
    return re.compile(rf"(?:{words}|[A-Z][A-Za-z]{{0,9}}|(?<![ก-๎])[ก-ฮ]{{1,3}}\.|จำนวน|เวลา|กว่า|(?<!แ)ละ)$")


@lru_cache(maxsize=1)
def _bullet() -> re.Pattern[str]:
    signs = "".join(re.escape(sign) for sign in lexicon.entries("bullets"))
    return re.compile(rf"([{signs}])(?![{signs}\d])\s*(?=\S)")


def _dashes(text: str, span: Span) -> list[Label]:
    """Dashes in one line, if words before the first announce a list."""
    first = re.compile(rf"{_OPENS}(?P<dash>[-–•])\s?(?=[^\s\d])").search(text, *span)
    if first is None:
        return []
    found = [Span(*first.span("dash")), *_further(text, Span(first.end(), span.end), first["dash"])]
    return [Label(dash, f"bullet {first['dash']}", 0) for dash in found[:_MOST]] if len(found) > 1 else []


def _further(text: str, span: Span, dash: str) -> Iterator[Span]:
    for match in re.compile(rf"(?<=\s){re.escape(dash)}(?=\s?[^\s\d])").finditer(text, *span):
        yield Span(*match.span())
