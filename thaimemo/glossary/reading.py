"""Files of abbreviations: a tab between short form, full name, kind, source and note; the last three may be missing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from thaimemo.errors import DataError, Place, Problem
from thaimemo.glossary.entries import Entry, Glossary
from thaimemo.messages import abbreviations as say

SHIPPED = Path(__file__).resolve().parent / "data" / "glossary.tsv"
_MOST_ROWS = 50_000
_COLUMNS = 5


def glossary_of(files: Sequence[str | os.PathLike[str]] = ()) -> Glossary:
    """The package's abbreviations and those of an office's own files, which stand before the package's.

    DataError with every row that cannot be read.
    """
    return Glossary(_shipped(), *(_entries(Path(file)) for file in files)) if files else _shipped_glossary()


@lru_cache(maxsize=1)
def _shipped_glossary() -> Glossary:
    return Glossary(_shipped())


@lru_cache(maxsize=1)
def _shipped() -> tuple[Entry, ...]:
    return _entries(SHIPPED)


def _entries(path: Path) -> tuple[Entry, ...]:
    from thaimemo.loading.files import decoded, read

    lines = decoded(read(path), str(path)).splitlines()
    if len(lines) > _MOST_ROWS:
        raise DataError(Problem(say.TOO_MANY_ROWS, Place(str(path)), {"limit": _MOST_ROWS}))
    problems: list[Problem] = []
    entries = tuple(_rows(lines, path, problems))
    if problems:
        raise DataError(problems)
    return entries


def _rows(lines: Sequence[str], path: Path, problems: list[Problem]) -> Iterable[Entry]:
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#") or cells[0] == "short":
            continue
        if not 2 <= len(cells) <= _COLUMNS or not all(cells[:2]):
            problems.append(Problem(say.BAD_ROW, Place(str(path), number), {}))
            continue
        yield Entry(cells[0], cells[1], (*cells[2:3], "")[0] or "term", *cells[3:])
