"""The lists and tables under `thaimemo/checks/data`: an entry a line, columns apart by tabs, `#` opens a comment."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_SHIPPED = Path(__file__).resolve().parent / "data"


@lru_cache(maxsize=32)
def lines(name: str) -> tuple[str, ...]:
    """The entries of a file, without comments and blank lines."""
    text = (_SHIPPED / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each a tuple of its columns."""
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines(name))
