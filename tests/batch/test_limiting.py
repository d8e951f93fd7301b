"""Memos that never end: they are given up, and the batch goes on without them."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.batch.lists import QUICK, data, json_lines, made, manifest, quickly, rows_of
from tests.conftest import require_package
from thaimemo.batch import Settings, run
from thaimemo.batch.limiting import TookTooLong, within
from thaimemo.batch.targets import Folder
from thaimemo.batch.work import Job
from thaimemo.batch.workers import workers_of
from thaimemo.cli import main
from thaimemo.errors import DataError

ENDLESS = "ENDLESS"
LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
SECONDS = 2
ENOUGH = 60
"""Seconds for what has an end."""


@pytest.fixture
def settings(tmp_path) -> Settings:
    """A template that never ends for some subjects."""
    body = f"{{% if '{ENDLESS}' in memo.subject %}}{LOOP}{{% endif %}}"
    template = f'{{% extends "visit_summary.xml.j2" %}}{{% block closing %}}{body}{{{{ super() }}}}{{% endblock %}}'
    (tmp_path / "own.xml.j2").write_text(template, encoding="utf-8")
    return replace(QUICK, template=str(tmp_path / "own.xml.j2"))


@pytest.fixture
def source(tmp_path) -> Path:
    rows = [data(number, **{"subject": ENDLESS} if number in (2, 7) else {}) for number in range(1, 11)]
    return json_lines(tmp_path / "list.jsonl", rows)


def failures(folder: Path) -> dict[str, str]:
    return {line["row"]: line["problems"] for line in manifest(folder) if line["status"] == "failed"}


def all_but_two(folder: Path) -> list[str]:
    return sorted([f"list-{number}.pdf" for number in range(1, 11) if number not in (2, 7)] + ["manifest.csv"])


@pytest.fixture(params=["processes", "threads", "dask"])
def executor(request):
    with ExitStack() as stack:
        if request.param == "threads":
            yield stack.enter_context(ThreadPoolExecutor(2))
        elif request.param == "dask":
            require_package("distributed")
            from distributed import Client

            alone = {"processes": False, "n_workers": 1, "threads_per_worker": 2, "dashboard_address": ":0"}
            yield stack.enter_context(Client(**alone, set_as_default=False)).get_executor(pure=False)
        else:
            yield None


def test_a_memo_that_never_ends_is_a_bad_row_and_the_others_are_made(source, settings, executor, tmp_path):
    summary = run(source, tmp_path / "out", settings, seconds=SECONDS, jobs=2, executor=executor)
    assert (summary.done, summary.failed, summary.stopped) == (8, 2, False)
    told = failures(tmp_path / "out")
    assert set(told) == {"2", "7"}
    assert "it took more than 2 seconds and was stopped" in told["2"]
    assert "--seconds" in told["7"]
    assert made(tmp_path / "out") == all_but_two(tmp_path / "out")


def test_resume_makes_it_again_and_keeps_the_others(source, settings, tmp_path):
    quickly(source, tmp_path / "out", settings, seconds=SECONDS)
    json_lines(source, [data(number) for number in range(1, 11)])
    summary = quickly(source, tmp_path / "out", settings, seconds=ENOUGH, resume=True)
    assert (summary.done, summary.skipped, summary.good) == (2, 8, True)


def test_another_time_limit_makes_nothing_anew(tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(1)])
    quickly(source, tmp_path / "out", seconds=ENOUGH)
    assert quickly(source, tmp_path / "out", seconds=None, resume=True).skipped == 1


def test_where_no_memo_ends_all_are_told(settings, tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(number, subject=ENDLESS) for number in range(5)])
    summary = run(source, tmp_path / "out", settings, seconds=0.5, jobs=2)
    assert (summary.done, summary.failed) == (0, 5)
    assert len(failures(tmp_path / "out")) == 5
    assert made(tmp_path / "out") == ["manifest.csv"]


def test_a_job_that_is_run_alone_has_no_more_time(source, settings, tmp_path):
    (tmp_path / "out").mkdir()
    endless = rows_of(source)[1]
    workers = workers_of(None, 1, 0.5)
    job = Job(endless, "endless", Folder(str(tmp_path / "out")), settings.settled(tmp_path), 0.5)
    outcome = workers.alone(job)
    workers.close()
    assert (outcome.status, "0.5 seconds" in outcome.problems[0].line("en")) == ("failed", True)


def test_a_name_that_never_ends_is_a_bad_row(tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(1), data(2, subject=ENDLESS)])
    name = f"{{% if memo.subject == '{ENDLESS}' %}}{LOOP}{{% endif %}}{{{{ row }}}}"
    summary = quickly(source, tmp_path / "out", name=name, seconds=1)
    assert (summary.done, summary.failed) == (1, 1)
    assert "more than 1 seconds" in failures(tmp_path / "out")["2"]


C_LOOP = "import re; re.match('(a|aa)+$', 'a' * 80 + 'b')"
"""Python itself does nothing until this ends."""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_process_ends_even_in_a_loop_in_c():
    code = f"from thaimemo.batch.limiting import ending\nwith ending(0.3):\n    {C_LOOP}"
    assert subprocess.run([sys.executable, "-c", code], timeout=ENOUGH, check=False).returncode < 0


def test_a_process_that_was_in_time_does_not_end():
    code = "import time\nfrom thaimemo.batch.limiting import ending\nwith ending(0.2): pass\ntime.sleep(0.5)"
    assert subprocess.run([sys.executable, "-c", code], timeout=ENOUGH, check=False).returncode == 0


class TestWithin:
    def test_what_is_made_in_time_is_returned_and_what_is_raised_is_raised(self):
        assert within(lambda: 7, ENOUGH) == 7
        with pytest.raises(DataError):
            within(lambda: (_ for _ in ()).throw(DataError([])), ENOUGH)

    def test_the_language_of_messages_is_that_of_the_caller(self):
        from thaimemo.messages import language, set_language

        set_language("th")
        assert within(language, ENOUGH) == "th"

    def test_what_catches_every_exception_is_ended_too(self):
        steps = []

        def stubborn() -> None:
            while True:
                try:
                    steps.append(time.sleep(0.01))
                except Exception:
                    continue

        with pytest.raises(TookTooLong):
            within(stubborn, 0.2)
        count = len(steps)
        time.sleep(0.2)
        assert len(steps) == count

    def test_what_takes_no_step_of_python_is_left_behind(self):
        with pytest.raises(TookTooLong):
            within(lambda: time.sleep(5), 0.1)


@pytest.mark.parametrize("seconds", ["-1", "soon"])
def test_a_time_limit_that_is_none_is_wrong_usage(capsys, tmp_path, seconds):
    source = json_lines(tmp_path / "list.jsonl", [data(1)])
    assert main(["batch", str(source), "-o", str(tmp_path / "out"), "--seconds", seconds]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_the_command_takes_a_time_limit_or_none(settings, capsys, tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(1, subject=ENDLESS)])
    words = ("batch", str(source), "-o", str(tmp_path / "out"), "-t", settings.template, "--emblem", "none")
    wanted = ("--format", "pdf", "--jobs", "1")
    assert main([*words, *wanted, "--seconds", "0.5"]) == 1
    assert "took more than 0.5 seconds" in capsys.readouterr().err
    json_lines(source, [data(1)])
    assert main([*words, *wanted, "--seconds", "0"]) == 0
