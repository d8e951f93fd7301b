"""The finished page measured, row by row of the layout sheet: within 0.5 mm, sizes within 0.1 pt."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from tests.pdf.measure import CM, HALF_MM, MM, Line, Page, measured
from tests.pdf.memos import (
    BODY,
    CLOSING,
    ITEM,
    TRIANGLE,
    head,
    heading,
    item,
    memo,
    numbered,
    paragraph,
    signature,
    to,
    visit,
)
from thaimemo.layout import Layout, Pt
from thaimemo.pdf import write
from thaimemo.tree import Frame, Run

LEFT, RIGHT, TOP = 3.0 * CM, 19.0 * CM, 2.5 * CM
BODY_PITCH, HEAD_PITCH, DESCENT = 21, 26.25, 0.46


def near(value: float, tolerance: float = HALF_MM):
    return pytest.approx(value, abs=tolerance)


@pytest.fixture(scope="module")
def pages(family, layout) -> list[Page]:
    return measured(write(visit(paragraphs=5), layout, family))


@pytest.fixture(scope="module")
def first(pages) -> Page:
    return pages[0]


def gaps_of(letters: Sequence[dict[str, Any]]) -> list[float]:
    """The distances between neighbouring letters."""
    return [after["x0"] - letter["x1"] for letter, after in pairwise(letters)]


def steps_of(lines: list[Line]) -> list[float]:
    """The distances between neighbouring baselines."""
    return [after.baseline - line.baseline for line, after in pairwise(lines)]


def lines_between(page: Page, start: str, end: str) -> list[Line]:
    """The lines from the one that holds `start` to before the one that holds `end`."""
    lines = page.lines
    return lines[lines.index(page.line(start)) : lines.index(page.line(end))]


def test_L01_paper_is_a4(pages):
    assert len(pages) == 2
    for page in pages:
        assert (page.width, page.height) == (near(210 * MM, 0.1), near(297 * MM, 0.1))


def test_L02_margins_are_three_and_two_centimetres(pages):
    for page in pages:
        assert min(line.left for line in page.lines) == near(LEFT)
        assert max(line.right for line in page.lines) == near(RIGHT)


def test_L03_the_page_ends_two_centimetres_from_the_edge(first):
    last = first.body[-1].baseline + DESCENT * 16
    assert first.height - 2 * CM - 3 * BODY_PITCH < last <= first.height - 2 * CM + 0.1


def ink(data: bytes, page: int = 0) -> tuple[float, float, float, float]:
    """The box of everything dark on a page, in points from its upper left corner."""
    document = pypdfium2.PdfDocument(data)
    scale = 300 / 72
    picture = document[page].render(scale=scale, grayscale=True).to_pil()
    document.close()
    box = picture.point(lambda grey: 255 * (grey < 64)).getbbox()
    return tuple(edge / scale for edge in box)


@pytest.mark.parametrize("emblem", [TRIANGLE, Frame(926, 1000, "")])
def test_L04_emblem_is_one_and_a_half_centimetres_high_at_the_left_margin(emblem, layout, family):
    # Everything else is moved out of the way, so that what is dark at the upper left is the emblem.
    with_emblem = write(memo(emblem=emblem), layout, family)
    document = pypdfium2.PdfDocument(with_emblem)
    scale = 600 / 72
    picture = document[0].render(scale=scale, grayscale=True, may_draw_forms=False).to_pil()
    document.close()
    corner = picture.crop((0, 0, int(6 * CM * scale), int(3.3 * CM * scale)))
    left, top, right, bottom = (edge / scale for edge in corner.point(lambda grey: 255 * (grey < 128)).getbbox())
    assert (left, top) == (near(LEFT), near(1.5 * CM))
    assert bottom - top == near(1.5 * CM, 0.1 * MM + 0.25)
    assert right - left == near(1.5 * CM * 0.926)
    assert corner.getextrema()[0] == 0


def test_L04_without_an_emblem_its_place_is_blank(layout, family):
    plain = write(memo(head=head(agency="", number="", date="", subject="")), layout, family)
    assert ink(plain)[1] > 2.5 * CM


def test_L05_title_is_bold_29_points_in_the_middle_of_the_paper(first):
    title = first.line("บันทึกข้อความ")
    assert title.sizes == {29}
    assert title.fonts == {"THSarabunPSK-Bold"}
    assert title.middle == near(10.5 * CM)
    assert title.baseline == near(TOP + 35 - DESCENT * 29, 0.1)


def test_L05_the_titles_line_is_exactly_35_points_high(first):
    assert first.line("ส่วนราชการ").baseline == near(TOP + 35 + HEAD_PITCH - DESCENT * 20, 0.1)


@pytest.mark.parametrize("label", ["ส่วนราชการ", "ที่  ", "วันที่", "เรื่อง"])
def test_L06_labels_are_bold_20_points(first, label):
    found = first.line(label).part(label.strip())
    assert found.sizes == {20}
    assert found.fonts == {"THSarabunPSK-Bold"}


@pytest.mark.parametrize("value", ["กรมส่งเสริมอุตสาหกรรม", "อก ๐๔๑๖/", "๑๗ มกราคม ๒๕๖๓", "รายงานผล"])
def test_L07_values_are_16_points_on_the_labels_baseline(first, value):
    line = first.line(value)
    assert line.part(value).sizes == {16}
    assert line.part(value).fonts == {"THSarabunPSK"}
    assert line.sizes == {16, 20}


def test_L07_two_blanks_stand_between_label_and_value(first):
    for words in ("ส่วนราชการ  ศูนย์", "ที่  อก", "วันที่  ๑๗", "เรื่อง  รายงาน"):
        line = first.line(words).part(words)
        gaps = gaps_of(line.letters)
        assert max(gaps) == near(0, 0.02)


def test_L08_dots_go_on_from_the_value_to_the_end_of_the_blank(first):
    dots = {round(rule["y0"], 1): [] for rule in first.rules}
    for rule in first.rules:
        dots[round(rule["y0"], 1)].append((rule["x0"], rule["x1"]))
    agency, (number, date), subject = (sorted(dots[y]) for y in sorted(dots, reverse=True))
    assert [agency[0][1], date[1], subject[0][1]] == [near(RIGHT - 0.3, 0.02)] * 3
    assert 0 < agency[0][0] - first.line("ส่วนราชการ").right < 1.5 * MM
    assert 0 < number[0] - first.line("ที่  ").part("ที่  อก ๐๔๑๖/").right < 1.5 * MM
    assert 0 < first.line("วันที่").part("วันที่").left - number[1] < 2.5 * MM
    assert 0 < subject[0][0] - first.line("ลำปาง").right < 1.5 * MM


def test_L08_dots_of_all_lines_stand_under_each_other(first, layout):
    assert len(first.rules) == 4
    for rule in first.rules:
        steps = (RIGHT - 0.3 - rule["x1"]) / layout.dot_pitch
        assert steps == near(round(steps), 0.02)
        assert rule["linewidth"] == near(0.6, 0.11)
        assert rule["dash"] == ([0, 2.6], 0)


def test_L08_an_empty_blank_has_dots_all_the_way(layout, family):
    (page,) = measured(write(memo(head=head(agency="", number="", date="", subject="")), layout, family))
    labels = [page.line("ส่วนราชการ"), page.line("ที่").part("ที่"), page.line("วันที่").part("วันที่"), page.line("เรื่อง")]
    starts = [rule["x0"] for rule in page.rules]
    assert all(any(0 < start - label.right < 1.5 * MM for start in starts) for label in labels)
    assert "ลำปาง" not in " ".join(line.text for line in page.lines)


def test_L08_the_value_stands_on_the_dots(first):
    agency = first.line("ส่วนราชการ")
    assert 0 < (first.height - max(rule["y0"] for rule in first.rules)) - agency.baseline < 1.5


def test_L09_no_rule_stands_under_the_head(pages):
    assert all(rule["dash"] for page in pages for rule in page.rules)
    assert not any(page.boxes for page in pages)


def test_L10_number_and_date_share_a_line_the_date_from_eight_centimetres(first):
    line = first.line("วันที่")
    assert line.left == near(LEFT)
    assert line.text.startswith("ที่")
    assert line.part("วันที่").left == near(LEFT + 8 * CM)
    assert line.baseline == near(TOP + 35 + 2 * HEAD_PITCH - DESCENT * 20, 0.1)


def test_L11_wrapped_subject_stands_under_its_first_line(first):
    value = first.line("เรื่อง").part("รายงาน")
    following = first.line("ลำปาง")
    assert following.left == near(value.left, 0.1)
    assert value.left >= LEFT + 1.2 * CM
    assert following.baseline == near(TOP + 35 + 4 * HEAD_PITCH - DESCENT * 16, 0.1)


def test_L11_a_wider_indent_moves_the_subject_without_a_second_gap(family):
    (page,) = measured(write(memo(), Layout(subject_indent=Pt(80)), family))
    line = page.line("เรื่อง")
    assert line.part("รายงาน").left == near(LEFT + 80, 0.1)
    assert line.text.startswith("เรื่อง  รายงาน")
    gaps = gaps_of(line.letters)
    assert max(gaps) == near(0, 0.05)


def test_L12_body_is_sarabun_16_points(pages):
    for page in pages:
        body = [line for line in page.lines if line.baseline > 8 * CM]
        assert {size for line in body for size in line.sizes} == {16}
        assert {font for line in body for font in line.fonts} == {"THSarabunPSK"}


def test_L13_lines_of_a_paragraph_are_21_points_apart(first):
    lines = lines_between(first, "ด้วยเมื่อ", "บัดนี้")[:4]
    steps = steps_of(lines)
    assert steps == [near(BODY_PITCH, 0.02)] * 3


def test_L14_addressee_six_points_under_the_head(first):
    line = first.line("เรียน  ผู้อำนวยการ")
    assert line.sizes == {16}
    assert line.fonts == {"THSarabunPSK"}
    assert line.left == near(LEFT)
    bottom_of_head = first.line("ในพื้นที่").baseline + DESCENT * 16
    assert line.baseline == near(bottom_of_head + 6 + BODY_PITCH - DESCENT * 16, 0.1)


def test_L15_wrapped_references_stand_under_their_text(layout, family):
    (page,) = measured(write(memo(to(BODY, "อ้างถึง")), layout, family))
    at = page.lines.index(page.line("อ้างถึง"))
    value = page.lines[at].part("ด้วย")
    assert [line.left for line in page.lines[at + 1 :]] == [near(value.left, 0.1)] * (len(page.lines) - at - 1)


def test_L16_parts_begin_six_points_lower_and_two_and_a_half_centimetres_in(first):
    paragraph_lines = lines_between(first, "ด้วยเมื่อ", "บัดนี้")
    starts = [line for line in paragraph_lines if line.text.startswith("ด้วยเมื่อ")]
    assert len(starts) == 5
    assert [line.left for line in starts] == [near(LEFT + 2.5 * CM)] * 5
    others = [line for line in paragraph_lines if line not in starts]
    assert [line.left for line in others] == [near(LEFT)] * len(others)
    for line in starts[1:]:
        above = paragraph_lines[paragraph_lines.index(line) - 1]
        assert line.baseline - above.baseline == near(BODY_PITCH + 6, 0.02)


def test_L17_items_begin_at_their_level_and_wrap_to_the_margin(layout, family):
    deep = numbered(item("(๑)"), level=3)
    block = numbered(item("๑."), item("๒.", ITEM, numbered(item("๒.๑", ITEM, deep), level=2)))
    (page,) = measured(write(memo(to(), paragraph(), block), layout, family))
    for label, indent in (("๑.", 2.5), ("๒. ", 2.5), ("๒.๑", 3.25), ("(๑)", 4.25)):
        line = next(line for line in page.lines if line.text.startswith(label))
        assert line.left == near(LEFT + indent * CM)
        assert page.lines[page.lines.index(line) + 1].left == near(LEFT)


def test_L17_only_the_first_item_stands_off(layout, family):
    block = numbered(item("๑."), item("๒.", ITEM, numbered(item("๒.๑"), level=2)), item("๓."))
    (page,) = measured(write(memo(to(), paragraph(), block), layout, family))
    lines = lines_between(page, "ด้วย", "๑.")[-1:] + page.lines[page.lines.index(page.line("๑.")) :]
    steps = steps_of(lines)
    assert steps == [near(BODY_PITCH + 6, 0.02)] + [near(BODY_PITCH, 0.02)] * (len(steps) - 1)


def justified(page: Page) -> list[Line]:
    """The lines of paragraphs that are not their last."""
    body = [line for line in page.lines if line.text.strip() and line.baseline > page.line("เรียน  ").baseline]
    return [line for line, after in pairwise(body) if after.left < LEFT + 1]


@pytest.mark.parametrize("justify", ["thai", "both"])
def test_L18_body_lines_end_exactly_at_the_right_margin(justify, family):
    for page in measured(write(visit(), Layout(justify=justify), family)):
        # A line without blanks has nowhere to go when only blanks are spread.
        lines = [line for line in justified(page) if justify == "thai" or " " in line.text.strip()]
        assert len(lines) > 5
        assert [line.right for line in lines] == [near(RIGHT, 0.1)] * len(lines)


def test_L18_thai_distributed_spreads_over_all_gaps_alike(first):
    for line in justified(first):
        gaps = [gap for gap in gaps_of(line.inked) if gap < 3]
        assert max(gaps) - min(gaps) < 0.05
        assert max(gaps) < 0.09 * 16


def test_L18_ragged_lines_and_last_lines_are_natural(first, family):
    (page,) = measured(write(memo(to(), paragraph()), Layout(justify="left"), family))
    natural = [line for line in page.lines if line.baseline > 9 * CM]
    last = next(line for line in first.lines if line.text.startswith("บัดนี้"))
    for line in [*natural, last]:
        gaps = gaps_of(line.letters)
        assert max(gaps, default=0) == near(0, 0.01)


def test_L18_no_line_shrinks_to_admit_a_word(pages):
    for page in pages:
        for line in page.lines:
            gaps = gaps_of(line.letters)
            assert min(gaps, default=0) > -0.01


def test_L18_other_alignments(layout, family):
    body = [paragraph("กลาง", align="center", indented=False), paragraph("ขวา", align="right")]
    (page,) = measured(write(memo(to(), *body, paragraph("ซ้าย", align="left", indented=False)), layout, family))
    assert page.line("กลาง").middle == near((LEFT + RIGHT) / 2, 0.1)
    assert page.line("ขวา").right == near(RIGHT, 0.1)
    assert page.line("ซ้าย").left == near(LEFT, 0.1)


def test_L20_three_blank_lines_between_body_and_signer(layout, family):
    for signers in (1, 2):
        (page,) = measured(write(memo(to(), paragraph(CLOSING), *[signature()] * signers), layout, family))
        lines = page.lines[page.lines.index(page.line(CLOSING)) :]
        steps = [round(step / BODY_PITCH, 3) for step in steps_of(lines)]
        assert steps == [4, 1] * signers


def test_L21_signer_and_position_are_centred_on_one_axis(pages):
    name, position = pages[-1].lines[-2:]
    assert name.text == "(นางสาวกมลวรรณ ใจกว้าง)"
    assert [name.middle, position.middle] == [near(LEFT + 12 * CM, 0.1)] * 2


def test_L21_a_long_position_wraps_on_both_sides_of_the_axis(layout, family):
    long = "ผู้อำนวยการกลุ่มส่งเสริมและพัฒนาผลิตภัณฑ์ชุมชน รักษาราชการแทนผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑"
    (page,) = measured(write(memo(to(), paragraph(CLOSING), signature("(นายหนึ่ง)", long)), layout, family))
    lines = page.lines[page.lines.index(page.line("(นายหนึ่ง)")) :]
    assert len(lines) > 2
    for line in lines:
        assert line.middle == near(LEFT + 12 * CM, 0.1)
        assert line.left >= LEFT + 8 * CM - 0.1
        assert line.right <= RIGHT + 0.1


def figures_top(data: bytes, page: int, figure: str) -> float:
    """From the paper's edge to the top of the ink of `figure`."""
    document = pypdfium2.PdfDocument(data)
    text = document[page].get_textpage()
    top = document[page].get_height() - text.get_charbox(text.get_text_range().index(figure))[3]
    text.close()
    document.close()
    return float(top)


def test_L22_page_numbers_from_the_second_page(layout, family):
    data = write(visit(paragraphs=12), layout, family)
    first, second, third = measured(data)
    assert figures_top(data, 1, "๒") == near(3 * CM)
    assert not any(line.text.startswith("-") for line in first.lines)
    for number, page in ((2, second), (3, third)):
        line = page.lines[0]
        assert line.text == f"- {'๐๑๒๓'[number]} -"
        assert line.middle == near(10.5 * CM, 0.1)
        assert line.sizes == {16}
        assert page.lines[1].baseline - line.baseline == near(2 * BODY_PITCH, 0.1)


def test_L22_page_numbers_in_arabic_figures(layout, family):
    pages = measured(write(visit(paragraphs=5, thai_digits=False), layout, family))
    assert pages[1].lines[0].text == "- 2 -"


def test_L25_urgency_stands_red_and_bold_between_garuda_and_title(layout, family):
    (page,) = measured(write(memo(urgency="ด่วนที่สุด", emblem=Frame(926, 1000, "")), layout, family))
    stamp = page.line("ด่วนที่สุด")
    assert stamp.sizes == {32}
    assert stamp.fonts == {"THSarabunPSK-Bold"}
    assert stamp.colours == {(1, 0, 0)}
    assert stamp.middle == near(10.5 * CM, 0.1)
    assert stamp.left > LEFT + 1.5 * CM
    assert stamp.baseline < page.line("บันทึกข้อความ").baseline - 0.7 * 29
    assert page.line("บันทึกข้อความ").colours == {(0,)}


def test_L26_secrecy_stands_red_at_top_and_bottom_of_every_page(layout, family):
    pages = measured(write(visit(paragraphs=5, secrecy="ลับมาก"), layout, family))
    assert len(pages) == 2
    for page in pages:
        top, bottom = (line for line in page.lines if line.text == "ลับมาก")
        for stamp in (top, bottom):
            assert stamp.sizes == {32}
            assert stamp.colours == {(1, 0, 0)}
            assert stamp.middle == near(10.5 * CM, 0.1)
        assert page.lines[0] is top
        assert page.lines[-1] is bottom
        assert top.baseline == near(1.5 * CM - DESCENT / 4 * 32, 0.1)
        assert page.height - 2 * CM + 0.7 * 32 < bottom.baseline < page.height - 0.2 * 32
        assert page.lines[1].colours == {(0,)}


class TestRuns:
    def test_faces_change_within_a_line_without_a_gap(self, layout, family):
        content = (
            Run("ข้อความ"),
            Run("ตัวหนา", bold=True),
            Run("ตัวเอน", italic=True),
            Run("ทั้งสอง", bold=True, italic=True),
            Run("ธรรมดา"),
        )
        (page,) = measured(write(memo(to(), paragraph(content)), layout, family))
        line = page.line("ตัวหนา")
        fonts = [line.part(run.text).fonts.pop().removeprefix("THSarabunPSK") for run in content]
        assert fonts == ["", "-Bold", "-Italic", "-BoldItalic", ""]
        gaps = gaps_of(line.letters)
        assert max(gaps) == near(0, 0.02)

    def test_underline_is_drawn_under_its_words_only(self, layout, family):
        content = (Run("ก่อน "), Run("ขีดเส้นใต้", underline=True), Run(" หลัง"))
        (page,) = measured(write(memo(to(), paragraph(content)), layout, family))
        words = page.line("ขีดเส้นใต้").part("ขีดเส้นใต้")
        (rule,) = (rule for rule in page.rules if not rule["dash"])
        assert (rule["x0"], rule["x1"]) == (near(words.left, 0.1), near(words.right, 0.1))
        assert 0 < page.height - rule["y0"] - words.baseline < 0.2 * 16

    def test_underline_follows_a_spread_line_to_its_end(self, layout, family):
        (page,) = measured(write(memo(to(), paragraph((Run(BODY, underline=True),))), layout, family))
        rules = [rule for rule in page.rules if not rule["dash"]]
        lines = [*lines_between(page, "ด้วย", "นั้น"), page.line("นั้น")]
        assert len(rules) == len(lines)
        for rule, line in zip(rules, lines, strict=True):
            assert (rule["x0"], rule["x1"]) == (near(line.left, 0.1), near(line.right, 0.1))


def test_headings_are_bold_at_the_margin_six_points_lower(layout, family):
    (page,) = measured(write(memo(to(), paragraph(), heading("ข้อพิจารณา"), paragraph(CLOSING)), layout, family))
    line = page.line("ข้อพิจารณา")
    assert (line.fonts, line.sizes) == ({"THSarabunPSK-Bold"}, {16})
    assert line.left == near(LEFT)
    assert line.baseline - page.lines[page.lines.index(line) - 1].baseline == near(BODY_PITCH + 6, 0.02)
