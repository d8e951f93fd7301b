"""The top of the first page: emblem, urgency stamp, title, and the header's blanks on their dotted lines."""

from __future__ import annotations

from collections.abc import Iterator

from thaimemo.fonts import FontFamily
from thaimemo.layout import DESCENT, Layout, Length
from thaimemo.tree import Head, Inline, Memo
from thaimemo.word import drawing, oxml
from thaimemo.word.drawing import Box, Name
from thaimemo.word.labels import AGENCY, BLANKS, agency_indent
from thaimemo.word.paragraphs import indents, style_of, styled
from thaimemo.word.runs import inline, tab, words
from thaimemo.word.styles import stamp_height

TITLE = "บันทึกข้อความ"
_URGENCY = Name(2, "ชั้นความเร็ว")


def _urgency(stamp: str, layout: Layout) -> str:
    """The urgency stamp (L25), beside the garuda and over the title, as a run that moves nothing.

    Only the marks below its letters reach into the title's line, which is empty there.
    """
    if not stamp:
        return ""
    bottom = layout.top_margin + DESCENT / 2 * layout.urgency_size
    height = stamp_height(layout.urgency_size)
    width = Length(2 * (layout.page_centre - layout.emblem_height))  # leaves the emblem's corner free
    box = Box(None, Length(bottom - height), width, height)
    return drawing.text_box(box, _URGENCY, oxml.paragraph(styled("Memo Urgency"), words(stamp)))


def _value(value: Inline) -> str:
    """A value two spaces after its label, then the tab that draws the dots on; without a value only the dots."""
    return (words(BLANKS, "Memo Value") + inline(value, "Memo Value") if value else "") + tab("Memo Value")


def _label(text: str) -> str:
    return words(text, "Memo Label")


def _agency(value: Inline, layout: Layout, fonts: FontFamily) -> str:
    """ส่วนราชการ; further lines of a long value stand under its first word."""
    form = style_of("Memo Agency")
    if value:
        hanging = agency_indent(layout, fonts).twips
        form |= indents(left=hanging, first_line=-hanging)
    return oxml.paragraph(oxml.paragraph_properties(form), _label(AGENCY), _value(value))


def _blanks(head: Head, layout: Layout, fonts: FontFamily) -> Iterator[str]:
    yield _agency(head.agency, layout, fonts)
    number, date = _label("ที่") + _value(head.number), _label("วันที่") + _value(head.date)
    yield oxml.paragraph(styled("Memo Number"), number, tab("Memo Value"), date)
    # The subject's wrapped lines stand under its first word (L11), so a tab and no spaces lead to it.
    subject = tab("Memo Value") + inline(head.subject, "Memo Value") + tab("Memo Value")
    yield oxml.paragraph(styled("Memo Subject"), _label("เรื่อง"), subject)


def head(memo: Memo, layout: Layout, fonts: FontFamily, emblem: str) -> str:
    """The title and the header's lines; `emblem` is the run of the emblem, anchored in the title's line."""
    title = oxml.paragraph(styled("Memo Title"), emblem, _urgency(memo.urgency, layout), words(TITLE))
    return title + "".join(_blanks(memo.head, layout, fonts))
