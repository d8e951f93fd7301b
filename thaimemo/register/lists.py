"""The hidden sheet with the words of statuses, from which the other sheets take their choices and tell what is done."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from thaimemo.model.progress import words
from thaimemo.register.cells import dress, write_text
from thaimemo.register.columns import LISTS

_COLUMNS = {"choices": "A", "done": "B", "partly": "C", "cancelled": "D"}
SOON_DAYS = f"'{LISTS}'!$E$2"


def list_of(name: str) -> str:
    """The cells with the words of one list."""
    column = _COLUMNS[name]
    return f"'{LISTS}'!${column}$2:${column}${1 + len(getattr(words(), name))}"


def fill_lists(sheet: Worksheet) -> None:
    """Write the lists, hidden; an office may change the words there."""
    sheet.title = LISTS
    sheet.sheet_state = "hidden"
    known = words()
    titles = ("ตัวเลือก", "แล้วเสร็จ", "เสร็จบางส่วน", "ยกเลิก", "ใกล้ครบกำหนด (วัน)")
    for cell, title in zip(sheet["A1:E1"][0], titles, strict=True):
        write_text(cell, title)
        dress(cell, bold=True)
    for name, column in _COLUMNS.items():
        for row, word in enumerate(getattr(known, name), 2):
            write_text(sheet[f"{column}{row}"], word)
            dress(sheet[f"{column}{row}"])
    sheet["E2"] = known.soon_days
    dress(sheet["E2"])
