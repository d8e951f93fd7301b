"""Which fields of the data a template reads: what it never asks for is certainly not on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

PROPERTIES = {"name": ("title", "given", "surname", "first"), "status": ("progress",)}
"""The fields that records have properties of; a field is read with any of them."""

_WATCHING: ContextVar[Reads | None] = ContextVar("reads", default=None)


class Reads:
    """What one rendering of `template` has read: names of the context, and fields of records."""

    def __init__(self, template: str) -> None:
        self.template = template
        self.names: set[str] = set()
        self.fields: set[tuple[int, str]] = set()

    def has(self, record: object, field: str) -> bool:
        """Whether `field` of `record`, which is still alive, was read."""
        names = (field, *PROPERTIES.get(field, ()))
        return any((id(record), name) in self.fields for name in names)

    def has_name(self, name: str) -> bool:
        """Whether the template asked for `name` by itself."""
        return name in self.names

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Notes what is read inside, in this thread."""
        token = _WATCHING.set(self)
        try:
            yield
        finally:
            _WATCHING.reset(token)


def note(record: object, field: str) -> None:
    """`field` of `record` is read, or the property of that name."""
    reads = _WATCHING.get()
    if reads is not None:
        reads.fields.add((id(record), field))


def note_name(name: str) -> None:
    """The name `name` of the context is read."""
    reads = _WATCHING.get()
    if reads is not None:
        reads.names.add(name)
