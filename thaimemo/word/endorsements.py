"""Blocks for a superior's opinion: check boxes with words, dotted lines to write on, signature, name and date (T4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thaimemo.layout import Pt
from thaimemo.tree import Endorsement, Run
from thaimemo.word import drawing, oxml
from thaimemo.word.figures import Story
from thaimemo.word.pieces import Band, Format, Grid, Part, Piece, Slot
from thaimemo.word.runs import face, tab, words
from thaimemo.word.tables import start

# LibreOffice gives a line its least height only where something else than a tab stands on it.
_SPECK = oxml.run(oxml.run_properties(face(size=Pt(1))), " ")
SIGNED, DATED = "(ลงชื่อ)", "วันที่"


def flow(block: Endorsement, story: Story) -> Iterator[Part]:
    """The block as the one cell of a table without rules, whose row no page break cuts.

    Word would keep paragraphs together as well; LibreOffice does so on every page but the first.
    """
    width = story.layout.text_width.twips
    cell = Slot(oxml.element("tcPr", oxml.element("tcW", w=width, type="dxa")), tuple(_pieces(block, story)))
    band = Band(oxml.element("trPr", oxml.switch("cantSplit")), (cell,))
    yield Grid(start("", (0, width)), (band,), before=story.layout.table_space.twips)


def _pieces(block: Endorsement, story: Story) -> Iterator[Piece]:
    layout = story.layout
    yield Piece(Format("Memo Endorsement"), block.title)
    for option in block.options:
        box = drawing.check_box(layout.endorsement_box, layout.body_size, story.figures.number())
        yield Piece(Format("Memo Option"), option, lead=box + tab())
    dots = tab()
    for _ in range(block.lines):
        yield Piece(Format("Memo Dotted Line"), lead=_SPECK, tail=dots)
    signer = Format("Memo Endorser")
    yield Piece(replace(signer, before=layout.body_leading.twips), (Run(SIGNED),), tail=dots)
    yield Piece(signer, (Run("("),), tail=dots + words(")"))
    yield Piece(replace(signer, style="Memo Endorsement Date"), (Run(DATED),), tail=(dots + words("/")) * 2 + dots)
