"""What all records of the data share: their keys, how they read what was written, and their errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticUndefined

from thaimemo.errors import BadValue, DataError
from thaimemo.messages import data as say
from thaimemo.model.names import names_of
from thaimemo.model.nodes import blank, folded, from_python
from thaimemo.model.problems import problems_of


def key(*names: str, en: str, th: str, default: Any = PydanticUndefined) -> Any:
    """A field: its further names, the Thai term first, and what it is in both languages; required without `default`."""
    return Field(
        default=default,
        title=names[0],
        description=f"{en} — {th}",
        validation_alias=AliasChoices(*names),
    )


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, loc_by_alias=False)

    # The field that a bare text stands for; empty where entries must be written out.
    _lone: ClassVar[str] = ""

    def __init__(self, /, **data: Any) -> None:
        try:
            super().__init__(**data)
        except ValidationError as error:
            problems = problems_of(error, from_python(data), type(self))
            raise DataError(problems) from None

    # pydantic calls a model's own __init__ for nested data too, where the error would hide all others.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @model_validator(mode="before")
    @classmethod
    def _entries(cls, data: Any) -> Any:
        if isinstance(data, cls):
            return data
        if isinstance(data, str) and cls._lone:
            return cls._completed({cls._lone: data})
        if not isinstance(data, Mapping):
            raise BadValue(say.NOT_ENTRIES, known=", ".join(cls.model_fields))
        return cls._completed({_name(name): value for name, value in data.items() if not cls._left_out(name, value)})

    @classmethod
    def _completed(cls, entries: dict[str, Any]) -> dict[str, Any]:
        """What was written, with what follows from it."""
        return entries

    @classmethod
    def _left_out(cls, name: object, value: object) -> bool:
        field = names_of(cls).get(_name(name)) if isinstance(name, str) else None
        if field is None or not blank(value):
            return False
        return not (isinstance(value, Mapping) and cls.model_fields[field].is_required())


def _name(name: Any) -> Any:
    return folded(name) if isinstance(name, str) else name


if TYPE_CHECKING:

    class Record:
        """Frozen entries of the form. Made from keywords, English or Thai; raises DataError with every problem."""

        model_fields: ClassVar[Mapping[str, Any]]
        _lone: ClassVar[str]

        # To a type checker any keyword is welcome: fields read dates, names and lists from many forms.
        def __init__(self, /, **data: Any) -> None: ...

        def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Any:
            """A copy, with the fields in `update` replaced unchecked."""

        def model_dump(self, *, mode: str = "python", **options: Any) -> dict[str, Any]:
            """The fields as dicts and lists; `mode="json"` as `load` reads them."""

        def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
            """The fields as JSON, as `load` reads it."""

else:
    Record = _Record


def fields_of(record: Record) -> Iterator[tuple[str, object]]:
    """The fields of `record` with their values."""
    return ((name, getattr(record, name)) for name in type(record).model_fields)


def walk(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Everything in `value` with its path: records first, then what stands in them."""
    yield path, value
    if isinstance(value, Record):
        for name, part in fields_of(value):
            yield from walk(part, f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from walk(part, f"{path}[{number}]")
