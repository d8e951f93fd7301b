"""What is measured without shaping and sifted without segmenting agrees with what shapes and segments."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generated import PEOPLE, SENTENCES
from tests.pdf.tables import cell, row, table
from tests.thai.gold import sentences
from thaimemo import fonts
from thaimemo.columns.measuring import Ruler, stretches
from thaimemo.columns.sifting import USUAL, suspects
from thaimemo.fonts.advances import advances
from thaimemo.layout import Layout
from thaimemo.pdf.shape import face
from thaimemo.resources import folder
from thaimemo.thai.digits import thai_digits
from thaimemo.thai.words import break_points
from thaimemo.tree import Item, List, Paragraph, Run
from thaimemo.tree import Table as TableNode

FAMILY = fonts.find(folder("fonts"))
LAYOUT = Layout()
BOLD = advances(FAMILY.file("bold"))
TEXTS = [*SENTENCES, *PEOPLE, *(sentence.text for sentence in sentences())]


def width(text: str) -> float:
    return sum(map(BOLD.__getitem__, text))


def widest(text: str) -> float:
    """Of what no line end may cut, in bold."""
    ends = (0, *break_points(text), len(text))
    return max(width(text[start:end].rstrip()) for start, end in pairwise(ends))


def found(*tables: TableNode, least: float = 0.0, protect: tuple[str, ...] = ()):
    count = len(tables[0].columns)
    return stretches(tables, Ruler(LAYOUT, FAMILY, protect), [least] * count)


@pytest.mark.parametrize("name", ["regular", "bold", "italic", "bold_italic"])
def test_the_sum_of_advances_is_the_width_of_shaped_text(name):
    known, shaper = advances(FAMILY.file(name)), face(FAMILY.data(name)).shaper()
    for text in TEXTS:
        assert sum(map(known.__getitem__, text)) == pytest.approx(shaper.shape(text).width, abs=0.06)


def test_no_word_of_the_dictionary_is_wider_than_usual_unless_it_is_on_the_list():
    from thaimemo.thai.dictionary import _word_file

    words = _word_file().read_text("utf-8").split("\n")
    wide = [word for word in words if width(word) > USUAL and widest(word) > USUAL]
    assert len(wide) > 10
    assert len(suspects(wide, ())) == len(wide)


def test_official_sentences_that_hold_something_wide_are_all_suspected():
    suspected = {TEXTS[number] for number in suspects(TEXTS, ())}
    assert {text for text in TEXTS if widest(text) > USUAL} <= suspected
    assert len(suspected) < len(TEXTS) / 4


@given(st.integers(0, 10**14), st.booleans(), st.sampled_from(["", " บาท", " ล้านบาท", " กิโลเมตร"]), st.booleans())
def test_numbers_that_are_wide_are_suspected(number, satang, unit, thai):
    text = f"วงเงิน {number:,}{'.25' if satang else ''}{unit} ตามสัญญา"
    text = thai_digits(text) if thai else text
    assert widest(text) <= USUAL or suspects([text], ()) == [0]


@pytest.mark.parametrize(
    "text",
    [
        "ตั้งแต่วันที่ ๑๖ - ๓๐ พฤศจิกายน ๒๕๖๓ เป็นต้นไป",
        "วันที่ 1-30 พฤศจิกายน 2563 เป็นต้นไป",
        "ดู https://www.example.go.th/download ได้",
        "ก" * 40,
        "A" * 40,
        "αβγδεζηθικλμν",
    ],
)
def test_what_looks_wide_is_suspected_wherever_it_stands(text):
    assert suspects(["ให้ดำเนินการ", text, "", "ให้ติดตาม"], ()) == [1]


def test_protected_terms_are_suspected():
    assert suspects(["ให้ดำเนินการ", "โครงการหนึ่งจังหวัดหนึ่งนวัตกรรม"], ["หนึ่งจังหวัด"]) == [1]


def test_a_number_is_what_is_wide_in_its_column():
    (first, second) = found(table(row("รวม", "เป็นเงิน ๑,๒๓๔.๕๐ บาท"), row("ให้", "๑")), least=40.0)[:2]
    assert (first.first, first.text, first.firm) == (1, "๑,๒๓๔.๕๐", True)
    assert (second.first, second.text, second.firm) == (1, "๑,๒๓๔.๕๐ บาท", False)


def test_blanks_at_its_end_take_no_room():
    plain, blank = (found(table(row(text)))[0].width for text in ("๑,๒๓๔.๕๐", "๑,๒๓๔.๕๐   "))
    assert plain == blank


def test_heads_are_bold_and_so_are_bold_runs():
    word = "๑,๒๓๔,๕๖๗"
    bold = cell(Paragraph((Run(word, bold=True),), table(row("ก")).at, indented=False))
    widths = [found(one)[0].width for one in (table(row(word), header_rows=1), table(row(bold)), table(row(word)))]
    assert widths[0] == widths[1] == pytest.approx(width(word))
    assert widths[2] < widths[0]


def test_a_number_stays_whole_over_faces():
    at = table(row("ก")).at
    one = cell(Paragraph((Run("๑,๒๓๔"), Run(",๕๖๗", bold=True)), at, indented=False))
    assert found(table(row(one)))[0].text == "๑,๒๓๔,๕๖๗"


def test_the_label_of_an_item_goes_with_its_first_word_and_indents_count():
    at = table(row("ก")).at
    outer, inner = (
        cell(List((Item("๑.๑", (Run("๑,๒๓๔,๕๖๗"),), at),), at, level)) for level in (1, 2)
    )  # fmt: skip
    first, second = (next(one for one in found(table(row(of))) if not one.firm) for of in (outer, inner))
    assert first.text == "๑.๑ ๑,๒๓๔,๕๖๗"
    assert second.width == pytest.approx(first.width + LAYOUT.cell_indent(2) / LAYOUT.body_size)


def test_cells_over_columns_are_told_for_all_of_them_and_cells_over_rows_move_the_next():
    made = table(row(cell("ก", rows=2), cell("๑,๒๓๔,๕๖๗.๐๐", columns=2)), row("ข", "๙,๘๗๖,๕๔๓.๐๐"), row("ค", "ง", "จ"))
    assert {(one.first, one.beyond, one.text) for one in found(made, least=20.0) if one.width > 4} == {
        (1, 3, "๑,๒๓๔,๕๖๗.๐๐"),
        (2, 3, "๙,๘๗๖,๕๔๓.๐๐"),
    }


def test_only_what_may_not_fit_is_told():
    made = table(row("๑๒,๓๔๕.๐๐", "๑๒,๓๔๕,๖๗๘,๙๐๑,๒๓๔.๐๐"))
    assert [one.first for one in found(made, least=120.0)] == [1]
    assert found(made, least=200.0) == []


def test_a_name_on_the_list_of_protected_stays_whole():
    made = table(row("ให้ หนึ่งจังหวัดหนึ่งนวัตกรรม ดำเนินการ"))
    assert found(made, protect=("หนึ่งจังหวัดหนึ่งนวัตกรรม",), least=100.0)[0].text == "หนึ่งจังหวัดหนึ่งนวัตกรรม"
    assert found(made, least=100.0) == []


@pytest.mark.parametrize("letter", ["9", "A", "1,", "ให้ดำเนินการ ", "๑ "])
def test_a_cell_of_a_megabyte_is_measured(letter):
    text = letter * (1_000_000 // len(letter))
    (wide,) = [one for one in found(table(row("ก", text)), least=100.0) if one.firm] or [None]
    assert (wide is None) is (" " in letter)


def test_a_long_text_is_measured_to_its_end():
    text = " ".join(["ให้ดำเนินการ"] * 500) + " ๑๒,๒๕๐,๐๐๐.๕๐"
    assert found(table(row(text)), least=80.0)[0].text == "๑๒,๒๕๐,๐๐๐.๕๐"
