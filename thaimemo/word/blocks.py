"""The body's blocks as paragraphs of Word: one clause per node of the tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, singledispatch
from unicodedata import category

from thaimemo import tree
from thaimemo.layout import Layout
from thaimemo.tree import Inline, Run, plain
from thaimemo.word import oxml
from thaimemo.word.paragraphs import alignment, indents, spacing, style_of
from thaimemo.word.runs import inline

# The narrowest mean advance of running Thai text in TH SarabunPSK, in em: a text that fills a line even so fills it.
_NARROW = 0.33


@dataclass(frozen=True, slots=True)
class Format:
    """What a paragraph says beside its style; None leaves it to the style. Lengths are twips."""

    style: str
    before: int | None = None
    first_line: int | None = None
    align: str = ""
    keep_with_next: bool = False
    keep_lines: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of the body: its format and its text."""

    format: Format
    content: Inline

    def changed(self, **format: object) -> Piece:
        """The same text with another format."""
        return replace(self, format=replace(self.format, **format))  # type: ignore[arg-type]


SIGNATURE = ("Signature", "Signature Position")

Flow = Iterator[Piece | tree.PageBreak]


@singledispatch
def flow(block: object, layout: Layout) -> Flow:
    """The paragraphs of a block, in order; page breaks stay as they are."""
    raise TypeError(f"no clause for {type(block).__name__}")


@flow.register
def _(block: tree.To, layout: Layout) -> Flow:
    yield Piece(Format("Memo To"), (Run(block.label + "  "), *block.content))


@flow.register
def _(block: tree.Paragraph, layout: Layout) -> Flow:
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
def _(block: tree.Heading, layout: Layout) -> Flow:
    yield Piece(Format(f"Memo Heading {min(block.level, 3)}"), block.content)


@flow.register
def _(block: tree.List, layout: Layout) -> Flow:
    for index, item in enumerate(block.items):
        opens = block.level == 1 and index == 0
        before = layout.part_space_before.twips if opens else None
        yield Piece(Format(f"Directive {min(block.level, 3)}", before=before), _numbered(item))
        for inner in item.blocks:
            yield from flow(inner, layout)


def _numbered(item: tree.Item) -> Inline:
    """The item's text with its number before it."""
    return (
        (Run(item.label + " "), *item.content)
        if item.label and plain(item.content)
        else (Run(item.label), *item.content)
    )


@flow.register
def _(block: tree.Signature, layout: Layout) -> Flow:
    kept = Format("Signature Position", keep_with_next=True)
    yield Piece(replace(kept, style="Signature"), block.name)
    for position in block.positions:
        yield Piece(kept, position)


@flow.register
def _(block: tree.PageBreak, layout: Layout) -> Flow:
    yield block


def _with_page_breaks(items: Iterable[Piece | tree.PageBreak]) -> Iterator[Piece]:
    """A page break becomes a property of what follows it, so that none ever makes an empty page."""
    pending = False
    for item in items:
        if isinstance(item, tree.PageBreak):
            pending = True
        elif pending:
            space = item.format.before if item.format.style == "Signature" else 0
            yield item.changed(new_page=True, before=space)
            pending = False
        else:
            yield item


def _sure_lines(piece: Piece, layout: Layout) -> int:
    """The lines `piece` fills even if its text is narrow: at least 1."""
    advancing = sum(category(character) != "Mn" for character in plain(piece.content))
    return max(1, int(advancing * _NARROW * layout.body_size / layout.text_width))


def _hold(pieces: list[Piece], end: int, layout: Layout) -> None:
    """Keep the body lines before the signature at `end` with it (L24).

    Word keeps the last two lines of a long paragraph with what follows (widow control), or a short one whole.
    """
    wanted = layout.last_page_lines
    for index in range(end - 1, -1, -1):
        if wanted <= 0 or pieces[index + 1].format.new_page:
            return
        lines = _sure_lines(pieces[index], layout)
        whole = wanted > 2 and lines > 1
        pieces[index] = pieces[index].changed(keep_with_next=True, keep_lines=whole)
        wanted -= lines if whole or lines == 1 else 2


def _with_signatures(pieces: list[Piece], layout: Layout) -> list[Piece]:
    """Signatures in a row hold together and hold the body's last lines; the last one holds nothing after it."""
    for index, piece in enumerate(pieces):
        follows = pieces[index + 1].format if index + 1 < len(pieces) else None
        if piece.format.style in SIGNATURE:
            kept = follows is not None and follows.style in SIGNATURE and not follows.new_page
            pieces[index] = piece.changed(keep_with_next=kept)
        elif follows is not None and follows.style == "Signature":
            _hold(pieces, index + 1, layout)
    return pieces


@lru_cache(maxsize=256)
def _properties(form: Format) -> str:
    properties = style_of(form.style)
    for tag, on in (
        ("keepNext", form.keep_with_next),
        ("keepLines", form.keep_lines),
        ("pageBreakBefore", form.new_page),
    ):
        if on:
            properties[tag] = oxml.switch(tag)
    if form.before is not None:
        properties |= spacing(before=form.before)
    if form.first_line is not None:
        properties |= indents(first_line=form.first_line)
    if form.align:
        properties |= alignment(form.align)
    return oxml.paragraph_properties(properties)


def body(blocks: Iterable[tree.Block], layout: Layout) -> str:
    """All paragraphs of the body."""
    flowing = (item for block in blocks for item in flow(block, layout))
    pieces = _with_signatures(list(_with_page_breaks(flowing)), layout)
    return "".join(oxml.paragraph(_properties(piece.format), inline(piece.content)) for piece in pieces)
