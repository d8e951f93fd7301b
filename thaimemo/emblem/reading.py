"""A file becomes an emblem: its kind is told from its first bytes, and each kind has its reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple, cast

from thaimemo.errors import BadValue, EmblemError, Place
from thaimemo.messages import Message
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline, Picture

_MOST_BYTES = 30_000_000
# How far into a file `<svg` is looked for.
_PROLOGUE = 65_536

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"BM", ".bmp"),
    (b"\x00\x01\x00\x00", ".ttf"),
    (b"true", ".ttf"),
    (b"OTTO", ".otf"),
    (b"ttcf", ".ttc"),
    (b"PK\x03\x04", ".docx"),
)
_REFUSED: tuple[tuple[bytes, Message], ...] = (
    (b"\xd0\xcf\x11\xe0", say.OLD_WORD),
    (b"%PDF", say.PDF_FILE),
    (b"\x1f\x8b", say.COMPRESSED),
    (b"\xd7\xcd\xc6\x9a", say.WMF_FILE),
)
_READERS: Mapping[str, tuple[str, str]] = {
    ".svg": ("svg", "read_svg"),
    ".emf": ("emf", "read_emf"),
    ".ttf": ("glyph", "read_font"),
    ".otf": ("glyph", "read_font"),
    ".ttc": ("glyph", "read_font"),
    ".png": ("pixels", "read_pixels"),
    ".jpg": ("pixels", "read_pixels"),
    ".gif": ("pixels", "read_pixels"),
    ".bmp": ("pixels", "read_pixels"),
}
"""From a suffix to the module here and its function that reads such a file; loaded when one is read."""
SUFFIXES = tuple(_READERS)


class Source(NamedTuple):
    """The bytes an emblem is drawn from, and the suffix of their kind: a Word file's picture, not the Word file."""

    data: bytes
    suffix: str


def read(path: Path) -> Outline | Picture:
    """The emblem in the file at `path`; read once for as long as the file stays unchanged. Raises EmblemError."""
    try:
        size, modified = _stat(path)
        return _read(path, size, modified)
    except BadValue as refusal:
        raise EmblemError(refusal.at(Place(file=str(path)))) from None


def source(path: Path) -> Source:
    """The bytes in the file at `path` that an emblem can be drawn from, proved by drawing it. Raises EmblemError."""
    try:
        _stat(path)
        found = _source(_bytes(path))
        parse(found.data)
    except BadValue as refusal:
        raise EmblemError(refusal.at(Place(file=str(path)))) from None
    return found


def _stat(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise BadValue(say.MISSING) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise BadValue(say.UNREADABLE, reason=getattr(error, "strerror", None) or error) from None
    if S_ISDIR(status.st_mode):
        raise BadValue(say.IS_A_FOLDER)
    if not S_ISREG(status.st_mode):
        raise BadValue(say.UNKNOWN_KIND)
    if status.st_size > _MOST_BYTES:
        raise BadValue(say.TOO_LARGE, limit=_MOST_BYTES // 1_000_000)
    return status.st_size, status.st_mtime_ns


@lru_cache(maxsize=8)
def _read(path: Path, size: int, modified: int) -> Outline | Picture:
    return parse(_bytes(path))


def parse(data: bytes) -> Outline | Picture:
    """The emblem in the bytes of a file of any kind; BadValue says why there is none."""
    found = _source(data)
    return _reader(found.suffix)(found.data)


def _reader(suffix: str) -> Callable[[bytes], Outline | Picture]:
    module, function = _READERS[suffix]
    return cast(Callable[[bytes], Outline | Picture], getattr(import_module(f"thaimemo.emblem.{module}"), function))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as error:
        raise BadValue(say.UNREADABLE, reason=error.strerror or error) from None


def _source(data: bytes) -> Source:
    suffix = _suffix(data)
    if suffix == ".docx":
        from thaimemo.emblem.word import picture_of

        data = picture_of(data)
        suffix = _suffix(data)
    if suffix not in _READERS:
        raise BadValue(say.UNKNOWN_KIND)
    return Source(data, suffix)


def _suffix(data: bytes) -> str:
    if not data:
        raise BadValue(say.EMPTY_FILE)
    for signature, refusal in _REFUSED:
        if data.startswith(signature):
            raise BadValue(refusal)
    for signature, suffix in _SIGNATURES:
        if data.startswith(signature):
            return suffix
    if data[40:44] == b" EMF":
        return ".emf"
    if b"<svg" in data[:_PROLOGUE] or b":svg" in data[:_PROLOGUE]:
        return ".svg"
    raise BadValue(say.UNKNOWN_KIND)
