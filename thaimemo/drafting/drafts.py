"""A draft of a visit's data from a post: reading, parting, placing, writing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from thaimemo.drafting.parts import parts_of
from thaimemo.drafting.placing import place, unplaced
from thaimemo.drafting.post import Post
from thaimemo.drafting.reading import read_post
from thaimemo.drafting.tree import Entries, Leaf, leaves, plain
from thaimemo.messages import Language

_MOST_FINDINGS = 200


@dataclass(frozen=True, eq=False)
class Draft:
    """What a post gives for the data of a memo, each value with the words it was taken from."""

    post: Post
    entries: Entries

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The values, as `thaimemo.load` reads them; those that the post does not give are placeholders."""
        data = cast("Mapping[str, Any]", plain(self.entries))
        return {**data, "unplaced": list(self.unplaced)} if self.unplaced else data

    @cached_property
    def rest(self) -> list[Leaf]:
        """What no value holds, with its place in the post."""
        return unplaced(self.post, self.entries)

    @property
    def unplaced(self) -> tuple[str, ...]:
        """What no value holds: sentences and parts of sentences, in the order of the post."""
        return tuple(str(leaf.value) for leaf in self.rest)

    @property
    def doubtful(self) -> int:
        """How many values are uncertain or missing."""
        return sum(leaf.doubt is not None for leaf in leaves(self.entries))

    def to_yaml(self, lang: Language = "th") -> str:
        """The data as YAML, with comments in `lang` that quote the post; it loads as it is."""
        from thaimemo.drafting.writing import write

        return write(self.post, self.entries, self.rest, list(_findings(self.post, lang)), lang)


def draft(source: str | os.PathLike[str]) -> Draft:
    """The draft of a post: a text, or a file of plain text, HTML or Word. DataError for what is no Thai text.

    A text without line breaks names a file if there is one of that name, or if it ends in .txt, .html or .docx. Nothing
    is invented: what the post does not say is a placeholder, and its comment says ตรวจสอบ.
    """
    post = read_post(source)
    return Draft(post, place(post, parts_of(post)))


def _findings(post: Post, lang: Language) -> Iterator[str]:
    """What the checker says of the post's language, one a line."""
    from thaimemo.checks import Settings, check_text

    for finding, _ in zip(check_text(post.text, settings=Settings()), range(_MOST_FINDINGS), strict=False):
        where = "{}:{} ".format(*post.place(finding.start)) if finding.start is not None else ""
        hint = finding.problem.hint(lang)
        yield f"{where}{finding.problem.text(lang)}{f' ({hint})' if hint else ''} [{finding.rule}]"
