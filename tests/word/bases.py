"""Offices' own Word files for tests: letterheads as Word makes them, and files that must be refused."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.shared import Cm, RGBColor

from word.samples import picture

_WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml."
Change = Callable[[DocumentObject], object]


def office(*changes: Change) -> bytes:
    """A letterhead on A4: logo and name in the header, address in the footer, some text, a style of its own."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(4), Cm(2)
    header = section.header.paragraphs[0]
    header.text = "กระทรวงตัวอย่าง"
    header.add_run().add_picture(io.BytesIO(picture(90, 30)), width=Cm(3))
    section.footer.paragraphs[0].text = "ถนนตัวอย่าง กรุงเทพมหานคร"
    document.add_paragraph("ข้อความเดิมของหน่วยงาน").add_run().add_picture(io.BytesIO(picture(50, 50)))
    style = document.styles.add_style("เนื้อความ", 1)
    style.font.color.rgb = RGBColor(0, 0, 200)
    document.core_properties.author = "ผู้เขียนเดิม"
    for change in changes:
        change(document)
    return saved(document)


def saved(document: DocumentObject) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def plain() -> bytes:
    """A file without header or footer, as Word makes them in a moment."""
    return saved(Document())


def repacked(data: bytes, changes: Mapping[str, bytes | None], *replaced: tuple[bytes, bytes]) -> bytes:
    """The package with parts put in, replaced or (None) left out; `replaced` are old and new in the content types."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for old, new in replaced:
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(old, new)
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in {**parts, **changes}.items():
            if content is not None:
                archive.writestr(name, content)
    return file.getvalue()


def with_main_type(data: bytes, kind: bytes) -> bytes:
    """The same file as another kind of Word file."""
    return repacked(data, {}, (_WORD + b"document.main+xml", kind))


def as_template(data: bytes) -> bytes:
    """The file as a .dotx."""
    return with_main_type(data, _WORD + b"template.main+xml")


def as_macros(data: bytes) -> bytes:
    """The file as a .docm."""
    return with_main_type(data, b"application/vnd.ms-word.document.macroEnabled.main+xml")


def old_word(encrypted: bool = False) -> bytes:
    """The beginning of a file of old Word, or of an encrypted one."""
    stream = "EncryptedPackage" if encrypted else "WordDocument"
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(500)


def bomb(claimed: int = 200_000_000) -> bytes:
    """A package whose one part claims to be huge, and is."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(claimed // 1_000_000):
                part.write(bytes(1_000_000))
    return file.getvalue()


def with_styles(count: int) -> bytes:
    """A small file with so many styles that reading them would take minutes."""
    style = b'<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/></w:style>'
    with ZipFile(io.BytesIO(plain())) as archive:
        styles = archive.read("word/styles.xml")
    return repacked(plain(), {"word/styles.xml": styles.replace(b"</w:styles>", style * count + b"</w:styles>")})


def locked(data: bytes) -> bytes:
    """A package whose parts are marked as encrypted."""
    made = bytearray(data)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        flags = struct.unpack_from("<H", made, at + 8)[0]
        struct.pack_into("<H", made, at + 8, flags | 1)
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)
