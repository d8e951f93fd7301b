"""The letters of a letter number (อก 0416/) against the table of ministries and provinces and the agency named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from thaimemo.checks import tables
from thaimemo.checks.areas import province_in_full, province_pattern
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.rules.sense.values import written
from thaimemo.messages import Message
from thaimemo.messages import sense as say
from thaimemo.thai import lists

_DIGIT = "[0-9๐-๙]"
_NUMBER = re.compile(rf"\s*(?P<code>[ก-ฮ]{{2,3}})(?P<dot>\.?)\s?{_DIGIT}{{3,6}}(?:\.{_DIGIT}{{1,3}}){{0,3}}\s?(?:/|$)")
_AGENCY_LINE = re.compile(r"\s*ส่วนราชการ\s*(?P<agency>\S.{0,300})")
_NUMBER_LINE = re.compile(r"\s*ที่\s+(?=[ก-ฮ])")
_CITED = re.compile(rf"หนังสือ(?P<agency>[^\s()]{{4,120}}) ?ที่ (?P<code>[ก-ฮ]{{2,3}})(?P<dot>\.?) ?(?={_DIGIT}{{3}})")
_PROVINCE = re.compile("จังหวัด")


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of one letter number with the agency that writes under them."""

    passage: Passage
    start: int
    code: str
    dot: bool
    agency: str

    def hit(self, message: Message, *suggestions: str, **values: object) -> Hit:
        """These letters as a hit."""
        end = self.start + len(self.code)
        return Hit(self.passage, self.start, end, message, suggestions, {"agency": self.agency, **values})


def _letters(manuscript: Manuscript) -> Iterator[Letters]:
    """The memo's own letter number, and those of letters cited with their agency in running text."""
    report = manuscript.report
    if report is not None and report.memo.number:
        passage = written(manuscript, "memo.number", report.memo.number)
        yield from _own(passage, 0, report.memo.agency)
    agency = ""
    for passage in manuscript.passages:
        if report is None:  # the head of a memo in a Word file or a text
            line, number = _AGENCY_LINE.match(passage.text), _NUMBER_LINE.match(passage.text)
            agency = line["agency"] if line else agency
            yield from _own(passage, number.end(), agency) if number else ()
        if "หนังสือ" in passage.text:
            for found in _CITED.finditer(passage.text):
                yield Letters(passage, found.start("code"), found["code"], bool(found["dot"]), found["agency"])


def _own(passage: Passage, start: int, agency: str) -> Iterator[Letters]:
    """The letters of the letter number that begins at `start`, if one does."""
    found = _NUMBER.match(passage.text, start)
    if found:
        yield Letters(passage, found.start("code"), found["code"], bool(found["dot"]), agency)


def contradictions(manuscript: Manuscript) -> Iterator[Hit]:
    """Letters of another ministry or province than the agency's."""
    for letters in _letters(manuscript):
        right = _right_letters(letters.code, letters.agency)
        if right:
            yield letters.hit(say.CODE_OF_OTHERS, right, name=_owner(letters.code), right=right, owner=_owner(right))


def _right_letters(code: str, agency: str) -> str | None:
    """The letters the agency should use; None where `code` may be right."""
    kind, name = codes().get(code, ("", ""))
    provinces = _provinces(agency)
    wanted = expected(agency) or (_letters_of()[min(provinces)] if len(provinces) == 1 else None)
    if wanted is None or wanted == code or kind not in ("ministry", "province", "bangkok"):
        return None
    if codes()[wanted][0] == "province":
        return wanted if kind == "province" else None  # its ministry's: a doubt
    return None if name in provinces else wanted  # a department's branch may write under its province's


def doubts(manuscript: Manuscript) -> Iterator[Hit]:
    """Letters that are in no table, are no longer issued, have a full stop, or are a provincial office's ministry's."""
    for letters in _letters(manuscript):
        kind, name = codes().get(letters.code, ("", ""))
        wanted = expected(letters.agency)
        if not kind:
            yield letters.hit(say.CODE_UNKNOWN, *filter(None, [wanted]))
        elif kind == "former":
            now = _now()[letters.code]
            yield letters.hit(say.CODE_FORMER, now, name=name, now=now)
        elif kind == "ministry" and wanted and codes()[wanted][0] == "province":
            yield letters.hit(say.CODE_OF_PROVINCE, wanted, right=wanted, owner=_owner(wanted))
        elif letters.dot:
            yield letters.hit(say.CODE_DOT, letters.code)


@lru_cache(maxsize=256)
def expected(agency: str) -> str | None:
    """The letters of the agency's ministry, or of its province where it is an office of that; None if not certain."""
    provinces = _provinces(agency)
    if len(provinces) == 1 and _provincial_office().search(agency):
        return _letters_of()[min(provinces)]
    found = {_letters_of()[name] for name in _owners().findall(agency)}
    return found.pop() if len(found) == 1 else None


def _owner(code: str) -> str:
    kind, name = codes()[code]
    return province_in_full(name) if kind == "province" else name


def _provinces(agency: str) -> set[str]:
    named = (province_pattern().match(agency, word.end()) for word in _PROVINCE.finditer(agency))
    return {found[0] for found in named if found and found[0] in _letters_of()}


@lru_cache(maxsize=1)
def codes() -> dict[str, tuple[str, str]]:
    """Kind and owner of each pair of letters."""
    return {row[0]: (row[2], row[1]) for row in tables.rows("letter_codes.tsv")}


@lru_cache(maxsize=1)
def _now() -> dict[str, str]:
    return {row[0]: row[3] for row in tables.rows("letter_codes.tsv") if len(row) > 3}


@lru_cache(maxsize=1)
def _letters_of() -> dict[str, str]:
    departments = {name: code for code, name in tables.rows("departments.tsv")}
    return departments | {name: code for code, (kind, name) in codes().items() if kind != "former"}


@lru_cache(maxsize=1)
def _owners() -> re.Pattern[str]:
    """The name of a ministry, a department or another owner of letters, but for provinces."""
    places = ("province", "bangkok")
    return re.compile(lists.alternation(name for name, code in _letters_of().items() if codes()[code][0] not in places))


@lru_cache(maxsize=1)
def _provincial_office() -> re.Pattern[str]:
    return re.compile(lists.alternation(tables.words("provincial_offices.txt")))
