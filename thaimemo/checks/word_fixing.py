"""A Word file mended: only characters inside its w:t elements change, all other bytes of the package stay."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import copy
from html import unescape
from io import BytesIO
from itertools import accumulate, takewhile
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape
from zipfile import ZipFile, ZipInfo

from thaimemo.checks import suppressions
from thaimemo.checks.fixing import Edit, applied, edits
from thaimemo.checks.manuscript import Manuscript
from thaimemo.checks.running import findings
from thaimemo.checks.settings import Settings
from thaimemo.checks.word_file import BETWEEN, NAMESPACE, Piece, passages, pieces

_MOST_ROUNDS = 8
_START_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_UNPLAIN = re.compile(rb"[<\r]")
_ENCODING = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding=[\"']([^\"']+)")
_TEXT = f"{NAMESPACE} t"
_PRESERVE = b' xml:space="preserve"'

_Changes = dict[str, dict[int, list[Edit]]]
"""By part and w:t element: what changes in its text."""


class FixedWord(NamedTuple):
    """The text before and after, the file's bytes after and before, and how many places were mended."""

    before: str
    after: str
    data: bytes
    old: bytes
    places: int


def fixed_word(path: Path, settings: Settings) -> FixedWord:
    """The file at `path` with everything mended that needs no thought; DataError if it is no Word file."""
    found = passages(path)  # says what is wrong with the file
    old = data = path.read_bytes()
    before = text = _text(pieces(path, data))
    done = 0
    for _ in range(_MOST_ROUNDS):
        wanted = edits(text, findings(Manuscript(found, settings), suppressions.read("")))
        new, count = _mended(data, pieces(path, data), wanted)
        if new == data:
            break
        data, done = new, done + count
        found, text = passages(path, data), _text(pieces(path, data))
    return FixedWord(before, text, data, old, done)


def _text(paragraphs: Sequence[Sequence[Piece]]) -> str:
    return BETWEEN.join("".join(piece.text for piece in paragraph) for paragraph in paragraphs)


def _mended(data: bytes, paragraphs: Sequence[Sequence[Piece]], wanted: Sequence[Edit]) -> tuple[bytes, int]:
    """The package with the changes, and how many of them could be made."""
    changes: _Changes = defaultdict(lambda: defaultdict(list))
    done = 0
    flat = [piece for paragraph in paragraphs for piece in (*paragraph, Piece(BETWEEN, "", None))]
    starts = list(accumulate((len(piece.text) for piece in flat), initial=0))
    text = "".join(piece.text for piece in flat)
    for change in wanted:
        spread = list(_spread(_smallest(change, text), flat, starts))
        for piece, inner in spread:
            if piece.number is not None:
                changes[piece.part][piece.number].append(inner)
        done += bool(spread)
    return (_package(data, changes) if done else data), done


def _smallest(change: Edit, text: str) -> Edit:
    """The change without the characters that stay."""
    old, new = text[change.start : change.end], change.new
    same = _alike(old, new)
    behind = _alike(old[same:][::-1], new[same:][::-1])
    return Edit(change.start + same, change.end - behind, new[same : len(new) - behind])


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _spread(change: Edit, flat: Sequence[Piece], starts: Sequence[int]) -> Iterator[tuple[Piece, Edit]]:
    """The change in each w:t element that it touches; nothing where it touches anything else.

    New characters go to the first of them, and where nothing is replaced, to that of the character before.
    """
    if change.start == change.end:
        first = bisect_left(starts, change.start) - 1
        if first < 0 or flat[first].number is None:
            first = bisect_right(starts, change.start) - 1
        touched = range(first, first + 1)
    else:
        touched = range(bisect_right(starts, change.start) - 1, bisect_left(starts, change.end))
    parts = [at for at in touched if flat[at].text]
    if all(flat[at].number is not None for at in parts):
        for at in parts:
            start, end = max(change.start, starts[at]), min(change.end, starts[at + 1])
            yield flat[at], Edit(start - starts[at], end - starts[at], change.new if at == parts[0] else "")


def _package(data: bytes, changes: _Changes) -> bytes:
    """The package with its parts changed; the other members are copied as they lie in the file."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w") as new:
        parts = {name: _changed(old.read(name), inside) for name, inside in changes.items()}
        if all(part == old.read(name) for name, part in parts.items()):
            return data
        new.comment = old.comment
        members = sorted(old.infolist(), key=lambda member: member.header_offset)
        ends = [*(member.header_offset for member in members[1:]), old.start_dir]
        for member, end in zip(members, ends, strict=True):
            if member.filename in parts and old.getinfo(member.filename) is member:
                new.writestr(copy(member), parts[member.filename], member.compress_type)
            else:
                _copied(new, member, data[member.header_offset : end])
    return target.getvalue()


def _copied(target: ZipFile, member: ZipInfo, record: bytes) -> None:
    """Add a member as it lies in another file, header and packed bytes."""
    moved = copy(member)
    moved.header_offset = target.start_dir
    if target.fp:
        target.fp.seek(target.start_dir)
        target.fp.write(record)
    target.filelist.append(moved)
    target.NameToInfo[moved.filename] = moved
    target.start_dir += len(record)


class _Element(NamedTuple):
    """Where in the bytes of a part a w:t element begins, its text begins and its text ends."""

    start: int
    text: int
    end: int


def _changed(part: bytes, changes: dict[int, list[Edit]]) -> bytes:
    """The part with the changes in its w:t elements; what is not plain UTF-8 text is left as it is."""
    done = 0
    made: list[bytes] = []
    for number, element in enumerate(_elements(part)):
        raw = part[element.text : element.end]
        if number in changes and not _UNPLAIN.search(raw):
            tag = part[element.start : element.text]
            made += (part[done : element.start], _rewritten(tag, raw, changes[number]))
            done = element.end
    return b"".join((*made, part[done:]))


def _rewritten(tag: bytes, raw: bytes, changes: list[Edit]) -> bytes:
    """A w:t element's start tag and text after the changes; blanks at its ends are kept."""
    old = unescape(raw.decode())
    new = applied(old, sorted(changes))
    if new != new.strip() and old == old.strip() and b"xml:space" not in tag:
        tag = tag[:-1] + _PRESERVE + tag[-1:]
    return tag + escape(new).encode()


def _elements(part: bytes) -> list[_Element]:
    """The w:t elements of a part in order; none where the part is no UTF-8 or declares entities."""
    found: list[_Element] = []
    starts: list[int] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def begins(name: str, attributes: object) -> None:
        if name == _TEXT:
            starts.append(parser.CurrentByteIndex)

    def ends(name: str) -> None:
        if name == _TEXT:
            start, end = starts.pop(), parser.CurrentByteIndex
            tag = _START_TAG.match(part, start)
            found.append(_Element(start, min(tag.end(), end) if tag else end, end))

    if b"<!DOCTYPE" in part or not _is_utf_8(part):
        return found
    parser.StartElementHandler, parser.EndElementHandler = begins, ends
    parser.Parse(part, True)
    return found


def _is_utf_8(part: bytes) -> bool:
    declared = _ENCODING.match(part)
    return not part.startswith((b"\xff\xfe", b"\xfe\xff")) and (not declared or declared[1].lower() == b"utf-8")
