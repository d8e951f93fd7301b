"""What is added to a memo: photos and attached papers."""

from __future__ import annotations

from typing import ClassVar

from thaimemo.model.base import Record, key
from thaimemo.model.values import Day, Line


class Photo(Record):
    """A photo (ภาพถ่าย); a bare text is its file."""

    _lone: ClassVar[str] = "file"

    file: Line = key("ไฟล์", "ชื่อไฟล์", en="The picture's file.", th="ชื่อไฟล์ภาพ")
    caption: Line | None = key("คำบรรยาย", "คำบรรยายภาพ", en="What it shows.", th="คำบรรยายภาพ", default=None)
    date: Day | None = key("วันที่", "วันที่ถ่าย", en="When it was taken.", th="วันที่ถ่ายภาพ", default=None)


class Attachment(Record):
    """An attached paper (เอกสารแนบ); a bare text is its title."""

    _lone: ClassVar[str] = "title"

    title: Line = key("ชื่อ", "ชื่อเอกสาร", en="What it is called.", th="ชื่อเอกสาร")
    file: Line | None = key("ไฟล์", "ชื่อไฟล์", en="Its file.", th="ชื่อไฟล์", default=None)
