"""`manifest.csv`: a line for each row as soon as its end is known; whole runs leave it in the order of the rows.

While a batch runs, lines are only added, so that a killed one has lost nothing; `--resume` reads them back.
"""

from __future__ import annotations

import csv
import io
import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from thaimemo.batch.outcome import MadeFile, Outcome
from thaimemo.batch.targets import whole
from thaimemo.errors import OutputError, Problem
from thaimemo.messages import batch as say
from thaimemo.messages import document as say_document

NAME = "manifest.csv"
COLUMNS = ("row", "source", "status", "files", "pages", "warnings", "sha256", "problems", "name", "photos", "input")
_BETWEEN = " | "
_MARK = b"\xef\xbb\xbf"  # Excel reads Thai only behind it
_SYNC_SECONDS = 1.0
"""How often the disk is told to keep what was written: a power cut loses at most so much, which is made again."""


@dataclass(frozen=True, slots=True)
class Record:
    """A line of the manifest. `name` is the name before a number was added, `input` what the files depend on."""

    outcome: Outcome
    name: str
    input: str

    def cells(self) -> tuple[str, ...]:
        """The cells of the line."""
        outcome = self.outcome
        return (
            str(outcome.row),
            outcome.label,
            outcome.status,
            _BETWEEN.join(file.name for file in outcome.files),
            "" if outcome.pages is None else str(outcome.pages),
            _BETWEEN.join(problem.line() for problem in outcome.warnings),
            _BETWEEN.join(file.sha256 for file in outcome.files),
            _BETWEEN.join(problem.line() for problem in outcome.problems),
            self.name,
            json.dumps(dict(outcome.photos), ensure_ascii=False) if outcome.photos else "",
            self.input,
        )


@dataclass(frozen=True, slots=True)
class Known:
    """A finished row of an earlier run: where it stands in the file, and its cells by their columns."""

    offset: int
    cells: Mapping[str, str]

    @property
    def name(self) -> str:
        """Its name before a number was added."""
        return self.cells["name"]

    def files(self) -> tuple[MadeFile, ...]:
        """The files that were made."""
        names, hashes = (self.cells[column].split(_BETWEEN) for column in ("files", "sha256"))
        return tuple(MadeFile(*pair) for pair in zip(names, hashes, strict=False) if pair[0])

    def photos(self) -> dict[str, str]:
        """The photos it was made with; one that nobody has where the cell cannot be read."""
        try:
            return dict(json.loads(self.cells["photos"] or "{}"))
        except ValueError:
            return {"?": "?"}

    def outcome(self, row: int, label: str) -> Outcome:
        """The end of the row, as it was."""
        pages = self.cells["pages"]
        return Outcome(row, label, "done", self.files(), int(pages) if pages.isdecimal() else None, skipped=True)

    def moved(self, row: int, label: str) -> tuple[str, ...]:
        """Its cells with the number and label of today."""
        return tuple({**self.cells, "row": str(row), "source": label}.values())


def _line(cells: Sequence[str]) -> bytes:
    """One line of CSV: what would be a formula in Excel is text, line breaks are blanks."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerow([_safe(" ".join(cell.split())) for cell in cells])
    return buffer.getvalue().encode("utf-8", "backslashreplace")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell


class Manifest:
    """The manifest of a running batch, alone in its folder; use it as a context."""

    def __init__(self, path: Path, *, resume: bool) -> None:
        self.path = path
        self._file = _opened(path)
        self._places: dict[int, int] = {}
        self._known: dict[bytes, tuple[int, ...]] = {}
        self._synced = time.monotonic()
        try:
            self._begin(resume)
        except OSError as error:
            raise _unwritable(path, error) from None

    def __enter__(self) -> Manifest:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._file.close()

    def _begin(self, resume: bool) -> None:
        """Keep the whole lines of an earlier run, or begin anew."""
        end = self._read_known() if resume else 0
        self._file.seek(end)
        self._file.truncate()
        if end == 0:
            self._file.write(_MARK + _line(COLUMNS))
        self._file.flush()

    def _read_known(self) -> int:
        """Index the finished rows; returns where the last whole line ends. 0 where the file is no manifest."""
        self._file.seek(0)
        if self._file.readline() != _MARK + _line(COLUMNS):
            return 0
        end = self._file.tell()
        while (line := self._file.readline()).endswith(b"\n"):
            cells = _cells(line)
            if cells and cells["status"] == "done":
                key = cells["input"].encode()
                self._known[key] = (*self._known.get(key, ()), end)
            end += len(line)
        return end

    def known(self, input: str) -> Iterator[Known]:
        """The finished rows of earlier runs made from the same data in the same way; the latest first."""
        for offset in reversed(self._known.get(input.encode(), ())):
            cells = _cells(self._at(offset))
            if cells:
                yield Known(offset, cells)

    def _at(self, offset: int) -> bytes:
        self._file.seek(offset)
        return self._file.readline()

    def keep(self, known: Known, row: int, label: str) -> None:
        """Let the line of an earlier run stand for a row of this one."""
        if _line(known.moved(row, label)) == self._at(known.offset):
            self._places[row] = known.offset
        else:
            self._add(row, known.moved(row, label))

    def write(self, record: Record) -> None:
        """Add the line of a row; raises `OutputError`."""
        self._add(record.outcome.row, record.cells())

    def _add(self, row: int, cells: Sequence[str]) -> None:
        try:
            self._places[row] = self._file.seek(0, os.SEEK_END)
            self._file.write(_line(cells))
            self._file.flush()
            if time.monotonic() - self._synced > _SYNC_SECONDS:
                os.fsync(self._file.fileno())
                self._synced = time.monotonic()
        except OSError as error:
            raise _unwritable(self.path, error) from None

    def finish(self) -> None:
        """Leave a manifest of this run alone, in the order of its rows; the same however often it was interrupted."""
        with whole(self.path) as file:
            file.write(_MARK + _line(COLUMNS))
            for row in sorted(self._places):
                file.write(self._at(self._places[row]))
            file.flush()
            os.fsync(file.fileno())
            self._file.close()  # on Windows an open file cannot be replaced

    def rows(self) -> Iterator[dict[str, str]]:
        """The lines of a finished manifest, in the order of the rows."""
        with self.path.open("rb") as file:
            file.readline()
            for line in file:
                if cells := _cells(line):
                    yield cells


def _cells(line: bytes) -> dict[str, str] | None:
    """The cells of a line by their columns; None where it is none of ours."""
    try:
        (cells,) = csv.reader([line.decode("utf-8")])
        return dict(zip(COLUMNS, cells, strict=True))
    except (ValueError, csv.Error):
        return None


def _opened(path: Path) -> IO[bytes]:
    """The file, locked for this process; raises `OutputError`."""
    try:
        file = open(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666), "r+b")  # noqa: SIM115
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        _lock(file.fileno())
    except BlockingIOError:
        file.close()
        raise OutputError(Problem(say.FOLDER_BUSY, None, {"name": path})) from None
    except OSError:
        pass  # this kind of disk has no locks
    return file


def _lock(descriptor: int) -> None:
    """Keep other batches out; the lock ends with the process, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows forbids to replace an open file, which keeps others out as well
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _unwritable(path: Path, error: OSError) -> OutputError:
    values = {"name": path, "detail": error.strerror or error}
    return OutputError(Problem(say_document.CANNOT_WRITE, None, values))
