"""Rows to pages: where a page ends, so that no line, heading or signature stands alone (L24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from thaimemo.layout import Layout
from thaimemo.pdf.blocks import rows as rows_of
from thaimemo.pdf.head import head, title
from thaimemo.pdf.rows import Bond, Row
from thaimemo.pdf.setting import Setting
from thaimemo.tree import Head, Memo, PageBreak, Signature

_SLACK = 0.01  # points by which a sum of heights may be off


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and where its baseline stands, in points from the paper's upper edge."""

    row: Row
    baseline: float


Page = list[Placed]


def pages(memo: Memo, setting: Setting) -> list[Page]:
    """The memo's rows on pages."""
    rows = _rows(memo, setting)
    _bind(rows, setting.layout)
    made: list[Page] = []
    start = 0
    while start < len(rows):
        top = setting.layout.continuation_top if made else setting.layout.top_margin
        end = _end(rows, start, setting.layout.paper_height - setting.layout.bottom_margin - top)
        made.append(list(_placed(rows[start:end], top)))
        start = end
    return made


def _rows(memo: Memo, setting: Setting) -> list[Row]:
    rows = [title(memo.at, setting), *head(memo.head, setting)]
    new_page = False
    for block in memo.body:
        made = rows_of(block, setting)
        if made:
            made[0].new_page = new_page
        new_page = isinstance(block, PageBreak) or (new_page and not made)
        rows += made
    return rows


def _bind(rows: Sequence[Row], layout: Layout) -> None:
    for above, below in pairwise(rows):
        if above.keeps_next and not below.bond:
            below.bond = Bond.LOOSE
    room = layout.paper_height - layout.bottom_margin - layout.continuation_top
    start = 0
    for signed, group in groupby(rows, key=lambda row: isinstance(row.source, Signature)):
        end = start + len(list(group))
        if signed:
            _bind_signatures(rows, start, end, layout.last_page_lines, room)
        start = end


def _bind_signatures(rows: Sequence[Row], start: int, end: int, body_lines: int, room: float) -> None:
    """L24: signatures in a row stay together where a page holds them, and bring body lines with them."""
    signatures = rows[start:end]
    if sum(row.height for row in signatures) + body_lines * signatures[-1].height <= room:
        for row in signatures[1:]:
            row.bond = Bond.TIGHT
    for at in range(start, max(start - body_lines, 0), -1):
        if rows[at].new_page or isinstance(rows[at].source, Head):
            break
        rows[at].bond = Bond.TIGHT


def _end(rows: Sequence[Row], start: int, room: float) -> int:
    """The row before which the page that begins with row `start` ends."""
    used = 0.0
    for at in range(start, len(rows)):
        row = rows[at]
        if at > start and row.new_page:
            return at
        used += row.height + (row.before if at > start else 0.0)
        if at > start and used > room + _SLACK:
            return _break(rows, start, at)
    return len(rows)


def _break(rows: Sequence[Row], start: int, full: int) -> int:
    """The last place for a page break after `start` up to row `full`: a free one, else the least bad."""
    for worst in (Bond.FREE, Bond.LOOSE):
        for at in range(full, start, -1):
            if rows[at].bond <= worst:
                return at
    return full


def _placed(rows: Sequence[Row], top: float) -> Iterator[Placed]:
    y = top
    for at, row in enumerate(rows):
        y += row.before if at else 0.0
        yield Placed(row, y + row.drop)
        y += row.height
