"""Photos of the annex (L27): found in their folder, turned upright, in sRGB, as large as printed, without metadata."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from thaimemo.errors import BadValue
from thaimemo.layout import Length
from thaimemo.messages import photos as say
from thaimemo.photos.fitting import DPI, Prepared, fitted
from thaimemo.photos.reading import opened
from thaimemo.photos.segments import without_profile

__all__ = ["DPI", "MOST_BYTES", "Prepared", "prepared"]

MOST_BYTES = 60_000_000


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
    try:
        return _made(name, data, box)
    except BadValue:
        bare = without_profile(data)
        if len(bare) == len(data):
            raise
    return _made(name, bare, box)  # a broken profile is no reason to do without the photo


def _made(name: str, data: bytes, box: tuple[Length, Length]) -> Prepared:
    with opened(name, data) as image:
        return fitted(name, data, image, box)
