"""The page: paper and margins, the page number in the header of pages 2 and on, the secrecy stamp on every page.

The continuation word (L23) is left to the PDF. In Word a page learns what stands on it while it is laid out, and no
field tells what the next one begins with: STYLEREF looks back, and a word typed into the page's foot would be wrong as
soon as a clerk changes a line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml import etree

from thaimemo.layout import DESCENT, Layout, Length
from thaimemo.word import oxml, runs
from thaimemo.word.paragraphs import spacing, style_of, styled
from thaimemo.word.styles import EMPTY_LINE, stamp_height

if TYPE_CHECKING:
    from lxml.etree import _Element

Story: TypeAlias = tuple[str, str]
"""`header` or `footer`, and the pages it is for: `default`, `first`, `even`."""


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


def _own_furniture(layout: Layout, secrecy: str, thai_digits: bool) -> dict[Story, str]:
    """What stands in the headers, and in the footers where the stamp (L26) needs them."""
    stamp = _stamp(secrecy)
    contents = {
        ("header", "default"): stamp + _page_number(layout, secrecy, thai_digits),
        ("header", "first"): stamp or oxml.paragraph(styled("Memo Empty Line")),
    }
    return contents | ({("footer", "default"): stamp, ("footer", "first"): stamp} if stamp else {})


def _stamp(secrecy: str) -> str:
    return oxml.paragraph(styled("Memo Secrecy"), runs.words(secrecy)) if secrecy else ""


def _add(document: Document, story: Story, content: str) -> str:
    """Give the document a header or footer; its relationship."""
    add: dict[str, Callable[[], tuple[StoryPart, str]]] = {
        "header": document.part.add_header_part,
        "footer": document.part.add_footer_part,
    }
    part, relation = add[story[0]]()
    for child in list(part.element):
        part.element.remove(child)
    part.element.extend(_parsed(content))
    return relation


def _parsed(content: str) -> list[_Element]:
    return list(parse_xml(f"<w:body {oxml.DECLARATIONS}>{content}</w:body>"))


def _references(relations: Mapping[Story, str]) -> dict[str, str]:
    """The properties that lead to headers and footers."""
    found: dict[str, str] = {}
    for (kind, pages), relation in relations.items():
        tag = f"{kind}Reference"
        found[tag] = found.get(tag, "") + f'<w:{tag} w:type="{pages}" r:id="{relation}"/>'
    return found


def _stamped(document: Document, relations: dict[Story, str], pages: Sequence[str], secrecy: str) -> None:
    """Put the secrecy stamp over an office's headers and under its footers, on every page (L26)."""
    for story in product(("header", "footer"), pages):
        if story not in relations:
            relations[story] = _add(document, story, _stamp(secrecy))
            continue
        element = document.part.related_parts[relations[story]].element
        element.insert(0 if story[0] == "header" else len(element), _parsed(_stamp(secrecy))[0])


def add_to(document: Document, layout: Layout, secrecy: str, thai_digits: bool) -> str:
    """Give `document` its headers and footers; the `w:sectPr` that the body ends with.

    An office's own page set-up stays; so do its headers and footers, and page numbers are then its own affair.
    """
    office = {_tag(child): child for child in document.element.body.sectPr if _tag(child) in oxml.SECTION_ORDER}
    relations = _relations(document)
    if relations:
        if secrecy:
            kinds = ("default", *(["first"] if "titlePg" in office else []), *_even(document))
            _stamped(document, relations, kinds, secrecy)
        return oxml.section_properties(_as_text(office) | _references(relations))
    furniture = _own_furniture(layout, secrecy, thai_digits)
    relations = {story: _add(document, story, content) for story, content in furniture.items()}
    return oxml.section_properties(_as_text(office) | _page(layout, secrecy, thai_digits) | _references(relations))


def _page(layout: Layout, secrecy: str, thai_digits: bool) -> dict[str, str]:
    """The sheet's own page set-up."""
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
    return {
        "pgSz": oxml.element("pgSz", w=layout.paper_width.twips, h=layout.paper_height.twips),
        "pgMar": margins,
        "pgNumType": oxml.element("pgNumType", fmt="thaiNumbers" if thai_digits else "decimal"),
        "cols": oxml.element("cols", space=0),
        "titlePg": oxml.switch("titlePg"),
    }


def _relations(document: Document) -> dict[Story, str]:
    """The headers and footers that the document has: the relationship of each."""
    found: dict[Story, str] = {}
    for kind in ("header", "footer"):
        for reference in document.element.body.sectPr.findall(qn(f"w:{kind}Reference")):
            found[kind, reference.get(qn("w:type"), "default")] = reference.get(qn("r:id"), "")
    return found


def _even(document: Document) -> Sequence[str]:
    return ("even",) if document.settings.odd_and_even_pages_header_footer else ()


def _tag(element: _Element) -> str:
    return str(element.tag).removeprefix(qn("w:"))


def _as_text(elements: Mapping[str, _Element]) -> dict[str, str]:
    return {tag: etree.tostring(element, encoding="unicode", with_tail=False) for tag, element in elements.items()}
