"""Several visits in one memo: the inspection round they belong to, and what each of them brought."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath
from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from thaimemo.errors import BadValue
from thaimemo.messages import rounds as say
from thaimemo.model.annexes import Attachment, Photo
from thaimemo.model.base import Record, fields_of, key
from thaimemo.model.directive import Directive
from thaimemo.model.memo import Memo
from thaimemo.model.nodes import blank, shown
from thaimemo.model.values import DateSpan, Line, Many, Text, read_line
from thaimemo.model.visit import Place, Visit
from thaimemo.thai.digits import to_arabic
from thaimemo.thai.eras import be_year

# A fiscal year outside of these is a slip, or counts in the Christian era.
_YEARS = range(2470, 2700)


def read_year(value: object) -> int:
    """A fiscal year of the Buddhist era: `2563`, `พ.ศ. ๒๕๖๓`. BadValue for all else."""
    line = read_line(value)
    figures = to_arabic(line).removeprefix("พ.ศ.").strip()
    if not (figures.isascii() and figures.isdecimal() and len(figures) == 4 and int(figures) in _YEARS):
        raise BadValue(say.NOT_A_YEAR, value=shown(line), example=be_year(date.today()))
    return int(figures)


Year: TypeAlias = Annotated[
    int, BeforeValidator(read_year), WithJsonSchema({"type": ["string", "number"], "examples": [2563]})
]

_WITH_YEAR = re.compile(r"(?:รอบที่\s*)?([^/]{1,40}?)\s*/\s*([0-9๐-๙]{4})")


class Round(Record):
    """An inspection round (รอบการตรวจราชการ) of a fiscal year; a bare text is its number with the year: 1/2563."""

    _lone: ClassVar[str] = "number"

    number: Line = key("รอบที่", "ที่", en="Its number in the year.", th="รอบที่เท่าใดของปี")
    year: Year = key("ปีงบประมาณ", "ปี", en="The fiscal year, BE.", th="ปีงบประมาณ พ.ศ.")

    @classmethod
    def _completed(cls, entries: dict[str, Any]) -> dict[str, Any]:
        number = entries.get("number")
        match = _WITH_YEAR.fullmatch(number.strip()) if isinstance(number, str) and len(entries) == 1 else None
        return {"number": match[1], "year": match[2]} if match else entries


class VisitRecord(Record):
    """One of several visits: what its own file holds; in a data file, a bare text names that file."""

    _lone: ClassVar[str] = "visit"

    memo: Memo | None = key(
        "บันทึกข้อความ",
        "บันทึก",
        en="The memo it was reported in; not printed.",
        th="บันทึกของการตรวจครั้งนั้น ไม่พิมพ์",
        default=None,
    )
    visit: Visit = key("การตรวจราชการ", "การตรวจ", en="The visit.", th="การตรวจราชการ")
    round: Round | None = key(
        "รอบ", "รอบการตรวจราชการ", en="The round it belongs to.", th="รอบการตรวจราชการ", default=None
    )
    directives: Many[Directive] = key(
        "ข้อสั่งการ", "directive", en="Directives and suggestions, in order.", th="ข้อสั่งการและข้อเสนอแนะตามลำดับ", default=()
    )
    proposals: Many[Text] = key(
        "ข้อเสนอ", "ข้อเสนอเพื่อพิจารณา", "proposal", en="Proposals.", th="ข้อเสนอเพื่อพิจารณา", default=()
    )
    photos: Many[Photo] = key("ภาพถ่าย", "ภาพประกอบ", "รูปภาพ", "photo", en="Photos.", th="ภาพถ่าย", default=())
    attachments: Many[Attachment] = key(
        "เอกสารแนบ", "สิ่งที่แนบมา", "attachment", en="Attached papers.", th="เอกสารแนบ", default=()
    )
    unplaced: Many[Text] = key(
        "ยังไม่จัดเข้ารายการ", en="What no entry holds; not printed.", th="ข้อความที่ยังไม่อยู่ในรายการใด ไม่พิมพ์", default=()
    )

    @classmethod
    def _completed(cls, entries: dict[str, Any]) -> dict[str, Any]:
        visit = entries.get("visit")
        if isinstance(visit, str):
            raise BadValue(say.FILE_FROM_NOWHERE, name=shown(visit))
        if not blank(entries.get("visits")):
            raise BadValue(say.NESTED)
        # A report that was written out names all its entries.
        return {name: value for name, value in entries.items() if name != "visits"}


def _of_report(value: object) -> object:
    """Python code may give the report of a visit itself; its photos lie beside the file it was loaded from."""
    if isinstance(value, Record) and not isinstance(value, VisitRecord):
        parts = {name: part for name, part in fields_of(value) if name in VisitRecord.model_fields}
        place = value.place_of("memo") if hasattr(value, "place_of") else None
        return parts | {"photos": _beside(parts.get("photos", ()), place.file if place else None)}
    return value


def _beside(photos: Any, file: str | None) -> Any:
    """`photos` as named from where `file` was named from."""
    folder = PurePath(file).parent if file else PurePath()
    return tuple(photo.model_copy(update={"file": (folder / photo.file).as_posix()}) for photo in photos)


Visits: TypeAlias = Many[Annotated[VisitRecord, BeforeValidator(_of_report)]]


def overview(visits: Sequence[VisitRecord]) -> Visit:
    """All of `visits` as one: from the first day to the last, in all provinces, by the inspector they share."""
    parts = [record.visit for record in visits]
    span = DateSpan(min(part.date.start for part in parts), max(part.date.end for part in parts))
    return Visit(
        date=span,
        kind=shared(part.kind for part in parts) or "ตรวจราชการ",
        inspector=shared(part.inspector for part in parts),
        places=_areas(place for part in parts for place in part.places),
    )


def shared(values: Iterable[Any]) -> Any:
    """The value that all have; None where they differ."""
    first, *others = values
    return first if all(other == first for other in others) else None


def _areas(places: Iterable[Place]) -> list[Place]:
    """The provinces, each once; a place whose province is not known stands for itself."""
    areas = [Place(province=place.province) if place.province else place for place in places]
    return [area for number, area in enumerate(areas) if area not in areas[:number]]
