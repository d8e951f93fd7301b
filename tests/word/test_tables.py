"""Tables in the finished file: columns, spans, heads, what stands in cells, what stands round them."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.layout import Cm, Layout, Pt
from thaimemo.tree import Cell, Column, Item, List, PageBreak, Paragraph, Photos, Run, Table, plain
from word.reading import looks, opened, part, value
from word.samples import (
    AT,
    CLOSING,
    LAYOUT,
    RUNS,
    SIGNATURE,
    cell,
    docx,
    memo,
    numbered,
    photo,
    row,
    table,
    words,
)
from word.samples import paragraph as body_text

HEAD = row("ลำดับ", "ข้อสั่งการ")
SMALL = table(HEAD, row("๑", "เร่งรัด"), row("๒", "ติดตาม"))


def drawn(data, index=0):
    return opened(data).tables[index]


def grid(data):
    return [int(column.get(qn("w:w"))) for column in drawn(data)._tbl.tblGrid]


def cells(data):
    """The `w:tc` of each row, in order."""
    return [row._tr.tc_lst for row in drawn(data).rows]


def property_of(tc, path):
    return value(tc.tcPr, path)


def paragraphs(data):
    return [each for tr in drawn(data).rows for tc in tr.cells for each in tc.paragraphs]


def test_T1_the_style_rules_every_cell_with_half_a_point_of_black():
    (style,) = (each for each in opened(docx(SMALL)).styles if each.name == "Memo Table")
    borders = style.element.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}")
    assert {side.tag.rpartition("}")[2] for side in borders} == {"top", "left", "bottom", "right", "insideH", "insideV"}
    assert {(side.get(qn("w:val")), side.get(qn("w:sz")), side.get(qn("w:color"))) for side in borders} == {
        ("single", "4", "000000")
    }
    assert drawn(docx(SMALL)).style.name == "Memo Table"
    assert style.base_style.name == "Normal Table"


def test_T2_text_stands_off_from_the_rules_left_and_right_only():
    (style,) = (each for each in opened(docx(SMALL)).styles if each.name == "Memo Table")
    padding = style.element.find(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}")
    sides = {side.tag.rpartition("}")[2]: int(side.get(qn("w:w"))) for side in padding}
    assert sides == {"top": 0, "left": Cm(0.15).twips, "bottom": 0, "right": Cm(0.15).twips}


def test_fixed_columns_come_first_and_shares_divide_the_rest_of_the_text_width():
    columns = (Column(Cm(1.2)), Column(share=2), Column(share=1))
    data = docx(table(row("๑", "สอง", "สาม"), columns=columns))
    whole, fixed = LAYOUT.text_width.twips, Cm(1.2).twips
    assert grid(data) == pytest.approx([fixed, (whole - fixed) * 2 / 3, (whole - fixed) / 3], abs=1)
    assert sum(grid(data)) == whole
    assert value(drawn(data)._tbl.tblPr, "tblW/@w") == str(whole)
    assert value(drawn(data)._tbl.tblPr, "tblLayout/@type") == "fixed"


@given(
    st.lists(
        st.one_of(
            st.builds(Column, st.floats(20, 120)),
            st.builds(Column, st.none(), st.floats(0.1, 9)),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_columns_never_leave_the_text_and_the_cells_are_as_wide_as_they(columns):
    data = docx(table(row(*("ก" for _ in columns)), columns=tuple(columns), header_rows=0))
    widths = grid(data)
    assert min(widths) > 0
    assert sum(widths) <= LAYOUT.text_width.twips
    assert [int(property_of(tc, "tcW/@w")) for tc in cells(data)[0]] == widths


def test_header_rows_are_bold_centred_and_repeated():
    rows = cells(docx(SMALL))
    assert [value(tc.getparent().trPr, "tblHeader") for tr in rows for tc in tr[:1]] == ["", None, None]
    head = paragraphs(docx(SMALL))[0]
    assert head.style.name == "Memo Table Head"
    assert (looks(head, "jc"), looks(head, "keepNext")) == ("center", "")
    assert looks(paragraphs(docx(SMALL))[2], "keepNext") is None


def test_no_row_is_cut_by_a_page_break():
    assert all(value(tr[0].getparent().trPr, "cantSplit") == "" for tr in cells(docx(SMALL)))


def test_a_cell_over_columns_is_as_wide_as_they():
    (tr,) = cells(docx(table(row(cell("รวม", columns=2), "๑"), columns=3, header_rows=0)))
    widths = grid(docx(table(row(cell("รวม", columns=2), "๑"), columns=3, header_rows=0)))
    assert property_of(tr[0], "gridSpan") == "2"
    assert int(property_of(tr[0], "tcW/@w")) == widths[0] + widths[1]


def test_a_cell_over_rows_goes_on_in_the_rows_under_it():
    rows = cells(docx(table(row(cell("ก", rows=3), "๑"), row("๒"), row("๓"), row("ข", "๔"), header_rows=0)))
    assert [property_of(tr[0], "vMerge") for tr in rows] == ["restart", "continue", "continue", None]
    assert [len(tr) for tr in rows] == [2, 2, 2, 2]


def test_a_cell_over_rows_and_columns_leaves_the_grid_whole():
    made = table(row("ก", cell("ข", columns=2, rows=2)), row("ค"), row("๑", "๒", "๓"), columns=3, header_rows=0)
    rows = cells(docx(made))
    assert [[property_of(tc, "gridSpan") for tc in tr] for tr in rows] == [[None, "2"], [None, "2"], [None] * 3]
    assert [property_of(tr[1], "vMerge") for tr in rows] == ["restart", "continue", None]


def test_rows_that_a_cell_joins_stay_together_unless_no_page_holds_them():
    def kept(count):
        rows = [row(cell("ก", rows=count), "๑"), *(row("ข") for _ in range(count - 1))]
        made = [tr.cells[1].paragraphs[0] for tr in drawn(docx(table(*rows, header_rows=0))).rows]
        return [looks(each, "keepNext") is not None for each in made]

    assert kept(3) == [True, True, False]
    assert not any(kept(60))


def test_cells_are_aligned_by_themselves_else_by_their_column_and_left_by_default():
    columns = (Column(align="center"), Column(align="right"), Column(), Column(align="thai"))
    made = table(row("๑", "๒", "๓", "๔"), row(cell("ก", align="left"), "ข", "ค", "ง"), columns=columns, header_rows=0)
    aligned = [looks(each, "jc") for each in paragraphs(docx(made))]
    assert aligned[:4] == ["center", "right", "left", "thaiDistribute"]
    assert aligned[4:] == ["left", "right", "left", "thaiDistribute"]


def test_a_paragraph_in_a_cell_may_be_aligned_otherwise():
    made = table(row(Cell((body_text("ก", align="right"),), AT), "ข"), header_rows=0)
    assert looks(paragraphs(docx(made))[0], "jc") == "right"


def test_text_in_cells_has_neither_space_above_nor_the_indent_of_the_body():
    each = paragraphs(docx(SMALL))[3]
    assert each.style.name == "Memo Cell"
    assert (looks(each, "spacing/@before"), looks(each, "spacing/@line")) == ("0", "420")
    assert looks(each, "ind/@firstLine") == "0"


def test_an_indented_paragraph_in_a_narrow_cell_begins_at_half_its_width_at_most():
    columns = (Column(Cm(2)), Column())
    each = paragraphs(docx(table(row(Cell((body_text("ก"),), AT), "ข"), columns=columns, header_rows=0)))[0]
    assert int(looks(each, "ind/@firstLine")) == (Cm(2).twips - 2 * Cm(0.15).twips) // 2


def test_lists_in_a_cell_have_literal_numbers_and_begin_at_its_edge():
    inner = List((Item("๑.๑", words("รอง"), AT, (body_text("ต่อ", indented=False),)),), AT, 2)
    made = table(row("ก", Cell((numbered("หนึ่ง"), List((Item("๒.", words("สอง"), AT, (inner,)),), AT)), AT)))
    texts = paragraphs(docx(made))[1:]
    assert [each.text for each in texts] == ["๑. หนึ่ง", "๒. สอง", "๑.๑ รอง", "ต่อ"]
    assert [looks(each, "ind/@firstLine") for each in texts] == ["0", "0", str(Cm(0.75).twips), "0"]
    assert not list(part(docx(made), "word/document.xml").iter(qn("w:numPr")))


def test_an_empty_cell_holds_one_empty_paragraph():
    (each,) = drawn(docx(table(row(Cell((), AT), "ข"), header_rows=0))).rows[0].cells[0].paragraphs
    assert (each.text, each.style.name) == ("", "Memo Cell")


def test_what_has_no_place_in_a_cell_is_an_error_of_the_program():
    with pytest.raises(TypeError, match="PageBreak"):
        docx(table(row(Cell((PageBreak(AT),), AT), "ข")))


def test_a_table_without_rows_is_nothing():
    assert opened(docx(body_text("ก่อน"), Table((Column(),), (), AT))).tables == []


def around(*blocks, **keywords):
    """The children of the body after the header's lines: style and space, or TABLE."""
    body = opened(docx(*blocks, **keywords)).element.body
    found = []
    for child in list(body)[4:-1]:
        if child.tag == qn("w:tbl"):
            found.append("TABLE")
        else:
            properties = child.find(qn("w:pPr"))
            sides = [value(properties, f"spacing/@{side}") for side in ("before", "after", "line")]
            found.append((value(properties, "pStyle"), *sides))
    return found


def test_T3_the_neighbours_of_a_table_keep_its_space():
    assert around(body_text("ก่อน"), SMALL, numbered("หลัง")) == [
        ("MemoBody", None, "120", None),
        "TABLE",
        ("Directive1", "120", None, None),
    ]


def test_T3_a_larger_space_of_a_neighbour_is_kept():
    assert around(SMALL, body_text("หลัง"), layout=Layout(part_space_before=Pt(9)))[2] == ("MemoBody", None, None, None)
    assert around(SMALL, body_text("หลัง"), layout=Layout(table_space=Pt(9)))[2] == ("MemoBody", "180", None, None)
    assert around(SMALL, SIGNATURE)[2] == ("Signature", None, None, None)


def test_T3_tables_that_follow_each_other_stay_two_with_a_line_of_the_space_between():
    assert around(body_text("ก่อน"), SMALL, SMALL, body_text("หลัง")) == [
        ("MemoBody", None, "120", None),
        "TABLE",
        ("MemoEmptyLine", None, None, "120"),
        "TABLE",
        ("MemoBody", None, None, None),
    ]


def test_the_body_never_ends_with_a_table_and_the_line_after_one_is_a_point_high():
    assert around(body_text("ก่อน"), SMALL)[-1] == ("MemoEmptyLine", None, None, None)
    (style,) = (each for each in opened(docx(SMALL)).styles if each.name == "Memo Empty Line")
    assert value(style.element.pPr, "spacing/@line") == "20"


def test_nothing_empty_is_left_where_text_stands_on_both_sides():
    assert "MemoEmptyLine" not in str(around(body_text("ก่อน"), SMALL, CLOSING, SIGNATURE))


def test_an_intro_that_keeps_with_next_brings_the_head_and_the_first_row():
    data = docx(body_text("ดังนี้", keep_with_next=True), SMALL)
    assert looks(opened(data).paragraphs[4], "keepNext") == ""
    assert [looks(each, "keepNext") for each in paragraphs(data)] == ["", "", None, None, None, None]


def test_a_table_after_a_page_break_begins_the_page():
    data = docx(body_text("ก่อน"), PageBreak(AT), SMALL)
    assert [looks(each, "pageBreakBefore") for each in paragraphs(data)] == ["", None, None, None, None, None]


def test_L24_a_signature_right_under_a_table_brings_its_last_row():
    assert [looks(each, "keepNext") for each in paragraphs(docx(SMALL, SIGNATURE))][2:] == [None, None, "", ""]


def test_other_things_than_tables_keep_their_own_space():
    made = memo(body_text("ก่อน"), SMALL, body_text("หลัง"))
    assert made.body[1] is SMALL  # the tree is not touched by writing
    assert "TABLE" in around(photo_page(), SMALL)


def photo_page():
    return Photos((photo("ภาพที่ ๑"),), AT)


@given(st.lists(st.lists(RUNS, max_size=3), min_size=1, max_size=6))
def test_cells_say_what_the_tree_says(contents):
    rows = [row(Cell((Paragraph(tuple(content), AT),), AT), "ท้าย") for content in contents]
    made = drawn(docx(table(*rows, header_rows=1)))
    assert [tr.cells[0].text for tr in made.rows] == [plain(tuple(content)) for content in contents]


def test_bold_runs_of_a_head_stay_bold():
    made = table(row(Cell((Paragraph((Run("หนา", bold=True),), AT),), AT), "ข"))
    assert paragraphs(docx(made))[0].runs[0].bold


def test_three_hundred_rows_are_all_there():
    made = drawn(docx(table(HEAD, *(row(str(number), f"ข้อ {number}") for number in range(300)))))
    assert [tr.cells[1].text for tr in made.rows[1:]] == [f"ข้อ {number}" for number in range(300)]
