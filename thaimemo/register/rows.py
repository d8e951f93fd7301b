"""The rows of the register: every directive and sub-directive, with its number and what it is known by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from thaimemo.model import Directive, Visit
from thaimemo.register.sources import Source
from thaimemo.thai.digits import thai_digits, to_thai

_KINDS = {"directive": "ข้อสั่งการ", "suggestion": "ข้อเสนอแนะ"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `counted` is False of a part that has no unit and no day of its own, `mark` changes with the directive."""

    number: str
    visit: str
    provinces: tuple[str, ...]
    day: date
    kind: str
    text: str
    units: tuple[str, ...]
    due: date | str | None
    status: str
    counted: bool
    file: str
    path: str
    mark: str


def rows_of(sources: Iterable[Source]) -> list[Row]:
    """The rows of all visits, in order."""
    return [row for source in sources for row in _of_visit(source)]


def numbered(
    many: Sequence[Directive], path: str, above: str = "", level: int = 0
) -> Iterator[tuple[str, str, Directive]]:
    """Directives with their parts: number (๑, ๑.๑, ๑.๑ (๑)), path, and the directive."""
    for index, one in enumerate(many):
        own = thai_digits(index + 1)
        number = own if not level else f"{above}.{own}" if level == 1 else f"{above} ({own})"
        at = f"{path}[{index}]"
        yield number, at, one
        yield from numbered(one.items, f"{at}.items", number, level + 1)


def mark_of(directive: Directive) -> str:
    """What a directive is known by: all that it says of itself, without its status and its parts."""
    said = directive.model_dump(mode="json", exclude={"status", "items"})
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:24]


def shown_status(status: str | None) -> str:
    """A status as the register shows it: in Thai figures."""
    return to_thai(status or "")


def _of_visit(source: Source) -> Iterator[Row]:
    visit = source.report.visit
    provinces = tuple(dict.fromkeys(place.province for place in visit.places if place.province))
    for number, path, one in numbered(source.report.directives, f"{source.prefix}directives"):
        yield Row(
            number=number,
            visit=to_thai(_title(visit)),
            provinces=provinces,
            day=visit.date.start,
            kind=_KINDS[one.kind],
            text=to_thai("\n".join(filter(None, (one.topic, one.text)))),
            units=tuple(map(to_thai, one.responsible)),
            due=to_thai(one.due) if isinstance(one.due, str) else one.due,
            status=shown_status(one.status),
            counted=".items" not in path or bool(one.responsible or one.due),
            file=source.file,
            path=path,
            mark=mark_of(one),
        )


def _title(visit: Visit) -> str:
    """ตรวจราชการ จังหวัดลำปาง; ตรวจเยี่ยม and the names of the places."""
    names = [place.name or f"จังหวัด{place.province}" for place in visit.places]
    return " ".join((visit.kind, *names))
