"""The worker processes: a request that hangs or dies ends alone, and no more wait than there is room for."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable
from concurrent.futures import TimeoutError as OutOfTime
from typing import Any

from pebble import ProcessExpired, ProcessPool

from thaimemo.messages import service as say
from thaimemo.service.answers import Answer, refused
from thaimemo.service.limits import Limits, Setting
from thaimemo.service.work import warm_up

_RETRY_SECONDS = 1


class Pool:
    """Runs functions of `work` in processes of their own."""

    def __init__(self, limits: Limits, setting: Setting) -> None:
        self.limits = limits
        self.busy = 0
        self._pool: Any = ProcessPool(limits.workers, initializer=warm_up, initargs=(setting,), context=_context())

    async def answer(self, work: Callable[..., Answer], *arguments: Any) -> Answer:
        """The answer of `work`; 429 where too many wait, 503 where it takes too long or its process dies."""
        if self.busy >= self.limits.waiting:
            answer = refused(say.TOO_BUSY, 429)
            return Answer(answer.status, answer.body, answer.kind, {"Retry-After": str(_RETRY_SECONDS)})
        self.busy += 1
        try:
            future = self._pool.schedule(work, args=arguments, timeout=self.limits.seconds)
            return await asyncio.wrap_future(future)
        except (OutOfTime, asyncio.TimeoutError):
            return refused(say.TOO_LONG, 503, seconds=f"{self.limits.seconds:g}")
        except ProcessExpired:
            return refused(say.WORKER_DIED, 503)
        finally:
            self.busy -= 1

    async def ready(self) -> None:
        """Wait until every worker has started."""
        futures = [self._pool.schedule(_nothing) for _ in range(self.limits.workers)]
        await asyncio.gather(*map(asyncio.wrap_future, futures))

    def close(self) -> None:
        """End the workers; those waited for have answered by now."""
        self._pool.stop()
        self._pool.join()


def _nothing() -> None:
    """The least a worker can do."""


def _context() -> Any:
    """Processes that begin afresh: forked ones would share the server's sockets and locks."""
    names = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in names else "spawn")
    if "forkserver" in names:
        context.set_forkserver_preload(["thaimemo.service.work", "thaimemo.document", "thaimemo.loading.checking"])
    return context
