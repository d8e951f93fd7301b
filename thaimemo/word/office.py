"""An office's own Word file as the base of memos: page, styles and letterhead stay, its text and settings go."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Length as DocxLength

from thaimemo.errors import OutputError, Problem
from thaimemo.layout import Cm, Layout, Length
from thaimemo.messages import word as say
from thaimemo.word import oxml, style, styles
from thaimemo.word.office_file import PLACE, opened

LEAST_WIDTH = Cm(8)
_TEMPLATE = Path(__file__).parent / "template"
# An office's settings that belong to the page, and before which of ours the schema wants them.
_PAGE_SETTINGS = {
    "mirrorMargins": "defaultTabStop",
    "gutterAtTop": "defaultTabStop",
    "evenAndOddHeaders": "characterSpacingControl",
}
_OF_TEXT = ("footnotePr", "endnotePr", "printerSettings", "sectPrChange")
_STORIES = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_OFFICE_DRAWINGS = 1_000_000  # where the numbers of an office's own drawings begin
_DESCRIPTIONS = {
    "docProps/core.xml": (RELATIONSHIP_TYPE.CORE_PROPERTIES, CONTENT_TYPE.OPC_CORE_PROPERTIES),
    "docProps/app.xml": (RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, CONTENT_TYPE.OFC_EXTENDED_PROPERTIES),
}


def missing_styles(style_base: bytes) -> tuple[str, ...]:
    """The English names of the memo's styles that an office's file lacks, neither under those nor under Thai names.

    Raises `OutputError` for a file that cannot serve.
    """
    document = Document(io.BytesIO(package(style_base)))
    return tuple(one.name for one in style.missing(document.styles.element, styles.sheet(Layout(), "")))


@lru_cache(maxsize=4)
def page_layout(style_base: bytes, layout: Layout) -> Layout:
    """`layout` on the office's paper, within its margins; raises `OutputError` where they leave too little."""
    section = Document(io.BytesIO(package(style_base))).sections[0]
    sides: dict[str, DocxLength | None] = {
        "paper_width": section.page_width,
        "paper_height": section.page_height,
        "left_margin": section.left_margin,
        "right_margin": section.right_margin,
        "top_margin": section.top_margin,
        "bottom_margin": section.bottom_margin,
    }
    lengths: dict[str, Any] = {name: Length(abs(side.pt)) for name, side in sides.items() if side is not None}
    made = replace(layout, **lengths)
    if made.text_width < LEAST_WIDTH:
        values = {"width": f"{made.text_width.cm:.1f}", "least": f"{LEAST_WIDTH.cm:g}"}
        raise OutputError(Problem(say.BASE_NARROW, PLACE, values))
    if section._sectPr.findall(qn("w:headerReference")):
        # Under an office's own headers, every page's text begins where the first one's does.
        gap = made.top_margin - made.page_number_line - made.body_leading
        made = replace(made, page_number_gap=Length(gap))
    # The emblem goes with the title, wherever the letterhead lets that begin.
    top = Length(max(made.emblem_top + made.top_margin - layout.top_margin, 0))
    return replace(made, emblem_top=top, signature_axis=Length(min(made.signature_axis, 0.75 * made.text_width)))


@lru_cache(maxsize=4)
def package(style_base: bytes) -> bytes:
    """The office's file as a package without text; raises `OutputError` for one that cannot serve."""
    document = opened(style_base)
    _empty(document)
    _replace_settings(document)
    _replace_description(document)
    document.part.partname = PackURI("/word/document.xml")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _empty(document: DocumentObject) -> None:
    """Leave nothing in the body but its last section, with the headers it inherits from those before it."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    stories: dict[tuple[str, str | None], Any] = {}
    for section in body.iter(qn("w:sectPr")):
        for tag in ("w:headerReference", "w:footerReference"):
            stories |= {(tag, found.get(qn("w:type"))): found for found in section.findall(qn(tag))}
    for child in [child for child in last if not _is_of_page(child.tag)]:
        last.remove(child)
    for place, reference in enumerate(stories.values()):
        last.insert(place, reference)
    for child in [child for child in body if child is not last]:
        body.remove(child)
    _renumber(document)
    used = {reference.get(qn("r:id")) for reference in stories.values()}
    relations = document.part.rels
    for key, one in list(relations.items()):
        if one.reltype in _STORIES and key not in used:
            del relations[key]


def _renumber(document: DocumentObject) -> None:
    """Numbers for the drawings in headers and footers that no drawing of a memo has."""
    stories = [one.target_part for one in document.part.rels.values() if one.reltype in _STORIES]
    drawings = (each for part in stories for each in part.element.iter("{*}docPr"))
    for number, drawing in enumerate(drawings, _OFFICE_DRAWINGS):
        drawing.set("id", str(number))


def _is_of_page(tag: object) -> bool:
    """Whether a child of a section is one of the page; newer Words' own additions are not."""
    name = str(tag).removeprefix(qn("w:"))
    return name in oxml.SECTION_ORDER and name not in _OF_TEXT and not name.endswith("Reference")


def _replace_settings(document: DocumentObject) -> None:
    """Our settings, which are those for Thai, with what belongs to the page of the office's."""
    office = document.settings.element
    xml = (_TEMPLATE / "word" / "settings.xml").read_text("utf-8")
    for tag, following in _PAGE_SETTINGS.items():
        found = office.find(qn(f"w:{tag}"))
        if found is not None and found.get(qn("w:val"), "1") not in ("0", "false", "off"):
            xml = xml.replace(f"<w:{following}", f"{oxml.switch(tag)}<w:{following}")
    relations = document.part.rels
    for key in [key for key, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.SETTINGS]:
        del relations[key]
    settings = Part(PackURI("/word/settings.xml"), CONTENT_TYPE.WML_SETTINGS, xml.encode(), document.part.package)
    document.part.relate_to(settings, RELATIONSHIP_TYPE.SETTINGS)


def _replace_description(document: DocumentObject) -> None:
    """The office's file is described anew: its author, dates and numbers of words are not the memo's."""
    package = document.part.package
    for name, (relation, kind) in _DESCRIPTIONS.items():
        package.relate_to(Part(PackURI(f"/{name}"), kind, (_TEMPLATE / name).read_bytes(), package), relation)
