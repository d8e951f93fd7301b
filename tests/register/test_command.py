"""`thaimemo register`: what it writes, says and refuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.register.books import HEAD, filled, visits
from thaimemo.cli import main

TEXT = HEAD + "directives:\n- text: ก\n"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return visits(tmp_path / "v", a=TEXT, b=TEXT)


def run(capsys, *words) -> tuple[int, str, str]:
    status = main(["--lang", "en", *map(str, words)])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_a_register_is_made_and_its_statuses_go_back(folder, capsys):
    assert run(capsys, "register", "v/a.yaml", "v/b.yaml", "-o", "register.xlsx") == (0, "register.xlsx\n", "")
    assert run(capsys, "register", "--from", "register.xlsx", "--update", "v") == (
        0,
        "there are no new statuses in the register\n",
        "",
    )
    filled(folder, {2: "แล้วเสร็จ"}, Path("register.xlsx"))
    status, out, err = run(capsys, "register", "--from", "register.xlsx", "--update", "v")
    assert (status, out, err) == (0, f"{Path('v/b.yaml')}: 1 statuses written\n", "")
    assert (folder / "b.yaml").read_text(encoding="utf-8") == TEXT + "  status: แล้วเสร็จ\n"


def test_a_register_with_statuses_is_not_overwritten_by_accident(folder, capsys):
    Path("register.xlsx").write_bytes(b"mine")
    status, _, err = run(capsys, "register", "v", "-o", "register.xlsx")
    assert (status, Path("register.xlsx").read_bytes()) == (1, b"mine")
    assert "write the statuses entered there back first" in err
    assert run(capsys, "register", "v", "-o", "register.xlsx", "--force")[0] == 0
    assert Path("register.xlsx").read_bytes()[:2] == b"PK"


def test_refused_rows_are_errors_or_with_the_option_warnings(folder, capsys):
    filled(folder, {1: "แล้วเสร็จ", 2: "แล้วเสร็จ"}, Path("register.xlsx"))
    visits(folder, a=HEAD + "directives:\n- text: ข\n")
    status, out, err = run(capsys, "register", "--from", "register.xlsx", "--update", "v")
    assert (status, out) == (1, "")
    assert err.startswith("register.xlsx:4:10: ทะเบียนข้อสั่งการ!J4: this directive in a.yaml was changed or deleted")
    status, out, err = run(capsys, "register", "--from", "register.xlsx", "--update", "v", "--skip-refused")
    assert (status, out) == (0, f"{Path('v/b.yaml')}: 1 statuses written\n")
    assert err.startswith("warning: register.xlsx:4:10: ")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["v"],
        ["-o", "r.xlsx"],
        ["v", "-o", "r.ods"],
        ["--from", "r.xlsx"],
        ["--update", "v"],
        ["v", "-o", "r.xlsx", "--from", "q.xlsx", "--update", "v"],
    ],
)
def test_half_a_command_is_wrong_usage(folder, words, capsys):
    status, out, err = run(capsys, "register", *words)
    assert (status, out) == (2, "")
    assert err.startswith("wrong usage: ")
    assert not list(Path().glob("r.*"))


def test_without_openpyxl_it_says_what_to_install(folder):
    code = "import sys; sys.modules['openpyxl'] = None; from thaimemo.cli import main; sys.exit(main(sys.argv[1:]))"
    for words in (["v", "-o", "r.xlsx"], ["--from", "r.xlsx", "--update", "v"]):
        command = [sys.executable, "-c", code, "--lang", "en", "register", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (1, "")
        assert "pip install 'thaimemo[excel]'" in done.stderr
