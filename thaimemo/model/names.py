"""The names of the form's entries: each field by its English key and the Thai ones, and which was meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from pydantic import AliasChoices, BaseModel
from pydantic.fields import FieldInfo

from thaimemo.model.nodes import folded


def aliases(field: FieldInfo) -> tuple[str, ...]:
    """The further names of `field`, the Thai term of the form first."""
    choices = field.validation_alias
    return tuple(str(name) for name in choices.choices) if isinstance(choices, AliasChoices) else ()


@cache
def names_of(record: type[BaseModel]) -> Mapping[str, str]:
    """Every name an entry of `record` may be given by, with its field."""
    pairs = ((name, key) for key, field in record.model_fields.items() for name in (key, *aliases(field)))
    return MappingProxyType(dict(pairs))


def thai_name(record: type[BaseModel], field: str) -> str:
    """The Thai term of the form for `field`."""
    return aliases(record.model_fields[field])[0]


@cache
def record_in(record: type[BaseModel], field: str) -> type[BaseModel] | None:
    """The class of the records that stand in `field`, None where it holds plain values."""
    return next(_records(record.model_fields[field].annotation), None)


def _records(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _records(part)


def nearest(key: str, record: type[BaseModel]) -> str | None:
    """The known name that `key` was probably meant to be, in the language it was written in."""
    matches = get_close_matches(folded(key[:80]).casefold(), names_of(record), n=1, cutoff=0.6)
    return matches[0] if matches else None


def homes(key: str, record: type[BaseModel]) -> list[str]:
    """The entries of `record` under which `key` is known."""
    inner = ((field, record_in(record, field)) for field in record.model_fields)
    return [field for field, child in inner if child is not None and folded(key) in names_of(child)]
