"""The file stays a Word file to work on: changed and saved in LibreOffice, nothing of it breaks."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from thaimemo.layout import Layout
from thaimemo.tree import Photos
from word.office import edited
from word.reading import looks, opened, paragraph, style_run
from word.samples import AT, CLOSING, ENDORSEMENT, SIGNATURE, TO, docx, numbered, photo, row, table
from word.samples import paragraph as body_text

BLOCKS = (
    TO,
    body_text("ด้วยเมื่อวันที่ ๑๖ มกราคม ๒๕๖๓ ได้ตรวจราชการ"),
    numbered("เร่งรัด", "ติดตาม"),
    table(row("ลำดับ", "ข้อสั่งการ"), row("๑", "จัดอบรม"), row("๒", "รายงานผล")),
    CLOSING,
    SIGNATURE,
    ENDORSEMENT,
    Photos((photo("ภาพที่ ๑"),), AT),
)


@pytest.fixture(scope="module")
def after(tmp_path_factory):
    """The memo after a clerk changed one word of it in LibreOffice."""
    # LibreOffice knows no thaiDistribute and would save the body as ragged; offices that work with it ask for `both`.
    data = docx(*BLOCKS, secrecy="ลับ", urgency="ด่วน", layout=Layout(justify="both"))
    return edited(data, tmp_path_factory.mktemp("edited"), "ได้ตรวจราชการ", "ได้ตรวจเยี่ยมโรงงาน")


def test_the_change_is_there_and_all_else_as_it_was(after):
    before = [each.text for each in opened(docx(*BLOCKS, secrecy="ลับ", urgency="ด่วน")).paragraphs]
    wanted = [text.replace("ได้ตรวจราชการ", "ได้ตรวจเยี่ยมโรงงาน").strip() for text in before]
    assert [each.text.strip() for each in opened(after).paragraphs] == wanted


def test_paragraphs_keep_the_styles_a_clerk_knows(after):
    assert paragraph(after, "ด้วย").style.name == "Memo Body"
    assert paragraph(after, "๑. เร่งรัด").style.name == "Directive 1"
    assert paragraph(after, "(นาง").style.name == "Signature"
    assert opened(after).tables[1].cell(0, 0).paragraphs[0].style.name == "Memo Endorsement"
    assert looks(paragraph(after, "ด้วย"), "jc") == "both"


def test_the_table_is_whole(after):
    made = opened(after).tables[0]
    assert [[each.text for each in tr.cells] for tr in made.rows] == [
        ["ลำดับ", "ข้อสั่งการ"],
        ["๑", "จัดอบรม"],
        ["๒", "รายงานผล"],
    ]
    assert made.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert made.style.name == "Memo Table"


def test_headers_stamps_and_pictures_are_there(after):
    section = opened(after).sections[0]
    assert section.different_first_page_header_footer
    assert "ลับ" in [each.text for each in section.first_page_header.paragraphs]
    assert any("PAGE" in each._p.xml for each in section.header.paragraphs)
    images = [str(part.partname) for part in opened(after).part.package.iter_parts() if "image" in part.content_type]
    assert any(name.endswith((".emf", ".wmf")) for name in images)  # still drawn, not pixels
    assert any(name.endswith((".jpeg", ".jpg")) for name in images)


def test_thai_and_latin_keep_their_properties(after):
    line = paragraph(after, "ด้วย")
    for slot in ("ascii", "hAnsi", "cs"):
        assert style_run(line, f"rFonts/@{slot}") == "TH SarabunPSK"
    assert [style_run(line, name) for name in ("sz", "szCs")] == ["32", "32"]
