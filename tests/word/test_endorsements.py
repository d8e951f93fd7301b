"""T4: the block for a superior's opinion in the finished file."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from thaimemo.layout import Cm, Layout, Length, Pt
from thaimemo.tree import Endorsement
from word.reading import looks, opened, paragraph, part, tab_stops, written
from word.samples import AT, CLOSING, ENDORSEMENT, LAYOUT, OPTIONS, SIGNATURE, docx, numbered, words
from word.samples import paragraph as body_text

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def blocks(data):
    """The tables that hold endorsements."""
    return [each for each in opened(data).tables if each.cell(0, 0).paragraphs[0].style.name == "Memo Endorsement"]


def block(data):
    """The paragraphs of the first endorsement."""
    return blocks(data)[0].cell(0, 0).paragraphs


def styled(data, name):
    return [each for each in block(data) if each.style.name == name]


def test_T4_the_block_has_title_options_lines_signature_name_and_date():
    assert [each.style.name for each in block(docx(ENDORSEMENT))] == [
        "Memo Endorsement",
        *["Memo Option"] * 4,
        *["Memo Dotted Line"] * 2,
        *["Memo Endorser"] * 2,
        "Memo Endorsement Date",
    ]
    texts = [each.text.strip() for each in block(docx(ENDORSEMENT))]
    assert texts == ["ความเห็นของผู้อำนวยการ", *OPTIONS, "", "", "(ลงชื่อ)", "(\t)", "วันที่\t/\t/"]


def test_T4_the_block_is_a_row_that_no_page_break_cuts_without_rules_or_padding():
    (made,) = blocks(docx(ENDORSEMENT, body_text("หลัง")))
    (tr,) = made.rows
    assert tr._tr.trPr.find(qn("w:cantSplit")) is not None
    assert not [*made._tbl.iter(qn("w:tblBorders")), *made._tbl.iter(qn("w:tblStyle"))]
    assert {side.get(qn("w:w")) for side in made._tbl.tblPr.find(qn("w:tblCellMar"))} == {"0"}
    assert [int(column.get(qn("w:w"))) for column in made._tbl.tblGrid] == [LAYOUT.text_width.twips]


def test_T4_a_box_to_tick_is_drawn_before_every_option():
    for option in styled(docx(ENDORSEMENT), "Memo Option"):
        (box,) = option._p.iter(f"{WPS}wsp")
        (extent,) = option._p.iter(f"{WP}extent")
        assert (extent.get("cx"), extent.get("cy")) == (str(Pt(11).emu),) * 2
        assert box.find(".//{*}prstGeom").get("prst") == "rect"
        assert not list(box.iter("{*}txbx"))
        assert written(option._p.find(f".//{MC}Fallback")) == "( )"


def test_T4_the_box_stands_in_the_middle_of_the_letters():
    (position, *_) = part(docx(ENDORSEMENT), "word/document.xml").iter(qn("w:position"))
    assert int(position.get(qn("w:val"))) == pytest.approx(-2 * (11 / 2 - 0.46 * 16 / 2), abs=0.5)


def test_T4_no_character_that_the_font_lacks_stands_for_the_box():
    text = written(part(docx(ENDORSEMENT), "word/document.xml"))
    assert not set(text) & set("☐☑□▢❑")


def test_T4_further_lines_of_an_option_stand_under_its_words():
    option = styled(docx(ENDORSEMENT), "Memo Option")[0]
    text, begin = LAYOUT.option_text.twips, LAYOUT.option_indent.twips
    assert int(looks(option, "ind/@left")) == text
    assert int(looks(option, "ind/@hanging")) == pytest.approx(text - begin, abs=1)
    assert tab_stops(option) == [("left", text, "none")]


def test_T4_lines_to_write_on_are_dots_over_the_whole_width():
    lines = styled(docx(Endorsement(words("ความเห็น"), (), AT, lines=4)), "Memo Dotted Line")
    assert len(lines) == 4
    assert {tuple(tab_stops(each)) for each in lines} == {(("right", LAYOUT.text_width.twips, "dot"),)}


def test_T4_signature_name_and_date_are_dotted_between_the_same_places():
    left, right = LAYOUT.endorser_lines
    lines = styled(docx(ENDORSEMENT), "Memo Endorser")
    (date,) = styled(docx(ENDORSEMENT), "Memo Endorsement Date")
    assert {looks(each, "ind/@left") for each in (*lines, date)} == {str(left.twips)}
    assert [tab_stops(each)[-1] for each in (*lines, date)] == [("right", right.twips, "dot")] * 3
    thirds = [Length(left + part * (right - left) / 3).twips for part in (1, 2, 3)]
    assert [place for _, place, _ in tab_stops(date)] == thirds


def test_T4_a_blank_line_above_the_signature_is_room_to_sign_in():
    signed, name = styled(docx(ENDORSEMENT), "Memo Endorser")
    assert (looks(signed, "spacing/@before"), looks(name, "spacing/@before")) == ("420", "0")


def test_T3_the_block_stands_off_from_what_is_above_it_only():
    data = docx(body_text("ก่อน"), ENDORSEMENT, numbered("หลัง"), layout=Layout(table_space=Pt(10)))
    above, below = (paragraph(data, text) for text in ("ก่อน", "๑. หลัง"))
    assert looks(above, "spacing/@after") == "200"
    assert looks(below, "spacing/@before") == "120"
    assert looks(block(data)[0], "spacing/@before") == "0"


def test_T3_blocks_one_under_the_other_stay_two_rows():
    data = docx(body_text("ก่อน"), ENDORSEMENT, ENDORSEMENT)
    (between,) = (each for each in opened(data).paragraphs[5:] if each._p.getnext().tag == qn("w:tbl"))
    assert (between.style.name, looks(between, "spacing/@line")) == ("Memo Empty Line", "120")
    assert len(blocks(data)) == 2


def test_several_signers_and_blocks_follow_each_other():
    data = docx(CLOSING, SIGNATURE, SIGNATURE, ENDORSEMENT, ENDORSEMENT)
    styles = [each.style.name for each in opened(data).paragraphs]
    assert styles.count("Signature") == 2
    assert len(blocks(data)) == 2
    numbers = [each.get("id") for each in part(data, "word/document.xml").iter(f"{WP}docPr")]
    assert len(numbers) == len(set(numbers))


def test_an_axis_further_left_shortens_the_dotted_lines():
    signed = styled(docx(ENDORSEMENT, layout=Layout(signature_axis=Cm(13))), "Memo Endorser")[0]
    assert looks(signed, "ind/@left") == str(Cm(10).twips)
    assert tab_stops(signed)[-1][1] == Cm(16).twips
