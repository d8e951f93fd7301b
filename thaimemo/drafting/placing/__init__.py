"""What was found to the entries of the data; what nothing holds stays beside them."""

from __future__ import annotations

from collections.abc import Iterator

from thaimemo.drafting import lexicon
from thaimemo.drafting.parts import Parts
from thaimemo.drafting.parts.lines import lines_of
from thaimemo.drafting.placing.days import posting_date
from thaimemo.drafting.placing.memo import memo
from thaimemo.drafting.placing.sections import orders_in_prose, place_sections
from thaimemo.drafting.placing.story import read_story
from thaimemo.drafting.placing.visit import visit
from thaimemo.drafting.post import Post, Span, trimmed, uncovered
from thaimemo.drafting.tree import Entries, Leaf, covered, leaves, said

__all__ = ["place", "unplaced"]


def place(post: Post, parts: Parts) -> Entries:
    """The entries of the data that a post gives."""
    posted = posting_date(post, parts)
    year_of = posted.end if posted else None
    story = read_story(post, parts, posted)
    directives, others = place_sections(post, parts, year_of)
    directives.extend(orders_in_prose(post, parts, year_of))
    made = visit(post, parts, story, posted)
    for field, more in others.items():
        earlier = made.get(field)
        made[field] = [*(earlier if isinstance(earlier, list) else []), *more]
    result: Entries = {"memo": memo(post, parts, story.roles), "visit": made}
    return result | ({"directives": directives} if directives else {})


def unplaced(post: Post, entries: Entries) -> list[Leaf]:
    """What of the post no entry holds: the stretches between, without those of joining words alone."""
    taken = covered(leaves(entries))
    return [said(post, gap) for line in lines_of(post) for gap in _gaps(post, line.span, taken)]


def _gaps(post: Post, line: Span, taken: list[Span]) -> Iterator[Span]:
    for gap in uncovered(line, taken):
        span = trimmed(post.text, gap)
        if span.end > span.start and not says_nothing(post.text[slice(*span)]):
            yield span


def says_nothing(words: str) -> bool:
    """Whether `words` only join what stands beside them: และ, โดย, a comma."""
    marked = "".join(char if char.isalnum() or "ก" <= char <= "๎" else " " for char in words)
    return all(_joins(word) for word in marked.split())


def _joins(word: str) -> bool:
    """Whether `word` is one or several connectives written together."""
    known = lexicon.entries("connectives")
    ends = {0}
    for start in range(len(word)):
        if start in ends:
            ends.update(start + len(one) for one in known if word.startswith(one, start))
    return len(word) in ends
