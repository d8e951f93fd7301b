"""The command line: what it writes, what it says, how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from thaimemo.cli import main

LAMPANG = Path(__file__).parent.parent / "examples" / "lampang" / "visit.yaml"
PHRAE = Path(__file__).parent.parent / "examples" / "phrae" / "visit.yaml"


@pytest.fixture(autouse=True)
def _clean(monkeypatch, tmp_path):
    """An empty folder to work in and a configuration of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def run(capsys, *words) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


class TestRender:
    def test_it_writes_both_files_and_names_them(self, capsys, tmp_path):
        status, out, err = run(capsys, "render", LAMPANG, "-o", "out", "--emblem", "none")
        assert (status, out, err) == (0, "out/visit.docx\nout/visit.pdf\n", "")
        assert (tmp_path / "out/visit.docx").read_bytes()[:2] == b"PK"
        assert (tmp_path / "out/visit.pdf").read_bytes()[:5] == b"%PDF-"

    def test_formats_may_be_chosen(self, capsys, tmp_path):
        run(capsys, "render", LAMPANG, "-o", "out", "--format", "pdf", "--emblem", "none")
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["visit.pdf"]

    def test_without_output_the_files_stand_beside_the_data(self, capsys, tmp_path):
        data = tmp_path / "here" / "visit.yaml"
        data.parent.mkdir()
        data.write_bytes(LAMPANG.read_bytes())
        run(capsys, "render", data, "--emblem", "none")
        assert sorted(path.name for path in data.parent.iterdir()) == ["visit.docx", "visit.pdf", "visit.yaml"]

    def test_a_bad_file_does_not_hide_the_others(self, capsys, tmp_path):
        (tmp_path / "bad.yaml").write_text("memo: {}\n")
        status, out, err = run(capsys, "render", "bad.yaml", LAMPANG, "-o", "out", "--emblem", "none")
        assert status == 1
        assert out == "out/visit.docx\nout/visit.pdf\n"
        assert all(line.startswith("bad.yaml:1:") for line in err.splitlines())

    def test_without_an_emblem_one_warning_says_how_to_get_it(self, capsys):
        status, _, err = run(capsys, "render", LAMPANG, LAMPANG.parent.parent / "nan" / "visit.yaml", "-o", "a")
        assert (status, err.count("\n")) == (1, 1)  # both are named visit
        status, _, err = run(capsys, "render", LAMPANG, "-o", "a")
        assert status == 0
        assert err.startswith("warning: ")
        assert err.count("\n") == 1
        assert "thaimemo emblem" in err

    def test_what_the_template_leaves_out_is_noted_once_a_run(self, capsys, tmp_path):
        Path("other.yaml").write_bytes(Path(LAMPANG).read_bytes())
        words = ("-t", "visit_summary", "-o", tmp_path, "--format", "docx", "--emblem", "none")
        status, _, err = run(capsys, "render", LAMPANG, "other.yaml", *words)
        (line,) = err.splitlines()
        assert status == 0
        assert line.startswith(f"{LAMPANG}: note: the template visit_summary does not print what is filled in as ")
        assert "visit.hosts, " in line

    def test_two_files_of_one_name_are_refused_before_anything_is_written(self, capsys, tmp_path):
        for folder in ("a", "b"):
            (tmp_path / folder).mkdir()
            (tmp_path / folder / "visit.yaml").write_bytes(LAMPANG.read_bytes())
        status, out, err = run(capsys, "render", "a/visit.yaml", "b/visit.yaml", "-o", "out")
        assert (status, out) == (1, "")
        assert "would both be written to" in err
        assert not (tmp_path / "out").exists()

    def test_a_template_a_layout_and_arabic_digits(self, capsys, tmp_path):
        (tmp_path / "layout.toml").write_text('left_margin = "3.5 cm"\n')
        words = ("-t", "visit_summary", "--layout", "layout.toml", "--digits", "arabic", "--emblem", "none")
        assert run(capsys, "render", LAMPANG, "-o", "out", *words)[0] == 0


class TestCheck:
    def test_good_data_is_good_and_nothing_is_written(self, capsys, tmp_path):
        assert run(capsys, "check", PHRAE, "--emblem", "none") == (0, f"{PHRAE}: good\n", "")
        assert list(tmp_path.iterdir()) == []

    def test_every_mistake_is_told_with_its_place(self, capsys, tmp_path):
        (tmp_path / "v.yaml").write_text("memo:\n  agncy: กรม\nvisit:\n  date: 31 กุมภาพันธ์ 2563\n", encoding="utf-8")
        status, _, err = run(capsys, "check", "v.yaml")
        places = [line.split(": ")[0] for line in err.splitlines()]
        assert status == 1
        assert {"v.yaml:2:3", "v.yaml:4:9"} <= set(places)

    def test_it_speaks_thai(self, capsys):
        assert run(capsys, "check", PHRAE, "--emblem", "none", "--lang", "th")[1] == f"{PHRAE}: ใช้ได้\n"

    def test_the_locale_chooses_the_language(self, capsys, monkeypatch):
        monkeypatch.setenv("LANG", "th_TH.UTF-8")
        assert run(capsys, "check", PHRAE, "--emblem", "none")[1] == f"{PHRAE}: ใช้ได้\n"


class TestNew:
    def test_the_skeleton_is_good_as_it_is(self, capsys, tmp_path):
        assert run(capsys, "new", "my-visit.yaml") == (0, "wrote my-visit.yaml\n", "")
        assert run(capsys, "check", "my-visit.yaml", "--emblem", "none")[0] == 0
        assert run(capsys, "render", "my-visit.yaml", "--emblem", "none")[0] == 0
        assert (tmp_path / "my-visit.pdf").exists()

    def test_a_file_that_exists_is_kept(self, capsys, tmp_path):
        (tmp_path / "v.yaml").write_text("mine")
        assert run(capsys, "new", "v.yaml")[0] == 1
        assert (tmp_path / "v.yaml").read_text() == "mine"
        assert run(capsys, "new", "v.yaml", "--force")[0] == 0


class TestShow:
    def test_the_schema_is_json_schema(self, capsys):
        schema = json.loads(run(capsys, "schema")[1])
        assert "memo" in schema["properties"]
        assert "บันทึกข้อความ" in json.dumps(schema, ensure_ascii=False)

    def test_templates_are_listed_with_what_they_are(self, capsys):
        out = run(capsys, "templates")[1]
        assert [line.split()[0] for line in out.splitlines()] == ["followup", "round", "visit_report", "visit_summary"]

    def test_a_template_is_copied_out_and_then_stands_first(self, capsys, tmp_path):
        assert run(capsys, "templates", "--copy", "visit_summary", "--to", ".")[0] == 0
        copy = tmp_path / "visit_summary.xml.j2"
        copy.write_text(copy.read_text(encoding="utf-8").replace("<list>", "<liste>"), encoding="utf-8")
        status, _, err = run(capsys, "check", LAMPANG, "-t", "visit_summary", "--templates", ".", "--emblem", "none")
        assert status == 1
        assert err.startswith("visit_summary.xml.j2:")

    def test_the_folder_a_template_is_copied_to_is_made(self, capsys, tmp_path):
        assert run(capsys, "templates", "--copy", "visit_summary", "--to", "our/own")[0] == 0
        assert (tmp_path / "our" / "own" / "visit_summary.xml.j2").is_file()

    def test_an_unknown_template_is_not_copied(self, capsys, tmp_path):
        status, _, err = run(capsys, "templates", "--copy", "visit_sumary", "--to", "our")
        assert status == 1
        assert "visit_summary" in err
        assert not (tmp_path / "our").exists()

    def test_fonts_names_a_file_for_each_style(self, capsys):
        out = run(capsys, "fonts")[1]
        assert [line.split("  ")[0] for line in out.splitlines()][:4] == ["Regular", "Bold", "Italic", "Bold Italic"]

    def test_an_emblem_is_kept_for_good(self, capsys, tmp_path):
        svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 93 100"><path d="M0 0h93v100h-93z"/></svg>'
        (tmp_path / "garuda.svg").write_text(svg)
        assert run(capsys, "emblem", "garuda.svg")[0] == 0
        assert run(capsys, "render", LAMPANG, "-o", "out")[2] == ""
        assert run(capsys, "emblem", "--forget")[0] == 0
        assert "warning" in run(capsys, "render", LAMPANG, "-o", "out")[2]

    def test_the_layout_sheet_is_printed_as_toml(self, capsys):
        assert 'left_margin = "3 cm"  # L2 (A)' in run(capsys, "layout")[1]


class TestUsage:
    @pytest.mark.parametrize(
        "words",
        [["render"], ["rendr"], ["render", "x", "--bogus"], ["--lang", "de", "fonts"], ["render", "x", "-f", "odt"]],
    )
    def test_wrong_usage_ends_with_two_in_one_line(self, capsys, words):
        status, out, err = run(capsys, *words)
        assert (status, out, err.count("\n")) == (2, "", 1)

    def test_without_a_command_the_help_is_shown(self, capsys):
        status, out, _ = run(capsys)
        assert status == 0
        assert "render" in out

    @pytest.mark.parametrize("command", ["render", "check", "new", "schema", "templates", "layout", "fonts", "emblem"])
    @pytest.mark.parametrize("language", ["th", "en"])
    def test_every_command_explains_itself(self, command, language):
        words = [sys.executable, "-m", "thaimemo", "--lang", language, command, "--help"]
        out = subprocess.run(
            words, capture_output=True, text=True, check=True, env=os.environ | {"COLUMNS": "200"}
        ).stdout
        assert any("ก" <= letter <= "๛" for letter in out) == (language == "th")


def test_no_traceback_whatever_the_data(capsys, tmp_path):
    for name, data in {"a.yaml": b"\xff\xfe\x00", "b.yaml": b"", "c.json": b"[", "d.yaml": b"a: &a [*a]"}.items():
        (tmp_path / name).write_bytes(data)
        status, out, err = run(capsys, "render", name, "-o", "out")
        assert (status, out) == (1, "")
        assert err.startswith(name)
        assert "Traceback" not in err
