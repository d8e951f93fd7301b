"""Blocks to rows: one clause for each node of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from thaimemo.pdf.endorsement import endorsement
from thaimemo.pdf.head import to
from thaimemo.pdf.lines import Line
from thaimemo.pdf.photos import photos
from thaimemo.pdf.rows import Bond, Piece, Row, Source, bind_paragraph, bind_whole, row
from thaimemo.pdf.setting import Setting
from thaimemo.pdf.table import table
from thaimemo.pdf.tags import Element, Kind
from thaimemo.tree import (
    Align,
    Block,
    Endorsement,
    Heading,
    Inline,
    Item,
    List,
    PageBreak,
    Paragraph,
    Photos,
    Run,
    Signature,
    Table,
    To,
    plain,
)

_HEADINGS: tuple[Kind, ...] = ("H2", "H3", "H4")  # the title is the first


@singledispatch
def rows(block: Block, setting: Setting) -> list[Row]:
    """The rows of `block`, one under the other."""
    raise TypeError(f"not a block: {block!r}")


rows.register(To, to)
rows.register(Photos, photos)
rows.register(Endorsement, endorsement)


@rows.register
def _table(block: Table, setting: Setting) -> list[Row]:
    """Rows of cells with rules round them; what stands in a cell are blocks again."""
    return table(block, setting, rows)


@rows.register
def _paragraph(block: Paragraph, setting: Setting) -> list[Row]:
    """L16: space before, first line indented, further lines back at the margin."""
    indent = min(setting.layout.first_line_indent, setting.width / 2) if block.indented else 0.0
    align = setting.align if block.align == "thai" else block.align
    made = _body(block, block.content, setting.within("P"), indent, align)
    made[0].before = setting.layout.part_space_before
    made[-1].keeps_next = block.keep_with_next
    return made


@rows.register
def _heading(block: Heading, setting: Setting) -> list[Row]:
    """A bold line that goes with what follows."""
    content = tuple(Run(run.text, True, run.italic, run.underline) for run in block.content)
    made = _body(block, content, setting.within(_HEADINGS[min(block.level, 3) - 1]), 0.0, "left")
    bind_whole(made, Bond.LOOSE)
    made[0].before = setting.layout.part_space_before
    made[-1].keeps_next = True
    return made


@rows.register
def _list(block: List, setting: Setting) -> list[Row]:
    """L17: items follow one another without space, a first-level list stands off from what is above it."""
    inside = setting.within("L")
    made = [one for item in block.items for one in _item(item, block.level, inside.within("LI"))]
    if made and block.level == 1:
        made[0].before = setting.layout.part_space_before
    return made


def _item(item: Item, level: int, setting: Setting) -> Iterator[Row]:
    content, label = _numbered(item)
    number = setting.within("Lbl").mark if label else None
    setting = setting.within("LBody")
    align = setting.align if setting.align == "thai" else "left"
    made = _body(item, content, setting, setting.item_indent(level), align, whole=len(label))
    if isinstance(number, Element):
        made[0].pieces[0].label = number, len(label)
    made[-1].keeps_next = item.is_heading
    yield from made
    for block in item.blocks:
        yield from rows(block, setting)


def _numbered(item: Item) -> tuple[Inline, str]:
    """The item's text with its number before it, and that number; one run where the text begins plainly."""
    label = item.label + " " if item.label and plain(item.content) else item.label
    first = item.content[0] if item.content else Run("")
    if first == Run(first.text):
        return (Run(label + first.text), *item.content[1:]), label
    return (Run(label), *item.content), label


@rows.register
def _signature(block: Signature, setting: Setting) -> list[Row]:
    """L20, L21: three blank lines, the name, the positions under it, all centred on one axis."""
    layout = setting.layout
    above = layout.signature_blank_lines * layout.body_leading
    whole = setting.within("Div")
    parts = [(whole.within("P"), content) for content in (block.name, *block.positions)]
    pieces = [_centred(line, layout.signature_axis, one) for one, content in parts for line in _narrow(content, one)]
    made = [row(block, [piece], layout.body_leading) for piece in pieces]
    # The blank lines are room to sign in, not space that a page's top may swallow.
    made[0].height += above
    made[0].drop += above
    bind_whole(made, Bond.TIGHT)
    return made


@rows.register
def _page_break(block: PageBreak, setting: Setting) -> list[Row]:
    """No row of its own: `pages` makes the next one begin a page."""
    return []


def _narrow(content: Inline, setting: Setting) -> list[Line]:
    """Lines as wide as fit on both sides of the signature's axis."""
    layout = setting.layout
    half = min(layout.signature_axis, layout.text_width - layout.signature_axis)
    return setting.lines(content, layout.body_size, 2 * half)


def _centred(line: Line, axis: float, setting: Setting) -> Piece:
    size = setting.layout.body_size
    return setting.piece(line, axis - line.width * size / 2, size)


def _body(source: Source, content: Inline, setting: Setting, indent: float, align: Align, whole: int = 0) -> list[Row]:
    """Rows of body text (L12, L13); no line ends within the first `whole` characters."""
    layout, left, width = setting.layout, setting.left, setting.width
    size = layout.body_size
    lines = setting.lines(content, size, width, width - indent, whole)
    pieces = [_placed(line, left if at else left + indent, setting, align) for at, line in enumerate(lines)]
    if align == "thai":
        for piece in pieces[:-1]:
            piece.spread = setting.spread(piece.line, (left + width - piece.end) / size)
    made = [row(source, [piece], layout.body_leading) for piece in pieces]
    bind_paragraph(made)
    return made


def _placed(line: Line, x: float, setting: Setting, align: Align) -> Piece:
    size, end = setting.layout.body_size, setting.left + setting.width
    if align == "center":
        return _centred(line, x + (end - x) / 2, setting)
    return setting.piece(line, end - line.width * size if align == "right" else x, size)
