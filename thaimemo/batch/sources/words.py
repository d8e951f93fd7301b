"""The words of lists that an office may change: names of sheets and columns beyond those of the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from thaimemo.model.nodes import folded


@dataclass(frozen=True, slots=True)
class Words:
    """`columns.yaml`, folded for comparison."""

    visits: tuple[str, ...]
    people: tuple[str, ...]
    not_data: tuple[str, ...]
    key: tuple[str, ...]
    not_printed: tuple[str, ...]
    notes: tuple[str, ...]
    meanings: Mapping[str, str]


def plain(text: str) -> str:
    """`text` as it is compared: blanks as one, small letters."""
    return " ".join(folded(text).casefold().split())


@lru_cache(maxsize=1)
def words() -> Words:
    """The words that come with thaimemo."""
    import yaml

    read = yaml.safe_load((Path(__file__).parent / "columns.yaml").read_text(encoding="utf-8"))
    meanings = {plain(name): path for name, path in read.pop("meanings").items()}
    return Words(**{name: tuple(map(plain, entries)) for name, entries in read.items()}, meanings=meanings)
