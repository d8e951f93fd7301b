"""Numbers of a list that skip or come twice: ๑. ๒. ๔. at the beginning of lines, paragraphs or values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript
from thaimemo.checks.registry import Rule
from thaimemo.messages import form as say
from thaimemo.thai.digits import thai_digits, to_arabic

_LABEL = re.compile(
    r"^[ \t]*(?P<open>\(?)(?P<parents>(?:[1-9]\d?\.){0,4})(?P<number>[1-9]\d?)(?P<close>[.)]|(?=\s))"
    r"[ \t\u00a0]*(?=[ก-ฮเ-ไ“\"(A-Za-z])",
    re.MULTILINE,
)
_NO_LABEL = re.compile(r"[ \t\u00a0]*(?:น\.|นาฬิกา|บาท|ล้าน|คน|ราย|แห่ง|%)")

_List = tuple[str, str, str]


def _search(manuscript: Manuscript) -> Iterator[Hit]:
    last: dict[_List, int] = {}
    for passage in manuscript.passages:
        for label in _LABEL.finditer(to_arabic(passage.text)):
            if not (label["parents"] or label["close"]) or _NO_LABEL.match(label.string, label.end("close")):
                continue
            one = (label["open"], label["parents"], label["close"])
            number = int(label["number"])
            before = last.get(one)
            last[one] = number
            if before is None or number == 1 or number == before + 1:
                continue
            start, end = label.span("number")
            expected = str(before + 1)
            thai = not passage.text[start].isascii()
            values = {"before": thai_digits(before) if thai else before}
            message = say.NUMBER_TWICE if number == before else say.NUMBER_SKIPS
            yield Hit(passage, start, end, message, (thai_digits(expected) if thai else expected,), values)


RULES = (Rule("numbering", Severity.WARNING, say.NUMBERING_RULE, _search),)
