"""Tables, photos, endorsements and hanging lines as LibreOffice lays the finished file out."""

from __future__ import annotations

from itertools import pairwise

import pdfplumber
import pytest

from tests.libreoffice import convert
from thaimemo.layout import Cm
from thaimemo.tree import Cell, Head, PageBreak, Photos, To
from thaimemo.word.labels import agency_indent, to_indent
from word.laid import lines
from word.samples import (
    AT,
    CLOSING,
    ENDORSEMENT,
    FONTS,
    HEAD,
    LAYOUT,
    SIGNATURE,
    cell,
    docx,
    paragraph,
    photo,
    picture,
    row,
    table,
    words,
)

HALF = Cm(0.05)
RULE, LEADING, SPACE = LAYOUT.table_rule, LAYOUT.body_leading, LAYOUT.table_space
TITLES = row("ลำดับ", "ข้อสั่งการ")
LONG = "ศูนย์ส่งเสริมอุตสาหกรรม ภาคที่ ๑ กรมส่งเสริมอุตสาหกรรม กระทรวงอุตสาหกรรม " * 2
LONG_TO = To("กราบเรียน", words(LONG), AT)
LONG_HEAD = Head(words(LONG), HEAD.number, HEAD.date, HEAD.subject, AT)
RANGE = range(8)


def listed(count, header_rows=1):
    return table(TITLES, *(row(f"ที่{number}", f"ข้อ{number}") for number in range(count)), header_rows=header_rows)


def above(count):
    """Lines that fill the first page but for a few."""
    return [paragraph(f"บรรทัด{number}", indented=False) for number in range(count)]


TALL = Cell(tuple(paragraph(f"ยาว{number}", indented=False) for number in range(50)), AT)
ENDLESS = " ".join(f"เจ้าหน้าที่ได้ตรวจสอบโรงงานที่{number}แล้ว" for number in range(150))
ALBUM = [photo(f"ภาพที่ {at}", *size, data=picture(*size)) for at, size in enumerate([(80, 60), (60, 80)] * 3, 1)]
MEMOS = {
    "plain": docx(paragraph("ก่อน"), listed(3), paragraph("หลัง")),
    "three_pages": docx(paragraph("ก่อน"), listed(60)),
    "tall": docx(paragraph("ก่อน"), table(TITLES, row("๑", "สั้น"), row("๒", TALL), row("๓", "ท้าย")), paragraph("หลัง")),
    "endless": docx(paragraph("ก่อน"), table(row("๑", ENDLESS), row("๒", "ท้าย")), paragraph("หลัง")),
    "broken": docx(paragraph("ก่อน"), PageBreak(AT), listed(2)),
    "full": docx(*above(10), listed(14), emblem=None),
    "spans": docx(table(TITLES, row(cell("รวม", columns=2)), row(cell("ก", rows=2), "๑"), row("๒"), header_rows=1)),
    "two": docx(paragraph("ก่อน"), Photos(tuple(ALBUM[:3]), AT)),
    "four": docx(paragraph("ก่อน"), Photos(tuple(ALBUM), AT, 4)),
    "hanging": docx(LONG_TO, paragraph("ด้วย"), head=LONG_HEAD),
    "endorsed": docx(CLOSING, SIGNATURE, ENDORSEMENT),
    **{f"intro{n}": docx(*above(15 + n), paragraph("ดังนี้", keep_with_next=True), listed(6)) for n in RANGE},
    **{f"endorsed{n}": docx(*above(12 + n), ENDORSEMENT) for n in RANGE},
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages of each memo; closed at the end."""
    opened = {}
    for name, file in convert(MEMOS, tmp_path_factory.mktemp("blocks")).items():
        opened[name] = pdfplumber.open(file)
    yield {name: pdf.pages for name, pdf in opened.items()}
    for pdf in opened.values():
        pdf.close()


def texts(page):
    """The lines of a page without its number; the cells of a row are one line."""
    return [line.text for line in lines(page) if not line.text.startswith("- ")]


def baselines(page, *beginnings):
    found = lines(page)
    return [next(line.baseline for line in found if line.text.startswith(one)) for one in beginnings]


def rules(page, orientation="h"):
    """Where a page's rules lie, each once: from the upper edge, or from the left."""
    key = "top" if orientation == "h" else "x0"
    return sorted({round(edge[key], 1) for edge in page.edges if edge["orientation"] == orientation})


def test_T1_a_row_is_its_lines_and_a_rule_high(pages):
    places = baselines(pages["plain"][0], "ลำดับ", "ที่0", "ที่1", "ที่2")
    assert [after - before for before, after in pairwise(places)] == pytest.approx([LEADING + RULE] * 3, abs=0.11)


def test_T1_the_outer_rules_stand_at_the_margins(pages):
    # Those of the emblem are no rules of the table.
    left, middle, right = (x for x in rules(pages["plain"][0], "v") if x < Cm(3) + 0.2 or x > Cm(8))
    assert left == pytest.approx(LAYOUT.left_margin, abs=HALF)
    assert middle == pytest.approx(LAYOUT.left_margin + Cm(8), abs=HALF)
    assert right == pytest.approx(LAYOUT.paper_width - LAYOUT.right_margin, abs=HALF)


def test_T2_text_begins_at_its_padding(pages):
    page = pages["plain"][0]
    start = min(char["x0"] for char in page.chars if char["text"] == "ท" and char["top"] > page.height / 4)
    assert start == pytest.approx(LAYOUT.left_margin + LAYOUT.table_padding, abs=HALF)


def test_T3_space_stands_before_and_after_a_table(pages):
    before, head, last, after = baselines(pages["plain"][0], "ก่อน", "ลำดับ", "ที่2", "หลัง")
    assert head - before == pytest.approx(LEADING + SPACE + RULE, abs=0.11)
    assert after - last == pytest.approx(LEADING + SPACE + RULE, abs=0.11)


def test_the_head_stands_on_every_page_and_every_row_once(pages):
    found = [texts(page) for page in pages["three_pages"]]
    assert len(found) == 3
    assert [sum(line.startswith("ลำดับ") for line in page) for page in found] == [1, 1, 1]
    rows = [line for page in found for line in page if line.startswith("ที่") and "ข้อ" in line]
    assert rows == [f"ที่{number}ข้อ{number}" for number in range(60)]


def test_no_empty_page_follows_a_table_that_fills_its_page(pages):
    for name in ("three_pages", "full", "four"):
        assert all(texts(page) or page.images for page in pages[name])
    assert len(pages["full"]) == 1


def test_a_row_taller_than_a_page_goes_on_over_pages(pages):
    found = [texts(page) for page in pages["tall"]]
    long = [line for page in found for line in page if "ยาว" in line]
    assert len(long) == 50
    assert len(found) == 2
    assert found[-1][-1] == "หลัง"
    assert all(page[0].startswith("ลำดับ") for page in found[1:])


def test_nothing_of_a_paragraph_of_many_pages_in_a_row_is_lost(pages):
    found = "".join(line for page in pages["endless"] for line in texts(page))
    assert [number for number in range(150) if f"ที่{number}แล้ว" not in found.replace(" ", "")] == []
    assert len(pages["endless"]) > 3
    assert texts(pages["endless"][-1])[-1] == "หลัง"


def test_a_table_after_a_page_break_begins_the_page(pages):
    first, second = pages["broken"]
    assert texts(first)[-1] == "ก่อน"
    assert texts(second)[0].startswith("ลำดับ")


@pytest.mark.parametrize("count", RANGE)
def test_an_intro_the_head_and_the_first_row_stand_on_one_page(pages, count):
    found = [texts(page) for page in pages[f"intro{count}"]]
    (page,) = (page for page in found if "ดังนี้" in page)
    at = page.index("ดังนี้")
    assert page[at + 1].startswith("ลำดับ")
    assert page[at + 2].startswith("ที่0")


def test_the_intros_are_tried_on_both_sides_of_a_page_break(pages):
    where = {["ดังนี้" in texts(page) for page in pages[f"intro{n}"]].index(True) for n in RANGE}
    assert where == {0, 1}


def test_cells_that_span_are_drawn_without_the_rules_between(pages):
    page = pages["spans"][0]
    upright = [edge for edge in page.edges if edge["orientation"] == "v" and abs(edge["x0"] - Cm(11)) < 2]
    total, first = baselines(page, "รวม", "ก")
    assert not any(edge["top"] < total - 2 < edge["bottom"] and edge["bottom"] < total for edge in upright)
    inner = [edge for edge in page.edges if edge["orientation"] == "h" and first + 2 < edge["top"] < first + LEADING]
    assert inner
    assert min(edge["x0"] for edge in inner) > Cm(10)


def test_L27_two_photos_a_page_as_large_as_their_boxes_allow(pages):
    numbers = [len(page.images) for page in pages["two"]]
    assert numbers == [0, 2, 1]
    width, height = LAYOUT.photo_size(80, 60, 2)
    first = pages["two"][1].images[0]
    assert first["width"] == pytest.approx(width, abs=HALF)
    assert first["height"] == pytest.approx(height, abs=HALF)
    assert first["top"] == pytest.approx(LAYOUT.continuation_top, abs=HALF)
    assert (first["x0"] + first["x1"]) / 2 == pytest.approx(LAYOUT.left_margin + LAYOUT.text_width / 2, abs=HALF)


def test_L27_four_photos_a_page_two_on_a_line(pages):
    assert [len(page.images) for page in pages["four"]] == [0, 4, 2]
    first, second, third, _ = sorted(pages["four"][1].images, key=lambda image: (round(image["bottom"]), image["x0"]))
    assert first["bottom"] == pytest.approx(second["bottom"], abs=HALF)
    axes = [(image["x0"] + image["x1"]) / 2 - LAYOUT.left_margin for image in (first, second)]
    half, _ = LAYOUT.photo_box(4)
    assert axes == [pytest.approx(half / 2, abs=HALF), pytest.approx(half * 1.5 + LAYOUT.photo_gap, abs=HALF)]
    assert third["top"] > first["bottom"] + LEADING


def test_L27_captions_stand_under_their_photos(pages):
    page = pages["two"][1]
    first, second = page.images
    captions = baselines(page, "ภาพที่ 1", "ภาพที่ 2")
    assert first["bottom"] < captions[0] < second["top"]
    assert captions[1] > second["bottom"]
    assert captions[0] - first["bottom"] < LEADING + 1
    assert second["top"] - first["bottom"] == pytest.approx(LEADING + LAYOUT.photo_gap, abs=2.1)


def starts(page, beginning):
    """Where the lines of the paragraph that begins so start, from the left margin."""
    found = lines(page)
    first = next(index for index, line in enumerate(found) if line.text.startswith(beginning))
    return [line.start - LAYOUT.left_margin for line in found[first : first + 3]]


def test_L07_further_lines_of_the_agency_stand_under_its_first_word(pages):
    first, second, *_ = starts(pages["hanging"][0], "ส่วนราชการ")
    assert first == pytest.approx(0, abs=HALF)
    assert second == pytest.approx(agency_indent(LAYOUT, FONTS), abs=HALF)


def test_L14_further_lines_of_the_salutation_stand_under_its_first_word(pages):
    first, second, *_ = starts(pages["hanging"][0], "กราบเรียน")
    assert first == pytest.approx(0, abs=HALF)
    assert second == pytest.approx(to_indent(LONG_TO, LAYOUT, FONTS), abs=HALF)


def test_L14_the_first_word_itself_stands_there(pages):
    page = pages["hanging"][0]
    for label, indent in (("ส่วนราชการ", agency_indent(LAYOUT, FONTS)), ("กราบเรียน", to_indent(LONG_TO, LAYOUT, FONTS))):
        (line,) = (one for one in lines(page) if one.text.startswith(label))
        letters = [char for char in page.chars if abs(page.height - char["matrix"][5] - line.baseline) < 0.2]
        letters.sort(key=lambda char: char["x0"])
        value = letters[line.text.index("ศูนย์")]
        assert value["x0"] - LAYOUT.left_margin == pytest.approx(indent, abs=HALF)


def test_T4_boxes_are_squares_before_their_options(pages):
    page = pages["endorsed"][0]
    squares = [one for one in page.curves if 10 < one["width"] < 12 and 10 < one["height"] < 12]
    squares.sort(key=lambda one: one["top"])
    assert len(squares) == 4
    for square, baseline in zip(squares, baselines(page, "ทราบ", "เห็นชอบ", "อนุมัติ", "สั่งการ"), strict=True):
        assert square["x0"] == pytest.approx(LAYOUT.left_margin + LAYOUT.option_indent, abs=1)
        assert square["top"] < baseline - 4 < square["bottom"]


def test_T4_lines_of_a_block_are_a_leading_apart(pages):
    dotted = [line.baseline for line in lines(pages["endorsed"][0]) if line.text.strip(" .") == ""]
    assert len(dotted) == 2
    assert dotted[1] - dotted[0] == pytest.approx(LEADING, abs=0.11)


@pytest.mark.parametrize("count", RANGE)
def test_T4_a_block_is_never_parted(pages, count):
    found = [texts(page) for page in pages[f"endorsed{count}"]]
    (page,) = (page for page in found if "ความเห็นของผู้อำนวยการ" in page)
    at = page.index("ความเห็นของผู้อำนวยการ")
    assert [line[:6] for line in page[at + 7 :]] == ["(ลงชื่"[:6], "(.....", "วันที่"[:6]]


def test_the_blocks_are_tried_on_both_sides_of_a_page_break(pages):
    assert {len(pages[f"endorsed{n}"]) for n in RANGE} == {1, 2}
