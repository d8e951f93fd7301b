"""A directive: what was ordered or suggested, who answers for it, by when, and how far it is."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from thaimemo.model.base import Record, key
from thaimemo.model.progress import Progress, progress_of
from thaimemo.model.values import Baht, Due, Line, Many, Text, one_of

KINDS = {"directive": "directive", "suggestion": "suggestion", "ข้อสั่งการ": "directive", "ข้อเสนอแนะ": "suggestion"}

Kind: TypeAlias = Annotated[
    Literal["directive", "suggestion"], BeforeValidator(one_of(KINDS)), WithJsonSchema({"enum": list(KINDS)})
]


class Directive(Record):
    """A directive (ข้อสั่งการ, given with authority) or suggestion (ข้อเสนอแนะ); a bare text is what it says."""

    _lone: ClassVar[str] = "text"

    text: Text = key("ข้อความ", "ข้อสั่งการ", "รายละเอียด", en="What it says.", th="ใจความของข้อสั่งการ")
    topic: Line | None = key("หัวข้อ", "ประเด็น", en="Its heading.", th="หัวข้อ", default=None)
    kind: Kind = key(
        "ประเภท",
        en="directive, given with authority, or suggestion, the inspector's view.",
        th="ข้อสั่งการ (directive) หรือข้อเสนอแนะ (suggestion)",
        default="directive",
    )
    responsible: Many[Line] = key(
        "หน่วยงานรับผิดชอบ",
        "หน่วยงานที่รับผิดชอบ",
        "ผู้รับผิดชอบ",
        en="The offices that answer for it.",
        th="หน่วยงานที่รับผิดชอบ",
        default=(),
    )
    due: Due | None = key(
        "กำหนดแล้วเสร็จ",
        "กำหนดเสร็จ",
        en="A date, or words such as ภายในไตรมาสที่ 3.",
        th="วันที่กำหนดแล้วเสร็จ หรือข้อความ เช่น ภายในไตรมาสที่ 3",
        default=None,
    )
    budget: Baht | None = key("งบประมาณ", en="Budget in baht.", th="งบประมาณเป็นบาท", default=None)
    status: Text | None = key(
        "สถานะ", "ผลการดำเนินการ", "สถานะ/ผลการดำเนินการ", en="How far it is.", th="สถานะหรือผลการดำเนินการ", default=None
    )
    items: Many[Directive] = key("ข้อย่อย", en="Its parts, of the same form.", th="ข้อย่อย เขียนแบบเดียวกัน", default=())

    @property
    def progress(self) -> Progress:
        """done, cancelled, waiting (also without a status) or under way, by the words of the status."""
        return progress_of(self.status)
