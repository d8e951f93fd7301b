"""The envelope of the memo: what stands in its header, over its text and under it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator

from thaimemo.model.base import Record, key
from thaimemo.model.people import Person
from thaimemo.model.values import Day, Line, Many, Text, one_of

URGENCIES = ("ด่วนที่สุด", "ด่วนมาก", "ด่วน")
SECRECIES = ("ลับที่สุด", "ลับมาก", "ลับ")

Urgency: TypeAlias = Annotated[
    Literal["ด่วนที่สุด", "ด่วนมาก", "ด่วน"], BeforeValidator(one_of({word: word for word in URGENCIES}))
]
Secrecy: TypeAlias = Annotated[
    Literal["ลับที่สุด", "ลับมาก", "ลับ"], BeforeValidator(one_of({word: word for word in SECRECIES}))
]

Digits: TypeAlias = Annotated[
    Literal["thai", "arabic"],
    BeforeValidator(one_of({"thai": "thai", "arabic": "arabic", "ไทย": "thai", "อารบิก": "arabic"})),
]


class Endorsement(Record):
    """A block for the opinion of a superior (ความเห็นผู้บังคับบัญชา); a bare text is the addressee."""

    _lone: ClassVar[str] = "to"

    to: Line = key("เรียน", en="The position it is addressed to.", th="ตำแหน่งของผู้ที่เสนอ")


class Memo(Record):
    """The memo (บันทึกข้อความ) that the visit is reported in."""

    agency: Line = key("ส่วนราชการ", en="The agency that writes, in full.", th="ชื่อส่วนราชการเจ้าของเรื่องและต้นสังกัด")
    phone: Line | None = key("โทรศัพท์", "โทร.", "โทร", en="Telephone number.", th="หมายเลขโทรศัพท์", default=None)
    fax: Line | None = key("โทรสาร", en="Fax number.", th="หมายเลขโทรสาร", default=None)
    email: Line | None = key("อีเมล", "ไปรษณีย์อิเล็กทรอนิกส์", en="E-mail address.", th="ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์", default=None)
    number: Line | None = key(
        "ที่",
        "เลขที่หนังสือ",
        en="The letter number; left open after the slash until dispatch: อก 0416/.",
        th="เลขที่หนังสือ ก่อนออกเลขให้เว้นว่างหลังเครื่องหมายทับ เช่น อก 0416/",
        default=None,
    )
    date: Day | None = key(
        "วันที่", en="The memo's date; left blank on paper without it.", th="วันที่ของบันทึก หากไม่ระบุจะเว้นว่างไว้", default=None
    )
    subject: Line = key("เรื่อง", en="The shortest summary, at most two lines on paper.", th="ใจความสั้นที่สุด ไม่เกินสองบรรทัด")
    salutation: Line = key("คำขึ้นต้น", en="The word before the addressee.", th="คำขึ้นต้น เช่น เรียน กราบเรียน", default="เรียน")
    to: Line = key("เรียน", "ถึง", en="The addressee's position.", th="ตำแหน่งของผู้รับ")
    through: Line | None = key("ผ่าน", en="The position it passes on its way.", th="ตำแหน่งที่เสนอผ่าน", default=None)
    signers: Many[Person] = key(
        "ผู้ลงนาม", "signer", "ลงนาม", en="Who signs, one or several.", th="ผู้ลงนาม หนึ่งคนหรือหลายคน", default=()
    )
    digits: Digits | None = key(
        "ตัวเลข", en="thai or arabic figures in the whole memo.", th="ตัวเลขทั้งฉบับ: thai หรือ arabic", default=None
    )
    urgency: Urgency | None = key("ชั้นความเร็ว", en="How urgent it is.", th="ชั้นความเร็ว: ด่วนที่สุด ด่วนมาก ด่วน", default=None)
    secrecy: Secrecy | None = key("ชั้นความลับ", en="How secret it is.", th="ชั้นความลับ: ลับที่สุด ลับมาก ลับ", default=None)
    closing: Text | None = key(
        "คำลงท้าย",
        "ภาคสรุป",
        en="The closing sentence, where จึงเรียนมาเพื่อโปรดทราบ does not fit.",
        th="ประโยคปิดท้าย หากไม่ใช้ จึงเรียนมาเพื่อโปรดทราบ",
        default=None,
    )
    references: Many[Line] = key("อ้างถึง", en="Earlier letters.", th="หนังสือที่อ้างถึง", default=())
    enclosures: Many[Line] = key("สิ่งที่ส่งมาด้วย", en="What is enclosed.", th="สิ่งที่ส่งมาด้วย", default=())
    endorsements: Many[Endorsement] = key(
        "ความเห็นผู้บังคับบัญชา",
        "เกษียนหนังสือ",
        en="Superiors who endorse it, from the lowest upwards.",
        th="ผู้บังคับบัญชาที่ให้ความเห็น เรียงจากชั้นต้นขึ้นไป",
        default=(),
    )
