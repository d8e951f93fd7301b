"""The sheet of directives: one a row, days left and colours as live formulas, ready to filter and to print."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from datetime import date
from typing import Any

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from thaimemo.register import columns as col
from thaimemo.register.cells import FONT, OVERDUE, SOON, dress, dress_header, dress_line, height, write_text
from thaimemo.register.columns import COLUMNS, FIRST_ROW, HEADER_ROW, Column, letter
from thaimemo.register.lists import SOON_DAYS, list_of
from thaimemo.register.rows import Row


def fill_sheet(sheet: Worksheet, rows: Sequence[Row]) -> None:
    """Write the register of `rows`."""
    sheet.title = col.SHEET
    _title(sheet)
    for column, cell in zip(COLUMNS, sheet[f"A{HEADER_ROW}:{letter(COLUMNS[-1])}{HEADER_ROW}"][0], strict=True):
        write_text(cell, column.title)
        dress_header(cell)
        sheet.column_dimensions[cell.column_letter].width = column.width or 10
        sheet.column_dimensions[cell.column_letter].hidden = column.width is None
    set_header_height(sheet, HEADER_ROW)
    for number, row in enumerate(rows, FIRST_ROW):
        _row(sheet, number, row)
    last = max(FIRST_ROW, HEADER_ROW + len(rows))
    _working(sheet, last)
    _printing(sheet, last)


def _title(sheet: Worksheet) -> None:
    write_text(sheet["A1"], "ทะเบียนข้อสั่งการและการติดตามผลการดำเนินการ")
    write_text(sheet["A2"], "ณ วันที่")
    sheet["B2"] = "=TODAY()"
    sheet["B2"].number_format = col.DATE
    write_text(sheet["F2"], "กรอกผลในช่องสถานะเท่านั้น ช่องอื่นมาจากไฟล์ข้อมูล")
    sheet.row_dimensions[1].height = 28
    sheet.row_dimensions[2].height = 20
    for name, size in (("A1", 20), ("A2", 14), ("B2", 14), ("F2", 14)):
        dress_line(sheet[name], size, bold=name == "A1")


def _row(sheet: Worksheet, number: int, row: Row) -> None:
    values: dict[Column, str | date | int | None] = {
        col.NUMBER: row.number,
        col.VISIT: row.visit,
        col.PROVINCE: "\n".join(row.provinces),
        col.DAY: row.day,
        col.KIND: row.kind,
        col.DIRECTIVE: row.text,
        col.UNIT: "\n".join(row.units),
        col.DUE: row.due,
        col.STATUS: row.status,
        col.FILE: row.file,
        col.PATH: row.path,
        col.MARK: row.mark,
        col.BEFORE: row.status,
        col.COUNTED: int(row.counted),
    }
    for column in COLUMNS:
        cell: Any = sheet[f"{letter(column)}{number}"]
        _look(cell, sheet[f"{letter(column)}{FIRST_ROW}"], column)
        _fill(cell, _formula(column, number) if column in _FORMULAS else values[column], column in _FORMULAS)
    texts = ((value, column.width) for column, value in values.items() if isinstance(value, str))
    sheet.row_dimensions[number].height = height(texts)


def _look(cell: Any, first: Any, column: Column) -> None:
    """The look of the column; from the second row on a copy of the first's, for openpyxl finds equal looks slowly."""
    if cell is first:
        dress(cell, centred=column.centred)
        cell.number_format = column.format
    else:
        cell._style = copy(first._style)
        cell.quotePrefix = False


def _fill(cell: Any, value: str | date | int | None, formula: bool) -> None:
    if isinstance(value, str) and not formula:
        if value:
            write_text(cell, value)
    else:
        cell.value = value


# Days left, and how the directive stands; {Jn} is the column's cell in the same row.
_IS_DONE = (
    f"SUMPRODUCT(--(LEFT({{status}},LEN({list_of('done')}))={list_of('done')}))"
    f"*(SUMPRODUCT(--ISNUMBER(SEARCH({list_of('partly')},{{status}})))=0)"
)
_IS_CANCELLED = f"SUMPRODUCT(--(LEFT({{status}},LEN({list_of('cancelled')}))={list_of('cancelled')}))"
_FORMULAS = {
    col.LEFT: f'=IF(OR({{state}}="{col.DONE}",{{state}}="{col.CANCELLED}",NOT(ISNUMBER({{due}}))),"",{{due}}-TODAY())',
    col.STATE: (
        f'=IF({_IS_DONE}>0,"{col.DONE}",IF({_IS_CANCELLED}>0,"{col.CANCELLED}",IF({{counted}}=0,"",'
        f'IF(NOT(ISNUMBER({{due}})),"{col.NO_DAY}",IF({{due}}<TODAY(),"{col.OVERDUE}",'
        f'IF({{due}}-TODAY()<={SOON_DAYS},"{col.SOON}","{col.IN_TIME}"))))))'
    ),
}


def _formula(column: Column, number: int) -> str:
    names = {"status": col.STATUS, "state": col.STATE, "due": col.DUE, "counted": col.COUNTED}
    return _FORMULAS[column].format_map({name: f"{letter(one)}{number}" for name, one in names.items()})


def _working(sheet: Worksheet, last: int) -> None:
    """Frozen header, filters, choices of statuses, colours."""
    end = letter(col.STATE)
    sheet.freeze_panes = f"A{FIRST_ROW}"
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{end}{last}"
    # Free text is welcome, so a status outside the list is no error.
    choices = DataValidation("list", formula1=f"={list_of('choices')}", allow_blank=True, showErrorMessage=False)
    choices.add(f"{letter(col.STATUS)}{FIRST_ROW}:{letter(col.STATUS)}{last}")
    sheet.add_data_validation(choices)
    state = f"${letter(col.STATE)}{FIRST_ROW}"
    looks: dict[str, dict[str, Any]] = {
        f'{state}="{col.OVERDUE}"': {"fill": OVERDUE, "font": Font(color="9C0006")},
        f'{state}="{col.SOON}"': {"fill": SOON},
        f'OR({state}="{col.DONE}",{state}="{col.CANCELLED}")': {"font": Font(color="808080")},
    }
    for formula, look in looks.items():
        sheet.conditional_formatting.add(f"A{FIRST_ROW}:{end}{last}", FormulaRule(formula=[formula], **look))  # type: ignore[no-untyped-call]


def _printing(sheet: Worksheet, last: int) -> None:
    """A4 landscape, as wide as the page, the header on each, numbered."""
    set_page(sheet)
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.print_area = f"A1:{letter(col.STATE)}{last}"


def set_header_height(sheet: Worksheet, row: int) -> None:
    """Two lines for the titles of columns."""
    sheet.row_dimensions[row].height = height([("\n", 10)])


def set_page(sheet: Worksheet) -> None:
    """A4 landscape, fitted to its width, page numbers at the foot."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for side in ("left", "right"):
        setattr(sheet.page_margins, side, 0.4)
    sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.footer = 0.6, 0.8, 0.35
    foot = _HeaderFooterPart("หน้า &P / &N", font=FONT, size=14)
    sheet.oddFooter = HeaderFooterItem(center=foot)
