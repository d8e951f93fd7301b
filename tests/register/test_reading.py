"""Workbooks that are no registers, damaged ones and hostile ones: told in one sentence, never a traceback."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.chart import BarChart

import thaimemo
from tests.register.books import HEAD, filled, visits
from thaimemo.register import make_register, write_back

TEXT = HEAD + "directives: [ก, ข]\n"


def told(book: Path, folder: Path) -> str:
    with pytest.raises(thaimemo.DataError) as caught:
        write_back(book, folder)
    (problem,) = caught.value.problems
    return problem.line("en")


def member(data: bytes, name: str, content: bytes) -> bytes:
    """A workbook with one of its parts exchanged."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for one in source.namelist():
            target.writestr(one, content if one == name else source.read(one))
    return made.getvalue()


def test_a_missing_register_is_told(tmp_path):
    assert "there is no such file" in told(tmp_path / "r.xlsx", tmp_path)


def test_a_folder_is_no_register(tmp_path):
    (tmp_path / "folder.xlsx").mkdir()
    assert "this register cannot be read" in told(tmp_path / "folder.xlsx", tmp_path)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"memo: x", b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_other_files_are_no_workbooks(data, tmp_path):
    (tmp_path / "r.xlsx").write_bytes(data)
    assert "no Excel workbook" in told(tmp_path / "r.xlsx", tmp_path)


def test_another_workbook_is_no_register(tmp_path):
    book = openpyxl.Workbook()
    book.worksheets[0].append(["สถานะ/ผลการดำเนินการ", "ไฟล์"])
    book.create_chartsheet().add_chart(BarChart())
    book.save(tmp_path / "r.xlsx")
    line = told(tmp_path / "r.xlsx", tmp_path)
    assert "the column titles ตำแหน่งในไฟล์, รหัสข้อสั่งการ, สถานะเมื่อทำทะเบียน are missing" in line


def test_a_bomb_is_not_unpacked(tmp_path):
    data = make_register([visits(tmp_path / "v", a=TEXT)])
    (tmp_path / "r.xlsx").write_bytes(member(data, "xl/worksheets/sheet1.xml", b" " * 301_000_000))
    assert "too big" in told(tmp_path / "r.xlsx", tmp_path / "v")


def test_entities_are_not_expanded(tmp_path):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><worksheet><sheetData>&l9;</sheetData></worksheet>'
    data = make_register([visits(tmp_path / "v", a=TEXT)])
    (tmp_path / "r.xlsx").write_bytes(member(data, "xl/worksheets/sheet1.xml", xml.encode()))
    assert "no Excel workbook" in told(tmp_path / "r.xlsx", tmp_path / "v")


@settings(max_examples=25)
@given(st.integers(0, 2**32), st.binary(min_size=1, max_size=8))
def test_a_damaged_register_is_told_or_read_but_never_crashes(tmp_path_factory, position, noise):
    work = tmp_path_factory.mktemp("damaged")
    data = bytearray(filled(visits(work / "v", a=TEXT), {1: "แล้วเสร็จ"}).read_bytes())
    at = position % len(data)
    data[at : at + len(noise)] = noise
    (work / "r.xlsx").write_bytes(data)
    with suppress(thaimemo.DataError):
        write_back(work / "r.xlsx", work / "v")
    assert len(thaimemo.load(work / "v" / "a.yaml").directives) == 2


@settings(max_examples=40)
@given(st.binary(max_size=300), st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"]))
def test_a_register_with_a_broken_part_is_told_or_read_but_never_crashes(tmp_path_factory, content, name):
    work = tmp_path_factory.mktemp("broken")
    data = make_register([visits(work / "v", a=TEXT)])
    (work / "r.xlsx").write_bytes(member(data, name, content))
    with pytest.raises(thaimemo.DataError):
        write_back(work / "r.xlsx", work / "v")


def test_more_directives_than_a_register_holds_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("thaimemo.register.workbook.MAX_ROWS", 1)
    with pytest.raises(thaimemo.DataError, match="2; at most 1"):
        make_register([visits(tmp_path / "v", a=TEXT)])
