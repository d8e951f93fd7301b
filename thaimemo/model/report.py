"""The whole report of a visit: the memo it is written in, the visit, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from pydantic import PrivateAttr

from thaimemo import errors
from thaimemo.model.base import Record, key, walk
from thaimemo.model.directive import Directive
from thaimemo.model.memo import Memo
from thaimemo.model.nodes import Node
from thaimemo.model.people import Person
from thaimemo.model.problems import Spot, locate
from thaimemo.model.values import Day, Line, Many, Text
from thaimemo.model.visit import Place, Visit


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


@dataclass(frozen=True, slots=True)
class Source:
    """What a report was read from: its nodes (None where it was made in Python) and the text of its file.

    No part of the report's value.
    """

    root: Node | None = field(default=None, compare=False, repr=False)
    text: str = field(default="", compare=False, repr=False)


# Fields whose text is not printed: files, and the English word for the kind of a directive.
_NOT_PRINTED = re.compile(r"(^|\.)file$|^directives\b.*\.kind$")


class VisitReport(Record):
    """The report of a visit (รายงานการตรวจราชการ): everything a memo about it can say."""

    memo: Memo = key("บันทึกข้อความ", "บันทึก", en="The memo it is written in.", th="ส่วนหัวและผู้ลงนามของบันทึก")
    visit: Visit = key("การตรวจราชการ", "การตรวจ", en="The visit.", th="การตรวจราชการ")
    directives: Many[Directive] = key(
        "ข้อสั่งการ", "directive", en="Directives and suggestions, in order.", th="ข้อสั่งการและข้อเสนอแนะตามลำดับ", default=()
    )
    proposals: Many[Text] = key(
        "ข้อเสนอ",
        "ข้อเสนอเพื่อพิจารณา",
        "proposal",
        en="What the reader is asked to consider.",
        th="ข้อเสนอเพื่อพิจารณา",
        default=(),
    )
    photos: Many[Photo] = key("ภาพถ่าย", "ภาพประกอบ", "รูปภาพ", "photo", en="Photos.", th="ภาพถ่าย", default=())
    attachments: Many[Attachment] = key(
        "เอกสารแนบ", "สิ่งที่แนบมา", "attachment", en="Attached papers.", th="เอกสารแนบ", default=()
    )

    _source: Source = PrivateAttr(default_factory=Source)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every printed text with its path (`directives[0].text`)."""
        for path, value in walk(self):
            if isinstance(value, str) and not _NOT_PRINTED.search(path):
                yield path, value

    def protected(self) -> tuple[str, ...]:
        """What no line end may cut: first names with their titles, surnames, names of provinces and districts."""
        names: set[str | None] = set()
        for _, value in walk(self):
            # A word alone without a title (เจ้าหน้าที่, ผู้แทนชุมชน) is no name, and may be long.
            if isinstance(value, Person) and (value.title or value.surname):
                names |= {value.first, value.surname}
            elif isinstance(value, Place):
                names |= {value.subdistrict, value.district, value.province}
        return tuple(sorted(name for name in names if name))

    def place_of(self, path: str) -> errors.Place | None:
        """Where the value at `path` (`directives[0].due`) was written, or what holds it; None if made in Python."""
        spot = self._spot(path)
        return spot.place if spot else None

    def node_of(self, path: str) -> Node | None:
        """What was written for the value at `path`, or what holds it; None if made in Python."""
        spot = self._spot(path)
        return spot.node if spot else None

    def _spot(self, path: str) -> Spot | None:
        if self._source.root is None:
            return None
        steps = (int(step) if step.isdigit() else step for step in re.findall(r"[^.\[\]]+", path))
        return locate(self._source.root, tuple(steps), type(self))  # type: ignore[arg-type]


def with_source(report: VisitReport, root: Node, text: str) -> VisitReport:
    """The same report, knowing that it was read from `root`, which stood in a file of this `text`."""
    report._source = Source(root, text)
    return report
