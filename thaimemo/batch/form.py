"""The workbook to fill in: sheets with frozen headings, lists to choose from, hints, one example, and instructions."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thaimemo.errors import OutputError, Problem
from thaimemo.messages import batch as say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FONT = "TH SarabunPSK"
_SIZE = 16
_GROUP_COLOUR, _HEAD_COLOUR = "D9E2F3", "EDF2FA"
_LAST_ROW = 2_000
"""How far down lists and hints reach."""
_TEXT = "@"
_LINE_POINTS = 25


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the form; see `form.yaml`."""

    heading: str
    width: int
    hint: str
    group: str = ""
    example: str | None = None
    more: Sequence[str] = ()
    choices: Sequence[str] = ()
    free: bool = False
    text: bool = False


def form() -> bytes:
    """The workbook; raises `OutputError` where openpyxl is not installed."""
    try:
        from openpyxl import Workbook
    except ImportError:
        raise OutputError(Problem(say.NEEDS_EXTRA, None, {"what": "Excel", "extra": "excel"})) from None
    words = _words()
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "thaimemo"
    _instruct(book.create_sheet(words["instructions"]["title"]), words["instructions"])
    for sheet in words["sheets"]:
        _fill(book.create_sheet(sheet["title"]), [_Column(**column) for column in sheet["columns"]])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _words() -> Mapping[str, Any]:
    import yaml

    read: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "form.yaml").read_text(encoding="utf-8"))
    return read


def _instruct(sheet: Worksheet, words: Mapping[str, Any]) -> None:
    from openpyxl.styles import Alignment

    sheet.column_dimensions["A"].width = words["width"]
    sheet.sheet_view.showGridLines = False
    _print_wide(sheet)
    for row, line in enumerate(words["lines"], start=1):
        cell = _put(sheet, row, 1, line)
        cell.font = _font(bold=row == 1)
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _print_wide(sheet: Worksheet) -> None:
    """On A4 across, all columns on one page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _fill(sheet: Worksheet, columns: Sequence[_Column]) -> None:
    """Headings, in two rows where some stand in groups, then the example."""
    grouped = any(column.group for column in columns)
    top = 2 if grouped else 1
    for at, column in enumerate(columns, start=1):
        _head(sheet, top, at, column, grouped=grouped)
        _offer(sheet, top + 1, at, column)
        for row, example in enumerate((column.example, *column.more), start=top + 1):
            _write(sheet, row, at, example, column)
    if grouped:
        _group(sheet, columns)
    sheet.freeze_panes = f"B{top + 1}"
    _print_wide(sheet)
    sheet.row_dimensions[top].height = _LINE_POINTS
    lines = max(str(column.example or "").count("\n") + 1 for column in columns)
    sheet.row_dimensions[top + 1].height = lines * _LINE_POINTS


def _head(sheet: Worksheet, row: int, at: int, column: _Column, *, grouped: bool) -> None:
    from openpyxl.utils import get_column_letter

    alone = grouped and not column.group
    cell = _put(sheet, 1 if alone else row, at, column.heading)
    _paint(cell, _HEAD_COLOUR)
    if alone:
        sheet.merge_cells(start_row=1, end_row=row, start_column=at, end_column=at)
    dimension = sheet.column_dimensions[get_column_letter(at)]
    dimension.width = column.width
    dimension.font = _font()
    if column.text:
        dimension.number_format = _TEXT


def _group(sheet: Worksheet, columns: Sequence[_Column]) -> None:
    """The merged cells over the headings."""
    for name, members in groupby(enumerate(columns, start=1), key=lambda pair: pair[1].group):
        places = [at for at, _ in members]
        if name:
            _paint(_put(sheet, 1, places[0], name), _GROUP_COLOUR)
            sheet.merge_cells(start_row=1, end_row=1, start_column=places[0], end_column=places[-1])


def _offer(sheet: Worksheet, row: int, at: int, column: _Column) -> None:
    """The hint that shows when a cell is chosen, and the list of what may be written there."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    kind: Any = "list" if column.choices else None
    offer = DataValidation(type=kind, allow_blank=True, showErrorMessage=bool(column.choices and not column.free))
    offer.formula1 = f'"{",".join(column.choices)}"' if column.choices else None
    offer.promptTitle, offer.prompt, offer.showInputMessage = column.heading.rstrip("*"), column.hint, True
    letter = get_column_letter(at)
    offer.add(f"{letter}{row}:{letter}{_LAST_ROW}")
    sheet.add_data_validation(offer)


def _write(sheet: Worksheet, row: int, at: int, text: str | None, column: _Column) -> None:
    from openpyxl.styles import Alignment

    cell = _put(sheet, row, at, text)
    cell.font = _font()
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if column.text:
        cell.number_format = _TEXT


def _put(sheet: Worksheet, row: int, at: int, text: str | None) -> Any:
    """A cell with a text, which is never taken for a formula."""
    cell: Any = sheet.cell(row, at)
    cell.value = text
    if text is not None:
        cell.data_type = "s"
    return cell


def _paint(cell: Any, colour: str) -> None:
    from openpyxl.styles import Alignment, Border, PatternFill, Side

    line = Side(style="thin", color="8EA9DB")
    cell.font = _font(bold=True)
    cell.fill = PatternFill("solid", fgColor=colour)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = Border(left=line, right=line, top=line, bottom=line)


def _font(*, bold: bool = False) -> Any:
    from openpyxl.styles import Font

    return Font(name=_FONT, size=_SIZE, bold=bold)
