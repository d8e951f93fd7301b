"""`thaimemo batch` on two cores: its rate beside that of one core, its memory, and three kills on the way.

`python -m tests.benchmarks.batch [10000] [--readme]`: a workbook of that many visits, two pages each, to both formats.
"""

from __future__ import annotations

import filecmp
import math
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from shutil import which
from typing import Any, NamedTuple

from tests.benchmarks import readme
from tests.benchmarks.common import Target, markdown, targets
from tests.benchmarks.officialese import visit_data

MEMOS = 10_000
CORES = 2
MILLION = 1_000_000
_ALONE = 300
_NAME = "{{ memo.number | filename }}-{{ visit.places[0].province }}"
_VISITS = ("รหัส", "ส่วนราชการ", "ที่", "วันที่บันทึก", "เรื่อง", "เรียน", "ผู้ลงนาม", "ตำแหน่งผู้ลงนาม", "ประเภท")
_VISITS += ("วันที่ตรวจ", "จังหวัด", "ผู้ตรวจราชการ", "ตำแหน่งผู้ตรวจราชการ", "ผู้เข้าร่วม", "วัตถุประสงค์", "ผลการตรวจ")
_DIRECTIVES = ("รหัส", "ข้อสั่งการ", "กำหนดแล้วเสร็จ")


class Run(NamedTuple):
    """One batch: seconds by the clock and of processors; megabytes on its way, of the parent and of a worker."""

    seconds: float
    parent_seconds: float
    worker_seconds: float
    parent: list[float]
    workers: list[float]


def workbook(path: Path, count: int) -> None:
    """The list: a sheet of visits, and one of their directives."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    visits, directives = book.create_sheet("ภารกิจ"), book.create_sheet("ข้อสั่งการ")
    visits.append(_VISITS)
    directives.append(_DIRECTIVES)
    for seed in range(count):
        data = visit_data(seed)
        visits.append(_visit(seed, data))
        for directive in data["directives"]:
            directives.append((seed, directive["text"], directive["due"]))
    book.save(path)
    _as_saved_by_an_office_program(path)


def _as_saved_by_an_office_program(path: Path) -> None:
    """With each text once and told by number, which is read twice as fast as what openpyxl writes."""
    if which("soffice"):
        command = ("soffice", "--headless", "--convert-to", "xlsx", "--outdir", path.parent / "saved", path)
        subprocess.run(command, check=True, capture_output=True)
        (path.parent / "saved" / path.name).replace(path)


def _visit(seed: int, data: dict[str, Any]) -> tuple[object, ...]:
    memo, visit = data["memo"], data["visit"]
    return (
        seed,
        *(memo[name] for name in ("agency", "number", "date", "subject", "to")),
        *memo["signer"].values(),
        visit["kind"],
        visit["date"],
        visit["places"][0]["province"],
        *visit["inspector"].values(),
        "\n".join(person["name"] for person in visit["delegates"]),
        "\n".join(visit["purposes"]),
        visit["findings"][0]["text"],
    )


def one_core() -> float:
    """Memos a second of one process on one core, by its processor time."""
    return _printed("from tests.benchmarks.many import on_one_core, per_second as rate; on_one_core(); print(rate(%d))")


def batch_on_one_core(source: Path, output: Path, count: int) -> float:
    """Memos a second of the same command that has one core and one worker, by the clock."""
    start = time.perf_counter()
    process = begun(source, output, "--jobs", "1", before=("taskset", "-c", "0") if which("taskset") else ())
    if process.wait():
        raise SystemExit(f"the batch ended with {process.returncode}")
    return count / (time.perf_counter() - start)


def one_worker() -> float:
    """The same as a worker of the batch is set up."""
    return _printed(
        "from tests.benchmarks.many import on_one_core, per_second as rate; "
        "from thaimemo.batch.work import warm_up; on_one_core(); warm_up(); print(rate(%d))"
    )


def _printed(program: str) -> float:
    return float(subprocess.run([sys.executable, "-c", program % _ALONE], check=True, capture_output=True).stdout)


def begun(source: Path, output: Path, *words: str, before: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
    """A batch as its own process, on as many cores as the machine has; `before` is a program that starts it."""
    command = (
        *before,
        sys.executable,
        "-m",
        "thaimemo",
        "batch",
        source,
        "-o",
        output,
        "--name",
        _NAME,
        "--emblem",
        "none",
    )
    return subprocess.Popen([*command, *(words or ("--jobs", str(CORES)))], stdout=subprocess.DEVNULL)


def measured(source: Path, output: Path) -> Run:
    """A batch from its beginning to its end."""
    start = time.perf_counter()
    process = begun(source, output)
    parent, workers, spent = [], [], {}
    while process.poll() is None:
        below = list(_descendants(process.pid))
        if (size := _megabytes(process.pid)) and below:
            parent.append(size)
            workers.append(max(map(_megabytes, below)))
        spent |= {one: seconds for one in (process.pid, *below) if (seconds := _processor_seconds(one))}
        time.sleep(0.2)
    if process.returncode:
        raise SystemExit(f"the batch ended with {process.returncode}")
    own = spent.pop(process.pid)
    return Run(time.perf_counter() - start, own, sum(spent.values()), parent, workers)


def killed(source: Path, output: Path, count: int) -> int:
    """A batch killed at each quarter of its way and resumed; how many rows the last run found done."""
    for part in (1, 2, 3):
        process = begun(source, output, "--resume")
        while _lines(output) < count * part // 4 and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
    done = _lines(output)
    if begun(source, output, "--resume").wait():
        raise SystemExit("the resumed batch failed")
    return done


def _lines(output: Path) -> int:
    try:
        with (output / "manifest.csv").open("rb") as file:
            return sum(1 for _ in file) - 1
    except FileNotFoundError:
        return 0


def _descendants(process: int) -> Iterator[int]:
    for path in Path("/proc").glob(f"{process}/task/*/children"):
        for child in path.read_text().split():
            yield int(child)
            yield from _descendants(int(child))


def _megabytes(process: int) -> float:
    try:
        found = re.search(r"VmRSS:\s*(\d+)", Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def _processor_seconds(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _at(values: list[float], part: float) -> float:
    """The value at a part of the way; the first seconds are the workers' beginning."""
    return values[min(int(len(values) * part), len(values) - 1)] if values else math.nan


def _memory(run: Run) -> str:
    parts = (0.25, 0.5, 0.75, 0.98)
    rows = ([name, *(f"{_at(values, part):.0f}" for part in parts)] for name, values in _processes(run))
    return markdown(("memory, MB", *(f"{part:.0%} done" for part in parts)), rows)


def _processes(run: Run) -> tuple[tuple[str, list[float]], ...]:
    return ("parent", run.parent), ("largest worker", run.workers)


def million(run: Run, count: int, folder: Path) -> str:
    """What a million memos cost, computed from the processor time and the files of this batch.

    No number of cores is faster than the process that reads the list.
    """
    reading, hours = (seconds / count * MILLION / 3600 for seconds in (run.parent_seconds, run.worker_seconds))
    rows = [
        ("core hours", f"{reading + hours:.1f}"),
        *((f"by the clock, {n} cores", _duration(max((reading + hours) / n, reading))) for n in (CORES, 8, 32)),
        ("cores that one list keeps busy", f"{hours / reading + 1:.0f}"),
        *((f"space, {name}", f"{_mean_size(folder, suffix) * MILLION / 1e9:.0f} GB") for name, suffix in _FILES),
    ]
    return markdown(("a million memos of two pages, Word and PDF", ""), rows)


_FILES = (("PDF", "pdf"), ("Word", "docx"))


def _duration(hours: float) -> str:
    return f"{hours:.1f} hours" if hours >= 1 else f"{hours * 60:.0f} minutes"


def _mean_size(folder: Path, suffix: str) -> float:
    sizes = [path.stat().st_size for path in islice(folder.glob(f"*.{suffix}"), 1000)]
    return sum(sizes) / len(sizes)


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    count = int(words[0]) if words else MEMOS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workbook(folder / "list.xlsx", count)
        alone, worker = one_core(), one_worker()
        print(f"one core alone: {alone:.1f} memos/s; set up as a worker: {worker:.1f} memos/s", flush=True)
        few = max(_ALONE, count // 5)
        workbook(folder / "few.xlsx", few)
        single = batch_on_one_core(folder / "few.xlsx", folder / "few", few)
        print(f"the same command on one core: {single:.1f} memos/s", flush=True)
        run = measured(folder / "list.xlsx", folder / "whole")
        print(_told(run, count), f"Load of the machine: {os.getloadavg()[0]:.1f}.\n\n{_memory(run)}\n", flush=True)
        done = killed(folder / "list.xlsx", folder / "killed", count)
        same = _same(folder / "whole", folder / "killed")
        print(targets(_promised(run, count, single, done, same=same)))
        cost = million(run, count, folder / "whole")
        print(f"\n{cost}")
        if "--readme" in sys.argv:
            readme.write("million", f"{_told(run, count)} {readme.python()}.\n\n{cost}")


def _told(run: Run, count: int) -> str:
    spent = run.parent_seconds / count * 1000, run.worker_seconds / count * 1000
    return (
        f"{count:,} memos took {run.seconds:.0f} s on {CORES} cores ({count / run.seconds:.0f} a second): "
        f"{spent[1]:.1f} ms of processor time a memo in the workers, {spent[0]:.1f} ms in the one that reads the list."
    )


def _promised(run: Run, count: int, single: float, done: int, *, same: bool) -> list[Target]:
    growth = max(_at(values, 0.98) / _at(values, 0.25) for _, values in _processes(run))
    return [
        Target(f"rate, of {CORES} times one core's", count / run.seconds / (CORES * single), 0.9, at_least=True),
        Target("memory at the end, of that at a quarter", growth, 1.2),
        Target("rows done before the last run, of all", done / count, 0.75, at_least=True),
        Target("files and manifest as if never killed", float(same), 1, at_least=True),
    ]


def _same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files, byte for byte."""
    names = sorted(path.name for path in one.iterdir())
    if names != sorted(path.name for path in other.iterdir()):
        return False
    return not any(filecmp.cmpfiles(one, other, names, shallow=False)[1:])


if __name__ == "__main__":
    main()
