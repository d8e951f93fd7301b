"""Eight threads at once make the same bytes as one: nothing that memos share is changed while they are made."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Barrier
from typing import Any

import pytest

import thaimemo

EXAMPLES = Path(__file__).parent.parent / "examples"
EMBLEM = str(EXAMPLES / "office" / "emblem.svg")
THREADS = 8


@dataclass(frozen=True)
class Job:
    """One file of one memo."""

    data: str
    format: str
    template: str = "visit_report"
    settings: dict[str, Any] = field(default_factory=dict)

    def done(self) -> bytes:
        report = thaimemo.load(EXAMPLES / self.data)
        return thaimemo.render(report, self.template, **{"emblem": "none"} | self.settings).to_bytes(self.format)


JOBS = [
    Job(data, format, template, settings)
    for format in ("pdf", "docx")
    for data, template, settings in (
        ("nan/visit.yaml", "visit_report", {}),
        ("nan/visit.yaml", "visit_report", {"digits": "arabic", "options": {"directives": "table"}}),
        ("lampang/visit.yaml", "visit_summary", {"emblem": EMBLEM, "layout": {"left_margin": "3.5 cm"}}),
        ("lampang/visit.yaml", "visit_report", {"options": {"abbreviations": "full"}}),
        ("phrae/visit.yaml", "visit_report", {"options": {"photos": "4"}}),
        ("round/round.yaml", "round", {}),
    )
]


@pytest.fixture
def impatient() -> Iterator[None]:
    """Threads take turns a thousand times as often as usual."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 1000)
    yield
    sys.setswitchinterval(usual)


def at_once(jobs: list[list[Any]]) -> list[list[bytes]]:
    """The results of each list of jobs, a thread a list, all begun at the same moment."""
    begin = Barrier(len(jobs))

    def work(mine: list[Any]) -> list[bytes]:
        begin.wait()
        return [job() for job in mine]

    with ThreadPoolExecutor(len(jobs)) as threads:
        return list(threads.map(work, jobs))


@pytest.mark.usefixtures("impatient")
def test_memos_made_by_eight_threads_have_the_bytes_of_memos_made_alone():
    alone = [job.done() for job in JOBS]
    orders = [Random(seed).sample(range(len(JOBS)), len(JOBS)) for seed in range(THREADS)]
    results = at_once([[JOBS[index].done for index in order] for order in orders])
    for order, made in zip(orders, results, strict=True):
        assert made == [alone[index] for index in order]


@pytest.mark.usefixtures("impatient")
def test_one_document_may_be_written_by_eight_threads():
    document = thaimemo.render(thaimemo.load(EXAMPLES / "nan" / "visit.yaml"), emblem=EMBLEM)
    once = {format: document.to_bytes(format) for format in ("pdf", "docx")}
    formats = ["pdf", "docx"] * (THREADS // 2)
    results = at_once([[lambda format=format: document.to_bytes(format)] * 3 for format in formats])
    assert results == [[once[format]] * 3 for format in formats]


@pytest.mark.usefixtures("impatient")
def test_one_report_may_be_rendered_by_eight_threads():
    report = thaimemo.load(EXAMPLES / "lampang" / "visit.yaml")
    once = thaimemo.render(report, emblem="none")
    results = at_once([[lambda: thaimemo.render(report, emblem="none")] * 2 for _ in range(THREADS)])
    assert all(document == once for made in results for document in made)


@pytest.mark.usefixtures("impatient")
def test_findings_are_the_same_in_eight_threads():
    report = thaimemo.load(EXAMPLES / "nan" / "visit.yaml")
    news = (EXAMPLES / "lampang" / "news.txt").read_text(encoding="utf-8")
    once = [thaimemo.check(report), thaimemo.check(news)]
    results = at_once([[lambda: thaimemo.check(report), lambda: thaimemo.check(news)] for _ in range(THREADS)])
    assert results == [once] * THREADS


_FIRST = """
import sys, threading, thaimemo
sys.setswitchinterval(1e-6)
begin, made = threading.Barrier(8), [b""] * 8
def work(index):
    begin.wait()
    made[index] = thaimemo.render(thaimemo.load(sys.argv[1]), emblem="none").to_bytes(("pdf", "docx")[index % 2])
threads = [threading.Thread(target=work, args=(index,)) for index in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert len(set(made[::2])) == 1 and made[0].startswith(b"%PDF"), [len(data) for data in made]
assert len(set(made[1::2])) == 1 and made[1].startswith(b"PK"), [len(data) for data in made]
sys.stdout.buffer.write(made[0] + made[1])
"""


def test_the_first_memos_of_a_process_may_be_made_by_eight_threads():
    """What is loaded and kept at the first use is loaded by all of them at once."""
    data = EXAMPLES / "nan" / "visit.yaml"
    words = (sys.executable, "-W", "error", "-c", _FIRST, data)
    done = subprocess.run(words, env=os.environ, capture_output=True, timeout=120)
    assert done.stderr == b""
    document = thaimemo.render(thaimemo.load(data), emblem="none")
    assert done.stdout == document.to_bytes("pdf") + document.to_bytes("docx")
