"""What a worker answers: a body with its kind, or everything that was wrong with the request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from thaimemo.errors import Place, Problem
from thaimemo.messages import Message

JSON = "application/json"


@dataclass(frozen=True)
class Answer:
    """An HTTP answer as a plain value that travels between processes."""

    status: int
    body: bytes
    kind: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)


def of_json(value: object, status: int = 200, **headers: str) -> Answer:
    """A value as JSON."""
    return Answer(status, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), JSON, headers)


def refusal(problems: Iterable[Problem], status: int = 422) -> Answer:
    """Every problem of a request, each with its path or place, its message and its hint in both languages."""
    return of_json({"errors": [as_json(problem) for problem in problems]}, status)


def refused(message: Message, status: int, path: str | None = None, **values: object) -> Answer:
    """One problem of a request."""
    return refusal([Problem(message, Place(path=path) if path else None, values)], status)


def as_json(problem: Problem) -> dict[str, Any]:
    """A problem as JSON: `path`, `line` and `column` in the body sent (None where unknown), `message`, `hint`."""
    place = problem.place or Place()
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "message": {"th": problem.text("th"), "en": problem.text("en")},
        "hint": {"th": problem.hint("th"), "en": problem.hint("en")},
    }
