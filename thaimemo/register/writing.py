"""Several files written all or none, none of them if one was changed by somebody else meanwhile."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from thaimemo.errors import DataError, OutputError, Place, Problem
from thaimemo.messages import document as say_document
from thaimemo.messages import register as say


class Change(NamedTuple):
    """What a file held when it was read, and what it is to hold."""

    old: bytes
    new: bytes


def write_all(changes: Mapping[Path, Change]) -> None:
    """Write every file beside its place first, then move them there; on failure all are as they were.

    Raises `OutputError`, or `DataError` where a file no longer holds what was read.
    """
    beside: dict[Path, Path] = {}
    moved: list[Path] = []
    try:
        for path, change in changes.items():
            beside[path] = _beside(path)
            _prepare(beside[path], path, change.new)
        _refuse_changed(changes)
        for path in changes:
            beside[path].replace(path)
            moved.append(path)
    except OSError as error:
        _restore(changes, moved)
        values = {"name": error.filename or "", "detail": error.strerror or str(error)}
        raise OutputError(Problem(say_document.CANNOT_WRITE, None, values)) from None
    except BaseException:
        _restore(changes, moved)
        raise
    finally:
        for name in beside.values():
            with suppress(OSError):
                name.unlink()


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.tmp")


def _prepare(name: Path, path: Path, data: bytes) -> None:
    with name.open("xb") as file:
        file.write(data)
    shutil.copymode(path, name)


def _refuse_changed(changes: Mapping[Path, Change]) -> None:
    changed = [path for path, change in changes.items() if path.read_bytes() != change.old]
    if changed:
        raise DataError(Problem(say.FILE_CHANGED, Place(str(path))) for path in changed)


def _restore(changes: Mapping[Path, Change], moved: list[Path]) -> None:
    for path in moved:
        name = _beside(path)
        with suppress(OSError):
            _prepare(name, path, changes[path].old)
            name.replace(path)
