"""A real Dask cluster on this computer: a scheduler and two workers, one of which is killed in the middle."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.batch.lists import data, json_lines, manifest, quickly
from tests.conftest import require_package
from tests.waiting import SECONDS, until
from thaimemo.batch import Settings
from thaimemo.cli import main

ROWS = 60


@pytest.fixture(autouse=True)
def _needs_dask():
    require_package("distributed")


@contextmanager
def process(folder: Path, module: str, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *words]
    with (folder / f"{module}.log").open("ab") as log:
        started = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def worker(folder: Path, file: Path) -> contextmanager:
    words = ("--scheduler-file", str(file), "--no-nanny", "--nthreads", "1", "--local-directory", str(folder))
    return process(folder, "dask_worker", *words)


def lines(folder: Path) -> int:
    path = folder / "manifest.csv"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_a_worker_is_killed_and_nothing_is_lost_and_nothing_twice(tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(number) for number in range(ROWS)])
    file = tmp_path / "scheduler.json"
    with ExitStack() as stack:
        scheduler = ("--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file))
        stack.enter_context(process(tmp_path, "dask_scheduler", *scheduler))
        until(file.exists)
        first, _ = (stack.enter_context(worker(tmp_path, file)) for _ in range(2))
        log = tmp_path / "dask_worker.log"
        until(lambda: log.read_bytes().count(b"Registered to") >= 2)
        address = json.loads(file.read_text())["address"]
        command = [sys.executable, "-m", "thaimemo", "batch", str(source), "-o", "out", "--emblem", "none"]
        batch = subprocess.Popen([*command, "--format", "pdf", "--dask", address], cwd=tmp_path)
        until(lambda: lines(tmp_path / "out") > 10 or batch.poll() is not None)
        first.kill()
        assert batch.wait(SECONDS) == 0
    told = manifest(tmp_path / "out")
    assert [line["row"] for line in told] == [str(number + 1) for number in range(ROWS)]
    quickly(source, tmp_path / "alone", Settings(formats=("pdf",), emblem="none"))
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "alone").iterdir()
    }


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense"])
def test_a_cluster_that_is_not_there_is_told(tmp_path, capsys, monkeypatch, address):
    monkeypatch.setattr("thaimemo.batch.cluster._CONNECT_SECONDS", 1)
    source = json_lines(tmp_path / "list.jsonl", [data(1)])
    assert main(["batch", str(source), "-o", str(tmp_path / "out"), "--dask", address]) == 1
    assert f"there is no Dask scheduler at {address}" in capsys.readouterr().err
