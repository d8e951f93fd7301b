"""What the readers of YAML and JSON tell the composer: values and brackets as written, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NoReturn

from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import Message


@dataclass(frozen=True, slots=True)
class Event:
    """A scalar, the begin or end of a mapping or sequence, or the repetition of an anchored value.

    `value` is text, None where nothing was written, True and False of JSON; of an alias, the anchor's name. Line and
    column count from 1.
    """

    kind: Literal["scalar", "mapping", "sequence", "end", "alias"]
    line: int
    column: int
    value: str | bool | None = None
    anchor: str | None = None


def refuse(message: Message, file: str, line: int, column: int, **values: object) -> NoReturn:
    """End the reading with one problem."""
    raise DataError(Problem(message, Place(file, line, column), values)) from None
