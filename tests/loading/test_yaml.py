"""YAML: what was written is what is read, and a mistake is told at its line in words a clerk understands."""

from __future__ import annotations

import pytest

import thaimemo
from thaimemo import DataError

LEAST = """\
memo:
  agency: ศูนย์ส่งเสริมอุตสาหกรรม
  subject: รายงาน
  to: ผู้อำนวยการ
visit:
  date: 16 มกราคม 2563
"""


def told(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        thaimemo.load(text, format="yaml")
    return [f"{problem.place.line}:{problem.place.column} {problem.text('en')}" for problem in caught.value.problems]


@pytest.mark.parametrize(
    "written", ["09.00", "0416", "2563", "no", "1e3", "0x1F", "12:30:45", "yes", "1_000", "=", ".5"]
)
def test_a_plain_scalar_stays_the_text_it_is(written: str) -> None:
    assert thaimemo.load(LEAST + f"  time: {written}\n").visit.time == written


@pytest.mark.parametrize("written", ["", "~", "null", '""', "''", "   # ว่าง"])
def test_nothing_is_nothing(written: str) -> None:
    assert thaimemo.load(LEAST + f"  time: {written}\n").visit.time is None


def test_the_word_null_in_quotes_is_a_word() -> None:
    assert thaimemo.load(LEAST + "  time: 'null'\n").visit.time == "null"


def test_a_folded_text_keeps_its_paragraphs() -> None:
    report = thaimemo.load(LEAST + "directives:\n  - |\n    ก\n    ข\n\n    ค\n  - >-\n    ง\n    จ\n")
    assert [directive.text for directive in report.directives] == ["ก ข\n\nค", "ง จ"]


def test_anchors_repeat_a_value() -> None:
    text = LEAST + "  assigned_by: &who {name: นายก ข, position: ค}\n  hosts: [*who, *who]\n"
    report = thaimemo.load(text)
    assert report.visit.hosts == (report.visit.assigned_by,) * 2


def test_windows_line_ends_and_a_comment_in_thai_change_nothing() -> None:
    assert thaimemo.load("# ความเห็น\r\n" + LEAST.replace("\n", "\r\n")) == thaimemo.load(LEAST)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("memo:\n\tagency: ก\n", "2:1 this line is indented by a tab"),
        ("memo:\n  agency: ก\n  \tto: ข\n", "3:1 this line is indented by a tab"),
        ("memo:\n  subject: ก: ข\n", "2:13 a ':' stands where none may be"),
        ("memo:\n  subject: ก\n   to: ข\n", "3:6 a ':' stands where none may be"),
        ("memo:\n  subject ก\n  to: ข\n", "3:5 a ':' stands where none may be"),
        ("memo:\n  a: ก\n  subject\n  to: ข\n", "4:3 a key before this line has no ':'"),
        ("memo:\n    a: ก\n  b: ข\n", "3:3 this line is not aligned"),
        ("a: 'ข' ค\n", "1:8 this line is not aligned with those above, or text follows a closing quote"),
        ("a: - ข\n", "1:4 a list item's '-' stands where none may be"),
        ("- ก\nb: ข\n", "2:1 this line is not aligned"),
        ("a: [ก, ข\nb: ค\n", "2:2 the bracket opened in line 1 is not closed"),
        ("a: {b: ก\n", "2:1 the bracket opened in line 1 is not closed"),
        ("a: 1\nb: 'ก\n\nc: 2\n", "2:4 the quote opened here is not closed"),
        ('a: "ก\n', "1:4 the quote opened here is not closed"),
        ("a: *หมายเหตุ\n", "1:5 a text begins with *"),
        ("a: &ก ข\n", "1:5 a text begins with &"),
        ("a: @ก\n", "1:4 a text begins with @"),
        ("a: %ก\n", "1:4 a text begins with %"),
        ("a: !ก ข\n", "1:5 a text begins with !"),
        ("a: *note\n", "1:4 *note repeats a value, but no &note stands before it"),
        ('a: "C:\\qx"\n', "1:7 a \\ in a double-quoted text means something else"),
        ('a: "\\ud83d"\n', "a \\ in a double-quoted text means something else"),
        ("a: > ก\n", "1:6 a '>' or '|' must be followed by a new line"),
        ("a: 1\n---\nb: 2\n", "2:1 here begins a second document"),
        ("a: 1\n...\nb\n", "3:1 here begins a second document"),
        ("a: !!python/object/apply:os.system [ls]\n", "1:4 the YAML tag tag:yaml.org,2002:python/object/apply:"),
        ("a: !!int 5\n", "1:4 the YAML tag tag:yaml.org,2002:int is not accepted"),
        ("? [ก]\n: ข\n", "1:3 a key must be text"),
        ("{a: 1}: ข\n", "1:1 a key must be text"),
        ("~: ข\n", "1:1 a key must be text"),
        ("%YAML 9\n", "1:8 a text begins with %"),
        ("a: ]\n", "this line is not valid YAML"),
    ],
)
def test_a_mistake_is_told_at_its_place(text: str, problem: str) -> None:
    (line,) = told(text)
    assert problem in line


def test_a_key_given_twice_is_told_with_both_lines_and_hides_nothing_else() -> None:
    text = LEAST.replace("  to: ผู้อำนวยการ", "  subject: รายงาน\n  too: ผู้อำนวยการ")
    assert told(text) == [
        "1:1 'to' (เรียน) is missing",
        "4:3 'subject' was given already in line 3",
        "5:3 unknown key 'too'",
    ]


@pytest.mark.parametrize("text", ["\n", "# ความเห็นเท่านั้น\n", "---\n", "~\n", " \n\n"])
def test_no_data_is_said_to_be_none(text: str) -> None:
    with pytest.raises(DataError, match="there is no data here"):
        thaimemo.load(text)


@pytest.mark.parametrize("text", ["- ก\n- ข\n", "วันที่ 16 มกราคม 2563 นางสาวนิรามัย ได้เดินทาง\nไปตรวจราชการ\n", "[]\n"])
def test_what_is_no_mapping_is_told_what_is_expected(text: str) -> None:
    with pytest.raises(DataError, match="entries of the form key: value"):
        thaimemo.load(text, format="yaml")


def test_control_characters_are_named_with_their_places() -> None:
    assert told(LEAST.replace("รายงาน", "ราย\x0bงาน\x07")) == [
        "3:15 here is the control character U+000B, which cannot be printed",
        "3:19 here is the control character U+0007, which cannot be printed",
    ]
