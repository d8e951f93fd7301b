"""The named styles of a memo, made from the layout sheet; a clerk finds them in Word under English and Thai names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from docx.document import Document
from docx.oxml import parse_xml

from thaimemo.layout import ASCENT, DESCENT, Layout, Length, Pt
from thaimemo.word import oxml
from thaimemo.word.paragraphs import alignment, indents, named, spacing, tab_stops
from thaimemo.word.runs import face

RED = "FF0000"
LEVELS = (1, 2, 3)
EMPTY_LINE = Pt(1)  # the first page's header, which must be there and must not show
_GAP = Pt(4)  # between the dots of ที่ and the word วันที่
_BUILT_IN = {"Signature"}  # Word has a paragraph style of this name; ours takes its place


@dataclass(frozen=True, slots=True)
class Style:
    """A named style: its name, the name it has in Thai, the style it is based on, and what it sets itself."""

    name: str
    thai: str
    based_on: str = "Memo"
    following: str = ""
    kind: Literal["paragraph", "character"] = "paragraph"
    paragraph: oxml.Properties = field(default_factory=dict)
    run: oxml.Properties = field(default_factory=dict)

    def xml(self) -> str:
        """The whole `w:style`."""
        custom = "" if self.name in _BUILT_IN else ' w:customStyle="1"'
        return (
            f'<w:style {oxml.DECLARATIONS} w:type="{self.kind}"{custom} w:styleId="{named(self.name)}">'
            + oxml.element("name", val=self.name)
            + oxml.element("aliases", val=self.thai)
            + oxml.element("basedOn", val=named(self.based_on))
            + (oxml.element("next", val=named(self.following)) if self.following else "")
            + oxml.element("qFormat")
            + oxml.paragraph_properties(self.paragraph)
            + oxml.run_properties(self.run)
            + "</w:style>"
        )


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
        paragraph=spacing(before=0, after=0, line=layout.body_leading.twips)
        | {"widowControl": oxml.switch("widowControl")},
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


def sheet(layout: Layout, font: str) -> tuple[Style, ...]:
    """Every style of a memo, the ones others are based on first."""
    return (*_base(layout, font), *_head(layout), *_body(layout), *_signature(layout), *_furniture(layout))


def add_to(document: Document, layout: Layout, font: str) -> None:
    """Write the memo's styles into `document`; a style it has already under the same name stays as it is."""
    present = {style.name for style in document.styles}
    for style in sheet(layout, font):
        if style.name not in present:
            document.styles.element.append(parse_xml(style.xml()))
