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

BARE = {"memo": {"agency": "ก", "subject": "ข", "to": "ค"}, "visit": {"date": "16 มกราคม 2563"}}
HEAD = "memo: {agency: ก, subject: ข, to: ค}\nvisit: {date: 16 มกราคม 2563}\n"
WORDS = (
    st.text(st.sampled_from("กขคงาิ่้ๆ 12.,:'\"#-|>&{}[]\\xn\U0001f600"), min_size=1, max_size=60)
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


def test_an_escape_is_one_character_and_what_stands_beside_it_is_found():
    source = HEAD + 'directives: ["ให้ \\u0e23ายงาน\\tผล"]\n'
    passage = passage_of(source, "directives[0].text")
    assert passage.text == "ให้ รายงาน\tผล"
    assert passage.source.span(0, 3) == (source.index("ให้"), source.index("ให้") + 3)
    assert passage.source.span(4, 5) is None  # not written as it reads
    assert passage.source.span(4, 10) is None
    place = passage.place(passage.text.index("ผล"))
    assert (place.line, place.column) == (3, source.splitlines()[2].index("ผล") + 1)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_move_nothing(end):
    written = f"{HEAD}directives:\n  - text: |  # ความเห็น\n      ให้รายงาน\n      ทุกเดือน\n"
    passage = passage_of(written.replace("\n", end), "directives[0].text")
    place = passage.place(passage.text.index("ทุก"))
    assert (place.line, place.column) == (6, 7)


def test_a_line_end_taken_away_and_blanks_behind_it_are_no_part_of_the_value():
    source = HEAD + 'directives: ["ให้\\\n   ราย \\\n\n  งาน"]\n'
    passage = passage_of(source, "directives[0].text")
    assert passage.text.split() == ["ให้ราย", "งาน"]
    assert passage.place(3).line == 4
    assert passage.place(passage.text.index("งาน")).line == 6


def test_many_escapes_are_read_in_bounded_time():
    words = "ก" + "\n \t" * 100_000 + "ข"
    passage = passage_of(json.dumps({**BARE, "proposals": [words]}), "proposals[0]")
    assert passage.source.position(len(words) - 1) is not None


@given(WORDS)
def test_what_yaml_writes_is_found_again(words):
    source = HEAD + yaml.safe_dump({"proposals": [words]}, allow_unicode=True, width=30)
    passage = passage_of(source, "proposals[0]")
    assert passage.source.offsets is None or mapped(source, "proposals[0]") == passage.text


@given(WORDS, st.booleans())
def test_what_json_writes_is_found_again(words, ascii):
    source = json.dumps({**BARE, "proposals": [words]}, ensure_ascii=ascii, indent=1)
    passage = passage_of(source, "proposals[0]")
    starts = [passage.source.position(at) for at in range(len(words))]
    ends = [*starts[1:], source.index('"', starts[-1] + (2 if source[starts[-1]] == "\\" else 1))]
    read = [json.loads(f'"{source[start:end]}"') for start, end in zip(starts, ends, strict=True)]
    assert "".join(read) == words
