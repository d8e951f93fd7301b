"""The summary: how many directives of each unit and each province stand how, as live counts with a chart each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.worksheet import Worksheet

from thaimemo.register import columns as col
from thaimemo.register.cells import dress, dress_header, dress_line, height, write_text
from thaimemo.register.columns import FIRST_ROW, HEADER_ROW, STATES, Column, cells
from thaimemo.register.rows import Row
from thaimemo.register.sheet import set_header_height, set_page

_NONE = "(ไม่ระบุ)"
_WIDTHS = (32, 9, 10, 11, 12, 10, 12, 9)
_CHARTED = 20
_CHART_ROWS = 17
_COLOURS = ("A6A6A6", "70AD47", "FFC000", "C00000", "9DC3E6", "D9D9D9")


def fill_summary(sheet: Worksheet, rows: Sequence[Row]) -> None:
    """Write the counts of `rows`, those with the most directives first."""
    sheet.title = col.SUMMARY
    counted = [row for row in rows if row.counted]
    last = max(FIRST_ROW, HEADER_ROW + len(rows))
    _heading(sheet, 1, "สรุปการติดตามข้อสั่งการ", 20)
    top = _table(sheet, 3, "ตามหน่วยงานรับผิดชอบ", col.UNIT, _names(row.units for row in counted), last)
    _table(sheet, top, "ตามจังหวัด", col.PROVINCE, _names(row.provinces for row in counted), last)
    for letter, width in zip("ABCDEFGH", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    set_page(sheet)


def _names(groups: Iterable[Sequence[str]]) -> list[str]:
    """Every name, the most frequent first; what has none last."""
    groups = list(groups)
    often = Counter(chain.from_iterable(groups))
    names = sorted(often, key=lambda name: (-often[name], name))
    return names if all(groups) else [*names, _NONE]


def _heading(sheet: Worksheet, row: int, text: str, size: int) -> None:
    cell = sheet[f"A{row}"]
    write_text(cell, text)
    dress_line(cell, size)
    sheet.row_dimensions[row].height = size * 1.5


def _table(sheet: Worksheet, top: int, title: str, column: Column, names: Sequence[str], last: int) -> int:
    """A table with its chart beside it; the row where the next may begin."""
    _heading(sheet, top, title, 16)
    header = top + 1
    set_header_height(sheet, header)
    for number, text in enumerate((column.title, "ทั้งหมด", *STATES), 1):
        write_text(sheet.cell(header, number), text)  # type: ignore[arg-type]
        dress_header(sheet.cell(header, number))
    for row, name in enumerate(names, header + 1):
        sheet.row_dimensions[row].height = height([(name, _WIDTHS[0])])
        write_text(sheet.cell(row, 1), name)  # type: ignore[arg-type]
        _counts(sheet, row, header, _belongs(column, row, name, last), last)
    total = header + 1 + len(names)
    sheet.row_dimensions[total].height = height([("", 1)])
    write_text(sheet.cell(total, 1), "รวมทุกข้อ (นับข้อละครั้ง)")  # type: ignore[arg-type]
    _counts(sheet, total, header, f"({cells(col.COUNTED, last)}=1)", last)
    if names:
        _chart(sheet, top, header, min(len(names), _CHARTED), title)
    return max(total + 3, top + _CHART_ROWS)


def _belongs(column: Column, row: int, name: str, last: int) -> str:
    """Whether a directive is the unit's: names stand one a line in their cell."""
    where = cells(column, last)
    if name == _NONE:
        return f'({where}="")*({cells(col.COUNTED, last)}=1)'
    return f"ISNUMBER(FIND(CHAR(10)&$A{row}&CHAR(10),CHAR(10)&{where}&CHAR(10)))*({cells(col.COUNTED, last)}=1)"


def _counts(sheet: Worksheet, row: int, header: int, belongs: str, last: int) -> None:
    dress(sheet.cell(row, 1))
    sheet.cell(row, 2).value = f"=SUM(C{row}:H{row})"
    for letter in "CDEFGH":
        sheet[f"{letter}{row}"] = f"=SUMPRODUCT({belongs}*({cells(col.STATE, last)}={letter}${header}))"
    for letter in "BCDEFGH":
        sheet[f"{letter}{row}"].number_format = col.FIGURES
        dress(sheet[f"{letter}{row}"], centred=True)


def _chart(sheet: Worksheet, top: int, header: int, bars: int, title: str) -> None:
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 60
    chart.title = title
    chart.add_data(Reference(sheet, min_col=3, max_col=8, min_row=header, max_row=header + bars), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=header + 1, max_row=header + bars))
    chart.x_axis.scaling.orientation = "maxMin"
    # openpyxl's axes are hidden in newer programs unless told otherwise.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorUnit = None
    chart.y_axis.number_format = col.FIGURES
    chart.legend.position = "b"
    for series, colour in zip(chart.series, _COLOURS, strict=True):
        series.graphicalProperties.solidFill = colour
    chart.width, chart.height = 20, max(8, 2.5 + 0.7 * bars)
    sheet.add_chart(chart, f"J{top}")
