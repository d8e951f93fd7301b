"""The lists in `thaimemo/drafting/data`: which words of a post announce what."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from thaimemo.thai.lists import alternation

_FOLDER = Path(__file__).resolve().parent / "data"
_ANYWHERE = "+"
"""Marks words that are meant wherever they stand; others only where no Thai letter stands before them."""


@lru_cache(maxsize=32)
def entries(name: str) -> tuple[str, ...]:
    """The words in `data/<name>.txt`, one or more a line; `#` opens a comment line."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=8)
def kinds(name: str) -> dict[str, tuple[str, ...]]:
    """The lines of `data/<name>.txt` of the form `kind: words`: each kind with its words."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        kind, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            found[kind] = (*found.get(kind, ()), *words.split())
    return found


def bare(word: str) -> str:
    """A word of a list without its mark."""
    return word.removeprefix(_ANYWHERE)


def expression(words: Iterable[str]) -> str:
    """A regular expression for words of a list, the longest first, none ending inside a cluster."""
    all_words = list(words)
    anywhere = [word[1:] for word in all_words if word.startswith(_ANYWHERE)]
    end = "(?![ะ-ฺ็-๎])"
    first = rf"(?<![ก-๎])(?:{alternation(map(bare, all_words))}){end}"
    return rf"(?:{first}|{alternation(anywhere)}{end})" if anywhere else f"(?:{first})"


@lru_cache(maxsize=32)
def any_of(name: str) -> re.Pattern[str]:
    """A pattern for the words in `data/<name>.txt`."""
    return re.compile(expression(entries(name)))


@lru_cache(maxsize=1)
def provinces() -> tuple[str, ...]:
    """Thailand's provinces and the capital, from PyThaiNLP's list, read without importing the package."""
    package = find_spec("pythainlp")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pythainlp is not installed", name="pythainlp")
    file = Path(package.origin).parent / "corpus" / "thailand_provinces_th.csv"
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return tuple(row[0] for row in csv.reader(stream) if row)
