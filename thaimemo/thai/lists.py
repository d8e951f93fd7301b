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
    folders = [_SHIPPED, extra] if extra else [_SHIPPED]
    texts = (_text(folder / f"{name}.txt") for folder in folders)
    lines = (line.strip() for text in texts for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig") if file.is_file() else ""


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
