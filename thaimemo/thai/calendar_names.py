"""The names of months and days of the week, and every spelling of them that is understood."""

from __future__ import annotations

from functools import lru_cache

from thaimemo.thai import lists


def month_name(month: int) -> str:
    """The full name of a month, 1 for มกราคม."""
    return lists.entries("months")[month - 1].split()[0]


def weekday_name(weekday: int) -> str:
    """The full name of a day of the week, 0 for วันจันทร์."""
    return "วัน" + lists.entries("weekdays")[weekday].split()[0]


@lru_cache(maxsize=1)
def month_spellings() -> dict[str, int]:
    """Each spelling of a month, with its number from 1."""
    return _numbered("months", first=1)


@lru_cache(maxsize=1)
def weekday_spellings() -> dict[str, int]:
    """Each spelling of a day of the week (without วัน), with its number from 0 for Monday."""
    return _numbered("weekdays", first=0)


def _numbered(name: str, first: int) -> dict[str, int]:
    lines = enumerate(lists.entries(name), first)
    return {spelling: number for number, line in lines for spelling in line.split()}
