"""An office's own measures: keywords and TOML, with every wrong row named."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo import Cm, Layout, LayoutError, Pt
from thaimemo.sheet import as_toml, layout_of


def test_every_row_names_its_rule_grade_and_meaning():
    for field in fields(Layout):
        assert field.metadata["row"][0] in "LT"
        assert field.metadata["grade"] in "ABCM"
        assert field.metadata["what"]


def test_nothing_given_is_the_official_page():
    assert layout_of(None) == Layout()
    assert layout_of(Layout(left_margin=Cm(3.5))).left_margin == Cm(3.5)


def test_rows_change_by_keyword_with_units():
    layout = layout_of({"left_margin": "3.5 cm", "body_leading": "20 pt", "top_margin": Pt(60), "last_page_lines": 3})
    assert (layout.left_margin, layout.body_leading, layout.top_margin) == (Cm(3.5), Pt(20), Pt(60))
    assert layout.last_page_lines == 3


def test_rows_change_by_file(tmp_path):
    file = tmp_path / "layout.toml"
    file.write_text('# ของหน่วยงาน\nbottom_margin = "25 mm"\njustify = "both"\n', encoding="utf-8")
    layout = layout_of(file)
    assert layout.bottom_margin == pytest.approx(Cm(2.5))
    assert layout.justify == "both"


def test_every_wrong_row_is_told_at_its_line(tmp_path):
    file = tmp_path / "layout.toml"
    file.write_text('lef_margin = "3 cm"\ntop_margin = 3\njustify = "full"\nsignature_blank_lines = -1\n')
    with pytest.raises(LayoutError) as error:
        layout_of(file)
    assert [problem.line("en") for problem in error.value.problems] == [
        f"{file}:1: the layout sheet has no row lef_margin (nearest known: left_margin, top_margin, right_margin)",
        f"{file}:2: top_margin cannot be “3” (write a number with its unit: “3 cm”, “25 mm” or “16 pt”)",
        f"{file}:3: justify cannot be “full” (it takes: thai, both, left)",
        f"{file}:4: signature_blank_lines cannot be “-1” (write a whole number from 0 to 20)",
    ]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"left_margin": "12 cm", "right_margin": "5 cm"}, "leave only"),
        ({"body_size": "0 pt"}, "out of range"),
        ({"left_margin": Cm(float("nan"))}, "out of range"),
        ({"left_margin": "3 inches"}, "write a number with its unit"),
    ],
)
def test_impossible_measures_are_refused(changes, message):
    with pytest.raises(LayoutError, match=message):
        layout_of(changes)


def test_a_file_that_is_no_toml_or_not_there_is_named(tmp_path):
    file = tmp_path / "layout.toml"
    file.write_text("left_margin = 3 cm\n")
    with pytest.raises(LayoutError, match=r"layout.toml:1:\d+: the layout file is not valid TOML"):
        layout_of(file)
    with pytest.raises(LayoutError, match="cannot be read"):
        layout_of(tmp_path / "none.toml")


def test_the_sheet_written_as_a_file_reads_back_the_same(tmp_path):
    file = tmp_path / "layout.toml"
    file.write_text(as_toml(Layout()), encoding="utf-8")
    again = layout_of(file)
    assert all(
        getattr(again, row.name) == pytest.approx(getattr(Layout(), row.name))
        for row in fields(Layout)
        if row.type != "str" and isinstance(row.default, float | int)
    )
    assert 'left_margin = "3 cm"  # L2 (A): left margin' in file.read_text(encoding="utf-8")


@given(
    st.dictionaries(st.sampled_from([field.name for field in fields(Layout)]), st.text() | st.floats() | st.integers())
)
def test_whatever_is_given_makes_a_sheet_or_a_layout_error(changes):
    try:
        layout = layout_of(changes)
    except LayoutError:
        return
    assert layout.text_width >= Cm(8)
