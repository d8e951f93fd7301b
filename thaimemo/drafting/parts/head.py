"""The first lines of a post: its title, and the line that says when it was posted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thaimemo.drafting.finding.dates import dates_in
from thaimemo.drafting.finding.names import names_in
from thaimemo.drafting.parts.labels import at_start
from thaimemo.drafting.parts.lines import Line
from thaimemo.drafting.parts.sections import Parts
from thaimemo.drafting.post import Post, Span

_LONGEST_TITLE = 400
_LONGEST_POSTING = 130
_LONGEST_MASTHEAD = 60
_MASTHEAD = re.compile(r"(?:ข่าวประชาสัมพันธ์|ข่าวประชาสัมพันธ์ประจำวัน|ข่าวกิจกรรม|ข่าวสาร|ข่าว|ประชาสัมพันธ์|Press Release)(?![ก-๎])")
_NARRATES = re.compile(
    r"(?:ด้วย|ตามที่)?(?:เมื่อ)?(?:วันที่|วันนี้|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|ระหว่างวันที่|เวลา|ตามที่|ด้วย)"
)


def read_head(post: Post, lines: Sequence[Line], parts: Parts) -> Sequence[Line]:
    """Put title and posting lines into `parts`; the result is the lines below them."""
    rest = list(lines)
    while len(rest) > 1 and (_is_posting(post, rest[0].span) or _is_masthead(post, rest)):
        parts.head.append(rest.pop(0).span)
    if len(rest) > 1 and _is_title(post, rest[0].span):
        parts.title = rest.pop(0).span
    while len(rest) > 1 and _is_posting(post, rest[0].span):
        parts.head.append(rest.pop(0).span)
    return rest


def _is_title(post: Post, span: Span) -> bool:
    words = post.text[slice(*span)]
    if len(words) > _LONGEST_TITLE or at_start(post.text, span) is not None:
        return False
    tells = _NARRATES.match(words) is not None or next(names_in(post.text, span), None) is not None
    return not (tells and dates_in(post.text, span))


def _is_masthead(post: Post, lines: Sequence[Line]) -> bool:
    words = post.text[slice(*lines[0].span)]
    follows = lines[1].span
    return len(words) <= _LONGEST_MASTHEAD and _MASTHEAD.match(words) is not None and _is_title(post, follows)


def _is_posting(post: Post, span: Span) -> bool:
    """A short line with a date and little beside it: who posted it, how often it was read."""
    start, end = span
    if end - start > _LONGEST_POSTING:
        return False
    found = dates_in(post.text, span)
    if not found:
        return False
    beside = sum(
        char.isalpha() for char in post.text[start : found[0].span.start] + post.text[found[-1].span.end : end]
    )
    return beside <= 60 and re.search(r"นาย|นาง|ประชุม|ตรวจ|ลงพื้นที่", post.text[start:end]) is None
