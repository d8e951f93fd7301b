"""Tables, photos and endorsements as trees, for the tests of tags and of the archive."""

from __future__ import annotations

import io

from PIL import Image

from tests.pdf.memos import AT, TRIANGLE, item, memo, numbered, paragraph, signature, text, visit
from thaimemo.tree import Block, Cell, Column, Endorsement, Heading, Memo, Photo, Photos, Row, Table


def cell(words: str | Block, columns: int = 1, rows: int = 1) -> Cell:
    block = paragraph(words, indented=False, align="left") if isinstance(words, str) else words
    return Cell((block,), AT, columns, rows)


def table(*rows: tuple[str | Cell, ...], header: int = 1) -> Table:
    made = [Row(tuple(one if isinstance(one, Cell) else cell(one) for one in row), AT) for row in rows]
    columns = max(sum(one.columns for one in row.cells) for row in made)
    return Table((Column(),) * columns, tuple(made), AT, header)


def directives(rows: int = 3) -> Table:
    """A table with a header of two rows, cells over several columns and rows, a list in a cell, an empty cell."""
    first = (cell("ลำดับ", rows=2), cell("ข้อสั่งการ", rows=2), cell("การดำเนินการ", columns=2))
    body = [(f"{at}", cell(numbered(item("(๑)", "เร่งรัด"), item("(๒)", "รายงาน"))), "สอจ.", "") for at in range(rows)]
    return table(first, ("ผู้รับผิดชอบ", "กำหนด"), *body, (cell("รวม", columns=3), "๓"), header=2)


def jpeg() -> bytes:
    output = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(output, "JPEG")
    return output.getvalue()


def photos(count: int = 3) -> Photos:
    data = jpeg()
    made = [Photo(data, "jpeg", 256, 256, text(f"ภาพที่ {at} การประชุม"), f"การประชุมครั้งที่ {at}", AT) for at in range(count)]
    return Photos(tuple(made), AT)


def endorsement() -> Endorsement:
    return Endorsement(text("ความเห็นของผู้อำนวยการ"), (text("ทราบ"), text("เห็นชอบ")), AT)


def everything() -> Memo:
    """A memo of several pages with whatever can be in one."""
    return memo(
        *visit(paragraphs=7).body[:-2],
        Heading(text("ข้อเสนอ"), AT),
        directives(),
        Heading(text("ข้อพิจารณา"), AT, 2),
        paragraph(),
        signature(),
        signature("(นายสมชาย รักงาน)", "ผู้อำนวยการ"),
        endorsement(),
        photos(),
        emblem=TRIANGLE,
        urgency="ด่วน",
        secrecy="ลับมาก",
    )
