"""Which row each worker process is at, and since when; it can still be read when the processes are gone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_CELLS = 2


class Board:
    """A place for each of `size` processes of a multiprocessing context; it goes to them with their initializer."""

    def __init__(self, context: Any, size: int) -> None:
        self._cells = context.RawArray("d", size * _CELLS)
        self._taken = context.Value("i", 0)

    def place(self) -> int:
        """A place for the process that asks."""
        with self._taken.get_lock():
            self._taken.value += 1
            return (int(self._taken.value) - 1) * _CELLS

    @contextmanager
    def at(self, place: int, row: int) -> Iterator[None]:
        """The process of `place` is at `row`."""
        # The clock is the same in all processes, and nobody can set it.
        self._cells[place + 1] = time.monotonic()
        self._cells[place] = row
        yield
        self._cells[place] = 0

    def since(self, seconds: float) -> frozenset[int]:
        """The rows that processes have been at for so long, or were when they ended."""
        now = time.monotonic()
        pairs = zip(self._cells[::_CELLS], self._cells[1::_CELLS], strict=True)
        return frozenset(int(row) for row, start in pairs if row and now - start >= seconds)
