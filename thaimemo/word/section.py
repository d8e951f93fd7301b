"""The page: paper and margins, the page number in the header of pages 2 and on, the secrecy stamp on every page."""

from __future__ import annotations

from collections.abc import Callable

from docx.document import Document
from docx.oxml import parse_xml
from docx.parts.story import StoryPart

from thaimemo.layout import DESCENT, Layout, Length
from thaimemo.word import oxml, runs
from thaimemo.word.paragraphs import spacing, style_of, styled
from thaimemo.word.styles import EMPTY_LINE, stamp_height


def _header_top(layout: Layout, secrecy: str) -> Length:
    """From the paper's edge to the headers, so high that the first page's ends before its body begins.

    Of a secrecy stamp only the marks below its letters reach down to the garuda; higher, a printer cuts its tone marks.
    """
    if secrecy:
        top = layout.emblem_top + DESCENT / 4 * layout.secrecy_size - stamp_height(layout.secrecy_size)
        return Length(max(top, 0))
    return Length(min(layout.emblem_top, layout.page_number_line, layout.top_margin - EMPTY_LINE))


def _footer_bottom(layout: Layout) -> Length:
    """From the paper's edge to the footers: a secrecy stamp stands in the middle of the bottom margin."""
    return Length(max((layout.bottom_margin - stamp_height(layout.secrecy_size)) / 2, 0))


def _page_number(layout: Layout, secrecy: str, thai_digits: bool) -> str:
    """The page number (L22), at its height whether or not a stamp stands above it."""
    stamp = stamp_height(layout.secrecy_size) if secrecy else 0
    above = Length(max(layout.page_number_line - _header_top(layout, secrecy) - stamp, 0))
    form = style_of("Memo Page Number") | spacing(before=above.twips, after=layout.page_number_gap.twips)
    field = runs.page_number("๒" if thai_digits else "2")
    return oxml.paragraph(oxml.paragraph_properties(form), runs.words("- "), field, runs.words(" -"))


def _furniture(document: Document, layout: Layout, secrecy: str, thai_digits: bool) -> dict[str, str]:
    """Add headers, and footers where the stamp (L26) needs them, to the package; the references to them."""
    stamp = oxml.paragraph(styled("Memo Secrecy"), runs.words(secrecy)) if secrecy else ""
    contents = {
        ("header", "default"): stamp + _page_number(layout, secrecy, thai_digits),
        ("header", "first"): stamp or oxml.paragraph(styled("Memo Empty Line")),
    }
    if stamp:
        contents |= {("footer", "default"): stamp, ("footer", "first"): stamp}
    add: dict[str, Callable[[], tuple[StoryPart, str]]] = {
        "header": document.part.add_header_part,
        "footer": document.part.add_footer_part,
    }
    references: dict[str, str] = {}
    for (kind, pages), content in contents.items():
        part, relation = add[kind]()
        _replace_content(part, content)
        reference = f'<w:{kind}Reference w:type="{pages}" r:id="{relation}"/>'
        references[f"{kind}Reference"] = references.get(f"{kind}Reference", "") + reference
    return references


def _replace_content(part: StoryPart, content: str) -> None:
    for child in list(part.element):
        part.element.remove(child)
    part.element.extend(parse_xml(f"<w:body {oxml.DECLARATIONS}>{content}</w:body>"))


def add_to(document: Document, layout: Layout, secrecy: str, thai_digits: bool) -> str:
    """Give `document` its headers and footers; the `w:sectPr` that the body ends with."""
    margins = oxml.element(
        "pgMar",
        top=layout.top_margin.twips,
        right=layout.right_margin.twips,
        bottom=layout.bottom_margin.twips,
        left=layout.left_margin.twips,
        header=_header_top(layout, secrecy).twips,
        footer=_footer_bottom(layout).twips,
        gutter=0,
    )
    properties = {
        "pgSz": oxml.element("pgSz", w=layout.paper_width.twips, h=layout.paper_height.twips),
        "pgMar": margins,
        "pgNumType": oxml.element("pgNumType", fmt="thaiNumbers" if thai_digits else "decimal"),
        "cols": oxml.element("cols", space=0),
        "titlePg": oxml.switch("titlePg"),
    }
    return oxml.section_properties(properties | _furniture(document, layout, secrecy, thai_digits))
