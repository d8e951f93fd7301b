"""Registers for tests: visits as files, statuses typed into a workbook, and LibreOffice to compute it."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

from tests.conftest import require
from thaimemo.register import make_register
from thaimemo.resources import folder

MEMO = "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\n"
VISIT = "visit: {date: 16 มกราคม 2563, places: [{province: ลำปาง}]}\n"
HEAD = MEMO + VISIT
STATUS, FIRST = "J", 4


def visits(at: Path, **texts: str) -> Path:
    """A folder with a data file of each text; names are file names without .yaml."""
    at.mkdir(exist_ok=True)
    for name, text in texts.items():
        (at / f"{name}.yaml").write_bytes(text.encode())
    return at


def sheet(data: bytes, **options: Any) -> Any:
    """The register's first sheet."""
    return openpyxl.load_workbook(io.BytesIO(data), **options).worksheets[0]


def filled(at: Path, statuses: Mapping[int, object], book: Path | None = None) -> Path:
    """The register of a folder with statuses typed into its rows, counted from 1."""
    opened = openpyxl.load_workbook(io.BytesIO(make_register([at])))
    for number, status in statuses.items():
        opened.worksheets[0][f"{STATUS}{FIRST + number - 1}"] = status
    path = book or at.parent / "register.xlsx"
    opened.save(path)
    return path


def converted(data: bytes, work: Path, form: str) -> Path:
    """The workbook as LibreOffice saves it: `xlsx` with all values computed, `pdf` as it is printed."""
    require("localc")
    source = work / "in" / "book.xlsx"
    source.parent.mkdir(exist_ok=True)
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    command = [require("soffice"), profile, "--headless", "--convert-to", form, "--outdir", work / "out", source]
    fonts = work / "fonts.conf"
    folders = f"<dir>{folder('fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>{work / 'cache'}</cachedir>"
    fonts.write_text(f"<fontconfig>{folders}</fontconfig>")
    env = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=env)
    return work / "out" / f"book.{form}"


def computed(data: bytes, work: Path) -> dict[str, list[list[Any]]]:
    """The values of every sheet as LibreOffice computes them."""
    opened = openpyxl.load_workbook(converted(data, work, "xlsx"), data_only=True)
    return {one.title: [[cell.value for cell in row] for row in one.iter_rows()] for one in opened.worksheets}
