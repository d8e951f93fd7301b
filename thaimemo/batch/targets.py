"""Where finished files go: a folder, or any address that fsspec knows; each file comes whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from secrets import token_hex
from typing import IO, Any, Protocol

from thaimemo.errors import OutputError, Problem
from thaimemo.files import write_whole
from thaimemo.messages import batch as say
from thaimemo.messages import cli as say_cli
from thaimemo.messages import document as say_document


class Target(Protocol):
    """Takes files by their names, in which slashes part folders; it travels to the processes that write."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file; raises `OutputError`."""

    def read(self, name: str) -> bytes | None:
        """What a file holds; None where it cannot be read."""

    def shown(self, name: str) -> str:
        """The file as messages name it."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of this computer."""

    path: str

    def write(self, name: str, data: bytes) -> None:
        """Beside its place and moved there."""
        path = Path(self.path, name)
        try:
            if "/" in name:
                made(path.parent)
            write_whole(path, data)
        except UnicodeEncodeError as error:
            raise OutputError(Problem(say_cli.NO_THAI_NAMES, None, {"encoding": error.encoding})) from None

    def read(self, name: str) -> bytes | None:
        """The bytes of a file."""
        try:
            return Path(self.path, name).read_bytes()
        except OSError:
            return None

    def shown(self, name: str) -> str:
        """Its path."""
        return str(Path(self.path, name))


@dataclass(frozen=True, slots=True)
class Address:
    """A place named by an address: `s3://bucket/memos`, `sftp://host/memos` …"""

    url: str

    def write(self, name: str, data: bytes) -> None:
        """Put there at once, or aside and moved, as the kind of place has it."""
        system, root = filesystem(self.url)
        path = f"{root}/{name}"
        try:
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            _put(system, path, data)
        except Exception as error:  # each kind of place has its own
            values = {"name": self.shown(name), "detail": str(error) or type(error).__name__}
            raise OutputError(Problem(say_document.CANNOT_WRITE, None, values)) from None

    def read(self, name: str) -> bytes | None:
        """The bytes of a file."""
        system, root = filesystem(self.url)
        try:
            return bytes(system.cat_file(f"{root}/{name}"))
        except Exception:
            return None

    def shown(self, name: str) -> str:
        """Its address."""
        return f"{self.url.rstrip('/')}/{name}"


def _put(system: Any, path: str, data: bytes) -> None:
    file = system.open(path, "wb", autocommit=False)
    try:
        with file:
            file.write(data)
    except BaseException:
        file.discard()
        raise
    file.commit()


def target_of(output: str | os.PathLike[str]) -> Target:
    """The target at `output`: an address where it has `://`, else a folder. Raises `OutputError`."""
    text = os.fspath(output)
    if "://" in text and not text.startswith("file://"):
        filesystem(text)
        return Address(text)
    text = text.removeprefix("file://")
    made(Path(text))
    return Folder(str(Path(text).absolute()))


@lru_cache(maxsize=8)
def filesystem(url: str) -> tuple[Any, str]:
    """fsspec's file system for an address, and the path in it; raises `OutputError`."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise OutputError(Problem(say.NEEDS_EXTRA, None, {"what": url, "extra": "cluster"})) from None
    try:
        system, path = url_to_fs(url)
    except Exception as error:  # unknown kinds, packages that are missing, credentials
        detail = str(error) or type(error).__name__
        raise OutputError(Problem(say.BAD_ADDRESS, None, {"url": url, "detail": detail})) from None
    return system, str(path).rstrip("/")


def made(folder: Path) -> Path:
    """The folder, made if need be; raises `OutputError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        values = {"name": folder, "detail": error.strerror}
        raise OutputError(Problem(say_cli.CANNOT_MAKE_FOLDER, None, values)) from None
    return folder


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to write little by little, which stands at `path` when all went well; raises `OutputError`."""
    beside = path.with_name(f".{path.name[:80]}.{token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            yield file
        beside.replace(path)
    except OSError as error:
        values = {"name": path, "detail": error.strerror or error}
        raise OutputError(Problem(say_document.CANNOT_WRITE, None, values)) from None
    finally:
        with suppress(OSError):
            beside.unlink()


_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")


def sweep(folder: Path) -> None:
    """Remove what killed processes left unfinished in a folder of memos; not in the folders within."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _UNFINISHED.fullmatch(entry.name):
                os.unlink(entry.path)
