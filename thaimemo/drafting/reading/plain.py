"""Text files of posts: Unicode or the old Thai encoding, which is told apart and converted."""

from __future__ import annotations

import re
from pathlib import Path

from thaimemo.errors import DataError, Place, Problem
from thaimemo.loading.files import decoded, read
from thaimemo.messages import data as say_data
from thaimemo.messages import drafting as say

_PAGE = re.compile(r"\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)


_FOR_POSTS = {say_data.BINARY: say.NO_POST, say_data.TOO_BIG: say.TOO_BIG}
"""What is said of data files, and what of posts instead."""


def is_packed(path: Path) -> bool:
    """Whether the file begins like a Word file; False also where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(4) == b"PK\x03\x04"
    except (OSError, ValueError):
        return False


def is_page(text: str) -> bool:
    """Whether `text` is a web page, whatever its file is called."""
    return _PAGE.match(text, 0, 2_000) is not None


def text_of(path: Path) -> str:
    """The text of the file, at most 5 MB. DataError for what cannot be read and what is no text."""
    file, data = str(path), b""
    try:
        data = read(path)
        return decoded(data, file)
    except DataError as error:
        message, values = error.problems[0].message, error.problems[0].values
        if message is say_data.THAI_LEGACY_ENCODING:
            return data.decode("cp874")
        if message in _FOR_POSTS:
            raise DataError(Problem(_FOR_POSTS[message], Place(file), values)) from None
        raise
