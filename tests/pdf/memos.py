"""Memos as trees, for the tests of the writers; the text is that of no real letter."""

from __future__ import annotations

from datetime import date
from typing import Any

from thaimemo.tree import (
    At,
    Block,
    Contour,
    Head,
    Heading,
    Inline,
    Item,
    List,
    Memo,
    Outline,
    Paragraph,
    Run,
    Signature,
    To,
)

AT = At("memo.xml.j2", 7)

SUBJECT = "รายงานผลการเข้าร่วมรับฟังนโยบายและร่วมตรวจราชการของผู้ตรวจราชการกระทรวงอุตสาหกรรมในพื้นที่จังหวัดลำปาง"
BODY = (
    "ด้วยเมื่อวันที่ ๑๖ มกราคม ๒๕๖๓ ผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑ มอบหมายให้เจ้าหน้าที่เข้าร่วมรับฟังนโยบาย"
    "และร่วมติดตามการตรวจราชการของรองอธิบดีกรมโรงงานอุตสาหกรรม รักษาการในตำแหน่งผู้ตรวจราชการกระทรวงอุตสาหกรรม "
    "ในพื้นที่จังหวัดลำปาง เพื่อมอบนโยบาย รับฟังสภาพปัญหา พร้อมให้คำแนะนำ โดยมีเจ้าหน้าที่ให้การต้อนรับ นั้น"
)
ITEM = (
    "กรณีเกิดการร้องเรียน ควรมีการสื่อสารเพื่อสร้างความเข้าใจในด้านต่าง ๆ ให้กับผู้เกี่ยวข้องและประชาชนได้รับทราบ เช่น "
    "ปัจจุบันข่าวหมอกควัน PM 2.5 ทำให้เกิดมลภาวะ จังหวัดลำปางมีเหมืองแร่ ประชาชนอาจจะเข้าใจว่าสร้างมลพิษ"
)
CLOSING = "จึงเรียนมาเพื่อโปรดทราบและพิจารณา"


def text(words: str, **face: bool) -> Inline:
    return (Run(words, **face),)


def paragraph(words: str | Inline = BODY, **options: Any) -> Paragraph:
    return Paragraph(text(words) if isinstance(words, str) else words, AT, **options)


def heading(words: str) -> Heading:
    return Heading(text(words), AT)


def item(label: str, words: str = ITEM, *blocks: Block) -> Item:
    return Item(label, text(words), AT, blocks)


def numbered(*items: Item, level: int = 1) -> List:
    return List(items, AT, level)


def to(words: str = "ผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑", label: str = "เรียน") -> To:
    return To(label, text(words), AT)


def signature(name: str = "(นางสาวกมลวรรณ ใจกว้าง)", *positions: str) -> Signature:
    return Signature(text(name), tuple(text(line) for line in positions or ("ผู้อำนวยการกลุ่มนโยบายและแผน",)), AT)


def head(**blanks: str) -> Head:
    filled = {
        "agency": "ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑ กรมส่งเสริมอุตสาหกรรม  โทร. ๐ ๕๓๒๔ ๕๓๖๑",
        "number": "อก ๐๔๑๖/",
        "date": "๑๗ มกราคม ๒๕๖๓",
        "subject": SUBJECT,
    } | blanks
    return Head(**{name: text(value) if value else () for name, value in filled.items()}, at=AT)


def memo(*body: Block, **fields: Any) -> Memo:
    values: dict[str, Any] = {
        "head": head(),
        "title": "รายงานผลการตรวจราชการ",
        "author": "ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑",
        "created": date(2020, 1, 17),
        "at": AT,
    }
    return Memo(body=body, **(values | fields))


def visit(paragraphs: int = 1, **fields: Any) -> Memo:
    """A whole memo as an office writes it, with a list, a sub-list and a signature."""
    return memo(
        to(),
        *[paragraph()] * paragraphs,
        paragraph("บัดนี้ การตรวจราชการดังกล่าวได้เสร็จสิ้นแล้ว จึงขอรายงานข้อสั่งการ ดังนี้"),
        numbered(
            item("๑."),
            item("๒.", ITEM, numbered(item("๒.๑"), item("๒.๒", "น้ำเสียและกุ้งน้ำจืด"), level=2)),
            item("๓.", "การดำเนินโครงการไม่ควรจ้างที่ปรึกษา ๑๐๐% ขอให้ทุกหน่วยงานดำเนินการเองส่วนหนึ่ง"),
        ),
        paragraph(CLOSING),
        signature(),
        **fields,
    )


TRIANGLE = Outline(926, 1000, (Contour((("M", (0, 0)), ("L", (926, 0)), ("L", (463, 1000)), ("Z", ()))),))
"""A vector emblem that fills its box."""
