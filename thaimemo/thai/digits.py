"""Arabic and Thai digits: one becomes the other in place, so that every offset in the text stays true."""

from __future__ import annotations

import re
from functools import lru_cache

from thaimemo.thai import lists

_ARABIC = "0123456789"
_THAI = "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)

_HAS_LATIN = re.compile("[A-Za-z]")
_HAS_DIGIT = re.compile("[0-9]")
_STRETCH = re.compile(
    r"""
    (?P<url>(?:https?://|www\.)[^\s<>"“”]+)
    | (?P<word>[A-Za-z][A-Za-z0-9&/.-]*)[ \u00a0](?P<number>[0-9]+(?:[.,:/-][0-9]+)*)(?![A-Za-z0-9])
    | (?P<run>[A-Za-z0-9](?:[A-Za-z0-9._~:/?\#@&=+%-]|(?<=[0-9]),(?=[0-9]))*)
    """,
    re.VERBOSE,
)
_LIST_LABEL = re.compile(r"[0-9]{1,2}\.(?=[A-Z][A-Za-z]*$)")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/.-]*s?")
_YEAR = re.compile(r"2[4-6][0-9]{2}")
_VERSION = re.compile(r"[0-9]\.0")
_ANOTHER_NUMBER = re.compile(r"[ \u00a0][0-9]")


def to_arabic(text: str) -> str:
    """`text` with Arabic digits for Thai ones."""
    return text.translate(_TO_ARABIC)


def thai_digits(value: int | str) -> str:
    """A number or text with Thai digits for all Arabic ones, without exceptions."""
    return str(value).translate(_TO_THAI)


def to_thai(text: str) -> str:
    """`text` with Thai digits, except in Latin codes (PM 2.5, COVID-19, ISO 9001), e-mail and web addresses."""
    if not _HAS_LATIN.search(text):
        return text.translate(_TO_THAI)
    return _STRETCH.sub(_turned, text) if _HAS_DIGIT.search(text) else text


def _turned(stretch: re.Match[str]) -> str:
    if stretch["url"]:
        return stretch[0]
    if stretch["word"]:
        number = stretch["number"]
        return stretch[0].removesuffix(number) + (number if _is_code(stretch) else thai_digits(number))
    run = stretch["run"]
    if not _HAS_LATIN.search(run):
        return thai_digits(run)
    label = _LIST_LABEL.match(run)
    return thai_digits(label[0]) + run[label.end() :] if label else run


def _is_code(stretch: re.Match[str]) -> bool:
    """Whether a Latin word and the number after it are one name."""
    word, number = stretch["word"], stretch["number"]
    if word in lists.entries("latin_codes") or _VERSION.fullmatch(number):
        return True
    if not _ACRONYM.fullmatch(word) or _YEAR.fullmatch(number):
        return False
    rest = stretch.string, stretch.end()
    return not (_ANOTHER_NUMBER.match(*rest) or _counted().match(*rest))


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    """What after a number shows that it counts, measures, dates or numbers something of its own."""
    months = [spelling for month in lists.entries("months") for spelling in month.split()]
    units = lists.alternation([*lists.entries("units"), *months, "%", "-", "–"])
    return re.compile(rf"\.(?:\s|$)|[ \u00a0]?{units}")
