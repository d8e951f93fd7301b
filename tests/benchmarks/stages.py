"""Milliseconds a stage, from data to both files: `python -m tests.benchmarks.stages`.

Each round renders another visit, so that nothing is measured twice from a cache. The cold figure is a whole process.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.generated import visit
from thaimemo import markup, pdf, word
from thaimemo.document import _names, render
from thaimemo.loading import load
from thaimemo.template import rendered

ROUNDS = 20
LAMPANG = Path(__file__).parents[2] / "examples" / "lampang" / "visit.yaml"

T = TypeVar("T")


def measured(stage: str, times: dict[str, list[float]], work: Callable[[], T]) -> T:
    start = time.perf_counter()
    result = work()
    times.setdefault(stage, []).append((time.perf_counter() - start) * 1000)
    return result


def one_round(seed: int, times: dict[str, list[float]]) -> None:
    report = visit(seed)
    document = render(report, emblem="none")
    memo, layout, fonts = document.memo, document.layout, document.fonts
    measured("load (YAML to report)", times, lambda: load(LAMPANG))
    xml = measured("template (report to XML)", times, lambda: rendered("visit_report", _names(report, {})))
    measured("markup (XML to tree)", times, lambda: markup.read(xml, created=memo.created))
    measured("word (tree to .docx)", times, lambda: word.write(memo, layout, fonts))
    measured("pdf (tree to .pdf)", times, lambda: pdf.write(memo, layout, fonts))
    fresh = visit(seed + 1000)
    whole = lambda: [render(fresh, emblem="none").to_bytes(name) for name in ("docx", "pdf")]  # noqa: E731
    measured("report to both files", times, whole)


def cold() -> float:
    """Seconds of `thaimemo render` in a process of its own, both formats."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "thaimemo", "render", str(LAMPANG), "-o", folder, "--emblem", "none"]
        start = time.perf_counter()
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=os.environ)
        return time.perf_counter() - start


def main() -> None:
    times: dict[str, list[float]] = {}
    one_round(0, {})
    gc.collect()
    for seed in range(1, ROUNDS + 1):
        one_round(seed, times)
    print(f"median of {ROUNDS} memos of 1 to 5 pages, new text each time")
    for stage, values in times.items():
        print(f"{stage:28} {statistics.median(values):8.2f} ms")
    print(f"{'cold thaimemo render, both':28} {statistics.median(cold() for _ in range(5)) * 1000:8.0f} ms")


if __name__ == "__main__":
    main()
