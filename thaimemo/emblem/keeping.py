"""The emblem an office keeps for good, in the user's configuration folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from thaimemo.emblem.reading import SUFFIXES, source
from thaimemo.errors import OutputError, Problem
from thaimemo.files import write_whole
from thaimemo.messages import document as say

_NAME = "emblem"


def keep(file: str | os.PathLike[str]) -> Path:
    """Keep the emblem in `file` for every memo to come; of a Word file only the picture. Returns where it is kept.

    Raises EmblemError for a file that cannot be used, OutputError where nothing can be written.
    """
    found = source(Path(os.path.expanduser(file)))
    folder = _folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            Problem(say.CANNOT_WRITE, None, {"name": folder, "detail": error.strerror or error})
        ) from None
    path = folder / f"{_NAME}{found.suffix}"
    write_whole(path, found.data)
    _remove(other for other in _candidates() if other != path)
    return path


def forget() -> tuple[Path, ...]:
    """Keep no emblem any more; returns the files removed. Raises OutputError where that is not allowed."""
    removed = tuple(path for path in _candidates() if path.is_file())
    _remove(removed)
    return removed


def kept() -> Path | None:
    """The emblem kept, None if none is."""
    return next((path for path in _candidates() if path.is_file()), None)


def _folder() -> Path:
    from platformdirs import user_config_dir

    return Path(user_config_dir("thaimemo", appauthor=False))


def _candidates() -> tuple[Path, ...]:
    folder = _folder()
    return tuple(folder / f"{_NAME}{suffix}" for suffix in SUFFIXES)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            problem = Problem(say.CANNOT_WRITE, None, {"name": path, "detail": error.strerror or error})
            raise OutputError(problem) from None
