"""How columns share a width: nothing is lost, what fits keeps fitting, what lacks room gets what others can spare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.columns.sharing import Need, shared

NEAR = 1e-4
EQUAL = [100.0, 100.0, 100.0]
LEAST = [20.0, 20.0, 20.0]
ALL = [True] * 3


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[float], list[float], list[bool], list[Need]]:
    wanted = draw(st.lists(st.floats(30, 300), min_size=1, max_size=7))
    grows = [draw(st.booleans()) for _ in wanted]
    least = [min(width, 28.0) if may else width for width, may in zip(wanted, grows, strict=True)]
    needs = []
    for _ in range(draw(st.integers(0, 6))):
        first = draw(st.integers(0, len(wanted) - 1))
        beyond = draw(st.integers(first + 1, len(wanted)))
        needs.append(Need(first, beyond, draw(st.floats(1, 400)), draw(st.booleans())))
    return wanted, least, grows, needs


def has(widths: list[float], need: Need) -> bool:
    return sum(widths[need.first : need.beyond]) >= need.width - NEAR


@given(tables())
def test_the_whole_stays_as_wide_and_no_column_narrower_than_its_least(table):
    wanted, least, grows, needs = table
    made, _ = shared(wanted, least, grows, needs)
    assert sum(made) == pytest.approx(sum(wanted))
    assert all(width >= low - NEAR for width, low in zip(made, least, strict=True))


@given(tables())
def test_columns_that_do_not_grow_stay_as_they_are(table):
    wanted, least, grows, needs = table
    made, _ = shared(wanted, least, grows, needs)
    assert [width for width, may in zip(made, grows, strict=True) if not may] == [
        pytest.approx(width) for width, may in zip(wanted, grows, strict=True) if not may
    ]


@given(tables())
def test_what_had_room_keeps_it(table):
    wanted, least, grows, needs = table
    made, _ = shared(wanted, least, grows, needs)
    assert all(has(made, need) for need in needs if has(wanted, need))


@given(tables())
def test_where_all_is_met_every_firm_need_of_a_column_that_grows_has_its_width(table):
    wanted, least, grows, needs = table
    made, met = shared(wanted, least, grows, needs)
    if met:
        assert all(has(made, need) for need in needs if need.firm and any(grows[need.first : need.beyond]))


@given(tables())
def test_where_nothing_lacks_nothing_changes(table):
    wanted, least, grows, needs = table
    assert shared(wanted, least, grows, [need for need in needs if has(wanted, need)]) == (wanted, True)


def test_the_others_give_in_proportion():
    assert shared([100.0, 50.0, 200.0], LEAST, ALL, [Need(1, 2, 80)]) == ([90.0, 80.0, 180.0], True)


def test_none_gives_more_than_its_own_text_can_spare():
    made, met = shared(EQUAL, LEAST, ALL, [Need(0, 1, 150), Need(1, 2, 95)])
    assert (made, met) == ([150.0, 95.0, pytest.approx(55)], True)


def test_a_cell_over_columns_widens_them_together():
    made, met = shared([60.0, 40.0, 200.0], LEAST, ALL, [Need(0, 2, 150)])
    assert (sum(made[:2]), met) == (pytest.approx(150), True)


def test_where_the_room_is_short_the_smaller_lack_is_met_and_the_larger_keeps_what_it_has():
    made, met = shared(EQUAL, LEAST, ALL, [Need(0, 1, 250), Need(1, 2, 110)])
    assert (made, met) == ([pytest.approx(100), 110.0, pytest.approx(90)], False)


def test_no_column_is_wider_for_a_date_that_can_be_broken_at_its_blanks_but_keeps_one_that_goes():
    needs = [Need(0, 1, 180, firm=False), Need(1, 2, 120), Need(2, 3, 95, firm=False)]
    assert shared(EQUAL, LEAST, ALL, needs) == ([pytest.approx(85), 120.0, pytest.approx(95)], True)
