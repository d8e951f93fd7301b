"""Lists of points to the entries they belong in, by what the words over them say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thaimemo.drafting.finding.cast import Director
from thaimemo.drafting.finding.orders import orders_in
from thaimemo.drafting.finding.scene import Someone
from thaimemo.drafting.finding.story import tokens
from thaimemo.drafting.parts import Parts, Section
from thaimemo.drafting.parts.announcing import kind_of_heading
from thaimemo.drafting.parts.labels import Label
from thaimemo.drafting.parts.points import Point
from thaimemo.drafting.placing.directives import directive
from thaimemo.drafting.placing.people import person
from thaimemo.drafting.post import Post, Span
from thaimemo.drafting.tree import Entries, Leaf, Tree, said
from thaimemo.messages import drafting as say

_FIELDS = {"problems": "problems", "findings": "findings", "programme": "programme", "purposes": "purposes"}


def place_sections(post: Post, parts: Parts, year_of: date | None) -> tuple[list[Tree], dict[str, list[Tree]]]:
    """The directives of all lists, and by field of the visit what other lists hold."""
    directives: list[Tree] = []
    others: dict[str, list[Tree]] = {}
    for section in parts.sections:
        if section.kind in _FIELDS:
            field, made = _FIELDS[section.kind], list(_told(post, section))
        elif section.kind == "people" or _all_people(post, section):
            field, made = "delegates", list(_people(post, section))
        else:
            field, made = "", list(_directives(post, section, year_of))
        if section.heading and made:
            made[0] = _below(section.heading, made[0])
        (others.setdefault(field, []) if field else directives).extend(made)
    return directives, others


def _below(heading: Span, tree: Tree) -> Tree:
    """The first point below a heading that says only what its key says."""
    if isinstance(tree, Leaf):
        return tree.also(heading)
    if isinstance(tree, dict):
        first = next(iter(tree))
        return {**tree, first: _below(heading, tree[first])}
    return tree


def _directives(post: Post, section: Section, year_of: date | None) -> Iterator[Tree]:
    kind = "suggestion" if section.kind == "suggestions" else "directive"
    doubt = None if section.kind else say.POINT
    for point in section.points:
        yield directive(post, point, kind, year_of, doubt)


def _told(post: Post, section: Section) -> Iterator[Tree]:
    for point in section.points:
        leaf = _whole(post, point)
        yield leaf if section.kind in ("problems", "purposes") else {"text": leaf}


def _whole(post: Post, point: Point) -> Leaf:
    """A point and all within it as one text."""
    label, *spans = point.spans()
    spans = [span for span in spans if span.end > span.start]
    return said(post, *(spans or [label])).also(*([label] if spans else []))


def _all_people(post: Post, section: Section) -> bool:
    return not section.kind and all(_someone(post, point) is not None for point in section.points)


def _people(post: Post, section: Section) -> Iterator[Entries]:
    for point in section.points:
        someone = _someone(post, point)
        yield person(post, someone, cues=(point.label.span,)) if someone else {"name": _whole(post, point)}


def _someone(post: Post, point: Point) -> Someone | None:
    """The person that a point of one line names at its beginning."""
    if len(point.lines) != 1 or point.items:
        return None
    groups = Director(post).direct(tokens(post, point.lines[0], ())).groups
    people = [one for group in groups for one in group.people]
    return (
        people[0] if len(people) == 1 and people[0].name.start == point.lines[0].start and not people[0].bare else None
    )


def orders_in_prose(post: Post, parts: Parts, year_of: date | None) -> Iterator[Tree]:
    """Directives in running text, except in paragraphs that announce a list."""
    listed = {section.points[0].label.span.start for section in parts.sections if section.points}
    for paragraph in parts.prose:
        announces = any(0 <= start - paragraph.end <= 3 for start in listed)
        if announces or kind_of_heading(post.text[slice(*paragraph)]) == "findings":
            continue
        yield from _orders(post, paragraph, year_of)


def _orders(post: Post, paragraph: Span, year_of: date | None) -> Iterator[Tree]:
    for span in orders_in(post, paragraph):
        point = Point(Label(Span(span.start, span.start), "", 0), [span])
        yield directive(post, point, "directive", year_of, say.IN_PROSE)
