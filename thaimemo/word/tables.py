"""Tables as grids: fixed columns, spans, header rows that are repeated, rows that no page break cuts (T1 to T3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from thaimemo.layout import Layout, Length, Pt
from thaimemo.tree import Align, Block, Cell, Column, List, Paragraph, Row, Table
from thaimemo.word import oxml
from thaimemo.word.labels import numbered
from thaimemo.word.paragraphs import named
from thaimemo.word.pieces import Band, Format, Grid, Piece, Slot
from thaimemo.word.styles import word_alignment

_BODY, _HEADER = "Memo Cell", "Memo Table Head"


def grid(table: Table, layout: Layout) -> Grid | None:
    """The table; None where it has no rows, for which Word has no table."""
    edges = _edges(layout.column_widths((column.width, column.share) for column in table.columns))
    bands = tuple(_bands(table, _Sheet(layout, table.columns, edges)))
    return Grid(start("Memo Table", edges), bands, layout.table_space.twips) if bands else None


def start(style: str, edges: Sequence[int]) -> str:
    """What stands before a table's rows: its style ("": the default one) and its columns, whose `edges` are twips."""
    properties = (
        *([oxml.element("tblStyle", val=named(style))] if style else ()),
        oxml.element("tblW", w=edges[-1], type="dxa"),
        oxml.element("tblLayout", type="fixed"),
        *(() if style else (_NO_PADDING,)),
        oxml.element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    columns = [oxml.element("gridCol", w=right - left) for left, right in pairwise(edges)]
    return oxml.element("tblPr", *properties) + oxml.element("tblGrid", *columns)


_NO_PADDING = oxml.element("tblCellMar", *(oxml.element(side, w=0, type="dxa") for side in ("left", "right")))


def _edges(widths: Sequence[Length]) -> tuple[int, ...]:
    """Where the columns begin and end, in twips from the first one's left edge; no rounding adds up."""
    return tuple(Length(edge).twips for edge in accumulate(widths, initial=0.0))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the cells of one table share; `edges` are twips."""

    layout: Layout
    columns: tuple[Column, ...]
    edges: tuple[int, ...]

    def width(self, first: int, columns: int) -> int:
        """The width in twips of a cell over `columns` from `first`."""
        return self.edges[first + columns] - self.edges[first]


@dataclass(frozen=True, slots=True)
class _Cell:
    """How text stands in a cell: its paragraphs' style, their alignment, and the widest first-line indent in twips."""

    layout: Layout
    style: str
    align: Align
    most: int

    def format(self, align: Align, indent: Length) -> Format:
        """The format of a paragraph; what the style says itself is left out."""
        own = "center" if self.style == _HEADER else "left"
        return Format(
            self.style,
            first_line=min(indent.twips, self.most) or None,
            align="" if align == own else word_alignment(self.layout) if align == "thai" else align,
        )


@dataclass(slots=True)
class _Hanging:
    """A cell of a row above that spans `rows` more."""

    rows: int
    columns: int


def _bands(table: Table, sheet: _Sheet) -> Iterator[Band]:
    hanging: dict[int, _Hanging] = {}
    for index, row in enumerate(table.rows):
        is_header = index < table.header_rows
        band = Band(_row_properties(is_header), tuple(_slots(row, sheet, hanging, is_header)))
        hanging = {column: one for column, one in hanging.items() if one.rows}
        # Half of a cell that hangs down to the next row says nothing, so the rows go together.
        yield band.kept() if hanging and not is_header else band


def _slots(row: Row, sheet: _Sheet, hanging: dict[int, _Hanging], is_header: bool) -> Iterator[Slot]:
    """The row's own cells, and at their places what is left of cells above."""
    cells = iter(row.cells)
    style = _HEADER if is_header else _BODY
    pieces: tuple[Piece, ...]
    column = 0
    while column < len(sheet.columns):
        above = hanging.get(column)
        if above:
            above.rows -= 1
            columns, merge, pieces = above.columns, "continue", (Piece(Format(style)),)
        else:
            cell = next(cells)
            columns, merge = cell.columns, "restart" if cell.rows > 1 else ""
            if merge:
                hanging[column] = _Hanging(cell.rows - 1, columns)
            pieces = _pieces(cell, sheet, column, style)
        yield Slot(_cell_properties(sheet.width(column, columns), columns, merge), pieces)
        column += columns


def _pieces(cell: Cell, sheet: _Sheet, column: int, style: str) -> tuple[Piece, ...]:
    """The paragraphs of a cell, at least one."""
    room = sheet.width(column, cell.columns) - 2 * sheet.layout.table_padding.twips
    align = cell.align or ("center" if style == _HEADER else sheet.columns[column].align)
    form = _Cell(sheet.layout, style, align, max(room // 2, 0))
    return tuple(_paragraphs(cell.blocks, form)) or (Piece(Format(style)),)


def _paragraphs(blocks: Iterable[Block], form: _Cell) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Paragraph):
            align = form.align if block.align == "thai" else block.align
            indent = form.layout.first_line_indent if block.indented else Pt(0)
            yield Piece(form.format(align, indent), block.content)
        elif isinstance(block, List):
            for item in block.items:
                align = "thai" if form.align == "thai" else "left"
                yield Piece(form.format(align, form.layout.cell_indent(block.level)), numbered(item))
                yield from _paragraphs(item.blocks, form)
        else:
            raise TypeError(f"no clause for {type(block).__name__} in a cell")


@lru_cache(maxsize=2)
def _row_properties(is_header: bool) -> str:
    return oxml.element("trPr", oxml.switch("cantSplit"), *([oxml.switch("tblHeader")] if is_header else ()))


@lru_cache(maxsize=256)
def _cell_properties(width: int, columns: int, merge: str) -> str:
    parts = [oxml.element("tcW", w=width, type="dxa")]
    if columns > 1:
        parts.append(oxml.element("gridSpan", val=columns))
    if merge:
        parts.append(oxml.element("vMerge", val=merge))
    return oxml.element("tcPr", *parts)
