"""What became of a row: its files, or what was wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from thaimemo.errors import Problem

Status = Literal["done", "failed", "crashed"]


class MadeFile(NamedTuple):
    """A finished file: its name below the target, and the SHA-256 of what it holds."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of one row. `pages` are the PDF's, None where none was made; `photos` the SHA-256 of each by its name.

    `skipped`: it was finished before and nothing has changed since.
    """

    row: int
    label: str
    status: Status
    files: tuple[MadeFile, ...] = ()
    pages: int | None = None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    photos: Mapping[str, str] = field(default_factory=dict)
    skipped: bool = False
