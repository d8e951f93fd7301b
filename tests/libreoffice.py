"""LibreOffice for tests: many Word files to PDF in one call, with the bundled fonts and a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from thaimemo.resources import folder

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def office() -> str:
    """The program; the test is skipped where there is none, but fails where THAIMEMO_NO_SKIP=1."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        missing = "LibreOffice is not installed"
        pytest.fail(missing) if os.environ.get("THAIMEMO_NO_SKIP") == "1" else pytest.skip(missing)
    return program


def convert(files: Mapping[str, bytes], work: Path) -> dict[str, Path]:
    """The PDF of each Word file, by the same name, made in `work` with one call of LibreOffice."""
    program = office()
    source, target = work / "docx", work / "pdf"
    source.mkdir(parents=True)
    for name, data in files.items():
        (source / f"{name}.docx").write_bytes(data)
    fontconfig = work / "fonts.conf"
    fontconfig.write_text(_FONTCONFIG.format(fonts=folder("fonts"), cache=work / "fontcache"))
    profile = (work / "profile").as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(target),
    ]
    run = subprocess.run(
        [*command, *sorted(str(file) for file in source.iterdir())],
        env={**os.environ, "FONTCONFIG_FILE": str(fontconfig)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    made = {name: target / f"{name}.pdf" for name in files}
    lacking = [name for name, pdf in made.items() if not pdf.is_file()]
    assert not lacking, f"LibreOffice did not convert {lacking}:\n{run.stdout}{run.stderr}"
    return made
