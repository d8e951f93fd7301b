"""JSON text to events: Python's own reader judges the syntax, a scan of the tokens finds the places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal

from thaimemo.loading.events import Event, refuse
from thaimemo.messages import Message
from thaimemo.messages import data as say
from thaimemo.model.nodes import MAX_DEPTH

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s{}\[\],:"]+|\n')
_BRACKETS: dict[str, Literal["mapping", "sequence", "end"]] = {
    "{": "mapping",
    "[": "sequence",
    "}": "end",
    "]": "end",
}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}

# The beginnings of Python's messages.
_MESSAGES: tuple[tuple[str, Message], ...] = (
    ("Expecting value", say.JSON_VALUE),
    ("Expecting property name", say.JSON_KEY),
    ("Illegal trailing comma", say.JSON_KEY),
    ("Expecting ',' delimiter", say.JSON_COMMA),
    ("Expecting ':' delimiter", say.JSON_COLON),
    ("Unterminated string", say.QUOTE_OPEN),
    ("Invalid control character", say.JSON_LINE_BREAK),
    ("Invalid \\", say.BAD_ESCAPE),
    ("Extra data", say.JSON_EXTRA),
)


def json_events(text: str, file: str) -> Iterator[Event]:
    """The events of JSON `text`; numbers stay as written. DataError at the place of a mistake."""
    if text.strip():
        _check(text, file)
    line, start = 1, 0
    for match in _TOKEN.finditer(text):
        written = match.group()
        if written == "\n":
            line, start = line + 1, match.end()
        else:
            yield _event(written, line, match.start() - start + 1)


def _event(written: str, line: int, column: int) -> Event:
    if written in _BRACKETS:
        return Event(_BRACKETS[written], line, column)
    if written.startswith('"'):
        return Event("scalar", line, column, json.loads(written))
    return Event("scalar", line, column, _WORDS.get(written, written))


def _check(text: str, file: str) -> None:
    try:
        # Numbers stay text, or one of a million figures would be computed.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        message = next((said for start, said in _MESSAGES if error.msg.startswith(start)), say.NOT_JSON)
        refuse(message, file, error.lineno, error.colno)
    except RecursionError:
        refuse(say.TOO_DEEP, file, 1, 1, limit=MAX_DEPTH)
