"""Photos of the annex (L27): found in their folder, turned upright, in sRGB, as large as printed, without metadata."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from thaimemo.errors import BadValue
from thaimemo.layout import Length
from thaimemo.messages import photos as say

DPI = 300
"""Resolution on paper: more cannot be seen, and makes the file heavy."""

MOST_BYTES = 60_000_000


@dataclass(frozen=True, slots=True)
class Prepared:
    """A photo as the writers embed it, in sRGB and without a profile; width and height in pixels."""

    data: bytes
    kind: Literal["jpeg", "png"]
    width: int
    height: int


def prepared(name: str, folder: Path, box: tuple[Length, Length]) -> Prepared:
    """The photo `name` of `folder`, to be printed in `box` (width, height); BadValue says what is wrong with it."""
    path = _inside(name, folder)
    state = path.stat()
    return _prepared(name, path, state.st_mtime_ns, state.st_size, box)


def _inside(name: str, folder: Path) -> Path:
    """The file's path; names that lead out of the folder, also by a link, are refused."""
    root = folder.resolve()
    try:
        path = (root / name).resolve()
    except (OSError, ValueError, RuntimeError):
        raise BadValue(say.NOT_FOUND, name=name, folder=folder) from None
    if not path.is_relative_to(root):
        raise BadValue(say.OUTSIDE, name=name, folder=folder)
    if not path.is_file():
        raise BadValue(say.NOT_FOUND, name=name, folder=folder)
    return path


@lru_cache(maxsize=16)
def _prepared(name: str, path: Path, _modified: int, size: int, box: tuple[Length, Length]) -> Prepared:
    if size > MOST_BYTES:
        raise BadValue(say.TOO_LARGE, name=name, limit=MOST_BYTES // 1_000_000)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadValue(say.UNREADABLE, name=name, detail=error.strerror) from None
    return _with_or_without_profile(name, data, box)


def _with_or_without_profile(name: str, data: bytes, box: tuple[Length, Length]) -> Prepared:
    """A profile that breaks the file is no reason to do without the photo."""
    from thaimemo.photos.segments import without_profile

    try:
        return _made(name, data, box)
    except BadValue:
        bare = without_profile(data)
        if len(bare) == len(data):
            raise
    return _made(name, bare, box)


def _made(name: str, data: bytes, box: tuple[Length, Length]) -> Prepared:
    from thaimemo.photos.fitting import fitted
    from thaimemo.photos.reading import opened

    with opened(name, data) as image:
        return fitted(name, data, image, box)
