"""The wheel works away from the repository: templates, fonts, break rules and skeleton are inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    ignored = {".git", ".venv", "build", "out", ".hypothesis", "tests", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
    copy(ROOT, source, ignored)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, source]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (found,) = folder.glob("thaimemo-*.whl")
    return found


def copy(source: Path, target: Path, ignored: set[str]) -> None:
    import shutil

    shutil.copytree(source, target, ignore=lambda _, names: [name for name in names if name in ignored])


def test_it_renders_away_from_the_repository(wheel, tmp_path):
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as package:
        package.extractall(site)
    env = os.environ | {"PYTHONPATH": str(site), "THAIMEMO_EMBLEM": "none", "PYTHONSAFEPATH": "1"}

    def run(*words: str) -> str:
        command = [
            sys.executable,
            "-c",
            "import sys; from thaimemo.cli import main; sys.exit(main(sys.argv[1:]))",
            *words,
        ]
        return subprocess.run(command, cwd=tmp_path, env=env, check=True, capture_output=True, text=True).stdout

    run("new", "visit.yaml")
    assert run("render", "visit.yaml", "-o", "out").splitlines() == ["out/visit.docx", "out/visit.pdf"]
    assert str(site) in run("fonts")
    assert "visit_summary" in run("templates")


def test_it_holds_the_licences(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("LICENSE-THSarabunPSK.txt") for name in names)


def test_it_holds_nothing_but_the_package(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"thaimemo"}
