"""What the benchmarks share: medians, Markdown tables, targets, whole processes, one core."""

from __future__ import annotations

import gc
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.benchmarks.environment import ROOT

ROUNDS = 20


def milliseconds(work: Callable[..., object], *given: object) -> float:
    """Processor time that `work` takes with what is `given` to it, that of the programs it waits for included.

    A busy machine thus changes little; what others left to be collected is collected before.
    """
    gc.collect()
    start = processor_seconds()
    work(*given)
    return (processor_seconds() - start) * 1000


def processor_seconds() -> float:
    """Processor time of this process so far, and of those it waited for."""
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + others.ru_utime + others.ru_stime


def median(times: Iterable[float]) -> float:
    """The middle one of several times."""
    return statistics.median(times)


def process(*words: object, rounds: int = 5) -> float:
    """Processor milliseconds of a whole `python …`: the median of `rounds`, after one that compiles the modules.

    Python may keep those as it does after an installation, whatever the caller's environment says.
    """
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *map(str, words)]

    def run() -> None:
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=variables)

    run()
    return median(milliseconds(run) for _ in range(rounds))


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; columns behind the first are set to the right."""
    return "\n".join(map(markdown_row, (header, ["---", *["--:"] * (len(header) - 1)], *rows)))


def markdown_row(cells: Sequence[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |"


@dataclass(frozen=True)
class Target:
    """What was promised of a figure: at most, or at least, so much."""

    what: str
    measured: float
    limit: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the promise was kept."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    def row(self) -> tuple[str, ...]:
        """The target as a line of a table."""
        sign = "≥" if self.at_least else "≤"
        return self.what, f"{sign} {self.limit:g}", f"{self.measured:.3g}", "holds" if self.holds else "**missed**"


def targets(made: Iterable[Target]) -> str:
    """Targets as a table."""
    return markdown(("target", "promised", "measured", ""), (target.row() for target in made))


def on_one_core() -> None:
    """Keep this process on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
