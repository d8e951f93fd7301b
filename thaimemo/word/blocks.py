"""The body's blocks as paragraphs and grids of Word: one clause per node of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch

from thaimemo import tree
from thaimemo.tree import Run
from thaimemo.word import endorsements, photos, tables
from thaimemo.word.figures import Story
from thaimemo.word.labels import BLANKS, numbered, to_indent
from thaimemo.word.pieces import Format, Part, Piece

Flow = Iterator[Part | tree.PageBreak]


@singledispatch
def flow(block: object, story: Story) -> Flow:
    """The paragraphs and grids of a block, in order; page breaks stay as they are."""
    raise TypeError(f"no clause for {type(block).__name__}")


@flow.register
def _(block: tree.To, story: Story) -> Flow:
    indent = to_indent(block, story.layout, story.fonts)
    form = Format("Memo To", hanging=indent.twips if indent else None)
    yield Piece(form, (Run(block.label + BLANKS), *block.content))


@flow.register
def _(block: tree.Paragraph, story: Story) -> Flow:
    yield Piece(
        Format(
            "Memo Body",
            first_line=None if block.indented else 0,
            align="" if block.align == "thai" else block.align,
            keep_with_next=block.keep_with_next,
        ),
        block.content,
    )


@flow.register
def _(block: tree.Heading, story: Story) -> Flow:
    yield Piece(Format(f"Memo Heading {min(block.level, 3)}"), block.content)


@flow.register
def _(block: tree.List, story: Story) -> Flow:
    for index, item in enumerate(block.items):
        opens = block.level == 1 and index == 0
        before = story.layout.part_space_before.twips if opens else None
        form = Format(f"Directive {min(block.level, 3)}", before=before, keep_with_next=item.is_heading)
        yield Piece(form, numbered(item))
        for inner in item.blocks:
            yield from flow(inner, story)


@flow.register
def _(block: tree.Signature, story: Story) -> Flow:
    kept = Format("Signature Position", keep_with_next=True)
    yield Piece(replace(kept, style="Signature"), block.name)
    for position in block.positions:
        yield Piece(kept, position)


@flow.register
def _(block: tree.PageBreak, story: Story) -> Flow:
    yield block


@flow.register
def _(block: tree.Table, story: Story) -> Flow:
    grid = tables.grid(block, story.layout)
    if grid:
        yield grid


flow.register(tree.Photos, photos.flow)
flow.register(tree.Endorsement, endorsements.flow)
