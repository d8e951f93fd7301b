"""Times of the day: `09.00 น.`, with a full stop and น. (official-layout.md, time).

A number is a time where เวลา stands before it, where it begins with 0 (09.00), or where it has a colon and can be
nothing else; decimals, amounts, versions, ratios and durations are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.messages import form as say
from thaimemo.thai.digits import thai_digits, to_arabic

_CLOCK = r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d|[.,:/]\d)"
_SPAN = re.compile(rf"({_CLOCK})(?: ?(?:-|–|จนถึง|ถึง) ?(?:เวลา ?)?({_CLOCK}))?")
_BEGINNING = re.compile(
    r"(?P<said>เวลา(?:ประมาณ)?) ?(?=\d)|(?<![\d.,:/-])(?=0\d[.:][0-5]\d)|(?<![\d.,:/-])(?=(?:[5-9]|1\d|2[0-3]):[0-5]\d)"
)
_UNIT = re.compile(r" ?(?:น\.|น(?![ก-๎])|นาฬิกา|ชั่วโมง|ชม\.|นาที|วินาที|a\.?m|p\.?m|AM|PM|hrs?\b|GMT|UTC)")
_NO_TIME = re.compile(r" ?(?:%|บาท|เท่า|คะแนน|ล้าน|ร้อย|กิโล|เมตร|ไร่|ตัน|ลิตร|องศา|จุด)")
_NO_TIME_BEFORE = re.compile(r"(?:[A-Za-z][-. ]?|อัตราส่วน|สัดส่วน|มาตราส่วน|ร้อยละ|ข้อ|รุ่น|ต่อ) ?$")
_COLON = re.compile(r"(?<![\d.,:/])(?:\d{1,2}[.:][0-5]\d ?[-–] ?)?\d{1,2}:[0-5]\d(?= ?(?:น\.|นาฬิกา))")


def _without_unit(passage: Passage) -> Iterator[Hit]:
    if passage.path and passage.path.endswith("time"):
        return  # the writer adds น.
    text = to_arabic(passage.text)
    done = 0
    for begun in _BEGINNING.finditer(text):
        span = _SPAN.match(text, begun.end())
        if span is None or span.start() < done or _is_other(text, begun, span):
            continue
        done = span.end()
        yield Hit(passage, *span.span(), say.TIME_UNIT, (_written(span, passage.text),))


def _is_other(text: str, begun: re.Match[str], span: re.Match[str]) -> bool:
    """Whether the number has its unit or is no time."""
    if _UNIT.match(text, span.end()) or _NO_TIME.match(text, span.end()):
        return True
    return not begun["said"] and bool(_NO_TIME_BEFORE.search(text, max(0, begun.start() - 15), begun.start()))


def _written(span: re.Match[str], text: str) -> str:
    times = " - ".join(_clock(part) for part in span.groups() if part)
    return f"{times if text[span.start()].isascii() else thai_digits(times)} น."


def _clock(time: str) -> str:
    hour, minute = re.split("[.:]", time)
    return f"{int(hour):02}.{minute}"


def _colon(passage: Passage) -> Iterator[Hit]:
    if ":" not in passage.text:
        return
    for found in _COLON.finditer(to_arabic(passage.text)):
        start, end = found.span()
        yield Hit(passage, start, end, say.TIME_COLON, (passage.text[start:end].replace(":", "."),), fixable=True)


RULES = (
    Rule("time-without-unit", Severity.WARNING, say.TIME_UNIT_RULE, each(_without_unit)),
    Rule("time-colon", Severity.WARNING, say.TIME_COLON_RULE, each(_colon)),
)
