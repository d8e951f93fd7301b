"""`thaimemo sign`: a digital signature by a PKCS#12 file."""

from __future__ import annotations

import errno
import os
import sys
import warnings
from dataclasses import replace
from getpass import GetPassWarning, getpass
from pathlib import Path

from thaimemo.cli.report import sentence, tell
from thaimemo.errors import Place, Problem, SigningError
from thaimemo.files import write_whole
from thaimemo.messages import cli as say
from thaimemo.messages import document as say_document
from thaimemo.messages import pdf as say_pdf

PASSWORD = "THAIMEMO_P12_PASSWORD"  # noqa: S105 (the name of a variable)


def sign(file: Path, p12: Path, output: Path | None, reason: str | None) -> int:
    """Write the signed file beside the PDF, or to `output`; nobody types a password for what cannot be."""
    from thaimemo import signing

    target = output or file.with_name(f"{file.stem}-signed{file.suffix}")
    problems: list[Problem] = []
    data = _read(file, problems)
    problems += [_of_file(problem, file) for problem in signing.obstacles(data, p12)]
    problems += _of_target(target)
    if problems:
        raise SigningError(problems)
    password = os.environ.get(PASSWORD)
    if password is None and signing.locked(p12):
        password = _asked()
    write_whole(target, signing.sign(data or b"", p12, password, reason=reason))
    tell(str(target))
    return 0


def _read(file: Path, problems: list[Problem]) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError as error:
        problems.append(Problem(say_document.UNREADABLE, None, {"name": file, "detail": error.strerror}))
        return None


def _of_file(problem: Problem, file: Path) -> Problem:
    """The problem with its file: what has no place is the PDF's, or the installation's."""
    about_pdf = problem.place is None and problem.message is not say_pdf.SIGNING_PACKAGE
    return replace(problem, place=Place(str(file))) if about_pdf else problem


def _of_target(target: Path) -> list[Problem]:
    """Why the signed file could not be written, as far as that can be seen before."""
    if not target.parent.is_dir():
        return [Problem(say_document.NO_FOLDER, None, {"folder": target.parent})]
    code = errno.EISDIR if target.is_dir() else 0 if os.access(target.parent, os.W_OK) else errno.EACCES
    return [Problem(say_document.CANNOT_WRITE, None, {"name": target, "detail": os.strerror(code)})] if code else []


def _asked() -> str:
    """The password, typed unseen; raises `SigningError` where nobody types."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", GetPassWarning)
            return getpass(f"{sentence(say.PASSWORD)}: ", sys.stderr)
    except EOFError:
        raise SigningError(Problem(say.NO_PASSWORD, None, {"name": PASSWORD})) from None
