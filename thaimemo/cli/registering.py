"""`thaimemo register`: the register of directives is made, or its statuses go back into the data files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from thaimemo.cli.report import sentence, tell, tell_warnings
from thaimemo.errors import OutputError, Place, Problem
from thaimemo.messages import cli as say_cli
from thaimemo.messages import register as say


def run(
    files: Sequence[Path], output: Path | None, force: bool, workbook: Path | None, folder: Path | None, skip: bool
) -> int:
    """Make a register of `files`, or update the files in `folder` from `workbook`; a mixture of both is wrong usage."""
    if files and output and not (workbook or folder):
        return _make(files, output, force)
    if workbook and folder and not (files or output):
        return _update(workbook, folder, skip)
    raise typer.BadParameter(sentence(say.USAGE))


def _make(files: Sequence[Path], output: Path, force: bool) -> int:
    from thaimemo.files import write_whole
    from thaimemo.register import make_register

    if output.suffix.lower() != ".xlsx":
        raise typer.BadParameter(sentence(say.NOT_XLSX, name=output))
    if output.exists() and not force:
        raise OutputError(Problem(say.EXISTS, Place(str(output)), {"name": output}))
    write_whole(output, make_register(files))
    tell(str(output))
    return 0


def _update(workbook: Path, folder: Path, skip: bool) -> int:
    """One line a file that was written; rows left out are warnings."""
    from thaimemo.register import write_back

    if not folder.is_dir():
        raise OutputError(Problem(say_cli.NO_DATA_FOLDER, None, {"name": folder}))
    done = write_back(workbook, folder, skip_refused=skip)
    tell_warnings(done.refused)
    for path, count in done.written.items():
        tell(sentence(say.UPDATED, name=path, count=count))
    if not done.written:
        tell(sentence(say.NOTHING))
    return 0
