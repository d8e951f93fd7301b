"""`thaimemo render`: one file after another, so that a bad one does not hide the others."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typer

from thaimemo.cli.options import Options
from thaimemo.cli.report import complain, sentence, tell, tell_errors, tell_warnings
from thaimemo.document import WRITERS, Document
from thaimemo.errors import OutputError, Problem, ThaimemoError, ThaimemoWarning
from thaimemo.files import write_whole
from thaimemo.messages import cli as say
from thaimemo.messages import language
from thaimemo.output import Output


def formats(text: str) -> list[str]:
    """The formats of `--format docx,pdf`, each once."""
    names = words(text)
    for name in names or [text]:
        if name not in WRITERS:
            raise typer.BadParameter(sentence(say.FORMAT_CHOICE, name=name, known=", ".join(WRITERS)))
    return names


def words(text: str) -> list[str]:
    """What stands between the commas, each once, in small letters."""
    return list(dict.fromkeys(word.strip().lower() for word in text.split(",") if word.strip()))


def render(files: Sequence[Path], output: Path | None, names: Sequence[str], options: Options, wanted: Output) -> int:
    """Write each memo in each format and print the files written; a file named twice is one."""
    files = list(dict.fromkeys(files))
    options.check_glossary()
    _refuse_collisions(files, output)
    folder = made_folder(output) if output else None
    wishes: dict[str, Any] = asdict(wanted)
    status = 0
    told: set[str] = set()
    tell_warnings(wanted.problems() if "docx" in names else ())
    for file in files:
        try:
            document = quietly(options, file, told)
            tell_fresh(document.broken_on(wanted.style_base) if "docx" in names else (), told)
            tell_left_out(document, file, told)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ThaimemoWarning)
                made = {name: document.to_bytes(name, **wishes) for name in names}
            for name, data in made.items():
                path = (folder or file.parent) / f"{file.stem}.{name}"
                write_whole(path, data)
                tell(str(path))
        except ThaimemoError as error:
            status = tell_errors(error)
    return status


def quietly(options: Options, file: Path, told: set[str]) -> Document:
    """The memo; its warnings are printed as lines, each once a run."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ThaimemoWarning)
        document = options.document(file)
    tell_fresh(document.warnings, told)
    return document


def tell_fresh(problems: Sequence[Problem], told: set[str]) -> None:
    """Print warnings that were not told before."""
    fresh = [problem for problem in problems if problem.line() not in told]
    told.update(problem.line() for problem in fresh)
    tell_warnings(fresh)


def tell_left_out(document: Document, file: Path, told: set[str]) -> None:
    """One line on standard error with all that the template leaves out of what is filled in; the same once a run."""
    left_out = document.left_out
    if not left_out:
        return
    names = dict.fromkeys(str(problem.values["thai" if language() == "th" else "key"]) for problem in left_out)
    line = sentence(say.LEFT_OUT, template=left_out[0].values["template"], names=", ".join(names))
    if line not in told:
        told.add(line)
        complain(f"{file}: {line}")


def _refuse_collisions(files: Sequence[Path], output: Path | None) -> None:
    taken: dict[Path, Path] = {}
    for file in files:
        target = (output or file.parent) / file.stem
        first = taken.setdefault(target, file)
        if first is not file:
            raise OutputError(Problem(say.SAME_OUTPUT, None, {"first": first, "second": file, "name": target}))


def made_folder(folder: Path) -> Path:
    """The folder, made where it is not there yet; OutputError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        values = {"name": folder, "detail": error.strerror}
        raise OutputError(Problem(say.CANNOT_MAKE_FOLDER, None, values)) from None
    return folder
