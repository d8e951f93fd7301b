"""Places in a post: provinces by their list, districts and subdistricts by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from thaimemo.drafting import lexicon
from thaimemo.drafting.post import Span
from thaimemo.thai.lists import alternation

_NAME = r"[ก-ฮเ-ไ][ก-ฮะ-ฺเ-๎]{1,24}?"
_NEXT = r"(?=\s|$|[,)(/\n]|จังหวัด|อำเภอ|จ\.|อ\.|และ(?:อำเภอ|จังหวัด))"
CAPITAL = ("กรุงเทพมหานคร", "กรุงเทพฯ", "กรุงเทพ", "กทม.")


@dataclass(frozen=True, slots=True)
class Locality:
    """A stretch that names a subdistrict, a district, a province, or several of them."""

    span: Span
    province: Span | None = None
    district: Span | None = None
    subdistrict: Span | None = None


def localities(text: str, span: Span) -> Iterator[Locality]:
    """The localities named in `span`; provinces after the first of a list need no word before them."""
    start = span.start
    while match := _locality().search(text, start, span.end):
        yield _locality_of(match)
        start = match.end()
        while match["province"] and (more := _further().match(text, start, span.end)):
            yield Locality(Span(*more.span("province")), Span(*more.span("province")))
            start = more.end()


def mentioned(text: str, span: Span) -> Iterator[Span]:
    """The names of provinces in `span`, whatever stands before them: สอจ.ลำปาง."""
    for match in _any_province().finditer(text, *span):
        yield Span(*match.span())


def _locality_of(match: re.Match[str]) -> Locality:
    """The parts of a match; one that has no province names its parts differently."""
    groups = match.groupdict()
    spans = {name: Span(*match.span(name)) for name in groups if groups[name]}
    return Locality(
        Span(spans[min(spans, key=lambda name: spans[name].start)].start, max(part.end for part in spans.values())),
        spans.get("province"),
        spans.get("district") or spans.get("district_alone"),
        spans.get("subdistrict") or spans.get("subdistrict_alone"),
    )


def _provinces() -> str:
    return alternation([*lexicon.provinces(), *CAPITAL])


@lru_cache(maxsize=1)
def _locality() -> re.Pattern[str]:
    named = rf"(?:จังหวัด|จ\.)\s?{alternation(lexicon.provinces())}|(?<![ก-๎]){alternation(CAPITAL)}"
    province = rf"(?P<province>{named})(?![ะ-ฺ็-๎])"
    low, middle = r"(?<![ก-ฮ.])(?:ตำบล|แขวง|ต\.)", r"(?<![ก-ฮ.])(?:อำเภอ|เขต|อ\.)"
    whole = (
        rf"(?:(?P<subdistrict>{low}\s?{_NAME}){_NEXT}\s{{0,2}})?(?:(?P<district>{middle}\s?{_NAME}){_NEXT}\s{{0,2}})?"
        rf"{province}"
    )
    part = (
        rf"(?:(?P<subdistrict_alone>{low}\s?{_NAME}){_NEXT}\s{{0,2}})?"
        rf"(?P<district_alone>(?<![ก-ฮ.])(?:อำเภอ|อ\.)\s?{_NAME}){_NEXT}"
    )
    return re.compile(f"(?:(?<![ก-๎])|(?<=พื้นที่)|(?<=และ)|(?<=ใน))(?:{whole}|{part})")


@lru_cache(maxsize=1)
def _further() -> re.Pattern[str]:
    join = r"(?:\s?(?:,|และ|-|–|—|/)\s?|\s)(?:พื้นที่|ใน)?(?:จังหวัด|จ\.\s?)?"
    return re.compile(rf"{join}(?P<province>{_provinces()})(?![ก-๎])")


@lru_cache(maxsize=1)
def _any_province() -> re.Pattern[str]:
    return re.compile(rf"{_provinces()}(?![ะ-ฺ็-๎])")
