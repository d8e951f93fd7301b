"""CSV, folders and JSON Lines."""

from __future__ import annotations

import json

import pytest

from tests.batch.lists import HEADINGS, data, json_lines, line, report, reports, rows_of
from thaimemo.batch.sources import source_of
from thaimemo.errors import DataError

TEXT = "".join(",".join(row) + "\r\n" for row in (HEADINGS, line(1), line(2, subject="รายงาน ๒")))


def told(path) -> list[str]:
    with pytest.raises(DataError) as error:
        reports(path)
    return [problem.line("en").removeprefix(f"{path.parent}/") for problem in error.value.problems]


class TestCsv:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
    def test_every_encoding_of_excel_reads_alike(self, tmp_path, encoding):
        (tmp_path / "list.csv").write_bytes(TEXT.encode(encoding))
        assert [read.memo.subject for read in reports(tmp_path / "list.csv")] == ["รายงานที่ 1", "รายงาน ๒"]

    @pytest.mark.parametrize("delimiter", [";", "\t"])
    def test_other_delimiters(self, tmp_path, delimiter):
        (tmp_path / "list.csv").write_text(TEXT.replace(",", delimiter), encoding="utf-8", newline="")
        assert len(reports(tmp_path / "list.csv")) == 2

    def test_cells_of_several_lines_keep_the_lines_of_the_file(self, tmp_path):
        text = TEXT + '3,กรม,"ราย\nงาน",อธิบดี,16/1/2563,"ก\nข"\n' + "4,กรม,รายงาน,อธิบดี,เมื่อวาน,ค\n"
        (tmp_path / "list.csv").write_text(text, encoding="utf-8", newline="")
        assert [row.number for row in rows_of(tmp_path / "list.csv")] == [2, 3, 4, 7]
        (line_,) = told(tmp_path / "list.csv")
        assert line_.startswith("list.csv:7:5: ")

    def test_bytes_that_are_no_text_and_quotes_that_do_not_end(self, tmp_path):
        (tmp_path / "list.csv").write_bytes(b"\xff\xfe\x00\xd8" * 10 + b"\x00")
        assert told(tmp_path / "list.csv")[0].startswith("list.csv")
        (tmp_path / "list.csv").write_bytes(TEXT.encode() + b'"never closed')
        assert "malformed" in told(tmp_path / "list.csv")[0]


class TestFolder:
    def test_data_files_in_the_order_of_their_names(self, tmp_path):
        for name, text in (("b.json", json.dumps(data(2))), ("a.yaml", json.dumps(data(1))), ("notes.txt", "x")):
            (tmp_path / name).write_text(text, encoding="utf-8")
        assert [(row.number, row.label) for row in rows_of(tmp_path)] == [(1, "a"), (2, "b")]
        assert [read.memo.subject for read in reports(tmp_path)] == ["รายงานที่ 1", "รายงานที่ 2"]

    def test_a_file_that_cannot_be_read_is_its_rows_problem(self, tmp_path):
        (tmp_path / "a.yaml").write_text("memo: [", encoding="utf-8")
        (tmp_path / "b.yaml").write_bytes(b"%PDF-1.7")
        for row in rows_of(tmp_path):
            with pytest.raises(DataError):
                report(row)

    def test_an_empty_folder_is_told(self, tmp_path):
        assert "no data file" in told(tmp_path)[0]


class TestJsonLines:
    def test_one_memo_a_line_and_problems_at_its_line(self, tmp_path):
        path = json_lines(tmp_path / "list.jsonl", [data(1), data(2, subject=None), data(3)])
        path.write_text(path.read_text(encoding="utf-8").replace("\n", "\n\n", 1) + "{broken\n", encoding="utf-8")
        rows = rows_of(path)
        assert [row.number for row in rows] == [1, 3, 4, 5]
        assert report(rows[2]).memo.subject == "รายงานที่ 3"
        for row in (rows[1], rows[3]):
            with pytest.raises(DataError) as error:
                report(row)
            assert {problem.place.line for problem in error.value.problems} == {row.number}

    def test_a_line_that_is_too_long_is_told_and_not_kept(self, tmp_path):
        path = json_lines(tmp_path / "list.jsonl", [data(1), data(2, subject="ก" * 2_000_000), data(3)])
        first, second, third = rows_of(path)
        assert report(first).memo.subject == "รายงานที่ 1"
        assert report(third).memo.subject == "รายงานที่ 3"
        with pytest.raises(DataError, match="too big"):
            report(second)


def test_other_files_are_told_what_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(DataError, match=r"\.xlsx"):
        source_of(tmp_path / "a.txt")
    with pytest.raises(DataError, match="no such file"):
        source_of(tmp_path / "b.xlsx")
