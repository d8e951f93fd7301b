"""API keys: made at random, kept as hashes, compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from pathlib import Path

from thaimemo.errors import OutputError, Place, Problem
from thaimemo.messages import service as say

_HEX = 64


def new_key() -> str:
    """A key of 256 random bits; it cannot be guessed, so a plain hash of it is enough."""
    return secrets.token_urlsafe(32)


def hashed(key: str) -> str:
    """What is kept of a key: its SHA-256 in hexadecimal."""
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()


def read(path: Path) -> dict[str, str]:
    """The keys of a file, hash to name; a line is `name:hash`. OutputError with every line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(
            Problem(say.KEYS_UNREADABLE, Place(str(path)), {"detail": getattr(error, "strerror", None) or str(error)})
        ) from None
    keys: dict[str, str] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        name, _, digest = (part.strip() for part in line.partition("#")[0].rpartition(":"))
        if name and len(digest) == _HEX and set(digest) <= set("0123456789abcdef"):
            keys[digest] = name
        elif digest or name:
            problems.append(Problem(say.KEY_LINE, Place(str(path), number)))
    if problems:
        raise OutputError(problems)
    if not keys:
        raise OutputError(Problem(say.NO_KEYS, Place(str(path))))
    return keys


def owner(key: str, keys: Mapping[str, str]) -> str | None:
    """The name a key was given to, or None; every known key is compared, so that the time taken tells nothing."""
    digest = hashed(key)
    found = None
    for known, name in keys.items():
        if hmac.compare_digest(known, digest):
            found = name
    return found
