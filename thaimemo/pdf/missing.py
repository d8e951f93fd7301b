"""Characters that no glyph exists for, each with the line of the template that brought it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thaimemo.errors import Place, Problem
from thaimemo.fonts import FontFamily, missing_problem
from thaimemo.tree import (
    At,
    Block,
    Cell,
    Endorsement,
    Frame,
    Heading,
    Item,
    List,
    Memo,
    Paragraph,
    Photo,
    Photos,
    Signature,
    Table,
    To,
    plain,
)


def missing_problems(memo: Memo, clusters: list[str], fonts: FontFamily) -> list[Problem]:
    """One problem for each character on each line of the template; `clusters` are the texts without a glyph."""
    letters = set(fonts.lacks("".join(clusters)) or "".join(clusters))
    found = {(letter, at): text for at, text in _texts(memo) for letter in text if letter in letters}
    return [missing_problem(letter, Place(at.file, at.line), text) for (letter, at), text in found.items()]


def _texts(memo: Memo) -> Iterator[tuple[At, str]]:
    head = memo.head
    yield from ((head.at, plain(value)) for value in (head.agency, head.number, head.date, head.subject))
    for block in memo.body:
        yield from texts(block)
    yield from ((memo.at, text) for text in (memo.urgency, memo.secrecy))
    if isinstance(memo.emblem, Frame):
        yield memo.at, memo.emblem.text


def texts(block: Block | Item | Cell | Photo) -> Iterator[tuple[At, str]]:
    """Every text in a block with its line."""
    if isinstance(block, To | Item):
        yield block.at, block.label
    if isinstance(block, To | Item | Paragraph | Heading):
        yield block.at, plain(block.content)
    if isinstance(block, Signature):
        yield from ((block.at, plain(line)) for line in (block.name, *block.positions))
    if isinstance(block, Photo):
        yield block.at, plain(block.caption)
    if isinstance(block, Endorsement):
        yield from ((block.at, plain(line)) for line in (block.title, *block.options))
    for inner in _within(block):
        yield from texts(inner)


def _within(block: Block | Item | Cell | Photo) -> Iterable[Block | Item | Cell | Photo]:
    match block:
        case List():
            return block.items
        case Table():
            return [cell for row in block.rows for cell in row.cells]
        case Photos():
            return block.photos
        case Item() | Cell():
            return block.blocks
    return ()
