"""Registers for tests: visits as files, statuses typed into a workbook, and LibreOffice to compute it."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

from tests.conftest import require
from thaimemo.register import register

MEMO = "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\n"
VISIT = "visit: {date: 16 มกราคม 2563, places: [{province: ลำปาง}]}\n"
HEAD = MEMO + VISIT
STATUS, FIRST = "J", 4


def visits(folder: Path, **texts: str) -> Path:
    """A folder with a data file of each text; names are file names without .yaml."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_bytes(text.encode())
    return folder


def sheet(data: bytes, **options: Any) -> Any:
    """The register's first sheet."""
    return openpyxl.load_workbook(io.BytesIO(data), **options).worksheets[0]


def filled(folder: Path, statuses: Mapping[int, object], book: Path | None = None) -> Path:
    """The register of a folder with statuses typed into its rows, counted from 1."""
    opened = openpyxl.load_workbook(io.BytesIO(register([folder])))
    for number, status in statuses.items():
        opened.worksheets[0][f"{STATUS}{FIRST + number - 1}"] = status
    path = book or folder.parent / "register.xlsx"
    opened.save(path)
    return path


def computed(data: bytes, work: Path) -> dict[str, list[list[Any]]]:
    """The values of every sheet as LibreOffice computes them."""
    require("localc")
    program = require("soffice")
    (work / "in").mkdir()
    (work / "in" / "book.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir", work / "out", work / "in/book.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    opened = openpyxl.load_workbook(work / "out" / "book.xlsx", data_only=True)
    return {one.title: [[cell.value for cell in row] for row in one.iter_rows()] for one in opened.worksheets}
