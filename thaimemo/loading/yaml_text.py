"""YAML text to events: libyaml parses, every scalar stays the text it is, tags and second documents are refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from thaimemo.loading.events import Event, refuse
from thaimemo.messages import Message
from thaimemo.messages import data as say
from thaimemo.model.nodes import shown

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_PLAIN_TAGS = frozenset({None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})

# Parts of the messages of libyaml and of PyYAML's own parser.
_MESSAGES: tuple[tuple[str, Message], ...] = (
    ("mapping values are not allowed", say.COLON_IN_VALUE),
    ("could not find expected ':'", say.COLON_MISSING),
    ("block sequence entries are not allowed", say.DASH_MISPLACED),
    ("sequence entries are not allowed", say.DASH_MISPLACED),
    ("unknown escape character", say.BAD_ESCAPE),
    ("escape code", say.BAD_ESCAPE),
    ("expected hexdecimal", say.BAD_ESCAPE),
    ("comment or line break", say.BLOCK_HEADER),
    ("comment or a line break", say.BLOCK_HEADER),
    ("<document start>", say.SEVERAL_DOCUMENTS),
    ("expected key", say.UNEVEN_INDENT),
    ("'-' indicator", say.UNEVEN_INDENT),
    ("<block end>", say.UNEVEN_INDENT),
)
_BRACKETS = ("',' or ']'", "',' or '}'")
_SPECIAL = "%@`*&!"


def yaml_events(text: str, file: str) -> Iterator[Event]:
    """The events of the one YAML document in `text`. DataError at the place of a mistake."""
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    _at(say.SEVERAL_DOCUMENTS, file, event.start_mark)
            yield from _event(event, file)
    except yaml.MarkedYAMLError as error:
        _mistake(error, text, file)
    except yaml.YAMLError:
        refuse(say.NOT_YAML, file, 1, 1)


def _event(event: Any, file: str) -> Iterator[Event]:
    mark = event.start_mark
    line, column = mark.line + 1, mark.column + 1
    if getattr(event, "tag", None) not in _PLAIN_TAGS:
        _at(say.TAG, file, mark, tag=shown(str(event.tag)))
    match event:
        case yaml.ScalarEvent():
            empty = event.implicit[0] and event.value in NOTHING
            yield Event("scalar", line, column, None if empty else event.value, event.anchor)
        case yaml.MappingStartEvent():
            yield Event("mapping", line, column, anchor=event.anchor)
        case yaml.SequenceStartEvent():
            yield Event("sequence", line, column, anchor=event.anchor)
        case yaml.CollectionEndEvent():
            yield Event("end", line, column)
        case yaml.AliasEvent():
            yield Event("alias", line, column, event.anchor)


def _at(message: Message, file: str, mark: Any, **values: object) -> NoReturn:
    refuse(message, file, mark.line + 1, mark.column + 1, **values)


def _mistake(error: yaml.MarkedYAMLError, text: str, file: str) -> NoReturn:
    """The parser's complaint in our own words, at the place where the mistake can be mended."""
    problem, opened = error.problem or "", error.context_mark
    mark = error.problem_mark or opened
    if mark is None:
        refuse(say.NOT_YAML, file, 1, 1)
    if _tabbed(text, mark.line):
        refuse(say.TAB_INDENT, file, mark.line + 1, 1)
    if "end of stream" in problem and opened is not None:
        _at(say.QUOTE_OPEN, file, opened)
    if any(part in problem for part in _BRACKETS) and opened is not None:
        _at(say.BRACKET_OPEN, file, mark, opened=opened.line + 1)
    special = _special(text, opened) or _special(text, mark)
    known = next((message for part, message in _MESSAGES if part in problem), None)
    if special and known in (None, say.UNEVEN_INDENT):
        _at(say.SPECIAL_FIRST, file, mark, character=special)
    _at(known or say.NOT_YAML, file, mark)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


def _tabbed(text: str, number: int) -> bool:
    """Whether the line is indented by a tab."""
    line = _line(text, number)
    return "\t" in line[: len(line) - len(line.lstrip())]


def _special(text: str, mark: Any) -> str:
    """The character at `mark` if YAML gives it a meaning of its own at the start of a text."""
    char = _line(text, mark.line)[mark.column : mark.column + 1] if mark is not None else ""
    return char if char and char in _SPECIAL else ""
