"""The lines of a post that hold text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thaimemo.drafting.post import Post, Span, trimmed


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text; `apart` says that a blank line stands before it."""

    span: Span
    apart: bool


def lines_of(post: Post) -> Iterator[Line]:
    """The lines of `post` that hold more than white space."""
    apart = True
    for match in re.finditer(r"[^\n]*\n?", post.text):
        span = trimmed(post.text, Span(*match.span()))
        if span.end > span.start:
            yield Line(span, apart)
        apart = span.end == span.start
