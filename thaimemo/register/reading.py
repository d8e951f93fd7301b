"""A register as it comes back: its rows with the statuses entered, every bad cell told."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from thaimemo.errors import BadValue, DataError, Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import data as say_data
from thaimemo.messages import register as say
from thaimemo.model.nodes import shown
from thaimemo.model.values import read_text
from thaimemo.register.workbook import MAX_ROWS, require_openpyxl
from thaimemo.thai.dates import format_date

MAX_BYTES = 30_000_000
MAX_UNPACKED = 300_000_000
_MAX_COLUMNS = 60
_TITLE_ROWS = 20


@dataclass(frozen=True, slots=True)
class Entered:
    """A row: the directive it was made of, its status then (`before`) and as it stands in the register now."""

    place: Place
    cell: str
    file: str
    path: str
    mark: str
    before: str
    status: str

    def problem(self, message: Message, **values: object) -> Problem:
        """A problem of this row."""
        known = {"cell": self.cell, "file": shown(self.file, 120), "status": shown(self.status)}
        return Problem(message, self.place, known | values)


def entered(workbook: Path, problems: list[Problem]) -> list[Entered]:
    """The rows whose status was changed; bad cells are added to `problems`. DataError where it is no register."""
    require_openpyxl()
    book = _opened(workbook)
    lacking: list[str] = []
    for sheet in book.worksheets:
        columns, rows, missing = _table(sheet)
        if columns is not None:
            return list(_rows(sheet.title, str(workbook), columns, rows, problems))
        lacking = missing if not lacking or len(missing) < len(lacking) else lacking
    raise DataError(Problem(say.NOT_A_REGISTER, Place(str(workbook)), {"names": ", ".join(lacking)}))


def _opened(path: Path) -> Any:
    from openpyxl import load_workbook

    data = _read(path)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > MAX_UNPACKED:
                _too_big(path, MAX_UNPACKED)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of looks and extensions, of which nothing is read
            return load_workbook(BytesIO(data), read_only=True)
    except DataError:
        raise
    except Exception:  # damaged files fail in openpyxl in many ways
        raise DataError(Problem(say.NOT_A_WORKBOOK, Place(str(path)))) from None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise DataError(Problem(say_data.NO_FILE, Place(str(path)))) from None
    except OSError as error:
        raise DataError(Problem(say.NO_REGISTER_FILE, Place(str(path)), {"detail": error.strerror})) from None
    if len(data) > MAX_BYTES:
        _too_big(path, MAX_BYTES)
    return data


def _too_big(path: Path, limit: int) -> NoReturn:
    raise DataError(Problem(say.TOO_BIG, Place(str(path)), {"limit": limit // 1_000_000}))


_Rows = Iterator[tuple[int, Sequence[Any]]]


def _table(sheet: Any) -> tuple[dict[str, int] | None, _Rows, list[str]]:
    """The columns by their titles and the rows under them; without those, the titles that are missing."""
    from thaimemo.register.columns import BEFORE, FILE, MARK, PATH, STATUS

    needed = [column.title for column in (STATUS, FILE, PATH, MARK, BEFORE)]
    rows = enumerate(sheet.iter_rows(max_col=_MAX_COLUMNS, max_row=MAX_ROWS + 1000), 1)
    lacking = needed
    for number, row in rows:
        titles = {str(cell.value).strip(): index for index, cell in enumerate(row) if cell.value is not None}
        missing = [title for title in needed if title not in titles]
        if not missing:
            return {title: titles[title] for title in needed}, rows, []
        lacking = min(lacking, missing, key=len)
        if number >= _TITLE_ROWS:
            break
    return None, rows, lacking


def _rows(sheet: str, file: str, columns: dict[str, int], rows: _Rows, problems: list[Problem]) -> Iterator[Entered]:
    from openpyxl.utils import get_column_letter

    status = next(iter(columns.values()))
    for number, row in rows:
        cells = [row[index] if index < len(row) else None for index in columns.values()]
        address = f"{sheet}!{get_column_letter(status + 1)}{number}"
        place = Place(file, number, status + 1, address)
        try:
            new, name, path, mark, before = _read_row(cells, address)
        except BadValue as error:
            problems.append(error.at(place))
            continue
        if not name and new:
            problems.append(Problem(say.FOREIGN_ROW, place, {"cell": address}))
        elif name and new != before:
            yield Entered(place, address, name, path, mark, before, new)


def _read_row(cells: Sequence[Any], address: str) -> list[str]:
    return [_status(cells[0], address), *(_plain(cell) for cell in cells[1:4]), _status(cells[4], address)]


def _plain(cell: Any) -> str:
    return str(cell.value) if cell is not None and cell.value is not None else ""


def _status(cell: Any, address: str) -> str:
    """What was entered, as text."""
    from openpyxl.utils.escape import unescape

    if cell is None or cell.value is None:
        return ""
    if cell.data_type == "f":
        raise BadValue(say.STATUS_FORMULA, cell=address)
    text = _text(cell)
    try:
        if text is not None:
            return read_text(unescape(text))
    except BadValue:
        pass
    raise BadValue(say.STATUS_UNFIT, cell=address, value=shown(str(cell.value)))


def _text(cell: Any) -> str | None:
    """The text of a cell as it is seen; None of errors and truth values."""
    value = cell.value
    if isinstance(value, bool) or cell.data_type == "e":
        return None
    if isinstance(value, (datetime, date)):
        return format_date(value.date() if isinstance(value, datetime) else value)
    if isinstance(value, (int, float)):
        percent = "%" in (cell.number_format or "")
        return f"{value * 100:g}%" if percent else f"{value:.12g}"
    return str(value) if isinstance(value, str) else None
