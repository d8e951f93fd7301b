"""Typst: one compiler kept alive, the letter handed in as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from tests.benchmarks.letters import LABELS, TITLE, Letter
from tests.benchmarks.programs import Writer
from thaimemo.resources import folder

_SOURCE = """
#let letter = json(bytes(sys.inputs.letter))
#let labels = json(bytes(sys.inputs.labels))
#let thai(number) = str(number).clusters().map(digit => "๐๑๒๓๔๕๖๗๘๙".clusters().at(int(digit))).join()
#set page(
  paper: "a4",
  margin: (left: 3cm, right: 2cm, top: 2.5cm, bottom: 2cm),
  header: context if counter(page).get().first() > 1 {
    align(center)[- #thai(counter(page).get().first()) -]
  },
)
#set text(font: "TH SarabunPSK", size: 16pt, lang: "th", top-edge: 15pt, bottom-edge: -6pt)
#set par(justify: true, leading: 0pt, spacing: 6pt)
#let label(name) = text(size: 20pt, weight: "bold", labels.at(name))
#align(center, text(size: 29pt, weight: "bold", top-edge: 25pt, bottom-edge: -10pt)[#sys.inputs.title])
#label("agency")#h(0.5em)#letter.agency

#label("number")#h(0.5em)#letter.number#h(1fr)#label("date")#h(0.5em)#letter.date#h(1fr)

#label("subject")#h(0.5em)#letter.subject

เรียน#h(1em)#letter.to

#set par(first-line-indent: (amount: 2.5cm, all: true))
#for part in letter.paragraphs [#part #parbreak()]
"""


def writer(work: Path) -> Writer:
    """A function from letters to PDF."""
    source = work / "letter.typ"
    source.write_text(_SOURCE, encoding="utf-8")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder("fonts")])
    compiler = typst.Compiler(source, font_paths=fonts)
    labels = json.dumps(LABELS)

    def write(letter: Letter) -> bytes:
        inputs = {"letter": json.dumps(letter.values()), "labels": labels, "title": TITLE}
        made: bytes = compiler.compile(format="pdf", sys_inputs=inputs)
        return made

    return write
