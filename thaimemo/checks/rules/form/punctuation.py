"""Spaces before commas, brackets and %, commas before และ, full stops at the end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.messages import form as say

_BEFORE_MARK = re.compile(r"(?<=[^\s,;]) +(?=[,;](?:\s|$|[ก-ฮเ-ไ]))|(?<=[0-9๐-๙]) +(?=%)")
_INSIDE = re.compile(r"(?<=[(\[“]) {1,3}(?=[^\s)\]”._…])|(?<=[^\s(\[“._…]) {1,3}(?=[)\]”])")
_COMMA_AND = re.compile("(?<=[^ ,]), {0,3}(?=(?:และ|หรือ)[ก-ฮเ-ไ ])")
_FULL_STOP = re.compile(r"[ก-ฮะ-ฺเ-ๅ็-์]{6,40}(\.)(?=\s|$)")


def _before_mark(passage: Passage) -> Iterator[Hit]:
    for found in _BEFORE_MARK.finditer(passage.text):
        mark = passage.text[found.end()]
        yield Hit(passage, found.start(), found.end() + 1, say.BEFORE_MARK, (mark,), {"mark": mark}, fixable=True)


def _inside(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    for found in _INSIDE.finditer(text):
        start, end = found.span()
        opens = text[start - 1] in "([“"
        mark = text[start - 1] if opens else text[end]
        span = (start - 1, end) if opens else (start, end + 1)
        yield Hit(passage, *span, say.INSIDE_BRACKETS, (mark,), {"mark": mark}, fixable=True)


def _comma(passage: Passage) -> Iterator[Hit]:
    for found in _COMMA_AND.finditer(passage.text):
        yield Hit(passage, *found.span(), say.COMMA_AND, (" ",), fixable=True)


def _full_stop(passage: Passage) -> Iterator[Hit]:
    for found in _FULL_STOP.finditer(passage.text):
        yield Hit(passage, *found.span(), say.FULL_STOP, (found[0][:-1],))


RULES = (
    Rule("space-before-mark", Severity.WARNING, say.BEFORE_MARK_RULE, each(_before_mark)),
    Rule("space-inside-brackets", Severity.WARNING, say.INSIDE_BRACKETS_RULE, each(_inside)),
    Rule("comma-before-and", Severity.WARNING, say.COMMA_AND_RULE, each(_comma)),
    Rule("full-stop", Severity.HINT, say.FULL_STOP_RULE, each(_full_stop)),
)
