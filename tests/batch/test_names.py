"""Names of files: safe on every system, of any data, numbered in the order of the rows."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.batch.lists import data, json_lines, made, manifest, outcomes, quickly
from thaimemo.batch.filenames import LONGEST, Taken, filename, path_of
from thaimemo.batch.naming import Names
from thaimemo.batch.rows import Line, Row
from thaimemo.errors import DataError, OutputError, Place

HOSTILE = st.text(st.characters(), max_size=300) | st.sampled_from(
    [
        "..",
        "../../x",
        "/etc/passwd",
        "C:\\x",
        "CON",
        "con.txt",
        "aux .pdf",
        "LPT1",
        "nul",
        " . ",
        "-rf",
        "=1+1",
        "~",
        "x. ",
    ]
)


def row(**memo: object) -> Row:
    written = json.dumps(data(7, **memo)).encode()
    return Row(7, "list-7", Place("list.jsonl", 7), Line(written, "list.jsonl", ".", 7))


@given(HOSTILE)
def test_a_name_is_one_safe_part_of_a_path(text):
    name = filename(text)
    assert len(name.encode()) <= LONGEST + 1
    assert filename(name) == name
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t')
    assert not name.startswith((".", "-", "~", "=", "+", "@", " "))
    assert not name.endswith((".", " "))
    if name:
        assert PurePosixPath(name).parts == (name,)
        assert PureWindowsPath(name).parts == (name,)
        assert name.split(".")[0].rstrip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}


@given(
    st.text(st.characters(exclude_categories=("C",)), min_size=1, max_size=300) | st.sampled_from(["..", "/etc/passwd"])
)
def test_data_never_leads_out_of_the_folder(text):
    name = Names("{{ memo.number }}/{{ memo.subject }}").name(row(number=text))
    assert ".." not in PurePosixPath(name).parts
    assert not name.startswith("/")
    assert len(PurePosixPath(name).parts) <= 2


@given(st.lists(st.sampled_from(["a", "A", "a-2", "ก", "a-2-2"]) | HOSTILE.map(path_of).filter(bool), max_size=40))
def test_no_two_names_are_alike_whatever_their_letters(names):
    taken = Taken()
    given_ = [taken.unique(name) for name in names]
    assert len({name.casefold() for name in given_}) == len(names)
    again = Taken()
    assert [again.unique(name) for name in names] == given_


def test_long_thai_names_are_cut_between_letters():
    assert filename("ที่" * 100) == "ที่" * 20


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{{ memo.number | filename }}-{{ visit.places[0].province }}", "อก 0416-ลำปาง"),
        ("{{ visit.places[0].province }}/{{ row }}", "ลำปาง/7"),
        ("{{ memo.through }}", "list-7"),
        ("{{ memo.subject }} {{ visit.date | thai_date }}", "รายงานที่ 7 16 มกราคม 2563"),
        ("../{{ key }}", "list-7"),
        ("a<b>{{ row }}", "a b 7"),
    ],
)
def test_a_template_of_names(template, name):
    assert Names(template).name(row()) == name


def test_a_template_that_cannot_be_read_is_told_before_any_row():
    with pytest.raises(OutputError, match="template of names"):
        Names("{{ memo.number ")


@pytest.mark.parametrize("template", ["{{ memo.nothing }}", "{{ visit.places[5].name }}", "{{ ''.__class__ }}"])
def test_a_name_that_cannot_be_made_is_its_rows_problem(template):
    with pytest.raises(DataError, match=r"list\.jsonl:7: "):
        Names(template).name(row())


def test_alike_names_are_numbered_in_the_order_of_the_rows(tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(1), data(2, subject=None), data(3), data(4, number="อก 0416")])
    quickly(source, tmp_path / "out", name="{{ memo.number }}")
    assert [line["files"] for line in manifest(tmp_path / "out")] == [
        "อก 0416.pdf",
        "",
        "อก 0416-2.pdf",
        "อก 0416-3.pdf",
    ]


def test_folders_of_the_template_are_made_and_one_bad_row_stops_no_other(tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(1), data(2, through=None), data(3, through="ผอ.")])
    told = outcomes(
        source, tmp_path / "out", name="{{ memo.to }}/{{ memo.through.x if memo.through is none else row }}"
    )
    assert [outcome.status for outcome in told] == ["failed", "failed", "done"]
    assert made(tmp_path / "out") == ["manifest.csv", "อธิบดี/3.pdf"]
