"""Who does the work: processes of this computer, or any executor; and what happens when one of them dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, suppress
from functools import partial
from multiprocessing.connection import wait
from typing import Any, NamedTuple, Protocol

from thaimemo.batch.board import Board
from thaimemo.batch.limiting import ending
from thaimemo.batch.outcome import Outcome
from thaimemo.batch.work import Job, crashed, make, make_in_time, tidy, too_long, warm_up
from thaimemo.errors import OutputError, Problem
from thaimemo.messages import batch as say

Start = Callable[[int], Executor]
"""Starts an executor of so many workers."""

_PATIENCE_SECONDS = 60
"""How long a worker whose batch was killed may take to finish the memo it is at."""


class Workers(Protocol):
    """Runs jobs. `size` is how many at a time."""

    size: int

    def fit(self, rows: int | None) -> None:
        """Be no more than there are rows, as far as that is known; before the first job."""

    def submit(self, job: Job) -> Future[Outcome]:
        """Begin a job."""

    def restart(self) -> frozenset[int]:
        """Go on after the executor broke; raises `OutputError` where that cannot be.

        The rows that had their time and did not end are told: they broke it, and no other need be suspected.
        """

    def alone(self, job: Job) -> Outcome:
        """Run a job while nothing else runs, and say so if it ends its process."""

    def close(self) -> None:
        """End the workers; jobs not begun are dropped."""


class Pool(NamedTuple):
    """An executor, and the board its workers write to, where they do."""

    executor: Executor
    board: Board | None = None


class Pools:
    """Workers that can be started again: an executor for all, and one for jobs that are under suspicion."""

    def __init__(
        self,
        start: Callable[[int], Pool],
        size: int,
        seconds: float | None = None,
        work: Callable[[Job], Outcome] = make_in_time,
    ) -> None:
        self.size = size
        self._start = start
        self._seconds = seconds
        self._work = work
        self._pool: Pool | None = None
        self._single: Pool | None = None

    def fit(self, rows: int | None) -> None:
        """Start no process that would have nothing to do."""
        self.size = min(self.size, rows or self.size)

    def submit(self, job: Job) -> Future[Outcome]:
        """Begin a job; the workers start with the first."""
        self._end_single()
        self._pool = self._pool or self._start(self.size)
        return self._pool.executor.submit(self._work, job)

    def restart(self) -> frozenset[int]:
        """Let the next job start new workers."""
        late = self._late(self._pool)
        if self._pool is not None:
            self._pool.executor.shutdown(wait=False, cancel_futures=True)
        self._pool = None
        return late

    def alone(self, job: Job) -> Outcome:
        """Run a job in a single worker, which serves until one ends it."""
        self._single = self._single or self._start(1)
        try:
            return self._single.executor.submit(self._work, job).result()
        except BrokenExecutor:
            late = self._late(self._single)
            self._end_single()
            return too_long(job.row, self._seconds) if job.row.number in late else crashed(job.row)

    def _late(self, pool: Pool | None) -> frozenset[int]:
        if self._seconds is None or pool is None or pool.board is None:
            return frozenset()
        return pool.board.since(self._seconds)

    def _end_single(self) -> None:
        if self._single is not None:
            self._single.executor.shutdown(wait=False, cancel_futures=True)
        self._single = None

    def close(self) -> None:
        """End the workers once they are idle."""
        self._end_single()
        if self._pool is not None:
            self._pool.executor.shutdown(wait=True, cancel_futures=True)
            self._pool = None


class Given:
    """An executor that is the caller's: it is not ended here, and cannot be started again."""

    def __init__(self, executor: Executor, size: int) -> None:
        self.size = size
        self._executor = executor

    def fit(self, rows: int | None) -> None:
        """They are there already."""

    def submit(self, job: Job) -> Future[Outcome]:
        """Begin a job."""
        return self._executor.submit(make_in_time, job)

    def restart(self) -> frozenset[int]:
        """Raises `OutputError`."""
        raise OutputError(Problem(say.EXECUTOR_BROKE))

    def alone(self, job: Job) -> Outcome:
        """Never asked, as nothing goes on after a break."""
        return self._executor.submit(make_in_time, job).result()

    def close(self) -> None:
        """Left to the caller."""


def workers_of(executor: Executor | Start | None, jobs: int | None, seconds: float | None = None) -> Workers:
    """The workers for what a caller gave: nothing, an executor, or what starts one. `jobs` None: one a core.

    `seconds` is what each job will be given, None: any.
    """
    size = jobs or cores()
    if executor is None:
        return Pools(processes, size, seconds, _finished)
    if isinstance(executor, Executor):
        return Given(executor, jobs or getattr(executor, "_max_workers", None) or size)
    start = executor
    return Pools(lambda size: Pool(start(size)), size, seconds)


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def processes(size: int) -> Pool:
    """Processes of this computer that begin afresh: forked ones would share the parent's locks and open files."""
    names = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in names else "spawn")
    board = Board(context, size)
    return Pool(ProcessPoolExecutor(size, mp_context=context, initializer=_begin, initargs=(board,)), board)


def _begin(board: Board) -> None:
    """A worker's first steps: Ctrl-C is for the batch to hear, and nobody works for a batch that was killed."""
    global _at
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _at = partial(board.at, board.place())
    with suppress(Exception):
        warm_up()


_BUSY = threading.Lock()
_at: Callable[[int], AbstractContextManager[None]]
"""Says on the board which row this worker is at."""


def _finished(job: Job) -> Outcome:
    """`make`, not cut short should the batch be killed, and for no longer than the job may take."""
    with _BUSY, _at(job.row.number), ending(job.seconds):
        outcome = make(job)
    tidy()
    return outcome


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        _BUSY.acquire(timeout=_PATIENCE_SECONDS)
        os._exit(1)
