"""What a worker answers: a body with its kind, or everything that was wrong with the request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from thaimemo import messages
from thaimemo.errors import Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import service as say
from thaimemo.model.nodes import inside

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
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair, which UTF-8 does not know, is left as JSON's own escape.
    return Answer(status, text.encode("utf-8", "backslashreplace"), JSON, headers)


def refusal(problems: Iterable[Problem], status: int = 422) -> Answer:
    """Every problem of a request, each with its path or place, its message and its hint in both languages."""
    return of_json({"errors": [as_json(problem) for problem in problems]}, status)


def refused(message: Message, status: int, path: str | None = None, **values: object) -> Answer:
    """One problem of a request."""
    return refusal([Problem(message, Place(path=path) if path else None, values)], status)


def broken(number: str) -> Answer:
    """What is said where the service itself is at fault; the log has the same number."""
    return refused(say.BROKEN, 500, number=number)


def as_json(problem: Problem) -> dict[str, Any]:
    """A problem as JSON: `code`, `path`, `line` and `column` in the body (None where unknown), `message`, `hint`.

    The code is the same in every version; messages are Thai and English.
    """
    place = problem.place or Place()
    return {
        "code": code_of(problem.message),
        "path": _path(problem),
        "line": place.line,
        "column": place.column,
        "message": {"th": problem.text("th"), "en": problem.text("en")},
        "hint": {"th": problem.hint("th"), "en": problem.hint("en")},
    }


def _path(problem: Problem) -> str | None:
    """Where the value is, or belongs if it is missing."""
    path = problem.place.path if problem.place else None
    if code_of(problem.message) != "data.missing":
        return path
    return inside(path or "", str(problem.values["key"]))


@lru_cache(maxsize=1024)
def code_of(message: Message) -> str:
    """What a kind of problem is called: `data.missing`."""
    for module in iter_modules(messages.__path__):
        for name, value in vars(import_module(f"{messages.__name__}.{module.name}")).items():
            if value is message:
                return f"{module.name}.{name.lower()}"
    return "other"
