"""`thaimemo draft`: a file is written whole, or nothing is; what to check is told."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaimemo
from thaimemo.cli import main

NEWS = Path(__file__).parent.parent.parent / "examples" / "lampang" / "news.txt"


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)


def test_it_writes_a_file_that_loads(capsys):
    assert main(["draft", str(NEWS), "-o", "visit.yaml"]) == 0
    assert len(thaimemo.load("visit.yaml").directives) == 6
    assert capsys.readouterr().out.startswith("wrote visit.yaml: ")


def test_without_a_name_it_prints_the_file(capsys):
    assert main(["draft", str(NEWS)]) == 0
    assert len(thaimemo.load(capsys.readouterr().out).directives) == 6


def test_the_file_it_writes_renders():
    main(["draft", str(NEWS), "-o", "visit.yaml"])
    assert main(["render", "visit.yaml", "--emblem", "none", "-f", "docx"]) == 0


def test_it_overwrites_nothing_unasked(capsys):
    Path("visit.yaml").write_text("mine", encoding="utf-8")
    assert main(["draft", str(NEWS), "-o", "visit.yaml"]) == 1
    assert Path("visit.yaml").read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err
    assert main(["draft", str(NEWS), "-o", "visit.yaml", "--force"]) == 0


@pytest.mark.parametrize("lang", ["th", "en"])
def test_bad_input_is_one_line_and_leaves_no_file(lang, capsys):
    Path("news.txt").write_bytes(b"%PDF-1.4")
    assert main(["--lang", lang, "draft", "news.txt", "-o", "visit.yaml"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("news.txt: ")
    assert not Path("visit.yaml").exists()


def test_nothing_else_is_written():
    main(["draft", str(NEWS), "-o", "visit.yaml"])
    assert [file.name for file in Path().iterdir()] == ["visit.yaml"]
