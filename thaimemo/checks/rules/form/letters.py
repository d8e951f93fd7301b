"""Letters in an order or number that no Thai word has: ํ + า for ำ, เเ for แ, a tone mark before its vowel, marks twice.

Any of these looks right or nearly right on the screen, yet the word is not found by a search and not known to a
dictionary. The order is that of Unicode's Thai block: consonant, vowel above or below, tone mark, ะ า ำ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule, each
from thaimemo.messages import Message
from thaimemo.messages import form as say

_CONSONANT = "[ก-ฮ]"
_VOWEL = "[\u0e31\u0e34-\u0e39\u0e47]"  # ั ิ ี ึ ื ุ ู ็
_TONE = "[\u0e48-\u0e4b]"  # ่ ้ ๊ ๋
_SILENT = "\u0e4c"  # ์
_NIKHAHIT = "\u0e4d"  # ํ, the ring of ำ
_MARK = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"

_RING_AND_AA = re.compile(f"{_NIKHAHIT}({_TONE}?)า|({_TONE}){_NIKHAHIT}า")
_TWO_E = re.compile("เเ")
_TONE_FIRST = re.compile(f"({_TONE}|{_SILENT}(?=[ิุ]))({_VOWEL})")
_TONE_LAST = re.compile(f"(?<={_CONSONANT})([ะาำ])({_TONE})(?!{_TONE})")
_TWICE = re.compile(r"([\u0e31\u0e34-\u0e3a\u0e47-\u0e4eะาแ-ไ])\1+")
_TWO_TONES = re.compile(rf"({_TONE})(?!\1){_TONE}")
_TWO_VOWELS = re.compile(rf"({_VOWEL})(?!\1){_VOWEL}")
_LONG_MARK = re.compile("(?<=[ก-ฮ\u0e48-\u0e4b])(?<![ฤฦ])ๅ")
_ALONE = re.compile(rf"(?:^|(?<=[\sA-Za-z0-9๐-๙])){_MARK}+|(?<=[ะาำเ-ไ])[\u0e31\u0e34-\u0e3a\u0e47\u0e4c]")

_Mended = Callable[[re.Match[str]], str]


def _mends(pattern: re.Pattern[str], message: Message, mended: _Mended) -> Callable[[Passage], Iterator[Hit]]:
    """A search for `pattern`, which can only mean what `mended` makes of it."""

    def search(passage: Passage) -> Iterator[Hit]:
        for found in pattern.finditer(passage.text):
            yield Hit(passage, *found.span(), message, (mended(found),), fixable=True)

    return search


def _doubled(passage: Passage) -> Iterator[Hit]:
    yield from _mends(_TWICE, say.MARK_TWICE, lambda found: found[1])(passage)
    for pattern in (_TWO_TONES, _TWO_VOWELS):
        for found in pattern.finditer(passage.text):
            yield Hit(passage, max(found.start() - 1, 0), found.end(), say.TWO_MARKS)


def _alone(passage: Passage) -> Iterator[Hit]:
    for found in _ALONE.finditer(passage.text):
        yield Hit(passage, *found.span(), say.MARK_ALONE)


def _in_order(passage: Passage) -> Iterator[Hit]:
    for pattern in (_TONE_FIRST, _TONE_LAST):
        yield from _mends(pattern, say.MARK_ORDER, lambda found: found[2] + found[1])(passage)


RULES = (
    Rule(
        "ring-and-aa",
        Severity.ERROR,
        say.RING_AND_AA_RULE,
        each(_mends(_RING_AND_AA, say.RING_AND_AA, lambda found: (found[1] or found[2] or "") + "ำ")),
    ),
    Rule("two-sara-e", Severity.ERROR, say.TWO_E_RULE, each(_mends(_TWO_E, say.TWO_E, lambda found: "แ"))),
    Rule("mark-order", Severity.ERROR, say.MARK_ORDER_RULE, each(_in_order)),
    Rule("doubled-mark", Severity.ERROR, say.DOUBLED_RULE, each(_doubled)),
    Rule("lakkhangyao", Severity.ERROR, say.LONG_MARK_RULE, each(_mends(_LONG_MARK, say.LONG_MARK, lambda found: "า"))),
    Rule("mark-alone", Severity.WARNING, say.MARK_ALONE_RULE, each(_alone)),
)
