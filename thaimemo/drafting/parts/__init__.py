"""A post to its parts: title and posting line first, then prose and lists."""

from __future__ import annotations

from thaimemo.drafting.parts.head import read_head
from thaimemo.drafting.parts.lines import lines_of
from thaimemo.drafting.parts.sections import Parts, Reader, Section
from thaimemo.drafting.parts.wrapping import unwrapped
from thaimemo.drafting.post import Post

__all__ = ["Parts", "Section", "parts_of"]


def parts_of(post: Post) -> Parts:
    """The parts of `post`."""
    parts = Parts()
    lines = list(lines_of(post))
    body = read_head(post, lines, parts)
    Reader(post, parts).read(list(unwrapped(post.text, body)))
    return parts
