"""Places to entries: name, subdistrict, district, province, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thaimemo.drafting.finding.places import CAPITAL, Locality, mentioned
from thaimemo.drafting.finding.scene import Site
from thaimemo.drafting.post import Post, Span
from thaimemo.drafting.tree import Entries, Leaf, said
from thaimemo.messages import Message
from thaimemo.messages import drafting as say

_MOST = 100
"""Places of one post that are looked at."""
_WORD = re.compile(r"(?:จังหวัด|จ\.|อำเภอ|อ\.|เขต|ตำบล|แขวง|ต\.)\s?")


def place_sites(post: Post, sites: Sequence[Site]) -> list[Entries]:
    """The places of `sites`; one that an earlier one says already is added to it as a further mention."""
    made: list[Entries] = []
    for site in (part for joined in sites[:_MOST] for part in _apart(post.text, joined)):
        entries = _site(post, site)
        same = next((earlier for earlier in made if _says(earlier, entries)), None)
        more = next((earlier for earlier in made if _says(entries, earlier)), None)
        if same is not None:
            _mention(same, entries)
        elif more is not None:
            made[made.index(more)] = entries
            _mention(entries, more)
        else:
            made.append(entries)
    return made


def _apart(text: str, site: Site) -> Iterator[Site]:
    """The places that a name joins by และ; the locality is the last one's."""
    start = site.name.start if site.name else 0
    joint = None
    for match in re.compile(r"\s+และ\s?").finditer(text, *(site.name or (0, 0))):
        yield Site(Span(start, match.start()), None, [joint] if joint else site.cues)
        start, joint = match.end(), Span(*match.span())
    yield Site(Span(start, site.name.end) if site.name else None, site.locality, [joint] if joint else site.cues)


def _site(post: Post, site: Site) -> Entries:
    locality = site.locality.value if site.locality else None
    entries: Entries = {}
    if site.name is not None:
        entries["name"] = said(post, site.name)
    if isinstance(locality, Locality):
        for field in ("subdistrict", "district", "province"):
            span = getattr(locality, field)
            if span is not None:
                entries[field] = _bare(post, span)
    if not {"name", "province"} & set(entries):
        spans = [span for leaf in entries.values() if isinstance(leaf, Leaf) for span in (*leaf.cues, *leaf.spans)]
        entries = {"name": said(post, Span(min(spans).start, max(spans).end))}
    elif "province" not in entries and (found := _within_name(post.text, site.name)):
        entries["province"] = _bare(post, found).doubted(say.PLACE_OF_POSITION)
    first = next(iter(entries))
    leaf = entries[first]
    if isinstance(leaf, Leaf):
        entries[first] = leaf.also(*site.cues)
    return entries


def _within_name(text: str, name: Span | None) -> Span | None:
    """The province that the name of a place says with the word for it: ศาลากลางจังหวัดลพบุรี."""
    spans = mentioned(text, name) if name else ()
    return next((span for span in spans if text.endswith(("จังหวัด", "จ."), 0, span.start)), None)


def _bare(post: Post, span: Span) -> Leaf:
    """The name of a province, district or subdistrict without the word for it."""
    word = _WORD.match(post.text, *span)
    if word is None:
        value = CAPITAL[0] if post.words(span) in CAPITAL else post.words(span)
        return Leaf(value, (span,))
    name = Span(word.end(), span.end)
    return Leaf(post.words(name), (name,), (Span(span.start, name.start),))


def _says(one: Entries, other: Entries) -> bool:
    """Whether `one` says all that `other` does."""
    return all(_value(one, field) == _value(other, field) for field in other)


def _value(entries: Entries, field: str) -> object:
    leaf = entries.get(field)
    return leaf.value if isinstance(leaf, Leaf) else None


def _mention(entries: Entries, other: Entries) -> None:
    """Add the words of `other` to what `entries` says in the same fields."""
    for field, leaf in other.items():
        mine = entries[field]
        if isinstance(leaf, Leaf) and isinstance(mine, Leaf):
            entries[field] = mine.also(*leaf.spans, *leaf.cues)


def elsewhere(post: Post, spans: Sequence[Span], doubt: Message) -> list[Entries]:
    """The provinces that titles, positions and names of offices mention."""
    found: dict[object, Leaf] = {}
    for span in _provinces(post, spans):
        leaf = _bare(post, span).doubted(doubt)
        found[leaf.value] = found[leaf.value].also(span) if leaf.value in found else leaf
    return [{"province": leaf} for leaf in found.values()]


def _provinces(post: Post, spans: Sequence[Span]) -> Iterator[Span]:
    for span in spans:
        yield from mentioned(post.text, span)
