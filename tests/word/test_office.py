"""An office's own Word file as base: its page, styles and letterhead stay, its text goes, and harm is refused."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm as DocxCm
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.errors import OutputError
from thaimemo.layout import Cm
from thaimemo.tree import Photos
from thaimemo.word import WordOptions, missing_styles
from word import bases
from word.reading import looks, opened, paragraph, part, texts, value, written
from word.samples import AT, CLOSING, SIGNATURE, TO, docx, numbered, photo, row, table
from word.samples import paragraph as body_text

BLOCKS = (TO, body_text("ด้วย"), numbered("เร่งรัด"), table(row("ก", "ข")), CLOSING, SIGNATURE)


def based(style_base, *blocks, **keywords):
    return docx(*(blocks or BLOCKS), options=WordOptions(style_base=style_base), **keywords)


def section(data):
    return opened(data).sections[0]


def names(data):
    return ZipFile(io.BytesIO(data)).namelist()


def problems(style_base):
    with pytest.raises(OutputError) as raised:
        based(style_base)
    for problem in raised.value.problems:
        assert problem.text("th")
        assert problem.hint("th")
        assert problem.hint("en")
        assert str(problem.place) == "style_base"
    return [problem.text("en") for problem in raised.value.problems]


def test_the_memo_stands_where_the_offices_text_stood():
    assert texts(based(bases.office())) == texts(docx(*BLOCKS))


def test_header_footer_and_logo_stay():
    made = section(based(bases.office()))
    assert made.header.paragraphs[0].text == "กระทรวงตัวอย่าง"
    assert made.footer.paragraphs[0].text == "ถนนตัวอย่าง กรุงเทพมหานคร"
    (image,) = (each.target_part for each in made.header.part.rels.values() if "image" in each.reltype)
    assert image.blob


def test_nothing_of_the_offices_text_stays_behind():
    data = based(bases.office(), emblem=None)
    assert "ข้อความเดิม" not in "".join(written(part(data, name)) for name in names(data) if name.endswith(".xml"))
    assert len([name for name in names(data) if name.startswith("word/media/")]) == 1
    core = opened(data).core_properties
    assert core.author == "ศภ.๑ กสอ."
    assert "docProps/thumbnail.jpeg" not in names(data)


def test_the_page_is_the_offices_and_the_memo_fits_it():
    data = based(bases.office())
    assert value(section(data)._sectPr, "pgMar/@left") == str(Cm(2.5).twips)
    columns = opened(data).tables[0]._tbl.tblGrid
    assert sum(int(column.get(qn("w:w"))) for column in columns) == pytest.approx(Cm(16).twips, abs=1)
    title = paragraph(data, "บันทึกข้อความ")
    assert (looks(title, "ind/@left"), looks(title, "ind/@right")) == ("0", "0")  # the margins are alike


def test_the_emblem_goes_with_the_title():
    anchor = part(based(bases.office()), "word/document.xml").find(".//{*}anchor")
    left, top = (int(each.text) for each in anchor.iter("{*}posOffset"))
    assert left == pytest.approx(Cm(2.5).emu, abs=700)
    assert top == pytest.approx(Cm(4 - 1).emu, abs=700)


def test_the_offices_style_is_used_where_it_has_one_by_english_or_thai_name():
    data = based(bases.office())
    line = paragraph(data, "ด้วย")
    assert line.style.name == "เนื้อความ"
    assert str(line.style.font.color.rgb) == "0000C8"
    assert paragraph(data, "๑. เร่งรัด").style.base_style.name == "เนื้อความ"


def alias(document):
    style = document.styles.add_style("ตราสาร", 1)
    style.element.insert(1, parse_xml(f'<w:aliases {nsdecls("w")} w:val="อื่น, MEMO TO"/>'))


def test_an_alias_counts_as_a_name_whatever_its_case():
    assert paragraph(based(bases.office(alias)), "เรียน").style.name == "ตราสาร"


def test_missing_styles_are_added_and_told():
    told = missing_styles(bases.office())
    assert "Memo Body" not in told
    assert {"Memo", "Memo Title", "Directive 1", "Memo Table"} <= set(told)
    known = {style.name for style in opened(based(bases.office())).styles}
    assert set(told) <= known


def test_a_memo_of_ours_as_base_lacks_nothing():
    assert missing_styles(docx()) == ()
    assert texts(based(docx(), body_text("ใหม่"))) == texts(docx(body_text("ใหม่")))


def test_styles_of_another_kind_or_id_are_not_taken_for_ours():
    def character(document):
        document.styles.add_style("Memo Closing", 2).element.set(qn("w:styleId"), "MemoTo")

    data = based(bases.office(character))
    line = paragraph(data, "เรียน")
    assert line.style.name == "Memo To"
    ids = [each.get(qn("w:styleId")) for each in part(data, "word/styles.xml").iter(qn("w:style"))]
    assert len(ids) == len(set(ids))


def test_thai_ids_of_words_own_styles_are_understood():
    tags = [qn(f"w:{tag}") for tag in ("style", "basedOn", "next", "link")]

    def thai(document):
        for name, short in (("Normal", "a"), ("Default Paragraph Font", "a0"), ("Normal Table", "a1")):
            old = document.styles[name].element.get(qn("w:styleId"))
            for each in document.styles.element.iter():
                for key in (qn("w:styleId"), qn("w:val")):
                    if each.get(key) == old and each.tag in tags:
                        each.set(key, short)

    styles = part(based(bases.office(thai)), "word/styles.xml")
    known = {each.get(qn("w:styleId")) for each in styles.iter(qn("w:style"))}
    assert {each.get(qn("w:val")) for each in styles.iter(qn("w:basedOn"))} <= known


def test_settings_are_those_for_thai_but_the_pages_own_stay():
    def settings(document):
        document.settings.odd_and_even_pages_header_footer = True
        document.settings.element.append(OxmlElement("w:mirrorMargins"))
        protection = parse_xml(f'<w:documentProtection {nsdecls("w")} w:edit="readOnly" w:enforcement="1"/>')
        document.settings.element.append(protection)

    made = part(based(bases.office(settings)), "word/settings.xml")
    tags = [each.tag.rpartition("}")[2] for each in made]
    assert tags.index("mirrorMargins") < tags.index("defaultTabStop") < tags.index("evenAndOddHeaders")
    assert "documentProtection" not in tags
    assert made.find(qn("w:themeFontLang")).get(qn("w:bidi")) == "th-TH"


def test_an_office_without_headers_gets_ours():
    data = based(bases.plain())
    assert written(section(data).header.paragraphs[0]._p) == "-  PAGE ๒ -"
    assert section(data).different_first_page_header_footer
    assert value(section(data)._sectPr, "pgNumType/@fmt") == "thaiNumbers"


def test_headers_of_earlier_sections_go_on_into_the_memo():
    def sections(document):
        document.add_section(WD_SECTION.NEW_PAGE)  # its headers are those of the one before

    assert section(based(bases.office(sections))).header.paragraphs[0].text == "กระทรวงตัวอย่าง"
    assert len(opened(based(bases.office(sections))).sections) == 1


def first_page(document):
    document.sections[0].different_first_page_header_footer = True


@pytest.mark.parametrize(("changes", "kinds"), [((), {"default"}), ((first_page,), {"default", "first"})])
def test_L26_the_secrecy_stamp_stands_over_and_under_every_page_of_an_office_too(changes, kinds):
    data = based(bases.office(*changes), secrecy="ลับ")
    related = opened(data).part.related_parts
    for kind in ("header", "footer"):
        references = section(data)._sectPr.findall(qn(f"w:{kind}Reference"))
        assert {each.get(qn("w:type")) for each in references} == kinds
        for each in references:
            lines = [written(one) for one in related[each.get(qn("r:id"))].element.findall(qn("w:p"))]
            assert lines[0 if kind == "header" else -1] == "ลับ"
    assert "กระทรวงตัวอย่าง" in [each.text for each in section(data).header.paragraphs]


def test_a_template_serves_as_well_as_a_document():
    data = based(bases.as_template(bases.office()))
    assert b"template" not in ZipFile(io.BytesIO(data)).read("[Content_Types].xml")
    assert section(data).header.paragraphs[0].text == "กระทรวงตัวอย่าง"


def test_photos_leave_room_under_the_offices_header():
    data = based(bases.office(), Photos((photo("ก", 60, 100), photo("ข", 60, 100)), AT))
    high = int(part(data, "word/document.xml").findall(".//{*}inline/{*}extent")[0].get("cy"))
    room = Cm(29.7 - 4 - 2) - Cm(0.6) - 4 * 21
    assert high == pytest.approx(room / 2 * 12700, rel=0.001)


def test_fonts_are_embedded_beside_those_of_the_office():
    data = docx(options=WordOptions(embed_fonts=True, style_base=bases.office()))
    fonts = [each.get(qn("w:name")) for each in part(data, "word/fontTable.xml")]
    assert fonts.count("TH SarabunPSK") == 1
    assert len(fonts) > 1
    assert len([name for name in names(data) if name.endswith(".odttf")]) == 2


def test_the_same_base_gives_the_same_bytes():
    base = bases.office()
    assert based(base) == based(base)


def test_the_base_is_not_asked_for_twice_by_other_memos():
    base = bases.office()
    first, second = based(base), based(base, body_text("อื่น"))
    assert texts(first) != texts(second)
    assert section(first).header.paragraphs[0].text == section(second).header.paragraphs[0].text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no Word file"),
        (b"%PDF-1.7", "no Word file"),
        (b"PK\x03\x04 torn", "no Word file"),
        (bases.office()[:3000], "no Word file"),
        (bases.repacked(bases.office(), {"word/document.xml": b"<w:document"}), "no Word file"),
        (bases.repacked(bases.office(), {"word/document.xml": None}), "no Word file"),
        (bases.repacked(bases.office(), {"[Content_Types].xml": None}), "no Word file"),
        (bases.repacked(bases.office(), {"_rels/.rels": None}), "no Word file"),
        (bases.with_main_type(bases.office(), b"application/vnd.ms-excel.sheet.main+xml"), "no Word file"),
        (bases.old_word(), "old Word"),
        (bases.old_word(encrypted=True), "password"),
        (bases.locked(bases.office()), "password"),
        (bases.as_macros(bases.office()), "macros"),
        (bases.repacked(bases.office(), {"word/vbaProject.bin": b"vba"}), "macros"),
        (bases.repacked(bases.office(), {"word/activeX/activeX1.bin": b"x"}), "ActiveX"),
        (bases.bomb(), "too large"),
        (bases.with_styles(200_000), "too much text and too many styles"),
        (bytes(60_000_001), "too large"),
        (bases.repacked(bases.office(), {f"word/x{index}.xml": b"" for index in range(2100)}), "too large"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_files_that_cannot_serve_are_refused_with_the_reason(data, words):
    (told,) = problems(data)
    assert words in told


def test_entities_in_a_base_are_not_unfolded():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    with ZipFile(io.BytesIO(bases.office())) as archive:
        document = archive.read("word/document.xml").replace(b"?>", b"?>" + bomb, 1)
    data = based(bases.repacked(bases.office(), {"word/document.xml": document}))
    assert b"ENTITY" not in ZipFile(io.BytesIO(data)).read("word/document.xml")


def linked(document):
    header = document.sections[0].header.part
    header.relate_to("http://example.invalid/logo.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    header.relate_to("file:///C:/data.xlsx", RELATIONSHIP_TYPE.OLE_OBJECT, is_external=True)


def clickable(document):
    document.sections[0].header.part.relate_to("http://example.invalid", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def field(code):
    def change(document):
        line = document.sections[0].footer.paragraphs[0]
        half = len(code) // 2
        for text in (code[:half], code[half:]):  # Word cuts codes as it likes
            line._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:instrText>{text}</w:instrText></w:r>"))

    return change


def test_what_fetches_something_from_outside_is_refused_all_of_it_named():
    told = problems(bases.office(linked, field(" INCLUDEPICTURE evil.png ")))
    assert len(told) == 3
    assert any("http://example.invalid/logo.png" in each for each in told)
    assert any("file:///C:/data.xlsx" in each for each in told)
    assert any("INCLUDEPICTURE evil.png" in each for each in told)


@pytest.mark.parametrize("code", ["DDEAUTO c:\\\\x.exe", "INCLUDETEXT x", "LINK Excel.Sheet x", "dde x y"])
def test_fields_that_fetch_or_start_something_are_refused(code):
    assert "fetches something from outside" in problems(bases.office(field(code)))[0]


def test_a_header_that_lies_elsewhere_is_refused():
    def elsewhere(document):
        document.part.relate_to("http://example.invalid/h.xml", RELATIONSHIP_TYPE.HEADER, is_external=True)

    assert "http://example.invalid/h.xml" in problems(bases.office(elsewhere))[0]


def test_links_to_click_on_and_harmless_fields_may_stay():
    assert texts(based(bases.office(clickable, field(" NUMPAGES "))))


def test_the_template_a_base_was_made_from_is_forgotten():
    def attached(document):
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
        document.part._settings_part.relate_to("file:///C:/Normal.dotm", kind, is_external=True)

    data = based(bases.office(attached))
    assert not [name for name in names(data) if "settings.xml.rels" in name]


def test_a_page_too_narrow_for_a_memo_is_refused_in_centimetres():
    def narrow(document):
        document.sections[0].left_margin = DocxCm(15)

    (told,) = problems(bases.office(narrow))
    assert "3.5 cm" in told


def test_a_page_across_serves():
    def across(document):
        made = document.sections[0]
        made.orientation, made.page_width, made.page_height = WD_ORIENT.LANDSCAPE, made.page_height, made.page_width

    data = based(bases.office(across))
    assert value(section(data)._sectPr, "pgSz/@orient") == "landscape"
    assert looks(paragraph(data, "(นาง"), "jc") == "center"


PARTS = [name for name in ZipFile(io.BytesIO(bases.office())).namelist() if name.endswith((".xml", ".rels"))]
ODD = [b"", b"<x/>", b"text", b'<?xml version="1.0"?><w:p xmlns:w="http://other"/>', b"<a>" * 400]


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("content", ODD, ids=range(len(ODD)))
def test_a_base_with_an_odd_part_is_refused_or_serves(name, content):
    serves_or_is_refused(bases.repacked(bases.office(), {name: content}))


@given(st.binary(max_size=400), st.integers(0, 4000))
def test_a_damaged_base_is_refused_or_serves(noise, at):
    base = bytearray(bases.office())
    base[at : at + len(noise)] = noise
    serves_or_is_refused(bytes(base))


def serves_or_is_refused(base):
    try:
        data = based(base)
    except OutputError:
        return
    assert "ด้วย" in [each.text for each in Document(io.BytesIO(data)).paragraphs]
    assert part(data, "word/styles.xml").tag == qn("w:styles")
