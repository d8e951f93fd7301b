"""Blanks: ๆ ฯ and ฯลฯ with theirs, two in a row, numbers and Latin words that touch a Thai one.

Spaces and marks of official-layout.md: ๆ with one space on both sides, ฯ attached to its word, ฯลฯ with a space before
and after, one space round numbers and Latin words (Royal Society, หลักเกณฑ์การใช้เครื่องหมายวรรคตอนและเครื่องหมายอื่น ๆ).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.messages import form as say
from thaimemo.thai.words import words

_REPEAT = re.compile("ๆ+")
_ET_CETERA = re.compile("ฯ[ ,.]?ล[ ,.]?ฯ")
_APART = re.compile("(?<=[ก-ฮะ-ฺเ-ๅ็-์])(?<!ฯล)(?<!ฯ.ล)( +)ฯ(?!ล|พณ| ล)")
_TOUCHING = re.compile("(?<![ฯล])ฯ(?=[ก-ฮเ-ไ])(?!ล[ ,.]?ฯ|พณ)")
_SEVERAL = re.compile(r"(?<=[^\s._…]) {2,}(?=[^\s._…])")
_LABEL = re.compile(
    r"(?:^|\s)(?:เรียน|กราบเรียน|นมัสการ|เรื่อง|อ้างถึง|สิ่งที่ส่งมาด้วย|ส่วนราชการ|ที่|วันที่|ถึง|\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]|-)$"
)
_HEAD = ("ส่วนราชการ", "ที่ ")
"""Lines of a memo's head that are set out with blanks: agency and telephone, number and date."""
_LAYOUT = 4
"""Blanks from which on they set out columns or a signature, in a text that is already laid out."""
_TOUCHED = re.compile("(?<=[ก-ฮะ-ฺเ-ๅ็-์])(?=[0-9๐-๙A-Za-z])|(?<=[A-Za-z0-9๐-๙%])(?=[ก-ฮเ-ไ])(?![ก-ฮ]{1,3}[ะ-ู]?[.])")
_NUMBER_BEFORE = re.compile("[0-9๐-๙A-Za-z%.,]+$")
_NUMBER_AFTER = re.compile("[0-9๐-๙A-Za-z%]+(?:[.,][0-9๐-๙A-Za-z%]+)*")
_OPENING = "([{“‘«\"'"
_MAY_FOLLOW = frozenset(" \t\n\u00a0)]}”’»\"'.,;:!?/…-–")
_STRETCH_BEFORE = re.compile("(?:[ก-ฮะ-ฺเ-ๅ็-๎]+|[A-Za-z0-9๐-๙]+|[^ \\t\\n])$")
_STRETCH_AFTER = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]+|[A-Za-z0-9๐-๙]+")
_LONGEST_WORD = 30


def _word_before(text: str, end: int) -> int:
    """Where the word begins that ends at `end`, over one blank."""
    stop = end - 1 if text[end - 1 : end] in (" ", "\u00a0") else end
    found = _STRETCH_BEFORE.search(text, max(0, stop - _LONGEST_WORD), stop)
    if found is None:
        return end
    return stop - len(words(found[0])[-1])


def _word_after(text: str, start: int) -> int:
    """Where the word ends that begins at `start`."""
    found = _STRETCH_AFTER.match(text, start, start + _LONGEST_WORD)
    return start + (len(words(found[0])[0]) if found else 1)


def _spaced(passage: Passage, start: int, end: int, mark: str, apart: str) -> tuple[int, int, str] | None:
    """The mark from `start` to `end` with the words round it, and the same well spaced; None where it is already.

    No blank is asked for behind any of `apart`.
    """
    text = passage.text
    joined = start > 0 and not text[start - 1].isspace() and text[start - 1] not in apart
    touching = end < len(text) and text[end] not in _MAY_FOLLOW
    if not joined and not touching and text[start:end] == mark:
        return None
    first = _word_before(text, start) if start else 0
    last = _word_after(text, end) if touching else end
    before = text[first:start] + " " * joined
    return first, last, before + mark + (" " + text[end:last] if touching else "")


def _repeat(passage: Passage) -> Iterator[Hit]:
    for found in _REPEAT.finditer(passage.text):
        wanted = _spaced(passage, *found.span(), "ๆ", _OPENING)
        if wanted and found.start():
            yield Hit(passage, *wanted[:2], say.REPEAT, (wanted[2],), fixable=len(found[0]) == 1)


def _et_cetera(passage: Passage) -> Iterator[Hit]:
    for found in _ET_CETERA.finditer(passage.text):
        wanted = _spaced(passage, *found.span(), "ฯลฯ", _OPENING)
        if wanted:
            yield Hit(passage, *wanted[:2], say.ET_CETERA, (wanted[2],), fixable=True)


def _apart(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    for found in _APART.finditer(text):
        start = _word_before(text, found.start())
        yield Hit(passage, start, found.end(), say.ABBREVIATED, (text[start : found.start()] + "ฯ",), fixable=True)


def _touching(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    for found in _TOUCHING.finditer(text):
        end = _word_after(text, found.end())
        yield Hit(passage, found.start(), end, say.AFTER_ABBREVIATED, ("ฯ " + text[found.end() : end],), fixable=True)


def _several(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    for found in _SEVERAL.finditer(text):
        start, end = found.span()
        if passage.path is None and (end - start >= _LAYOUT or text.startswith(_HEAD)):
            continue
        if not _LABEL.search(text, max(0, start - 25), start):
            yield Hit(passage, start, end, say.SEVERAL_SPACES, (" ",), {"count": end - start}, fixable=True)


def _next_to_number(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    for found in _TOUCHED.finditer(text):
        at = found.start()
        number = _NUMBER_AFTER.match(text, at, at + _LONGEST_WORD)
        if number:
            start, end = _word_before(text, at), number.end()
        else:
            before = _NUMBER_BEFORE.search(text, max(0, at - _LONGEST_WORD), at)
            start, end = before.start() if before else at - 1, _word_after(text, at)
        yield Hit(passage, start, end, say.NEXT_TO_NUMBER, (f"{text[start:at]} {text[at:end]}",))


RULES = (
    Rule("mai-yamok-space", Severity.WARNING, say.REPEAT_RULE, each(_repeat)),
    Rule("et-cetera", Severity.WARNING, say.ET_CETERA_RULE, each(_et_cetera)),
    Rule("paiyannoi-space", Severity.WARNING, say.ABBREVIATED_RULE, each(_apart)),
    Rule("space-after-paiyannoi", Severity.HINT, say.AFTER_ABBREVIATED_RULE, each(_touching)),
    Rule("double-space", Severity.WARNING, say.SEVERAL_SPACES_RULE, each(_several)),
    Rule("space-around-number", Severity.HINT, say.NEXT_TO_NUMBER_RULE, each(_next_to_number)),
)
