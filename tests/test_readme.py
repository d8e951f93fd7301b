"""What the README shows is true: its commands run, its Python runs, its data loads, its tables are whole.

`python -m tests.test_readme` writes the layout sheet's table anew.
"""

import re
import shlex
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

import thaimemo
from tests.benchmarks import extraction, field, readme
from tests.benchmarks.programs import PLAIN, PROGRAMS
from thaimemo.checks.registry import FAMILIES, rules
from thaimemo.checks.settings import settings_of
from thaimemo.cli import main
from thaimemo.sheet import as_toml

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.fixture(autouse=True)
def _beside_the_examples(monkeypatch, tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THAIMEMO_EMBLEM", "none")


@pytest.mark.parametrize("block", blocks("console"))
def test_every_command_runs(block, capsys):
    for line in block.splitlines():
        prompt, *words = shlex.split(line)
        assert (prompt, words[0]) == ("$", "thaimemo")
        if "my-visit.yaml" in words[1:] and words[1] != "new" and not Path("my-visit.yaml").exists():
            main(["new", "my-visit.yaml"])
        assert main(words[1:]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("block", blocks("python"))
def test_every_python_example_runs(block):
    exec(compile(block, "README.md", "exec"), {})
    assert any(Path("out").iterdir())


def test_the_data_shown_loads():
    (block,) = blocks("yaml")
    assert len(thaimemo.load(block).directives) == 2


def test_the_template_shown_is_the_one_in_the_examples():
    (block,) = blocks("jinja")
    Path("shown.xml.j2").write_text(block, encoding="utf-8")
    report = thaimemo.load("examples/lampang/visit.yaml")
    shown = thaimemo.render(report, "shown.xml.j2")
    kept = thaimemo.render(report, "examples/templates/for_orders.xml.j2")
    assert [block.content for block in shown.memo.body if hasattr(block, "content")] == [
        block.content for block in kept.memo.body if hasattr(block, "content")
    ]


def test_the_errors_shown_are_the_errors_told(capsys):
    (block,) = re.findall(r"^```\n(visit\.yaml:.*?)^```", README, re.DOTALL | re.MULTILINE)
    data = "memo:\n  agncy: กรม\n  subject: รายงาน\n  to: อธิบดี\nvisit:\n  date: 31 กุมภาพันธ์ 2563\n"
    Path("visit.yaml").write_text(data, encoding="utf-8")
    assert main(["--lang", "en", "check", "visit.yaml"]) == 1
    assert capsys.readouterr().err == block


def test_the_settings_shown_are_read():
    (block,) = blocks("toml")
    Path("thaimemo.toml").write_text(block, encoding="utf-8")
    assert settings_of(None).wants("spoken-word-unsourced", "register", on=False)
    assert not settings_of(None).wants("due-on-weekend", "sense")


def test_every_rule_of_the_checker_is_shown_in_its_family():
    shown = re.findall(r"^\| `(\w+)` \| [^|]+ \| ((?:`[\w-]+` ?)+) \|$", README, re.MULTILINE)
    assert {family: re.findall("[\\w-]+", names) for family, names in shown} == {
        family: [rule.name for rule in rules() if rule.family == family] for family in FAMILIES
    }


def table() -> str:
    written = dict(line.split("  # ")[0].split(" = ") for line in as_toml(thaimemo.Layout()).splitlines())
    rows = ["| row | grade | name | value | what |", "|---|---|---|---|---|"]
    for row in fields(thaimemo.Layout):
        source = row.metadata
        value = written[row.name].strip('"')
        rows.append(f"| {source['row']} | {source['grade']} | `{row.name}` | {value} | {source['what']} |")
    return "\n".join(rows) + "\n"


_TABLE = re.compile(r"(?<=<!-- layout sheet -->\n).*?(?=<!-- /layout sheet -->)", re.DOTALL)


def test_the_table_is_the_layout_sheet():
    assert _TABLE.findall(README) == [table()]


def _numbers(rows: list[list[str]]) -> list[float]:
    return [float(cell) for row in rows for cell in row[1:]]


def test_the_speed_of_every_program_is_shown():
    header, *shown = readme.rows("speed")
    programs = [program.name for program in PROGRAMS] + [field.LIBREOFFICE]
    speeds, (title, *figures) = shown[: len(programs)], shown[len(programs) :]
    assert tuple(header) == field.HEADER
    assert [row[0] for row in speeds] == programs
    assert title[0] == "thaimemo alone"
    assert tuple(row[0] for row in figures) == field.FIGURES
    assert min(_numbers([*speeds, *figures])) > 0


def test_what_readers_read_is_shown_of_every_program_and_nothing_differs_in_ours():
    header, *shown = readme.rows("extraction")
    programs = [program.name for program in PROGRAMS if program.makes == "pdf" and program.name != PLAIN]
    assert header == ["", "pdftotext", "pypdf", "pdfminer", "pypdfium2", "pymupdf"]
    assert [row[0] for row in shown] == [*programs, extraction.LIBREOFFICE]
    assert _numbers(shown[:1]) == [0] * 5
    assert min(_numbers(shown)) >= 0


def test_the_picture_is_there():
    for picture in re.findall(r"!\[.*?\]\((.*?)\)", README):
        assert (ROOT / picture).read_bytes()[:4] == b"\x89PNG"


def test_every_link_leads_somewhere():
    for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


if __name__ == "__main__":
    (ROOT / "README.md").write_text(_TABLE.sub(lambda _: table(), README), encoding="utf-8")
