"""The paragraphs of any Word file, text boxes, tables, headers, footers and notes included.

Read with lxml and not through python-docx, which refuses files with macros (nothing runs them here) and knows no text
boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from thaimemo.checks.manuscript import Passage
from thaimemo.checks.source_map import SourceMap
from thaimemo.errors import DataError, Place, Problem
from thaimemo.loading.files import read
from thaimemo.messages import checks as say

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MAIN = re.compile(r"word/document\d*\.xml")
_BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
_MOST_BYTES = 60_000_000
_MOST_PARTS = 2_000
# What stands for a character although it is no text.
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def passages(path: Path) -> list[Passage]:
    """Every paragraph with text; its place is the paragraph's number (from 1, as a line) and the character in it.

    DataError for what is no Word file, is locked by a password, or is too large.
    """
    if not path.is_file():
        read(path)  # says why not
    return [
        Passage(text, _Paragraph(Place(str(path), number, 1), offsets=range(len(text))))
        for number, text in enumerate(paragraphs(path), 1)
        if text.strip()
    ]


def paragraphs(path: Path) -> list[str]:
    """The texts of all paragraphs, also of empty ones: the document's, then those of headers, footers and notes."""
    try:
        with ZipFile(path) as file:
            names = _text_parts(file, path)
            return [text for name in names for text in _texts(_root(file.read(name)))]
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


def _texts(root: _Element) -> Iterator[str]:
    for paragraph in root.iter(f"{_W}p"):
        if not any(True for _ in paragraph.iterancestors(_FALLBACK)):
            yield "".join(_characters(paragraph))


def _characters(element: _Element) -> Iterator[str]:
    """The text of a paragraph, without that of paragraphs in its text boxes."""
    for child in element:
        name = child.tag.removeprefix(_W) if isinstance(child.tag, str) else ""
        if name == "t":
            yield child.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name not in ("p", "pPr", "rPr") and child.tag != _FALLBACK:
            yield from _characters(child)


class _Paragraph(SourceMap):
    """The places in a paragraph: nothing of a Word file's bytes stands as it reads."""

    def place(self, offset: int) -> Place:
        return Place(self.origin.file, self.origin.line, offset + 1, self.origin.path)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        return None
