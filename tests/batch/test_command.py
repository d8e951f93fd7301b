"""`thaimemo batch`, `new list.xlsx` and `check` of lists."""

from __future__ import annotations

import io
import json

import pytest

from tests.batch.lists import HEADINGS, data, json_lines, line, made, manifest, workbook
from tests.conftest import require_package
from thaimemo.batch import sources
from thaimemo.cli import app, main


@pytest.fixture(autouse=True)
def _here(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THAIMEMO_EMBLEM", "none")


def run(capsys, *words) -> tuple[int, str, str]:
    status = main(["--lang", "en", *map(str, words)])
    return status, *capsys.readouterr()


def test_the_workbook_to_fill_in_makes_its_example_without_a_finding(capsys, tmp_path):
    require_package("openpyxl")
    assert run(capsys, "new", "list.xlsx")[0] == 0
    assert run(capsys, "check", "list.xlsx") == (0, "list.xlsx: 1 rows, 0 of them unusable, 0 findings\n", "")
    status, out, err = run(capsys, "batch", "list.xlsx", "-o", "out", "--jobs", "1")
    assert (status, out, err) == (0, f"made 1, skipped 0, failed 0 (see {tmp_path}/out/manifest.csv)\n", "")
    assert made(tmp_path / "out") == ["1.docx", "1.pdf", "manifest.csv"]
    assert run(capsys, "new", "list.xlsx")[0] == 1


def test_the_workbook_offers_lists_hints_and_frozen_headings():
    require_package("openpyxl")
    from openpyxl import load_workbook

    from thaimemo.batch.form import form

    book = load_workbook(io.BytesIO(form()))
    assert book.sheetnames == ["คำแนะนำ", "ภารกิจ", "ข้อสั่งการ", "บุคคล"]
    visits = book["ภารกิจ"]
    assert visits.freeze_panes == "B3"
    offers = [offer for offer in visits.data_validations.dataValidation if offer.type == "list"]
    assert {offer.formula1 for offer in offers} >= {'"ด่วน,ด่วนมาก,ด่วนที่สุด"', '"ลับ,ลับมาก,ลับที่สุด"'}
    assert all(offer.prompt for offer in visits.data_validations.dataValidation)
    assert visits["L3"].number_format == "@"


def test_bad_rows_are_told_by_sheet_and_cell_and_the_status_is_one(capsys, tmp_path):
    require_package("openpyxl")
    workbook(tmp_path / "list.xlsx", {"ภารกิจ": [HEADINGS, line(1), line(2, date="วานนี้")]})
    words = ("batch", "list.xlsx", "-o", "out", "--format", "pdf", "--name", "{{ visit.places[0].province }}")
    status, out, err = run(capsys, *words, "--jobs", "1")
    assert status == 1
    assert err.startswith("list.xlsx ภารกิจ!E3: ")
    assert "made 1, skipped 0, failed 1" in out
    assert made(tmp_path / "out") == ["manifest.csv", "ลำปาง.pdf"]


def test_warnings_are_told_once(capsys, tmp_path, monkeypatch):
    monkeypatch.delenv("THAIMEMO_EMBLEM")
    json_lines(tmp_path / "list.jsonl", [data(number) for number in range(3)])
    status, _, err = run(capsys, "batch", "list.jsonl", "-o", "out", "--format", "pdf", "--jobs", "1")
    assert (status, err.count("\n")) == (0, 1)
    assert err.startswith("warning: ")


def test_checking_lists_tells_every_row_and_writes_nothing(capsys, tmp_path):
    json_lines(tmp_path / "list.jsonl", [data(1, to=None), data(2)])
    status, out, err = run(capsys, "check", "list.jsonl")
    assert status == 1
    assert "list.jsonl:1:" in err
    assert "2 rows, 1 of them unusable" in out
    assert made(tmp_path) == ["list.jsonl"]
    assert run(capsys, "check", "list.jsonl", "--format", "json")[0] == 2


def test_checking_a_folder_is_checking_its_files(capsys, tmp_path):
    (tmp_path / "in").mkdir()
    json_lines(tmp_path / "in" / "a.json", [data(1)])
    json_lines(tmp_path / "in" / "b.json", [data(2, to=None)])
    status, out, err = run(capsys, "check", "in")
    assert status == 1
    assert out.startswith("in/a.json:")
    assert "in/b.json:1:" in err


@pytest.mark.parametrize(
    "words", [("--jobs", "0"), ("--jobs", "many"), ("--format", "odt"), ("--name", "{{ x "), ("--pdf", "9z")]
)
def test_wrong_usage_is_told_and_nothing_is_written(capsys, tmp_path, words):
    json_lines(tmp_path / "list.jsonl", [data(1)])
    status, _, err = run(capsys, "batch", "list.jsonl", "-o", "out", *words)
    assert status in (1, 2)
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_a_list_that_is_not_there(capsys):
    assert run(capsys, "batch", "nothing.xlsx", "-o", "out")[0] == 1


def test_the_command_line_knows_the_lists_that_are_read():
    assert app.LISTS == sources.LISTS


def test_the_thai_summary(capsys, tmp_path):
    json_lines(tmp_path / "list.jsonl", [data(1)])
    main(["--lang", "th", "batch", "list.jsonl", "-o", "out", "--format", "pdf", "--jobs", "1"])
    assert capsys.readouterr().out.startswith("เสร็จ 1 ฉบับ ข้าม 0 ฉบับ ผิดพลาด 0 แถว")
    assert manifest(tmp_path / "out")[0]["status"] == "done"


def test_an_office_writes_its_own_abbreviations_out(capsys, tmp_path):
    from thaimemo.checks.word_file import paragraphs

    (tmp_path / "our.tsv").write_text("ศขต.\tศูนย์ขยายผลตัวอย่าง\n", encoding="utf-8")
    visit = data(1) | {"directives": [{"text": "ให้ ศขต. รายงานผล"}]}
    (tmp_path / "list.jsonl").write_text(json.dumps(visit, ensure_ascii=False) + "\n", encoding="utf-8")
    wanted = ("--jobs", "1", "--format", "docx", "--set", "abbreviations=full", "--glossary", "our.tsv")
    assert run(capsys, "batch", "list.jsonl", "-o", "out", *wanted)[0] == 0
    assert "ศูนย์ขยายผลตัวอย่าง (ศขต.)" in "".join(paragraphs(next((tmp_path / "out").glob("*.docx"))))
