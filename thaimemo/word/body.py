"""The body of a memo: its blocks become paragraphs and tables, arranged and written."""

from __future__ import annotations

from collections.abc import Iterable

from thaimemo.tree import Block
from thaimemo.word.blocks import flow
from thaimemo.word.figures import Story
from thaimemo.word.keeping import arranged


def body(blocks: Iterable[Block], story: Story) -> str:
    """All paragraphs and tables of the body."""
    items = (item for block in blocks for item in flow(block, story))
    return "".join([part.xml() for part in arranged(items, story.layout)])
