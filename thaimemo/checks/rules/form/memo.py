"""What the form of a memo asks for: a subject of two lines, no closing phrase, a date without พ.ศ. (L10, L11, L19)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from thaimemo.checks import tables
from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.registry import Rule
from thaimemo.messages import form as say
from thaimemo.thai.lists import alternation

_TITLE = "บันทึกข้อความ"
_HEAD = 40
"""Passages in which the head of a memo is looked for."""
_ERA = re.compile(r"[ \u00a0]?พ\.?[ \u00a0]?ศ\.?[ \u00a0]?(?=[0-9๐-๙])")
_DATE = re.compile(r"วันที่[ \t\u00a0]+[0-9๐-๙]{1,2}[ \u00a0][ก-๎]{6,12}(?P<era>[ \u00a0]?พ\.ศ\.[ \u00a0]?)(?=[0-9๐-๙]{4})")
_SUBJECT = re.compile(r"^[ \t]*เรื่อง[ \t\u00a0]+(?=\S)")
_MOST_LINES = 2


def _is_memo(manuscript: Manuscript) -> bool:
    if manuscript.report is not None:
        return True
    return any(passage.text.strip() == _TITLE for passage in manuscript.passages[:_HEAD])


@lru_cache(maxsize=1)
def _closings() -> re.Pattern[str]:
    return re.compile(rf"^\s*{alternation(tables.words('closing_phrases.txt'))}\s*$", re.MULTILINE)


def _closing(manuscript: Manuscript) -> Iterator[Hit]:
    if _is_memo(manuscript):
        for passage in manuscript.passages:
            for found in _closings().finditer(passage.text):
                yield Hit(passage, *found.span(), say.CLOSING)


def _era(manuscript: Manuscript) -> Iterator[Hit]:
    written = manuscript.raw("memo.date")
    if written:
        found = _ERA.search(written.text)
        if found:
            yield Hit(written, *found.span(), say.ERA, (" ",), fixable=True)
    if manuscript.report is None and _is_memo(manuscript):
        for passage in _dated(manuscript):
            for found in _DATE.finditer(passage.text):
                yield Hit(passage, *found.span("era"), say.ERA, (" ",), fixable=True)


def _dated(manuscript: Manuscript) -> Iterator[Passage]:
    """The line ที่ … วันที่ … of a memo."""
    return (passage for passage in manuscript.passages[:_HEAD] if passage.text.lstrip().startswith(("ที่", "วันที่")))


def _subject(manuscript: Manuscript) -> Iterator[Hit]:
    from thaimemo.checks.rules.form.subject import lines_of

    for passage, start in islice(_subjects(manuscript), 1):
        count = lines_of(passage.text[start:].strip(), manuscript.report)
        if count > _MOST_LINES:
            yield Hit(passage, start, len(passage.text), say.LONG_SUBJECT, values={"count": count})


def _subjects(manuscript: Manuscript) -> Iterator[tuple[Passage, int]]:
    """The subject and where it begins in its passage."""
    if manuscript.report is not None:
        passage = manuscript.at("memo.subject")
        if passage:
            yield passage, 0
    elif _is_memo(manuscript):
        for passage in manuscript.passages[:_HEAD]:
            label = _SUBJECT.match(passage.text)
            if label:
                yield passage, label.end()


RULES = (
    Rule("long-subject", Severity.WARNING, say.LONG_SUBJECT_RULE, _subject),
    Rule("closing-phrase", Severity.WARNING, say.CLOSING_RULE, _closing),
    Rule("era-in-date", Severity.WARNING, say.ERA_RULE, _era),
)
