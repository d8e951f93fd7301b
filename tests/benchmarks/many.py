"""Many memos in one process: how many a second on one core, and whether memory stays flat.

`python -m tests.benchmarks.many [10000]`: data to both files, new text each time, two pages each.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.common import markdown, markdown_row, on_one_core, processor_seconds
from tests.benchmarks.officialese import visit_data
from thaimemo.document import render
from thaimemo.loading import load

MEMOS = 10_000
_REPORTS = 10


def both_files(seed: int) -> tuple[bytes, bytes]:
    """A memo from its data, as Word and as PDF."""
    return _made(visit_data(seed))


def _made(data: dict[str, object]) -> tuple[bytes, bytes]:
    document = render(load(data), emblem="none")
    return document.to_bytes("docx"), document.to_bytes("pdf")


def per_second(count: int) -> float:
    """Two-page memos a second, both files of each; the data are ready before the clock starts."""
    data = [visit_data(seed) for seed in range(count)]
    for fresh in range(count, count + 20):
        both_files(fresh)
    gc.collect()
    start = processor_seconds()
    for one in data:
        _made(one)
    return count / (processor_seconds() - start)


def resident() -> float:
    """Megabytes of memory that this process holds now."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("/proc/self/status names no VmRSS")


def _memory(count: int) -> Iterator[tuple[str, str, str]]:
    start = processor_seconds()
    for done in range(1, count + 1):
        both_files(done)
        if done % max(count // _REPORTS, 1) == 0:
            yield str(done), f"{resident():.0f}", f"{done / (processor_seconds() - start):.1f}"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MEMOS
    on_one_core()
    print(markdown(("memos", "memory, MB", "memos a second, making the data included"), []))
    for row in _memory(count):
        print(markdown_row(row), flush=True)


if __name__ == "__main__":
    main()
