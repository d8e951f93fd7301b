"""The visit: kind, days, places, persons, purposes and what took place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.dates import Found
from thaimemo.drafting.finding.places import localities
from thaimemo.drafting.parts import Parts
from thaimemo.drafting.placing.days import visit_date
from thaimemo.drafting.placing.places import elsewhere, place_sites
from thaimemo.drafting.placing.story import Story
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Entries, Leaf, Tree, said
from thaimemo.messages import drafting as say
from thaimemo.thai.lists import alternation


def visit(post: Post, parts: Parts, story: Story, posted: Found | None) -> Entries:
    """The entries of the visit."""
    roles = story.roles
    kind = _kind(post, parts)
    made: Entries = {"kind": kind, "date": visit_date(post, parts, posted)}
    activity, deeds, kinds = _deeds(post, story)
    made["kind"] = kind.also(*kinds)
    if activity is not None:
        made["activity"] = activity
    time = _time(post, story)
    if time is not None:
        made["time"] = time
    made["places"] = list(_places(post, parts, story))
    if roles.inspector:
        made["inspector"] = roles.inspector
    if roles.assigned_by:
        made["assigned_by"] = roles.assigned_by
    lists: Entries = {
        "delegates": list(roles.delegates),
        "hosts": list(roles.hosts),
        "purposes": list(_purposes(post, story)),
        "programme": [{"text": leaf} for leaf in [*deeds, *story.programme]],
        "findings": [{"text": leaf} for leaf in story.findings],
    }
    made.update({key: tree for key, tree in lists.items() if tree})
    if story.background:
        made["background"] = story.background[0]
    return made


# Kind


@lru_cache(maxsize=1)
def _kinds() -> re.Pattern[str]:
    words = [f"+{word}" for words in lexicon.kinds("kinds").values() for word in words]
    return re.compile(rf"(?<!ผู้)(?<!การผู้){lexicon.expression(words)}")


def _kind(post: Post, parts: Parts) -> Leaf:
    by_word = {word: kind for kind, words in lexicon.kinds("kinds").items() for word in words}
    order = list(lexicon.kinds("kinds"))
    for span in (parts.title, *parts.prose[:2]):
        found = list(_kinds().finditer(post.text, *span)) if span else []
        if found:
            best = min(found, key=lambda match: order.index(by_word[match[0]]))
            return Leaf(by_word[best[0]], (Span(*best.span()),))
    return Leaf("ตรวจราชการ", (), (), say.KIND)


# What was done


def _deeds(post: Post, story: Story) -> tuple[Leaf | None, list[Leaf], list[Span]]:
    """What the delegates did, what else took place, and the words that only say what kind of visit it was."""
    delegated = {"assign", "start"} if story.roles.assigned_by else set()
    activity: Leaf | None = None
    others: list[Leaf] = []
    kinds: list[Span] = []
    for scene in story.scenes:
        for span, doer in scene.deeds:
            if _kind_alone().fullmatch(post.text, *span):
                kinds.append(span)
                continue
            joined = any(group.closer == "join" and group.opener == "start" for group in scene.groups)
            if activity is None and (doer in delegated or (joined and doer == "start")):
                activity = said(post, span)
            else:
                others.append(said(post, span))
    return activity, others, kinds


@lru_cache(maxsize=1)
def _kind_alone() -> re.Pattern[str]:
    words = [word for words in lexicon.kinds("kinds").values() for word in words]
    return re.compile(rf"(?:ได้)?(?:เดินทาง|ไป|เข้า|ร่วมกัน|ร่วม)*(?:การ)?{alternation(words)}?|(?:เปิดเผย|กล่าว)(?:ว่า)?")


def _time(post: Post, story: Story) -> Leaf | None:
    first = next((token for scene in story.scenes for token in scene.times), None)
    if first is None or not isinstance(first.value, Span):
        return None
    return Leaf(post.words(first.value), (first.value,), (Span(first.span.start, first.value.start),))


# Places


def _places(post: Post, parts: Parts, story: Story) -> list[Entries]:
    sites = [site for scene in story.scenes for site in scene.sites]
    made = place_sites(post, sites)
    if any("province" in place for place in made):
        return _joined(made)
    if parts.title is not None:
        named = [Span(*place.province) for place in localities(post.text, parts.title) if place.province]
        titled = elsewhere(post, named or [parts.title], say.PLACE_OF_TITLE)
        if titled:
            return _joined([*made, *titled])
    return _joined([*made, *elsewhere(post, _positions(story), say.PLACE_OF_POSITION)])


def _joined(places: list[Entries]) -> list[Entries]:
    """A single place without a province is in the only province there is."""
    alone = [place for place in places if "province" not in place]
    areas = [place for place in places if set(place) == {"province"}]
    if len(alone) == 1 and len(areas) == 1 and len(places) == 2:
        return [alone[0] | areas[0]]
    return places


def _positions(story: Story) -> list[Span]:
    people = [*story.roles.hosts, *story.roles.everybody(), *story.roles.delegates]
    leaves = (person.get(key) for person in people for key in ("position", "acting"))
    return list(dict.fromkeys(span for leaf in leaves if isinstance(leaf, Leaf) for span in leaf.spans))


# Purposes

_JOINTS = r"\s+(?:และ|พร้อมทั้ง|พร้อม|ตลอดจน|รวมทั้ง|รวมถึง|อีกทั้ง)\s?"


@lru_cache(maxsize=1)
def _joint() -> re.Pattern[str]:
    verbs = "|".join(re.escape(verb) for verb in sorted(lexicon.entries("verbs"), key=len, reverse=True))
    return re.compile(rf"{_JOINTS}|\s*,\s*|\s+(?={verbs})")


def _purposes(post: Post, story: Story) -> Iterator[Tree]:
    for scene in story.scenes:
        for number, span in enumerate(scene.purposes):
            cue = scene.purpose_cues[number : number + 1]
            for part, joint in _split(post.text, span):
                yield said(post, part).also(*cue, *joint)
                cue = []


def _split(text: str, span: Span) -> Iterator[tuple[Span, list[Span]]]:
    """The purposes in `span`, each with the word that joins it to the one before."""
    start, joint = span.start, list[Span]()
    for match in _joint().finditer(text, *span):
        if match.start() > start:
            yield trimmed(text, Span(start, match.start())), joint
            joint = [Span(*match.span())]
            start = match.end()
    yield trimmed(text, Span(start, span.end)), joint
