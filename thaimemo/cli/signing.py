"""`thaimemo sign`: a digital signature by a PKCS#12 file."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from thaimemo.cli.report import sentence, tell
from thaimemo.errors import OutputError, Problem
from thaimemo.files import write_whole
from thaimemo.messages import cli as say
from thaimemo.messages import document as say_document

PASSWORD = "THAIMEMO_P12_PASSWORD"  # noqa: S105 (the name of a variable)


def sign(file: Path, p12: Path, output: Path | None, reason: str | None) -> int:
    """Write the signed file beside the PDF, or to `output`."""
    from thaimemo import signing

    try:
        data = file.read_bytes()
    except OSError as error:
        raise OutputError(Problem(say_document.UNREADABLE, None, {"name": file, "detail": error.strerror})) from None
    password = os.environ.get(PASSWORD)
    if password is None:
        password = typer.prompt(sentence(say.PASSWORD), hide_input=True, default="", show_default=False)
    target = output or file.with_name(f"{file.stem}-signed{file.suffix}")
    write_whole(target, signing.sign(data, p12, password, reason=reason))
    tell(str(target))
    return 0
