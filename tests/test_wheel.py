"""The wheel works away from the repository: everything the package reads is inside, and its types are known."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.conftest import require_package

ROOT = Path(__file__).parent.parent
# Beside what no wheel is made of, what other tests may be writing just now.
_IGNORED = shutil.ignore_patterns(
    *(".git", ".ci", ".venv", ".hypothesis", ".*_cache", "__pycache__"),
    *("tests", "build", "dist", "out", "node_modules", "*.egg-info"),
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    shutil.copytree(ROOT, source, ignore=_IGNORED)
    require_package("setuptools")
    # Nothing is fetched: the tests need no network.
    options = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder)
    command = [sys.executable, "-m", "pip", "wheel", *options, source]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (found,) = folder.glob("thaimemo-*.whl")
    return found


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory) -> Path:
    """A Python where the wheel is installed, and beside it what this one has."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    site = Path(paths["purelib"])
    with zipfile.ZipFile(wheel) as package:
        package.extractall(site)
    (site / "beside.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return Path(paths["scripts"]) / "python"


@pytest.fixture
def run(python, tmp_path):
    """`thaimemo` of the wheel, in a folder of its own; what it prints."""
    env = os.environ | {"THAIMEMO_EMBLEM": "none", "COLUMNS": "200"}
    env.pop("PYTHONPATH", None)

    def run(*words: str) -> str:
        command = [python, "-m", "thaimemo", "--lang", "en", *words]
        done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_it_is_the_wheel_that_runs(run, python):
    assert str(python.parent.parent) in run("fonts")


def test_it_renders_and_checks(run):
    run("new", "visit.yaml")
    assert run("render", "visit.yaml", "-o", "out").splitlines() == ["out/visit.docx", "out/visit.pdf"]
    run("check", "visit.yaml")
    assert run("check", "--rules").count("\n") > 50
    assert "visit_summary" in run("templates")
    assert '"VisitReport"' in run("schema")


def test_it_makes_many_memos_and_their_register(run, tmp_path):
    require_package("openpyxl")
    run("new", "list.xlsx")
    assert (tmp_path / "list.xlsx").read_bytes()[:2] == b"PK"
    (tmp_path / "visits").mkdir()
    run("new", "visits/visit.yaml")
    run("batch", "visits", "-o", "many", "--format", "docx", "--jobs", "1")
    assert list((tmp_path / "many").glob("*.docx"))
    run("register", "visits", "-o", "register.xlsx")
    assert (tmp_path / "register.xlsx").read_bytes()[:2] == b"PK"


def test_it_drafts(run, tmp_path):
    shutil.copy(ROOT / "examples" / "lampang" / "news.txt", tmp_path)
    run("draft", "news.txt", "-o", "drafted.yaml")
    assert "สุกรีฑา" in (tmp_path / "drafted.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["batch", "serve", "register", "draft", "sign"])
def test_it_tells_how_its_commands_are_used(run, command):
    assert f"thaimemo {command}" in run(command, "--help")


def test_it_holds_every_file_that_the_package_reads(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    folders = {"thaimemo": "thaimemo", "templates": "thaimemo/assets/templates", "fonts": "thaimemo/assets/fonts"}
    for folder, inside in folders.items():
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                assert f"{inside}/{file.relative_to(ROOT / folder).as_posix()}" in names


def test_it_holds_the_licences(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("LICENSE-THSarabunPSK.txt") for name in names)


def test_it_holds_nothing_but_the_package(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"thaimemo"}


CLIENT = '''
"""A program of an office, with all its types."""

from datetime import date
from pathlib import Path

import thaimemo
from thaimemo import DataError, Directive, Document, Finding, Memo, Person, Problem, Visit, VisitReport


def made(data: Path) -> tuple[bytes, list[str]]:
    try:
        report: VisitReport = thaimemo.load(data)
    except DataError as error:
        problems: tuple[Problem, ...] = error.problems
        return b"", [problem.line("th") for problem in problems]
    document: Document = thaimemo.render(report, "visit_summary", digits="arabic", layout={"left_margin": "3.5 cm"})
    document.save(data.with_suffix(".docx"), embed_fonts=True)
    findings: list[Finding] = thaimemo.check(report)
    pages: bytes = document.to_bytes("pdf", pdf="3a", attach=["data"])
    due: list[date | str | None] = [directive.due for directive in report.directives]
    return pages, [*map(str, findings), *(place.path or "" for place in [thaimemo.Place()]), str(due)]


own = VisitReport(
    memo=Memo(agency="กรม", subject="รายงาน", to="อธิบดี", signer=Person(name="นายสมชาย รักงาน")),
    visit=Visit(date=date(2020, 1, 16)),
    directives=[Directive(text="ให้รายงาน")],
)
print(made(Path("visit.yaml")), own.memo.subject.upper(), thaimemo.draft("ข่าว").to_yaml())
'''
MISTAKES = {
    "document: str = thaimemo.render(thaimemo.load(data))": "assignment",
    'thaimemo.render(thaimemo.load(data), digits="roman")': "arg-type",
    "thaimemo.load(data).memo.sujbect": "attr-defined",
    'thaimemo.load(data, form="yaml")': "call-arg",
}


@pytest.fixture(scope="module")
def checked(python, tmp_path_factory):
    """What `mypy --strict` says of a program that uses the installed wheel."""
    require_package("mypy")
    folder = tmp_path_factory.mktemp("program")

    def checked(source: str) -> str:
        (folder / "program.py").write_text(source, encoding="utf-8")
        command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", python, "program.py"]
        env = os.environ | {"MYPY_CACHE_DIR": str(folder / "cache")}
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True).stdout

    return checked


class TestATypedProgram:
    def test_is_found_right(self, checked):
        assert checked(CLIENT) == "Success: no issues found in 1 source file\n"

    def test_is_told_its_mistakes(self, checked):
        lines = [f"    {mistake}" for mistake in MISTAKES]
        source = "\n".join(["import thaimemo", "def program(data: str) -> None:", *lines, ""])
        found = [line.rpartition("[")[2] for line in checked(source).splitlines() if "error:" in line]
        assert found == [f"{code}]" for code in MISTAKES.values()]
