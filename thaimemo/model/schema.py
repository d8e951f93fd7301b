"""The JSON Schema of the data, for editors and forms: Thai and English keys, and the words of the form as titles."""

from __future__ import annotations

from typing import Any, TypeAlias, cast

from pydantic import BaseModel

from thaimemo.model.base import Record
from thaimemo.model.names import aliases, record_in
from thaimemo.model.report import VisitReport

Schema: TypeAlias = dict[str, Any]

# What a key without a value says.
_NOTHING: Schema = {"type": "null"}


def json_schema() -> Schema:
    """The schema (2020-12) of the data that `load` reads."""
    report = cast("type[BaseModel]", VisitReport)
    made = report.model_json_schema(by_alias=False)
    kinds = {kind.__name__: kind for kind in _below(report)}
    definitions = {name: _definition(schema, kinds[name]) for name, schema in made["$defs"].items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_record(made, report),
        "$defs": definitions,
    }


def _below(kind: type[BaseModel]) -> list[type[BaseModel]]:
    """All classes of records in `kind`."""
    found: list[type[BaseModel]] = [kind]
    for record in found:
        inner = (record_in(record, name) for name in record.model_fields)
        found.extend({child for child in inner if child is not None and child not in found})
    return found


def _definition(schema: Schema, kind: type[BaseModel]) -> Schema:
    """A record, or the bare text that stands for it."""
    record = _record(schema, kind)
    if not cast("type[Record]", kind)._lone:
        return record
    about = {name: record.pop(name) for name in ("title", "description")}
    return {**about, "anyOf": [{"type": "string"}, record]}


def _record(schema: Schema, kind: type[BaseModel]) -> Schema:
    properties: Schema = {}
    needed: list[Schema] = []
    for name, field in kind.model_fields.items():
        names = (name, *aliases(field))
        value = _value(schema["properties"][name], name, field.is_required())
        properties.update(dict.fromkeys(names, value))
        if field.is_required():
            needed.append(_given(kind, name))
    made = {"title": schema["title"], "description": schema["description"], "type": "object", "properties": properties}
    return {**made, "additionalProperties": False, **({"allOf": needed} if needed else {})}


def _given(kind: type[BaseModel], name: str) -> Schema:
    """That the field is there, by one of its names; the visit of a report follows from its visits, if it has those."""
    given: Schema = {"oneOf": [{"required": [one]} for one in (name, *aliases(kind.model_fields[name]))]}
    if name == "visit" and "visits" in kind.model_fields:
        return {"anyOf": [given, _given(kind, "visits")]}
    return given


def _value(schema: Schema, name: str, required: bool) -> Schema:
    """The schema of a field: a list may be its single item, what is not required may be left empty."""
    about = {"title": f"{schema['title']} ({name})", "description": schema["description"]}
    default = {"default": schema["default"]} if schema.get("default") else {}
    choices = _choices({key: part for key, part in schema.items() if key not in ("title", "description", "default")})
    if not required and _NOTHING not in choices:
        choices.append(_NOTHING)
    return {**about, **default, **(choices[0] if len(choices) == 1 else {"anyOf": choices})}


def _choices(schema: Schema) -> list[Schema]:
    if schema.get("type") == "array":
        return [schema["items"], schema]
    choices: list[Schema] = schema.get("anyOf", [schema])
    return list(choices)
