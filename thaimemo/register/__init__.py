"""The register of directives (ทะเบียนข้อสั่งการ): visits to one workbook, and its statuses back into the visits' files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaimemo.register.updating import Update

__all__ = ["make_register", "write_back"]

_Path = str | os.PathLike[str]


def make_register(files: Iterable[_Path]) -> bytes:
    """The workbook (xlsx) of all directives of visits; `files` are data files, folders of them, or patterns (`*.yaml`).

    Needs the extra `excel`. Raises `DataError` with every problem of every file.
    """
    from thaimemo.register.rows import rows_of
    from thaimemo.register.sources import sources_of
    from thaimemo.register.workbook import workbook_of

    return workbook_of(rows_of(sources_of(files)))


def write_back(workbook: _Path, folder: _Path, *, skip_refused: bool = False) -> Update:
    """Write the statuses entered in a register back into the data files in `folder`: all files or none.

    Only what says the status changes in a file. A row is refused where its directive, or the status itself, was changed
    in the file meanwhile; then nothing is written, unless `skip_refused` leaves those rows out. Raises `DataError` with
    every refused row and every problem of the files, `OutputError` where a file cannot be written.
    """
    from pathlib import Path

    from thaimemo.register.updating import updated

    return updated(Path(workbook), Path(folder), skip_refused)
