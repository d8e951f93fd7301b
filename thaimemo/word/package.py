"""The .docx file: a blank made once for each layout, font and emblem, and the parts of one memo added to it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

from thaimemo.fonts import FontFamily
from thaimemo.layout import Layout
from thaimemo.tree import Memo
from thaimemo.word import blocks, drawing, oxml, properties, section, styles
from thaimemo.word.head import head

_TEMPLATE = Path(__file__).parent / "template"
_TEMPLATE_FONT = "TH SarabunPSK"
_OWN = ("docProps/core.xml", "word/document.xml")  # the parts that differ from memo to memo


@dataclass(frozen=True, slots=True)
class Blank:
    """A package that lacks only the memo's text and description.

    `archive` holds its other parts, `section` ends the body, `emblem` is the relationship to the emblem's picture.
    """

    archive: bytes
    section: str
    emblem: str


def _add(archive: ZipFile, name: str, data: bytes) -> None:
    """Add a part with nothing in it that depends on the day, the machine or the system."""
    member = ZipInfo(name)  # its date is the earliest a zip file knows
    member.create_system = 0
    member.compress_type = ZIP_DEFLATED
    archive.writestr(member, data)


def _template(font: str) -> bytes:
    """The template folder as a package, set in `font`."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for path in sorted(part for part in _TEMPLATE.rglob("*") if part.is_file()):
            xml = path.read_text("utf-8").replace(_TEMPLATE_FONT, oxml.text(font))
            _add(archive, path.relative_to(_TEMPLATE).as_posix(), xml.encode())
    return file.getvalue()


def _without_own_parts(package: bytes) -> bytes:
    file = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as source, ZipFile(file, "w") as archive:
        for name in source.namelist():  # [Content_Types].xml stands first, as Word wants it
            if name not in _OWN:
                _add(archive, name, source.read(name))
    return file.getvalue()


@lru_cache(maxsize=16)
def blank(layout: Layout, font: str, emblem: bytes | None, secrecy: str, thai_digits: bool) -> Blank:
    """The package for memos of one office: styles, page set-up, headers, emblem (None: no picture)."""
    document = Document(io.BytesIO(_template(font)))
    styles.add_to(document, layout, font)
    page = section.add_to(document, layout, secrecy, thai_digits)
    relation = document.part.get_or_add_image(io.BytesIO(emblem))[0] if emblem else ""
    file = io.BytesIO()
    document.save(file)
    return Blank(_without_own_parts(file.getvalue()), page, relation)


def _document(memo: Memo, layout: Layout, form: Blank) -> str:
    emblem = drawing.emblem(memo.emblem, layout, form.emblem)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:document {oxml.DECLARATIONS}><w:body>{head(memo, layout, emblem)}{blocks.body(memo.body, layout)}"
        f"{form.section}</w:body></w:document>"
    )


def write(memo: Memo, layout: Layout, fonts: FontFamily) -> bytes:
    """The memo as a .docx file; equal memos give equal bytes.

    Raises `OutputError` where the environment's `SOURCE_DATE_EPOCH` cannot be read.
    """
    image = drawing.image(memo.emblem, layout)
    form = blank(layout, fonts.name, image, memo.secrecy, memo.thai_digits)
    file = io.BytesIO(form.archive)
    with ZipFile(file, "a") as archive:
        for name, xml in zip(_OWN, (properties.core(memo), _document(memo, layout, form)), strict=True):
            _add(archive, name, xml.encode())
    return file.getvalue()
