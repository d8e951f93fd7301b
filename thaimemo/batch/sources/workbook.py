"""Excel workbooks: a sheet of visits, sheets of what belongs to them joined by a key, a sheet of people."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import BaseModel

from thaimemo.batch.rows import Content, Faulty, Row
from thaimemo.batch.sources.assembling import Joined, TableRow, person_key, several
from thaimemo.batch.sources.cells import Cell, Flaw, Value, value_of
from thaimemo.batch.sources.headings import Path as DataPath
from thaimemo.batch.sources.headings import inside, meaning
from thaimemo.batch.sources.table import Line, Table, any_value, key_of, table
from thaimemo.batch.sources.words import plain, words
from thaimemo.errors import BadValue, DataError, OutputError, Place, Problem, ThaimemoError
from thaimemo.messages import Message
from thaimemo.messages import batch as say
from thaimemo.messages import data as say_data
from thaimemo.model import Person, VisitReport
from thaimemo.model.nodes import shown

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_JOINED = 2_000
"""Rows of other sheets that one visit may have."""
_MOST_TEXT, _MOST_SHEET = 400_000_000, 4_000_000_000
"""Bytes of a workbook's texts, which are held in memory, and of a sheet, which is read row by row; both unpacked."""
_RECORD: Any = VisitReport
_PERSON: Any = Person


class WorkbookRows:
    """The rows of a workbook; `leftover` are the problems known only when all rows have been read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.total: int | None = None
        self._file = str(path)
        self._joined: dict[DataPath, dict[str, list[TableRow]]] = {}
        self._people: dict[str, TableRow] = {}
        self._seen: dict[str, int] = {}

    def rows(self) -> Iterator[Row]:
        """The visits, row by row; DataError where the workbook or its headings cannot be understood."""
        with opened(self.path) as (books, titles):
            heights = {title: books[0][title].max_row for title in titles}
            visits, others = self._sheets([title for title in titles if not _empty(books[0], title)])
            problems: list[Problem] = []
            for title in others:
                with _collecting(problems):
                    self._read_other(books, title)
            with _collecting(problems):
                main = self._table(books, visits, _RECORD)
                if self._joined and main.columns.key is None:
                    raise DataError(Problem(say.NO_KEY, Cell(self._file, main.columns.last, None, None, visits)))
            if problems:
                raise DataError(problems)
            self.total = max((heights[visits] or 0) - main.columns.last, 0) or None
            for row in main.rows:
                yield self._row(row, key_of(row, main.columns))

    def leftover(self) -> list[Problem]:
        """Rows of other sheets whose key no visit has."""
        return [
            Problem(say.NO_SUCH_KEY, rows[0].place(), {"key": shown(key), "count": len(rows)})
            for groups in self._joined.values()
            for key, rows in groups.items()
        ]

    def _sheets(self, titles: list[str]) -> tuple[str, list[str]]:
        """The sheet of visits and the other sheets with data."""
        data = [title for title in titles if plain(title) not in words().not_data]
        named = [title for title in data if plain(title) in words().visits]
        unclaimed = [title for title in data if plain(title) not in words().people and _list_of(title) is None]
        if not (named or unclaimed):
            raise DataError(Problem(say.NO_VISITS, Place(self._file), {"known": ", ".join(words().visits[:3])}))
        visits = (named or unclaimed)[0]
        strange = [title for title in unclaimed if title != visits]
        if strange:
            values = {"known": ", ".join((*words().not_data[:1], *words().people[:1]))}
            raise DataError(
                Problem(say.STRANGE_SHEET, Place(self._file), values | {"name": shown(title)}) for title in strange
            )
        return visits, [title for title in data if title != visits]

    def _table(self, books: list[Workbook], title: str, record: type[BaseModel]) -> Table:
        def place(row: int, column: int | None) -> Place:
            return Cell(self._file, row, column, None, title)

        return table(_lines([book[title] for book in books]), record, self._file, title, place)

    def _read_other(self, books: list[Workbook], title: str) -> None:
        path = _list_of(title)
        record = inside(path, _RECORD) if path else _PERSON
        read = self._table(books, title, record or _PERSON)
        if path is None:
            for row in read.rows:
                for name in _names_of_person(row, key_of(row, read.columns)):
                    self._people.setdefault(person_key(name), row)
            return
        if read.columns.key is None:
            raise DataError(Problem(say.NO_KEY, Cell(self._file, read.columns.last, None, None, title)))
        groups = self._joined.setdefault(path, {})
        for row in read.rows:
            groups.setdefault(key_of(row, read.columns), []).append(row)

    def _row(self, row: TableRow, key: str) -> Row:
        return Row(row.line, key or f"{self.path.stem}-{row.line}", row.place(), self._content(row, key))

    def _content(self, row: TableRow, key: str) -> Content:
        """The row with what belongs to it."""
        if self._joined and key:
            first = self._seen.setdefault(key, row.line)
            if first != row.line:
                return Faulty((Problem(say.KEY_TWICE, row.place(), {"key": shown(key), "first": first}),))
        joined = [Joined(path, tuple(groups.pop(key, ()))) for path, groups in self._joined.items() if key]
        many = next((one for one in joined if len(one.rows) > MOST_JOINED), None)
        if many:
            values = {"count": len(many.rows), "limit": MOST_JOINED}
            return Faulty((Problem(say.TOO_MANY_JOINED, row.place(), values),))
        return replace(row, joined=tuple(one for one in joined if one.rows), people=self._known_people(row, joined))

    def _known_people(self, row: TableRow, joined: list[Joined]) -> Mapping[str, TableRow]:
        """Of the people only those the row names: it travels alone."""
        if not self._people:
            return {}
        rows = [row, *(one for group in joined for one in group.rows)]
        cells = (value for one in rows for column, value in one.cells() if column.path[-1].field == "name")
        names = {person_key(part) for value in cells if isinstance(value, str) for part in several(value)}
        return {name: self._people[name] for name in sorted(names & self._people.keys())}


def _list_of(title: str) -> DataPath | None:
    """The list of records that a sheet of this name holds: ข้อสั่งการ, ผลการตรวจ, ภาพถ่าย …; None for no such list."""
    try:
        path = meaning(title, _RECORD)[:-1]
    except BadValue:
        return None
    many = [step.many for step in path]
    return path if path and many.pop() and not any(many) and inside(path, _RECORD) is not None else None


def _names_of_person(row: TableRow, key: str) -> list[str]:
    names = [str(value) for column, value in row.cells() if column.path[-1].field == "name" and value is not None]
    return [name for name in (*names, key) if name]


def _empty(book: Workbook, title: str) -> bool:
    """Whether nothing stands in a sheet, as in those that come with every new workbook."""
    return not any(any_value(values) for _, values in _lines([book[title]]))


@contextmanager
def _collecting(problems: list[Problem]) -> Iterator[None]:
    try:
        yield
    except DataError as error:
        problems.extend(error.problems)


@contextmanager
def opened(path: Path) -> Iterator[tuple[list[Workbook], list[str]]]:
    """The workbook as its values, and where it has formulas once more as formulas; the names of its sheets."""
    load_workbook = _openpyxl()
    books: list[Workbook] = []
    try:
        with warnings.catch_warnings():
            # openpyxl tells of looks and validations that it does not keep; nothing of them is read here.
            warnings.simplefilter("ignore")
            modes = (True, False) if _has_formulas(path) else (True,)
            books += [load_workbook(path, read_only=True, data_only=mode, keep_links=False) for mode in modes]
        sheets = [sheet.title for sheet in books[0].worksheets if sheet.sheet_state == "visible"]
        yield books, sheets
    except ThaimemoError:
        raise
    except Exception as error:
        _unreadable(path, error)
    finally:
        for book in books:
            book.close()


def _openpyxl() -> Callable[..., Workbook]:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise OutputError(Problem(say.NEEDS_EXTRA, None, {"what": "Excel", "extra": "excel"})) from None
    return load_workbook


def _has_formulas(path: Path) -> bool:
    """Whether any sheet has a formula; the workbook's size is judged on the way."""
    with zipfile.ZipFile(path) as package:
        for part in package.infolist():
            sheet = part.filename.startswith("xl/worksheets/")
            if part.file_size > (_MOST_SHEET if sheet else _MOST_TEXT):
                raise DataError(Problem(say.WORKBOOK_TOO_BIG, Place(str(path)), {"size": part.file_size // 1_000_000}))
        return any(
            _holds(package, part.filename, (b"<f>", b"<f ", b"<f/"))
            for part in package.infolist()
            if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml")
        )


def _holds(package: zipfile.ZipFile, name: str, marks: tuple[bytes, ...]) -> bool:
    tail = b""
    with package.open(name) as part:
        while chunk := part.read(1 << 20):
            chunk = tail + chunk
            if any(mark in chunk for mark in marks):
                return True
            tail = chunk[-4:]
    return False


_OLD = b"\xd0\xcf\x11\xe0"


def _unreadable(path: Path, error: Exception) -> NoReturn:
    """Say why a workbook cannot be read."""
    place = Place(str(path))
    if isinstance(error, FileNotFoundError):
        raise DataError(Problem(say_data.NO_FILE, place)) from None
    if isinstance(error, OSError) and error.strerror:
        raise DataError(Problem(say_data.UNREADABLE, place, {"reason": error.strerror})) from None
    with path.open("rb") as file:
        old = file.read(4) == _OLD
    said: Message = say.WORKBOOK_OLD if old else say.WORKBOOK_BROKEN
    raise DataError(Problem(said, place, {"detail": shown(str(error), 120)})) from None


def _lines(sheets: list[Any]) -> Iterator[Line]:
    """The rows of a sheet with the values in their cells; `sheets` are the sheet and, if need be, its formulas."""
    for sheet in sheets:
        sheet.reset_dimensions()  # some programs write wrong ones
    for number, cells in enumerate(zip_longest(*(sheet.iter_rows() for sheet in sheets), fillvalue=()), start=1):
        values, *formulas = cells
        read = tuple(map(_value, values))
        yield number, _with_missing(read, formulas[0]) if formulas else read


def _value(cell: Any) -> Value:
    if cell.value is None:
        return None
    if cell.data_type == "e":
        return Flaw(str(cell.value))
    return value_of(cell.value, cell.number_format) if cell.data_type == "n" else value_of(cell.value)


def _with_missing(values: tuple[Value, ...], formulas: tuple[Any, ...]) -> tuple[Value, ...]:
    """The values, where a formula has none the note of it."""
    return tuple(
        Flaw() if value is None and formula is not None and formula.data_type == "f" else value
        for value, formula in zip_longest(values, formulas)
    )
