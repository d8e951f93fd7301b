"""The .docx file: a blank made once for each layout, font and emblem, and the parts of one memo added to it."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from thaimemo import columns
from thaimemo.fonts import FontFamily, Style
from thaimemo.layout import Layout
from thaimemo.tree import Memo
from thaimemo.word import embedding, emblem, office, oxml, properties, section, style, styles
from thaimemo.word.body import body
from thaimemo.word.emblem import Image
from thaimemo.word.figures import Story
from thaimemo.word.head import head
from thaimemo.word.options import WordOptions

_TEMPLATE = Path(__file__).parent / "template"
_TEMPLATE_FONT = "TH SarabunPSK"
_TYPES, _CORE = "[Content_Types].xml", "docProps/core.xml"
_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_OWN = (_CORE, _DOCUMENT, _RELATIONS)  # the parts that differ from memo to memo
_STYLED = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)')
_PACKED = (".jpeg", ".png")  # files that no packing makes smaller
_QUICKLY = 3  # zlib's level for a memo's own parts: a third of the default's time; a page is 0.3 kB larger


@dataclass(frozen=True, slots=True)
class Blank:
    """A package that lacks only the memo's text, photos and description.

    `archive` holds its other parts, `relations` are the text's relationships without their closing tag, `section` ends
    the body, `emblem` are the relationships to its files. `ids` are those of styles that an office's file calls
    otherwise.
    """

    archive: bytes
    relations: str
    section: str
    emblem: tuple[str, ...]
    ids: Mapping[str, str]

    def styled(self, xml: str) -> str:
        """`xml` with the ids that the styles have in this package."""
        return _STYLED.sub(lambda found: found[1] + self.ids.get(found[2], found[2]), xml) if self.ids else xml


def _add(archive: ZipFile, name: str, data: bytes, level: int | None = None) -> None:
    """Add a part with nothing in it that depends on the day, the machine or the system; `level` None is zlib's own."""
    member = ZipInfo(name)  # its date is the earliest a zip file knows
    member.create_system = 0
    member.compress_type = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
    archive.writestr(member, data, compresslevel=level)


def _template(font: str) -> bytes:
    """The template folder as a package, set in `font`."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for path in sorted(part for part in _TEMPLATE.rglob("*") if part.is_file()):
            xml = path.read_text("utf-8").replace(_TEMPLATE_FONT, oxml.text(font))
            _add(archive, path.relative_to(_TEMPLATE).as_posix(), xml.encode())
    return file.getvalue()


def _without_own_parts(package: bytes) -> tuple[bytes, str]:
    """The package without a memo's own parts, and the relationships of its text."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as source, ZipFile(file, "w") as archive:
        for name in source.namelist():  # the content types stand first, as Word wants it
            if name not in _OWN:
                data = source.read(name)
                _add(archive, name, _with_photos(data) if name == _TYPES else data)
        relations = source.read(_RELATIONS).decode()
    return file.getvalue(), relations.removesuffix("</Relationships>")


def _with_photos(types: bytes) -> bytes:
    """The content types with those of photos, which a memo may bring."""
    xml = types.decode()
    new = [
        f'<Default Extension="{kind}" ContentType="image/{kind}"/>'
        for kind in ("jpeg", "png")
        if f'Extension="{kind}"' not in xml
    ]
    return xml.replace("<Default ", "".join(new) + "<Default ", 1).encode()


@lru_cache(maxsize=16)
def blank(
    layout: Layout,
    fonts: FontFamily,
    images: tuple[Image, ...],
    secrecy: str,
    thai_digits: bool,
    style_base: bytes | None,
    embedded: tuple[Style, ...],
) -> Blank:
    """The package for memos of one office: styles, page set-up, headers, emblem, the styles of fonts `embedded`."""
    start = office.package(style_base) if style_base is not None else _template(fonts.name)
    document = Document(io.BytesIO(start))
    ids = style.add(document.styles.element, styles.sheet(layout, fonts.name))
    page = section.add_to(document, layout, secrecy, thai_digits)
    if embedded:
        embedding.embed(document, fonts, embedded)
    relations = tuple(_add_image(document, image) for image in images)
    file = io.BytesIO()
    document.save(file)
    return Blank(*_without_own_parts(file.getvalue()), page, relations, ids)


def _add_image(document: DocumentObject, image: Image) -> str:
    """Add a file of the emblem; the relationship to it."""
    name = PackURI(f"/word/media/emblem.{image.kind}")
    kind = "image/x-emf" if image.kind == "emf" else f"image/{image.kind}"
    return document.part.relate_to(Part(name, kind, image.data, document.part.package), RELATIONSHIP_TYPE.IMAGE)


def write(memo: Memo, layout: Layout, fonts: FontFamily, options: WordOptions | None = None) -> bytes:
    """The memo as a .docx file; equal memos give equal bytes.

    Raises `OutputError` where the environment's `SOURCE_DATE_EPOCH` cannot be read or a style base cannot serve,
    `FontError` where a font does not allow to be embedded.
    """
    options = options or WordOptions()
    if options.style_base is not None:
        layout = office.page_layout(options.style_base, layout)
        memo, _ = columns.fitted(memo, layout, fonts)
    story = Story(layout, fonts, memo.protect)
    text = body(memo.body, story)
    form = blank(
        layout,
        fonts,
        emblem.images(memo.emblem, layout),
        memo.secrecy,
        memo.thai_digits,
        options.style_base,
        _faces(memo, text) if options.embed_fonts else (),
    )
    top = head(memo, layout, fonts, emblem.run(memo.emblem, layout, form.emblem))
    parts = {
        _CORE: properties.core(memo).encode(),
        _DOCUMENT: _document(form.styled(top + text) + form.section).encode(),
        _RELATIONS: f"{form.relations}{story.figures.relationships()}</Relationships>".encode(),
        **story.figures.parts,
    }
    return _packed(form.archive, parts)


def _faces(memo: Memo, text: str) -> tuple[Style, ...]:
    """The styles of the font that a memo is set in: bold for its labels, the slanted ones where a run is slanted."""
    blanks = (memo.head.agency, memo.head.number, memo.head.date, memo.head.subject)
    slanted = "<w:i/>" in text or any(run.italic for value in blanks for run in value)
    return ("regular", "bold", "italic", "bold_italic") if slanted else ("regular", "bold")


def _document(content: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:document {oxml.DECLARATIONS}><w:body>{content}</w:body></w:document>"
    )


def _packed(archive: bytes, parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO(archive)
    with ZipFile(file, "a") as package:
        for name, data in parts.items():
            _add(package, name, data, _QUICKLY)
    return file.getvalue()
