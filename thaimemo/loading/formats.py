"""Which format a text is in, and the reader for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from thaimemo.errors import DataError, Place, Problem
from thaimemo.loading.events import Event
from thaimemo.loading.json_text import json_events
from thaimemo.loading.yaml_text import yaml_events
from thaimemo.messages import data as say
from thaimemo.model.nodes import shown

READERS: Mapping[str, Callable[[str, str], Iterator[Event]]] = {"yaml": yaml_events, "json": json_events}
"""From a format's name to what reads it: text and file name to events."""

_SUFFIXES = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}


def events_of(text: str, file: str, format: str | None) -> Iterator[Event]:
    """The events of `text`. `format` None goes by the suffix of `file`, then by the first characters."""
    name = format or format_of(text, file)
    if name not in READERS:
        raise DataError(Problem(say.UNKNOWN_FORMAT, Place(file), {"format": shown(str(name))}))
    return READERS[name](text, file)


def format_of(text: str, file: str) -> str:
    """The format that `text` is read in: by the suffix of `file`, then by its first characters."""
    return _SUFFIXES.get(PurePath(file).suffix.lower()) or _guessed(text)


def _guessed(text: str) -> str:
    """JSON begins with a bracket and a quoted key; YAML's own brackets hardly ever do."""
    start = "".join(text[:200].split())
    return "json" if start.startswith(('{"', "{}", "[{", '["', "[]")) else "yaml"
