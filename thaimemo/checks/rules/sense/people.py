"""The same person written two ways: one letter apart in the name, or under titles that do not agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.nearness import one_edit_apart
from thaimemo.checks.rules.sense.values import written
from thaimemo.messages import sense as say
from thaimemo.thai import lists
from thaimemo.thai.names import split_name, title_end, titles

_LONGEST_TITLE = 60
_MOST_ALIKE = 60
"""People of one name that are compared with one another; more are a list of names, and no slips."""
_SHORTEST = 3
"""Letters of the shortest name in which one letter may be a slip."""
_NAME = re.compile(r" ?(?P<given>[ก-๎]{2,22}) (?P<surname>[ก-๎]{2,30})(?=[\s,;.()”\"\]]|$)")
_NOT_IN_TEXT = ("พระ", "คุณ", "อาจารย์", "สามเณร", "ทันตแพทย์", "เภสัชกร", "สัตวแพทย์")
"""Titles that are also common words."""
_TITLES_ALIKE = {"น.ส.": "นางสาว", "ด.ช.": "เด็กชาย", "ด.ญ.": "เด็กหญิง", "ดอกเตอร์": "ดร."}


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name where it stands; `listed` is the list of the data that it stands in, if any."""

    passage: Passage
    start: int
    end: int
    title: str
    given: str
    surname: str
    listed: str | None = None

    @property
    def whole(self) -> str:
        """The name as it stands."""
        return self.passage.text[self.start : self.end]


def two_ways(manuscript: Manuscript) -> Iterator[Hit]:
    """Each name that is one letter, or only its title, apart from one that stands before it or in the data."""
    people = [*_in_data(manuscript), *_in_text(manuscript)]
    told: set[tuple[Passage, int]] = set()
    for key, other in ((_surname, _given), (_given, _surname)):
        for alike in _groups(people, key).values():
            for first, second in _pairs(alike, other):
                if (second.passage, second.start) not in told:
                    told.add((second.passage, second.start))
                    yield _hit(first, second)
    for alike in _groups(people, lambda one: f"{one.given} {one.surname}").values():
        yield from _other_titles(alike)


def _surname(one: Named) -> str:
    return one.surname


def _given(one: Named) -> str:
    return one.given


def _hit(first: Named, second: Named) -> Hit:
    return Hit(second.passage, second.start, second.end, say.PERSON, [first.whole], {"other": first.whole})


def _groups(people: Sequence[Named], key: Callable[[Named], str]) -> dict[str, list[Named]]:
    found: dict[str, list[Named]] = {}
    for one in people:
        found.setdefault(key(one), []).append(one)
    return found


def _pairs(alike: Sequence[Named], name: Callable[[Named], str]) -> Iterator[tuple[Named, Named]]:
    """Those of people with one name in common whose other `name` is one letter apart; of each form the first."""
    forms = _groups(alike, name)
    if len(forms) > _MOST_ALIKE:
        return
    for (one, firsts), (other, seconds) in combinations(forms.items(), 2):
        if (
            min(len(one), len(other)) >= _SHORTEST
            and one_edit_apart(one, other)
            and not _runs_on(firsts[0], seconds[0])
        ):
            yield firsts[0], seconds[0]


def _runs_on(first: Named, second: Named) -> bool:
    """Whether the two are persons of one list, of other titles, or a name that the text runs on after."""
    if first.listed and first.listed == second.listed:
        return True
    if not _agree(_folded(first.title), _folded(second.title)):
        return True
    ends = (first.surname, second.surname)
    return ends[0] != ends[1] and (ends[0].startswith(ends[1]) or ends[1].startswith(ends[0]))


def _other_titles(alike: Sequence[Named]) -> Iterator[Hit]:
    """People of the same name whose titles do not agree, each such title once."""
    first = next((one for one in alike if one.title), None)
    told = set[str]()
    for one in alike:
        title = _folded(one.title)
        if first and title not in told and not _agree(title, _folded(first.title)):
            told.add(title)
            yield _hit(first, one)


def _agree(first: str, second: str) -> bool:
    """Whether a person may bear both titles: one is a part of the other (ดร., รศ.ดร.), or there is none."""
    return (first in second or second in first) and {first, second} != {"นาง", "นางสาว"}


@lru_cache(maxsize=512)
def _folded(title: str) -> str:
    """The title in one spelling: น.ส. is นางสาว, พล.อ. is พลเอก."""
    title = title.replace(" ", "")
    ranks = {form: line.split()[0] for line in lists.entries("ranks") for form in line.split()}
    return ranks.get(title, _TITLES_ALIKE.get(title, title))


def _in_data(manuscript: Manuscript) -> Iterator[Named]:
    if manuscript.report is None:
        return
    from thaimemo.model.base import walk
    from thaimemo.model.people import Person

    for path, value in walk(manuscript.report):
        if isinstance(value, Person) and value.given and value.surname:
            bare = manuscript.raw(path)  # a person given as a bare text stands at its own path
            passage = bare or written(manuscript, f"{path}.name", value.name)
            listed = path.rpartition("[")[0] or None
            yield Named(passage, 0, len(passage.text), value.title, value.given, value.surname, listed)


def _in_text(manuscript: Manuscript) -> Iterator[Named]:
    for passage in manuscript.passages:
        if not (passage.path or "").endswith(".name"):
            end = 0
            for found in _title().finditer(passage.text):
                one = _named(passage, found.start()) if found.start() >= end else None
                if one:
                    end = one.end
                    yield one


def _named(passage: Passage, start: int) -> Named | None:
    """The person whose title begins at `start`; None where no given name and surname follow."""
    head = passage.text[start : start + _LONGEST_TITLE]
    end = start + title_end(head)
    name = _NAME.match(passage.text, end) if end > start else None
    if name is None:
        return None
    parts = split_name(passage.text[start : name.end()])
    return Named(passage, start, name.end(), parts.title, name["given"], name["surname"])


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    """Where a title that running text may begin a name with stands; one of several stands for all."""
    used = (title for title in titles() if len(title) > 2 and not title.startswith(_NOT_IN_TEXT) and title[0] >= "ก")
    return re.compile(rf"(?<![.ๆฯ])(?:ว่าที่ ?)?{lists.alternation(used)}")
