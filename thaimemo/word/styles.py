"""The named styles of a memo, made from the layout sheet; a clerk finds them in Word under English and Thai names."""

from __future__ import annotations

from collections.abc import Iterator

from thaimemo.layout import ASCENT, DESCENT, Layout, Length, Pt
from thaimemo.word import oxml
from thaimemo.word.paragraphs import alignment, indents, spacing, tab_stops
from thaimemo.word.runs import face
from thaimemo.word.style import Style

RED = "FF0000"
LEVELS = (1, 2, 3)
EMPTY_LINE = Pt(1)  # the first page's header, which must be there and must not show
_GAP = Pt(4)  # between the dots of ที่ and the word วันที่


def _on_paper_centre(layout: Layout) -> dict[str, str]:
    """Centred on the paper although the margins differ."""
    shift = layout.left_margin.twips - layout.right_margin.twips
    return alignment("center") | indents(left=max(-shift, 0), right=max(shift, 0))


def _on_signature_axis(layout: Layout) -> dict[str, str]:
    """Centred on the signer's axis, as wide as the nearer margin allows (L21)."""
    half = min(layout.signature_axis, layout.text_width - layout.signature_axis)
    left, right = layout.signature_axis - half, layout.text_width - layout.signature_axis - half
    return alignment("center") | indents(left=Length(left).twips, right=Length(right).twips)


def word_alignment(layout: Layout) -> str:
    """What Word calls the alignment of body text (L18)."""
    return {"thai": "thaiDistribute", "both": "both", "left": "left"}[layout.justify]


def _base(layout: Layout, font: str) -> Iterator[Style]:
    yield Style(
        "Memo",
        "บันทึก",
        based_on="Normal",
        # All that an office's own Normal may say otherwise.
        paragraph=spacing(before=0, after=0, line=layout.body_leading.twips)
        | indents()
        | alignment("left")
        | {tag: oxml.switch(tag, on) for tag, on in (("widowControl", True), ("snapToGrid", False))},
        run=face(font=font, size=layout.body_size),
    )


def _head(layout: Layout) -> Iterator[Style]:
    dots = ("right", layout.text_width, "dot")
    indent = layout.subject_indent
    dots_end = Length(layout.date_position - _GAP)
    yield Style(
        "Memo Title",
        "ชื่อแบบ",
        following="Memo Agency",
        paragraph=spacing(line=layout.title_leading.twips, exact=True) | _on_paper_centre(layout),
        run=face(size=layout.title_size, bold=True),
    )
    yield Style(
        "Memo Agency",
        "ส่วนราชการ",
        following="Memo Number",
        paragraph=spacing(line=layout.head_leading.twips) | tab_stops(dots),
        run=face(size=layout.head_size),
    )
    yield Style(
        "Memo Number",
        "ที่ วันที่",
        based_on="Memo Agency",
        following="Memo Subject",
        paragraph=tab_stops(("left", dots_end, "dot"), ("left", layout.date_position, "none"), dots),
    )
    yield Style(
        "Memo Subject",
        "เรื่อง",
        based_on="Memo Agency",
        following="Memo To",
        paragraph=tab_stops(("left", indent, "none"), dots) | indents(left=indent.twips, first_line=-indent.twips),
    )
    yield Style(
        "Memo Label", "หัวข้อ", "Default Paragraph Font", kind="character", run=face(size=layout.label_size, bold=True)
    )
    yield Style(
        "Memo Value", "ข้อความหลังหัวข้อ", "Default Paragraph Font", kind="character", run=face(size=layout.head_size)
    )


def _body(layout: Layout) -> Iterator[Style]:
    first_line = layout.first_line_indent.twips
    yield Style(
        "Memo To",
        "เรียน",
        following="Memo Body",
        paragraph=spacing(before=layout.to_space_before.twips) | alignment("left"),
    )
    yield Style(
        "Memo Body",
        "เนื้อความ",
        paragraph=spacing(before=layout.part_space_before.twips)
        | indents(first_line=first_line)
        | alignment(word_alignment(layout)),
    )
    for level in LEVELS:
        yield Style(
            f"Memo Heading {level}",
            f"หัวข้อระดับ {level}",
            following="Memo Body",
            paragraph=spacing(before=layout.part_space_before.twips)
            | alignment("left")
            | {"keepNext": oxml.switch("keepNext"), "outlineLvl": oxml.element("outlineLvl", val=level - 1)},
            run=face(bold=True),
        )
    for level in LEVELS:
        yield Style(
            f"Directive {level}",
            f"ข้อสั่งการระดับ {level}",
            based_on="Memo Body",
            paragraph=spacing(before=0) | indents(first_line=layout.item_indent(level).twips),
        )


def _signature(layout: Layout) -> Iterator[Style]:
    blank = Length(layout.signature_blank_lines * layout.body_leading)
    yield Style(
        "Signature",
        "ผู้ลงนาม",
        following="Signature Position",
        paragraph=spacing(before=blank.twips) | _on_signature_axis(layout),
    )
    yield Style("Signature Position", "ตำแหน่งผู้ลงนาม", based_on="Signature", paragraph=spacing(before=0))


def _tables(layout: Layout) -> Iterator[Style]:
    yield Style("Memo Table", "ตาราง", based_on="Normal Table", kind="table", table=_table(layout))
    yield Style("Memo Cell", "ข้อความในตาราง", paragraph=alignment("left"))
    yield Style(
        "Memo Table Head",
        "หัวตาราง",
        based_on="Memo Cell",
        # With the rows under it: a table's head never stands alone at the foot of a page.
        paragraph=alignment("center") | {"keepNext": oxml.switch("keepNext")},
        run=face(bold=True),
    )


def _table(layout: Layout) -> str:
    """The `w:tblPr` of a table with rules round every cell (T1, T2)."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    # Word counts the thickness of rules in eighths of a point.
    rule: dict[str, str | int] = {"val": "single", "sz": round(layout.table_rule * 8), "space": 0, "color": "000000"}
    padding = {"top": 0, "left": layout.table_padding.twips, "bottom": 0, "right": layout.table_padding.twips}
    return oxml.element(
        "tblPr",
        oxml.element("tblBorders", *(oxml.element(side, **rule) for side in sides)),
        oxml.element("tblCellMar", *(oxml.element(side, w=width, type="dxa") for side, width in padding.items())),
    )


def _annexes(layout: Layout) -> Iterator[Style]:
    yield Style(
        "Memo Photo",
        "ภาพถ่าย",
        following="Memo Caption",
        # As high as the photo: the line has the natural height of a letter of a point beside it.
        paragraph={"spacing": oxml.element("spacing", line=240, lineRule="auto"), "keepNext": oxml.switch("keepNext")}
        | alignment("center"),
        run=face(size=Pt(1)),
    )
    yield Style(
        "Memo Caption",
        "คำบรรยายภาพ",
        paragraph=alignment("center") | {"keepLines": oxml.switch("keepLines")},
    )


def _endorsement(layout: Layout) -> Iterator[Style]:
    begin, text = layout.option_indent, layout.option_text
    left, right = layout.endorser_lines
    yield Style(
        "Memo Endorsement",
        "ความเห็นผู้บังคับบัญชา",
        following="Memo Option",
        paragraph=alignment("left"),
        run=face(bold=True),
    )
    yield Style(
        "Memo Option",
        "ตัวเลือกความเห็น",
        paragraph=tab_stops(("left", text, "none"))
        | indents(left=text.twips, first_line=Length(begin - text).twips)
        | alignment("left"),
    )
    yield Style(
        "Memo Dotted Line",
        "เส้นประ",
        paragraph=tab_stops(("right", layout.text_width, "dot")) | alignment("left"),
    )
    yield Style(
        "Memo Endorser",
        "ผู้ให้ความเห็น",
        paragraph=tab_stops(("right", right, "dot")) | indents(left=left.twips) | alignment("left"),
    )
    thirds = [Length(left + part * (right - left) / 3) for part in (1, 2, 3)]
    yield Style(
        "Memo Endorsement Date",
        "วันที่ให้ความเห็น",
        based_on="Memo Endorser",
        paragraph=tab_stops(*(("right", third, "dot") for third in thirds)),
    )


def _furniture(layout: Layout) -> Iterator[Style]:
    yield Style("Memo Page Number", "เลขหน้า", paragraph=_on_paper_centre(layout))
    yield Style("Memo Empty Line", "บรรทัดว่าง", paragraph=spacing(line=EMPTY_LINE.twips, exact=True))
    # A quarter of the emblem's height lets the word ตราครุฑ stand in its frame with room on both sides.
    small = Length(layout.emblem_height / 4)
    yield Style("Memo Emblem Place", "ที่ตราครุฑ", paragraph=alignment("center"), run=face(size=small))
    yield Style(
        "Memo Urgency",
        "ชั้นความเร็ว",
        # Natural line height: alone in its box, the stamp's baseline then stands alike in Word and in LibreOffice.
        paragraph={"spacing": oxml.element("spacing", line=240, lineRule="auto")} | alignment("center"),
        run=face(size=layout.urgency_size, bold=True, color=RED),
    )
    yield Style(
        "Memo Secrecy",
        "ชั้นความลับ",
        paragraph=spacing(line=stamp_height(layout.secrecy_size).twips) | _on_paper_centre(layout),
        run=face(size=layout.secrecy_size, bold=True, color=RED),
    )


def stamp_height(size: Length) -> Length:
    """The height of a line of a stamp of `size`."""
    return Length(size * (ASCENT + DESCENT))


_PARTS = (_head, _body, _signature, _tables, _annexes, _endorsement, _furniture)


def sheet(layout: Layout, font: str) -> tuple[Style, ...]:
    """Every style of a memo, the ones others are based on first."""
    return (*_base(layout, font), *(style for part in _PARTS for style in part(layout)))
