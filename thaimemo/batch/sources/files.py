"""A folder of YAML and JSON files, one memo each, and JSON Lines, one memo a line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from thaimemo.batch.rows import Content, Faulty, Line, Row, Written
from thaimemo.errors import DataError, Place, Problem
from thaimemo.loading.files import MAX_BYTES, read
from thaimemo.messages import batch as say
from thaimemo.messages import data as say_data

SUFFIXES = (".yaml", ".yml", ".json")


class FolderRows:
    """The data files of a folder, in the order of their names; not those of folders within."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.total: int | None = None

    def rows(self) -> Iterator[Row]:
        """One row a file; DataError where there is none."""
        names = self._names()
        if not names:
            raise DataError(Problem(say.EMPTY_FOLDER, Place(str(self.path)), {"known": ", ".join(SUFFIXES)}))
        self.total = len(names)
        for number, name in enumerate(names, start=1):
            path = self.path / name
            yield Row(number, path.stem, Place(str(path)), _content(path))

    def _names(self) -> list[str]:
        try:
            with os.scandir(self.path) as entries:
                return sorted(entry.name for entry in entries if entry.name.lower().endswith(SUFFIXES))
        except OSError as error:
            place = Place(str(self.path))
            raise DataError(Problem(say_data.UNREADABLE, place, {"reason": error.strerror or error})) from None

    def leftover(self) -> list[Problem]:
        """Nothing: each file stands for itself."""
        return []


def _content(path: Path) -> Content:
    try:
        return Written(read(path), str(path), str(path.parent.absolute()))
    except DataError as error:
        return Faulty(error.problems)


class LineRows:
    """The lines of a JSON Lines file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.total: int | None = None

    def rows(self) -> Iterator[Row]:
        """One row a line that is not blank; DataError where the file cannot be read."""
        file = str(self.path)
        try:
            self.total = sum(1 for _ in _lines(self.path))
            for number, line in _lines(self.path):
                yield Row(number, f"{self.path.stem}-{number}", Place(file, number), _line(line, file, number))
        except FileNotFoundError:
            raise DataError(Problem(say_data.NO_FILE, Place(file))) from None
        except OSError as error:
            raise DataError(Problem(say_data.UNREADABLE, Place(file), {"reason": error.strerror or error})) from None

    def leftover(self) -> list[Problem]:
        """Nothing: each line stands for itself."""
        return []


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers; of one that is too long no more than shows that it is."""
    with path.open("rb") as stream:
        number = 1
        while line := stream.readline(MAX_BYTES + 1):
            part = line
            while part and not part.endswith(b"\n"):
                part = stream.readline(MAX_BYTES)
            if line.strip():
                yield number, line
            number += 1


def _line(line: bytes, file: str, number: int) -> Content:
    if len(line) > MAX_BYTES:
        values = {"size": f">{MAX_BYTES / 1e6:.0f}", "limit": MAX_BYTES // 1_000_000}
        return Faulty((Problem(say_data.TOO_BIG, Place(file, number), values),))
    return Line(line, file, str(Path(file).absolute().parent), number)
