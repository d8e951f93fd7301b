"""The continuation word (L23): at the foot of every page that goes on, the first words of the next."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf.measure import CM, Line, Page, measured
from tests.pdf.memos import AT, heading, item, memo, numbered, paragraph, to, visit
from tests.pdf.readers import READERS
from tests.pdf.tables import cell, row, table
from tests.pdf.test_photos import photo, photos
from thaimemo import fonts
from thaimemo.layout import Cm, Layout
from thaimemo.pdf import write
from thaimemo.resources import folder
from thaimemo.tree import Block, PageBreak, Run

FAMILY = fonts.find(folder("fonts"))
RIGHT = 19 * CM
NEXT = PageBreak(AT)


def foot(page: Page) -> Line | None:
    """The continuation word of a page."""
    found = [line for line in page.lines if line.baseline > page.height - 2 * CM]
    return found[0] if found else None


def words(*following: Block, layout: Layout | None = None, **fields) -> str | None:
    """What stands at the foot of the page before `following`."""
    pages = measured(write(memo(to(), NEXT, *following, **fields), layout or Layout(), FAMILY))
    line = foot(pages[0])
    assert all(foot(page) is None for page in pages[1:] if page is pages[-1])
    return line.text if line else None


def test_L23_stands_at_the_right_margin_over_the_papers_foot(layout, family):
    pages = measured(write(visit(paragraphs=12), layout, family))
    assert len(pages) == 3
    for page in pages[:-1]:
        line = foot(page)
        assert line
        assert line.right == pytest.approx(RIGHT, abs=0.1)
        assert line.baseline == pytest.approx(page.height - 1.3 * CM, abs=0.1)
        assert (line.sizes, line.fonts) == ({16}, {"THSarabunPSK"})
    assert foot(pages[-1]) is None


def test_L23_a_memo_of_one_page_has_none(layout, family):
    (page,) = measured(write(visit(), layout, family))
    assert foot(page) is None


def test_L23_is_how_the_next_page_begins(layout, family):
    pages = measured(write(visit(paragraphs=30), layout, family))
    for page, following in pairwise(pages):
        line = foot(page)
        assert line
        first = following.body[1].text
        begin = line.text.removesuffix("...")
        assert line.text.endswith("...")
        assert first.startswith(begin)
        assert 8 <= len(begin) <= 16


@pytest.mark.parametrize(("form", "shown"), [("words", "ข้อสั่งการของ..."), ("slash", "/ข้อสั่งการของ..."), ("none", None)])
def test_L23_has_the_form_of_the_sheet(form, shown):
    assert words(paragraph("ข้อสั่งการของผู้ตรวจราชการ"), layout=Layout(continuation_word=form)) == shown


def test_L23_follows_the_sheets_baseline(family):
    pages = measured(write(memo(NEXT, paragraph()), Layout(continuation_baseline=Cm(0.8)), family))
    line = foot(pages[0])
    assert line
    assert line.baseline == pytest.approx(pages[0].height - 0.8 * CM, abs=0.1)


class TestWords:
    def test_hold_the_label_of_an_item(self):
        assert words(numbered(item("๕.", "การส่งเสริมอุตสาหกรรม"))) == "๕. การส่งเสริม..."

    def test_hold_a_name_whole(self):
        name = "ว่าที่ร้อยตรี กมลวรรณ"
        assert words(paragraph(f"{name} ใจกว้าง"), protect=(name,)) == f"{name}..."

    def test_are_cut_between_words_where_a_name_is_long(self):
        name = "ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑ กรมส่งเสริมอุตสาหกรรม"
        assert words(paragraph(name), protect=(name,)) == "ศูนย์ส่งเสริม..."

    def test_are_cut_between_letters_where_one_word_is_long(self):
        found = words(paragraph("น้ำ" * 60), protect=("น้ำ" * 60,))
        assert found
        assert len(found) <= 19
        assert found.removesuffix("...") == ("น้ำ" * 60)[: len(found) - 3]
        assert found[-4] == "ำ"

    def test_do_not_end_where_a_compound_begins(self):
        assert words(paragraph("ข้อสรุปการตรวจราชการครั้งนี้")) == "ข้อสรุป..."

    def test_are_all_there_is_where_the_line_is_short(self):
        assert words(paragraph("ก")) == "ก..."

    def test_are_a_headings_too(self):
        assert words(heading("ข้อเสนอแนะ"), paragraph()) == "ข้อเสนอแนะ..."

    def test_are_read_through_changing_faces(self):
        assert words(paragraph((Run("ก่อน", bold=True), Run("อื่นใด")))) == "ก่อนอื่นใด..."

    def test_are_a_tables_first_row_together(self):
        block = table(row("ลำดับ", "ข้อสั่งการ"), row("๑", "ให้เร่งรัดการดำเนินงานโดยเร็ว"), header_rows=0)
        assert words(block) == "ลำดับ ข้อสั่งการ..."

    def test_of_a_table_that_goes_on_are_not_its_header_again(self, layout, family):
        many = [row(f"ข้อที่ {number}", "ให้เร่งรัดการดำเนินงาน") for number in range(60)]
        pages = measured(write(memo(table(row("ลำดับ", "ข้อสั่งการ"), *many, header_rows=1)), layout, family))
        for page, following in pairwise(pages):
            line = foot(page)
            assert line
            assert line.text.startswith("ข้อที่ ")
            begin = line.text.removesuffix("...").split("ให้")[0].strip()
            assert next(one.text for one in following.body if "ข้อที่" in one.text).startswith(begin)

    def test_are_none_before_photos(self):
        assert words(photos(photo())) is None

    def test_are_those_after_an_empty_cell(self):
        assert words(table(row(cell(()), "ในช่องที่สอง"))) == "ในช่องที่สอง..."

    def test_are_the_first_that_are_written(self):
        assert words(table(row(cell(())))) is None
        assert words(paragraph(""), paragraph("ก")) == "ก..."
        assert words(paragraph(()), paragraph("ก")) == "ก..."


@given(st.text(st.sampled_from("กขน้ำ่ี aB1๑ .,()ๆฯ"), min_size=1, max_size=60), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_page_is_announced_by_its_beginning(beginning, protected):
    block = paragraph("ก" + beginning + "ก", indented=False)
    pages = measured(write(memo(NEXT, block, protect=(beginning,) if protected else ()), Layout(), FAMILY))
    line = foot(pages[0])
    assert line
    assert ("ก" + beginning + "ก").startswith(line.text.removesuffix("..."))
    assert len(line.text) <= 27
    assert line.left > 3 * CM


def test_L23_every_reader_sees_it_last_on_its_page(layout, family):
    data = write(visit(paragraphs=5), layout, family)
    for reader in READERS:
        first = READERS[reader](data)[0].strip().splitlines()
        assert first[-1] == "๒. กรณีเกิด..."


def test_L23_is_not_read_aloud(layout, family):
    """In the tagged file it is an artifact, like the page number."""
    page = pypdf.PdfReader(io.BytesIO(write(visit(paragraphs=5), layout, family))).pages[0]
    stream = page.get_contents().get_data()
    artifact = stream.rindex(b"/Artifact <</Type /Pagination>> BDC")
    assert b"MCID" not in stream[artifact:]
    assert stream[artifact:].count(b"Tj") == 1
