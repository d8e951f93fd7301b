"""Where pages end: no line, heading or signature stands alone (L24)."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf.measure import Page, measured
from tests.pdf.memos import AT, heading, item, memo, numbered, paragraph, signature, text, to
from thaimemo import fonts
from thaimemo.layout import Layout
from thaimemo.pdf import write
from thaimemo.resources import folder
from thaimemo.tree import Block, Heading, PageBreak, Paragraph

FAMILY = fonts.find(folder("fonts"))
NAME = "(นายลงนาม)"
PITCH = 21


def tag(number: int) -> str:
    """A word that says which block it belongs to; letters only, as numbers have rules of their own at line ends."""
    return "block" + "abcdefghij"[number // 10] + "abcdefghij"[number % 10]


def block(kind: str, lines: int, number: int) -> Block:
    """A block of so many lines, all its words its tag."""
    words = " ".join([tag(number)] * (lines * 10 - 5))
    if kind == "heading":
        return heading(tag(number))
    if kind == "list":
        return numbered(item(tag(number), words))
    return paragraph(words, keep_with_next=kind == "kept")


KINDS = st.sampled_from(["part"] * 6 + ["list", "heading", "kept"])
BODIES = st.lists(st.tuples(KINDS, st.integers(1, 9)), max_size=25).map(
    lambda shapes: [block(kind, lines, number) for number, (kind, lines) in enumerate(shapes)]
)
SIGNERS = st.integers(0, 3).map(lambda count: [signature(NAME, "ตำแหน่ง", "หน่วยงาน")] * count)


def pages_of(blocks: list[Block], layout: Layout | None = None) -> list[Page]:
    return measured(write(memo(to("๐๐๐"), *blocks), layout or Layout(), FAMILY))


def rows(page: Page) -> list[str]:
    """What the page's body lines belong to: a block's number, `name` or `position`."""
    kept = []
    for line in page.body:
        if found := re.match("block[a-j]{2}", line.text):
            kept.append(found[0])
        elif line.text in (NAME, "ตำแหน่ง", "หน่วยงาน"):
            kept.append("name" if line.text == NAME else "position")
        elif line.text.startswith("เรียน"):
            kept.append("to")
    return kept


@given(BODIES, SIGNERS)
@settings(max_examples=120, deadline=None)
def test_page_breaks_keep_every_rule(blocks, signers):
    pages = [rows(page) for page in pages_of([*blocks, *signers])]
    kinds = {tag(number): one for number, one in enumerate(blocks)}
    for above, below in pairwise(pages):
        last, first = above[-1], below[0]
        _check_paragraph(above, below)
        assert last not in ("name", "position") or first == "name"
        assert not isinstance(kinds.get(last), Heading)
        assert not (isinstance(kinds.get(last), Paragraph) and kinds[last].keep_with_next and last != first)
    _check_signatures(pages)


def _check_paragraph(above: list[str], below: list[str]) -> None:
    """A paragraph on both pages has two lines on each."""
    if above[-1] == below[0] and above[-1].startswith("block"):
        assert above[-2:] == [above[-1]] * 2
        assert below[:2] == [below[0]] * 2


def _check_signatures(pages: list[list[str]]) -> None:
    for page in pages:
        if "name" in page:
            assert page.index("name") >= 2 or page[0] == "to"
    signed = [page for page in pages if "name" in page]
    assert len(signed) <= 1


@given(BODIES)
@settings(max_examples=60, deadline=None)
def test_no_row_is_lost_and_their_order_stays(blocks):
    shown = [row for page in pages_of(blocks) for row in rows(page)]
    numbers = [number for number, _ in groupby(shown)]
    assert numbers == ["to", *(tag(number) for number in range(len(blocks)))]


@given(st.lists(st.integers(1, 9), min_size=8, max_size=25))
@settings(max_examples=40, deadline=None)
def test_pages_are_filled_as_far_as_the_rules_allow(lengths):
    layout = Layout()
    pages = pages_of([block("part", lines, number) for number, lines in enumerate(lengths)])
    for page in pages[:-1]:
        free = layout.paper_height - layout.bottom_margin - (page.body[-1].baseline + 0.46 * 16)
        assert -0.1 < free < 3 * PITCH + 6


def test_a_three_line_paragraph_is_never_split(layout):
    for above in range(14, 24):
        pages = [rows(page) for page in pages_of([*[block("part", 1, 0)] * above, block("part", 3, 1)])]
        assert sorted(page.count(tag(1)) for page in pages)[-1] == 3


def test_space_before_a_part_is_left_out_at_the_top_of_a_page():
    pages = pages_of([block("part", 4, number) for number in range(14)])
    tops = [page.lines[1].baseline - page.lines[0].baseline for page in pages[1:]]
    assert tops == [pytest.approx(2 * PITCH, abs=0.1)] * len(tops)
    assert tops


class TestSignature:
    @pytest.mark.parametrize("parts", range(10, 26))
    def test_L24_at_least_two_body_lines_stand_with_it(self, parts):
        pages = [rows(page) for page in pages_of([*[block("part", 1, 0)] * parts, signature(NAME, "ตำแหน่ง")])]
        assert pages[-1][-2:] == ["name", "position"]
        assert len(pages[-1]) >= 4

    def test_L24_a_one_line_closing_brings_two_lines_of_the_part_before(self):
        for parts in range(8, 30):
            blocks = [*[block("part", 1, 0)] * parts, block("part", 4, 1), block("part", 1, 2), signature(NAME)]
            last = rows(pages_of(blocks)[-1])
            assert last[-2:] == [tag(2), "name"]
            assert last[:-2].count(tag(1)) in (2, 4)

    def test_L24_as_many_lines_as_the_sheet_says(self):
        layout = Layout(last_page_lines=4)
        counts = set()
        for parts in range(10, 26):
            pages = pages_of([*[block("part", 1, 0)] * parts, signature(NAME, "ตำแหน่ง")], layout)
            counts.add(len(rows(pages[-1])) - 2)
        assert min(counts) == 4

    def test_several_stay_together_when_a_page_holds_them(self):
        for parts in range(4, 26):
            pages = [rows(page) for page in pages_of([*[block("part", 1, 0)] * parts, *[signature(NAME)] * 3])]
            assert [page.count("name") for page in pages][-1] == 3

    def test_more_than_a_page_holds_are_parted_between_signers(self):
        pages = [rows(page) for page in pages_of([block("part", 3, 0), *[signature(NAME, "ตำแหน่ง")] * 12])]
        assert sum(page.count("name") for page in pages) == 12
        assert all(page[-1] == "position" and page[0] != "position" for page in pages)

    def test_one_that_begins_a_page_keeps_room_to_sign(self, layout):
        page = pages_of([block("part", 1, 0), PageBreak(AT), signature(NAME)])[-1]
        assert page.line(NAME).baseline == pytest.approx(layout.continuation_top + 4 * PITCH - 0.46 * 16, abs=0.1)


class TestPageBreak:
    def test_what_follows_begins_a_page(self):
        pages = [rows(page) for page in pages_of([block("part", 2, 0), PageBreak(AT), block("part", 2, 1)])]
        assert pages == [["to", tag(0), tag(0)], [tag(1), tag(1)]]

    def test_breaks_make_no_empty_page(self):
        broken = [PageBreak(AT), PageBreak(AT), block("part", 2, 0), PageBreak(AT)]
        assert [rows(page) for page in pages_of(broken)] == [["to"], [tag(0), tag(0)]]


def test_headings_without_end_still_make_pages():
    pages = pages_of([heading(tag(number)) for number in range(100)])
    assert [row for page in pages for row in rows(page)] == ["to", *(tag(number) for number in range(100))]


def test_an_empty_body_is_one_page_of_head(layout, family):
    (page,) = measured(write(memo(), layout, family))
    assert page.lines[-1].text.startswith("ในพื้นที่")


@pytest.mark.parametrize("nothing", [(), text("")])
def test_an_empty_part_is_an_empty_line(nothing, layout, family):
    (page,) = measured(write(memo(paragraph("ก"), paragraph(nothing), paragraph("ข")), layout, family))
    assert page.lines[-1].baseline - page.lines[-2].baseline == pytest.approx(2 * (PITCH + 6), abs=0.1)
