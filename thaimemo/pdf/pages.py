"""Rows to pages: where a page ends, so that no line, heading or signature stands alone (L24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from thaimemo.pdf.blocks import rows as rows_of
from thaimemo.pdf.continuation import continuation
from thaimemo.pdf.head import head, title
from thaimemo.pdf.rows import Bond, Placed, Row
from thaimemo.pdf.setting import Setting
from thaimemo.pdf.strips import unfolded
from thaimemo.tree import Head, Memo, PageBreak, Signature

_SLACK = 0.01  # points by which a sum of heights may be off


Page = list[Placed]


def pages(memo: Memo, setting: Setting) -> list[Page]:
    """The memo's rows on pages."""
    rows = _rows(memo, setting)
    _bind(rows, setting)
    made: list[Page] = []
    start = 0
    while start < len(rows):
        top = setting.layout.continuation_top if made else setting.layout.top_margin
        again = rows[start].repeated
        room = setting.layout.paper_height - setting.layout.bottom_margin - top - sum(row.height for row in again)
        end = _end(rows, start, room)
        made.append(list(unfolded(_placed([*again, *rows[start:end]], top))))
        start = end
    for page, following in pairwise(made):
        if words := continuation(following, memo.at, setting):
            page.append(words)
    return made


def _rows(memo: Memo, setting: Setting) -> list[Row]:
    rows = [title(memo.at, setting), *head(memo.head, setting)]
    new_page = False
    for block in memo.body:
        made = rows_of(block, setting)
        if made:
            made[0].new_page |= new_page
        new_page = isinstance(block, PageBreak) or (new_page and not made)
        rows += made
    return rows


def _bind(rows: Sequence[Row], setting: Setting) -> None:
    for above, below in pairwise(rows):
        if above.keeps_next and not below.bond:
            below.bond = Bond.LOOSE
        below.before = max(below.before, above.after)
    start = 0
    for signed, group in groupby(rows, key=lambda row: isinstance(row.source, Signature)):
        end = start + len(list(group))
        if signed:
            _bind_signatures(rows, start, end, setting.layout.last_page_lines, setting.page_room)
        start = end


def _bind_signatures(rows: Sequence[Row], start: int, end: int, body_lines: int, room: float) -> None:
    """L24: signatures in a row stay together where a page holds them, and bring body lines with them."""
    signatures = rows[start:end]
    if sum(row.height for row in signatures) + body_lines * signatures[-1].height <= room:
        for row in signatures[1:]:
            row.bond = Bond.TIGHT
    at, lines, height = start, 0, _signed_height(signatures)
    while at and lines < body_lines and not (rows[at].new_page or isinstance(rows[at].source, Head)):
        above = rows[at - 1]
        height += above.height
        # A table's row that no page holds together with the signature cannot be brought.
        if above.strip and height > room:
            break
        rows[at].bond = Bond.TIGHT
        lines += above.slots
        at -= 1


def _signed_height(signatures: Sequence[Row]) -> float:
    """How high the first signature is, with whatever is never parted from it."""
    rest = takewhile(lambda row: row.bond is Bond.TIGHT, signatures[1:])
    return signatures[0].height + sum(row.height for row in rest)


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
        yield Placed(row, y)
        y += row.height
