"""Files: every encoding an office has, and every file that is none of ours, by name."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

import thaimemo
from thaimemo import DataError

TEXT = """\
memo:
  agency: ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 1
  subject: รายงานผลการตรวจราชการ
  to: ผู้อำนวยการ
visit:
  date: 16 มกราคม 2563
"""


def told(path: Path) -> str:
    with pytest.raises(DataError) as caught:
        thaimemo.load(path)
    (problem,) = caught.value.problems
    return problem.line("en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "visit.yaml"
    file.write_bytes(TEXT.encode(encoding))
    assert thaimemo.load(file) == thaimemo.load(str(file)) == thaimemo.load(TEXT)


@pytest.mark.parametrize("encoding", ["cp874", "tis-620"])
def test_the_old_thai_encoding_is_named_with_the_way_out(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "visit.yaml"
    file.write_bytes(TEXT.encode(encoding))
    line = told(file)
    assert line.startswith(f"{file}: this file is saved in the old Thai encoding")
    assert "Notepad" in line
    assert "VS Code" in line


def test_another_encoding_is_told_by_the_first_byte_that_is_no_character(tmp_path: Path) -> None:
    file = tmp_path / "visit.yaml"
    file.write_bytes("memo:\n  subject: Café à Genève\n".encode("latin-1"))
    assert told(file).startswith(f"{file}:2:15: this file is not saved as UTF-8: byte 0xE9 is no character")


def office_file(path: Path, member: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "<xml/>")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("word/document.xml", "a Word file"),
        ("xl/workbook.xml", "an Excel file"),
        ("readme.txt", "a compressed file"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x7fELF\x02\x01\0\0\xb0\0", "a program's own file"),
    ],
)
def test_files_of_programs_are_named(tmp_path: Path, content: bytes | str, kind: str) -> None:
    file = tmp_path / "visit.yaml"
    if isinstance(content, str):
        office_file(file, content)
    else:
        file.write_bytes(content)
    assert told(file).startswith(f"{file}: this is {kind}, not a text file")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "visit.yaml").startswith(f"{tmp_path / 'visit.yaml'}: there is no such file")
    with pytest.raises(DataError, match=r"^ไม่มี\.yaml: there is no such file"):
        thaimemo.load("ไม่มี.yaml")


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert "this is a folder" in told(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    file = tmp_path / "visit.yaml"
    file.write_text(TEXT, encoding="utf-8")
    file.chmod(0)
    assert "may not be read" in told(file)


@pytest.mark.parametrize("name", ["a\0b.yaml", "ก" * 5000 + ".yaml"])
def test_an_impossible_name_is_told(name: str) -> None:
    with pytest.raises(DataError):
        thaimemo.load(name)


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "visit.yaml"
    file.touch()
    assert told(file).startswith(f"{file}: there is no data here")


def test_a_file_of_fifty_megabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    file = tmp_path / "visit.yaml"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    assert told(file).startswith(f"{file}: the file is too big: 50.0 MB; at most 5 MB are read")


def test_the_suffix_chooses_the_reader_unless_the_format_is_given(tmp_path: Path) -> None:
    file = tmp_path / "visit.json"
    file.write_text(TEXT, encoding="utf-8")
    assert "a JSON value belongs here" in told(file)
    assert thaimemo.load(file, format="yaml") == thaimemo.load(TEXT)


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(DataError, match="unknown data format 'toml'"):
        thaimemo.load(TEXT, format="toml")  # type: ignore[arg-type]


def test_nothing_is_written_beside_the_file(tmp_path: Path) -> None:
    file = tmp_path / "visit.yaml"
    file.write_text(TEXT, encoding="utf-8")
    thaimemo.load(file)
    assert list(tmp_path.iterdir()) == [file]
