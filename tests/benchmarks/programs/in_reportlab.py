"""ReportLab's own Paragraph with HarfBuzz shaping."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from tests.benchmarks.letters import LABELS, TITLE, Letter
from tests.benchmarks.programs import Writer
from thaimemo.resources import folder
from thaimemo.thai.digits import thai_digits

_TEXT = ParagraphStyle("text", fontName="Sarabun", fontSize=16, leading=21, spaceBefore=6, shaping=1)
_HEAD = ParagraphStyle("head", _TEXT, leading=26.25, spaceBefore=0)
_TITLE = ParagraphStyle("title", _TEXT, fontName="Sarabun-Bold", fontSize=29, leading=35, alignment=TA_CENTER)
_PART = ParagraphStyle("part", _TEXT, firstLineIndent=2.5 * cm, alignment=TA_JUSTIFY)


def _field(letter: Letter, name: str) -> str:
    return f'<font name="Sarabun-Bold" size="20">{LABELS[name]}</font>&ensp;{escape(str(letter.values()[name]))}'


def _flow(letter: Letter) -> list[Flowable]:
    head = (
        _field(letter, "agency"),
        f"{_field(letter, 'number')}&emsp;&emsp;{_field(letter, 'date')}",
        _field(letter, "subject"),
    )
    return [
        Paragraph(TITLE, _TITLE),
        *(Paragraph(line, _HEAD) for line in head),
        Paragraph(f"เรียน&emsp;{escape(letter.to)}", _TEXT),
        *(Paragraph(escape(part), _PART) for part in letter.paragraphs),
    ]


def _number(canvas: Canvas, _document: object) -> None:
    canvas.setFont("Sarabun", 16)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 1.8 * cm, f"- {thai_digits(str(canvas.getPageNumber()))} -")


def write(letter: Letter) -> bytes:
    """The letter as PDF."""
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file, pagesize=A4, leftMargin=3 * cm, rightMargin=2 * cm, topMargin=2.5 * cm, bottomMargin=2 * cm
    )
    document.build(_flow(letter), onLaterPages=_number)
    return file.getvalue()


def writer(_work: Path) -> Writer:
    """A function from letters to PDF."""
    for name in ("Regular", "Bold"):
        face = "Sarabun" if name == "Regular" else "Sarabun-Bold"
        registerFont(TTFont(face, folder("fonts") / f"THSarabun-{name}.ttf", shapable=True))
    registerFontFamily("Sarabun", "Sarabun", "Sarabun-Bold", "Sarabun", "Sarabun-Bold")
    return write
