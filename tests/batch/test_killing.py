"""Batches that are killed or stopped in the middle, for real, and what their next run makes of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.lists import data, json_lines, made, manifest, quickly
from tests.waiting import SECONDS, until

ROWS = 32
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals")
# Python reads this at the beginning of each process, the workers too: no batch can be over before it is killed.
HOLDING = """
import os, re, sys, time

def hold(event, arguments):
    if event == "open" and (found := re.search(r"list-(\\d+)[.]pdf", str(arguments[0]))) and int(found[1]) >= {first}:
        while not os.path.exists({go!r}):
            time.sleep(0.02)

sys.addaudithook(hold)
"""


def begun(folder: Path, *words: str, hold: int | None = None) -> subprocess.Popen[str]:
    """A batch in a process of its own; no file of the rows from `hold` on is written before there is a file `go`."""
    command = (sys.executable, "-m", "thaimemo", "batch", "list.jsonl", "-o", "out", "-t", "visit_summary")
    options = ("--emblem", "none", "--format", "pdf", "--jobs", "2")
    env = dict(os.environ)
    if hold is not None:
        text = HOLDING.format(first=hold, go=str(folder / "go"))
        (folder / "sitecustomize.py").write_text(text, encoding="utf-8")
        env["PYTHONPATH"] = os.pathsep.join(filter(None, (str(folder), env.get("PYTHONPATH"))))
    with (folder / "stdout").open("w") as out, (folder / "stderr").open("w") as err:
        return subprocess.Popen([*command, *options, *words], cwd=folder, env=env, stdout=out, stderr=err)


def ended(process: subprocess.Popen[str], folder: Path) -> tuple[str, str]:
    """What a process said, when it is over."""
    process.wait(SECONDS)
    return (folder / "stdout").read_text(), (folder / "stderr").read_text()


def lines(folder: Path) -> int:
    try:
        return (folder / "out" / "manifest.csv").read_bytes().count(b"\n")
    except FileNotFoundError:
        return 0


def wait_for(process: subprocess.Popen[str], folder: Path, count: int) -> None:
    until(lambda: lines(folder) >= count or process.poll() is not None, f"{count} lines")
    assert process.poll() is None, (folder / "stderr").read_text()


def descendants(process: int) -> list[int]:
    """The processes below one, where the system tells."""
    found = [
        int(child) for path in Path("/proc").glob(f"{process}/task/*/children") for child in path.read_text().split()
    ]
    return found + [below for child in found for below in descendants(child)]


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


@posix
def test_killed_three_times_and_resumed_it_ends_as_if_nothing_had_been(tmp_path, monkeypatch):
    json_lines(tmp_path / "list.jsonl", [data(number, **{"to": None} if number == 5 else {}) for number in range(ROWS)])
    workers = []
    for part in (7, 14, 21):
        process = begun(tmp_path, "--resume", hold=24)
        wait_for(process, tmp_path, part)
        workers += descendants(process.pid)
        process.kill()
        process.wait()
    process = begun(tmp_path, "--resume")
    out, err = ended(process, tmp_path)
    assert process.returncode == 1
    assert "list.jsonl:6:" in err
    assert int(out.split("skipped ")[1].split(",")[0]) >= 14
    (tmp_path / "go").touch()
    until(lambda: not any(map(alive, workers)), "the end of the workers")
    killed = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}

    monkeypatch.chdir(tmp_path)
    quickly(Path("list.jsonl"), tmp_path / "unharmed")
    assert {path.name: path.read_bytes() for path in (tmp_path / "unharmed").iterdir()} == killed


@posix
def test_ctrl_c_ends_it_with_130_and_loses_nothing(tmp_path):
    json_lines(tmp_path / "list.jsonl", [data(number) for number in range(ROWS)])
    process = begun(tmp_path, hold=9)
    wait_for(process, tmp_path, 6)
    os.kill(process.pid, signal.SIGINT)
    (tmp_path / "go").touch()
    out, err = ended(process, tmp_path)
    assert process.returncode == 130
    assert "stopped before all rows were done" in err
    done = [line for line in manifest(tmp_path / "out") if line["status"] == "done"]
    assert {line["files"] for line in done} == {name for name in made(tmp_path / "out") if name.endswith(".pdf")}
    assert f"made {len(done)}," in out
    process = begun(tmp_path, "--resume")
    out, _ = ended(process, tmp_path)
    assert (process.returncode, f"skipped {len(done)}," in out) == (0, True)
