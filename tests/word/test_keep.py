"""L24: which paragraphs hold together, so that a signature never stands alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.layout import Layout
from thaimemo.tree import PageBreak, Signature
from word.reading import looks, opened, paragraph
from word.samples import AT, CLOSING, SIGNATURE, docx, lines_of_words, words
from word.samples import paragraph as body_text


def kept(data):
    """The first words of the body's paragraphs that stay with the next one."""
    body = opened(data).paragraphs[4:]
    return [each.text.split()[0] for each in body if looks(each, "keepNext") is not None]


def test_L24_a_short_last_paragraph_brings_the_one_before_it():
    data = docx(body_text("หนึ่ง"), body_text("สอง"), body_text("สาม"), SIGNATURE)
    assert kept(data) == ["สอง", "สาม", "(นางพรสวรรค์"]


def test_L24_a_long_last_paragraph_is_enough():
    data = docx(body_text("ก่อน"), body_text(lines_of_words(5)), SIGNATURE)
    assert kept(data) == ["การตรวจราชการ", "(นางพรสวรรค์"]
    assert looks(paragraph(data, "การ"), "widowControl") == ""


def test_L24_the_layout_says_how_many_lines():
    body = [body_text(text) for text in ("หนึ่ง", "สอง", "สาม", "สี่")]
    assert kept(docx(*body, SIGNATURE, layout=Layout(last_page_lines=0))) == ["(นางพรสวรรค์"]
    assert kept(docx(*body, SIGNATURE, layout=Layout(last_page_lines=3))) == ["สอง", "สาม", "สี่", "(นางพรสวรรค์"]


def test_L24_more_lines_than_widow_control_holds_keep_the_paragraph_whole():
    data = docx(body_text(lines_of_words(4)), SIGNATURE, layout=Layout(last_page_lines=3))
    assert looks(paragraph(data, "การ"), "keepLines") == ""


@pytest.mark.parametrize("positions", [0, 1, 3])
def test_L24_a_signature_is_whole(positions):
    signature = Signature(words("(ชื่อ)"), tuple(words(f"ตำแหน่ง{index}") for index in range(positions)), AT)
    data = docx(CLOSING, signature)
    assert kept(data) == ["จึงเรียนมาเพื่อโปรดทราบ", "(ชื่อ)", "ตำแหน่ง0", "ตำแหน่ง1", "ตำแหน่ง2"][: positions + 1]


def test_L24_signatures_in_a_row_stay_together():
    other = Signature(words("(นายสมชาย"), (words("หัวหน้า"),), AT)
    assert kept(docx(CLOSING, SIGNATURE, other))[1:] == ["(นางพรสวรรค์", "ผู้อำนวยการกลุ่มส่งเสริมอุตสาหกรรม", "(นายสมชาย"]


def test_L24_the_last_signature_holds_nothing_after_it():
    assert looks(paragraph(docx(CLOSING, SIGNATURE, body_text("หมายเหตุ")), "ผู้อำนวยการกลุ่ม"), "keepNext") is None


def test_L24_a_wanted_page_break_before_the_signature_wins():
    assert kept(docx(CLOSING, PageBreak(AT), SIGNATURE)) == ["(นางพรสวรรค์"]


def test_L24_a_signature_alone_is_no_error():
    assert kept(docx(SIGNATURE)) == ["(นางพรสวรรค์"]


def test_a_paragraph_keeps_with_the_next_where_the_tree_says_so():
    assert kept(docx(body_text("นำ", keep_with_next=True), body_text("ตาม"))) == ["นำ"]


@given(st.lists(st.sampled_from([CLOSING, SIGNATURE, PageBreak(AT), body_text(lines_of_words(3))]), max_size=8))
def test_no_paragraph_is_lost_or_doubled_in_holding_together(blocks):
    data = docx(CLOSING, *blocks)
    expected = [2 if isinstance(block, Signature) else 0 if isinstance(block, PageBreak) else 1 for block in blocks]
    assert len(opened(data).paragraphs) == 4 + 1 + sum(expected)
