"""Provinces, districts and subdistricts against the list of all there are, in the data and in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from thaimemo.checks import tables
from thaimemo.checks.areas import (
    areas,
    district_in_full,
    district_of,
    homes,
    province_in_full,
    province_names,
    province_pattern,
)
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.nearness import nearest, one_edit_apart, one_edit_from
from thaimemo.checks.rules.sense.values import part, trips, written
from thaimemo.messages import Message
from thaimemo.messages import sense as say

if TYPE_CHECKING:
    from thaimemo.model.visit import Place

_PROVINCE_WORD = re.compile(r"จังหวัด ?|(?<![ก-๎.])จ\. ?")
_PROVINCE_FIELD = re.compile(r"places\[\d+\]\.province$")
_RUN = re.compile(r"[ก-๎]{3,20}")
_LONG = 6
"""Letters of a province's name that is told apart from what runs on behind it."""
_LOCALITY = re.compile(
    r"(?:(?:ตำบล|แขวง|(?<![ก-๎.])ต\.) ?(?P<subdistrict>[ก-๎]{2,30}?) {0,2})?"
    r"(?:อำเภอ|เขต|(?<![ก-๎.])อ\.) ?(?P<district>[ก-๎]{2,30}?) {0,2}(?:(?:จังหวัด|จ\.) ?|(?=กรุงเทพ|กทม\.))(?=[ก-๎])"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A name of a district or subdistrict where it stands; `sure` where it is a field of the data."""

    passage: Passage
    start: int
    end: int
    name: str
    sure: bool

    def hit(self, message: Message, *suggestions: str, **values: object) -> Hit:
        """The name as a hit."""
        return Hit(self.passage, self.start, self.end, message, suggestions, values)


def elsewhere(manuscript: Manuscript) -> Iterator[Hit]:
    """Districts that are in another province than the one named with them."""
    for spot, province in _districts(manuscript):
        if district_of(spot.name, province) is None and homes(spot.name):
            there = homes(spot.name)
            yield spot.hit(say.ELSEWHERE, province=province_in_full(province), homes=", ".join(there))


def unknown(manuscript: Manuscript) -> Iterator[Hit]:
    """Names that no province, district or subdistrict has, with the nearest one."""
    yield from _unknown_provinces(manuscript)
    for spot, province in _districts(manuscript):
        if district_of(spot.name, province) is None and not homes(spot.name):
            yield from _unknown(spot, tuple(areas()[province]), province_in_full(province))
    for spot, district, province in _subdistricts(manuscript):
        if spot.name not in areas()[province][district]:
            yield from _unknown(spot, areas()[province][district], district_in_full(district, province))


def _unknown(spot: Spot, known: tuple[str, ...], within: str) -> Iterator[Hit]:
    """The name as a hit; in running text only where a known one is near, for the words may be no name."""
    near = nearest(spot.name, known) if spot.sure else one_edit_from(spot.name, known)
    if near or spot.sure:
        yield spot.hit(say.PLACE_UNKNOWN if near else say.PLACE_UNKNOWN_ALONE, *filter(None, [near]), within=within)


def _places(manuscript: Manuscript) -> Iterator[tuple[str, Place]]:
    for trip in trips(manuscript):
        for number, place in enumerate(trip.visit.places):
            yield f"{trip.path}visit.places[{number}]", place


def _unknown_provinces(manuscript: Manuscript) -> Iterator[Hit]:
    for path, place in _places(manuscript):
        if place.province:
            passage = written(manuscript, f"{path}.province", place.province)
            for name in re.split(r"\s*(?:และ|,|\s)\s*", place.province):
                if name and name.removeprefix("จังหวัด") not in province_names():
                    yield from _unknown_province(passage, name)
    for passage in manuscript.passages:
        if not _PROVINCE_FIELD.search(passage.path or ""):
            yield from _misspelt_provinces(passage)


def _unknown_province(passage: Passage, name: str) -> Iterator[Hit]:
    near = _spoken().get(name) or nearest(name, areas())
    message = say.PROVINCE_UNKNOWN if near else say.PROVINCE_UNKNOWN_ALONE
    yield part(passage, name, message, *filter(None, [near]))


def _misspelt_provinces(passage: Passage) -> Iterator[Hit]:
    for word in _PROVINCE_WORD.finditer(passage.text):
        if not province_pattern().match(passage.text, word.end()):
            run = _RUN.match(passage.text, word.end())
            length, near = _misspelt(run[0]) if run else (0, "")
            if length:
                yield Hit(passage, word.end(), word.end() + length, say.PROVINCE_UNKNOWN, [near])


@lru_cache(maxsize=4096)
def _misspelt(run: str) -> tuple[int, str]:
    """How many letters of a run of letters are the name of a province but for one edit, and that name; 0 if none."""
    # One edit leaves the first two letters as they are, or the fourth and fifth.
    likely = (name for name in areas() if name[:2] == run[:2] or name[3:5] in run[2:8])
    for name in likely:
        for length in (len(name), len(name) + 1, len(name) - 1):
            if (length == len(run) or len(name) >= _LONG) and one_edit_apart(run[:length], name):
                return min(length, len(run)), name
    return 0, ""


def _districts(manuscript: Manuscript) -> Iterator[tuple[Spot, str]]:
    """Each district named with a province of the list, and that province."""
    for path, place in _places(manuscript):
        province = province_names().get(place.province or "")
        if place.district and province:
            yield _field(manuscript, f"{path}.district", place.district), province
    for passage, found, province in _localities(manuscript):
        yield _in_text(passage, found, "district"), province


def _subdistricts(manuscript: Manuscript) -> Iterator[tuple[Spot, str, str]]:
    """Each subdistrict named with a district and a province of the list, and these."""
    for path, place in _places(manuscript):
        province = province_names().get(place.province or "")
        district = district_of(place.district, province) if place.district and province else None
        if place.subdistrict and province and district:
            yield _field(manuscript, f"{path}.subdistrict", place.subdistrict), district, province
    for passage, found, province in _localities(manuscript):
        district = district_of(found["district"], province)
        if found["subdistrict"] and district:
            yield _in_text(passage, found, "subdistrict"), district, province


def _field(manuscript: Manuscript, path: str, name: str) -> Spot:
    passage = written(manuscript, path, name)
    start = max(0, passage.text.find(name))
    return Spot(passage, start, start + len(name), name, True)


def _in_text(passage: Passage, found: re.Match[str], group: str) -> Spot:
    return Spot(passage, *found.span(group), found[group], False)


def _localities(manuscript: Manuscript) -> Iterator[tuple[Passage, re.Match[str], str]]:
    """Where running text names a district and, right behind it, a province of the list."""
    for passage in manuscript.passages:
        for found in _LOCALITY.finditer(passage.text):
            province = province_pattern().match(passage.text, found.end())
            if province:
                yield passage, found, province_names()[province[0]]


@lru_cache(maxsize=1)
def _spoken() -> dict[str, str]:
    return {name: full for name, full, use in tables.rows("province_names.tsv") if use == "spoken"}
