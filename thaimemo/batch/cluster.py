"""Workers on other computers: a Dask cluster, as an executor like any other.

The scheduler runs a job again elsewhere when its worker dies; files are written whole and under the same name, so that
nothing is there twice. Workers need the same thaimemo, and the same paths to templates, fonts, emblem and photos.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from thaimemo.errors import OutputError, Problem
from thaimemo.messages import batch as say

_CONNECT_SECONDS = 15
_RETRIES = 3


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """The executor of the cluster whose scheduler is at `address` (`tcp://…:8786`), and how many jobs run at a time.

    Raises `OutputError` where there is none, or where it has no workers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise OutputError(Problem(say.NEEDS_EXTRA, None, {"what": "--dask", "extra": "cluster"})) from None
    connect: Any = Client
    try:
        client = connect(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:  # a timeout is an OSError
        values = {"address": address, "detail": str(error) or type(error).__name__}
        raise OutputError(Problem(say.NO_CLUSTER, None, values)) from None
    # What a lost worker makes Dask say belongs to its own logs, not between the lines of the batch.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with client:
        size = sum(client.nthreads().values())
        if not size:
            raise OutputError(Problem(say.NO_CLUSTER_WORKERS, None, {"address": address}))
        yield client.get_executor(pure=False, retries=_RETRIES), size
