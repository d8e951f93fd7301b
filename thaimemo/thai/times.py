"""Times of the day as the form writes them, `09.00 น.`, read and written."""

from __future__ import annotations

import re
from datetime import time

from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai.digits import to_arabic

_CLOCK = r"(\d{1,2})[.:](\d{2})"
_SUFFIX = r"(?:\s*(?:น\.?|นาฬิกา))?"
_SPAN = re.compile(rf"\s*(?:เวลา\s*)?{_CLOCK}{_SUFFIX}(?:\s*(?:[-–—]|จนถึง|ถึง)\s*(?:เวลา\s*)?{_CLOCK}{_SUFFIX})?\s*")
_LONGEST = 60
"""Characters in the longest text that can be a span of times."""


def parse_time(text: str) -> time:
    """The time a text stands for: `09.00 น.`, `9.00`, `9:00`; BadValue if it is none."""
    start, end = parse_time_span(text)
    if start != end:
        raise BadValue(say.TIME_UNREADABLE, text=text)
    return start


def parse_time_span(text: str) -> tuple[time, time]:
    """Start and end of `09.00 - 12.00 น.`; the same time twice for a single one."""
    match = _SPAN.fullmatch(to_arabic(text)) if len(text) <= _LONGEST else None
    if match is None:
        raise BadValue(say.TIME_UNREADABLE, text=text[:_LONGEST])
    start = _time(match[1], match[2])
    end = _time(match[3], match[4]) if match[3] else start
    if end < start:
        raise BadValue(say.TIME_REVERSED, text=format_time_span(start, end))
    return start, end


def format_time(value: time) -> str:
    """`09.00 น.`; seconds are left out."""
    return f"{value:%H.%M} น."


def format_time_span(start: time, end: time) -> str:
    """`09.00 - 12.00 น.`, or one time where both are the same."""
    return format_time(end) if start == end else f"{start:%H.%M} - {format_time(end)}"


def _time(hour: str, minute: str) -> time:
    if int(hour) > 23 or int(minute) > 59:
        raise BadValue(say.TIME_IMPOSSIBLE, text=f"{hour}.{minute}")
    return time(int(hour), int(minute))
