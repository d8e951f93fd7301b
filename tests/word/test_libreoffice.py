"""The finished Word file as LibreOffice lays it out: places on the page, lines on a page, what stays together."""

from __future__ import annotations

import pdfplumber
import pytest

from tests.libreoffice import convert
from thaimemo.layout import Cm, Layout, Pt
from thaimemo.tree import Paragraph
from word.laid import lines
from word.samples import LAYOUT, SIGNATURE, docx, lines_of_words, numbered, paragraph

MILLIMETRE = Cm(0.1)
HALF = MILLIMETRE / 2
# LibreOffice sets the baseline this far above a line's end (the font's hhea descent), Word 0.46 em.
DESCENT = 0.2515
WIDE = Layout(left_margin=Cm(2), right_margin=Cm(3), body_leading=Pt(24), bottom_margin=Cm(4))
SIGNED = range(14)


def signed(lines: int) -> list[Paragraph]:
    """A body whose end comes near the page's: `lines` single lines, long parts before them, the closing after."""
    short = [paragraph(f"สั้น{index}") for index in range(lines)]
    return [*[paragraph(lines_of_words(5))] * 3, *short, paragraph(lines_of_words(3)), paragraph("จึงเรียนมา")]


MEMOS = {
    "items": docx(numbered(*("ข้อ" for _ in range(80)))),
    "wide": docx(numbered(*("ข้อ" for _ in range(80))), layout=WIDE),
    "parts": docx(*(paragraph("ย่อหน้า") for _ in range(40))),
    "stamped": docx(*(paragraph("ย่อหน้า") for _ in range(40)), urgency="ด่วนที่สุด", secrecy="ลับ"),
    "usual": docx(),
    **{f"signed{n}": docx(*signed(n), SIGNATURE) for n in SIGNED},
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The PDF file of each memo."""
    return convert(MEMOS, tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def pages(made):
    """The lines of each page of each memo."""
    found = {}
    for name, file in made.items():
        with pdfplumber.open(file) as pdf:
            found[name] = [lines(page) for page in pdf.pages]
    return found


@pytest.fixture(scope="module")
def first_page(made):
    with pdfplumber.open(made["usual"]) as pdf:
        yield pdf.pages[0]


def test_L04_the_emblem_stands_at_its_place_in_its_size(first_page):
    assert not first_page.images  # drawn, not pixels
    emblem = [*first_page.curves, *first_page.rects]
    left, right = min(each["x0"] for each in emblem), max(each["x1"] for each in emblem)
    top, bottom = min(each["top"] for each in emblem), max(each["bottom"] for each in emblem)
    assert left == pytest.approx(Cm(3), abs=HALF)
    # The ring fills the lower 93 hundredths of its box.
    assert bottom == pytest.approx(Cm(1.5 + 1.5), abs=HALF)
    assert bottom - top == pytest.approx(Cm(1.5) * 0.93, abs=MILLIMETRE / 10)
    assert right - left == pytest.approx(Cm(1.5) * 0.93, abs=MILLIMETRE / 10)


def test_L05_the_title_is_in_the_middle_of_the_paper(pages):
    title = pages["usual"][0][0]
    assert title.text == "บันทึกข้อความ"
    assert title.middle == pytest.approx(LAYOUT.paper_width / 2, abs=HALF)


def test_L08_the_dots_end_at_the_right_edge(pages):
    for line in pages["usual"][0][1:4]:
        assert line.text.endswith("...")
        assert line.end == pytest.approx(LAYOUT.paper_width - Cm(2), abs=4)


def test_L10_the_date_stands_8_cm_from_the_margin(first_page):
    words = first_page.extract_words(x_tolerance=1)
    (date,) = (word for word in words if word["text"].startswith("วันที่"))
    assert date["x0"] == pytest.approx(Cm(3 + 8), abs=HALF)


def test_L21_the_signer_is_centred_on_the_axis(pages):
    for line in pages["usual"][0][-2:]:
        assert line.middle == pytest.approx(LAYOUT.left_margin + LAYOUT.signature_axis, abs=HALF)


def test_L20_three_blank_lines_stand_above_the_name(pages):
    closing, name, position = pages["usual"][0][-3:]
    assert name.baseline - closing.baseline == pytest.approx(4 * 21, abs=0.1)
    assert position.baseline - name.baseline == pytest.approx(21, abs=0.1)


@pytest.mark.parametrize("name", ["items", "parts", "stamped"])
def test_L22_pages_from_the_second_bear_their_number_in_the_middle(pages, name):
    # LibreOffice knows no Thai page numbers (`thaiNumbers`) and prints 2 where Word prints ๒.
    assert not any(line.text.startswith("- ") for line in pages[name][0])
    for index, page in enumerate(pages[name][1:], 2):
        (number,) = (line for line in page if line.text.startswith("- "))
        assert number.text in (f"- {index} -", f"- {'๐๑๒๓๔๕๖๗๘๙'[index]} -")
        assert number.middle == pytest.approx(LAYOUT.paper_width / 2, abs=HALF)
        assert number.baseline == pytest.approx(LAYOUT.page_number_line + 21 - DESCENT * 16, abs=0.2)


@pytest.mark.parametrize(("name", "layout"), [("items", LAYOUT), ("wide", WIDE), ("parts", LAYOUT)])
def test_L22_the_body_of_later_pages_begins_below_the_number(pages, name, layout):
    for page in pages[name][1:]:
        first = layout.continuation_top + layout.body_leading - DESCENT * 16
        assert page[1].baseline == pytest.approx(first, abs=0.2)


@pytest.mark.parametrize(("name", "layout"), [("items", LAYOUT), ("wide", WIDE)])
def test_L13_a_page_holds_as_many_lines_as_the_layout_says(pages, name, layout):
    end = layout.paper_height - layout.bottom_margin
    body = layout.top_margin + layout.title_leading + 3 * layout.head_leading + layout.part_space_before
    first, second = pages[name][:2]
    assert len(first) - 4 == int((end - body) // layout.body_leading)
    assert len(second) - 1 == int((end - layout.continuation_top) // layout.body_leading)


def test_space_before_a_part_is_left_out_at_the_top_of_a_page(pages):
    end = LAYOUT.paper_height - LAYOUT.bottom_margin
    room = end - LAYOUT.continuation_top + LAYOUT.part_space_before
    held = int(room // (LAYOUT.body_leading + LAYOUT.part_space_before))
    assert len(pages["parts"][1]) - 1 == min(held, 40 - (len(pages["parts"][0]) - 4))


def test_L25_L26_stamps_do_not_move_the_text(pages):
    for plain, stamped in zip(pages["parts"], pages["stamped"], strict=True):
        text = [line for line in stamped if line.text not in ("ลับ", "ด่วนที่สุด")]
        assert [(line.text, line.baseline) for line in text] == [
            (line.text, pytest.approx(line.baseline, abs=0.2)) for line in plain
        ]


def test_L25_the_urgency_stamp_stands_once_above_the_title(pages):
    first, *rest = pages["stamped"]
    (stamp,) = (line for line in first if line.text == "ด่วนที่สุด")
    (title,) = (line for line in first if line.text == "บันทึกข้อความ")
    assert LAYOUT.emblem_top < stamp.baseline < title.baseline
    assert stamp.middle == pytest.approx(LAYOUT.paper_width / 2, abs=HALF)
    assert not any(line.text == "ด่วนที่สุด" for page in rest for line in page)


def test_L26_the_secrecy_stamp_stands_at_top_and_bottom_of_every_page(pages):
    for page in pages["stamped"]:
        assert (page[0].text, page[-1].text) == ("ลับ", "ลับ")
        for stamp in (page[0], page[-1]):
            assert stamp.middle == pytest.approx(LAYOUT.paper_width / 2, abs=HALF)


@pytest.mark.parametrize("count", SIGNED)
def test_L24_a_signature_never_stands_alone(pages, count):
    last = [line.text for line in pages[f"signed{count}"][-1] if not line.text.startswith("- ")]
    assert last[-2].startswith("(นาง")
    assert last[-3] == "จึงเรียนมา"
    assert len(last) >= 2 + LAYOUT.last_page_lines


def test_the_last_page_is_never_empty(pages):
    assert all(len(page) > 1 for memo in pages.values() for page in memo)
