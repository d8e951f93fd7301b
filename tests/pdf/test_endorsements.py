"""Endorsement blocks on finished pages (T4): boxes to tick, dotted lines, signature, and that they stay whole."""

from __future__ import annotations

import pytest

from tests.pdf.measure import CM, HALF_MM, MM, Line, Page, measured
from tests.pdf.memos import AT, BODY, memo, paragraph, signature, text, to
from tests.pdf.readers import READERS, lines
from thaimemo.errors import FontError
from thaimemo.layout import Layout, Pt
from thaimemo.pdf import write
from thaimemo.tree import Endorsement

LEFT, RIGHT, PITCH = 3 * CM, 19 * CM, 21
TITLE = "ความเห็นผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑"
OPTIONS = ("ทราบ", "เห็นชอบ", "อนุมัติ", "สั่งการ")


def endorsement(title: str = TITLE, options: tuple[str, ...] = OPTIONS, lines: int = 2) -> Endorsement:
    return Endorsement(text(title), tuple(map(text, options)), AT, lines)


def near(value: float, tolerance: float = 0.1):
    return pytest.approx(value, abs=tolerance)


@pytest.fixture(scope="module")
def page(layout, family) -> Page:
    (page,) = measured(write(memo(to(), paragraph("ก่อนความเห็น"), endorsement()), layout, family))
    return page


def dots(page: Page, line: Line) -> list[tuple[float, float]]:
    """Where the dots on a line's baseline begin and end."""
    found = [rule for rule in page.rules if rule["dash"] and abs(rule["top"] - line.baseline) < 2]
    return sorted((rule["x0"], rule["x1"]) for rule in found)


def test_its_title_is_bold_under_a_space(page):
    title = page.line(TITLE)
    assert title.fonts == {"THSarabunPSK-Bold"}
    assert title.sizes == {16}
    assert title.left == near(LEFT)
    assert title.baseline == near(page.line("ก่อนความเห็น").baseline + PITCH + 6)


def test_options_stand_beside_boxes_one_a_line(page, layout):
    assert len(page.boxes) == len(OPTIONS)
    for option, box in zip(OPTIONS, page.boxes, strict=True):
        line = page.line(option)
        assert (box["width"], box["height"]) == (near(11), near(11))
        assert box["x0"] == near(LEFT + layout.option_indent)
        assert line.left == near(LEFT + layout.option_text)
        assert box["x1"] < line.left
        assert line.baseline - 14 < box["top"] < box["bottom"] < line.baseline + 3
        assert box["linewidth"] == near(0.25, 0.01)
        assert not box["fill"]


def test_options_wrap_beside_their_box(layout, family):
    (page,) = measured(write(memo(endorsement(options=(BODY, "ทราบ"))), layout, family))
    option = page.lines[page.lines.index(page.line("ด้วยเมื่อ")) :]
    assert [line.left for line in option[:4]] == [near(LEFT + layout.option_text)] * 4
    assert max(line.right for line in page.lines) <= RIGHT + 0.1


def test_dotted_lines_to_write_on_run_from_margin_to_margin(page):
    last, signed = page.line(OPTIONS[-1]), page.line("(ลงชื่อ)")
    free = [rule for rule in page.rules if last.baseline + 5 < rule["top"] < signed.baseline - 5]
    assert [(rule["x0"], rule["x1"]) for rule in free] == [(near(LEFT, HALF_MM * 2), near(RIGHT, HALF_MM))] * 2
    assert [rule["top"] - last.baseline for rule in free] == [near(PITCH + 0.9), near(2 * PITCH + 0.9)]


def test_signature_name_and_date_have_dots_between_the_same_places(page, layout):
    start, end = (LEFT + edge for edge in layout.endorser_lines)
    signed, name, date = page.line("(ลงชื่อ)"), page.lines[-2], page.lines[-1]
    assert [line.left for line in (signed, name, date)] == [near(start)] * 3
    assert (name.text, name.right) == ("()", near(end))
    for line, count in ((signed, 1), (name, 1), (date, 3)):
        found = dots(page, line)
        assert len(found) == count
        assert found[-1][1] == near(end, 2 * MM)
    assert date.text.count("/") == 2
    assert date.text.startswith("วันที่")


def test_there_is_room_to_sign(page):
    signed, name, date = page.line("(ลงชื่อ)"), page.lines[-2], page.lines[-1]
    assert [name.baseline - signed.baseline, date.baseline - name.baseline] == [near(PITCH)] * 2
    last = page.line(OPTIONS[-1])
    assert signed.baseline - last.baseline == near(4 * PITCH)


def test_several_follow_one_another(layout, family):
    blocks = [endorsement(f"ความเห็นที่ {number}") for number in range(2)]
    (page,) = measured(write(memo(to(), *blocks), layout, family))
    first, second = page.line("ความเห็นที่ 0"), page.line("ความเห็นที่ 1")
    assert second.baseline - first.baseline == near(11 * PITCH + 6)


def test_is_kept_whole(layout, family):
    for parts in range(8, 26):
        pages = measured(write(memo(to(), *[paragraph("ก")] * parts, signature(), endorsement()), layout, family))
        (shown,) = [page for page in pages if any(TITLE in line.text for line in page.body)]
        assert len(shown.boxes) == len(OPTIONS)
        assert shown.body[-1].text.startswith("วันที่")


def test_higher_than_a_page_goes_on(layout, family):
    pages = measured(write(memo(endorsement(options=("ทราบ",) * 60, lines=40)), layout, family))
    assert len(pages) > 2
    assert sum(len(page.boxes) for page in pages) == 60
    for page in pages:
        assert max(line.baseline for line in page.body) < page.height - 2 * CM


def test_measures_follow_the_sheet(family):
    layout = Layout(endorsement_box=Pt(8), table_space=Pt(40))
    (page,) = measured(write(memo(paragraph("ก่อนความเห็น"), endorsement()), layout, family))
    assert {round(box["width"], 1) for box in page.boxes} == {8}
    assert page.line(TITLE).baseline == near(page.line("ก่อนความเห็น").baseline + PITCH + 40)


@pytest.mark.parametrize("reader", READERS)
def test_is_read_without_its_boxes_and_dots(reader, layout, family):
    read = lines(reader, write(memo(to(), endorsement()), layout, family))
    words = "".join(read[read.index(TITLE) + 1 :]).replace(" ", "")
    # One reader takes the bracket at the end of a line for a column of its own.
    assert sorted(words) == sorted("".join(OPTIONS) + "(ลงชื่อ)()วันที่//")
    assert words.startswith("".join(OPTIONS))


def test_may_have_neither_options_nor_lines(layout, family):
    (page,) = measured(write(memo(endorsement(options=(), lines=0)), layout, family))
    assert page.boxes == []
    assert page.line("(ลงชื่อ)").baseline == near(page.line(TITLE).baseline + 2 * PITCH)


def test_missing_characters_are_found_in_it(layout, family):
    for block in (endorsement("☐"), endorsement(options=("☐",))):
        with pytest.raises(FontError, match=r"U\+2610"):
            write(memo(block), layout, family)
