"""All rules, by families; a family is a module of `thaimemo.checks.rules` with its `RULES`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.messages import Message

FAMILIES = ("spelling", "form", "register", "sense", "abbreviations")
"""The families in the order they are applied."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name (English, kebab-case), how bad a breach is, what it asks for, and the search for breaches.

    One that is not `on` is applied only where the settings ask for it by name.
    """

    name: str
    severity: Severity
    about: Message
    search: Callable[[Manuscript], Iterable[Hit]]
    family: str = ""
    on: bool = True


def each(search: Callable[[Passage], Iterable[Hit]]) -> Callable[[Manuscript], Iterable[Hit]]:
    """A search through one passage as a search through all of them."""
    return lambda manuscript: (hit for passage in manuscript.passages for hit in search(passage))


def families() -> tuple[str, ...]:
    """The names of the families."""
    return FAMILIES


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the families."""
    found: list[Rule] = []
    for family in FAMILIES:
        module = import_module(f"thaimemo.checks.rules.{family}")
        found += [replace(rule, family=family) for rule in module.RULES]
    return tuple(found)
