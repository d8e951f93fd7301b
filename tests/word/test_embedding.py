"""Fonts inside the Word file: whole, veiled, allowed by their licence, and used where the computer lacks them."""

from __future__ import annotations

import io
import struct
import uuid
from dataclasses import replace
from zipfile import ZipFile

import pdfplumber
import pytest
from docx.oxml.ns import qn
from lxml import etree

from thaimemo.errors import FontError
from thaimemo.tree import Paragraph, Run
from thaimemo.word import WordOptions, embedding, write
from word.office import without_our_fonts
from word.reading import part
from word.samples import AT, FONTS, LAYOUT, docx, memo, paragraph

WITH = WordOptions(embed_fonts=True)
SLANTED = Paragraph((Run("เอียง", italic=True),), AT)
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def entry(data):
    """The `w:font` of TH SarabunPSK."""
    (found,) = (each for each in part(data, "word/fontTable.xml") if each.get(qn("w:name")) == "TH SarabunPSK")
    return found


def unveiled(data):
    """The embedded files by the names Word has for their styles, their veil lifted by their keys."""
    with ZipFile(io.BytesIO(data)) as archive:
        relations = {
            each.get("Id"): each.get("Target")
            for each in etree.fromstring(archive.read("word/_rels/fontTable.xml.rels")).iter(RELATIONS)
        }
        found = {}
        for each in entry(data):
            if each.get(qn("r:id")):
                key = uuid.UUID(each.get(qn("w:fontKey"))).bytes[::-1]
                file = archive.read("word/" + relations[each.get(qn("r:id"))])
                mask = key * 2
                found[each.tag.rpartition("}")[2]] = bytes(a ^ b for a, b in zip(file, mask, strict=False)) + file[32:]
        return found


def with_rights(font: bytes, rights: int) -> bytes:
    """A font file with another fsType."""
    data = bytearray(font)
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if tag == b"OS/2":
            struct.pack_into(">H", data, offset + 8, rights)
    return bytes(data)


def without_rights(font: bytes) -> bytes:
    """A font file that says nothing of its rights: no OS/2 table is found in it."""
    return font[:12] + font[12:400].replace(b"OS/2", b"os/2") + font[400:]


def test_nothing_is_embedded_unless_asked():
    assert not [name for name in ZipFile(io.BytesIO(docx())).namelist() if name.endswith(".odttf")]
    assert part(docx(), "word/settings.xml").find(qn("w:embedTrueTypeFonts")) is None


def test_the_files_inside_are_the_fonts_whole():
    found = unveiled(docx(options=WITH))
    assert found == {"embedRegular": FONTS.data("regular"), "embedBold": FONTS.data("bold")}


def test_slanted_fonts_come_along_where_a_run_is_slanted():
    assert len(unveiled(docx(SLANTED, options=WITH))) == 4


def test_a_veiled_file_is_no_font():
    with ZipFile(io.BytesIO(docx(options=WITH))) as archive:
        for name in archive.namelist():
            if name.endswith(".odttf"):
                assert archive.read(name)[:4] != b"\x00\x01\x00\x00"


def test_word_is_told_to_keep_the_fonts_whole_when_it_saves():
    settings = part(docx(options=WITH), "word/settings.xml")
    tags = [each.tag.rpartition("}")[2] for each in settings]
    assert tags.index("zoom") < tags.index("embedTrueTypeFonts") < tags.index("defaultTabStop")
    assert "saveSubsetFonts" not in tags  # a subset could not be edited


def test_the_same_memo_gives_the_same_bytes():
    assert docx(options=WITH) == docx(options=WITH)


@pytest.mark.parametrize("rights", [0x0000, 0x0008, 0x0108, 0x000C])
def test_fonts_that_may_be_edited_with_are_embedded(rights):
    assert embedding.may_embed(with_rights(FONTS.data("regular"), rights))


@pytest.mark.parametrize("rights", [0x0002, 0x0004, 0x0200, 0x0208])
def test_fonts_that_may_not_are_refused(rights):
    assert not embedding.may_embed(with_rights(FONTS.data("regular"), rights))


def test_a_font_that_does_not_say_is_refused():
    assert not embedding.may_embed(without_rights(FONTS.data("regular")))


def test_the_error_names_every_font_refused():
    files = tuple(
        replace(file, data=with_rights(file.data, 2), sha256=f"other-{file.style}") if file.style != "italic" else file
        for file in FONTS.files
    )
    with pytest.raises(FontError) as raised:
        write(memo(SLANTED), LAYOUT, replace(FONTS, files=files), WITH)
    assert len(raised.value.problems) == 3
    for problem in raised.value.problems:
        assert "TH SarabunPSK" in problem.text("th")
        assert problem.hint("th")
        assert problem.hint("en")


def test_a_computer_without_the_fonts_shows_them(tmp_path):
    names = []
    for options in (None, WITH):
        with pdfplumber.open(without_our_fonts(docx(paragraph("ตัวอย่าง"), options=options), tmp_path)) as pdf:
            names.append({char["fontname"].partition("+")[2] for char in pdf.pages[0].chars})
    lacking, having = names
    assert not any("Sarabun" in font for font in lacking)
    assert {"THSarabunPSK", "THSarabunPSK-Bold"} <= having
