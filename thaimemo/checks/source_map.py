"""Where in a file each character of a value stands: values are folded, quoted and indented there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from thaimemo.errors import Place

_BLOCK_HEADER = re.compile(r"[|>][0-9+-]{0,2}[ \t]*(?:#[^\r\n]*)?(?=[\r\n])")
_ANCHOR = re.compile(r"(?:[&!][^\s]*[ \t]+)+")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_LOW_HALF = re.compile(r"\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})")
_BLANK = re.compile(r"\s")
_QUOTED_BLANK = re.compile(r"\s|\\(?:\r?\n|[ \ttnvfrNLP_]|(?:x|u00|U000000)(?:20|[aA]0)|u202[89])")
"""The same in double quotes: also those that are escaped, and line ends that an escape takes away."""
_NAMED = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True)) | {"\t": "\t"}


@dataclass(frozen=True)
class SourceMap:
    """The places of a text's characters.

    `offsets` are those of the characters in `source`, the whole text of the file; None where they are not known, and
    then every character is at `origin`.
    """

    origin: Place
    source: str = ""
    offsets: Sequence[int] | None = None

    def place(self, offset: int) -> Place:
        """Where the character at `offset` was written; behind the last one, the place after it."""
        position = self.position(offset)
        if position is None:
            return self.origin
        starts = _line_starts(self.source)
        line = bisect_right(starts, position)
        return Place(self.origin.file, line, position - starts[line - 1] + 1, self.origin.path)

    def position(self, offset: int) -> int | None:
        """The same as an offset in the file's text."""
        if self.offsets is None:
            return None
        if offset < len(self.offsets):
            return self.offsets[offset]
        return self.offsets[-1] + 1 if self.offsets else None

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the file that holds the characters from `start` to `end` as they read; None if none does."""
        first = self.position(start)
        if first is None or self.offsets is None or end > len(self.offsets):
            return None
        last = self.offsets[end - 1] + 1 if end > start else first
        as_read = last - first == end - start and "\\" not in self.source[first:last]
        return (first, last) if as_read else None


def of_text(text: str, file: str | None) -> SourceMap:
    """The map of a text that is the whole file."""
    return SourceMap(Place(file, 1, 1), text, range(len(text)))


def of_value(value: str, place: Place, source: str) -> SourceMap:
    """The map of a value that was written at `place` of `source`, plain, quoted or as a block.

    Its characters are looked for in their order; where one does not come, no offsets are known.
    """
    start = _offset(place, source)
    return SourceMap(place, source, None if start is None else _aligned(value, source, start))


def _offset(place: Place, source: str) -> int | None:
    if place.line is None or place.column is None:
        return None
    starts = _line_starts(source)
    return starts[place.line - 1] + place.column - 1 if place.line <= len(starts) else None


def _aligned(value: str, source: str, start: int) -> list[int] | None:
    """The offset of each character of `value` from `start` on, or None; that of an escape is its backslash's."""
    at = _text_start(source, start)
    quote = source[at - 1 : at]
    offsets: list[int] = []
    for char in value:
        found = _next(char, source, at, quote)
        if found is None:
            return None
        offsets.append(found[0])
        at = found[1]
    return offsets


def _next(char: str, source: str, at: int, quote: str) -> tuple[int, int] | None:
    """Where `char` stands, at `at` or behind the blanks there, and where what follows it begins; None if it does not.

    Blanks and line ends of the file may be fewer or other than those of the value.
    """
    blank = _QUOTED_BLANK if quote == '"' else _BLANK
    skipped = blank.match(source, at)
    if char.isspace():
        return at, skipped.end() if skipped else at
    while skipped:
        at = skipped.end()
        skipped = blank.match(source, at)
    if quote == '"' and source.startswith("\\", at):
        written = _ESCAPE.match(source, at)
        end = _escape_end(char, written) if written else None
        return (at, end) if end else None
    # A quote in single quotes is written twice.
    return (at, at + (2 if char == quote == "'" else 1)) if source.startswith(char, at) else None


def _escape_end(char: str, written: re.Match[str]) -> int | None:
    """Where the escape ends that stands for `char`; None where it is another's."""
    code = next((int(digits, 16) for digits in written.groups()[:3] if digits), None)
    if code is None:
        return written.end() if _NAMED.get(written[4], written[4]) == char else None
    low = _LOW_HALF.match(written.string, written.end()) if 0xD800 <= code < 0xDC00 else None
    if low:
        code = 0x10000 + ((code - 0xD800) << 10) + (int(low[1], 16) - 0xDC00)
    return (low or written).end() if code == ord(char) else None


def _text_start(source: str, start: int) -> int:
    """Where the text of a value begins that is written from `start` on: behind its quote or the block's first line."""
    anchor = _ANCHOR.match(source, start)
    at = anchor.end() if anchor else start
    header = _BLOCK_HEADER.match(source, at)
    if header:
        return header.end()
    return at + 1 if source[at : at + 1] in ("'", '"') else at


@lru_cache(maxsize=8)
def _line_starts(source: str) -> tuple[int, ...]:
    """Where each line begins."""
    return (0, *accumulate(len(line) for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", source)))
