"""What pydantic found wrong, as problems in our own words, each at the place where the value was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias

from pydantic import BaseModel, ValidationError

from thaimemo.errors import BadValue, Place, Problem
from thaimemo.messages import data as say
from thaimemo.model.names import homes, names_of, nearest, record_in, thai_name
from thaimemo.model.nodes import MAX_DEPTH, Entries, Entry, Items, Node, Scalar, blank, folded, plain, shown

Path: TypeAlias = tuple[int | str, ...]

# More than anybody mends in one go.
MAX_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a path led to: the node, its place, and the record whose entries stand there."""

    node: Node
    place: Place
    record: type[BaseModel] | None

    def entry(self, name: str) -> Entry | None:
        """The entry for the field or unknown key `name`, by whichever of its names it was written."""
        if not isinstance(self.node, Entries):
            return None
        names = names_of(self.record) if self.record else {}
        keys = ((entry, folded(entry.key)) for entry in self.node.entries)
        return next((entry for entry, key in keys if names.get(key, key) == name), None)

    def inner(self, step: int | str) -> Spot | None:
        """One step further in; a single value stands for a list of one, and a lone text for its record."""
        if isinstance(step, str):
            entry = self.entry(step)
            return self._at(entry) if entry else None
        if not isinstance(self.node, Items):
            return self
        written = (item for item in self.node.nodes if not blank(plain(item)))
        item = next(islice(written, step, None), None)
        return Spot(item, item.place, self.record) if item else None

    def _at(self, entry: Entry) -> Spot:
        written = isinstance(entry.node, Scalar) and not blank(entry.node.value)
        name = names_of(self.record).get(folded(entry.key)) if self.record else None
        record = record_in(self.record, name) if self.record and name else None
        return Spot(entry.node, entry.node.place if written else entry.place, record)


def locate(root: Node, path: Path, record: type[BaseModel]) -> Spot:
    """The spot at `path`, or the nearest one around it that was written."""
    spot = Spot(root, root.place, record)
    for step in path:
        further = spot.inner(step)
        if further is None:
            break
        spot = further
    return spot


def problems_of(error: ValidationError, root: Node, record: type[BaseModel]) -> list[Problem]:
    """Every problem in `error`, at its place in `root`; the first hundred, then one that counts the others."""
    found = error.errors(include_url=False, include_input=False)
    problems = [_problem(item["type"], item["loc"], item.get("ctx", {}), root, record) for item in found[:MAX_PROBLEMS]]
    rest = len(found) - MAX_PROBLEMS
    return problems + ([Problem(say.MORE, None, {"count": rest})] if rest > 0 else [])


def _problem(kind: str, path: Path, context: Mapping[str, Any], root: Node, record: type[BaseModel]) -> Problem:
    if kind in _KEY_PROBLEMS and path:
        return _KEY_PROBLEMS[kind](locate(root, path[:-1], record), str(path[-1]), record)
    spot = locate(root, path, record)
    cause = context.get("error")
    if isinstance(cause, BadValue):
        return cause.at(spot.place)
    if kind == "recursion_loop":
        return Problem(say.TOO_DEEP, spot.place, {"limit": MAX_DEPTH})
    return Problem(say.BAD_VALUE, spot.place)


def _missing(parent: Spot, field: str, _top: type[BaseModel]) -> Problem:
    # Where a key is given twice, what is missing may be missing in the one that is not looked at.
    known = parent.record is not None and field in parent.record.model_fields
    thai = thai_name(parent.record, field) if parent.record and known else field
    entry = parent.entry(field)
    values = {"key": field, "thai": thai}
    return Problem(say.BLANK, entry.place, values) if entry else Problem(say.MISSING, parent.place, values)


def _unknown(parent: Spot, key: str, top: type[BaseModel]) -> Problem:
    entries = parent.node.entries if isinstance(parent.node, Entries) else ()
    place = next((entry.place for entry in entries if folded(entry.key) == key), parent.place)
    if parent.record is None:
        return Problem(say.UNKNOWN_KEY, place, {"key": shown(key), "known": ""})
    names = names_of(parent.record)
    if key in names:
        others = (entry.key for entry in entries if names.get(folded(entry.key)) == names[key] and entry.key != key)
        return Problem(say.KEY_TWICE, place, {"key": key, "other": next(others, names[key])})
    return _unknown_in(parent.record, key, top, place)


def _unknown_in(record: type[BaseModel], key: str, top: type[BaseModel], place: Place) -> Problem:
    """The key belongs inside, on top, is a slip of the hand, belongs elsewhere, or is unknown altogether."""
    inner, near, outer = homes(key, record), nearest(key, record), homes(key, top)
    if not inner and key in names_of(top):
        return Problem(say.KEY_ON_TOP, place, {"key": key})
    if inner or (outer and not near):
        return Problem(say.KEY_ELSEWHERE, place, {"key": key, "home": (inner or outer)[0]})
    if near:
        return Problem(say.UNKNOWN_KEY_NEAR, place, {"key": shown(key), "nearest": near})
    return Problem(say.UNKNOWN_KEY, place, {"key": shown(key), "known": ", ".join(_known(record, key))})


def _known(record: type[BaseModel], key: str) -> list[str]:
    """The names of the entries of `record`, in the language of `key`."""
    thai = any("ก" <= char <= "๛" for char in key)
    return [thai_name(record, name) if thai else name for name in record.model_fields]


def _key_not_text(parent: Spot, _key: str, _top: type[BaseModel]) -> Problem:
    return Problem(say.KEY_NOT_TEXT, parent.place)


_KEY_PROBLEMS: Mapping[str, Callable[[Spot, str, type[BaseModel]], Problem]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "invalid_key": _key_not_text,
}
