"""Thai and Arabic figures in one text; Latin codes, addresses and the like keep their own.

In a report's data the figures may be of either kind: on paper all become Thai ones, unless the memo asks for Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript
from thaimemo.checks.registry import Rule
from thaimemo.messages import form as say
from thaimemo.thai.digits import thai_digits, to_arabic, to_thai

_THAI = re.compile("[๐-๙]+(?:[.,:/][๐-๙]+)*")
_ARABIC = re.compile("[0-9]+(?:[.,:/][0-9]+)*")
_FIGURES = re.compile("[0-9๐-๙]{2,}")

_EXAMPLES = 5
"""Numbers shown."""


def _mixed(manuscript: Manuscript) -> Iterator[Hit]:
    """The first number in those figures that the text has fewer of; the message counts the others."""
    if _made_alike(manuscript):
        return
    thai = [(passage, found) for passage in manuscript.passages for found in _THAI.finditer(passage.text)]
    if not thai:
        return
    arabic = [(passage, found) for passage in manuscript.passages for found in _arabic(passage.text)]
    few = arabic if len(arabic) <= len(thai) else thai
    if few:
        passage, first = few[0]
        write = thai_digits if few is arabic else to_arabic
        examples = ", ".join(dict.fromkeys(found[0] for _, found in few[:_EXAMPLES]))
        values = {"thai": len(thai), "arabic": len(arabic), "examples": examples}
        yield Hit(passage, *first.span(), say.MIXED_DIGITS, (write(first[0]),), values)


def _made_alike(manuscript: Manuscript) -> bool:
    return manuscript.report is not None and manuscript.report.memo.digits != "arabic"


def _arabic(text: str) -> Iterator[re.Match[str]]:
    """The Arabic numbers of `text` that are no part of a code."""
    if not _ARABIC.search(text):
        return
    turned = to_thai(text)
    for found in _ARABIC.finditer(text):
        if turned[found.start()] != found[0][0] and text[found.start() - 1 : found.start()] not in tuple("๐๑๒๓๔๕๖๗๘๙"):
            yield found


def _within_number(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for found in _FIGURES.finditer(passage.text):
            if _THAI.search(found[0]) and _ARABIC.search(found[0]):
                yield Hit(passage, *found.span(), say.TWO_DIGITS, (thai_digits(found[0]),), fixable=True)


RULES = (
    Rule("mixed-digits", Severity.WARNING, say.MIXED_DIGITS_RULE, _mixed),
    Rule("two-digit-systems", Severity.ERROR, say.TWO_DIGITS_RULE, _within_number),
)
