"""The tables of the checks: rows with tabs between, lists of words, from `thaimemo/checks/data`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_SHIPPED = Path(__file__).resolve().parent / "data"


@lru_cache(maxsize=16)
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of each row of `data/<name>`, without comments and without the row of column names, if any."""
    lines = (_SHIPPED / name).read_text(encoding="utf-8").splitlines()
    cells = [tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#")]
    return tuple(cells[1:] if cells and cells[0][0].isascii() else cells)


def words(name: str) -> tuple[str, ...]:
    """The entries of a list, one a line."""
    return tuple(row[0] for row in rows(name))
