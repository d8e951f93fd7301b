"""Numbers, texts, names, arrays and dictionaries as PDF writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_IRREGULAR = re.compile(rb"[^!-~]|[#()<>\[\]{}/%]")  # what a name cannot hold (ISO 32000-1, 7.3.5)


@lru_cache(maxsize=8192)
def number(value: float, places: int = 2) -> str:
    """`value` with at most so many decimal places, and none that are zero."""
    return f"{round(value, places) + 0.0:.9g}"


def text(value: str) -> str:
    """A text in any script."""
    return f"<FEFF{value.encode('utf-16-be', 'replace').hex().upper()}>"


def name(value: str) -> str:
    """A name with whatever cannot stand in one written as a number."""
    escaped = _IRREGULAR.sub(lambda found: b"#%02X" % found[0][0], value.encode())
    return "/" + escaped.decode("ascii")


def array(values: Iterable[object]) -> str:
    """An array of values in PDF syntax."""
    return f"[{' '.join(map(str, values))}]"


def dictionary(entries: Mapping[str, object]) -> str:
    """A dictionary of names and values, the values in PDF syntax."""
    return "<< " + " ".join([f"/{key} {value}" for key, value in entries.items()]) + " >>"
