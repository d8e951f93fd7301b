"""The block for a superior's opinion: boxes to tick, dotted lines to write on, signature, name and date (T4)."""

from __future__ import annotations

from thaimemo.layout import FIGURE_HEIGHT, baseline_drop
from thaimemo.pdf.rows import Bond, Piece, Row, bind_whole, row
from thaimemo.pdf.setting import Setting
from thaimemo.tree import Endorsement, Inline, Run

SIGNED, DATE = "(ลงชื่อ)", "วันที่"
_DOT_GAP = 1.5  # points between words and dots


def endorsement(block: Endorsement, setting: Setting) -> list[Row]:
    """The rows of an endorsement, held together as far as a page holds them."""
    inside = setting.within("Div")
    made = [
        *_title(block, inside),
        *(one for option in block.options for one in _option(block, option, inside)),
        *(_dotted(block, inside) for _ in range(block.lines)),
        *_signature(block, inside),
    ]
    if sum(one.height for one in made) <= setting.page_room:
        bind_whole(made, Bond.TIGHT)
    made[0].before = setting.layout.table_space
    return made


def _title(block: Endorsement, setting: Setting) -> list[Row]:
    bold = tuple(Run(run.text, True, run.italic, run.underline) for run in block.title)
    return _text(block, bold, 0.0, setting.within("P"))


def _option(block: Endorsement, option: Inline, setting: Setting) -> list[Row]:
    """Words beside a box, whose middle is that of the letters."""
    layout = setting.layout
    made = _text(block, option, layout.option_text, setting.within("P"))
    side = layout.endorsement_box
    middle = FIGURE_HEIGHT * layout.body_size / 2
    made[0].boxes = [(layout.option_indent, -middle - side / 2, side)]
    return made


def _text(block: Endorsement, content: Inline, left: float, setting: Setting) -> list[Row]:
    layout = setting.layout
    lines = setting.lines(content, layout.body_size, layout.text_width - left)
    return [row(block, [setting.piece(line, left, layout.body_size)], layout.body_leading) for line in lines]


def _dotted(block: Endorsement, setting: Setting) -> Row:
    made = _row(block, [], setting)
    made.dots = [(0.0, setting.layout.text_width)]
    return made


def _signature(block: Endorsement, setting: Setting) -> list[Row]:
    """(ลงชื่อ)……, (……), วันที่……/……/……, each between the same two places."""
    start, end = setting.layout.endorser_lines
    third = (end - start) / 3
    signed, name, date = (setting.within("P") for _ in range(3))
    slashes = [_ending("/", start + part * third, date) for part in (1, 2)]
    made = [
        _filled(block, [_words(SIGNED, start, signed)], end, setting),
        _filled(block, [_words("(", start, name), _ending(")", end, name)], end, setting),
        _filled(block, [_words(DATE, start, date), *slashes], end, setting),
    ]
    # Room to sign in, as over a signer's name.
    made[0].height += setting.layout.body_leading
    made[0].drop += setting.layout.body_leading
    return made


def _words(words: str, x: float, setting: Setting) -> Piece:
    return setting.single(words, setting.layout.body_size, x)


def _ending(words: str, end: float, setting: Setting) -> Piece:
    piece = _words(words, 0.0, setting)
    piece.x = end - piece.end
    return piece


def _filled(block: Endorsement, pieces: list[Piece], end: float, setting: Setting) -> Row:
    """A row with dots between its pieces, and from the last one to its end."""
    made = _row(block, pieces, setting)
    stops = [*(piece.x - _DOT_GAP for piece in pieces[1:]), end]
    made.dots = [(piece.end + _DOT_GAP, stop) for piece, stop in zip(pieces, stops, strict=True)]
    return made


def _row(block: Endorsement, pieces: list[Piece], setting: Setting) -> Row:
    """A row whose dots stand where its text would."""
    layout = setting.layout
    made = row(block, pieces, layout.body_leading)
    made.drop = baseline_drop(layout.body_leading, layout.body_size)
    return made
