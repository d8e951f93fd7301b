"""Which texts may hold something wide that no line end may cut, told without cutting them into words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

USUAL = 8.0
"""Em: no Thai word is wider, nor a date, nor a number with what it counts; all others look wide or are protected."""

_BETWEEN = "\n"
_THAI = "cp874"  # a byte a character, and bytes are sought several times as fast
_CONSONANT, _SIGN, _BLANK, _FIGURE, _DASH, _OTHER = b"c", b"v", b" ", b"d", b"-", b"x"
_LONG_CODE = _OTHER * 12  # numbers, addresses
_NO_WORD = _CONSONANT * 14
# From day to day, with month and year behind them; the dash stands first, because bytes are found in no time.
_BEFORE = b"|".join(b"(?<=[^dx]%b-)" % days for days in (b"d", b"dd", b"d ", b"dd "))
_DAYS = re.compile(b"-(?:%b) ?d{1,2} " % _BEFORE)


def _kinds(*kinds: tuple[str, bytes]) -> bytes:
    """A table from each byte to what kind of character it is."""
    table = bytearray(_OTHER * 256)
    for characters, kind in kinds:
        for byte in characters.encode(_THAI):
            table[byte] = kind[0]
    return bytes(table)


_CONSONANTS = "".join(map(chr, range(ord("ก"), ord("ฮ") + 1)))
_SIGNS = "".join(map(chr, (*range(ord("ฯ"), ord("ฺ") + 1), *range(ord("฿"), ord("๎") + 1))))
_LETTERS = (_CONSONANTS, _CONSONANT), (_SIGNS, _SIGN), (f" \t{_BETWEEN}", _BLANK)
_BY_LETTERS = _kinds(*_LETTERS)
_BY_FIGURES = _kinds(*_LETTERS, ("0123456789๐๑๒๓๔๕๖๗๘๙", _FIGURE), ("-–", _DASH))


def suspects(texts: Sequence[str], terms: Sequence[str]) -> list[int]:
    """The numbers of those texts in which something may be wider than `USUAL`, as the protected `terms` are."""
    whole = _BETWEEN.join(("", *texts))
    begins = list(accumulate((len(text) + 1 for text in texts), initial=1))
    return sorted({bisect_right(begins, place) - 1 for place in _wide_places(whole, (*terms, *_wide_words()))})


def _wide_places(text: str, words: Sequence[str]) -> Iterator[int]:
    coded = text.encode(_THAI, "replace")
    kinds = coded.translate(_BY_LETTERS)
    yield from _places(kinds, _LONG_CODE)
    yield from _places(kinds, _NO_WORD)
    for found in _DAYS.finditer(coded.translate(_BY_FIGURES)):
        yield found.start()
    for word in words:
        yield from _places(text, word)


def _places(text: str | bytes, part: str | bytes) -> Iterator[int]:
    place = text.find(part)  # type: ignore[arg-type]
    while place >= 0:
        yield place
        place = text.find(part, place + len(part))  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _wide_words() -> tuple[str, ...]:
    """The words of the dictionary wider than `USUAL`."""
    lines = (Path(__file__).parent / "wide_words.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))
