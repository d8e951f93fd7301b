"""What a column's heading means: a path in the data, by the data's own names in English or Thai."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias, get_args, get_origin

from pydantic import BaseModel

from thaimemo.batch.sources.words import plain, words
from thaimemo.errors import BadValue
from thaimemo.messages import batch as say
from thaimemo.model.names import names_of, record_in
from thaimemo.model.nodes import shown
from thaimemo.model.values import DateSpan

_LONGEST = 120
_DEPTH = 3


class Step(NamedTuple):
    """One field on the way to a value; `many` for lists, `at` the place in one that the heading names, from 0."""

    field: str
    many: bool = False
    at: int | None = None


Path: TypeAlias = tuple[Step, ...]


def dotted(path: Path) -> str:
    """The path as it is written in the data's problems: `visit.places[0].province`."""
    return ".".join(step.field + ("" if step.at is None else f"[{step.at}]") for step in path)


@lru_cache(maxsize=4096)
def meaning(heading: str, record: type[BaseModel]) -> Path:
    """The path that `heading` means in a `record`; BadValue where it means nothing, or more than one thing."""
    if len(heading) > _LONGEST:
        raise BadValue(say.HEADING_TOO_LONG, heading=shown(heading), limit=_LONGEST)
    found = _likeliest(readings(heading, record), record)
    if not found:
        near = _near(compared(heading), record)
        raise BadValue(say.HEADING_NEAR if near else say.HEADING_UNKNOWN, heading=shown(heading), nearest=near)
    if len(found) > 1:
        raise BadValue(say.HEADING_AMBIGUOUS, heading=shown(heading), choices=", ".join(sorted(map(dotted, found))))
    return lone(found[0], record)


def lone(path: Path, record: type[BaseModel]) -> Path:
    """The path; where it ends at a record, the field that a bare text of it stands for: the name of a person."""
    inner = inside(path, record)
    field = getattr(inner, "_lone", "") if inner else ""
    return (*path, Step(field)) if field else path


def inside(path: Path, record: type[BaseModel]) -> type[BaseModel] | None:
    """The record that `path` leads to, None for plain values."""
    inner: type[BaseModel] | None = record
    for step in path:
        inner = record_in(inner, step.field) if inner and step.field in inner.model_fields else None
    return inner


def compared(heading: str) -> str:
    """The heading without stars, colons, and what only says that a column must be filled in."""
    text = plain(heading)
    for note in words().notes:
        text = re.sub(rf"\s*(\(\s*{re.escape(note)}\s*\)|\[\s*{re.escape(note)}\s*\])\s*", " ", text)
    return text.strip(" *:.")


@lru_cache(maxsize=4096)
def readings(heading: str, record: type[BaseModel]) -> list[Path]:
    """The paths that `heading` may mean; none for what is too long to be one.

    A line break in a heading may part words, a word, or names in two languages.
    """
    found: list[Path] = []
    for joint in ("", " ", "/") if len(heading) <= _LONGEST else ():
        found = _nearest_to_the_top(_readings(compared(heading.strip().replace("\n", joint)), record))
        found = [path for path in found if inside(lone(path, record), record) is None]
        if found or "\n" not in heading.strip():
            break
    return found


def _likeliest(found: list[Path], record: type[BaseModel]) -> list[Path]:
    """Of several readings those in what every memo has: its envelope and the visit."""
    return [path for path in found if record.model_fields[path[0].field].is_required()] or found


def _nearest_to_the_top(paths: Iterator[Path]) -> list[Path]:
    """Of several readings the shortest: what stands deeper in the data is named with what holds it."""
    found = list(dict.fromkeys(paths))
    least = min(map(len, found), default=0)
    return [path for path in found if len(path) == least]


def _readings(text: str, record: type[BaseModel]) -> Iterator[Path]:
    """Every path that `text` may mean."""
    told = words().meanings.get(text) if "memo" in record.model_fields else None
    if told:
        yield from _readings(told, record)
        return
    found = list(_whole(text, record, anywhere=True)) or list(_turned(text, record))
    yield from found
    if not found and len(parts := [part for part in re.split(r"\s*[/|]\s*", text) if part]) > 1:
        readings = [set(_nearest_to_the_top(_readings(part, record))) for part in parts]
        yield from set.intersection(*readings)  # one name in two languages


def _whole(text: str, record: type[BaseModel], *, anywhere: bool) -> Iterator[Path]:
    """`text` as a name, or as a name and what stands in it: ผู้ลงนาม ตำแหน่ง, memo.subject, ผู้เข้าร่วม 2."""
    index = _index(record) if anywhere else _own(record)
    for name in _prefixes(text, index):
        for path in index[name]:
            yield from _after(text[len(name) :], path, record)


def _after(rest: str, path: Path, record: type[BaseModel]) -> Iterator[Path]:
    path, rest = _numbered(path, rest)
    rest = rest.strip(" ._>:-()[]/")
    if not rest:
        yield path
    elif (inner := inside(path, record)) is not None:
        yield from ((*path, *further) for further in _whole(rest, inner, anywhere=False))
    elif rest in _SPAN_ENDS and _is_span(path, record):
        yield (*path, Step(_SPAN_ENDS[rest]))


_SPAN_ENDS = {"from": "from", "start": "from", "ตั้งแต่": "from", "เริ่ม": "from"} | {
    "to": "to",
    "end": "to",
    "ถึง": "to",
    "สิ้นสุด": "to",
}


def _is_span(path: Path, record: type[BaseModel]) -> bool:
    holder = inside(path[:-1], record) if len(path) > 1 else record
    return holder is not None and DateSpan in _parts(holder.model_fields[path[-1].field].annotation)


def _parts(annotation: object) -> tuple[object, ...]:
    return (annotation, *get_args(annotation))


_NUMBER = re.compile(r"\s*(?:ที่|คนที่|ข้อที่|แห่งที่|ลำดับที่|#)?\s*([0-9๐-๙]{1,3})(?![0-9๐-๙])|\[([0-9]{1,3})\]")


def _numbered(path: Path, rest: str) -> tuple[Path, str]:
    """The path with its last list's place, where `rest` begins with a number: from 1, in square brackets from 0."""
    found = _NUMBER.match(rest)
    if not (found and path[-1].many):
        return path, rest
    at = int(found[1]) - 1 if found[1] else int(found[2])
    if at < 0:
        return path, rest
    return (*path[:-1], path[-1]._replace(at=at)), rest[found.end() :]


def _turned(text: str, record: type[BaseModel]) -> Iterator[Path]:
    """The other way round: ตำแหน่งผู้ลงนาม, ชื่อผู้เข้าร่วม 2."""
    inner_names = {name for path in _record_paths(record) for name in _own(inside(path, record) or record)}
    for name in _prefixes(text, dict.fromkeys(inner_names)):
        rest = text[len(name) :].strip(" ._-()")
        for path in _whole(rest, record, anywhere=True) if rest else ():
            inner = inside(path, record)
            own = _own(inner) if inner else {}
            yield from ((*path, *further) for further in own.get(name, ()))


def _prefixes(text: str, names: Mapping[str, object]) -> list[str]:
    """The names that `text` begins with, the longest first."""
    found = (text[:length] for length in range(len(text), 0, -1))
    return [name for name in found if name in names]


@cache
def _own(record: type[BaseModel]) -> Mapping[str, tuple[Path, ...]]:
    """The names of the record's own fields."""
    return {plain(name): ((_step(record, field),),) for name, field in names_of(record).items()}


def _step(record: type[BaseModel], field: str) -> Step:
    return Step(field, get_origin(record.model_fields[field].annotation) is tuple)


@cache
def _index(record: type[BaseModel]) -> Mapping[str, tuple[Path, ...]]:
    """Every name in the record with where it may stand."""
    index: dict[str, list[Path]] = {}
    for path in ((), *_record_paths(record)):
        for name, ((step,),) in _own(inside(path, record) or record).items():
            index.setdefault(name, []).append((*path, step))
    return {name: tuple(paths) for name, paths in index.items()}


@cache
def _record_paths(record: type[BaseModel]) -> tuple[Path, ...]:
    """The paths of the records in `record`, three deep; no record within its own kind."""
    found: list[tuple[Path, frozenset[type[BaseModel]]]] = [((), frozenset([record]))]
    for path, above in found:
        holder = inside(path, record) or record
        for field in holder.model_fields if len(path) < _DEPTH - 1 else ():
            inner = record_in(holder, field)
            if inner is not None and inner not in above:
                found.append(((*path, _step(holder, field)), above | {inner}))
    return tuple(path for path, _ in found if path)


def _near(text: str, record: type[BaseModel]) -> str:
    """The known name that was probably meant; empty where none is near."""
    names = {**_index(record), **(words().meanings if "memo" in record.model_fields else {})}
    return next((name for name in get_close_matches(text, names, 1, 0.7) if name != text), "")
