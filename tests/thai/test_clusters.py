"""Grapheme clusters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_text
from thaimemo.thai.clusters import boundaries, clusters


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ที่นี่", "ที่|นี่"),
        ("น้ำใจ", "น้ำ|ใ|จ"),
        ("กำ", "กำ"),
        ("เกี่ยว", "เ|กี่|ย|ว"),
        ("มาะ", "ม|า|ะ"),
        ("ญี่ปุ่น", "ญี่|ปุ่|น"),
        ("ศักดิ์", "ศั|ก|ดิ์"),
        ("PM 2.5", "P|M| |2|.|5"),
        ("e\u0301a", "e\u0301|a"),
        ("ก\r\nข", "ก|\r\n|ข"),
        ("ກ້າ", "ກ້|າ"),
        ("", ""),
    ],
)
def test_a_cluster_is_a_letter_with_what_stands_above_and_below_it(text: str, parts: str) -> None:
    assert clusters(text) == [part for part in parts.split("|") if part]


@given(any_text() | st.text())
def test_clusters_joined_are_the_text_and_none_begins_with_a_mark(text: str) -> None:
    found = clusters(text)
    assert "".join(found) == text
    assert not any(unicodedata.category(cluster[0]) in ("Mn", "Me") for cluster in found[1:])
    assert not any(cluster[0] == "ำ" for cluster in found[1:])


@given(any_text())
def test_boundaries_are_where_the_clusters_end(text: str) -> None:
    ends = boundaries(text)
    assert [text[a:b] for a, b in zip([0, *ends], ends, strict=False)] == clusters(text)
