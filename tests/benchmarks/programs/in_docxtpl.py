"""docxtpl: a Word file with Jinja tags, made once; it must be opened anew for each letter."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docxtpl import DocxTemplate

from tests.benchmarks.letters import LABELS, TITLE, Letter
from tests.benchmarks.programs import Writer


def _template(file: Path) -> None:
    document = Document()
    font = document.styles["Normal"].font
    font.name, font.size = "TH SarabunPSK", Pt(16)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(TITLE).bold = True
    for name, label in LABELS.items():
        field = document.add_paragraph()
        field.add_run(label).bold = True
        field.add_run(f"  {{{{ {name} }}}}")
    document.add_paragraph("เรียน  {{ to }}")
    document.add_paragraph("{%p for part in paragraphs %}")
    part = document.add_paragraph("{{ part }}")
    part.paragraph_format.first_line_indent = Cm(2.5)
    part.alignment = WD_ALIGN_PARAGRAPH.THAI_JUSTIFY
    document.add_paragraph("{%p endfor %}")
    document.save(str(file))


def writer(work: Path) -> Writer:
    """A function from letters to Word files."""
    template = work / "letter-template.docx"
    _template(template)

    def write(letter: Letter) -> bytes:
        document = DocxTemplate(template)
        document.render(letter.values(), autoescape=True)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    return write
