"""Tables as grids: fixed columns, spans, header rows that are repeated, rows that no page break cuts (T1 to T3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise

from thaimemo import columns
from thaimemo.layout import Layout, Length
from thaimemo.tree import Align, Block, Column, List, Paragraph, Row, Table
from thaimemo.word import oxml
from thaimemo.word.labels import numbered
from thaimemo.word.paragraphs import named
from thaimemo.word.pieces import Band, Format, Grid, Piece, Slot
from thaimemo.word.styles import word_alignment

_BODY, _HEADER = "Memo Cell", "Memo Table Head"
_LETTER = 0.3  # em; the mean of Thai and Latin text, to a tenth
_RAGGED = 1.5  # em; what a line's end leaves blank
_FEW = 150  # letters; in a column of any use they go into a page
_TALL = 1.4  # pages; so much more than one that the mean will do
# A cell has a paragraph at least.
_NOTHING: dict[str, tuple[Piece, ...]] = {style: (Piece(Format(style)),) for style in (_BODY, _HEADER)}


def grid(table: Table, layout: Layout) -> Grid | None:
    """The table; None where it has no rows, for which Word has no table."""
    edges = _edges(columns.widths(table, layout))
    bands = tuple(_bands(table, _Sheet(layout, table.columns, edges)))
    space = layout.table_space.twips
    return Grid(start("Memo Table", edges), bands, space, space) if bands else None


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


_SIDES = ("top", "left", "bottom", "right")
_NO_PADDING = oxml.element("tblCellMar", *(oxml.element(side, w=0, type="dxa") for side in _SIDES))


def _edges(widths: Sequence[Length]) -> tuple[int, ...]:
    """Where the columns begin and end, in twips from the first one's left edge; no rounding adds up."""
    return tuple(Length(edge).twips for edge in accumulate(widths, initial=0.0))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the cells of one table share; `edges` are twips."""

    layout: Layout
    columns: tuple[Column, ...]
    edges: tuple[int, ...]
    _forms: dict[tuple[int, int, str, Align | None, str], _Form] = field(default_factory=dict)

    @property
    def most_rows(self) -> int:
        """How many rows a page holds at most."""
        layout = self.layout
        room = layout.paper_height - layout.bottom_margin - layout.continuation_top
        return int(room / (layout.body_leading + layout.table_rule))

    def form(self, first: int, columns: int, style: str, align: Align | None, merge: str) -> _Form:
        """The form of a cell over `columns` from `first`; the same for all rows."""
        key = first, columns, style, align, merge
        found = self._forms.get(key)
        if found is None:
            width = self.edges[first + columns] - self.edges[first]
            room = width - 2 * self.layout.table_padding.twips
            column = "center" if style == _HEADER else self.columns[first].align
            properties = _cell_properties(width, columns, merge)
            found = self._forms[key] = _Form(self.layout, properties, style, align or column, max(room // 2, 0))
        return found


@dataclass(frozen=True, slots=True)
class _Form:
    """A cell's properties as XML; its paragraphs' style, their alignment, and the widest first-line indent in twips."""

    layout: Layout
    properties: str
    style: str
    align: Align
    most: int
    _formats: dict[tuple[Align, float], Format] = field(default_factory=dict)

    def format(self, align: Align, indent: float) -> Format:
        """The format of a paragraph; what the style says itself is left out."""
        found = self._formats.get((align, indent))
        if found is None:
            found = self._formats[align, indent] = self._format(align, indent)
        return found

    def _format(self, align: Align, indent: float) -> Format:
        own = "center" if self.style == _HEADER else "left"
        return Format(
            self.style,
            first_line=min(Length(indent).twips, self.most) or None,
            align="" if align == own else word_alignment(self.layout) if align == "thai" else align,
        )


@dataclass(slots=True)
class _Hanging:
    """A cell of a row above that spans `rows` more; it joins its rows where a page holds them all."""

    rows: int
    columns: int
    joins: bool


def _bands(table: Table, sheet: _Sheet) -> Iterator[Band]:
    hanging: dict[int, _Hanging] = {}
    for index, row in enumerate(table.rows):
        is_header = index < table.header_rows
        slots = tuple(_slots(row, sheet, hanging, is_header))
        splits = not is_header and any(_is_long(slot) and _is_tall(slot, sheet) for slot in slots)
        band = Band(_row_properties(is_header, splits), slots)
        hanging = {column: one for column, one in hanging.items() if one.rows}
        # Half of a cell that hangs down to the next row says nothing, so the rows go together.
        joined = any(one.joins for one in hanging.values())
        yield band.kept() if joined and not is_header else band


def _slots(row: Row, sheet: _Sheet, hanging: dict[int, _Hanging], is_header: bool) -> Iterator[Slot]:
    """The row's own cells, and at their places what is left of cells above."""
    cells = iter(row.cells)
    style = _HEADER if is_header else _BODY
    column = 0
    while column < len(sheet.columns):
        above = hanging.get(column) if hanging else None
        if above:
            above.rows -= 1
            columns, pieces = above.columns, _NOTHING[style]
            properties, room = sheet.form(column, columns, style, None, "continue").properties, 0
        else:
            cell = next(cells)
            columns, merge = cell.columns, "restart" if cell.rows > 1 else ""
            if merge:
                hanging[column] = _Hanging(cell.rows - 1, columns, cell.rows <= sheet.most_rows)
            form = sheet.form(column, columns, style, cell.align, merge)
            properties, pieces = form.properties, tuple(_paragraphs(cell.blocks, form)) or _NOTHING[style]
            room = 0 if merge else form.most * 2
        yield Slot(properties, pieces, room)
        column += columns


def _is_long(slot: Slot) -> bool:
    """Whether a cell holds more than most."""
    if len(slot.pieces) > 1:
        return True
    content = slot.pieces[0].content
    return bool(content) and (len(content) > 1 or len(content[0].text) > _FEW)


def _is_tall(slot: Slot, sheet: _Sheet) -> bool:
    """Whether a cell of a single row is by far taller than a page."""
    letters = [sum(len(run.text) for run in piece.content) for piece in slot.pieces]
    width = slot.room / 20 / sheet.layout.body_size
    line = max(width - _RAGGED, width / 2, 1.0) / _LETTER
    return slot.room > 0 and sum(max(count / line, 1) for count in letters) > _TALL * sheet.most_rows


def _paragraphs(blocks: Iterable[Block], form: _Form) -> list[Piece]:
    made: list[Piece] = []
    indent = form.layout.first_line_indent
    for block in blocks:
        if isinstance(block, Paragraph):
            align = form.align if block.align == "thai" else block.align
            made.append(Piece(form.format(align, indent if block.indented else 0.0), block.content))
        elif isinstance(block, List):
            made += _items(block, form)
        else:
            raise TypeError(f"no clause for {type(block).__name__} in a cell")
    return made


def _items(block: List, form: _Form) -> Iterator[Piece]:
    align: Align = "thai" if form.align == "thai" else "left"
    for item in block.items:
        yield Piece(form.format(align, form.layout.cell_indent(block.level)), numbered(item))
        yield from _paragraphs(item.blocks, form)


@lru_cache(maxsize=4)
def _row_properties(is_header: bool, splits: bool) -> str:
    """Of a row that a page cannot hold, LibreOffice shows two pages and drops the rest, unless it may be split."""
    whole = () if splits else (oxml.switch("cantSplit"),)
    return oxml.element("trPr", *whole, *([oxml.switch("tblHeader")] if is_header else ()))


@lru_cache(maxsize=256)
def _cell_properties(width: int, columns: int, merge: str) -> str:
    parts = [oxml.element("tcW", w=width, type="dxa")]
    if columns > 1:
        parts.append(oxml.element("gridSpan", val=columns))
    if merge:
        parts.append(oxml.element("vMerge", val=merge))
    return oxml.element("tcPr", *parts)
