"""The PDF writer: a memo's tree goes through the stages of this folder and comes out as the bytes of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thaimemo._version import __version__
from thaimemo.errors import FontError
from thaimemo.fonts import FontFamily, Style
from thaimemo.layout import Layout
from thaimemo.pdf.archive import add_archive
from thaimemo.pdf.attachments import add_attachments
from thaimemo.pdf.bookmarks import add_bookmarks
from thaimemo.pdf.content import Content
from thaimemo.pdf.draw import draw
from thaimemo.pdf.emblem import add_emblem
from thaimemo.pdf.font import ClusterFont
from thaimemo.pdf.furniture import EMBLEM
from thaimemo.pdf.images import add_photo
from thaimemo.pdf.missing import missing_problems
from thaimemo.pdf.options import STANDARDS, PdfOptions, Standard
from thaimemo.pdf.pages import Page, pages
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.setting import Pictures, Setting
from thaimemo.pdf.shape import Shaper, face
from thaimemo.pdf.signature_field import SignatureFields
from thaimemo.pdf.structure import add_structure
from thaimemo.pdf.syntax import dictionary
from thaimemo.pdf.tags import Element, level_headings, sort_by_place
from thaimemo.pdf.xmp import Description
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


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A memo on its pages, before it is a file."""

    memo: Memo
    layout: Layout
    fonts: _Fonts
    pictures: Pictures
    tagged: bool
    root: Element
    pages: list[Page]
    contents: list[Content]


def written(memo: Memo, layout: Layout, fonts: FontFamily, options: PdfOptions) -> bytes:
    """The memo as a PDF file; raises `FontError` that names every character no glyph exists for."""
    standard = STANDARDS[options.standard]
    drawn = _draw(memo, layout, fonts, tagged=standard is not None and standard.tagged)
    if missing := [text for font in drawn.fonts.values() for text in font.missing]:
        raise FontError(missing_problems(memo, missing, fonts))
    return _file(drawn, options, standard)


def _draw(memo: Memo, layout: Layout, family: FontFamily, *, tagged: bool) -> _Drawn:
    fonts, root = _Fonts(family), Element("Document")
    setting = Setting(layout, fonts.shaper, memo.protect, root)
    made = pages(memo, setting)
    level_headings(root)
    contents = [Content(layout, fonts.font, at, tagged=tagged) for at in range(len(made))]
    for content, page in zip(contents, made, strict=True):
        draw(content, page, memo, setting)
    sort_by_place(root)
    return _Drawn(memo, layout, fonts, setting.pictures, tagged, root, made, contents)


def _file(drawn: _Drawn, options: PdfOptions, standard: Standard | None) -> bytes:
    description = _description(drawn.memo)
    file = PdfFile(description)
    resources = _resources(file, drawn)
    fields = SignatureFields(file, drawn.pages if options.signature_field else (), drawn.layout)
    pages = [
        file.add_page(content.to_bytes(), drawn.layout.paper_width, drawn.layout.paper_height, entries)
        for content, entries in _page_entries(drawn, fields, resources)
    ]
    fields.fill(pages)
    add_attachments(file, options.attachments, description.pdf_date)
    if standard:
        add_archive(file, description, standard)
        add_bookmarks(file, drawn.pages, pages, drawn.layout.paper_height)
    if drawn.tagged:
        add_structure(file, drawn.root, pages, [content.marked for content in drawn.contents])
    return file.to_bytes()


def _description(memo: Memo) -> Description:
    return Description(memo.title, memo.author, plain(memo.head.subject), f"thaimemo {__version__}", memo.created)


def _resources(file: PdfFile, drawn: _Drawn) -> str:
    """The fonts and pictures of all pages; their reference."""
    embedded = {font.name: font.embed(file) for font in drawn.fonts.values() if font.used}
    pictures = {name: add_photo(file, photo) for name, photo in drawn.pictures.values()}
    if isinstance(drawn.memo.emblem, Outline | Picture):
        pictures[EMBLEM] = add_emblem(file, drawn.memo.emblem)
    resources = {"Font": dictionary(embedded)}
    if pictures:
        resources["XObject"] = dictionary(pictures)
    return file.add(resources)


def _page_entries(
    drawn: _Drawn, fields: SignatureFields, resources: str
) -> Iterator[tuple[Content, dict[str, object]]]:
    """What is said of each page beside its size and content."""
    for at, content in enumerate(drawn.contents):
        tags = {"StructParents": at, "Tabs": "/S"} if drawn.tagged else {}
        yield content, {"Resources": resources, **tags, **fields.entries(at)}
