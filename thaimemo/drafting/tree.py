"""The draft as a tree: each value with the words of the post it was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, Union

from thaimemo.drafting.post import Post, Span, merged
from thaimemo.messages import Message


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value. `spans` are the words it says or was read from; none, where the post does not say it.

    `cues` are words that the entry's key says (มอบหมายให้), the number of a point, and further mentions of the same.
    `doubt` is what a clerk should look at; None where the words are plain.
    """

    value: str | int | None
    spans: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()
    doubt: Message | None = None

    def doubted(self, doubt: Message | None) -> Leaf:
        """The same, uncertain for the reason given, if for none yet."""
        return replace(self, doubt=self.doubt or doubt)

    def also(self, *cues: Span) -> Leaf:
        """The same, with further words that belong to it."""
        return replace(self, cues=(*self.cues, *cues))


Tree: TypeAlias = Union[Leaf, "Entries", "list[Tree]"]
Entries: TypeAlias = "dict[str, Tree]"


def said(post: Post, *spans: Span, doubt: Message | None = None) -> Leaf:
    """A value in the post's own words."""
    return Leaf(" ".join(post.words(span) for span in spans), spans, (), doubt)


def plain(tree: Tree) -> object:
    """The values of a tree, as mappings and lists."""
    if isinstance(tree, Leaf):
        return tree.value
    if isinstance(tree, Mapping):
        return {key: plain(part) for key, part in tree.items()}
    return [plain(part) for part in tree]


def leaves(tree: Tree) -> Iterator[Leaf]:
    """Every value of a tree."""
    if isinstance(tree, Leaf):
        yield tree
        return
    for part in tree.values() if isinstance(tree, Mapping) else tree:
        yield from leaves(part)


def covered(parts: Iterable[Leaf]) -> list[Span]:
    """Everything that values were taken from, in order and without overlaps."""
    return merged(span for leaf in parts for span in (*leaf.spans, *leaf.cues))
