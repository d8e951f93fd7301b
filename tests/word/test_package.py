"""The finished file as a package: the same bytes each time, and nothing in it a validator or Word would refuse."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from thaimemo.errors import OutputError
from thaimemo.layout import Cm
from thaimemo.tree import Frame, Heading, Item, List, Outline, PageBreak, Paragraph, Picture, Run
from thaimemo.word import oxml, raster, style, styles, write
from word.reading import opened, part, parts
from word.samples import AT, FONTS, LAYOUT, RING, SIGNATURE, docx, memo, numbered, paragraph, words

FRAME = Frame(93, 100, "ตราครุฑ")
FULL = (
    Paragraph((Run("หนา", bold=True), Run("เอียง", italic=True), Run("ขีด", underline=True)), AT, "center", False, True),
    Heading(words("หัวข้อ"), AT, 2),
    List((Item("๑.", words("ข้อ"), AT, (numbered("รอง", level=2), paragraph("ต่อ"))),), AT),
    PageBreak(AT),
    paragraph("จึงเรียนมา"),
    SIGNATURE,
    SIGNATURE,
)
PICTURE = Picture(raster.png(RING, Cm(1.5)), 110, 118)


def every_kind():
    """Files that use all the writer can draw."""
    for emblem in (RING, PICTURE, FRAME, None):
        yield docx(*FULL, emblem=emblem, urgency="ด่วนมาก", secrecy="ลับที่สุด", thai_digits=emblem is None)
    yield docx()


def names(data: bytes) -> list[str]:
    return ZipFile(io.BytesIO(data)).namelist()


def test_the_same_memo_gives_the_same_bytes():
    assert docx(*FULL) == docx(*FULL)


@pytest.mark.parametrize("seed", ["0", "1", "random"])
def test_other_processes_and_hash_seeds_give_the_same_bytes(seed):
    program = (
        "import hashlib; from word.test_package import FULL; from word.samples import docx; "
        "print(hashlib.sha256(docx(*FULL, urgency='ด่วน', secrecy='ลับ')).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == hashlib.sha256(docx(*FULL, urgency="ด่วน", secrecy="ลับ")).hexdigest()


def test_the_zip_says_nothing_of_the_day_or_the_machine():
    for member in ZipFile(io.BytesIO(docx())).infolist():
        assert (member.date_time, member.create_system) == ((1980, 1, 1, 0, 0, 0), 0)


def test_content_types_stand_first_and_no_part_twice():
    for data in every_kind():
        assert names(data)[0] == "[Content_Types].xml"
        assert len(set(names(data))) == len(names(data))
        assert ZipFile(io.BytesIO(data)).testzip() is None


def test_a_memo_is_small():
    assert len(docx(emblem=None)) < 11_000


def ordered(element, order):
    places = [order[etree.QName(child).localname] for child in element]
    return places == sorted(places)


def test_properties_stand_in_the_schemas_order():
    orders = {"pPr": oxml.PARAGRAPH_ORDER, "rPr": oxml.RUN_ORDER, "sectPr": oxml.SECTION_ORDER}
    for data in every_kind():
        for root in parts(data).values():
            for tag, order in orders.items():
                assert all(ordered(each, order) for each in root.iter(qn(f"w:{tag}")))


def test_fields_are_closed_and_drawings_numbered_once():
    for data in every_kind():
        seen = []
        for root in parts(data).values():
            kinds = [each.get(qn("w:fldCharType")) for each in root.iter(qn("w:fldChar"))]
            assert kinds in ([], ["begin", "separate", "end"])
            seen += [each.get("id") for each in root.iter("{*}docPr")]
        assert len(seen) == len(set(seen))


def test_every_drawing_has_words_for_those_who_cannot_see_it():
    for data in every_kind():
        for root in parts(data).values():
            assert all(each.get("descr") for each in root.iter("{*}docPr"))


def test_the_settings_are_those_of_todays_word_in_thai():
    settings = part(docx(), "word/settings.xml")
    (mode,) = (each for each in settings.iter(qn("w:compatSetting")) if each.get(qn("w:name")) == "compatibilityMode")
    assert mode.get(qn("w:val")) == "15"
    assert settings.find(qn("w:themeFontLang")).get(qn("w:bidi")) == "th-TH"
    assert part(docx(), "word/styles.xml").find(f".//{qn('w:lang')}").get(qn("w:bidi")) == "th-TH"


def test_the_properties_date_the_file_by_the_memo(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    data = docx(created=date(2020, 1, 17))
    core = ZipFile(io.BytesIO(data)).read("docProps/core.xml").decode()
    assert re.findall(r'W3CDTF">([^<]*)<', core) == ["2020-01-17T00:00:00Z"] * 2
    assert opened(data).core_properties.language == "th-TH"


def test_source_date_epoch_overrides_the_memos_date(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    core = ZipFile(io.BytesIO(docx())).read("docProps/core.xml").decode()
    assert re.findall(r'W3CDTF">([^<]*)<', core) == ["2023-11-14T22:13:20Z"] * 2


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30])
def test_an_epoch_that_is_no_time_is_an_error_in_both_languages(monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(OutputError) as raised:
        docx()
    (problem,) = raised.value.problems
    assert epoch in problem.text("th")
    assert epoch in problem.text("en")
    assert problem.hint("th")
    assert problem.hint("en")


def test_another_font_is_named_everywhere():
    data = write(memo(), LAYOUT, replace(FONTS, name="TH Sarabun New"))
    archive = ZipFile(io.BytesIO(data))
    for name in archive.namelist():
        assert b"TH SarabunPSK" not in archive.read(name)
    assert b'w:cs="TH Sarabun New"' in archive.read("word/styles.xml")


def test_the_templates_parts_are_all_used():
    folder = Path(raster.__file__).parent / "template"
    held = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert held <= set(names(docx()))


def test_a_style_of_the_same_name_is_left_as_it_is():
    document = Document()
    document.styles.add_style("Memo Body", 1)
    before = etree.tostring(document.styles["Memo Body"].element)
    style.add(document.styles.element, styles.sheet(LAYOUT, "TH SarabunPSK"))
    assert etree.tostring(document.styles["Memo Body"].element) == before
    assert "Directive 3" in [each.name for each in document.styles]


def test_an_outline_like_no_other_is_drawn_anew():
    other = Outline(50, 100, RING.contours)
    media = [ZipFile(io.BytesIO(docx(emblem=each))).read("word/media/emblem.emf") for each in (RING, other, RING)]
    assert media[0] == media[2] != media[1]
