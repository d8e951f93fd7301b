"""A status written into the text of a data file: the least that must change, everything else byte by byte as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import NamedTuple, cast

from pydantic import BaseModel

from thaimemo.loading.yaml_text import NOTHING
from thaimemo.model import Directive, VisitReport
from thaimemo.model.names import names_of
from thaimemo.model.nodes import Entries, Entry, Items, Node, Scalar, folded
from thaimemo.model.problems import locate
from thaimemo.register.spans import Span, Spans


class Edit(NamedTuple):
    """`text` instead of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all `edits` made."""
    parts, at = [], 0
    for edit in sorted(edits):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*parts, text[at:]))


def edits_of(spans: Spans, path: str, status: str) -> list[Edit]:
    """How the directive at `path` gets its `status`; an empty one takes the old one away."""
    node = _at(spans, path)
    if not isinstance(node, Entries):
        return _wrapped(spans, cast(Scalar, node), status)
    entry = next((one for one in node.entries if _field(one) == "status"), None)
    if entry is None:
        return [_inserted(spans, node, status)]
    return [_replaced(spans, entry, status)]


def _at(spans: Spans, path: str) -> Node:
    steps = tuple(int(step) if step.isdigit() else step for step in re.findall(r"[^.\[\]]+", path))
    return locate(spans.root, steps, cast("type[BaseModel]", VisitReport)).node


def _field(entry: Entry) -> str | None:
    return names_of(cast("type[BaseModel]", Directive)).get(folded(entry.key))


def _key(node: Entries | None) -> str:
    """The key for the status, in the language of the others."""
    thai = node is not None and any("ก" <= char <= "๛" for entry in node.entries for char in entry.key)
    return "สถานะ" if thai else "status"


# What needs no quotes anywhere in YAML.
_PLAIN = re.compile(r"[ก-๎๐-๛A-Za-z0-9(][^\n:#,\[\]{}\"'&*!|>%@`\\]*")


def _written(status: str, json_text: bool, style: str = "") -> str:
    """`status` as a scalar, quoted as the old one was (`style`), or where it must be."""
    if json_text or "\n" in status or style == '"':
        return json.dumps(status, ensure_ascii=False)
    if style != "'" and _PLAIN.fullmatch(status) and status not in NOTHING and status == status.strip():
        return status
    return "'" + status.replace("'", "''") + "'"


def _replaced(spans: Spans, entry: Entry, status: str) -> Edit:
    span = spans.of(entry.node)
    end = _end(spans, entry.node)
    if not status and span.context != "flow":
        key_end = spans.of(entry).end
        start = spans.text.index(":", key_end) + 1
        return Edit(start, end, "")
    old = spans.text[span.start : end]
    new = _written(status, spans.json, span.style) if status else "null" if spans.json else "''"
    gap = " " if not old and spans.text[span.start - 1] not in " \t" else ""
    return Edit(span.start, end, gap + new)


def _end(spans: Spans, node: Node) -> int:
    """Where the last character of `node` stands: a block reaches over the blank lines and comments behind it."""
    span = spans.of(node)
    if isinstance(node, (Items, Entries)) and span.style == "block":
        parts = node.nodes if isinstance(node, Items) else tuple(entry.node for entry in node.entries)
        return max((_end(spans, part) for part in parts), default=span.end)
    if span.style in ("|", ">"):
        return span.start + len(spans.text[span.start : span.end].rstrip())
    return span.end


def _inserted(spans: Spans, node: Entries, status: str) -> Edit:
    """A new entry behind the others, before the parts of the directive."""
    own = [entry for entry in node.entries if _field(entry) != "items"]
    last = max(own or node.entries, key=lambda entry: spans.of(entry).start)
    end, key = _end(spans, last.node), _key(node)
    if spans.of(node).style != "flow":
        column = spans.of(node.entries[0]).column
        return _line_after(spans, end, f"{' ' * column}{key}: {_written(status, False)}")
    start = spans.of(last).start
    line = spans.text.rfind("\n", 0, start) + 1
    before = spans.text[line:start]
    gap = _newline(spans.text, start) + before if line and not before.strip() else " "
    quoted = json.dumps(key, ensure_ascii=False) if spans.json else key
    return Edit(end, end, f",{gap}{quoted}: {_written(status, spans.json)}")


def _line_after(spans: Spans, position: int, line: str) -> Edit:
    """`line` as a new one behind the line of `position`, whose comment stays where it is."""
    found = re.compile(r"\r\n|\n|\r|$").search(spans.text, position)
    at = found.start() if found else len(spans.text)
    return Edit(at, at, _newline(spans.text, at) + line)


def _newline(text: str, position: int) -> str:
    """The line break the text has at `position` or before it."""
    found = re.compile(r"\r\n|\n|\r").match(text, position)
    if found:
        return found.group()
    return next((mark for mark in ("\r\n", "\n", "\r") if text.find(mark, 0, position) >= 0), "\n")


def _wrapped(spans: Spans, node: Scalar, status: str) -> list[Edit]:
    """A bare text becomes entries: text and status."""
    span = spans.of(node)
    if span.context == "flow":
        text, key = ('"text"', '"status"') if spans.json else ("text", "status")
        return [
            Edit(span.start, span.start, f"{{{text}: "),
            Edit(span.end, span.end, f", {key}: {_written(status, spans.json)}}}"),
        ]
    end = _end(spans, node)
    start, opening, column = _opening(spans, span)
    return [
        Edit(start, span.start, opening),
        *_indented(spans.text, span.start, end),
        _line_after(spans, end, f"{' ' * column}status: {_written(status, False)}"),
    ]


def _opening(spans: Spans, span: Span) -> tuple[int, str, int]:
    """Where the entries begin, what is written there, and their column."""
    if span.context == "item":
        return span.start, "text: ", span.column
    line = spans.text.rfind("\n", 0, span.start) + 1
    before = spans.text[line : span.start]
    column = len(before) - len(before.lstrip(" ")) + 2
    start = line + len(before.rstrip())
    return start, f"{_newline(spans.text, span.start)}{' ' * column}text: ", column


def _indented(text: str, start: int, end: int) -> Iterable[Edit]:
    """Further lines of a text, two columns to the right."""
    for found in re.finditer(r"\n(?=[^\r\n])", text[start:end]):
        at = start + found.end()
        yield Edit(at, at, "  ")
