"""What stands on a page beside the memo's text: emblem, stamps, page number (L4, L22, L25, L26)."""

from __future__ import annotations

from thaimemo.layout import ASCENT, DESCENT, baseline_drop
from thaimemo.pdf.content import RED, Content
from thaimemo.pdf.setting import Setting
from thaimemo.thai.digits import thai_digits
from thaimemo.tree import Emblem, Frame, Memo

EMBLEM = "Emblem"  # its name among a page's resources
_EMBLEM_ALT = "ตราครุฑ"
_FRAME_FILLED = 0.8  # of a frame's width, taken by the words in it


def above(content: Content, memo: Memo, setting: Setting) -> None:
    """What stands over the text of a page."""
    layout, number = setting.layout, content.page + 1
    if memo.secrecy:
        # Read once, however often it is printed.
        one = setting.within("P") if number == 1 else setting.unread()
        # Higher, a printer cuts its tone marks; of the letters only the marks below reach down to the garuda.
        _stamp(content, one, memo.secrecy, layout.secrecy_size, layout.emblem_top + DESCENT / 4 * layout.secrecy_size)
    if number > 1:
        _page_number(content, setting.unread(), thai_digits(number) if memo.thai_digits else str(number))
        return
    if memo.emblem:
        _emblem(content, setting, memo.emblem)
    if memo.urgency:
        _stamp(content, setting.within("P"), memo.urgency, layout.urgency_size, layout.top_margin)


def below(content: Content, memo: Memo, setting: Setting) -> None:
    """What stands under the text of every page."""
    layout = setting.layout
    if memo.secrecy:
        height = (ASCENT + DESCENT) * layout.secrecy_size
        bottom = layout.paper_height - (layout.bottom_margin - height) / 2
        _stamp(content, setting.unread(), memo.secrecy, layout.secrecy_size, bottom - DESCENT / 2 * layout.secrecy_size)


def _stamp(content: Content, setting: Setting, words: str, size: float, bottom: float) -> None:
    """A red, bold line in the middle of the paper; the marks below its letters reach down to `bottom`."""
    baseline = bottom - DESCENT / 2 * size
    piece = setting.single(words, size, bold=True)
    piece.x = setting.layout.page_centre - piece.end / 2
    content.begin()
    content.text(piece, baseline, RED)
    content.end()


def _page_number(content: Content, setting: Setting, figures: str) -> None:
    layout = setting.layout
    piece = setting.single(f"- {figures} -", layout.body_size)
    piece.x = layout.page_centre - piece.end / 2
    content.begin()
    content.text(piece, layout.page_number_line + baseline_drop(layout.body_leading, layout.body_size))
    content.end()


def _emblem(content: Content, setting: Setting, emblem: Emblem) -> None:
    """The emblem, or the box that keeps its place, from the left margin."""
    top, height = setting.layout.emblem_top, setting.layout.emblem_height
    width = height * emblem.width / emblem.height
    setting = setting.within("Figure", alt=_EMBLEM_ALT)
    content.begin()
    if isinstance(emblem, Frame):
        content.box(0, top, width, height, setting.mark)
        size = _FRAME_FILLED * width / max(setting.single(emblem.text, 1.0).end, 1.0)
        piece = setting.single(emblem.text, size)
        piece.x = (width - piece.end) / 2
        content.text(piece, top + height / 2 + DESCENT / 2 * size)
    else:
        content.picture(EMBLEM, 0, top, width, height, setting.mark)
    content.end()
