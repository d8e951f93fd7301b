"""Names of files that every system takes: nothing forbidden, nothing reserved, not too long, no two alike."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

from thaimemo.thai.clusters import clusters

LONGEST = 180
"""Bytes of a name in UTF-8, which leaves room for a number and a suffix: most systems take 255."""
_DEEPEST = 8

# Windows forbids these, and a few names whatever their suffix; | parts the names in the manifest.
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]'
)
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE)
# Hidden files, options of programs, home folders, formulas.
_START = " .-_~=+@"


def filename(value: object) -> str:
    """`value` as one part of a path that is safe on every system; empty where nothing is left of it."""
    text = unicodedata.normalize("NFC", "" if value is None else str(value))
    text = " ".join(_FORBIDDEN.sub(" ", text.replace("/", "-").replace("\\", "-")).split())
    text = _cut(text.strip(" .").lstrip(_START)).rstrip(" .-")
    reserved = _RESERVED.match(text)
    return f"{reserved[0]}_{text[reserved.end() :]}" if reserved else text


def _cut(text: str) -> str:
    """At most `LONGEST` bytes, not cut within a letter and its marks."""
    if len(text.encode()) <= LONGEST:
        return text
    kept, size = [], 0
    for cluster in clusters(text[:LONGEST]):
        size += len(cluster.encode())
        if size > LONGEST:
            break
        kept.append(cluster)
    return "".join(kept)


def path_of(text: str) -> str:
    """A name with its folders: parts between slashes, each made safe, those without a name left out."""
    parts = [part for part in map(filename, text.split("/")) if part]
    return "/".join(parts[:_DEEPEST])


class Taken:
    """The names in use: the second of two alike gets a number. Capital and small letters count as one."""

    def __init__(self) -> None:
        # Only eight bytes of each are kept; should two of a million be one by chance, a number too many is given.
        self._used: set[int] = set()
        self._next: dict[int, int] = {}

    def reserve(self, name: str) -> None:
        """Keep a name from being given."""
        self._used.add(_key(name))

    def unique(self, name: str) -> str:
        """`name`, or the first of `name-2`, `name-3` … that is free."""
        key = _key(name)
        if key not in self._used:
            self._used.add(key)
            return name
        number = self._next.get(key, 2)
        while _key(f"{name}-{number}") in self._used:
            number += 1
        self._next[key] = number + 1
        self._used.add(_key(f"{name}-{number}"))
        return f"{name}-{number}"


def _key(name: str) -> int:
    folded = unicodedata.normalize("NFC", name.casefold())
    return int.from_bytes(blake2b(folded.encode(), digest_size=8).digest(), "big")
