"""A post from a file or a text: plain text in any Thai encoding, a saved web page, a Word file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

from thaimemo.drafting.post import Post
from thaimemo.drafting.reading.characters import cleaned, is_thai
from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import drafting as say

MOST_CHARACTERS = 200_000
"""Characters of the longest post that is read; the longest real ones have some thousands."""
MOST_LINES = 5_000
_LONGEST_NAME = 200


def read_post(source: str | os.PathLike[str]) -> Post:
    """The post in `source`: a file, or the text of one. DataError for what is no Thai text, or too much of it.

    A text without line breaks names a file if there is one of that name, or if it ends like the name of one.
    """
    if isinstance(source, str) and _is_text(source):
        return _checked(source, None)
    file = os.fspath(source)
    return _checked(_text_of(Path(file)), file)


def _is_text(source: str) -> bool:
    if "\n" in source or len(source) > _LONGEST_NAME or not source.strip():
        return True
    return Path(source).suffix.lower() not in (*_READERS, ".txt", ".md") and not os.path.lexists(source)


def _text_of(path: Path) -> str:
    from thaimemo.drafting.reading import plain

    if plain.is_packed(path):
        from thaimemo.drafting.reading import word

        return word.text_of(path)
    text = plain.text_of(path)
    if path.suffix.lower() in _READERS or plain.is_page(text):
        from thaimemo.drafting.reading import web

        return web.text_of(text, str(path))
    return text


_READERS = (".html", ".htm", ".xhtml", ".docx", ".docm")


def _checked(text: str, file: str | None) -> Post:
    if len(text) > MOST_CHARACTERS:
        _refuse(say.TOO_LONG, file, size=f"{len(text):,}", limit=f"{MOST_CHARACTERS:,}")
    post = Post(cleaned(text), file)
    if post.text.count("\n") > MOST_LINES:
        _refuse(say.TOO_MANY_LINES, file, limit=f"{MOST_LINES:,}")
    if not post.text.strip():
        _refuse(say.EMPTY, file)
    if not is_thai(post.text):
        _refuse(say.NOT_THAI, file)
    return post


def _refuse(message: Message, file: str | None, **values: object) -> NoReturn:
    raise DataError(Problem(message, Place(file) if file else None, values))
