"""The names of persons: title, given name and surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from thaimemo.thai import lists

_SIGN = r"[ะ-ฺๅ็-๎]"
"""A vowel or tone mark that belongs to the letter before it: no title ends between the two."""
_FINAL = "="
"""Marks titles after which the name begins, whatever it looks like."""


class NameParts(NamedTuple):
    """A name's title (`นาย`, `ผศ.ดร.`; "" where there is none), given name and surname ("" where there is none)."""

    title: str
    given: str
    surname: str


def split_name(text: str) -> NameParts:
    """The parts of a person's name; surnames of several words (`สนิทวงศ์ ณ อยุธยา`, `แซ่ ลิ้ม`) stay whole.

    A word that only begins like a title (`นายกรัฐมนตรี`, `คุณธรรม`) is none.
    """
    name = " ".join(text.split())
    end = title_end(name)
    given, _, surname = name[end:].lstrip().partition(" ")
    return NameParts(name[:end].rstrip(), given, surname)


def title_end(text: str, start: int = 0) -> int:
    """Where the titles that begin at `start` end; `start` itself if there is none."""
    end = start
    while not _no_title().match(text, end) and (title := _title().match(text, end)):
        if end > start and title.lastgroup == "final" and not title[0].rstrip().endswith("."):
            break  # ร้อยเอก คุณากร: a plain title never stands second
        end = title.end()
        if title.lastgroup == "final" and not _dotted().match(text, end):
            break
    return end if text[end:].strip() else start


@lru_cache(maxsize=1)
def titles() -> tuple[str, ...]:
    """Every title and rank, without ว่าที่ and หญิง."""
    return (*_plain_titles(), *_final_titles(), *_ranks())


def _plain_titles() -> Iterator[str]:
    return (title for title in lists.entries("titles") if not title.startswith(_FINAL))


def _final_titles() -> Iterator[str]:
    return (title[1:] for title in lists.entries("titles") if title.startswith(_FINAL))


def _ranks() -> Iterator[str]:
    return (form for line in lists.entries("ranks") for form in line.split())


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    rank = rf"(?:ว่าที่\s?)?{lists.alternation(_ranks())}(?:\s?หญิง(?!{_SIGN}))?"
    plain, final = lists.alternation(_plain_titles()), lists.alternation(_final_titles())
    return re.compile(rf"(?:(?P<rank>{rank})|(?P<title>{plain})|(?P<final>{final}))(?!{_SIGN})\s?")


@lru_cache(maxsize=1)
def _dotted() -> re.Pattern[str]:
    """A title that may follow any other: one that its full stop tells from a name."""
    return re.compile(lists.alternation(title for title in _plain_titles() if title.endswith(".")))


@lru_cache(maxsize=1)
def _no_title() -> re.Pattern[str]:
    words = lists.entries("not_titles")
    beginnings = lists.alternation(word[:-1] for word in words if word.endswith("*"))
    alone = lists.alternation(word for word in words if not word.endswith("*"))
    return re.compile(rf"{beginnings}|{alone}\s*$")
