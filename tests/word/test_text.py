"""Text in, the same text out; and every piece of it in the properties its script needs."""

from __future__ import annotations

import re
import unicodedata

from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.tree import Head, Heading, Item, List, Paragraph, Run, Signature, plain
from thaimemo.word.runs import is_thai, pieces
from word.reading import opened, parts, texts
from word.samples import AT, HEAD, RUNS, SIGNATURE, TEXTS, TO, docx, numbered, paragraph, words

THAI = re.compile("[\u0e00-\u0e7f]")
LATIN = re.compile("[A-Za-z0-9]")


def runs(data):
    return [run for root in parts(data).values() for run in root.iter(qn("w:r"))]


def run_text(run):
    return "".join(each.text or "" for each in run.findall(qn("w:t")))


@given(TEXTS)
def test_the_pieces_of_a_text_join_to_the_text(text):
    assert "".join(pieces(text)) == text
    assert all(pieces(text))


@given(TEXTS)
def test_no_piece_mixes_thai_and_latin(text):
    for piece in pieces(text):
        assert not (THAI.search(piece) and LATIN.search(piece))
        assert is_thai(piece) == bool(THAI.search(piece))


def test_a_blank_goes_with_what_stands_before_it():
    assert pieces("ค่า PM 2.5 เกิน ๑๐๐% แล้ว") == ["ค่า ", "PM 2.5 ", "เกิน ๑๐๐", "% ", "แล้ว"]


def test_a_mark_never_leaves_its_letter():
    for text in ("กำ\u0301ก", "e\u0301ก"):
        assert not any(unicodedata.combining(piece[0]) for piece in pieces(text))


@given(st.lists(RUNS, min_size=1, max_size=4))
def test_the_body_says_what_the_tree_says(content):
    content = tuple(content)
    data = docx(Paragraph(content, AT), Heading(content, AT), List((Item("๑.", content, AT),), AT))
    assert texts(data)[-3:] == [plain(content), plain(content), "๑. " + plain(content)]


@given(TEXTS, TEXTS)
def test_header_salutation_and_signature_say_what_the_tree_says(text, other):
    head = Head(words(text), words(other), words(text, other), words(other), AT)
    data = docx(TO, Signature(words(text), (words(other), words(text)), AT), head=head)
    assert texts(data)[1:4] == [
        f"ส่วนราชการ  {text}\t",
        f"ที่  {other}\t\tวันที่  {text}{other}\t",
        f"เรื่อง\t{other}\t",
    ]
    assert texts(data)[-3:] == [text, other, text]


@given(TEXTS)
def test_properties_and_stamps_say_what_the_tree_says(text):
    data = docx(title=text, author=text, head=Head((), (), (), words(text), AT), secrecy=text, urgency=text)
    core = opened(data).core_properties
    assert (core.title, core.author, core.subject) == (text, text, text)
    assert opened(data).sections[0].first_page_header.paragraphs[0].text == text


def test_what_xml_cannot_hold_never_breaks_the_file():
    data = docx(paragraph("ก\x00\x0b\ufffe\ud800ข"))
    assert texts(data)[-1] == "กข"
    assert run_text(runs(data)[-1]) == "กข"  # what is left out does not cut the run either


@given(st.lists(RUNS, min_size=1, max_size=4))
def test_every_thai_run_is_complex_script_and_no_latin_one(content):
    data = docx(Paragraph(tuple(content), AT), SIGNATURE, secrecy="ลับ", urgency="ด่วน")
    for run in runs(data):
        text = run_text(run)
        complex_script = run.find(f"{qn('w:rPr')}/{qn('w:cs')}") is not None
        if text:
            assert complex_script == bool(THAI.search(text))


def test_bold_italic_and_underline_reach_both_scripts():
    data = docx(Paragraph((Run("ไทย Latin", bold=True, italic=True, underline=True),), AT))
    marked = [run for run in runs(data) if run_text(run) in ("ไทย ", "Latin")]
    assert len(marked) == 2
    for run in marked:
        tags = {child.tag for child in run.find(qn("w:rPr"))}
        assert {qn(f"w:{tag}") for tag in ("b", "bCs", "i", "iCs", "u")} <= tags


def test_every_property_of_letters_has_its_twin():
    data = docx(Paragraph((Run("ก a", bold=True), Run("ข b", italic=True)), AT), secrecy="ลับ")
    for root in parts(data).values():
        for properties in root.iter(qn("w:rPr")):
            for plain_tag, twin in (("b", "bCs"), ("i", "iCs"), ("sz", "szCs")):
                one, other = (properties.find(qn(f"w:{tag}")) for tag in (plain_tag, twin))
                assert (one is None) == (other is None)
                assert one is None or one.attrib == other.attrib


def test_fonts_are_named_for_all_four_kinds_of_letters():
    for root in parts(docx()).values():
        for fonts in root.iter(qn("w:rFonts")):
            slots = {slot: fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
            assert set(slots.values()) == {"TH SarabunPSK"}


def test_runs_carry_no_language_and_no_proofing_marks():
    for name, root in parts(docx(paragraph("ไทย Latin"), secrecy="ลับ")).items():
        assert not list(root.iter(qn("w:noProof")))
        assert name == "word/styles.xml" or not list(root.iter(qn("w:lang")))


def test_styles_named_by_runs_and_paragraphs_are_there():
    data = docx(numbered("หนึ่ง"), SIGNATURE, secrecy="ลับ", urgency="ด่วน", head=HEAD)
    known = {style.get(qn("w:styleId")) for style in parts(data)["word/styles.xml"].iter(qn("w:style"))}
    for root in parts(data).values():
        for tag in ("pStyle", "rStyle", "basedOn", "next"):
            assert {each.get(qn("w:val")) for each in root.iter(qn(f"w:{tag}"))} <= known


def test_nothing_invisible_is_added_to_the_text():
    for root in parts(docx(paragraph("การตรวจราชการ " * 40))).values():
        assert not re.search("[\u200b\u200c\u200d\u2060\ufeff]", "".join(root.itertext()))
