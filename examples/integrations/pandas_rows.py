"""Rows of a table to memos: a DataFrame from Excel here, from a database or CSV just as well.

python pandas_rows.py visits.xlsx out/

A row has the columns below; ข้อสั่งการ holds one directive a line. (`thaimemo batch visits.xlsx -o out/` reads richer
lists, without any code.)
"""

import sys
from pathlib import Path
from typing import Any

import pandas as pd

import thaimemo

MEMO = {"ส่วนราชการ": "agency", "ที่": "number", "ลงวันที่": "date", "เรื่อง": "subject", "เรียน": "to"}


def report_of(row: dict[str, Any]) -> thaimemo.VisitReport:
    """The data of a row; empty cells are left out, dates are Excel's or as a person writes them."""
    row = {name: cell for name, cell in row.items() if pd.notna(cell)}
    places = [{"province": row["จังหวัด"]}] if "จังหวัด" in row else []
    return thaimemo.load(
        {
            "memo": {key: row[name] for name, key in MEMO.items() if name in row},
            "visit": {"date": row.get("วันที่ตรวจ"), "places": places},
            "directives": [line for line in str(row.get("ข้อสั่งการ", "")).splitlines() if line.strip()],
        }
    )


table, out = pd.read_excel(sys.argv[1], dtype=object), Path(sys.argv[2])
out.mkdir(exist_ok=True)
for number, row in enumerate(table.to_dict("records"), 2):  # row 1 of the sheet holds the names
    try:
        thaimemo.render(report_of(row)).save(out / f"memo-{number}.docx")
    except (thaimemo.DataError, thaimemo.FontError) as error:
        print(*(f"แถว {number}: {problem.line('th')}" for problem in error.problems), sep="\n", file=sys.stderr)
