"""fpdf2: text shaping on, cells of several lines, justified; its documents cannot share fonts."""

from __future__ import annotations

from pathlib import Path

from fpdf import FPDF

from tests.benchmarks.letters import LABELS, TITLE, Letter
from tests.benchmarks.programs import Writer
from thaimemo.resources import folder
from thaimemo.thai.digits import thai_digits


class _Memo(FPDF):  # type: ignore[misc]  # has no types where it is not installed
    def header(self) -> None:
        if self.page_no() > 1:
            self.cell(0, 21, f"- {thai_digits(str(self.page_no()))} -", align="C", new_x="LMARGIN", new_y="NEXT")


def _blank() -> _Memo:
    pdf = _Memo(unit="pt", format="A4")
    pdf.set_margins(85, 71, 57)
    pdf.set_auto_page_break(True, 57)
    for style, file in (("", "Regular"), ("B", "Bold")):
        pdf.add_font("Sarabun", style, folder("fonts") / f"THSarabun-{file}.ttf")
    pdf.set_text_shaping(True)
    pdf.set_font("Sarabun", size=16)
    pdf.add_page()
    return pdf


def _head(pdf: _Memo, letter: Letter) -> None:
    pdf.set_font("Sarabun", "B", 29)
    pdf.cell(0, 35, TITLE, align="C", new_x="LMARGIN", new_y="NEXT")
    values = letter.values()
    for name, width in (("agency", 0), ("number", 227), ("date", 0), ("subject", 0)):
        pdf.set_font("Sarabun", "B", 20)
        pdf.cell(pdf.get_string_width(LABELS[name]) + 8, 26, LABELS[name])
        pdf.set_font("Sarabun", "", 16)
        if width:
            pdf.cell(width, 26, str(values[name]))
        else:
            pdf.multi_cell(0, 26, str(values[name]), new_x="LMARGIN", new_y="NEXT")


def write(letter: Letter) -> bytes:
    """The letter as PDF."""
    pdf = _blank()
    _head(pdf, letter)
    pdf.ln(6)
    pdf.multi_cell(0, 21, f"เรียน  {letter.to}", new_x="LMARGIN", new_y="NEXT")
    for part in letter.paragraphs:
        pdf.ln(6)
        pdf.multi_cell(0, 21, part, align="J", new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def writer(_work: Path) -> Writer:
    """A function from letters to PDF."""
    return write
