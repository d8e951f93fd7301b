"""A data file's text as nodes that know from which character to which they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import yaml

from thaimemo.errors import Place
from thaimemo.loading.json_text import json_events
from thaimemo.loading.yaml_text import NOTHING
from thaimemo.model.nodes import Entries, Entry, Items, Node, Scalar

T = TypeVar("T")
Context = Literal["flow", "item", "value"]
"""Where a node stands: between brackets, behind a dash, or behind a key."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end` of the text; `column` counts from 0, `style` is YAML's: quotes, | or >, "" for plain."""

    start: int
    end: int
    column: int
    style: str
    context: Context


@dataclass(slots=True)
class Spans:
    """The nodes of a text, and where they and the keys of their entries stand."""

    text: str
    json: bool
    root: Node = field(default_factory=lambda: Scalar(None, Place()))
    _spans: dict[int, Span] = field(default_factory=dict)

    def of(self, node: Node | Entry) -> Span:
        """Where `node`, or the key of an entry, stands."""
        return self._spans[id(node)]

    def put(self, node: T, span: Span) -> T:
        """`node`, known to stand at `span`."""
        self._spans[id(node)] = span
        return node


_NOWHERE = Place()


def spans_of(text: str, json: bool) -> Spans:
    """The nodes of a text that the loader has read without complaint."""
    spans = Spans(text, json)
    if json:
        spans.root = _Json(spans).read()
    else:
        spans.root = _from_yaml(yaml.compose(text, Loader=_Loader), "value", spans)
    return spans


def _from_yaml(node: Any, context: Context, spans: Spans) -> Node:
    start, end, column = node.start_mark.index, node.end_mark.index, node.start_mark.column
    if isinstance(node, yaml.ScalarNode):
        value = None if not node.style and node.value in NOTHING else node.value
        span = Span(start, end, column, node.style or "", context)
        return spans.put(Scalar(value, _NOWHERE), span)
    flow = bool(node.flow_style)
    span = Span(start, end, column, "flow" if flow else "block", context)
    if isinstance(node, yaml.SequenceNode):
        inner: Context = "flow" if flow else "item"
        made: Node = Items(tuple(_from_yaml(child, inner, spans) for child in node.value), _NOWHERE)
    else:
        inner = "flow" if flow else "value"
        made = Entries(tuple(_entry(key, child, inner, spans) for key, child in node.value), _NOWHERE)
    return spans.put(made, span)


def _entry(key: Any, node: Any, context: Context, spans: Spans) -> Entry:
    span = Span(key.start_mark.index, key.end_mark.index, key.start_mark.column, key.style or "", context)
    return spans.put(Entry(key.value, _NOWHERE, _from_yaml(node, context, spans)), span)


class _Json:
    """Nodes of the tokens of a JSON text."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans
        starts = [0]
        for line in spans.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        self.events = [
            (event.kind, event.value, starts[event.line - 1] + event.column - 1)
            for event in json_events(spans.text, "<json>")
        ]
        self.at = 0

    def read(self) -> Node:
        kind, value, start = self.events[self.at]
        self.at += 1
        if kind == "scalar":
            return self._put(Scalar(value, _NOWHERE), start, self._scalar_end(start))
        parts: list[Any] = []
        while self.events[self.at][0] != "end":
            parts.append(self._entry() if kind == "mapping" else self.read())
        end = self.events[self.at][2] + 1
        self.at += 1
        made: Node = Entries(tuple(parts), _NOWHERE) if kind == "mapping" else Items(tuple(parts), _NOWHERE)
        return self._put(made, start, end)

    def _entry(self) -> Entry:
        _, key, start = self.events[self.at]
        self.at += 1
        return self._put(Entry(str(key), _NOWHERE, self.read()), start, self._scalar_end(start))

    def _scalar_end(self, start: int) -> int:
        text = self.spans.text
        if text[start] == '"':
            end = start + 1
            while text[end] != '"':
                end += 2 if text[end] == "\\" else 1
            return end + 1
        end = start
        while end < len(text) and text[end] not in " \t\r\n,:]}":
            end += 1
        return end

    def _put(self, node: T, start: int, end: int) -> T:
        column = start - (self.spans.text.rfind("\n", 0, start) + 1)
        return self.spans.put(node, Span(start, end, column, "flow", "flow"))
