"""The word lists under `thaimemo/thai/data`, one entry a line, and an office's own additions to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

_SHIPPED = Path(__file__).resolve().parent / "data"


@lru_cache(maxsize=64)
def entries(name: str, extra: Path | None = None) -> tuple[str, ...]:
    """The entries of `data/<name>.txt`, then those of the same file in the folder `extra`; `#` opens a comment line."""
    files = [_SHIPPED / f"{name}.txt"]
    if extra is not None and (extra / f"{name}.txt").is_file():
        files.append(extra / f"{name}.txt")
    lines = (line.strip() for file in files for line in file.read_text(encoding="utf-8-sig").splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


_Tree: TypeAlias = "dict[str, _Tree]"


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of `words`, the longest first; common beginnings are tried only once."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in (*word, ""):
            node = node.setdefault(letter, {})
    return _expression(tree)


def _expression(tree: _Tree) -> str:
    branches = [re.escape(letter) + _expression(below) for letter, below in sorted(tree.items()) if letter]
    if len(branches) == 1 and "" not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if '' in tree else ''}" if branches else ""
