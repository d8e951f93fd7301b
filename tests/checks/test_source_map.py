"""Every character of a value is found where it stands in the file, however it is written there."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.checks import reading
from thaimemo.checks.settings import Settings
from thaimemo.loading import load

HEAD = "memo: {agency: ก, subject: ข, to: ค}\nvisit: {date: 16 มกราคม 2563}\n"
WORDS = (
    st.text(st.sampled_from("กขคงาิ่้ๆ 12.,:'\"#-|>&{}[]\\x"), min_size=1, max_size=60)
    .map(str.strip)
    .filter(lambda text: bool(text.replace(" ", "").strip("'\"#-|>&{}[]\\.,:")))
)


def passage_of(source: str, path: str):
    manuscript, _ = reading.of_report(load(source), Settings())
    found = manuscript.at(path)
    assert found is not None
    return found


def mapped(source: str, path: str) -> str:
    """The value as it is read from the file through its map; blanks are those of the value."""
    passage = passage_of(source, path)
    offsets = [passage.source.position(at) for at in range(len(passage.text))]
    return "".join(
        char if char.isspace() else source[at] if at is not None else "?"
        for char, at in zip(passage.text, offsets, strict=True)
    )


@pytest.mark.parametrize(
    "written",
    [
        "ให้รายงาน ทุกเดือน",
        "'ให้ ''รายงาน'' ทุกเดือน'",
        '"ให้รายงาน: ทุกเดือน"',
        ">-\n      ให้รายงาน\n      ทุกเดือน",
        "|\n      ให้รายงาน\n\n        ทุกเดือน",
        "> # เหตุผล\n      ให้รายงาน\n      ทุกเดือน",
        "ให้รายงาน\n      ทุกเดือน",
        "&first ให้รายงาน ทุกเดือน",
        "!!str ให้รายงาน ทุกเดือน",
    ],
)
def test_a_value_is_found_in_every_style_of_yaml(written):
    source = f"{HEAD}directives:\n  - text: {written}\n"
    passage = passage_of(source, "directives[0].text")
    assert passage.source.offsets is not None
    assert mapped(source, "directives[0].text") == passage.text


def test_the_place_of_a_word_is_its_own_line_and_column():
    source = f"{HEAD}directives:\n  - text: >-\n      ให้รายงาน\n      ทุกเดือน\n"
    passage = passage_of(source, "directives[0].text")
    place = passage.place(passage.text.index("ทุก"))
    assert (place.line, place.column, place.path) == (6, 7, "directives[0].text")


def test_an_escape_leaves_the_value_at_its_beginning():
    source = HEAD + 'directives: ["ให้ \\u0e23ายงาน"]\n'
    passage = passage_of(source, "directives[0].text")
    assert passage.text == "ให้ รายงาน"
    assert passage.source.span(0, 3) is None
    assert passage.place(7).line == 3


@given(WORDS)
def test_what_yaml_writes_is_found_again(words):
    source = HEAD + yaml.safe_dump({"proposals": [words]}, allow_unicode=True, width=30)
    passage = passage_of(source, "proposals[0]")
    assert passage.source.offsets is None or mapped(source, "proposals[0]") == passage.text


@given(WORDS)
def test_what_json_writes_is_found_again(words):
    data = {
        "memo": {"agency": "ก", "subject": "ข", "to": "ค"},
        "visit": {"date": "16 มกราคม 2563"},
        "proposals": [words],
    }
    source = json.dumps(data, ensure_ascii=False, indent=1)
    passage = passage_of(source, "proposals[0]")
    if "\\" in words or '"' in words:
        assert passage.source.offsets is None
    else:
        assert mapped(source, "proposals[0]") == passage.text
