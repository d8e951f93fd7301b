"""JSON: numbers stay as written, and a mistake is told at its place in JSON's own terms."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import thaimemo
from thaimemo import DataError
from thaimemo.loading.compose import compose
from thaimemo.loading.json_text import json_events
from thaimemo.model.nodes import folded, plain

LEAST: dict[str, Any] = {
    "memo": {"agency": "ก", "subject": "ข", "to": "ค"},
    "visit": {"date": "16 มกราคม 2563"},
}

# Keys are trimmed, so that two that differ in white space are one.
values = st.recursive(
    st.none() | st.booleans() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text().map(folded), inner),
    max_leaves=8,
)


def test_json_reads_like_the_same_yaml() -> None:
    data = LEAST | {"directives": [{"text": "ก\nข 😀 \\ / \u200b", "budget": 13000000}]}
    for text in (json.dumps(data), json.dumps(data, ensure_ascii=False, indent="\t")):
        assert thaimemo.load(text) == thaimemo.load(data)


def test_a_number_is_read_as_it_is_written() -> None:
    text = json.dumps(LEAST | {"directives": [{"text": "ก", "budget": "@"}]}).replace('"@"', "1250000.50")
    assert str(thaimemo.load(text).directives[0].budget) == "1250000.50"


def test_true_is_no_text() -> None:
    with pytest.raises(DataError, match="this is a yes-or-no value"):
        thaimemo.load(json.dumps(LEAST | {"proposals": [True]}))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{\n "memo": {"agency": }}', "2:21 a JSON value belongs here"),
        ('{"memo": 1,}', "a key in double quotes belongs here"),
        ("{'memo': 1}", "1:2 a key in double quotes belongs here"),
        ('{"memo": 1 "visit": 2}', "1:12 a comma or a closing bracket is missing before this"),
        ('{"memo" 1}', "1:9 the ':' after a key is missing"),
        ('{"memo": "ก', "1:10 the quote opened here is not closed"),
        ('{"memo": "ก\nข"}', "1:12 a text in double quotes may hold no line break and no tab"),
        ('{"memo": "\\q"}', "a \\ in a double-quoted text means something else"),
        ('{"memo": 1} x', "1:13 there is more after the last closing bracket"),
        ('{"a": ' * 100 + "1" + "}" * 100, "the data is nested too deeply"),
        ("[" * 100_000, "the data is nested too deeply"),
    ],
)
def test_a_mistake_is_told_at_its_place(text: str, problem: str) -> None:
    with pytest.raises(DataError) as caught:
        thaimemo.load(text, format="json")
    (found,) = caught.value.problems
    assert problem in f"{found.place.line}:{found.place.column} {found.text('en')}"


def test_a_number_of_a_million_figures_is_no_work() -> None:
    with pytest.raises(DataError, match="cannot be read as an amount"):
        thaimemo.load(
            json.dumps(LEAST | {"directives": [{"text": "ก", "budget": "@"}]}).replace('"@"', "9" * 1_000_000)
        )


def test_half_a_pair_of_surrogates_is_named() -> None:
    with pytest.raises(DataError, match=r"U\+D83D"):
        thaimemo.load(json.dumps(LEAST | {"proposals": ["\ud83d"]}))


def test_a_key_given_twice_is_told() -> None:
    with pytest.raises(DataError, match="<text>:1:10: 'a' was given already in line 1"):
        thaimemo.load('{"a": 1, "a": "2"}')


@given(values, st.sampled_from([None, 1, "\t"]))
def test_what_json_says_is_what_is_read(value: Any, indent: Any) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    assert plain(compose(json_events(text, ""), "", [])) == value
