"""The worker processes: a request that hangs or dies ends alone, and no more wait than there is room for.

Each worker has a channel of its own. In pools whose workers share one, a worker that is killed while it answers leaves
half a message in it, or a lock held, and everybody else's answers are lost.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import pickle
import socket
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from thaimemo.messages import service as say
from thaimemo.service import logs
from thaimemo.service.answers import Answer, broken, refused
from thaimemo.service.worker import LENGTH, Crash, Office, run

_RETRY_SECONDS = 1
_START_SECONDS = 60
_PAUSE_SECONDS = 1.0
"""Between two workers that die before they are ready."""
_END_SECONDS = 5.0


@dataclass(eq=False)
class Worker:
    """A process and the channel to it."""

    process: Any
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    ended: bool = False

    async def answer(self, task: object) -> Any:
        """What the worker says to `task`; EOFError or OSError where it dies."""
        data = pickle.dumps(task, pickle.HIGHEST_PROTOCOL)
        self.writer.write(LENGTH.pack(len(data)) + data)
        await self.writer.drain()
        return await self.heard()

    async def heard(self) -> Any:
        """The next thing it says."""
        (length,) = LENGTH.unpack(await self.reader.readexactly(LENGTH.size))
        return pickle.loads(await self.reader.readexactly(length))  # noqa: S301 - our own process says it

    def end(self) -> None:
        """Kill the process; nothing it still does is wanted."""
        self.ended = True
        self.writer.close()
        if self.process.is_alive():
            self.process.kill()


class Pool:
    """Runs functions of `work` in processes of their own."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.busy = 0
        self._context = _context()
        self._workers: set[Worker] = set()
        self._idle: list[Worker] = []
        self._waiters: deque[asyncio.Future[Worker | None]] = deque()
        self._starting: set[asyncio.Task[None]] = set()
        self._begun: asyncio.Task[None] | None = None
        self._closing = False
        # The interpreter waits for its children when it ends; none may be left that does not hear of it.
        self._finalizer = weakref.finalize(self, _end_all, self._workers)

    async def ready(self) -> None:
        """Start the workers, if nobody has; returns when all have started."""
        if self._begun is None:
            self._begun = asyncio.ensure_future(self._begin())
        await asyncio.shield(self._begun)

    async def _begin(self) -> None:
        await asyncio.gather(*(self._add() for _ in range(self.office.limits.workers)))

    async def answer(self, work: Callable[..., Answer], *arguments: Any) -> Answer:
        """The answer of `work`; 429 where too many wait, 503 where it takes too long or its process dies."""
        limits = self.office.limits
        if self.busy >= limits.waiting:
            return _later(refused(say.TOO_BUSY, 429))
        self.busy += 1
        try:
            if self._begun is None or not self._begun.done():
                await self.ready()
            worker = await self._free()
            return await self._answered(worker, (work, arguments)) if worker else _later(refused(say.TOO_BUSY, 503))
        finally:
            self.busy -= 1

    async def _answered(self, worker: Worker, task: object) -> Answer:
        """The answer of a worker, which is free again afterwards, or gone and replaced."""
        loop, seconds = asyncio.get_running_loop(), self.office.limits.seconds
        # A timer costs a tenth of what `asyncio.wait_for` does.
        timer = loop.call_later(seconds, worker.end)
        kept = False
        try:
            said = await worker.answer(task)
            kept = isinstance(said, Answer) and not worker.ended
            return said if isinstance(said, Answer) else _crashed(said)
        except (EOFError, OSError, pickle.UnpicklingError):
            if worker.ended:
                return refused(say.TOO_LONG, 503, seconds=f"{seconds:g}")
            logs.event("worker died")
            return refused(say.WORKER_DIED, 503)
        finally:
            timer.cancel()
            if kept:
                self._release(worker)
            else:
                self._replace(worker)

    async def _free(self) -> Worker | None:
        """A worker that has nothing to do; None where none had for too long."""
        while self._idle:
            worker = self._idle.pop()
            if not worker.reader.at_eof():
                return worker
            self._replace(worker)
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[Worker | None] = loop.create_future()
        self._waiters.append(waiter)
        timer = loop.call_later(self.office.limits.seconds, _settle, waiter, None)
        try:
            return await waiter
        except asyncio.CancelledError:
            # The request was given up, perhaps with a worker in hand.
            if not waiter.cancelled() and (given := waiter.result()):
                self._release(given)
            raise
        finally:
            timer.cancel()

    def _release(self, worker: Worker) -> None:
        """Hand a worker to who waits longest."""
        while self._waiters:
            if _settle(self._waiters.popleft(), worker):
                return
        self._idle.append(worker)

    def _replace(self, worker: Worker) -> None:
        """End a worker and start another."""
        self._workers.discard(worker)
        worker.end()
        if not self._closing:
            task = asyncio.ensure_future(self._add())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _add(self) -> None:
        """Start workers until one is ready."""
        while not self._closing:
            worker = await self._started()
            self._workers.add(worker)
            try:
                if self._closing:
                    raise EOFError
                await asyncio.wait_for(worker.heard(), _START_SECONDS)
            except (EOFError, OSError, asyncio.TimeoutError):
                self._workers.discard(worker)
                worker.end()
                if not self._closing:
                    logs.event("worker did not start")
                    await asyncio.sleep(_PAUSE_SECONDS)
            else:
                self._release(worker)
                return

    async def _started(self) -> Worker:
        ours, theirs = socket.socketpair()
        with theirs:
            process = self._context.Process(target=run, args=(theirs, self.office), daemon=True)
            await asyncio.to_thread(process.start)
        reader, writer = await asyncio.open_connection(sock=ours)
        return Worker(process, reader, writer)

    async def close(self) -> None:
        """End the workers; those waited for have answered by now."""
        self._closing = True
        workers = set(self._workers)
        _end_all(self._workers)
        # A process that is being started cannot be called off; it is ended when it is there.
        await asyncio.gather(*self._starting, *([self._begun] if self._begun else []))
        workers |= self._workers
        self._finalizer()
        for worker in workers:
            await asyncio.to_thread(worker.process.join, _END_SECONDS)
            with suppress(OSError):
                await worker.writer.wait_closed()


def _end_all(workers: set[Worker]) -> None:
    for worker in workers:
        if worker.process.is_alive():
            worker.process.kill()
        with suppress(RuntimeError):  # the loop it was served by is closed
            worker.writer.close()
    workers.clear()


def _settle(waiter: asyncio.Future[Worker | None], worker: Worker | None) -> bool:
    """Whether who waits takes the worker, or that there is none; False where it no longer waits."""
    if waiter.done():
        return False
    waiter.set_result(worker)
    return True


def _crashed(crash: Crash) -> Answer:
    """The answer to a request that a worker could not work on, with the number that the log has too."""
    if crash.kind == "MemoryError":
        return refused(say.TOO_MUCH, 422)
    return broken(logs.crash(crash.kind, crash.at))


def _later(answer: Answer) -> Answer:
    return Answer(answer.status, answer.body, answer.kind, {"Retry-After": str(_RETRY_SECONDS)})


def _context() -> Any:
    """Processes that begin afresh: forked ones would share the server's sockets and locks."""
    names = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in names else "spawn")
    if "forkserver" in names:
        context.set_forkserver_preload(["thaimemo.service.work", "thaimemo.document", "thaimemo.loading.checking"])
    return context
