"""The paragraphs of any Word file, text boxes, tables, headers, footers and notes included.

Read with lxml and not through python-docx, which refuses files with macros (nothing runs them here) and knows no text
boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from thaimemo.checks.manuscript import Passage
from thaimemo.checks.source_map import SourceMap
from thaimemo.errors import DataError, Place, Problem
from thaimemo.loading.files import read
from thaimemo.messages import checks as say

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BETWEEN = "\n"
"""What stands between two paragraphs in the text of a file."""
_W = f"{{{NAMESPACE}}}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MAIN = re.compile(r"word/document\d*\.xml")
_BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
_MOST_BYTES = 60_000_000
_MOST_PARTS = 2_000
# What stands for a character although it is no text.
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


class Piece(NamedTuple):
    """Characters of a paragraph, and where they are: the part of the file, and which of its w:t elements (from 0).

    `number` is None for tabs and the like, which are no text of the file.
    """

    text: str
    part: str
    number: int | None


def passages(path: Path, data: bytes | None = None) -> list[Passage]:
    """Every paragraph with text; its place is the paragraph's number (from 1, as a line) and the character in it.

    `data` are the file's bytes; None: those at `path`. DataError for what is no Word file, is locked by a password, or
    is too large. Offsets of findings count in the whole text of the file, its paragraphs joined by line ends.
    """
    found: list[Passage] = []
    start = 0
    for number, text in enumerate(paragraphs(path, data), 1):
        if text.strip():
            offsets = range(start, start + len(text))
            found.append(Passage(text, _Paragraph(Place(str(path), number, 1), offsets=offsets)))
        start += len(text) + len(BETWEEN)
    return found


def paragraphs(path: Path, data: bytes | None = None) -> list[str]:
    """The texts of all paragraphs, also of empty ones: the document's, then those of headers, footers and notes."""
    return ["".join(piece.text for piece in paragraph) for paragraph in pieces(path, data)]


def pieces(path: Path, data: bytes | None = None) -> list[list[Piece]]:
    """The same in the pieces they are written in."""
    if data is None and not path.is_file():
        read(path)  # says why not
    try:
        with ZipFile(path if data is None else BytesIO(data)) as file:
            names = _text_parts(file, path)
            return [paragraph for name in names for paragraph in _paragraphs(_root(file.read(name)), name)]
    except (BadZipFile, XMLSyntaxError, KeyError, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise DataError(Problem(say.NOT_WORD, Place(str(path)))) from None


def _text_parts(file: ZipFile, path: Path) -> list[str]:
    members = file.infolist()
    if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > _MOST_BYTES:
        raise DataError(Problem(say.WORD_TOO_LARGE, Place(str(path)), {"limit": _MOST_BYTES // 1_000_000}))
    names = file.namelist()
    main = [name for name in names if _MAIN.fullmatch(name)]
    if not main:
        raise DataError(Problem(say.NOT_WORD, Place(str(path))))
    return main + sorted(name for name in names if _BESIDE.fullmatch(name))


def _root(data: bytes) -> _Element:
    return fromstring(data, XMLParser(resolve_entities=False, no_network=True))


def _paragraphs(root: _Element, part: str) -> Iterator[list[Piece]]:
    numbers = {element: number for number, element in enumerate(root.iter(f"{_W}t"))}
    for paragraph in root.iter(f"{_W}p"):
        if not any(True for _ in paragraph.iterancestors(_FALLBACK)):
            yield list(_pieces(paragraph, part, numbers))


def _pieces(element: _Element, part: str, numbers: dict[_Element, int]) -> Iterator[Piece]:
    """The text of a paragraph, without that of paragraphs in its text boxes."""
    for child in element:
        name = child.tag.removeprefix(_W) if isinstance(child.tag, str) else ""
        if name == "t":
            yield Piece(child.text or "", part, numbers[child])
        elif name in _CHARACTERS:
            yield Piece(_CHARACTERS[name], part, None)
        elif name not in ("p", "pPr", "rPr") and child.tag != _FALLBACK:
            yield from _pieces(child, part, numbers)


class _Paragraph(SourceMap):
    """The places in a paragraph: its number, and the character in it."""

    def place(self, offset: int) -> Place:
        return Place(self.origin.file, self.origin.line, offset + 1, self.origin.path)
