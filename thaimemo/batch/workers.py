"""Who does the work: processes of this computer, or any executor; and what happens when one of them dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any, Protocol

from thaimemo.batch.outcome import Outcome
from thaimemo.batch.work import Job, crashed, make, tidy, warm_up
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

    def restart(self) -> None:
        """Go on after the executor broke; raises `OutputError` where that cannot be."""

    def alone(self, job: Job) -> Outcome:
        """Run a job while nothing else runs, and say so if it ends its process."""

    def close(self) -> None:
        """End the workers; jobs not begun are dropped."""


class Pools:
    """Workers that can be started again: an executor for all, and one for jobs that are under suspicion."""

    def __init__(self, start: Start, size: int, work: Callable[[Job], Outcome] = make) -> None:
        self.size = size
        self._start = start
        self._work = work
        self._executor: Executor | None = None
        self._single: Executor | None = None

    def fit(self, rows: int | None) -> None:
        """Start no process that would have nothing to do."""
        self.size = min(self.size, rows or self.size)

    def submit(self, job: Job) -> Future[Outcome]:
        """Begin a job; the workers start with the first."""
        self._end_single()
        self._executor = self._executor or self._start(self.size)
        return self._executor.submit(self._work, job)

    def restart(self) -> None:
        """Let the next job start new workers."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = None

    def alone(self, job: Job) -> Outcome:
        """Run a job in a single worker, which serves until one ends it."""
        self._single = self._single or self._start(1)
        try:
            return self._single.submit(self._work, job).result()
        except BrokenExecutor:
            self._end_single()
            return crashed(job.row)

    def _end_single(self) -> None:
        if self._single is not None:
            self._single.shutdown(wait=False, cancel_futures=True)
        self._single = None

    def close(self) -> None:
        """End the workers once they are idle."""
        self._end_single()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


class Given:
    """An executor that is the caller's: it is not ended here, and cannot be started again."""

    def __init__(self, executor: Executor, size: int) -> None:
        self.size = size
        self._executor = executor

    def fit(self, rows: int | None) -> None:
        """They are there already."""

    def submit(self, job: Job) -> Future[Outcome]:
        """Begin a job."""
        return self._executor.submit(make, job)

    def restart(self) -> None:
        """Raises `OutputError`."""
        raise OutputError(Problem(say.EXECUTOR_BROKE))

    def alone(self, job: Job) -> Outcome:
        """Never asked, as nothing goes on after a break."""
        return self._executor.submit(make, job).result()

    def close(self) -> None:
        """Left to the caller."""


def workers_of(executor: Executor | Start | None, jobs: int | None) -> Workers:
    """The workers for what a caller gave: nothing, an executor, or what starts one. `jobs` None: one a core."""
    size = jobs or cores()
    if executor is None:
        return Pools(processes, size, _finished)
    if isinstance(executor, Executor):
        return Given(executor, jobs or getattr(executor, "_max_workers", None) or size)
    return Pools(executor, size)


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def processes(size: int) -> Executor:
    """Processes of this computer that begin afresh: forked ones would share the parent's locks and open files."""
    names = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in names else "spawn")
    return ProcessPoolExecutor(size, mp_context=context, initializer=_begin)


def _begin() -> None:
    """A worker's first steps: Ctrl-C is for the batch to hear, and nobody works for a batch that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(Exception):
        warm_up()


_BUSY = threading.Lock()


def _finished(job: Job) -> Outcome:
    """`make`, not cut short should the batch be killed."""
    with _BUSY:
        outcome = make(job)
    tidy()
    return outcome


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        _BUSY.acquire(timeout=_PATIENCE_SECONDS)
        os._exit(1)
