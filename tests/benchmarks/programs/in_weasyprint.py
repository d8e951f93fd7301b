"""WeasyPrint: HTML by string, the style sheet and its fonts read once."""

from __future__ import annotations

from html import escape
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from tests.benchmarks.letters import LABELS, TITLE, Letter
from tests.benchmarks.programs import Writer
from thaimemo.resources import folder

_CSS = """
@font-face { font-family: Sarabun; src: url(%(regular)s) }
@font-face { font-family: Sarabun; font-weight: bold; src: url(%(bold)s) }
@page { size: A4; margin: 2.5cm 2cm 2cm 3cm; @top-center { content: "- " counter(page, thai) " -" } }
@page :first { @top-center { content: none } }
body { font: 16pt/21pt Sarabun; text-align: justify; margin: 0 }
h1 { font: bold 29pt/35pt Sarabun; text-align: center; margin: 0 }
p { margin: 6pt 0 0 }
header p { margin: 0 }
b { font-size: 20pt }
.date { margin-left: 4cm }
.part { text-indent: 2.5cm }
"""
_HTML = """<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>{subject}</title></head><body>
<header><h1>{title}</h1>
<p><b>{labels[agency]}</b>&ensp;{agency}</p>
<p><b>{labels[number]}</b>&ensp;{number}<span class="date"><b>{labels[date]}</b>&ensp;{date}</span></p>
<p><b>{labels[subject]}</b>&ensp;{subject}</p></header>
<p>เรียน&emsp;{to}</p>
{parts}
</body></html>"""


def writer(_work: Path) -> Writer:
    """A function from letters to PDF."""
    configuration = FontConfiguration()
    files = {name: (folder("fonts") / f"THSarabun-{name.title()}.ttf").as_uri() for name in ("regular", "bold")}
    sheet = CSS(string=_CSS % files, font_config=configuration)

    def write(letter: Letter) -> bytes:
        values = {name: escape(value) for name, value in letter.values().items() if isinstance(value, str)}
        parts = "\n".join(f'<p class="part">{escape(part)}</p>' for part in letter.paragraphs)
        page = HTML(string=_HTML.format(**values, parts=parts, title=TITLE, labels=LABELS))
        made: bytes = page.write_pdf(stylesheets=[sheet], font_config=configuration)
        return made

    return write
