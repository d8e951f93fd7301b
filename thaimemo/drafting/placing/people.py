"""Persons to their places in the visit: inspector, who assigned whom, delegates, hosts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from thaimemo.drafting.finding.scene import Group, Someone
from thaimemo.drafting.finding.story import acting
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Entries, Leaf, said
from thaimemo.messages import Message
from thaimemo.messages import drafting as say

_MOST = 300
"""Persons of one post; a longer list is no news."""
_BY_OPENER = {
    "assign": "delegates",
    "assigned": "assigned_by",
    "of": "inspector",
    "led": "inspector",
    "guest": "inspector",
}
_BY_CLOSER = {"assign": "assigned_by", "assigned": "delegates", "chair": "inspector"}
_OF_THOSE_PRESENT = {"welcome": "hosts", "join": "delegates", "go": "delegates"}
_OF_THE_SUBJECT = {"welcome": "hosts", "join": "delegates", "go": "inspector"}


@dataclass(slots=True)
class Roles:
    """Who did what; `inspector` None where nobody inspected."""

    inspector: Entries | None = None
    assigned_by: Entries | None = None
    delegates: list[Entries] = field(default_factory=list)
    hosts: list[Entries] = field(default_factory=list)

    def everybody(self) -> list[Entries]:
        """All persons, in no order that matters."""
        single = [person for person in (self.inspector, self.assigned_by) if person]
        return [*single, *self.delegates, *self.hosts]


def role_of(group: Group) -> tuple[str, Message | None]:
    """What the persons of a group did, by the words before and behind them, and whether that is uncertain."""
    if group.opener in _BY_OPENER:
        return _BY_OPENER[group.opener], None
    if group.closer in _BY_CLOSER:
        return _BY_CLOSER[group.closer], None
    known = _OF_THE_SUBJECT if group.opener == "start" else _OF_THOSE_PRESENT
    if group.closer in known:
        return known[group.closer], None
    return ("inspector" if group.opener == "start" else "hosts"), say.ROLE


def place_people(post: Post, groups: Sequence[Group], lead: bool, roles: Roles) -> None:
    """Add the persons of a paragraph; outside the lead only those with a clear part, and mentions of those known."""
    for group in groups:
        if len(roles.everybody()) >= _MOST:
            return
        role, doubt = role_of(group)
        cues = tuple(group.cues)
        for number, someone in enumerate(group.people):
            known = _known(post, roles, someone)
            if known is not None:
                known["name"] = _also(known["name"], *cues, someone.name)
            elif lead or role == "hosts" or group.opener == "of":
                _add(roles, role, person(post, someone, doubt, cues if number == 0 else ()), someone)
                cues = () if number == 0 else cues


def _add(roles: Roles, role: str, made: Entries, someone: Someone) -> None:
    if role == "inspector" and (roles.inspector or someone.companion):
        doubt = say.COMPANION if someone.companion else say.SEVERAL_INSPECTORS
        roles.delegates.append(_doubted(made, doubt))
    elif role == "inspector":
        roles.inspector = made
    elif role == "assigned_by" and roles.assigned_by is None:
        roles.assigned_by = made
    elif role == "hosts":
        roles.hosts.append(made)
    else:
        roles.delegates.append(made)


def lead_person(roles: Roles) -> None:
    """Where nobody inspected and nobody was sent, the first who took part is the one the post is about."""
    if roles.inspector is None and roles.assigned_by is None and roles.delegates:
        roles.inspector = _doubted(roles.delegates.pop(0), say.ROLE)


def person(post: Post, someone: Someone, doubt: Message | None = None, cues: tuple[Span, ...] = ()) -> Entries:
    """The entries of a person: name, position, position acted in."""
    made: Entries = {"name": said(post, someone.name, doubt=doubt).also(*cues)}
    if someone.position is not None:
        made.update(_positions(post, someone.position))
    return made


def _positions(post: Post, span: Span) -> Entries:
    word = acting().search(post.text, *span)
    if word is None:
        return {"position": said(post, span)}
    own, other = trimmed(post.text, Span(span.start, word.start())), trimmed(post.text, Span(word.end(), span.end))
    made: Entries = {"position": said(post, own)} if own.end > own.start else {}
    if other.end > other.start:
        made["acting"] = said(post, other).also(Span(*word.span()))
    return made


def _known(post: Post, roles: Roles, someone: Someone) -> Entries | None:
    words = post.words(someone.name)
    return next((entry for entry in roles.everybody() if _leaf(entry["name"]).value == words), None)


def _leaf(tree: object) -> Leaf:
    assert isinstance(tree, Leaf)  # noqa: S101 (a name is a single value)
    return tree


def _also(tree: object, *cues: Span) -> Leaf:
    return _leaf(tree).also(*cues)


def _doubted(made: Entries, doubt: Message) -> Entries:
    return {**made, "name": _leaf(made["name"]).doubted(doubt)}
