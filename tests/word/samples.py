"""Memos for the tests of the Word writer, made by hand so that a test says only what it is about."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st
from PIL import Image

from thaimemo import fonts
from thaimemo.layout import Layout
from thaimemo.tree import (
    At,
    Block,
    Cell,
    Column,
    Contour,
    Endorsement,
    Head,
    Inline,
    Item,
    List,
    Memo,
    Outline,
    Paragraph,
    Photo,
    Row,
    Run,
    Signature,
    Table,
    To,
)
from thaimemo.word import WordOptions, write

AT = At("memo.xml.j2", 1)
LAYOUT = Layout()
FONTS = fonts.find()


def words(*texts: str) -> Inline:
    return tuple(Run(text) for text in texts)


HEAD = Head(
    words("ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑ กรมส่งเสริมอุตสาหกรรม"),
    words("อก ๐๔๑๖/"),
    words("๑๗ มกราคม ๒๕๖๓"),
    words("รายงานผลการตรวจราชการในพื้นที่จังหวัดลำปาง"),
    AT,
)
TO = To("เรียน", words("ผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑"), AT)
SIGNATURE = Signature(words("(นางพรสวรรค์ หมายยอด)"), (words("ผู้อำนวยการกลุ่มส่งเสริมอุตสาหกรรม"),), AT)
CLOSING = Paragraph(words("จึงเรียนมาเพื่อโปรดทราบ"), AT)


def square(
    left: float, low: float, side: float, *, clockwise: bool = False
) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """A closed square as the commands of a contour."""
    points = [(left, low), (left + side, low), (left + side, low + side), (left, low + side)]
    if clockwise:
        points.reverse()
    return (("M", points[0]), *(("L", point) for point in points[1:]), ("Z", ()))


RING = Outline(93, 100, (Contour(square(0, 0, 93) + square(31, 31, 31, clockwise=True)),))


def picture(width: int = 80, height: int = 60, kind: str = "JPEG") -> bytes:
    """A picture file of so many pixels."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), (40, 80, 120)).save(file, kind)
    return file.getvalue()


def photo(caption: str, width: int = 80, height: int = 60, **fields: Any) -> Photo:
    return replace(Photo(picture(width, height), "jpeg", width, height, words(caption), caption, AT), **fields)


def cell(*texts: str, **fields: Any) -> Cell:
    """A cell of paragraphs."""
    return Cell(tuple(Paragraph(words(text), AT, indented=False) for text in texts), AT, **fields)


def row(*cells: str | Cell) -> Row:
    return Row(tuple(each if isinstance(each, Cell) else cell(each) for each in cells), AT)


def table(*rows: Row, columns: int | tuple[Column, ...] = 2, header_rows: int = 1) -> Table:
    return Table((Column(),) * columns if isinstance(columns, int) else columns, rows, AT, header_rows)


OPTIONS = ("ทราบ", "เห็นชอบ", "อนุมัติ", "สั่งการ")
ENDORSEMENT = Endorsement(words("ความเห็นของผู้อำนวยการ"), tuple(words(option) for option in OPTIONS), AT)


def paragraph(text: str, **keywords: Any) -> Paragraph:
    return Paragraph(words(text), AT, **keywords)


def numbered(*texts: str, level: int = 1) -> List:
    return List(
        tuple(Item(f"{'๐๑๒๓๔๕๖๗๘๙'[index % 10]}.", words(text), AT) for index, text in enumerate(texts, 1)), AT, level
    )


def lines_of_words(count: int) -> str:
    """A text of `count` lines: a first line has room for five words beside its indent, the others for six."""
    return " ".join(["การตรวจราชการ"] * (6 * count - 1 if count > 1 else 2))


def memo(*body: Block, **fields: Any) -> Memo:
    """A memo with `body` (none: a short one of every usual part)."""
    usual = (TO, paragraph("ด้วยเมื่อวันที่ ๑๖ มกราคม ๒๕๖๓ ได้ตรวจราชการ"), numbered("เร่งรัด", "ติดตาม"), CLOSING, SIGNATURE)
    made = Memo(HEAD, body or usual, "รายงานผลการตรวจราชการ", "ศภ.๑ กสอ.", date(2020, 1, 17), AT, emblem=RING)
    return replace(made, **fields)


def docx(*body: Block, layout: Layout = LAYOUT, options: WordOptions | None = None, **fields: Any) -> bytes:
    return write(memo(*body, **fields), layout, FONTS, options)


_LETTERS = st.one_of(
    st.characters(min_codepoint=0x0E01, max_codepoint=0x0E3A),
    st.characters(min_codepoint=0x0E3F, max_codepoint=0x0E5B),
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.sampled_from("&<>\"'%{}\\ \u00a0…“”éก้็ำe\u0301\U0001f600"),
)
TEXTS = st.text(_LETTERS, min_size=1, max_size=60)
"""What may stand in a run: Thai in any order, Latin, the characters templates and XML trip over, no-break spaces."""

RUNS = st.builds(Run, TEXTS, st.booleans(), st.booleans(), st.booleans())
