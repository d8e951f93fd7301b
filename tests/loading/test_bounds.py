"""Bounds: what is too deep, too much or contains itself is refused before it costs anything."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from model import strategies

import thaimemo
from thaimemo import DataError, Problem


def bomb(levels: int, width: int) -> str:
    lines = (f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]\n" for level in range(1, levels))
    return "a0: &a0 ก\n" + "".join(lines)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (bomb(9, 9), "too much data"),
        (bomb(60, 2), "too much data"),
        ("a: &a " + "ก" * 1_000_000 + "\nb: [" + "*a, " * 1000 + "]\n", "too much data"),
        ("".join(f"k{n}: ก\n" for n in range(60_000)), "too much data"),
        (bomb(80, 1), "nested too deeply"),
        ("a: " + "[" * 100_000, "nested too deeply"),
        ("a: " + "{b: " * 100_000, "nested too deeply"),
        ("a: &a [*a]\n", "&a contains itself"),
        ("a: &a {b: [*a]}\n", "&a contains itself"),
        ("ก" * 6_000_000 + "\n", "the file is too big: 6.0 MB"),
    ],
)
def test_text_beyond_the_bounds_is_refused(text: str, problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        thaimemo.load(text)


def test_python_data_beyond_the_bounds_is_refused() -> None:
    looped: dict[str, Any] = {}
    looped["memo"] = looped
    doubled: list[Any] = ["ก"]
    for _ in range(30):
        doubled = [doubled, doubled]
    for data, problem in (
        (looped, "nested too deeply"),
        ({"memo": doubled}, "too much data"),
        ({5: 1}, "a key must be text"),
    ):
        with pytest.raises(DataError, match=problem):
            thaimemo.load(data)


def problems(source: Any, **options: Any) -> tuple[Problem, ...]:
    """What `load` says is wrong; any other exception than its own goes through."""
    try:
        thaimemo.load(source, **options)
    except DataError as error:
        return error.problems
    return ()


@given(strategies.anything.filter(lambda value: isinstance(value, dict)))
def test_any_mapping_is_a_report_or_a_data_error(data: dict[str, Any]) -> None:
    assert all("Input should" not in problem.line() for problem in problems(data))


@given(st.text() | strategies.texts | st.lists(st.sampled_from("ก: -\n\t[]{}'\"&*!|>#,?a")).map("".join))
def test_any_text_is_a_data_error(text: str) -> None:
    for format in (None, "yaml", "json"):
        assert all(problem.line() for problem in problems(text + "\n", format=format))
        assert problems(text + "\n", format=format)


@given(strategies.reports, st.randoms(use_true_random=False))
def test_any_damaged_file_is_a_report_or_a_data_error(data: dict[str, Any], dice: Any) -> None:
    text = yaml.safe_dump(thaimemo.VisitReport(**data).model_dump(mode="json"), allow_unicode=True)
    start = dice.randrange(len(text))
    damage = dice.choice(["", "\t", "'", ": ", "- ", "\x00", "*", "{"])
    damaged = text[:start] + damage + text[start + dice.randrange(5) :]
    assert all(problem.place and problem.place.file == "<text>" for problem in problems(damaged))
