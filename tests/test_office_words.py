"""An office's own words: no line of the PDF ends within one, wherever it is used."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaimemo
from tests.pdf.readers import lines
from thaimemo import office_words
from thaimemo.cli import main

NAME = "เวิร์สเทคกรีนพลัส"  # a company's name, which no dictionary has
FIGURE = "โครงการ 5 ดี"


def report(text: str) -> thaimemo.VisitReport:
    return thaimemo.VisitReport(
        memo={"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"},
        visit={"date": "16 มกราคม 2563"},
        directives=[{"text": text}],
    )


@pytest.fixture
def words(tmp_path) -> Path:
    file = tmp_path / "words.txt"
    file.write_text(f"\ufeff# ชื่อบริษัท\n{NAME}\n\n  {FIGURE}  \nคำที่ไม่ได้ใช้\n{NAME}\n", encoding="utf-8")
    return file


def cut(text: str, word: str, **options) -> int:
    """How many lines of the PDF end within `word`."""
    document = thaimemo.render(report(text), emblem="none", **options)
    shown = lines("pymupdf", document.to_bytes("pdf", pdf="plain"))
    whole = sum(line.count(word) for line in shown)
    return text.count(word) - whole


def test_a_name_the_dictionary_lacks_is_cut_without_them_and_whole_with_them(words):
    text = NAME * 60
    assert cut(text, NAME) > 0
    assert cut(text, NAME, words=words) == 0


def test_a_term_with_blanks_and_a_digit_stays_on_one_line_in_both_digits(words):
    text = f"{FIGURE} " * 60
    assert cut(text, FIGURE, digits="arabic") > 0
    assert cut(text, FIGURE, digits="arabic", words=words) == 0
    memo = thaimemo.render(report(text), emblem="none", words=words).memo
    assert memo.protect == (FIGURE,)


def test_words_the_memo_does_not_have_cost_nothing_at_its_line_ends(words):
    assert office_words.read(words) == (NAME, FIGURE, "คำที่ไม่ได้ใช้")
    memo = thaimemo.render(report(f"ให้ {NAME} ดำเนินการ"), emblem="none", words=words).memo
    assert memo.protect == (NAME,)


def test_every_line_that_is_too_long_is_told_with_its_place(tmp_path):
    file = tmp_path / "words.txt"
    file.write_text("\n".join(["ก" * 201, "ข" * 200, "#" + "ค" * 201, "ง" * 201]), encoding="utf-8")
    with pytest.raises(thaimemo.LayoutError) as raised:
        thaimemo.render(report("ก"), emblem="none", words=file)
    assert [problem.place.line for problem in raised.value.problems] == [1, 4]


@pytest.mark.parametrize(
    ("content", "told"), [(None, "No such file"), (b"\xa1\xa2", "UTF-8"), ("ก\n".encode() * 300_000, "1,000,000")]
)
def test_a_file_that_cannot_serve_is_told(tmp_path, capsys, monkeypatch, content, told):
    monkeypatch.chdir(tmp_path)
    main(["new", "visit.yaml"])
    if content is not None:
        Path("words.txt").write_bytes(content)
    assert main(["--lang", "en", "render", "visit.yaml", "--emblem", "none", "--words", "words.txt"]) == 1
    shown = capsys.readouterr().err
    assert "words.txt" in shown
    assert told in shown
    assert not Path("visit.pdf").exists()


def test_the_command_line_takes_them(tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    Path("visit.json").write_text(report(NAME * 60).model_dump_json(exclude_defaults=True), encoding="utf-8")
    render = ["render", "visit.json", "--emblem", "none", "--format", "pdf", "--pdf", "plain"]
    assert main([*render, "--words", str(words)]) == 0
    shown = lines("pymupdf", Path("visit.pdf").read_bytes())
    assert sum(line.count(NAME) for line in shown) == 60
