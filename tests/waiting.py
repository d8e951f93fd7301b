"""Waiting for what happens elsewhere: no longer than it takes, and as long as a slow and busy machine may need."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

SECONDS = 180.0
"""After which what does not happen never will."""
_STEP_SECONDS = 0.02

T = TypeVar("T")


def until(happens: Callable[[], T], what: object = "it") -> T:
    """The first answer of `happens` that is true; AssertionError, naming `what`, where there is none in time."""
    end = time.monotonic() + SECONDS
    while not (found := happens()):
        assert time.monotonic() < end, f"{what} did not happen in {SECONDS:g} seconds"
        time.sleep(_STEP_SECONDS)
    return found
