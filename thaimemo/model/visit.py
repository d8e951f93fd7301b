"""The visit: when, where, by whom, with whom, for what, and what was found."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import BeforeValidator, model_validator

from thaimemo.errors import BadValue
from thaimemo.messages import data as say
from thaimemo.model.base import Record, key
from thaimemo.model.nodes import trimmed
from thaimemo.model.people import Person
from thaimemo.model.values import Clock, Line, Many, Span, Text, read_line


def _without(*words: str) -> BeforeValidator:
    """Reads a name without the word for its kind: ลำปาง from จังหวัดลำปาง or จ.ลำปาง."""

    def read(value: object) -> str:
        line = read_line(value)
        word = next((word for word in words if line.startswith(word)), "")
        return trimmed(line.removeprefix(word)) or line

    return BeforeValidator(read)


Province: TypeAlias = Annotated[Line, _without("จังหวัด", "จ.")]
District: TypeAlias = Annotated[Line, _without("อำเภอ", "อ.", "เขต")]
Subdistrict: TypeAlias = Annotated[Line, _without("ตำบล", "ต.", "แขวง")]


class Place(Record):
    """A place that was visited (สถานที่); a bare text is its name. It has a name, a province, or both."""

    _lone: ClassVar[str] = "name"

    name: Line | None = key("ชื่อ", "ชื่อสถานที่", en="What the place is called.", th="ชื่อหน่วยงานหรือสถานที่", default=None)
    subdistrict: Subdistrict | None = key(
        "ตำบล", "แขวง", en="Subdistrict, without the word ตำบล.", th="ตำบลหรือแขวง", default=None
    )
    district: District | None = key(
        "อำเภอ", "เขต", en="District, without the word อำเภอ.", th="อำเภอหรือเขต", default=None
    )
    province: Province | None = key("จังหวัด", en="Province, without the word จังหวัด.", th="จังหวัด", default=None)

    @model_validator(mode="after")
    def _named(self) -> Place:
        if self.name is None and self.province is None:
            raise BadValue(say.PLACE_WITHOUT_NAME)
        return self


class Programme(Record):
    """An entry of the day's programme (กำหนดการ); a bare text is what took place."""

    _lone: ClassVar[str] = "text"

    time: Clock | None = key("เวลา", en='Time of day, in quotes: "09.00".', th='เวลา เช่น "09.00"', default=None)
    text: Line = key("รายการ", "กิจกรรม", "รายละเอียด", en="What took place.", th="สิ่งที่ดำเนินการ")


class Finding(Record):
    """What was found (ผลการตรวจ); a bare text has no topic."""

    _lone: ClassVar[str] = "text"

    topic: Line | None = key("หัวข้อ", "ประเด็น", en="Its heading.", th="หัวข้อ", default=None)
    text: Text = key("ข้อความ", "รายละเอียด", en="What was found.", th="สิ่งที่พบ")


class Visit(Record):
    """The inspection visit (การตรวจราชการ)."""

    kind: Line = key(
        "ประเภท",
        "ลักษณะงาน",
        en="What it was: ตรวจราชการ, ตรวจเยี่ยม, ตรวจติดตาม, ประชุม, or other words.",
        th="ลักษณะงาน เช่น ตรวจราชการ ตรวจเยี่ยม ตรวจติดตาม ประชุม",
        default="ตรวจราชการ",
    )
    activity: Line | None = key(
        "ภารกิจ",
        en="What the delegates did, where the usual words for the kind of visit do not fit.",
        th="สิ่งที่ผู้ได้รับมอบหมายไปทำ หากไม่ใช้ถ้อยคำปกติของลักษณะงาน",
        default=None,
    )
    date: Span = key("วันที่", en="The day, or from and to.", th="วันที่ไป หรือช่วงวันที่")
    time: Clock | None = key("เวลา", en='Time of day, in quotes: "09.00".', th='เวลา เช่น "09.00"', default=None)
    places: Many[Place] = key("สถานที่", "place", en="Where it went.", th="สถานที่ที่ไป", default=())
    inspector: Person | None = key(
        "ผู้ตรวจราชการ", "ผู้ตรวจ", en="Who inspected and gave the directives.", th="ผู้ตรวจราชการหรือผู้สั่งการ", default=None
    )
    assigned_by: Person | None = key("ผู้มอบหมาย", en="Who sent the delegates.", th="ผู้มอบหมายให้เข้าร่วม", default=None)
    delegates: Many[Person] = key(
        "ผู้เข้าร่วม", "ผู้แทน", "ผู้ได้รับมอบหมาย", "delegate", en="Who went.", th="ผู้ได้รับมอบหมายให้เข้าร่วม", default=()
    )
    hosts: Many[Person] = key("ผู้ต้อนรับ", "ผู้ให้การต้อนรับ", "host", en="Who received them.", th="ผู้ให้การต้อนรับ", default=())
    purposes: Many[Line] = key("วัตถุประสงค์", "purpose", en="What it was for.", th="วัตถุประสงค์", default=())
    background: Text | None = key(
        "ความเป็นมา",
        "เรื่องเดิม",
        en="The earlier letter or order that led to it.",
        th="หนังสือหรือคำสั่งเดิมที่เป็นเหตุให้ไป",
        default=None,
    )
    programme: Many[Programme] = key("กำหนดการ", en="The day's programme.", th="กำหนดการ", default=())
    findings: Many[Finding] = key(
        "ผลการตรวจ", "ผลการตรวจราชการ", "ข้อค้นพบ", "finding", en="What was found.", th="สิ่งที่พบ", default=()
    )
    problems: Many[Text] = key(
        "ปัญหาอุปสรรค", "ปัญหาและอุปสรรค", "ปัญหา", "problem", en="Problems and obstacles.", th="ปัญหาและอุปสรรค", default=()
    )
