"""Workers that are killed, as by a lack of memory, when they come to write a file whose name holds a certain word."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from concurrent.futures import Executor, ProcessPoolExecutor
from typing import Any

DEADLY = "DEADLY"


def start(size: int) -> Executor:
    """Processes that die of DEADLY."""
    names = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in names else "spawn")
    return ProcessPoolExecutor(size, mp_context=context, initializer=_die_at_the_word)


def _die_at_the_word() -> None:
    sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and DEADLY in str(arguments[0]):
        os.kill(os.getpid(), signal.SIGKILL)
