"""Reading a finished Word file back: its parts, its paragraphs, and what a paragraph or run finally looks like."""

from __future__ import annotations

import io
from collections.abc import Iterator
from zipfile import ZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree


def opened(data: bytes) -> DocumentObject:
    return Document(io.BytesIO(data))


def part(data: bytes, name: str) -> etree._Element:
    with ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def parts(data: bytes) -> dict[str, etree._Element]:
    """Every part of the text: body, headers, footers, styles."""
    with ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.count("/") == 1]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def texts(data: bytes) -> list[str]:
    """The text of each paragraph of the body, as python-docx reads it."""
    return [paragraph.text for paragraph in opened(data).paragraphs]


def written(element: etree._Element) -> str:
    """All the text inside an element, field codes too."""
    return etree.tostring(element, encoding="unicode", method="text")


def paragraph(data: bytes, beginning: str) -> Paragraph:
    """The one paragraph of the body that begins so."""
    (found,) = (each for each in opened(data).paragraphs if each.text.startswith(beginning))
    return found


def value(element: etree._Element, path: str) -> str | None:
    """`"spacing/@line"`: the attribute of the child; `"b"`: "" where the child is there; None where it is not."""
    tag, _, attribute = path.partition("/@")
    child = element.find(qn(f"w:{tag}"))
    if child is None:
        return None
    return child.get(qn(f"w:{attribute}")) if attribute else child.get(qn("w:val"), "")


def _styles(of: Paragraph) -> Iterator[etree._Element]:
    style = of.style
    while style is not None:
        yield style.element
        style = style.base_style


def looks(of: Paragraph, path: str) -> str | None:
    """What `path` comes to for a paragraph: said by itself, or by the nearest style that says it."""
    for element in (of._p, *_styles(of)):
        properties = element.find(qn("w:pPr"))
        found = None if properties is None else value(properties, path)
        if found is not None:
            return found
    return None


def style_run(of: Paragraph, path: str) -> str | None:
    """What `path` comes to for the letters of a paragraph whose runs say nothing themselves."""
    for element in _styles(of):
        properties = element.find(qn("w:rPr"))
        found = None if properties is None else value(properties, path)
        if found is not None:
            return found
    return None


def tab_stops(of: Paragraph) -> list[tuple[str | None, int, str | None]]:
    """Kind, place in twips and leader of each stop that the paragraph's nearest style sets."""
    element = next(style for style in _styles(of) if style.find(f"{qn('w:pPr')}/{qn('w:tabs')}") is not None)
    stops = element.findall(f"{qn('w:pPr')}/{qn('w:tabs')}/{qn('w:tab')}")
    return [(stop.get(qn("w:val")), int(stop.get(qn("w:pos"), "")), stop.get(qn("w:leader"))) for stop in stops]
