"""Where rows come from: a workbook, a CSV file, a folder of data files, or JSON Lines; told by the path alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from thaimemo.batch.rows import Row
from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import batch as say
from thaimemo.messages import data as say_data


class Source(Protocol):
    """What rows are read from, once, one after another."""

    path: Path
    total: int | None
    """About how many rows there are, once the first has been read; None where that is not known."""

    def rows(self) -> Iterator[Row]:
        """The rows; DataError where the whole cannot be read."""

    def leftover(self) -> list[Problem]:
        """What is wrong with the whole and could only be told at its end."""


# Each source is loaded when it is asked for: Excel's reader takes a quarter of a second.
_KINDS: Mapping[str, tuple[str, str]] = {
    ".xlsx": ("workbook", "WorkbookRows"),
    ".xlsm": ("workbook", "WorkbookRows"),
    ".csv": ("comma", "CommaRows"),
    ".tsv": ("comma", "CommaRows"),
    ".jsonl": ("files", "LineRows"),
    ".ndjson": ("files", "LineRows"),
}
LISTS = tuple(_KINDS)
"""Suffixes of the files that hold many memos."""


def source_of(path: Path) -> Source:
    """The source at `path`, by its suffix; a folder is one too. Raises DataError."""
    if not path.exists():
        raise DataError(Problem(say_data.NO_FILE, Place(str(path))))
    if not path.is_dir() and path.suffix.lower() not in _KINDS:
        raise DataError(Problem(say.NOT_A_LIST, Place(str(path)), {"known": ", ".join(LISTS)}))
    module, kind = ("files", "FolderRows") if path.is_dir() else _KINDS[path.suffix.lower()]
    make = getattr(import_module(f"thaimemo.batch.sources.{module}"), kind)
    return cast(Callable[[Path], Source], make)(path)


def photo_folder(source: Path) -> Path:
    """Where the photos of a source's memos lie: in the folder itself, or beside the file."""
    return source if source.is_dir() else source.parent
