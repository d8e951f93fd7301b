"""The PDF writer: a memo's tree goes through the stages of this folder and comes out as the bytes of a file."""

from __future__ import annotations

from thaimemo._version import __version__
from thaimemo.errors import FontError
from thaimemo.fonts import FontFamily, Style
from thaimemo.layout import Layout
from thaimemo.pdf.content import Content
from thaimemo.pdf.draw import draw
from thaimemo.pdf.emblem import add_emblem
from thaimemo.pdf.font import ClusterFont
from thaimemo.pdf.furniture import EMBLEM
from thaimemo.pdf.missing import missing_problems
from thaimemo.pdf.pages import Page, pages
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.setting import Setting
from thaimemo.pdf.shape import Shaper, face
from thaimemo.pdf.syntax import dictionary
from thaimemo.tree import Memo, Outline, Picture, plain


class _Fonts(dict[Style, ClusterFont]):
    """The fonts of one document, each begun when a run first asks for its style."""

    def __init__(self, family: FontFamily) -> None:
        super().__init__()
        self._family = family

    def __missing__(self, style: Style) -> ClusterFont:
        shaper = face(self._family.data(style)).shaper()
        font = self[style] = ClusterFont(shaper, f"F{len(self) + 1}")
        return font

    def shaper(self, style: Style) -> Shaper:
        """What shapes words of `style`."""
        return self[style].shaper

    def font(self, style: Style) -> ClusterFont:
        """The embedded font of `style`."""
        return self[style]


def write(memo: Memo, layout: Layout, fonts: FontFamily) -> bytes:
    """The memo as a PDF file; equal memos give equal bytes.

    Raises `FontError` that names every character no glyph exists for, with the template's line.
    """
    used = _Fonts(fonts)
    setting = Setting(layout, used.shaper, memo.protect)
    drawn = [_drawn(page, at, memo, setting, used) for at, page in enumerate(pages(memo, setting))]
    if missing := [text for font in used.values() for text in font.missing]:
        raise FontError(missing_problems(memo, missing, fonts))
    return _file(memo, layout, used, drawn)


def _drawn(page: Page, at: int, memo: Memo, setting: Setting, fonts: _Fonts) -> Content:
    content = Content(setting.layout, fonts.font, at, tagged=False)
    draw(content, page, memo, setting)
    return content


def _file(memo: Memo, layout: Layout, fonts: _Fonts, drawn: list[Content]) -> bytes:
    maker = f"thaimemo {__version__}"
    subject = plain(memo.head.subject)
    date = f"D:{memo.created.isoformat().replace('-', '')}000000+07'00'"
    file = PdfFile(title=memo.title, author=memo.author, subject=subject, maker=maker, date=date, language="th-TH")
    embedded = {font.name: font.embed(file) for font in fonts.values() if font.used}
    resources: dict[str, object] = {"Font": dictionary(embedded)}
    if isinstance(memo.emblem, Outline | Picture):
        resources["XObject"] = dictionary({EMBLEM: add_emblem(file, memo.emblem)})
    reference = file.add(resources)
    for content in drawn:
        file.add_page(content.to_bytes(), layout.paper_width, layout.paper_height, reference)
    return file.to_bytes()
