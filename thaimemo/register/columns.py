"""The columns of the register: their titles, widths and what stands in them; the hidden ones lead back to the files."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

SHEET = "ทะเบียนข้อสั่งการ"
SUMMARY = "สรุป"
LISTS = "คำสถานะ"

DATE = "[$-D07041E]d mmm yyyy"
"""Thai figures (D), Buddhist calendar (07), Thai (041E): ๓๐ ก.ย. ๒๕๖๓ in Excel and LibreOffice."""
FIGURES = "[$-D00041E]0"
TEXT = "@"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `width` in characters, None where it is hidden."""

    title: str
    width: float | None
    format: str = TEXT
    centred: bool = False


NUMBER = Column("ข้อ", 7, centred=True)
VISIT = Column("การตรวจ", 18)
PROVINCE = Column("จังหวัด", 11)
DAY = Column("วันที่ตรวจ", 13, DATE, centred=True)
KIND = Column("ประเภท", 10, centred=True)
DIRECTIVE = Column("ข้อสั่งการ", 46)
UNIT = Column("หน่วยงานรับผิดชอบ", 20)
DUE = Column("กำหนดแล้วเสร็จ", 14, DATE, centred=True)
LEFT = Column("เหลือ (วัน)", 8, FIGURES, centred=True)
STATUS = Column("สถานะ/ผลการดำเนินการ", 26)
STATE = Column("การติดตาม", 12, centred=True)
FILE = Column("ไฟล์", None)
PATH = Column("ตำแหน่งในไฟล์", None)
MARK = Column("รหัสข้อสั่งการ", None)
BEFORE = Column("สถานะเมื่อทำทะเบียน", None)
COUNTED = Column("นับ", None, "0")

COLUMNS = (
    NUMBER,
    VISIT,
    PROVINCE,
    DAY,
    KIND,
    DIRECTIVE,
    UNIT,
    DUE,
    LEFT,
    STATUS,
    STATE,
    FILE,
    PATH,
    MARK,
    BEFORE,
    COUNTED,
)
HEADER_ROW = 3
FIRST_ROW = HEADER_ROW + 1

DONE, IN_TIME, SOON, OVERDUE, NO_DAY, CANCELLED = (
    "แล้วเสร็จ",
    "อยู่ในกำหนด",
    "ใกล้ครบกำหนด",
    "เกินกำหนด",
    "ไม่มีกำหนดวัน",
    "ยกเลิก",
)
STATES = (DONE, IN_TIME, SOON, OVERDUE, NO_DAY, CANCELLED)


def letter(column: Column) -> str:
    """The letter of `column`."""
    return get_column_letter(COLUMNS.index(column) + 1)


def cells(column: Column, last: int) -> str:
    """All of a column on the register's sheet, for the formulas of the others."""
    name = letter(column)
    return f"'{SHEET}'!${name}${FIRST_ROW}:${name}${last}"
