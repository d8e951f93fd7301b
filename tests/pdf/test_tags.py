"""Tags: what a screen reader is told is the memo, whole, in order, and nothing else (PDF/UA-1)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pdf.memos import (
    AT,
    BODY,
    ITEM,
    TRIANGLE,
    head,
    heading,
    item,
    memo,
    numbered,
    paragraph,
    signature,
    text,
    to,
    visit,
)
from tests.pdf.parts import directives, endorsement, photos, table
from tests.pdf.structure import Node, Tagged, tagged
from tests.pdf.test_extraction import source_lines
from tests.pdf.unpacked import unpacked
from tests.strategies import thai_text
from thaimemo import fonts
from thaimemo.layout import Layout
from thaimemo.pdf import PdfOptions, write
from thaimemo.resources import folder
from thaimemo.tree import Block, Frame, Heading, Item, Memo, Run

FAMILY = fonts.find(folder("fonts"))


def read(tree: Memo, **options: object) -> Tagged:
    return tagged(write(tree, Layout(), FAMILY, PdfOptions(**options)))


def texts(node: Node) -> list[str]:
    """The text of every line a reader stops at: elements with text of their own, an item's number with its text."""
    if node.kind == "LI":
        label, body = node.children
        return [label.text + body.own, *(line for child in body.children for line in texts(child))]
    return [node.own] * bool(node.own) + [line for child in node.children for line in texts(child)]


@pytest.fixture(scope="module")
def document() -> Tagged:
    return read(visit(paragraphs=9, emblem=TRIANGLE, urgency="ด่วนที่สุด", secrecy="ลับ"))


class TestReadingOrder:
    def test_is_that_of_the_memo(self, document):
        assert [child.kind for child in document.root.children[:4]] == ["P", "Figure", "P", "H1"]
        assert texts(document.root) == ["ลับ", "ด่วนที่สุด", *source_lines(visit(paragraphs=9))]

    def test_a_memo_has_this_structure(self):
        assert read(visit()).root.outline() == [
            "Document",
            *[["H1"], ["P"], ["P"], ["P"], ["P"], ["P"], ["P"], ["P"]],
            [
                "L",
                ["LI", ["Lbl"], ["LBody"]],
                ["LI", ["Lbl"], ["LBody", ["L", ["LI", ["Lbl"], ["LBody"]], ["LI", ["Lbl"], ["LBody"]]]]],
                ["LI", ["Lbl"], ["LBody"]],
            ],
            ["P"],
            ["Div", ["P"], ["P"]],
        ]

    def test_a_blank_that_is_left_empty_keeps_its_label(self):
        found = read(memo(to(), head=head(number="", date="")))
        assert texts(found.root)[2:4] == ["ที่", "วันที่"]

    def test_a_paragraph_over_two_pages_is_one_element(self):
        found = read(memo(to(), *[paragraph()] * 4, paragraph(BODY * 4)))
        (long,) = [node for node in found.root.children if len({page for page, _ in node.marks}) > 1]
        assert long.own == BODY * 4
        assert [page for page, _ in long.marks] == [0, 1]

    def test_of_a_label_is_its_number_and_nothing_of_the_text(self):
        found = read(memo(numbered(item("๑."), item("(๑๐)", "น้ำ"), item("", "ไม่มีเลข"))))
        assert [(one.kind, one.own) for one in found.root.all("Lbl", "LBody")] == [
            ("Lbl", "๑. "),
            ("LBody", ITEM),
            ("Lbl", "(๑๐) "),
            ("LBody", "น้ำ"),
            ("LBody", "ไม่มีเลข"),
        ]

    def test_a_label_before_bold_text_is_a_label(self):
        found = read(memo(numbered(Item("๑.", (Run("หัวข้อ", bold=True), Run(" " + ITEM)), AT))))
        assert [one.own for one in found.root.all("Lbl", "LBody")] == ["๑. ", "หัวข้อ " + ITEM]


class TestEveryMark:
    def test_has_one_element_and_is_found_from_the_page(self, document):
        marks = [mark for node in document.root.all() for mark in node.marks]
        assert sorted(marks) == sorted(document.marked)
        assert len(set(marks)) == len(marks)
        tree = document.document.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        parents = dict(zip(tree[::2], tree[1::2], strict=True))
        for at, page in enumerate(document.document.pages):
            found = [parent.get_object() for parent in parents[page["/StructParents"]].get_object()]
            for node in document.root.all():
                assert all(found[number] == node.entries for where, number in node.marks if where == at)

    def test_nothing_is_drawn_outside(self, document):
        assert document.loose == []

    def test_only_what_is_repeated_is_unread(self, document):
        continued = [words for words in document.artifacts if words.endswith("...")]
        assert len(continued) == 2
        again = [words for words in document.artifacts if words not in continued]
        assert again == ["ลับ", *["ลับ", "- ๒ -", "ลับ"], *["ลับ", "- ๓ -", "ลับ"]]

    def test_dots_and_underlines_are_no_content(self):
        found = read(memo(paragraph((Run("ขีดเส้นใต้", underline=True),))))
        assert found.loose == []
        assert texts(found.root)[-1] == "ขีดเส้นใต้"


class TestFigures:
    def test_the_emblem_says_what_it_is_and_where(self, document, layout):
        (figure,) = document.root.all("Figure")
        assert figure.entries["/Alt"] == "ตราครุฑ"
        left, bottom, right, top = (float(value) for value in figure.entries["/A"]["/BBox"])
        assert left == pytest.approx(layout.left_margin, abs=0.01)
        assert top == pytest.approx(layout.paper_height - layout.emblem_top, abs=0.01)
        assert top - bottom == pytest.approx(layout.emblem_height, abs=0.02)
        assert (right - left) / (top - bottom) == pytest.approx(0.926, abs=0.01)

    def test_so_does_the_frame_that_keeps_its_place(self):
        found = read(memo(emblem=Frame(926, 1000, "ตราครุฑ")))
        (figure,) = found.root.all("Figure")
        assert (figure.entries["/Alt"], figure.text) == ("ตราครุฑ", "ตราครุฑ")
        assert found.loose == []

    def test_a_photo_says_what_is_on_it_and_its_caption_stands_beside_it(self):
        found = read(memo(photos(2)))
        first, second = found.root.all("Div")
        assert [child.kind for child in first.children] == ["Figure", "Caption"]
        assert first.children[0].entries["/Alt"] == "การประชุมครั้งที่ 0"
        assert second.children[1].text == "ภาพที่ 1 การประชุม"
        assert first.children[0].entries["/A"]["/BBox"][1] > second.children[0].entries["/A"]["/BBox"][3]
        assert found.loose == []


@pytest.fixture(scope="module")
def long() -> Tagged:
    return read(memo(directives(60)))


class TestTables:
    def test_have_head_and_body_rows_and_cells(self, long):
        (table,) = long.root.all("Table")
        head, body = table.children
        assert [part.kind for part in (head, body)] == ["THead", "TBody"]
        assert [len(row.children) for row in head.children] == [3, 2]
        assert [len(row.children) for row in body.children] == [4] * 60 + [2]
        assert {one.kind for row in head.children for one in row.children} == {"TH"}
        assert {one.kind for row in body.children for one in row.children} == {"TD"}

    def test_headers_say_which_way_they_reach_and_cells_what_they_span(self, long):
        number, _, wide = next(long.root.all("THead")).children[0].children
        assert number.table == {"/Scope": "/Column", "/RowSpan": 2}
        assert wide.table == {"/Scope": "/Column", "/ColSpan": 2}
        assert next(long.root.all("TBody")).children[-1].children[0].table == {"/ColSpan": 3}

    def test_are_read_cell_by_cell_across_all_pages(self, long):
        assert len(long.document.pages) > 3
        rows = [[one.text for one in row.children] for row in next(long.root.all("TBody")).children]
        assert rows[:-1] == [[f"{at}", "(๑) เร่งรัด(๒) รายงาน", "สอจ.", ""] for at in range(60)]
        assert rows[-1] == ["รวม", "๓"]

    def test_headers_that_stand_again_are_unread(self, long):
        again = len(long.document.pages) - 1
        for words in ("ลำดับ", "ข้อสั่งการ", "การดำเนินการ", "ผู้รับผิดชอบ", "กำหนด"):
            assert long.artifacts.count(words) == again
            assert [one.text for one in long.root.all("TH")].count(words) == 1
        assert long.loose == []

    def test_of_headers_alone_have_a_body(self):
        found = read(memo(table(("ก", "ข"))))
        assert next(found.root.all("Table")).outline() == ["Table", ["TBody", ["TR", ["TH"], ["TH"]]]]

    def test_a_list_in_a_cell_is_a_list(self, long):
        second = next(long.root.all("TBody")).children[0].children[1]
        assert second.outline() == ["TD", ["L", ["LI", ["Lbl"], ["LBody"]], ["LI", ["Lbl"], ["LBody"]]]]


def test_an_endorsement_is_read_and_its_boxes_are_not():
    found = read(memo(endorsement()))
    assert texts(found.root)[5:] == ["ความเห็นของผู้อำนวยการ", "ทราบ", "เห็นชอบ", "(ลงชื่อ)", "()", "วันที่//"]
    assert found.loose == []


class TestHeadings:
    @pytest.mark.parametrize(
        ("levels", "kinds"),
        [
            ((1, 2, 3), ["H2", "H3", "H4"]),
            ((3,), ["H2"]),
            ((1, 3, 2, 1), ["H2", "H3", "H3", "H2"]),
            ((2, 2), ["H2"] * 2),
            ((2, 3, 1), ["H2", "H3", "H2"]),
        ],
    )
    def test_never_skip_a_level(self, levels, kinds):
        body = [Heading(text(f"หัวข้อ {level}"), AT, level) for level in levels]
        found = read(memo(*body))
        assert [node.kind for node in found.root.all("H1", "H2", "H3", "H4")] == ["H1", *kinds]


class TestTheFile:
    def test_speaks_thai_and_shows_its_title(self, document):
        root = document.document.trailer["/Root"]
        assert root["/Lang"] == "th-TH"
        assert root["/MarkInfo"] == {"/Marked": True}
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert [page["/Tabs"] for page in document.document.pages] == ["/S"] * len(document.document.pages)

    @pytest.mark.parametrize("standard", ["plain", "2b"])
    def test_has_no_tags_where_none_are_asked_for(self, standard):
        data = unpacked(write(visit(), Layout(), FAMILY, PdfOptions(standard)))
        for word in (b"StructTreeRoot", b"MarkInfo", b"StructParents"):
            assert word not in data


BLOCKS = st.one_of(
    st.builds(paragraph, thai_text()),
    st.builds(heading, thai_text(5)),
    st.builds(lambda words: numbered(*map(item, ["๑.", "๒.", "๓."], words)), st.lists(thai_text(), max_size=3)),
    st.builds(
        lambda outer, inner: numbered(item("๑.", outer, numbered(item("๑.๑", inner), level=2))),
        thai_text(),
        thai_text(),
    ),
    st.builds(signature, thai_text(3), thai_text(3)),
)


@given(st.lists(BLOCKS, max_size=12))
def test_whatever_the_memo_holds_is_read_in_its_order(blocks: list[Block]):
    tree = memo(to(), *blocks)
    found = read(tree)
    assert texts(found.root) == source_lines(tree)
    assert found.loose == []
