"""CSV files, read line by line: UTF-8 with or without a byte order mark, UTF-16, or the old Thai Windows-874."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thaimemo.batch.rows import Row
from thaimemo.batch.sources.cells import value_of
from thaimemo.batch.sources.table import Line, key_of, table
from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import batch as say
from thaimemo.messages import data as say_data
from thaimemo.model import VisitReport

_CHUNK = 1 << 20
_DELIMITERS = ",;\t"
_RECORD: Any = VisitReport
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class CommaRows:
    """The rows of a CSV file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.total: int | None = None

    def rows(self) -> Iterator[Row]:
        """The visits, row by row; DataError where the file or its headings cannot be understood."""
        file = str(self.path)

        def place(row: int, column: int | None) -> Place:
            return Place(file, row, column)

        try:
            encoding = _encoding(self.path)
            self.total = max(_count(self.path, encoding) - 1, 0)
            read = table(_lines(self.path, encoding), _RECORD, file, None, place)
            for row in read.rows:
                key = key_of(row, read.columns)
                yield Row(row.line, key or f"{self.path.stem}-{row.line}", row.place(), row)
        except FileNotFoundError:
            raise DataError(Problem(say_data.NO_FILE, Place(file))) from None
        except OSError as error:
            raise DataError(Problem(say_data.UNREADABLE, Place(file), {"reason": error.strerror or error})) from None

    def leftover(self) -> list[Problem]:
        """Nothing: there is one table."""
        return []


def _encoding(path: Path) -> str:
    """By the mark at the beginning, else UTF-8 if all of the file is, else Windows-874; DataError for neither."""
    with path.open("rb") as file:
        start = file.read(4)
    marked = [name for mark, name in _MARKS if start.startswith(mark)]
    for name in marked or ("utf-8", "cp874"):
        if _decodes(path, name):
            return name
    raise DataError(Problem(say.CSV_ENCODING, Place(str(path))))


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if "\0" in decoder.decode(chunk):
                    return False
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(path: Path, encoding: str) -> str:
    """The sign that parts the first line most often."""
    with path.open(encoding=encoding, newline="") as file:
        start = file.read(20_000)
    line = next((line for line in start.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=line.count)


def _records(path: Path, encoding: str) -> Iterator[tuple[int, list[str]]]:
    """The records with the line that each begins on."""
    delimiter = _delimiter(path, encoding)
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        line = 1
        try:
            for record in reader:
                yield line, record
                line = reader.line_num + 1
        except csv.Error as error:
            raise DataError(Problem(say.CSV_BROKEN, Place(str(path), line), {"detail": error})) from None


def _count(path: Path, encoding: str) -> int:
    return sum(1 for _ in _records(path, encoding))


def _lines(path: Path, encoding: str) -> Iterator[Line]:
    for line, record in _records(path, encoding):
        yield line, tuple(map(value_of, record))
