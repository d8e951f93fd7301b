"""The emblem as EMF: read back by the reader of emblems, it is the outline it was."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.emblem.emf import read_emf
from thaimemo.layout import Cm
from thaimemo.tree import Contour, Outline
from thaimemo.word import emblem
from thaimemo.word.emf import emf
from word.samples import LAYOUT, RING, docx, square

K = 0.5523
CIRCLE = (
    ("M", (100.0, 50.0)),
    ("C", (100.0, 50 + 50 * K, 50 + 50 * K, 100.0, 50.0, 100.0)),
    ("C", (50 - 50 * K, 100.0, 0.0, 50 + 50 * K, 0.0, 50.0)),
    ("C", (0.0, 50 - 50 * K, 50 - 50 * K, 0.0, 50.0, 0.0)),
    ("C", (50 + 50 * K, 0.0, 100.0, 50 - 50 * K, 100.0, 50.0)),
    ("Z", ()),
)


def records(data: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 0
    while at < len(data):
        number, size = struct.unpack_from("<II", data, at)
        found.append((number, data[at : at + size]))
        at += size
    return found


def letters(outline: Outline) -> str:
    return "".join(letter for contour in outline.contours for letter, _ in contour.commands)


def drawn_again(*contours: Contour, width: float = 100) -> Outline:
    return read_emf(emf(Outline(width, 100, contours)))


def test_the_header_says_what_follows():
    data = emf(RING)
    number, header = records(data)[0]
    size, count = struct.unpack_from("<II", header, 48)
    assert (number, header[40:44], size, count) == (1, b" EMF", len(data), len(records(data)))
    assert all(len(record) % 4 == 0 for _, record in records(data))
    assert records(data)[-1][0] == 14


def test_the_drawing_is_15_mm_high_in_its_own_ratio():
    left, top, right, bottom = struct.unpack_from("<4i", emf(RING), 24)
    assert (left, top, bottom) == (0, 0, 1500)  # hundredths of a millimetre
    assert right == 1395
    assert struct.unpack_from("<4i", emf(RING), 8) == (left, top, right, bottom)
    pixels, _, millimetres, _ = struct.unpack_from("<4i", emf(RING), 72)
    assert pixels == 100 * millimetres


def test_shapes_come_back_as_they_were():
    again = drawn_again(Contour(square(0, 0, 100) + square(25, 25, 50, clockwise=True)))
    assert letters(again) == "MLLLZMLLLZ"
    assert again.width == pytest.approx(again.height)
    points = {numbers for _, numbers in again.contours[0].commands}
    assert {(500.0, 500.0), (1500.0, 500.0), (1500.0, 1500.0), (500.0, 1500.0)} <= points


def test_curves_stay_curves():
    again = drawn_again(Contour(CIRCLE))
    assert letters(again) == "MCCCCZ"


def test_curves_that_hardly_bend_are_lines():
    flat = (("M", (0.0, 0.0)), ("C", (30.0, 0.02, 70.0, 0.02, 100.0, 0.0)), ("L", (50.0, 100.0)), ("Z", ()))
    assert letters(drawn_again(Contour(flat))) == "MLLZ"


def test_a_curve_that_runs_past_its_end_is_no_line():
    past = ("M", (30.0, 0.0)), ("C", (0.0, 0.0, 100.0, 0.0, 70.0, 0.0))
    roof = ("L", (100.0, 50.0)), ("L", (50.0, 100.0)), ("L", (0.0, 50.0)), ("Z", ())
    assert letters(drawn_again(Contour((*past, *roof)))) == "MCLLLZ"


@pytest.mark.parametrize("even_odd", [False, True])
def test_the_fill_rule_is_kept(even_odd):
    again = drawn_again(Contour(square(0, 0, 100), even_odd), Contour(square(20, 20, 20), even_odd))
    assert [contour.even_odd for contour in again.contours] == [even_odd] * 2


def test_points_far_outside_stay_within_16_bits():
    data = emf(Outline(100, 100, (Contour((("M", (0.0, 0.0)), ("L", (1e7, 0.0)), ("L", (0.0, -1e7)), ("Z", ()))),)))
    assert read_emf(data).contours


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=3, max_size=12))
def test_every_point_is_within_a_hundredth_of_a_millimetre(points):
    commands = (("M", points[0]), *(("L", point) for point in points[1:]), ("Z", ()))
    data = emf(Outline(100, 100, (Contour(commands),)))
    found = [
        pair
        for number, record in records(data)
        if number in (27, 89)
        for pair in (
            [struct.unpack_from("<ii", record, 8)]
            if number == 27
            else list(struct.iter_unpack("<hh", record[28 : 28 + 4 * struct.unpack_from("<I", record, 24)[0]]))
        )
    ]
    wanted = {(round(x * 15), round(1500 - y * 15)) for x, y in points}
    assert set(found) == wanted


def test_equal_outlines_give_equal_bytes():
    assert emf(RING) == emf(Outline(RING.width, RING.height, RING.contours))


def test_word_is_given_the_drawing_first_and_others_pixels():
    kinds = [image.kind for image in emblem.images(RING, LAYOUT)]
    assert kinds == ["emf", "png"]
    assert emblem.images(None, LAYOUT) == ()


def test_the_place_follows_the_emblems_own_ratio():
    box = emblem.place(RING, LAYOUT)
    assert (box.height, box.width) == (Cm(1.5), pytest.approx(Cm(1.5) * 0.93))


def test_an_emblem_of_ten_thousand_points_leaves_the_memo_under_60_kb():
    commands = []
    for column in range(70):
        for line in range(14):
            x, y = column * 100 / 70, line * 100 / 14
            bends = [("C", (x + 0.1, y + at, x + 1.2, y + at + 0.6, x + 0.7, y + at + 1.3)) for at in range(5)]
            commands += [("M", (x, y)), *bends, ("L", (x + 0.9, y)), ("Z", ())]
    drawn = Outline(100, 100, (Contour(tuple(commands)),))
    assert sum(len(numbers) for _, numbers in commands) // 2 > 10_000
    assert len(docx(emblem=drawn)) < 60_000
