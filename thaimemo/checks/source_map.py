"""Where in a file each character of a value stands: values are folded, quoted and indented there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from thaimemo.errors import Place

_BLOCK_HEADER = re.compile(r"[|>][0-9+-]{0,2}[ \t]*(?:#[^\n]*)?(?=\n)")
_ANCHOR = re.compile(r"(?:[&!][^\s]*[ \t]+)+")


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
        return (first, last) if last - first == end - start else None


def of_text(text: str, file: str | None) -> SourceMap:
    """The map of a text that is the whole file."""
    return SourceMap(Place(file, 1, 1), text, range(len(text)))


def of_value(value: str, place: Place, source: str) -> SourceMap:
    """The map of a value that was written at `place` of `source`, plain, quoted or as a block.

    Its characters are looked for in their order; where one does not come (an escape), no offsets are known.
    """
    start = _offset(place, source)
    return SourceMap(place, source, None if start is None else _aligned(value, source, start))


def _offset(place: Place, source: str) -> int | None:
    if place.line is None or place.column is None:
        return None
    starts = _line_starts(source)
    return starts[place.line - 1] + place.column - 1 if place.line <= len(starts) else None


def _aligned(value: str, source: str, start: int) -> list[int] | None:
    """The offset of each character of `value` from `start` on, or None."""
    at = _text_start(source, start)
    quote = source[at - 1 : at]
    offsets: list[int] = []
    for char in value:
        if char.isspace():
            # Blanks and line ends of the file may be fewer or other than those of the value.
            offsets.append(at)
            at += at < len(source) and source[at].isspace()
            continue
        while at < len(source) and source[at].isspace():
            at += 1
        if at >= len(source) or source[at] != char or (char == "\\" and quote == '"'):
            return None
        offsets.append(at)
        # A quote in single quotes is written twice.
        at += 2 if char == "'" and source.startswith("''", at) and quote == "'" else 1
    return offsets


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
