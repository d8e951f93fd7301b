"""Patterns that are tried only where a match can be."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_text
from thaimemo.thai.anchors import DIGITS, Anchor, Pattern, anchor, wanted
from thaimemo.thai.rules import rules

SHIPPED = rules(None)
PATTERNS = [*SHIPPED.unbreakable, SHIPPED.place_abbreviation, SHIPPED.title_abbreviation]


@pytest.mark.parametrize(
    ("expression", "characters", "reach"),
    [
        ("[0-9๐-๙]+ ราย", DIGITS, 0),
        ("(?:ข้อ|มาตรา) ?[0-9]", DIGITS, 6),
        ("ข้อ ?[0-9]|[0-9] ราย", DIGITS, 4),
        (r"(?:[ก-ฮ]{1,4}\.)+", ".", 4),
        ("(?<![ก-๎])ณ +", "ณ", 0),
        ("(ก|ข)*?ณ{2}", None, 0),
        ("[0-9]?", None, 0),
        ("[0-9]|ก", None, 0),
        (r"\s*[0-9]", None, 0),
        ("(?i)a1?", None, 0),
        ("(?:(?i:a)|b)", None, 0),
        ("[^0-9]", None, 0),
        (r"\d", None, 0),
        ("", None, 0),
    ],
)
def test_an_anchor_is_what_every_match_holds(
    expression: str, characters: str | frozenset[str] | None, reach: int
) -> None:
    slow = expression.startswith("ข้อ")
    assert anchor(expression) == (Anchor(frozenset(characters), reach, slow) if characters else None)


@pytest.mark.parametrize(
    ("expression", "characters"),
    [
        ("[ก-ฮ]{2,4}[ \u00a0][0-9]{4}/[0-9]*", "/"),
        ("[0-9][ -][-–](?=[0-9])", "-–"),
        ("(?:/a)+[bc]", "/"),
        ("(?:/a){2}", "/"),
        ("[a-c]b?[^d]", ""),
        (" |/", ""),
        ("(?i)/", ""),
    ],
)
def test_what_a_text_must_hold_is_sought_first(expression: str, characters: str) -> None:
    assert wanted(expression) == characters


@given(any_text(30), st.booleans())
def test_the_shipped_patterns_match_as_if_they_were_tried_everywhere(text: str, twice: bool) -> None:
    text *= 1 + twice
    digits = [at for at, letter in enumerate(text) if letter in DIGITS]
    for pattern in PATTERNS:
        found = [match.span() for match in pattern.matches(text, digits)]
        assert found == [match.span() for match in pattern.compiled.finditer(text)]


_ITEMS = st.sampled_from(["|", "a", "b", ".", "[ab]", "[^a]", "(?:a|bb)", "(?:ab|c)", "(?<!a)", "(?=b)", "1", "[0-9]"])
_TIMES = st.sampled_from(["", "?", "+", "*", "{2}", "{0,2}", "+?"])


@given(st.lists(st.tuples(_ITEMS, _TIMES), min_size=1, max_size=4), st.text("abc1", max_size=12))
def test_any_pattern_matches_as_if_it_were_tried_everywhere(parts: list[tuple[str, str]], text: str) -> None:
    expression = "".join(item + ("" if item.startswith(("|", "(?<", "(?=")) else times) for item, times in parts)
    pattern = Pattern(expression, anchor(expression), wanted(expression))
    found = [match.span() for match in pattern.matches(text, [at for at, letter in enumerate(text) if letter == "1"])]
    assert found == [match.span() for match in re.finditer(expression, text)]
