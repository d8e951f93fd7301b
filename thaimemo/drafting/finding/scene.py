"""What a paragraph tells: groups of persons, what they did, what for, where and when."""

from __future__ import annotations

from dataclasses import dataclass, field

from thaimemo.drafting.finding.story import Token
from thaimemo.drafting.post import Span


@dataclass(slots=True)
class Someone:
    """A person or group of persons as named: `name` is the name, or what the group is called."""

    name: Span
    position: Span | None = None
    bare: bool = False
    companion: bool = False


@dataclass(slots=True)
class Group:
    """Persons named together, and the words before and behind them."""

    opener: str
    people: list[Someone] = field(default_factory=list)
    closer: str = ""
    cues: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Site:
    """A place: its name, its locality, or both."""

    name: Span | None
    locality: Token | None
    cues: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Scene:
    """What a paragraph tells: groups of persons, what they did, what for, where and when."""

    groups: list[Group] = field(default_factory=list)
    deeds: list[tuple[Span, str]] = field(default_factory=list)
    purposes: list[Span] = field(default_factory=list)
    purpose_cues: list[Span] = field(default_factory=list)
    sites: list[Site] = field(default_factory=list)
    dates: list[Token] = field(default_factory=list)
    times: list[Token] = field(default_factory=list)
