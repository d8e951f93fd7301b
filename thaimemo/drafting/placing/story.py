"""The prose of a post, paragraph by paragraph: the lead tells who, when and where, the others what took place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.cast import Director
from thaimemo.drafting.finding.dates import Found, dates_in
from thaimemo.drafting.finding.scene import Scene
from thaimemo.drafting.finding.story import tokens
from thaimemo.drafting.parts import Parts
from thaimemo.drafting.placing.people import Roles, lead_person, place_people
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Leaf, said

_LONGEST_TOLD = 8_000
"""Characters of a paragraph in which persons and places are looked for."""
_BACKGROUND = re.compile(r"(?:ตาม(?:ที่|คำสั่ง|หนังสือ|แผน|มติ|นโยบาย)|ด้วย|อนุสนธิ).{10,900}?นั้น(?=\s)")
_OPENING = 12
"""Characters before a date with which a paragraph begins: ต่อมาวันที่."""
_FOUND = re.compile(r".{0,90}?(?:พบว่า|พบปัญหา)")
_TIMED = re.compile(r"เวลา\s?[\d๐-๙]{1,2}[.:][\d๐-๙]{2}")


@dataclass(slots=True)
class Story:
    """What the prose of a post tells, before it is entered."""

    roles: Roles = field(default_factory=Roles)
    scenes: list[Scene] = field(default_factory=list)
    background: list[Leaf] = field(default_factory=list)
    findings: list[Leaf] = field(default_factory=list)
    programme: list[Leaf] = field(default_factory=list)


def read_story(post: Post, parts: Parts, posted: Found | None) -> Story:
    """What the prose of a post tells; the first paragraph is the lead."""
    story = Story()
    lead = True
    for paragraph in parts.prose:
        span = Span(paragraph.start, min(paragraph.end, paragraph.start + _LONGEST_TOLD))
        span = _without_background(post, span, story)
        days = dates_in(post.text, span, posted.end if posted else None)
        scene = Director(post).direct(tokens(post, span, days))
        lead = _enter(post, span, scene, story, lead)
    lead_person(story.roles)
    return story


def _without_background(post: Post, span: Span, story: Story) -> Span:
    match = _BACKGROUND.match(post.text, *span)
    if match is None:
        return span
    story.background.append(said(post, Span(*match.span())))
    return trimmed(post.text, Span(match.end(), span.end))


def _narrates(text: str, span: Span, scene: Scene) -> bool:
    """Whether a paragraph tells what took place next: it begins with such a word, a time or a date."""
    dated = any(token.span.start - span.start <= _OPENING for token in scene.dates)
    return dated or bool(lexicon.any_of("narrating").match(text, *span) or _TIMED.match(text, *span))


def _enter(post: Post, span: Span, scene: Scene, story: Story, lead: bool) -> bool:
    """Enter what a paragraph tells; the result is whether the lead is still to come."""
    tells = any(group.people for group in scene.groups)
    if lead and tells:
        place_people(post, scene.groups, True, story.roles)
        story.scenes.append(scene)
        return False
    if not lead:
        scene.groups = [group for group in scene.groups if not all(one.bare for one in group.people)]
        place_people(post, scene.groups, False, story.roles)
    if _FOUND.match(post.text, *span):
        story.findings.append(said(post, span))
    elif _narrates(post.text, span, scene):
        if any(not one.bare for group in scene.groups for one in group.people):
            story.scenes.append(scene)
        else:
            story.scenes.append(Scene(sites=scene.sites))
            story.programme.append(said(post, span))
    elif lead:
        story.scenes.append(Scene(sites=scene.sites))
    return lead
