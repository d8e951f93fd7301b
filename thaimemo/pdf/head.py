"""The memo's head: its title and the blanks ส่วนราชการ, ที่, วันที่, เรื่อง with their dots (L5 to L11)."""

from __future__ import annotations

from itertools import zip_longest
from typing import TypeAlias

from thaimemo.pdf.justify import Spread
from thaimemo.pdf.rows import Bond, Piece, Row, row
from thaimemo.pdf.setting import Setting
from thaimemo.tree import At, Head, Inline, Run, To, plain

_FieldLine: TypeAlias = tuple[list[Piece], list[tuple[float, float]]]
"""One line of a blank: what is written, and where its dots begin and end."""

TITLE = "บันทึกข้อความ"
AGENCY, NUMBER, DATE, SUBJECT = "ส่วนราชการ", "ที่", "วันที่", "เรื่อง"
_BLANKS = "  "  # between a label and its value
_DOT_GAP = 1.5  # points between a value and its dots
_FIELD_GAP = 4.0  # points between the dots of ที่ and วันที่


def title(at: At, setting: Setting) -> Row:
    """The title, centred on the paper (L5)."""
    layout = setting.layout
    piece = setting.within("H1").single(TITLE, layout.title_size, bold=True)
    piece.x = layout.page_centre - piece.end / 2
    return row(at, [piece], layout.title_leading)


def head(node: Head, setting: Setting) -> list[Row]:
    """The header's rows, held together."""
    layout = setting.layout
    agency = _field(setting, AGENCY, node.agency, 0, layout.text_width)
    number = _field(setting, NUMBER, node.number, 0, layout.date_position - _FIELD_GAP)
    date = _field(setting, DATE, node.date, layout.date_position, layout.text_width)
    subject = _field(setting, SUBJECT, node.subject, 0, layout.text_width, layout.subject_indent)
    rows = [_row(node, line, setting) for line in (*agency, *_beside(number, date), *subject)]
    for one in rows:
        one.bond = Bond.TIGHT
    return rows


def to(node: To, setting: Setting) -> list[Row]:
    """เรียน and the like: label, two blanks, text; further lines stand under the text (L14, L15)."""
    setting = setting.within("P")
    size, leading = setting.layout.body_size, setting.layout.body_leading
    width = setting.layout.text_width
    label = setting.single(node.label, size)
    if label.end > width / 2:  # a sentence for a label: it runs into its text
        whole = setting.lines((Run(node.label + _BLANKS), *node.content), size, width)
        lines = [[setting.piece(line, 0.0, size)] for line in whole]
    else:
        lines = labelled(setting, label, node.content, size, width)
    rows = [row(node, pieces, leading) for pieces in lines]
    rows[0].before = setting.layout.to_space_before
    return rows


def labelled(
    setting: Setting, label: Piece, content: Inline, size: float, end: float, indent: float = 0.0
) -> list[list[Piece]]:
    """The pieces of each line of a label and its text, which begins two blanks after it, or at `indent` if further."""
    if not plain(content):
        return [[label]]
    blanks, begin = _blanks(setting, label.end, size, indent)
    first, *further = ([setting.piece(line, begin, size)] for line in setting.lines(content, size, end - begin))
    return [[label, blanks, *first], *further]


def _blanks(setting: Setting, at: float, size: float, indent: float) -> tuple[Piece, float]:
    """Two blanks from `at`, as wide as it takes to reach `indent`, and where they end."""
    shaper = setting.shapers("regular")
    natural = at + shaper.words[_BLANKS].width * size
    wider = max(indent - natural, 0.0)
    units = round(wider / len(_BLANKS) / size * shaper.font.units_per_em)
    piece = setting.single(_BLANKS, size, at)
    piece.spread = Spread(space=units)
    return piece, natural + wider


def _field(
    setting: Setting, name: str, value: Inline, start: float, end: float, indent: float = 0.0
) -> list[_FieldLine]:
    """A label at `start`, its value, and dots to `end`."""
    layout, setting = setting.layout, setting.within("P")
    label = setting.single(name, layout.label_size, start, bold=True)
    lines = labelled(setting, label, value, layout.head_size, end, start + indent)
    written = lines[-1][-1].end
    dots = [(written + _DOT_GAP, end)] if written + _DOT_GAP < end else []
    return [*((pieces, []) for pieces in lines[:-1]), (lines[-1], dots)]


def _beside(left: list[_FieldLine], right: list[_FieldLine]) -> list[_FieldLine]:
    """Two fields on the same rows."""
    return [(a + c, b + d) for (a, b), (c, d) in zip_longest(left, right, fillvalue=([], []))]


def _row(node: Head, line: _FieldLine, setting: Setting) -> Row:
    made = row(node, line[0], setting.layout.head_leading)
    made.dots = line[1]
    return made
