"""Pages to operators: every row at its place, what stands round the text, one part of the memo after the other."""

from __future__ import annotations

from itertools import groupby

from thaimemo.pdf.content import Content
from thaimemo.pdf.furniture import above, below
from thaimemo.pdf.pages import Page
from thaimemo.pdf.rows import Placed
from thaimemo.pdf.setting import Setting
from thaimemo.tree import Memo


def draw(content: Content, page: Page, memo: Memo, setting: Setting) -> None:
    """Put everything on a page into its `content`."""
    above(content, memo, setting)
    for _, rows in groupby(page, key=lambda placed: id(placed.row.source)):
        content.begin()
        for placed in rows:
            _row(content, placed)
        content.end()
    below(content, memo, setting)


def _row(content: Content, placed: Placed) -> None:
    row, baseline = placed.row, placed.baseline
    for piece in row.pieces:
        content.text(piece, baseline)
    for start, end in row.dots:
        content.dots(start, end, baseline)
    for x, top, side in row.boxes:
        content.box(x, baseline + top, side, side)
    if row.figure:
        figure = row.figure
        content.picture(figure.name, figure.x, baseline - figure.height, figure.width, figure.height, figure.mark)
    if row.rules:
        content.rules(row.rules, baseline)
