"""Tables on finished pages (T1 to T3): columns, rules, spans, header rows again, rows that no page break cuts."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings

from tests.pdf.measure import CM, MM, Page, measured
from tests.pdf.memos import BODY, ITEM, heading, item, memo, numbered, paragraph, signature, text, to
from tests.pdf.readers import READERS, lines
from tests.pdf.tables import LEFT, RIGHT, TAG, Spot, cell, found, grids, levels, row, table, tag, uprights
from tests.pdf.unpacked import unpacked
from thaimemo import fonts
from thaimemo.errors import FontError, OutputError
from thaimemo.layout import Layout, Pt
from thaimemo.pdf import PdfOptions, write
from thaimemo.resources import folder
from thaimemo.tree import Align, Block, Column, Paragraph, Run, Table

FAMILY = fonts.find(folder("fonts"))
PITCH, RULE = 21, 0.5
PADDING = 1.5 * MM
PLAIN = PdfOptions("plain")
HEADER = row("ลำดับ", "ข้อสั่งการ", "กำหนดแล้วเสร็จ")


def near(value: float, tolerance: float = 0.05):
    return pytest.approx(value, abs=tolerance)


def pages_of(*blocks: Block, layout: Layout | None = None) -> list[Page]:
    return measured(write(memo(to("๐๐๐"), *blocks), layout or Layout(), FAMILY, PLAIN))


def rows(count: int, words: int = 1) -> list:
    return [row(tag(at), " ".join(["ให้ดำเนินการ"] * words)) for at in range(count)]


class TestColumns:
    def test_fixed_widths_come_first_and_shares_divide_the_rest(self):
        columns = (Column(40), Column(None, 3), Column(None, 1), Column(70))
        (page,) = pages_of(table(row("ก", "ข", "ค", "ง"), columns=columns))
        rest = 16 * CM - 110
        edges = [0, 40, 40 + rest * 3 / 4, 40 + rest, 16 * CM]
        assert [x for x, _, _ in uprights(page)] == [near(LEFT + edge) for edge in edges]

    def test_text_stands_between_paddings_at_the_top_of_its_cell(self):
        (page,) = pages_of(table(row(tag(1), " ".join([tag(2)] * 30))))
        first, second = found([page])[tag(1)], found([page])[tag(2)]
        assert first[0].left == near(LEFT + PADDING, 0.1)
        assert first[0].baseline == second[0].baseline
        assert min(one.left for one in second) == near(LEFT + 8 * CM + PADDING, 0.1)
        assert max(one.right for one in second) <= RIGHT - PADDING + 0.1

    @pytest.mark.parametrize(("align", "edge"), [("left", "left"), ("center", "middle"), ("right", "right")])
    @pytest.mark.parametrize("by_column", [True, False])
    def test_alignment_is_the_columns_or_the_cells_own(self, align: Align, edge, by_column):
        one = cell(tag(1)) if by_column else cell(tag(1), align=align)
        columns = (Column(align=align if by_column else "left"), Column())
        (page,) = pages_of(table(row(one, "ข"), columns=columns))
        (word,) = found([page])[tag(1)]
        place = {"left": word.left, "middle": (word.left + word.right) / 2, "right": word.right}[edge]
        wanted = {"left": LEFT + PADDING, "middle": LEFT + 4 * CM, "right": LEFT + 8 * CM - PADDING}[edge]
        assert place == near(wanted, 0.1)

    def test_text_is_ragged_unless_it_is_to_be_spread(self):
        for align, spread in (("left", False), ("thai", True)):
            (page,) = pages_of(table(row(ITEM, "ข"), columns=(Column(align=align), Column())))
            begun = [line for line in page.body if line.right < LEFT + 8 * CM]
            ends = [line.right for line in begun[begun.index(page.line("กรณี")) : -1]]
            assert len(ends) > 3
            assert all(end == near(LEFT + 8 * CM - PADDING, 0.2) for end in ends) is spread

    def test_a_paragraphs_own_alignment_counts(self):
        one = cell(Paragraph(text(tag(1)), AT_MEMO, align="right", indented=False))
        (page,) = pages_of(table(row(one, "ข")))
        assert found([page])[tag(1)][0].right == near(LEFT + 8 * CM - PADDING, 0.1)


AT_MEMO = memo().at


class TestRules:
    def test_are_half_a_point_round_every_cell(self):
        (page,) = pages_of(table(row("ก", "ข"), row("ค", "ง")))
        assert {rule["linewidth"] for rule in page.rules if not rule["dash"]} == {RULE}
        tops = [y for y, _, _ in levels(page)]
        assert [below - above for above, below in pairwise(tops)] == [near(PITCH + RULE)] * 2
        assert [(left, right) for _, left, right in levels(page)] == [(near(LEFT), near(RIGHT))] * 3
        assert len(uprights(page)) == 3
        assert [(top, bottom) for _, top, bottom in uprights(page)] == [(near(tops[0]), near(tops[-1]))] * 3

    def test_are_not_drawn_within_a_cell_over_several_columns_and_rows(self):
        (page,) = pages_of(table(row(cell("ก", columns=2, rows=2), "ข"), row("ค"), row("ง", "จ", "ฉ")))
        top, second, third, bottom = sorted({round(y, 1) for y, _, _ in levels(page)})
        across = [(left, right) for y, left, right in levels(page) if round(y, 1) == second]
        assert across == [(near(LEFT + 32 / 3 * CM), near(RIGHT))]
        begins = {round(x - LEFT): (round(upper, 1), round(lower, 1)) for x, upper, lower in uprights(page)}
        assert begins == {
            0: (top, bottom),
            round(16 / 3 * CM): (third, bottom),
            round(32 / 3 * CM): (top, bottom),
            round(16 * CM): (top, bottom),
        }

    def test_close_the_table_at_the_foot_of_every_page_and_at_the_top_of_the_next(self):
        pages = pages_of(table(*rows(60)))
        assert len(pages) > 1
        for page in pages:
            heights = [y for y, _, _ in levels(page)]
            ends = (near(heights[0]), near(heights[-1]))
            assert [(top, bottom) for _, top, bottom in uprights(page)] == [ends] * 3
            words = [line.baseline for line in page.body if line.text.startswith("cell")]
            assert heights[0] < words[0] < heights[1]
            assert heights[-2] < words[-1] < heights[-1]

    def test_of_the_same_table_twice_are_two_frames(self):
        one = table(row("ก", "ข"))
        (page,) = pages_of(one, paragraph("ค"), one)
        assert len({top for _, top, _ in uprights(page)}) == 2


class TestSpace:
    def test_stands_before_and_after(self):
        (page,) = pages_of(paragraph("ข้างบน"), table(row("ในตาราง")), paragraph("ข้างล่าง"))
        upper, lower = (y for y, _, _ in levels(page))
        assert upper == near(page.line("ข้างบน").baseline + 0.46 * 16 + 6)
        assert page.line("ข้างล่าง").baseline == near(lower + 6 + PITCH - 0.46 * 16)

    def test_is_as_the_sheet_says(self):
        layout = Layout(table_space=Pt(30), table_rule=Pt(2), table_padding=Pt(20))
        (page,) = pages_of(paragraph("ข้างบน"), table(row(tag(1))), signature("(ค)"), layout=layout)
        upper, lower = (y for y, _, _ in levels(page))
        assert upper == near(page.line("ข้างบน").baseline + 0.46 * 16 + 30)
        assert lower - upper == near(PITCH + 2)
        assert found([page])[tag(1)][0].left == near(LEFT + 20, 0.1)
        assert page.line("(ค)").baseline == near(lower + 30 + 4 * PITCH - 0.46 * 16)


class TestHeader:
    def test_is_bold_and_centred(self):
        (page,) = pages_of(table(HEADER, row("ในช่อง", "ข", "ค"), header_rows=1))
        line = page.line("ลำดับ")
        assert line.fonts == {"THSarabunPSK-Bold"}
        word = line.part("ลำดับ")
        assert word.middle == near(LEFT + 16 / 6 * CM, 0.1)
        assert page.line("ในช่อง").fonts == {"THSarabunPSK"}

    def test_stands_again_on_every_page(self):
        many = [row(tag(at), "ข", "ค") for at in range(80)]
        pages = pages_of(table(HEADER, *many, header_rows=1))
        assert len(pages) > 2
        for page in pages:
            header, first = [line for line in page.body if line.text.startswith(("ลำดับ", "cell"))][:2]
            assert header.text.startswith("ลำดับ")
            assert first.text.startswith("cell")
            assert first.baseline - header.baseline == near(PITCH + RULE)

    def test_of_two_rows_with_spans_stands_again_whole(self):
        head = row(cell("ก่อน", columns=2), cell("หลัง", rows=2)), row("หนึ่ง", "สอง")
        pages = pages_of(table(*head, *[row(tag(at), "ข", "ค") for at in range(60)], header_rows=2))
        for page in pages:
            assert [sum(words in line.text for line in page.body) for words in ("ก่อน", "หลัง", "หนึ่ง")] == [1, 1, 1]

    def test_never_stands_alone_at_the_foot_of_a_page(self):
        for parts in range(10, 26):
            pages = pages_of(*[paragraph("ก")] * parts, table(HEADER, row(tag(1), "ข", "ค"), header_rows=1))
            (shown,) = [page for page in pages if any("ลำดับ" in line.text for line in page.body)]
            assert found([shown])[tag(1)]

    def test_keeps_the_heading_or_the_part_that_is_kept_with_it(self):
        for before in (heading("หัวข้อ"), paragraph("หัวข้อ", keep_with_next=True)):
            for parts in range(10, 26):
                pages = pages_of(*[paragraph("ก")] * parts, before, table(HEADER, row(tag(1), "ข", "ค"), header_rows=1))
                shown = [page for page in pages if any("หัวข้อ" in line.text for line in page.body)]
                assert found(shown)[tag(1)]

    def test_higher_than_half_a_page_is_not_repeated(self):
        head = row(" ".join([tag(900)] * 120), "ข")
        places = found(pages_of(table(head, *rows(60), header_rows=1)))
        assert len(places[tag(900)]) == 120
        assert max(one.page for one in places[tag(59)]) > max(one.page for one in places[tag(900)])

    def test_alone_is_a_table_too(self):
        (page,) = pages_of(table(HEADER, header_rows=1))
        assert len(levels(page)) == 2


class TestRows:
    @pytest.mark.parametrize("words", [3, 10, 40])
    def test_are_not_split(self, words):
        many = [row(" ".join([tag(at)] * words), "ข") for at in range(40)]
        places = found(pages_of(table(*many)))
        assert len(places) == 40
        assert all(len({one.page for one in cells}) == 1 for cells in places.values())

    def test_that_no_page_holds_are_split_between_lines_with_the_header_again(self):
        long = row("๑", " ".join([BODY] * 12), tag(1))
        pages = pages_of(table(HEADER, row("๐", "ก", "ข"), long, row(tag(2), "ค", "ง"), header_rows=1))
        assert len(pages) > 2
        for page in pages:
            assert sum("ลำดับ" in line.text for line in page.body) == 1
            assert len(levels(page)) <= 5
        # It begins where there is room for it, and fills the pages it needs.
        assert found(pages)[tag(1)][0].page == 0
        assert pages[1].body[-1].baseline > pages[1].height - 2 * CM - 2 * PITCH

    def test_joined_by_a_cell_stay_together(self):
        groups = [[row(cell(tag(number), rows=4), "ก"), *[row(f"{tag(number + 500)}")] * 3] for number in range(20)]
        pages = pages_of(table(*[one for group in groups for one in group]))
        places = found(pages)
        assert len(pages) > 2
        for number in range(20):
            assert {one.page for one in places[tag(number)]} == {one.page for one in places[tag(number + 500)]}

    def test_joined_over_more_than_a_page_are_parted_between_rows(self):
        first = row(cell(" ".join([tag(900)] * 400), rows=60), tag(0))
        pages = pages_of(table(first, *[row(tag(at)) for at in range(1, 60)]))
        places = found(pages)
        assert len(places[tag(900)]) == 400
        assert len(pages) > 1
        for at in range(60):
            assert len(places[tag(at)]) == 1
        assert max(one.right for one in places[tag(900)]) < LEFT + 8 * CM

    def test_what_a_cell_over_rows_needs_more_the_last_of_them_gets(self):
        (page,) = pages_of(table(row(cell(" ".join([tag(1)] * 40), rows=2), "ก"), row("ข"), row("ค", "ง")))
        first, second, third = (below[0] - above[0] for above, below in pairwise(sorted(set(levels(page)))))
        assert first == near(PITCH + RULE)
        assert third == near(PITCH + RULE)
        assert second > 4 * PITCH


class TestSignature:
    def test_L24_rows_of_a_table_are_body_lines(self):
        for count in range(18, 44):
            pages = pages_of(table(*rows(count)), signature("(นายลงนาม)"))
            last = pages[-1]
            assert any("(นายลงนาม)" in line.text for line in last.body)
            assert sum(line.text.startswith("cell") for line in last.body) >= 2

    def test_L24_one_row_of_two_lines_is_enough(self):
        counts = set()
        for count in range(8, 24):
            pages = pages_of(
                table(*[row(" ".join([tag(at)] * 16), "ก") for at in range(count)]), signature("(นายลงนาม)")
            )
            assert any("(นายลงนาม)" in line.text for line in pages[-1].body)
            counts.add(len(found(pages[-1:])))
        assert min(counts) == 1

    def test_a_row_that_leaves_no_room_for_the_signature_stays_whole(self):
        high = row(" ".join([tag(1)] * 120), "ก")
        pages = pages_of(paragraph(), table(high), signature("(นายลงนาม)", "ตำแหน่ง"))
        assert len({one.page for one in found(pages)[tag(1)]}) == 1
        assert [line.text for line in pages[-1].body][-2:] == ["(นายลงนาม)", "ตำแหน่ง"]


class TestLists:
    INNER = numbered(item("๑.๑", tag(2)), item("๑.๒", tag(3)), level=2)

    def test_begin_at_the_cells_text_and_step_in_by_level(self):
        block = numbered(item("๑.", " ".join([tag(1)] * 20), self.INNER))
        (page,) = pages_of(table(row(cell((paragraph("ดังนี้", indented=False), block)), "ข")))
        assert page.line("ดังนี้").left == near(LEFT + PADDING, 0.1)
        assert page.line("๑. ").left == near(LEFT + PADDING, 0.1)
        assert page.line("๑.๑ ").left == near(LEFT + PADDING + 0.75 * CM, 0.1)
        wrapped = page.body[page.body.index(page.line("๑. ")) + 1]
        assert wrapped.left == near(LEFT + PADDING, 0.1)

    def test_never_step_in_by_more_than_half_a_narrow_cell(self):
        block = numbered(item("(๑)", tag(1)), level=3)
        (page,) = pages_of(table(row(cell(block), "ข"), columns=(Column(80), Column())))
        assert page.line("(๑)").left == near(LEFT + PADDING + (80 - 2 * PADDING) / 2, 0.1)


def test_a_row_reads_cell_by_cell(layout, family):
    data = write(memo(to(), table(row("๑", "ให้เร่งรัด", "สอจ.ลำปาง"), row("๒", "ให้ติดตาม", "สอจ.น่าน"))), layout, family)
    for reader in READERS.keys() - {"pdfminer"}:  # it reads by columns, whatever the order in the file
        read = " ".join(lines(reader, data)).split()
        assert read[-6:] == ["๑", "ให้เร่งรัด", "สอจ.ลำปาง", "๒", "ให้ติดตาม", "สอจ.น่าน"]


@given(grids())
@settings(max_examples=60, deadline=None)
def test_any_grid_keeps_every_word_in_its_cell_and_every_row_whole(made):
    grid, spots = made
    pages = pages_of(grid)
    places = found(pages)
    width = 16 * CM / len(grid.columns)
    for spot in spots:
        cells = places.get(spot.tag, [])
        times = len(pages) if spot.rows[0] < grid.header_rows and len(pages) > 1 else 1
        assert len(cells) in {spot.words * times, spot.words * len({one.page for one in cells})}
        for one in cells:
            assert LEFT + spot.columns[0] * width + PADDING - 0.1 <= one.left
            assert one.right <= LEFT + spot.columns[1] * width - PADDING + 0.1
        if spot.rows[0] >= grid.header_rows and spot.rows[1] - spot.rows[0] == 1:
            assert len({one.page for one in cells}) <= 1
    _check_rules(pages, places, spots, width)


def _check_rules(pages: list[Page], places: dict, spots: list[Spot], width: float) -> None:
    """No rule runs through a cell's text."""
    by_page = [([], levels(page), uprights(page)) for page in pages]
    for spot in spots:
        for one in places.get(spot.tag, []):
            _, level, upright = by_page[one.page]
            letters = range(round(one.baseline - 5), round(one.baseline))
            assert not any(round(y) in letters and left < one.left < right for y, left, right in level)
            assert not any(one.left < x < one.right and top < one.baseline < bottom for x, top, bottom in upright)


@given(grids())
@settings(max_examples=40, deadline=None)
def test_every_cell_of_any_grid_is_drawn_to_its_end_before_the_next(made):
    for page in pages_of(made[0]):
        tags = [one for one, _ in groupby(TAG.findall(" ".join(line.text for line in page.body)))]
        assert tags == sorted(set(tags))


class TestNarrowColumns:
    def test_are_named_all_at_once_with_their_lines(self, layout, family):
        columns = (Column(5), Column(None), Column(6))
        with pytest.raises(OutputError) as caught:
            write(memo(table(row("กขค", "ง", "จ"), row("กขค", "ง", "จ"), columns=columns)), layout, family)
        found = [(problem.values["column"], str(problem.place)) for problem in caught.value.problems]
        assert found == [(1, "memo.xml.j2:7"), (3, "memo.xml.j2:7")]
        assert "column 1 of the table" in caught.value.problems[0].line("en")

    def test_without_text_are_only_narrow(self):
        (page,) = pages_of(table(row(cell(()), "ข"), columns=(Column(5), Column())))
        assert [x - LEFT for x, _, _ in uprights(page)] == [near(0), near(5), near(16 * CM)]

    def test_hold_what_fits(self):
        (page,) = pages_of(table(row("๑", tag(1)), columns=(Column(18), Column())))
        assert page.line(tag(1)).part("๑").right <= LEFT + 18

    def test_of_much_text_are_not_tried(self, layout, family):
        with pytest.raises(OutputError, match="too little for"):
            write(memo(table(row(BODY * 5000, "ข"), columns=(Column(23), Column()))), layout, family)


class TestHostile:
    def test_a_cell_of_a_megabyte_is_set(self):
        data = write(memo(table(row("๑", " ".join([BODY] * 900)))), Layout(), FAMILY, PLAIN)
        assert unpacked(data).count(b"/Type /Page ") > 200

    def test_two_thousand_rows_are_set(self):
        data = write(memo(table(HEADER, *[row("๑", "ข", "ค")] * 2000, header_rows=1)), Layout(), FAMILY, PLAIN)
        assert unpacked(data).count(b"/Type /Page ") > 60

    def test_a_word_wider_than_its_cell_is_broken(self):
        (page, *_) = pages_of(table(row("น้ำ" * 100, "ข"), columns=(Column(60), Column())))
        assert not any(line.text[0] in "ำ้" for line in page.body)
        assert max(line.right for line in page.body if line.text.startswith("น้ำน้ำ")) < LEFT + 60

    @pytest.mark.parametrize("empty", [table(row(cell(()))), table(row("")), Table((Column(),), (), AT_MEMO)])
    def test_a_table_of_nothing_does_no_harm(self, empty):
        (page,) = pages_of(paragraph("ข้างบน"), empty, paragraph("ข้างล่าง"))
        assert page.line("ข้างล่าง").baseline > page.line("ข้างบน").baseline

    def test_missing_characters_are_found_in_cells(self, layout, family):
        with pytest.raises(FontError, match=r"U\+2610"):
            write(memo(table(row("ก", cell(numbered(item("๑.", "☐")))))), layout, family)

    def test_faces_change_within_a_cell(self):
        one = cell(Paragraph((Run("ก"), Run(tag(1), bold=True)), AT_MEMO))
        (page,) = pages_of(table(row(one)))
        assert found([page])[tag(1)][0].fonts == {"THSarabunPSK-Bold"}
