"""A batch: rows become jobs, jobs outcomes, outcomes lines of the manifest; few rows at a time are in memory."""

from __future__ import annotations

import os
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import TypeAlias

from thaimemo.batch.journal import Journal
from thaimemo.batch.outcome import Outcome
from thaimemo.batch.planning import Plan, Planner, open_names
from thaimemo.batch.settings import Settings
from thaimemo.batch.sources import Source, photo_folder, source_of
from thaimemo.batch.targets import Target, target_of
from thaimemo.batch.work import Job, crashed, failed, too_long
from thaimemo.batch.workers import Start, Workers, workers_of
from thaimemo.errors import DataError, OutputError, Problem, ThaimemoWarning
from thaimemo.messages import batch as say

Tell: TypeAlias = Callable[[Outcome, "int | None"], None]
"""Told of each row's end, with the number of rows in all as far as it is known."""

_LONGEST_SECONDS = 4_000_000
"""Clocks of some systems go no further; a month is for ever."""

_WAITING = 2
"""Jobs that wait for each worker, so that none is ever idle."""


@dataclass(slots=True)
class Summary:
    """What became of a batch. `problems` are those of no row; `stopped`: it ended before all rows were done."""

    done: int = 0
    skipped: int = 0
    failed: int = 0
    pages: int = 0
    manifest: str = ""
    problems: list[Problem] = field(default_factory=list)
    stopped: bool = False

    @property
    def good(self) -> bool:
        """Whether every row has its files."""
        return not (self.failed or self.problems or self.stopped)

    def count(self, outcome: Outcome) -> None:
        """Add an outcome."""
        self.done += outcome.status == "done" and not outcome.skipped
        self.skipped += outcome.skipped
        self.failed += outcome.status != "done"
        self.pages += outcome.pages or 0


def run(
    source: str | os.PathLike[str],
    output: str | os.PathLike[str],
    settings: Settings | None = None,
    *,
    name: str | None = None,
    resume: bool = False,
    fail_fast: bool = False,
    seconds: float | None = 120,
    jobs: int | None = None,
    executor: Executor | Start | None = None,
    merge: str | os.PathLike[str] | None = None,
    tell: Tell | None = None,
    stop: threading.Event | None = None,
) -> Summary:
    """Make the memos of every row of `source` in `output`, and `manifest.csv` beside them.

    `source` is a workbook (.xlsx), CSV, JSON Lines or a folder of YAML and JSON files; `output` a folder or an address
    of fsspec. `name` is a template of file names (None: the row's key, its file's name, or its number). `resume` keeps
    what was finished before and has not changed. `fail_fast` stops at the first bad row. A memo that takes more than
    `seconds` (None or 0: any) is a bad row: the process that makes it is ended, or, where an executor is given, the
    work is told to end, which it does as soon as it is in Python. `jobs` are the workers (None: one a core) of
    `executor`: None for processes, an executor, or what starts one of a given size, which is started again should it
    break. `merge` is a PDF of all memos with bookmarks. `tell` is told of each row as it ends; `stop`, once set, ends
    the batch after the memos begun.

    Bad rows are outcomes. Raises `DataError`, `OutputError` and what `render` raises where no row can be made.
    """
    path, seconds = Path(source), _limit(seconds)
    settled = (settings or Settings()).settled(photo_folder(path))
    rows, target = source_of(path), target_of(output)
    merger = None if merge is None else _merger(Path(merge), settled)
    with ExitStack() as stack:
        stack.enter_context(_quiet())
        journal = stack.enter_context(Journal.open(target, resume=resume))
        names = open_names(target, merge)
        planner = Planner(name, settled, target, journal, names, seconds)
        workers = workers_of(executor, jobs, seconds)
        stack.callback(workers.close)
        batch = _Batch(workers, journal, planner, rows, fail_fast, tell, stop or threading.Event())
        summary = batch.run()
        if merger is not None and not summary.stopped:
            merger(target, journal.rows())
    return summary


def _limit(seconds: float | None) -> float | None:
    """The time of a memo as every clock takes it, None for any; raises `ValueError` for what is no time."""
    if not seconds:
        return None
    if not seconds > 0:
        raise ValueError(f"seconds={seconds}")
    return min(seconds, _LONGEST_SECONDS)


def _merger(path: Path, settings: Settings) -> Callable[[Target, Iterator[dict[str, str]]], None]:
    """What merges the PDFs; raises `OutputError` before any work is done where it could not."""
    from thaimemo.batch.merging import merger

    if "pdf" not in settings.formats:
        raise OutputError(Problem(say.MERGE_WITHOUT_PDF))
    return merger(path)


@contextmanager
def _quiet() -> Iterator[None]:
    """Warnings of memos stand in their outcomes; they are not issued besides, also not by workers that are threads."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ThaimemoWarning)
        yield


class _Batch:
    """The state of a running batch: which jobs are with the workers, and what became of the others."""

    def __init__(
        self,
        workers: Workers,
        journal: Journal,
        planner: Planner,
        source: Source,
        fail_fast: bool,
        tell: Tell | None,
        stop: threading.Event,
    ) -> None:
        self._workers = workers
        self._journal = journal
        self._planner = planner
        self._source = source
        self._fail_fast = fail_fast
        self._tell = tell
        self._stop = stop
        self._begun: dict[Future[Outcome], Plan] = {}
        self._again: deque[Plan] = deque()
        self._broke = False
        self._ended: SimpleQueue[Future[Outcome]] = SimpleQueue()
        self._summary = Summary(manifest=journal.shown)

    def run(self) -> Summary:
        """Every row, unless told to stop; then those begun."""
        begun = False
        try:
            for row in self._source.rows():
                if self._stop.is_set():
                    self._summary.stopped = True
                    break
                if not begun:
                    self._workers.fit(self._source.total)
                begun = True
                self._take_up(self._planner.plan(row))
                self._begin_again()
        except DataError as error:
            if not begun:
                raise
            self._summary.problems += error.problems
            self._summary.stopped = True
        self._end()
        return self._summary

    def _take_up(self, plan: Plan) -> None:
        if plan.outcome is not None:
            self._settle(plan, plan.outcome)
        elif plan.job is not None:
            self._begin(plan, plan.job)

    def _begin_again(self) -> None:
        """Those that another took with it."""
        while self._again:
            self._take_up(self._again.popleft())

    def _begin(self, plan: Plan, job: Job) -> None:
        while len(self._begun) >= self._workers.size * (1 + _WAITING):
            self._take()
        if self._stop.is_set():
            self._summary.stopped = True
            return
        try:
            future = self._workers.submit(job)
        except BrokenExecutor:
            self._recover([])
            future = self._workers.submit(job)
        self._begun[future] = plan
        future.add_done_callback(self._ended.put)

    def _take(self) -> None:
        """Wait for one job to end, and settle it."""
        future = self._ended.get()
        plan = self._begun.pop(future, None)
        if plan is None:
            return  # settled after a break
        try:
            outcome = future.result()
        except BrokenExecutor:
            self._recover([plan])
        except CancelledError:
            self._lost(plan)
        except Exception as error:
            self._settle(plan, _fault(plan, error))
        else:
            self._settle(plan, outcome)

    def _lost(self, plan: Plan) -> None:
        """A job that was not done: we dropped it, or the executor is gone."""
        if not self._stop.is_set():
            raise OutputError(Problem(say.EXECUTOR_BROKE))
        self._summary.stopped = True

    def _recover(self, suspects: list[Plan]) -> None:
        """Find the job that ended its process, and go on.

        One that had its time is known. Otherwise those it took with it are run one at a time.
        """
        for future, plan in self._begun.items():
            try:
                self._settle(plan, future.result())
            except (BrokenExecutor, CancelledError):
                suspects.append(plan)
        self._begun.clear()
        late = self._workers.restart()
        self._broke = True
        for plan in sorted(suspects, key=lambda plan: plan.row.number):
            if plan.job is not None and plan.row.number in late:
                self._settle(plan, too_long(plan.row, plan.job.seconds))
            elif self._stop.is_set():
                self._summary.stopped = True
            elif late:
                self._again.append(plan)
            elif plan.job is not None:
                self._settle(plan, self._workers.alone(plan.job))

    def _settle(self, plan: Plan, outcome: Outcome) -> None:
        self._journal.write(plan, outcome)
        self._summary.count(outcome)
        if self._tell is not None:
            self._tell(outcome, self._source.total)
        if self._fail_fast and outcome.status != "done":
            self._stop.set()

    def _end(self) -> None:
        """Wait for the jobs begun, drop those that are not, and leave the manifest in order if all rows are in it."""
        self._begin_again()
        while self._begun:
            if self._stop.is_set():
                for future in list(self._begun):
                    future.cancel()
            self._take()
            self._begin_again()
        if self._broke:
            self._journal.clean()
        if not self._summary.stopped:
            self._summary.problems += self._source.leftover()
            self._journal.finish()


def _fault(plan: Plan, error: Exception) -> Outcome:
    """The outcome of a job that its executor gave up."""
    if type(error).__name__ == "KilledWorker":  # Dask's, which need not be installed
        return crashed(plan.row)
    values = {"detail": f"{type(error).__name__}: {str(error)[:200]}"}
    return failed(plan.row, [Problem(say.UNEXPECTED, plan.row.place, values)])
