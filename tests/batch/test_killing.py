"""Batches that are killed or stopped in the middle, for real, and what their next run makes of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.lists import data, json_lines, made, manifest, quickly

ROWS = 32
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals")


def begun(folder: Path, *words: str) -> subprocess.Popen[str]:
    command = (sys.executable, "-m", "thaimemo", "batch", "list.jsonl", "-o", "out", "-t", "visit_summary")
    options = ("--emblem", "none", "--format", "pdf", "--jobs", "2")
    return subprocess.Popen(
        [*command, *options, *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def lines(folder: Path) -> int:
    try:
        return (folder / "out" / "manifest.csv").read_bytes().count(b"\n")
    except FileNotFoundError:
        return 0


def wait_for(process: subprocess.Popen[str], folder: Path, count: int) -> None:
    while lines(folder) < count and process.poll() is None:
        time.sleep(0.02)
    assert process.poll() is None


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
        process = begun(tmp_path, "--resume")
        wait_for(process, tmp_path, part)
        workers += descendants(process.pid)
        process.kill()
        process.communicate()
    process = begun(tmp_path, "--resume")
    out, err = process.communicate()
    assert process.returncode == 1
    assert "list.jsonl:6:" in err
    assert int(out.split("skipped ")[1].split(",")[0]) >= 14
    killed = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}

    monkeypatch.chdir(tmp_path)
    quickly(Path("list.jsonl"), tmp_path / "unharmed")
    assert {path.name: path.read_bytes() for path in (tmp_path / "unharmed").iterdir()} == killed
    for _ in range(200):
        if not any(map(alive, workers)):
            break
        time.sleep(0.1)
    assert not any(map(alive, workers))


@posix
def test_ctrl_c_ends_it_with_130_and_loses_nothing(tmp_path):
    json_lines(tmp_path / "list.jsonl", [data(number) for number in range(ROWS)])
    process = begun(tmp_path)
    wait_for(process, tmp_path, 6)
    os.kill(process.pid, signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130
    assert "stopped before all rows were done" in err
    done = [line for line in manifest(tmp_path / "out") if line["status"] == "done"]
    assert {line["files"] for line in done} == {name for name in made(tmp_path / "out") if name.endswith(".pdf")}
    assert f"made {len(done)}," in out
    process = begun(tmp_path, "--resume")
    out, _ = process.communicate()
    assert (process.returncode, f"skipped {len(done)}," in out) == (0, True)
