"""The whole report of a visit: the memo it is written in, the visit, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import PrivateAttr, model_validator

from thaimemo import errors
from thaimemo.model.annexes import Attachment, Photo
from thaimemo.model.base import Record, key, walk
from thaimemo.model.directive import Directive
from thaimemo.model.memo import Memo
from thaimemo.model.names import names_of
from thaimemo.model.nodes import Node
from thaimemo.model.people import Person
from thaimemo.model.problems import Spot, locate
from thaimemo.model.rounds import Round, Visits, overview, shared
from thaimemo.model.values import Many, Text
from thaimemo.model.visit import Place, Visit


@dataclass(frozen=True, slots=True)
class Source:
    """What a report was read from: its nodes (None where it was made in Python) and the text of its file.

    No part of the report's value.
    """

    root: Node | None = field(default=None, compare=False, repr=False)
    text: str = field(default="", compare=False, repr=False)


# Fields whose text is not printed: files, the English word for the kind of a directive, and what stood in the memos
# of earlier visits.
_NOT_PRINTED = re.compile(r"(^|\.)file$|(^|\.)directives\b.*\.kind$|^visits\[\d+\]\.(memo|unplaced)\b|^unplaced\b")

# Stands for the visit of a report on several visits until those are read.
_TO_COME = Visit(date="1 มกราคม 2563")


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
    round: Round | None = key(
        "รอบ",
        "รอบการตรวจราชการ",
        en="The inspection round: 1/2563, or number and year.",
        th="รอบการตรวจราชการ เช่น 1/2563",
        default=None,
    )
    visits: Visits = key(
        "การตรวจราชการแต่ละครั้ง",
        "การตรวจแต่ละครั้ง",
        en="Several visits in one memo, each by its file or written here; visit then follows from them.",
        th="การตรวจราชการหลายครั้งในบันทึกฉบับเดียว อ้างชื่อไฟล์หรือเขียนไว้ตรงนี้ ไม่ต้องมีการตรวจราชการ (visit) อีก",
        default=(),
    )

    @classmethod
    def _completed(cls, entries: dict[str, Any]) -> dict[str, Any]:
        names = names_of(cls)  # type: ignore[arg-type]
        given = {names.get(name) for name in entries}
        return {**entries, "visit": _TO_COME} if "visits" in given and "visit" not in given else entries

    @model_validator(mode="after")
    def _of_visits(self) -> VisitReport:
        if self.visit is _TO_COME:
            object.__setattr__(self, "visit", overview(self.visits))
        if self.visits and self.round is None:
            object.__setattr__(self, "round", shared(record.round for record in self.visits))
        return self

    unplaced: Many[Text] = key(
        "ยังไม่จัดเข้ารายการ",
        en="What a news post said and no entry holds yet; not printed.",
        th="ข้อความจากข่าวที่ยังไม่อยู่ในรายการใด ไม่พิมพ์",
        default=(),
    )

    _source: Source = PrivateAttr(default_factory=Source)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every printed text with its path (`directives[0].text`)."""
        for path, value in walk(self):
            if isinstance(value, str) and not _NOT_PRINTED.search(path):
                yield path, value

    def all_photos(self) -> Iterator[tuple[str, Photo]]:
        """The photos of all visits, then the report's own, each with its path (`visits[0].photos[1]`)."""
        for number, record in enumerate(self.visits):
            yield from ((f"visits[{number}].photos[{index}]", photo) for index, photo in enumerate(record.photos))
        yield from ((f"photos[{index}]", photo) for index, photo in enumerate(self.photos))

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
