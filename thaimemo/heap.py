"""When Python looks for garbage: not in the middle of work that makes thousands of objects and hardly any cycle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Put off the search for reference cycles; what has no more references is freed at once as ever.

    Where several threads put it off, it begins again with the first that found it on.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
