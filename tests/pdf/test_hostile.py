"""Input nobody means: a clear error or a correct page, in bounded time, and never a broken file."""

from __future__ import annotations

import io
import pickle
import random
from dataclasses import replace

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf.measure import CM, measured
from tests.pdf.memos import AT, BODY, ITEM, head, heading, item, memo, numbered, paragraph, signature, text, to
from tests.pdf.readers import lines
from thaimemo import fonts
from thaimemo.errors import FontError, OutputError
from thaimemo.layout import Cm, Layout, Pt
from thaimemo.pdf import write
from thaimemo.resources import folder
from thaimemo.tree import Frame, Item, List, Memo, Run

FAMILY = fonts.find(folder("fonts"))
LEFT, RIGHT = 3 * CM, 19 * CM


def page_count(data: bytes) -> int:
    return len(pypdf.PdfReader(io.BytesIO(data), strict=True).pages)


class TestWordsWiderThanALine:
    @pytest.mark.parametrize("word", ["ก" * 900, "https://example.go.th/" + "a" * 600, "๑" * 400, "น้ำ" * 300])
    def test_break_between_clusters_as_a_last_resort(self, word, layout, family):
        data = write(memo(to(), paragraph(f"ดู {word} ต่อไป"), protect=(word,)), layout, family)
        for page in measured(data):
            assert max(line.right for line in page.lines) <= RIGHT + 0.1
            assert not any(line.text[0] in "ำิ้" for line in page.lines)
        assert word in "".join(lines("pypdf", data)).replace("ดู ", "")

    def test_break_in_the_middle_of_changing_faces(self, layout, family):
        content = tuple(Run("กขค" * 60, bold=bool(number % 2)) for number in range(6))
        whole = "".join(run.text for run in content)
        (page,) = measured(write(memo(to(), paragraph(content), protect=(whole,)), layout, family))
        assert max(line.right for line in page.lines) <= RIGHT + 0.1
        assert whole in "".join(line.text for line in page.lines)

    def test_break_in_every_blank_of_the_head(self, layout, family):
        long = head(agency="ก" * 300, number="ข" * 90, date="ค" * 90, subject="ง" * 300)
        data = write(memo(head=long), layout, family)
        (page,) = measured(data)
        assert max(line.right for line in page.lines) <= RIGHT + 0.1
        found = "".join(line.text for line in page.lines)
        assert [found.count(letter) - "ส่วนราชการบันทึกข้อความที่วันที่เรื่อง".count(letter) for letter in "ค"] == [90]
        assert found.count("ง") == 301

    def test_break_in_signatures_and_labels(self, layout, family):
        blocks = [to("ก" * 200, "ข" * 200), numbered(item("๑" * 200)), signature("(" + "ก" * 200 + ")", "ข" * 200)]
        for page in measured(write(memo(*blocks), layout, family)):
            assert max(line.right for line in page.lines) <= RIGHT + 0.1


class TestSize:
    def test_a_paragraph_of_a_megabyte_is_set(self, layout, family):
        words = " ".join([BODY] * (1_000_000 // len(BODY.encode()) + 1))
        assert len(words.encode()) > 1_000_000
        data = write(memo(to(), paragraph(words)), layout, family)
        assert 100 < page_count(data) < 200

    def test_a_word_of_a_third_of_a_megabyte_is_set(self, layout, family):
        word = "กดิ" * 40_000
        data = write(memo(to(), paragraph(word), protect=(word,)), layout, family)
        assert page_count(data) > 30

    def test_five_thousand_items_are_set(self, layout, family):
        many = List(tuple(Item(f"{number}.", text("ให้ดำเนินการ"), AT) for number in range(5000)), AT)
        data = write(memo(to(), many, signature()), layout, family)
        assert page_count(data) > 150

    def test_lists_within_lists_are_set(self, layout, family):
        inner = numbered(item("(๑)", "ลึก"), level=3)
        for _ in range(60):
            inner = numbered(item("(๑)", "ลึก", inner), level=3)
        (first, *_) = measured(write(memo(inner), layout, family))
        assert sum("ลึก" in line.text for line in first.lines) > 20

    def test_more_clusters_than_a_font_has_numbers_is_an_error(self, layout, family):
        marks = "ัิีึืฺุู็่้๊๋์ํ๎"
        letters = [chr(code) for code in range(0x0E01, 0x0E2F)]
        piles = [a + b + c + d for a in letters for b in marks for c in marks for d in marks]
        random.Random(1).shuffle(piles)
        parts = [paragraph("".join(piles[at : at + 2000])) for at in range(0, 64_000, 2000)]
        with pytest.raises(OutputError, match="more than 60000 different letters"):
            write(memo(*parts), layout, family)


class TestMissingCharacters:
    def test_are_all_named_with_their_lines(self, layout, family):
        body = (replace(paragraph("ก☐ข☐"), at=replace(AT, line=3)), replace(heading("漢"), at=replace(AT, line=9)))
        with pytest.raises(FontError) as caught:
            write(memo(*body, head=head(agency="✓")), layout, family)
        found = {(problem.values["code"], str(problem.place)) for problem in caught.value.problems}
        assert found == {("U+2610", "memo.xml.j2:3"), ("U+6F22", "memo.xml.j2:9"), ("U+2713", "memo.xml.j2:7")}
        assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems

    @pytest.mark.parametrize(
        "tree",
        [
            memo(to("☐")),
            memo(to("ก", "☐")),
            memo(numbered(item("☐"))),
            memo(numbered(item("๑.", "ก", numbered(item("๒.", "☐"), level=2)))),
            memo(signature("☐")),
            memo(signature("(ก)", "ข", "☐")),
            memo(urgency="☐"),
            memo(secrecy="☐"),
            memo(emblem=Frame(926, 1000, "☐")),
            memo(head=head(number="☐")),
            memo(paragraph((Run("ก"), Run("☐", bold=True)))),
        ],
    )
    def test_are_found_wherever_they_stand(self, tree, layout, family):
        with pytest.raises(FontError, match=r"U\+2610"):
            write(tree, layout, family)

    @pytest.mark.parametrize("letter", ["\n", "\t", "\x00", "\ud800", "\U0010ffff", "\ufffe"])
    def test_control_and_broken_characters_are_reported_by_code(self, letter, layout, family):
        with pytest.raises(FontError, match=f"U\\+{ord(letter):04X}"):
            write(memo(paragraph(f"ก{letter}ข")), layout, family)


@given(st.text(max_size=80), st.text(max_size=20))
@settings(max_examples=150, deadline=None)
def test_any_string_is_set_or_named_as_missing(words, label):
    missing = named_missing(memo(to(words, label), paragraph(words), numbered(item(label, words))))
    assert missing <= {f"U+{ord(letter):04X}" for letter in FAMILY.lacks(words + label)}


def named_missing(tree: Memo) -> set[object]:
    """The codes of the characters that keep `tree` from being set."""
    try:
        data = write(tree, Layout(), FAMILY)
    except FontError as error:
        return {problem.values["code"] for problem in error.problems}
    assert page_count(data) >= 1
    return set()


@given(st.integers(0, 12), st.sampled_from([60, 200, 453]), st.sampled_from(["thai", "both", "left"]))
@settings(max_examples=30, deadline=None)
def test_narrow_pages_and_wide_margins_still_end(blanks, width, justify):
    layout = Layout(
        paper_width=Pt(width + 142),
        paper_height=Cm(12),
        signature_blank_lines=blanks,
        signature_axis=Pt(width * 0.75),
        date_position=Pt(width / 2),
        first_line_indent=Pt(width / 4),
        justify=justify,
    )
    tree = memo(to(), paragraph(ITEM), numbered(item("๑.")), signature(), signature())
    assert page_count(write(tree, layout, FAMILY)) >= 2


def test_paper_too_small_for_its_margins_ends_too(family):
    layout = Layout(paper_width=Cm(5.2), paper_height=Cm(5))
    assert page_count(write(memo(to(), paragraph("การตรวจราชการ"), signature()), layout, family)) > 3
