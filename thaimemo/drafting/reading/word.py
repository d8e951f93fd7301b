"""Word files of posts: paragraphs with the numbers Word would print, tables a row after another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn
from zipfile import BadZipFile, ZipFile

from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import checks as say_word
from thaimemo.messages import drafting as say

_MOST_BYTES = 60_000_000
_MOST_PARTS = 2_000
_MOST_TEXT = 20_000_000
_NUMBER_HEADINGS = frozenset({"ที่", "ลำดับ", "ลำดับที่", "ข้อ", "ข้อที่", "No.", "#"})


def text_of(path: Path) -> str:
    """The text of a Word file, a paragraph a line. DataError for what is none, is locked, or is too large."""
    from docx import Document

    _check(path)
    try:
        document = Document(str(path))
        return "\n".join(_lines(document))
    except (BadZipFile, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError, SyntaxError, OSError):
        _refuse(say_word.NOT_WORD, path)


def _check(path: Path) -> None:
    try:
        with ZipFile(path) as file:
            members = file.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        _refuse(say.NO_POST, path, kind_th="ไฟล์ที่บีบอัดไว้", kind_en="a compressed file")
    if not any(member.filename == "word/document.xml" for member in members):
        _refuse(say_word.NOT_WORD, path)
    text = sum(member.file_size for member in members if member.filename.endswith(".xml"))
    if len(members) > _MOST_PARTS or sum(m.file_size for m in members) > _MOST_BYTES or text > _MOST_TEXT:
        _refuse(say_word.WORD_TOO_LARGE, path, limit=_MOST_BYTES // 1_000_000)


def _lines(document: Any) -> Iterator[str]:
    from docx.text.paragraph import Paragraph

    numbers: Counter[tuple[str, str]] = Counter()
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _label(block, numbers) + block.text
        else:
            yield from _rows(block)


def _label(paragraph: Any, numbers: Counter[tuple[str, str]]) -> str:
    """The number or dash before a paragraph of a list; lists within lists count by themselves."""
    style = paragraph.style.name if paragraph.style is not None else ""
    properties: Any = paragraph._p.pPr
    number: Any = properties.numPr if properties is not None else None
    own = number is not None and number.numId is not None and number.numId.val != 0
    if not (own or style.startswith(("List Number", "List Bullet"))) or not paragraph.text.strip():
        return ""
    level = number.ilvl.val if own and number.ilvl is not None else int(re.sub(r"\D", "", style) or 1) - 1
    if "Bullet" in style:
        return "- "
    name = str(number.numId.val) if own else style
    for key in [key for key in numbers if key[0] == name and int(key[1]) > level]:
        del numbers[key]
    numbers[name, str(level)] += 1
    count = numbers[name, str(level)]
    return f"{count}. " if level == 0 else f"({count}) "


def _rows(table: Any) -> Iterator[str]:
    """A row with a number is a point; its further cells follow under the heading of their column."""
    rows = [[cell.text.strip() for cell in row.cells] for row in table.rows]
    headings = rows[0] if rows and rows[0] and rows[0][0] in _NUMBER_HEADINGS else []
    for row in rows[1:] if headings else rows:
        cells = list(dict.fromkeys(cell for cell in row if cell)) if not headings else row
        if headings and len(row) > 1 and row[0]:
            yield f"{row[0].rstrip('.')}. {row[1]}"
            yield from (f"{name}: {cell}" for name, cell in zip(headings[2:], cells[2:], strict=False) if cell)
        elif any(cells):
            yield " ".join(filter(None, cells))


def _refuse(message: Message, path: Path, **values: object) -> NoReturn:
    raise DataError(Problem(message, Place(str(path)), values)) from None
