"""Who did what: the persons of a paragraph by the words before and behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thaimemo.drafting import lexicon
from thaimemo.drafting.finding.scene import Group, Scene, Site, Someone
from thaimemo.drafting.finding.story import Token, position_head
from thaimemo.drafting.post import Post, Span, trimmed

_VERBS = frozenset({"go", "join", "chair"})
_CLOSERS = frozenset({"assign", "assigned", "welcome", *_VERBS})
_OPENERS = frozenset({"have", "by", "led"})
_LONGEST_GROUP = 90
_ON = re.compile(r"(?:ในระหว่าง|ระหว่าง|เมื่อ|ใน|ตั้งแต่)?วันที่\s*$|(?:ระหว่าง|เมื่อ)\s*$")
_OF = re.compile(r"(?:ของท่าน|ของคณะ|ของ|ติดตาม|ร่วมกับ|คณะ)\s*$")


def _means_nobody(group: Group) -> bool:
    """Whether what began like a position did nothing: it was the beginning of a sentence about something else."""
    return group.opener == "start" and not group.closer and all(one.bare for one in group.people)


class Director:
    """Goes through the tokens of a paragraph once."""

    def __init__(self, post: Post) -> None:
        self.text = post.text
        self.scene = Scene()
        self._mode = ""
        self._from: Span | None = None
        self._opener = "start"
        self._group: Group | None = None
        self._pending: Span | None = None
        self._cues: list[Span] = []
        self._companion = False

    def direct(self, tokens: Sequence[Token]) -> Scene:
        """The scene that `tokens` tell."""
        for token in tokens:
            getattr(self, f"_{token.kind}", self._other)(token)
        self._end_text()
        self._close("")
        self.scene.groups = [group for group in self.scene.groups if not _means_nobody(group)]
        return self.scene

    # names

    def _name(self, token: Token) -> None:
        if self._from is not None:
            self._hand_over(token)
        if self._group is None:
            self._group = Group(self._opener, cues=self._cues)
            self.scene.groups.append(self._group)
            self._cues = []
        self._group.people.append(Someone(token.span, self._pending, companion=self._companion))
        self._group.cues += self._cues
        self._cues, self._pending = [], None
        self._mode = "people"

    def _hand_over(self, token: Token) -> None:
        """A name in the middle of a phrase: the phrase ends before the word that leads to the name."""
        start = (self._from or token.span).start
        word = _OF.search(self.text, max(start, token.span.start - 12), token.span.start)
        if word:
            self._from = Span(start, word.start())
            self._cues.append(trimmed(self.text, Span(*word.span())))
        self._end_text()
        if word:
            self._opener = "of"

    def _position(self, token: Token) -> None:
        people = self._group.people if self._group and self._mode == "people" else []
        if (
            people
            and people[-1].position is None
            and not people[-1].bare
            and self._adjoins(people[-1].name, token.span)
        ):
            people[-1].position = token.span
        else:
            self._pending = token.span

    def _adjoins(self, name: Span, position: Span) -> bool:
        return position.start >= name.end and not self.text[name.end : position.start].strip(" ,)(\n")

    # cues

    def _assign(self, token: Token) -> None:
        self._act("assign", token)
        self._opener, self._mode, self._cues = "assign", "people", [token.span]

    def _assigned(self, token: Token) -> None:
        self._act("assigned", token)
        self._opener, self._mode, self._cues = "assigned", "people", [token.span]

    def _go(self, token: Token) -> None:
        self._act(token.kind, token)

    _join = _chair = _go

    def _welcome(self, token: Token) -> None:
        if self._group is None and self._from is not None:
            self._extend(token)
            return
        self._act("welcome", token)
        self._opener, self._cues = "guest", []

    def _act(self, kind: str, token: Token) -> None:
        """A verb: it tells what the persons before it did, and begins or continues a phrase."""
        if self._mode in ("purpose", "phrase") and self._from is not None and kind in _VERBS:
            self._extend(token)
            return
        self._end_text()
        if self._group is not None:
            if kind not in _VERBS:
                self._group.cues.append(token.span)
            self._close(kind)
        if kind in _VERBS:
            self._mode, self._from = "phrase", token.span

    def _have(self, token: Token) -> None:
        self._end_text()
        self._close("")
        self._opener, self._mode, self._cues = token.kind, "people", [token.span]

    _led = _have

    def _by(self, token: Token) -> None:
        self._have(token)

    def _with(self, token: Token) -> None:
        if self._group is None and self._from is not None:
            self._extend(token)
            return
        self._cues.append(token.span)
        self._companion, self._mode = True, "people"

    def _and(self, token: Token) -> None:
        if self._from is not None:
            self._extend(token)
        else:
            self._cues.append(token.span)

    def _of(self, token: Token) -> None:
        if self._from is not None:
            self._extend(token)

    def _purpose(self, token: Token) -> None:
        self._end_text()
        self._mode = "purpose"
        self.scene.purpose_cues.append(token.span)

    def _area(self, token: Token) -> None:
        self._end_text()
        self._mode, self._cues = "area", [token.span]

    def _at(self, token: Token) -> None:
        self._end_text()
        self._mode, self._cues = "at", [token.span]

    def _occasion(self, token: Token) -> None:
        self._end_text()
        self._close("")
        self._opener, self._mode, self._cues = "start", "", []

    def _further(self, token: Token) -> None:
        if self._mode == "purpose":
            self._extend(token)
        else:
            self._occasion(token)

    # the rest

    def _date(self, token: Token) -> None:
        if self._from is not None:
            word = _ON.search(self.text, max(self._from.start, self._from.end - 20), self._from.end)
            self._from = Span(self._from.start, word.start()) if word else self._from
        self._end_text()
        self.scene.dates.append(token)

    def _time(self, token: Token) -> None:
        self._end_text()
        self.scene.times.append(token)

    def _place(self, token: Token) -> None:
        name = self._from if self._mode == "at" else None
        if self._mode == "at":
            self._from = None
        else:
            self._end_text()
        cues, self._cues = (self._cues, []) if self._mode in ("at", "area") else ([], self._cues)
        self.scene.sites.append(Site(name, token, cues))
        if self._mode in ("at", "area"):
            self._mode = "after"

    def _text(self, token: Token) -> None:
        if self._is_bare(token.span):
            self._bare(token.span)
        elif self._mode in ("purpose", "at", "phrase"):
            self._extend(token)

    _other = _text

    def _is_bare(self, span: Span) -> bool:
        """Whether `span` names persons without names: a group, or first of all somebody by position."""
        if self._mode == "people":
            return self._is_group(span)
        first = self._group is None and not self.scene.groups and self._mode == ""
        return first and position_head(self.text, span)

    def _is_group(self, span: Span) -> bool:
        starts = self.text.startswith(lexicon.entries("groups"), span.start)
        return starts and span.end - span.start <= _LONGEST_GROUP

    def _bare(self, span: Span) -> None:
        if self._group is None:
            self._group = Group(self._opener)
            self.scene.groups.append(self._group)
        self._group.people.append(Someone(span, bare=True, companion=self._companion))
        self._group.cues += self._cues
        self._cues = []

    def _extend(self, token: Token) -> None:
        self._from = Span(self._from.start, token.span.end) if self._from else token.span

    def _end_text(self) -> None:
        """What was being read is whole: a phrase, a purpose, the name of a place."""
        span, self._from = self._from, None
        if span is None:
            return
        span = trimmed(self.text, span, ",")
        if span.end == span.start:
            self._mode = ""
            return
        if self._mode == "purpose":
            self.scene.purposes.append(span)
        elif self._mode == "phrase":
            self.scene.deeds.append((span, self._doer()))
        elif self._mode == "at":
            self.scene.sites.append(Site(span, None, self._cues))
            self._cues = []
        self._mode = ""

    def _doer(self) -> str:
        """How the group was opened that did what is told."""
        return self.scene.groups[-1].opener if self.scene.groups else "start"

    def _close(self, kind: str) -> None:
        if self._group is not None:
            self._group.closer = kind
        if self._mode == "people":
            self._mode = ""
        self._group, self._companion = None, False
