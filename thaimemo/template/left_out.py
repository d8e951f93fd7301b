"""What the data has and a template never read, and so is on no paper: told once for each kind of entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from thaimemo.errors import Place, Problem
from thaimemo.messages import template as say
from thaimemo.model.base import Record, fields_of
from thaimemo.model.memo import Memo
from thaimemo.model.names import thai_name
from thaimemo.model.rounds import VisitRecord, overview
from thaimemo.model.visit import Visit

if TYPE_CHECKING:
    from pydantic import BaseModel

    from thaimemo.model import VisitReport
    from thaimemo.template.reads import Reads

# No template prints these, and the form says so.
_NEVER = re.compile(r"(^|\.)(file|unplaced)$|^memo\.digits$|^visits\[\d+\]\.memo$")
# Says what an entry is; of an entry of which nothing else was read, nothing is on paper.
_SORTS = {"kind"}
# A directive of the kind suggestion, which is told apart from the directives beside it.
_SUGGESTION = "ข้อเสนอแนะ"
# Whose entries need not be told whose they are.
_SECTIONS = (Memo, Visit, VisitRecord)


def left_out(report: VisitReport, reads: Reads) -> tuple[Problem, ...]:
    """Each kind of entry that is filled in and was not read, at the first such one, with how many there are."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path, thai in unread(report, reads):
        key = re.sub(r"\[\d+\]", "[]", path).removesuffix("[]")
        found.setdefault(f"{key}[kind: suggestion]" if thai == _SUGGESTION else key, []).append((path, thai))
    return tuple(_problem(report, reads.template, key, many) for key, many in found.items())


def _problem(report: VisitReport, template: str, key: str, many: list[tuple[str, str]]) -> Problem:
    path, thai = many[0]
    values = {"template": template, "key": key, "thai": thai, "count": len(many)}
    message = say.VISITS_LEFT_OUT if key == "visits" else say.LEFT_OUT
    return Problem(message, report.place_of(path) or Place(path=path), values)


def unread(report: VisitReport, reads: Reads) -> Iterator[tuple[str, str]]:
    """The outermost entries that are filled in and were not read: path and Thai name."""
    derived = bool(report.visits) and report.visit == overview(report.visits)
    if derived:
        _read_through(report, reads)
    for name, value in _filled(report):
        read = reads.has_name(name) or reads.has(report, name)
        if not read and not _NEVER.search(name):
            yield name, _thai(report, name)
        elif read and not (derived and name == "visit"):
            yield from _inside(value, name, _thai(report, name), reads)


def _read_through(report: VisitReport, reads: Reads) -> None:
    """What is read of the visit that follows from the visits is read of each of them, as far as it is the same."""
    for record in report.visits:
        reads.fields.add((id(record), "visit"))
        for name in ("date", "kind", "inspector"):
            if reads.has(report.visit, name) and getattr(report.visit, name) == getattr(record.visit, name):
                reads.fields.add((id(record.visit), name))
                _read_all(getattr(record.visit, name), reads)
        if reads.has(report.visit, "places"):
            reads.fields.add((id(record.visit), "places"))
            reads.fields.update((id(place), "province") for place in record.visit.places)
        if record.round == report.round and reads.has_name("round"):
            reads.fields.add((id(record), "round"))
            _read_all(record.round, reads)


def _read_all(value: object, reads: Reads) -> None:
    if isinstance(value, Record):
        reads.fields.update((id(value), name) for name, _ in _filled(value))


def _inside(value: object, path: str, thai: str, reads: Reads) -> Iterator[tuple[str, str]]:
    """The entries in `value`, which stands at `path` and was read itself."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _inside(one, f"{path}[{number}]", thai, reads)
    elif isinstance(value, Record):
        yield from _of_record(value, path, thai, reads)


def _of_record(record: Record, path: str, thai: str, reads: Reads) -> Iterator[tuple[str, str]]:
    filled = dict(_filled(record))
    never_read = {name for name in filled if not reads.has(record, name)}
    if filled.keys() - _SORTS <= never_read:
        yield path, _SUGGESTION if filled.get("kind") == "suggestion" else thai
        return
    for name, value in filled.items():
        shown = _thai(record, name) if isinstance(record, _SECTIONS) else f"{_thai(record, name)}ของ{thai}"
        if name not in never_read:
            yield from _inside(value, f"{path}.{name}", shown, reads)
        elif not _NEVER.search(f"{path}.{name}"):
            yield f"{path}.{name}", shown


def _filled(record: Record) -> Iterator[tuple[str, object]]:
    """The fields that were given and say something."""
    given = cast("BaseModel", record).model_fields_set
    return ((name, value) for name, value in fields_of(record) if name in given and value not in (None, ()))


def _thai(record: Record, name: str) -> str:
    return thai_name(cast("type[BaseModel]", type(record)), name)
