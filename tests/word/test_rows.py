"""The rows of the layout sheet as attributes of the finished Word file."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from thaimemo.layout import Cm, Layout, Length, Pt
from thaimemo.tree import Head, Heading, Item, List, PageBreak, To
from thaimemo.word.labels import agency_indent, to_indent
from word.reading import looks, opened, paragraph, part, style_run, tab_stops, texts, value, written
from word.samples import AT, CLOSING, FONTS, HEAD, LAYOUT, RING, SIGNATURE, TO, docx, numbered, words
from word.samples import paragraph as body_text

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def section(data):
    return part(data, "word/document.xml").find(f".//{qn('w:sectPr')}")


def test_L01_the_paper_is_a4():
    assert value(section(docx()), "pgSz/@w") == "11906"
    assert value(section(docx()), "pgSz/@h") == "16838"


def test_L02_the_margins_are_3_and_2_cm():
    assert value(section(docx()), "pgMar/@left") == str(Cm(3).twips)
    assert value(section(docx()), "pgMar/@right") == str(Cm(2).twips)


def test_L03_the_body_begins_and_ends_at_its_margins():
    assert value(section(docx()), "pgMar/@top") == str(Cm(2.5).twips)
    assert value(section(docx()), "pgMar/@bottom") == str(Cm(2).twips)


def test_L04_the_emblem_floats_at_the_left_margin_in_its_own_ratio():
    anchor = part(docx(), "word/document.xml").find(f".//{WP}anchor")
    places = [place.text for place in anchor.iter(f"{WP}posOffset")]
    assert [place.get("relativeFrom") for place in anchor if place.tag.startswith(f"{WP}position")] == ["page"] * 2
    assert places == [str(Cm(3).emu), str(Cm(1.5).emu)]
    assert anchor.find(f"{WP}extent").attrib == {"cx": str(round(540000 * 0.93)), "cy": "540000"}
    assert anchor.find(f"{WP}wrapNone") is not None
    assert anchor.find(f"{WP}docPr").get("descr") == "ตราครุฑ"


def test_L04_without_an_emblem_its_place_is_blank():
    data = docx(emblem=None)
    assert part(data, "word/document.xml").find(f".//{WP}anchor") is None
    assert not opened(data).part.package.image_parts


def test_L05_the_title_is_bold_29_pt_on_a_line_of_exactly_35_pt():
    title = paragraph(docx(), "บันทึกข้อความ")
    assert (looks(title, "spacing/@line"), looks(title, "spacing/@lineRule")) == ("700", "exact")
    assert [style_run(title, name) for name in ("b", "bCs", "sz", "szCs")] == ["", "", "58", "58"]


def test_L05_the_title_is_centred_on_the_paper():
    title = paragraph(docx(), "บันทึกข้อความ")
    assert looks(title, "jc") == "center"
    assert looks(title, "ind/@right") == str(Cm(1).twips)


def run_style(run):
    properties = run._r.find(qn("w:rPr"))
    return None if properties is None else value(properties, "rStyle")


def test_L06_labels_are_bold_20_pt():
    labels = [run for line in opened(docx()).paragraphs for run in line.runs if run_style(run) == "MemoLabel"]
    assert [label.text for label in labels] == ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง"]
    faces = {label.style.element.rPr for label in labels}
    for face in faces:
        assert [value(face, name) for name in ("b", "bCs", "sz", "szCs")] == ["", "", "40", "40"]


def test_L07_values_are_16_pt_and_regular():
    (value_style,) = (style for style in opened(docx()).styles if style.name == "Memo Value")
    assert [value(value_style.element.rPr, name) for name in ("sz", "szCs", "b")] == ["32", "32", None]
    assert "ส่วนราชการ  ศูนย์ส่งเสริม" in texts(docx())[1]


def test_L07_further_lines_of_a_long_agency_stand_under_its_first_word():
    line = paragraph(docx(), "ส่วนราชการ")
    indent = agency_indent(LAYOUT, FONTS)
    assert Pt(70) < indent < Pt(90)
    assert (looks(line, "ind/@left"), looks(line, "ind/@hanging")) == (str(indent.twips),) * 2
    empty = paragraph(docx(head=Head((), HEAD.number, HEAD.date, HEAD.subject, AT)), "ส่วนราชการ")
    assert looks(empty, "ind/@left") == "0"  # else the dots would begin only there


def test_L08_dots_lead_from_each_value_to_the_right_edge():
    right = ("right", Cm(16).twips, "dot")
    for beginning in ("ส่วนราชการ", "ที่", "เรื่อง"):
        line = paragraph(docx(), beginning)
        assert tab_stops(line)[-1] == right
        assert line.text.endswith("\t")
        assert run_style(line.runs[-1]) == "MemoValue"


def test_L08_empty_blanks_are_dots_all_the_way():
    data = docx(head=Head((), (), (), (), AT))
    assert texts(data)[1:4] == ["ส่วนราชการ\t", "ที่\t\tวันที่\t", "เรื่อง\t\t"]


def test_L09_no_rule_stands_under_the_header():
    assert not list(part(docx(), "word/styles.xml").iter(qn("w:pBdr")))
    assert not list(part(docx(), "word/document.xml").iter(qn("w:pBdr")))


def test_L10_number_and_date_stand_on_one_line_the_date_from_8_cm():
    line = paragraph(docx(), "ที่")
    assert line.text == "ที่  อก ๐๔๑๖/\t\tวันที่  ๑๗ มกราคม ๒๕๖๓\t"
    dots, date = tab_stops(line)[:2]
    assert date == ("left", Cm(8).twips, "none")
    assert dots == ("left", Length(Cm(8) - 4).twips, "dot")


def test_L11_wrapped_lines_of_the_subject_stand_under_its_text():
    line = paragraph(docx(), "เรื่อง")
    indent = str(LAYOUT.subject_indent.twips)
    assert (looks(line, "ind/@left"), looks(line, "ind/@hanging")) == (indent, indent)
    assert tab_stops(line)[0] == ("left", LAYOUT.subject_indent.twips, "none")


def test_L12_the_body_is_th_sarabun_16_pt():
    line = paragraph(docx(), "ด้วย")
    assert [style_run(line, name) for name in ("sz", "szCs")] == ["32", "32"]
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        assert style_run(line, f"rFonts/@{slot}") == "TH SarabunPSK"


def test_L13_lines_are_at_least_21_pt_apart_and_header_lines_26():
    for beginning in ("ด้วย", "๑.", "เรียน", "(นาง", "ผู้อำนวยการกลุ่ม"):
        line = paragraph(docx(), beginning)
        assert (looks(line, "spacing/@line"), looks(line, "spacing/@lineRule")) == ("420", "atLeast")
    for beginning in ("ส่วนราชการ", "ที่", "เรื่อง"):
        line = paragraph(docx(), beginning)
        assert (looks(line, "spacing/@line"), looks(line, "spacing/@lineRule")) == ("525", "atLeast")


def test_L14_the_salutation_is_regular_with_6_pt_before():
    line = paragraph(docx(), "เรียน")
    assert line.text == "เรียน  ผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑"
    assert looks(line, "spacing/@before") == "120"
    assert style_run(line, "b") is None


def test_L14_further_lines_stand_under_the_first_word_after_the_label():
    line = paragraph(docx(), "เรียน")
    indent = to_indent(TO, LAYOUT, FONTS)
    assert Pt(25) < indent < Pt(40)
    assert (looks(line, "ind/@left"), looks(line, "ind/@hanging")) == (str(indent.twips),) * 2


@pytest.mark.parametrize(("label", "text"), [("เรียน", ""), ("ประโยคที่ยาวมากจนเป็นหัวข้อไม่ได้ " * 3, "ผู้อำนวยการ")])
def test_L14_without_a_text_or_with_a_sentence_for_a_label_nothing_hangs(label, text):
    line = paragraph(docx(To(label, words(text), AT)), label[:5])
    assert looks(line, "ind/@left") == "0"


def test_L16_a_part_has_6_pt_before_and_its_first_line_at_2_5_cm():
    line = paragraph(docx(), "ด้วย")
    assert looks(line, "spacing/@before") == "120"
    assert (looks(line, "ind/@firstLine"), looks(line, "ind/@left")) == (str(Cm(2.5).twips), "0")
    assert looks(line, "widowControl") == ""


def test_L16_an_unindented_part_begins_at_the_margin():
    assert looks(paragraph(docx(body_text("ชิดขอบ", indented=False)), "ชิดขอบ"), "ind/@firstLine") == "0"


def test_L17_items_begin_deeper_by_level_and_wrap_to_the_margin():
    inner = List((Item("๑.๑", words("รอง"), AT, (List((Item("(๑)", words("ย่อย"), AT),), AT, 3),)),), AT, 2)
    data = docx(List((Item("๑.", words("หลัก"), AT, (inner,)),), AT))
    for beginning, indent in (("๑. หลัก", 2.5), ("๑.๑ รอง", 3.25), ("(๑) ย่อย", 4.25)):
        assert looks(paragraph(data, beginning), "ind/@firstLine") == str(Cm(indent).twips)
        assert looks(paragraph(data, beginning), "ind/@left") == "0"


def test_L17_only_a_lists_first_item_has_space_before():
    data = docx(numbered("หนึ่ง", "สอง", "สาม"))
    befores = [looks(paragraph(data, text), "spacing/@before") for text in ("๑. หนึ่ง", "๒. สอง", "๓. สาม")]
    assert befores == ["120", "0", "0"]


@pytest.mark.parametrize(("justify", "word"), [("thai", "thaiDistribute"), ("both", "both"), ("left", "left")])
def test_L18_the_body_is_aligned_as_the_layout_says(justify, word):
    data = docx(body_text("เนื้อความ"), numbered("ข้อ"), layout=Layout(justify=justify))
    assert looks(paragraph(data, "เนื้อความ"), "jc") == word
    assert looks(paragraph(data, "๑."), "jc") == word


def test_L18_a_part_may_be_aligned_otherwise():
    assert looks(paragraph(docx(body_text("กลาง", align="center")), "กลาง"), "jc") == "center"


def test_L20_three_blank_lines_stand_before_the_name_and_none_before_the_position():
    assert looks(paragraph(docx(), "(นาง"), "spacing/@before") == str(3 * 420)
    assert looks(paragraph(docx(), "ผู้อำนวยการกลุ่ม"), "spacing/@before") == "0"


@pytest.mark.parametrize(("axis", "left", "right"), [(12, 8, 0), (10, 4, 0), (6, 0, 4)])
def test_L21_the_signer_is_centred_on_the_axis(axis, left, right):
    data = docx(layout=Layout(signature_axis=Cm(axis)))
    for beginning in ("(นาง", "ผู้อำนวยการกลุ่ม"):
        line = paragraph(data, beginning)
        assert looks(line, "jc") == "center"
        assert looks(line, "ind/@left") == str(Cm(left).twips)
        assert looks(line, "ind/@right") == str(Cm(right).twips)


def headers(data):
    """The header parts by the pages they are for."""
    references = section(data).findall(qn("w:headerReference"))
    related = opened(data).part.related_parts
    return {each.get(qn("w:type")): related[each.get(qn("r:id"))].element for each in references}


def test_L22_page_numbers_begin_on_page_2_in_thai_digits():
    data = docx()
    assert value(section(data), "titlePg") == ""
    assert value(section(data), "pgNumType/@fmt") == "thaiNumbers"
    assert value(section(docx(thai_digits=False)), "pgNumType/@fmt") == "decimal"
    assert written(headers(data)["first"]) == ""
    assert written(headers(data)["default"]) == "-  PAGE ๒ -"


def test_L22_the_number_stands_at_its_height_and_the_body_below_it():
    data = docx()
    number = headers(data)["default"].find(f"{qn('w:p')}/{qn('w:pPr')}")
    top = int(value(section(data), "pgMar/@header"))
    above, below = (int(value(number, f"spacing/@{side}")) for side in ("before", "after"))
    assert top + above == pytest.approx(LAYOUT.page_number_line.twips, abs=1)
    assert top + above + 420 + below == pytest.approx(LAYOUT.continuation_top.twips, abs=1)
    first = headers(data)["first"].find(f"{qn('w:p')}/{qn('w:pPr')}")
    assert value(first, "pStyle") == "MemoEmptyLine"
    assert top + 20 <= LAYOUT.top_margin.twips


def test_L22_a_secrecy_stamp_above_it_does_not_move_the_number():
    data = docx(secrecy="ลับ")
    stamp, number = headers(data)["default"].findall(qn("w:p"))
    assert value(stamp.find(qn("w:pPr")), "pStyle") == "MemoSecrecy"
    height = round(32 * (0.85 + 0.46) * 20)
    top = int(value(section(data), "pgMar/@header"))
    above = int(value(number.find(qn("w:pPr")), "spacing/@before"))
    assert top + height + above == pytest.approx(LAYOUT.page_number_line.twips, abs=2)
    assert top + height <= LAYOUT.top_margin.twips


def test_L25_the_urgency_stamp_is_red_bold_32_pt_and_floats_above_the_title():
    data = docx(urgency="ด่วนที่สุด")
    urgency = next(each for each in part(data, "word/document.xml").iter(f"{WP}anchor") if "ด่วนที่สุด" in written(each))
    assert urgency.find(f"{WP}wrapNone") is not None
    assert urgency.find(f"{WP}positionH/{WP}align").text == "center"
    assert int(urgency.find(f"{WP}positionV/{WP}posOffset").text) < LAYOUT.top_margin.emu
    (style,) = (each for each in opened(data).styles if each.name == "Memo Urgency")
    assert [value(style.element.rPr, name) for name in ("color", "b", "bCs", "sz", "szCs")] == [
        "FF0000",
        "",
        "",
        "64",
        "64",
    ]


def test_L26_the_secrecy_stamp_is_red_at_top_and_bottom_of_every_page():
    data = docx(secrecy="ลับมาก")
    related = opened(data).part.related_parts
    for kind in ("header", "footer"):
        references = section(data).findall(qn(f"w:{kind}Reference"))
        assert {each.get(qn("w:type")) for each in references} == {"default", "first"}
        for each in references:
            stamp = related[each.get(qn("r:id"))].element.find(qn("w:p"))
            assert written(stamp) == "ลับมาก"
            assert value(stamp.find(qn("w:pPr")), "pStyle") == "MemoSecrecy"
    (style,) = (each for each in opened(data).styles if each.name == "Memo Secrecy")
    assert [value(style.element.rPr, name) for name in ("color", "sz", "szCs")] == ["FF0000", "64", "64"]
    assert value(style.element.pPr, "jc") == "center"


def test_L26_without_secrecy_there_is_no_footer():
    assert section(docx()).find(qn("w:footerReference")) is None


def test_a_page_break_belongs_to_what_follows_it():
    data = docx(PageBreak(AT), body_text("ก่อน"), PageBreak(AT), PageBreak(AT), body_text("หลัง"), PageBreak(AT))
    assert looks(paragraph(data, "ก่อน"), "pageBreakBefore") == ""
    assert looks(paragraph(data, "หลัง"), "pageBreakBefore") == ""
    assert texts(data)[-2:] == ["ก่อน", "หลัง"]


def test_a_signature_on_a_new_page_keeps_room_to_sign():
    data = docx(CLOSING, PageBreak(AT), SIGNATURE)
    assert looks(paragraph(data, "(นาง"), "spacing/@before") == str(3 * 420)
    assert looks(paragraph(data, "จึง"), "keepNext") is None


def test_headings_are_bold_outline_levels_kept_with_what_follows():
    data = docx(*(Heading(words(f"หัวข้อ {level}"), AT, level) for level in (1, 2, 3)))
    for level in (1, 2, 3):
        heading = paragraph(data, f"หัวข้อ {level}")
        assert heading.style.name == f"Memo Heading {level}"
        assert (looks(heading, "keepNext"), looks(heading, "outlineLvl")) == ("", str(level - 1))
        assert (style_run(heading, "b"), style_run(heading, "bCs")) == ("", "")


def test_measures_come_from_the_layout_sheet():
    layout = Layout(left_margin=Cm(2), right_margin=Cm(2.5), body_leading=Pt(20), title_size=Pt(30))
    data = docx(TO, CLOSING, SIGNATURE, layout=layout, emblem=RING, head=HEAD)
    assert looks(paragraph(data, "จึง"), "spacing/@line") == "400"
    title = paragraph(data, "บันทึกข้อความ")
    assert (looks(title, "ind/@left"), looks(title, "ind/@right")) == (str(Cm(0.5).twips), "0")
    assert style_run(title, "szCs") == "60"
