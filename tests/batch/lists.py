"""Lists for the tests: workbooks of given rows, JSON Lines, and runs over them that need no processes."""

from __future__ import annotations

import csv
import json
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from thaimemo.batch import Outcome, Settings, Summary, run
from thaimemo.batch.rows import Row
from thaimemo.batch.sources import source_of
from thaimemo.loading.checking import report_of
from thaimemo.model import VisitReport

HEADINGS = ("รหัส", "ส่วนราชการ", "เรื่อง", "เรียน", "วันที่ตรวจ", "จังหวัด")
QUICK = Settings(formats=("pdf",), template="visit_summary", emblem="none")


def line(number: int = 1, **changes: Any) -> tuple[Any, ...]:
    """A row under HEADINGS."""
    words = {"agency": "กรมตัวอย่าง", "subject": f"รายงานที่ {number}", "to": "อธิบดี", "date": "16 มกราคม 2563"}
    words |= {"province": "ลำปาง"} | changes
    return (str(number), *words.values())


def data(number_: int = 1, /, **memo: Any) -> dict[str, Any]:
    """The data of a short memo."""
    return {
        "memo": {"agency": "กรมตัวอย่าง", "subject": f"รายงานที่ {number_}", "to": "อธิบดี", "number": "อก 0416/"} | memo,
        "visit": {"date": "16 มกราคม 2563", "places": [{"province": "ลำปาง"}]},
        "directives": [f"ให้รายงานครั้งที่ {number_}"],
    }


def workbook(path: Path, sheets: dict[str, list[tuple[Any, ...]]]) -> Path:
    """A workbook of these sheets and rows."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def json_lines(path: Path, rows: list[dict[str, Any]]) -> Path:
    """A JSON Lines file of these rows."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def rows_of(path: Path) -> list[Row]:
    """All rows of a source."""
    return list(source_of(path).rows())


def report(row: Row) -> VisitReport:
    """The report of a row; raises what is wrong with it."""
    problems: list[Any] = []
    return report_of(row.content.read(problems), problems)


def reports(path: Path) -> list[VisitReport]:
    """The reports of all rows."""
    return [report(row) for row in rows_of(path)]


def quickly(source: Path, output: Path | str, settings: Settings = QUICK, **options: Any) -> Summary:
    """A batch whose only worker is a thread."""
    workers: Executor
    with ThreadPoolExecutor(1) as workers:
        return run(source, output, settings, **{"executor": workers} | options)


def outcomes(source: Path, output: Path, settings: Settings = QUICK, **options: Any) -> list[Outcome]:
    """What became of each row, in their order."""
    told: list[Outcome] = []
    quickly(source, output, settings, tell=lambda outcome, _: told.append(outcome), **options)
    return sorted(told, key=lambda outcome: outcome.row)


def manifest(folder: Path) -> list[dict[str, str]]:
    """The lines of a manifest, by their columns."""
    with (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def made(folder: Path) -> list[str]:
    """The files in a folder, those of folders within too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
