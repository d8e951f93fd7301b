"""What stands in cells: numbers as they are shown, lists of values, nothing lost on the way."""

from __future__ import annotations

import csv
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.batch.lists import HEADINGS, reports
from thaimemo.batch.sources.assembling import several
from thaimemo.batch.sources.cells import letters, value_of

WORDS = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters=";-–•*๏"), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("raw", "number_format", "value"),
    [
        (53245361, "General", 53245361),
        (53245361, "000000000", "053245361"),
        (53245361, "00 0000 000", "05 3245 361"),
        (812345678, "000-000-0000", "081-234-5678"),
        (812345678, "0##-###-####", "081-234-5678"),
        (5, "##0", "5"),
        (-5, "000", -5),
        (9.5, "00.00", "09.50"),
        (9.5, "General", "9.5"),
        (0.1 + 0.2, "General", "0.30000000000000004"),
        (1e22, "General", 10**22),
        (2.0, "0", 2),
        (datetime(2020, 1, 16), "General", date(2020, 1, 16)),
        (datetime(2020, 1, 16, 9), "General", datetime(2020, 1, 16, 9)),
        (time(9, 30), "General", time(9, 30)),
        ("a_x000D_\nb", "General", "a\nb"),
        ("  ", "General", None),
        (True, "General", True),
    ],
)
def test_a_value_is_what_people_see(raw, number_format, value):
    assert value_of(raw, number_format) == value


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("ก\nข", ["ก", "ข"]),
        ("ก; ข ;ค\n", ["ก", "ข", "ค"]),
        ("1. ก\n2. ข", ["ก", "ข"]),
        ("๑) ก\n๒) ข", ["ก", "ข"]),
        ("- ก\n- ข", ["ก", "ข"]),
        ("9.5 ล้าน\n2. ข", ["9.5 ล้าน", "2. ข"]),
        ("ก\n\nค", ["ก", None, "ค"]),
        (7, [7]),
        (None, []),
    ],
)
def test_several_values_in_a_cell(cell, values):
    assert several(cell) == values


@given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["\n", "; ", ";\n", "\r\n"]))
def test_no_value_of_a_list_is_lost(words, joint):
    assert [value for value in several(joint.join(words)) if value] == [word for word in words if word.strip()]


@given(st.lists(st.tuples(*[WORDS] * 3), min_size=1, max_size=4))
def test_text_in_a_csv_is_text_in_the_report(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("csv") / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS[1:], *((*row, "16 มกราคม 2563", "ลำปาง") for row in rows)])
    read = [(one.memo.agency, one.memo.subject, one.memo.to) for one in reports(path)]
    assert read == rows


def test_columns_have_letters():
    assert [letters(number) for number in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
