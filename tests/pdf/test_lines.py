"""Lines as they are filled: nothing lost, nothing too wide, ends only where they may be."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo import fonts
from thaimemo.pdf.justify import MOST_TRACKING, NATURAL, distributed, over_blanks
from thaimemo.pdf.lines import Line, fill, set_text
from thaimemo.pdf.shape import Shaper, face
from thaimemo.resources import folder
from thaimemo.tree import Run

FAMILY = fonts.find(folder("fonts"))
PIECES = st.lists(
    st.sampled_from(["การ", "ที่ ", "น้ำ", "กุ้ง  ", "ITC ", "ๆ ", " ", "ประชาสัมพันธ์"]), min_size=1, max_size=60
)
WIDTHS = st.floats(3, 30)


def shapers(style: str) -> Shaper:
    return face(FAMILY.data(style)).shaper()


def text_of(line: Line) -> str:
    return "".join(cluster.text for span in line.spans for cluster in span.clusters)


def lines_of(pieces: list[str], first: float, rest: float, whole: bool = False) -> list[Line]:
    """Lines of pieces between which lines may end (or nowhere, `whole`)."""
    breaks = [] if whole else list(accumulate(map(len, pieces)))[:-1]
    return fill(set_text((Run("".join(pieces)),), breaks, shapers), first, rest)


@given(PIECES, WIDTHS, WIDTHS)
def test_lines_make_up_the_text(pieces, first, rest):
    assert "".join(map(text_of, lines_of(pieces, first, rest))) == "".join(pieces)


@given(PIECES, WIDTHS, WIDTHS, st.booleans())
def test_no_line_is_wider_than_its_room(pieces, first, rest, whole):
    lines = lines_of(pieces, first, rest, whole)
    assert lines[0].width <= first + 1e-5
    assert all(line.width <= rest + 1e-5 for line in lines[1:])


@given(PIECES, st.floats(6, 30))
def test_the_next_piece_would_not_have_fitted(pieces, room):
    waiting = list(pieces)
    for line in lines_of(pieces, room, room):
        taken = text_of(line)
        while taken:
            assert taken.startswith(waiting[0])
            taken = taken.removeprefix(waiting.pop(0))
        if waiting:
            words = shapers("regular").words
            assert words[text_of(line)].width + words[waiting[0]].ink > room - 1e-5


@given(st.lists(st.tuples(st.sampled_from(["กา", "ขา ", "คำ", "งู"]), st.booleans()), min_size=1, max_size=20))
def test_a_change_of_face_is_no_place_to_end_a_line(runs):
    content = tuple(Run(words, bold=bold) for words, bold in runs)
    (line,) = fill(set_text(content, [], shapers), 10_000, 10_000)
    assert text_of(line) == "".join(words for words, _ in runs)
    text = set_text(content, [], shapers)
    assert text.breakable == [True, *[False] * (len(runs) - 1)]


def test_breaks_at_and_within_runs_are_found():
    content = (Run("กาขา"), Run("คำงู", bold=True))
    text = set_text(content, [2, 4, 6], shapers)
    assert text.breakable == [True] * 4
    assert set_text(content, [2, 6], shapers).breakable == [True, True, False, True]


def test_empty_runs_are_nothing():
    text = set_text((Run(""), Run("กา"), Run("", bold=True), Run("ขา")), [2], shapers)
    assert (len(text.words), text.breakable) == (2, [True, True])


def test_empty_text_is_one_empty_line():
    (line,) = fill(set_text((), [], shapers), 10, 10)
    assert (line.width, line.gaps, line.spaces, list(line.spans)) == (0, 0, 0, [])


@given(PIECES, st.floats(0.001, 30))
def test_a_spread_line_is_exactly_as_wide_as_asked(pieces, slack):
    line = lines_of([*pieces, "ก"], 10_000, 10_000)[0]
    for rule in (distributed, over_blanks):
        spread = rule(line, slack, 1000)
        added = spread.tracking * line.gaps + (spread.space * line.spaces + spread.cluster * line.gaps) / 1000
        assert spread == NATURAL or added == pytest.approx(slack)


@given(PIECES, st.floats(0.001, 30))
def test_tracking_stays_below_what_readers_take_for_a_blank(pieces, slack):
    line = lines_of([*pieces, "ก"], 10_000, 10_000)[0]
    assert 0 <= distributed(line, slack, 1000).tracking < MOST_TRACKING + 0.01


def test_blanks_grow_before_letters_are_pulled_apart():
    line = lines_of(["การ ", "ที่ ", "น้ำ"], 100, 100)[0]
    assert distributed(line, 0.3, 1000) == (pytest.approx(0.3 / line.gaps), 0, 0)
    wide = distributed(line, line.gaps * MOST_TRACKING + 0.4, 1000)
    assert (wide.space, wide.cluster) == (200, 0)
    wider = distributed(line, line.gaps * MOST_TRACKING + 1.5, 1000)
    assert wider.space == 500
    assert wider.cluster > 0


@pytest.mark.parametrize("slack", [-1, 0, 1000])
def test_lines_that_cannot_be_spread_stay_natural(slack):
    assert distributed(lines_of(["การ"], 100, 100)[0], slack, 1000) == NATURAL
    assert over_blanks(lines_of(["การ"], 100, 100)[0], slack, 1000) == NATURAL
