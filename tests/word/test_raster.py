"""An outline as pixels: what is inside is black, what is a hole is not."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from thaimemo.layout import Cm, Pt
from thaimemo.tree import Contour, Outline
from thaimemo.word.raster import DOTS_PER_INCH, png
from word.samples import RING, square


def drawn(*contours: Contour, width: float = 100) -> Image.Image:
    """The opacity of an outline 100 units high, a unit a pixel."""
    data = png(Outline(width, 100, contours), Pt(100 / DOTS_PER_INCH * 72))
    return Image.open(io.BytesIO(data)).convert("RGBA").getchannel("A")


def test_the_size_is_200_dots_an_inch():
    image = Image.open(io.BytesIO(png(RING, Cm(1.5))))
    assert image.size == (110, 118)


def test_ink_is_black_and_paper_is_transparent():
    image = Image.open(io.BytesIO(png(RING, Cm(1.5)))).convert("RGBA")
    assert image.getpixel((3, 100)) == (0, 0, 0, 255)
    assert image.getpixel((55, 59))[3] == 0


def test_a_hole_that_runs_the_other_way_stays_open():
    assert drawn(Contour(square(0, 0, 100) + square(25, 25, 50, clockwise=True))).getpixel((50, 50)) == 0


def test_a_part_that_runs_the_same_way_is_filled_by_nonzero_and_open_by_even_odd():
    commands = square(0, 0, 100) + square(25, 25, 50)
    assert drawn(Contour(commands)).getpixel((50, 50)) == 255
    assert drawn(Contour(commands, even_odd=True)).getpixel((50, 50)) == 0


@pytest.mark.parametrize(("even_odd", "ink"), [(False, 255), (True, 0)])
def test_a_path_that_crosses_itself_keeps_its_rule(even_odd, ink):
    star = (
        ("M", (50.0, 100.0)),
        ("L", (79.0, 10.0)),
        ("L", (2.0, 65.0)),
        ("L", (98.0, 65.0)),
        ("L", (21.0, 10.0)),
        ("Z", ()),
    )
    assert drawn(Contour(star, even_odd)).getpixel((50, 50)) == ink


def test_separate_paths_do_not_cut_each_other():
    assert drawn(Contour(square(0, 0, 100)), Contour(square(25, 25, 50, clockwise=True))).getpixel((50, 50)) == 255


def test_y_points_upwards():
    image = drawn(Contour(square(0, 0, 50)))
    assert (image.getpixel((10, 90)), image.getpixel((10, 10))) == (255, 0)


def test_an_edge_inside_a_pixel_is_grey():
    image = drawn(Contour(square(10.5, 10, 50)))
    assert 100 < image.getpixel((10, 60)) < 155


def test_a_curve_is_round():
    k = 50 * 0.5523
    circle = (
        ("M", (100.0, 50.0)),
        ("C", (100.0, 50 + k, 50 + k, 100.0, 50.0, 100.0)),
        ("C", (50 - k, 100.0, 0.0, 50 + k, 0.0, 50.0)),
        ("C", (0.0, 50 - k, 50 - k, 0.0, 50.0, 0.0)),
        ("C", (50 + k, 0.0, 100.0, 50 - k, 100.0, 50.0)),
        ("Z", ()),
    )
    area = sum(drawn(Contour(circle)).tobytes()) / 255
    assert area == pytest.approx(3.14159 * 50 * 50, rel=0.002)


def test_what_lies_outside_the_box_is_cut_off():
    image = drawn(Contour(square(-500, -500, 1000)), width=40)
    assert image.size == (40, 100)
    assert image.getextrema() == (255, 255)


def test_a_contour_left_open_is_closed_by_the_fill():
    assert drawn(Contour(square(0, 0, 100)[:-1])).getpixel((2, 50)) == 255
