"""No memo takes for ever: its worker process ends with one that does, or a thread where others share the process."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import copy_context
from functools import lru_cache
from typing import IO, TypeVar

from thaimemo.batch.rows import Row
from thaimemo.errors import Problem
from thaimemo.messages import batch as say

Made = TypeVar("Made")

_SPARE_SECONDS, _SPARE = 1.0, 0.05
_TRIES, _TRY_SECONDS = 10, 0.2


class TookTooLong(Exception):
    """The time was over before the work was done."""


def taking_too_long(row: Row, seconds: float | None) -> Problem:
    """What is said of a row that was given up after `seconds`."""
    return Problem(say.TOO_LONG, row.place, {"seconds": f"{seconds or 0:g}"})


@contextmanager
def ending(seconds: float | None) -> Iterator[None]:
    """End this process, as a crash would, should it still be within after `seconds` and a little; None: never.

    The system does it, so that a loop in C is ended like one in Python, and nothing half done is worked on with. It is
    for the main thread of a process that has no other use.
    """
    if not seconds:
        yield
        return
    # Who finds the process gone can be sure that the time was over.
    _arm(seconds + min(_SPARE_SECONDS, seconds * _SPARE))
    try:
        yield
    finally:
        _arm(0)


def _arm(seconds: float) -> None:
    """End this process in so many seconds; 0: never mind."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)
    elif seconds:  # Windows has no alarms; this is a thread that needs no leave of Python's
        faulthandler.dump_traceback_later(seconds, exit=True, file=_nowhere())
    else:
        faulthandler.cancel_dump_traceback_later()


@lru_cache(maxsize=1)
def _nowhere() -> IO[str]:
    return open(os.devnull, "w")


def within(work: Callable[[], Made], seconds: float | None) -> Made:
    """What `work` returns, done in a thread of its own; raises `TookTooLong` after `seconds`. None: never.

    The thread is told to end at its next step of Python. One that takes no step, as it is in a loop in C, is left
    behind two seconds later; nobody looks at what it may still make.
    """
    if not seconds:
        return work()
    made: Future[Made] = Future()
    thread = threading.Thread(target=copy_context().run, args=(_do, work, made), daemon=True)
    thread.start()
    thread.join(seconds)
    if not made.done():
        _end(thread)
    if not made.done():
        raise TookTooLong
    return made.result()


def _do(work: Callable[[], Made], made: Future[Made]) -> None:
    try:
        made.set_result(work())
    except SystemExit:
        return  # we were told to
    except Exception as error:
        made.set_exception(error)


def _end(thread: threading.Thread) -> None:
    """Raise `SystemExit` in `thread`, at which threads end without a word; again if something caught it."""
    for _ in range(_TRIES):
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(SystemExit))
        thread.join(_TRY_SECONDS)
        if not thread.is_alive():
            break
