"""Statuses go back into the files: these alone, all files or none, and never over what was changed meanwhile."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

import thaimemo
from tests.register.books import HEAD, MEMO, converted, filled, visits
from thaimemo.register import make_register, write_back

TEXT = (
    HEAD
    + """\
# ข้อสั่งการจากการประชุม
directives:
  - topic:   หัวข้อ    # หมายเหตุ
    text: ให้จัดอบรม
    due: 30 กันยายน 2563   # เดิม 31 สิงหาคม

  - {text: ให้รายงาน, status: เดิม}
  - ให้ติดตาม   # สั้น
"""
)


def told(book: Path, folder: Path, **options) -> list[str]:
    with pytest.raises(thaimemo.DataError) as caught:
        write_back(book, folder, **options)
    return [problem.line("en") for problem in caught.value.problems]


def test_only_the_lines_of_statuses_change(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    done = write_back(filled(folder, {1: "แล้วเสร็จ", 2: "รอ: ผล", 3: "อยู่ระหว่างดำเนินการ"}), folder)
    assert done.written == {folder / "a.yaml": 3}
    assert (folder / "a.yaml").read_text(encoding="utf-8") == (
        TEXT.replace("# เดิม 31 สิงหาคม\n", "# เดิม 31 สิงหาคม\n    status: แล้วเสร็จ\n")
        .replace("status: เดิม", "status: 'รอ: ผล'")
        .replace("- ให้ติดตาม   # สั้น\n", "- text: ให้ติดตาม   # สั้น\n    status: อยู่ระหว่างดำเนินการ\n")
    )


def test_files_without_new_statuses_are_not_touched(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT, b=TEXT)
    before = (folder / "b.yaml").stat()
    write_back(filled(folder, {1: "แล้วเสร็จ"}), folder)
    after = (folder / "b.yaml").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_same_register_a_second_time_changes_nothing(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {1: "แล้วเสร็จ"})
    write_back(book, folder)
    assert write_back(book, folder).written == {}


def test_rows_may_be_sorted_and_columns_added(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {1: "แล้วเสร็จ"})
    opened = openpyxl.load_workbook(book)
    sheet = opened.worksheets[0]
    sheet.move_range("A4:P4", rows=6)
    sheet.insert_cols(1)
    opened.save(book)
    assert write_back(book, folder).written == {folder / "a.yaml": 1}
    assert thaimemo.load(folder / "a.yaml").directives[0].status == "แล้วเสร็จ"


def test_a_directive_that_moved_is_found_by_what_it_says(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {3: "แล้วเสร็จ"})
    visits(folder, a=TEXT.replace("directives:\n", "directives:\n  - ใหม่\n"))
    write_back(book, folder)
    assert [one.status for one in thaimemo.load(folder / "a.yaml").directives] == [None, None, "เดิม", "แล้วเสร็จ"]


def test_rows_whose_directive_changed_are_all_refused_with_their_cells_and_no_file_is_written(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT, b=TEXT)
    book = filled(folder, {1: "แล้วเสร็จ", 2: "แล้วเสร็จ", 4: "แล้วเสร็จ", 5: "แล้วเสร็จ"})
    changed = TEXT.replace("กันยายน", "ตุลาคม").replace("status: เดิม", "status: ใหม่")
    visits(folder, b=changed)
    lines = told(book, folder)
    assert [line.split(": ")[1] for line in lines] == ["ทะเบียนข้อสั่งการ!J7", "ทะเบียนข้อสั่งการ!J8"]
    assert "this directive in b.yaml was changed or deleted" in lines[0]
    assert "the status in b.yaml was changed to 'ใหม่'" in lines[1]
    assert (folder / "a.yaml").read_text(encoding="utf-8") == TEXT
    done = write_back(book, folder, skip_refused=True)
    assert (done.written, len(done.refused)) == ({folder / "a.yaml": 2}, 2)
    assert (folder / "b.yaml").read_text(encoding="utf-8") == changed


def test_a_status_entered_in_both_places_alike_is_no_conflict(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {2: "แล้วเสร็จ 5 แห่ง"})
    visits(folder, a=TEXT.replace("status: เดิม", "status: แล้วเสร็จ ๕ แห่ง"))
    assert write_back(book, folder).written == {}


def test_a_directive_in_two_rows_must_have_one_status(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {1: "แล้วเสร็จ"})
    opened = openpyxl.load_workbook(book)
    sheet = opened.worksheets[0]
    for column in "LMNO":
        sheet[f"{column}9"] = sheet[f"{column}4"].value
    sheet["J9"] = "ยกเลิก"
    opened.save(book)
    assert "stands in two rows" in told(book, folder)[0]


def test_a_cleared_cell_takes_the_status_away(tmp_path):
    text = HEAD + "directives:\n- text: ก\n  status: ข  # ค\n- {text: ง, status: จ}\n"
    folder = visits(tmp_path / "v", a=text)
    write_back(filled(folder, {1: None, 2: None}), folder)
    expected = text.replace("status: ข  # ค", "status:  # ค").replace("status: จ", "status: ''")
    assert (folder / "a.yaml").read_text(encoding="utf-8") == expected


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (5, "5"),
        (0.5, "0.5"),
        (date(2020, 9, 30), "30 กันยายน 2563"),
        ("  ร้อยละ 50  ", "ร้อยละ 50"),
        ("ก\nข", "ก ข"),
        ("ก\n\nข", "ก\n\nข"),
        ("yes", "yes"),
        ("null", "null"),
        ("- ก", "- ก"),
        ("'ก' \"ข\"", "'ก' \"ข\""),
        ("{ก}, [ข] # ค", "{ก}, [ข] # ค"),
        ("C:\\new", "C:\\new"),
        ("R&D: 100% *ก", "R&D: 100% *ก"),
        ("😀", "😀"),
    ],
)
def test_what_is_typed_is_what_the_file_says(typed, read, tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    (folder / "b.json").write_text(thaimemo.load(folder / "a.yaml").model_dump_json(indent=1), encoding="utf-8")
    write_back(filled(folder, dict.fromkeys(range(1, 7), typed)), folder)
    for name in ("a.yaml", "b.json"):
        assert {one.status for one in thaimemo.load(folder / name).directives} == {read}


def test_percentages_are_read_as_they_are_seen(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {1: 0.255})
    opened = openpyxl.load_workbook(book)
    opened.worksheets[0]["J4"].number_format = "0.0%"
    opened.save(book)
    write_back(book, folder)
    assert thaimemo.load(folder / "a.yaml").directives[0].status == "25.5%"


def test_bad_cells_are_all_told(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {1: "=1+1", 2: True, 3: "_x0007_", 6: "เพิ่มเอง"})
    lines = told(book, folder)
    assert [line.split(": ", 2)[1:] for line in lines] == [
        ["ทะเบียนข้อสั่งการ!J4", "the status is a formula (type text, or paste it as a value)"],
        ["ทะเบียนข้อสั่งการ!J5", "the status 'True' cannot be used (type text that can be printed)"],
        ["ทะเบียนข้อสั่งการ!J6", "the status '_x0007_' cannot be used (type text that can be printed)"],
        [
            "ทะเบียนข้อสั่งการ!J9",
            "this row has a status, but is none that the register was made with "
            "(add directives to the data file, and make the register anew)",
        ],
    ]
    assert (folder / "a.yaml").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("name", ["../a.yaml", "/etc/passwd", "C:\\a.yaml", "link.yaml", "x/../../a.yaml"])
def test_no_file_outside_of_the_folder_is_touched(name, tmp_path):
    (tmp_path / "a.yaml").write_text(TEXT, encoding="utf-8")
    folder = visits(tmp_path / "v", a=TEXT)
    (folder / "link.yaml").symlink_to(tmp_path / "a.yaml")
    book = filled(visits(tmp_path / "w", a=TEXT), {1: "แล้วเสร็จ"}, tmp_path / "r.xlsx")
    opened = openpyxl.load_workbook(book)
    opened.worksheets[0]["L4"] = name
    opened.save(book)
    assert "does not lie in the folder" in told(book, folder)[0]
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == TEXT


def test_a_missing_and_a_broken_file_are_told_and_the_others_left(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT, b=TEXT, c=TEXT)
    book = filled(folder, {1: "แล้วเสร็จ", 4: "แล้วเสร็จ", 7: "แล้วเสร็จ"})
    visits(folder, b=HEAD + "directives: [\n")
    (folder / "c.yaml").unlink()
    lines = told(book, folder)
    assert any("there is no file 'c.yaml'" in line for line in lines)
    assert any(line.startswith(f"{folder / 'b.yaml'}:") for line in lines)
    assert (folder / "a.yaml").read_text(encoding="utf-8") == TEXT


def test_when_one_file_cannot_be_written_none_is(tmp_path, monkeypatch):
    folder = visits(tmp_path / "v", a=TEXT, b=TEXT, c=TEXT)
    book = filled(folder, {1: "แล้วเสร็จ", 4: "แล้วเสร็จ", 7: "แล้วเสร็จ"})
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "c.yaml":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(thaimemo.OutputError, match="No space left"):
        write_back(book, folder)
    assert {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()} == dict.fromkeys(
        ["a.yaml", "b.yaml", "c.yaml"], TEXT
    )


def test_the_rights_of_a_file_stay(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    (folder / "a.yaml").chmod(0o640)
    write_back(filled(folder, {1: "แล้วเสร็จ"}), folder)
    assert (folder / "a.yaml").stat().st_mode & 0o777 == 0o640


def test_an_inline_visit_of_a_round_is_written_in_the_rounds_file(tmp_path):
    text = MEMO + "visits:\n- visit: {date: 17 มกราคม 2563}\n  directives:\n  - text: ข\n"
    folder = visits(tmp_path / "v", b=text)
    write_back(filled(folder, {1: "แล้วเสร็จ"}), folder)
    assert (folder / "b.yaml").read_text(encoding="utf-8") == text + "    status: แล้วเสร็จ\n"


def test_json_keeps_its_form(tmp_path):
    folder = tmp_path / "v"
    folder.mkdir()
    text = '{"memo":{"agency":"ก","subject":"ข","to":"ค"},\n "visit":{"date":"16 มกราคม 2563"},\n'
    text += (
        ' "directives":[\n  {\n\t"text": "ง\\ud83d\\ude00",\n\t"due": null\n  }, "จ\\"", {"ข้อความ":"ฉ","สถานะ":"ช"} ]}'
    )
    (folder / "a.json").write_text(text, encoding="utf-8")
    write_back(filled(folder, {1: 'ก"', 2: "แล้วเสร็จ", 3: None}), folder)
    written = (folder / "a.json").read_text(encoding="utf-8")
    assert written == (
        text.replace("null\n", 'null,\n\t"status": "ก\\""\n')
        .replace('"จ\\""', '{"text": "จ\\"", "status": "แล้วเสร็จ"}')
        .replace('"ช"', "null")
    )
    assert json.loads(written)["directives"][0]["status"] == 'ก"'


def test_a_directive_repeated_by_an_anchor_is_refused_with_its_line(tmp_path):
    text = HEAD + "directives:\n- &a {text: ก}\n- *a\n- text: ข\n"
    folder = visits(tmp_path / "v", a=text)
    book = filled(folder, {1: "แล้วเสร็จ", 3: "แล้วเสร็จ"})
    (line,) = told(book, folder)
    assert "cannot be written into a.yaml without changing something else (write it at line 4 by hand" in line
    assert write_back(book, folder, skip_refused=True).written == {folder / "a.yaml": 1}
    assert (folder / "a.yaml").read_text(encoding="utf-8") == text + "  status: แล้วเสร็จ\n"


def test_a_register_saved_by_libreoffice_is_read_back(tmp_path):
    folder = visits(tmp_path / "v", a=TEXT)
    book = filled(folder, {1: "แล้วเสร็จ", 2: "=ไม่ใช่สูตร"}, tmp_path / "r.xlsx")
    opened = openpyxl.load_workbook(book)
    opened.worksheets[0]["J5"].data_type = "s"
    opened.save(book)
    assert write_back(converted(book.read_bytes(), tmp_path, "xlsx"), folder).written == {folder / "a.yaml": 2}
    assert [one.status for one in thaimemo.load(folder / "a.yaml").directives] == ["แล้วเสร็จ", "=ไม่ใช่สูตร", None]


def test_json_under_another_name_stays_json(tmp_path):
    folder = visits(tmp_path / "v")
    text = '{"memo":{"agency":"ก","subject":"ข","to":"ค"},"visit":{"date":"16 มกราคม 2563"},"directives":["ง"]}'
    (folder / "a.txt").write_text(text, encoding="utf-8")
    opened = openpyxl.load_workbook(io.BytesIO(make_register([folder / "a.txt"])))
    opened.worksheets[0]["J4"] = "จ"
    opened.save(tmp_path / "r.xlsx")
    write_back(tmp_path / "r.xlsx", folder)
    expected = text.replace('"ง"', '{"text": "ง", "status": "จ"}')
    assert (folder / "a.txt").read_text(encoding="utf-8") == expected


def test_the_bad_row_among_many_is_found(tmp_path):
    text = HEAD + "directives:\n- &a {text: ก}\n- *a\n" + "".join(f"- text: ข้อ {n}\n" for n in range(30))
    folder = visits(tmp_path / "v", a=text)
    book = filled(folder, {1: "แล้วเสร็จ"} | dict.fromkeys(range(3, 33), "แล้วเสร็จ"))
    done = write_back(book, folder, skip_refused=True)
    assert [problem.values["cell"] for problem in done.refused] == ["ทะเบียนข้อสั่งการ!J4"]
    assert done.written == {folder / "a.yaml": 30}
