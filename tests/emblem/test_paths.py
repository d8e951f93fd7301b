"""Paths: measured where their ink ends, put upright on a grid of whole units, closed."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from thaimemo.emblem.paths import HEIGHT, IDENTITY, bounds, cubic, outline, product, transformed

numbers = st.floats(-1000, 1000).map(lambda n: round(n, 3))
points = st.tuples(numbers, numbers)
curves = st.tuples(points, points, points).map(lambda p: ("C", (*p[0], *p[1], *p[2])))
commands = st.lists(curves | points.map(lambda p: ("L", p)), min_size=2, max_size=8)
paths = st.tuples(points.map(lambda p: ("M", p)), commands).map(lambda parts: [parts[0], *parts[1]])
matrices = st.tuples(*[st.floats(-5, 5)] * 6)


def dot(a: Iterable[float], b: Iterable[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def along(path: list[tuple[str, tuple[float, ...]]], steps: int = 50) -> list[tuple[float, float]]:
    """Places on the path, sampled."""
    places, at = [], path[0][1]
    for _, p in path[1:]:
        p = p if len(p) == 6 else (*at, *p, *p)
        for step in range(steps + 1):
            t = step / steps
            weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3)
            xs, ys = (at[0], *p[::2]), (at[1], *p[1::2])
            places.append((dot(weights, xs), dot(weights, ys)))
        at = p[-2:]
    return places


@given(paths)
def test_the_box_holds_the_ink_and_fits_it(path: list[tuple[str, tuple[float, ...]]]) -> None:
    box = bounds(path)
    places = along(path)
    assert box is not None
    for axis, (low, high) in enumerate(((box.x0, box.x1), (box.y0, box.y1))):
        found = [place[axis] for place in places]
        assert low - 1e-6 <= min(found) <= low + 5
        assert high - 5 <= max(found) <= high + 1e-6


@given(paths)
def test_an_outline_is_in_whole_units_inside_its_box(path: list[tuple[str, tuple[float, ...]]]) -> None:
    box = bounds(path)
    assert box is not None
    width, height = box.x1 - box.x0, box.y1 - box.y0
    assume(height > 0 and 0.4 < width / height < 2)
    drawn = outline([(path, False)])
    assert drawn.height == HEIGHT
    (contour,) = drawn.contours
    assert contour.commands[0][0] == "M"
    assert contour.commands[-1] == ("Z", ())
    for _, numbers_ in contour.commands:
        assert all(number.is_integer() for number in numbers_)
        assert not numbers_ or (0 <= numbers_[-2] <= drawn.width and 0 <= numbers_[-1] <= HEIGHT)


@given(matrices, matrices, points)
def test_two_transforms_are_one(first: tuple[float, ...], then: tuple[float, ...], point: tuple[float, ...]) -> None:
    path = [("M", point)]
    twice = transformed(transformed(path, first), then)
    once = transformed(path, product(first, then))
    assert once[0][1] == pytest.approx(twice[0][1], abs=1e-6)
    assert transformed(path, IDENTITY) == path


@given(points, points, points, st.floats(0, 1))
def test_a_quadratic_curve_as_a_cubic_one_is_the_same_curve(
    start: tuple[float, float], control: tuple[float, float], end: tuple[float, float], t: float
) -> None:
    p = cubic(*start, *control, *end)
    for axis in (0, 1):
        quadratic = (1 - t) ** 2 * start[axis] + 2 * (1 - t) * t * control[axis] + t * t * end[axis]
        a, b, c = p[axis::2]
        same = (1 - t) ** 3 * start[axis] + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t * t * b + t**3 * c
        assert same == pytest.approx(quadratic, abs=1e-6)


@given(st.floats(0.41, 1.99))
def test_the_ratio_is_kept_to_half_a_unit(ratio: float) -> None:
    assume(ratio > 0)
    square = [("M", (0, 0)), ("L", (ratio, 0)), ("L", (ratio, 1)), ("L", (0, 1)), ("Z", ())]
    assert outline([(square, False)]).width == pytest.approx(ratio * HEIGHT, abs=0.51)


def test_places_only_moved_to_and_needless_closing_lines_are_left_out() -> None:
    box = [("M", (1, 1)), ("L", (2, 1)), ("L", (2, 2)), ("L", (1, 2)), ("L", (1, 1)), ("Z", ())]
    (contour,) = outline([([("M", (-90, 7)), *box, ("M", (50, 50))], False)]).contours
    assert contour.commands == (
        ("M", (0, 0)), ("L", (HEIGHT, 0)), ("L", (HEIGHT, HEIGHT)), ("L", (0, HEIGHT)), ("Z", ()),
    )  # fmt: skip
