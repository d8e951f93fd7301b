"""The head of the memo, as far as a post can know it; what it cannot know is marked."""

from __future__ import annotations

import re
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.parts import Parts
from thaimemo.drafting.placing.people import Roles
from thaimemo.drafting.post import Post, Span, trimmed
from thaimemo.drafting.tree import Entries, Leaf, said
from thaimemo.messages import drafting as say
from thaimemo.thai.lists import alternation

_LONGEST_AGENCY = 70
_HEAD = re.compile(r"(?:ผอ\.|ผู้อำนวยการ|หัวหน้า|เลขาธิการ|อธิบดี)\s?")
_CLOSING = re.compile(r"จึงเรียนมา")


def memo(post: Post, parts: Parts, roles: Roles) -> Entries:
    """The entries of the memo's head."""
    position = (roles.assigned_by or {}).get("position")
    assigner = position if isinstance(position, Leaf) else None
    made: Entries = {
        "agency": _agency(post, parts, assigner),
        "date": Leaf(None, (), (), say.NO_MEMO_DATE),
        "subject": _subject(post, parts),
        "to": Leaf("(ตำแหน่งของผู้รับ)", (), (), say.NO_TO),
    }
    if assigner is not None:
        made["to"] = said(post, *assigner.spans, doubt=say.TO_ASSIGNER)
    signer = _signer(roles)
    if signer is not None:
        made["signer"] = signer
    closing = next((span for span in parts.prose if _CLOSING.match(post.text, *span)), None)
    if closing is not None:
        made["closing"] = said(post, closing)
    return made


def _subject(post: Post, parts: Parts) -> Leaf:
    if parts.title is None:
        return Leaf("(ชื่อเรื่อง)", (), (), say.NO_SUBJECT)
    return said(post, parts.title, doubt=say.FROM_TITLE)


def _agency(post: Post, parts: Parts, assigner: Leaf | None) -> Leaf:
    """The office of who assigned, else the office that the title begins with."""
    if assigner is not None and assigner.spans:
        head = _HEAD.match(post.text, *assigner.spans[0])
        if head and head.end() < assigner.spans[0].end:
            return said(post, Span(head.end(), assigner.spans[0].end), doubt=say.AGENCY)
    if parts.title is not None:
        verb = _verb().search(post.text, *parts.title)
        office = trimmed(post.text, Span(parts.title.start, verb.start())) if verb else parts.title
        if _office().match(post.text, *office) and office.end - office.start <= _LONGEST_AGENCY:
            return said(post, office, doubt=say.AGENCY)
    return Leaf("(ชื่อส่วนราชการเจ้าของเรื่อง และต้นสังกัด)", (), (), say.NO_AGENCY)


@lru_cache(maxsize=1)
def _verb() -> re.Pattern[str]:
    kinds = lexicon.kinds("cues")
    return re.compile(lexicon.expression([*kinds["go"], *kinds["join"], *kinds["assign"], "รับ"]))


@lru_cache(maxsize=1)
def _office() -> re.Pattern[str]:
    return re.compile(alternation(word for word in lexicon.entries("offices") if word != "จังหวัด"))


def _signer(roles: Roles) -> Entries | None:
    """The first delegate, where there is one who was sent."""
    if roles.assigned_by is None or not roles.delegates:
        return None
    signer = dict(roles.delegates[0])
    name = signer["name"]
    if isinstance(name, Leaf):
        signer["name"] = Leaf(name.value, name.spans, (), say.SIGNER)
    return signer
