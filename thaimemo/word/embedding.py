"""Fonts inside the Word file, veiled as ECMA-376 part 4 (2.8.1) asks; only where their licence allows it."""

from __future__ import annotations

import struct
import uuid
from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from lxml import etree

from thaimemo.errors import FontError, Problem
from thaimemo.fonts import FontFamily, FontFile, Style
from thaimemo.messages import word as say
from thaimemo.word import oxml

FACES: dict[Style, str] = {
    "regular": "embedRegular",
    "bold": "embedBold",
    "italic": "embedItalic",
    "bold_italic": "embedBoldItalic",
}
"""The styles of a family and what Word calls them, in the schema's order."""

_VEILED = 32  # bytes of a font file that are changed
_W, _R = (f"{{{oxml.NAMESPACES[prefix]}}}" for prefix in "wr")
_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"

# OpenType, OS/2 table, fsType: what a document may do with a font that it holds.
_EDITABLE, _RESTRICTED, _BITMAPS_ONLY = 0x0008, 0x000E, 0x0200


def may_embed(font: bytes) -> bool:
    """Whether a font file allows to be put whole into a document that is edited (its fsType)."""
    allowed = _embedding(font)
    if allowed is None or allowed & _BITMAPS_ONLY:
        return False
    return bool(allowed & _EDITABLE) or not allowed & _RESTRICTED


def _embedding(font: bytes) -> int | None:
    """The fsType of a font file; None where it says nothing."""
    count = struct.unpack_from(">H", font, 4)[0]
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag == b"OS/2" and length >= 10:
            value: int = struct.unpack_from(">H", font, offset + 8)[0]
            return value
    return None


def embed(document: Document, fonts: FontFamily, styles: tuple[Style, ...]) -> None:
    """Put the files of `styles` into the document; raises `FontError` that names every one whose licence forbids it."""
    files = [fonts.file(style) for style in styles]
    if refused := [file for file in files if not may_embed(file.data)]:
        names = [f"{file.family} ({file.path.name})" for file in refused]
        raise FontError(Problem(say.FONT_FORBIDS, None, {"name": name}) for name in names)
    table = _font_table(document)
    root = parse_xml(table.blob)
    entry = _entry(root, fonts.name)
    for index, file in enumerate(files, 1):
        entry.append(_embedded(document, table, index, file))
    document.settings.element.insert(1, parse_xml(f"<w:embedTrueTypeFonts {oxml.DECLARATIONS}/>"))  # after the zoom
    table._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _font_table(document: Document) -> Part:
    """The part of the document's fonts; an office's file may have none."""
    try:
        return document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    except KeyError:
        empty = f"<w:fonts {oxml.DECLARATIONS}/>".encode()
        name = PackURI("/word/fontTable.xml")
        table = Part(name, CONTENT_TYPE.WML_FONT_TABLE, empty, document.part.package)
        document.part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)
        return table


def _entry(root: etree._Element, name: str) -> etree._Element:
    """The font's `w:font`, without files that may be in it."""
    found = next((font for font in root.findall(f"{_W}font") if font.get(f"{_W}name") == name), None)
    if found is None:
        found = etree.SubElement(root, f"{_W}font", {f"{_W}name": name})
    for child in [child for tag in FACES.values() for child in found.findall(f"{_W}{tag}")]:
        found.remove(child)
    return found


def _embedded(document: Document, table: Part, index: int, file: FontFile) -> etree._Element:
    key = uuid.uuid5(uuid.NAMESPACE_OID, file.sha256)
    name = PackURI(f"/word/fonts/memo{index}.odttf")
    part = Part(name, _OBFUSCATED, bytes(_veiled(file.data, key)), document.part.package)
    relation = table.relate_to(part, RELATIONSHIP_TYPE.FONT)
    return etree.Element(f"{_W}{FACES[file.style]}", {f"{_R}id": relation, f"{_W}fontKey": f"{{{str(key).upper()}}}"})


def _veiled(data: bytes, key: uuid.UUID) -> Iterator[int]:
    """The file's bytes, the first of them mixed with the key's, last byte first; the same again lifts the veil."""
    mask = key.bytes[::-1] * (_VEILED // 16)
    yield from (byte ^ other for byte, other in zip(data, mask, strict=False))
    yield from data[_VEILED:]
