"""An office's own words and names, which no line end may cut: a text file of them, one a line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path

from thaimemo.errors import LayoutError, Place, Problem
from thaimemo.messages import office_words as say
from thaimemo.thai.digits import thai_digits
from thaimemo.tree import Memo, Run, plain

_MOST_BYTES = 1_000_000
_LONGEST = 200


def read(source: str | os.PathLike[str]) -> tuple[str, ...]:
    """The words of a UTF-8 file, each once; `#` opens a comment line. Raises `LayoutError` with every wrong line."""
    path = Path(source)
    lines = {number: line.strip() for number, line in enumerate(_text(path).splitlines(), 1)}
    problems = [
        Problem(say.TOO_LONG, Place(str(path), number), {"most": _LONGEST})
        for number, line in lines.items()
        if len(line) > _LONGEST and not line.startswith("#")
    ]
    if problems:
        raise LayoutError(problems)
    return tuple(dict.fromkeys(line for line in lines.values() if line and not line.startswith("#")))


def used_in(memo: Memo, words: Sequence[str]) -> tuple[str, ...]:
    """Those of `words` that the memo has, in Arabic or Thai digits; only these need to be sought at its line ends."""
    if not words:
        return ()
    text = thai_digits("\n".join(_texts(memo)))
    return tuple(word for word in words if thai_digits(word) in text)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) <= _MOST_BYTES:
            return data.decode("utf-8-sig")
    except (OSError, ValueError) as error:  # ValueError: no UTF-8, or a NUL in the name
        detail = getattr(error, "strerror", None) or "UTF-8"
        raise LayoutError(Problem(say.UNREADABLE, None, {"name": path, "detail": detail})) from None
    raise LayoutError(Problem(say.TOO_LARGE, None, {"name": path, "most": f"{_MOST_BYTES:,}"}))


def _texts(node: object) -> Iterator[str]:
    """Every stretch of text in a part of the tree, that of runs side by side as one."""
    if isinstance(node, tuple):
        if node and isinstance(node[0], Run):
            yield plain(node)
        else:
            for part in node:
                yield from _texts(part)
    elif is_dataclass(node):
        for field in fields(node):
            yield from _texts(getattr(node, field.name))
