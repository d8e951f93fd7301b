"""Comments that switch rules off: for a line (`# thaimemo: ignore=rule`) or for the file (`ignore-file=rule`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COMMENT = re.compile(r"#[ \t]*thaimemo:[ \t]*(ignore-file|ignore)(?:[ \t]*=[ \t]*([\w, \t-]+))?")
_LINE_END = re.compile("\r\n?|\n")
EVERYTHING = "*"


@dataclass(frozen=True)
class Suppressions:
    """The rules and families switched off in one file: everywhere, and by line (from 1); `*` is all of them."""

    everywhere: frozenset[str]
    lines: dict[int, frozenset[str]]

    def hide(self, names: frozenset[str], lines: range) -> bool:
        """Whether a finding is not wanted: `names` are its rule and family, `lines` those its value stands in."""
        wanted = {*names, EVERYTHING}
        return bool(wanted & self.everywhere) or any(wanted & self.lines.get(line, frozenset()) for line in lines)


def read(source: str) -> Suppressions:
    """The comments in the text of a file."""
    everywhere: set[str] = set()
    lines: dict[int, frozenset[str]] = {}
    if "thaimemo:" in source:
        for number, line in enumerate(_LINE_END.split(source), 1):
            for found in _COMMENT.finditer(line):
                names = frozenset(name.strip() for name in (found[2] or EVERYTHING).split(",") if name.strip())
                if found[1] == "ignore-file":
                    everywhere |= names
                else:
                    lines[number] = lines.get(number, frozenset()) | names
    return Suppressions(frozenset(everywhere), lines)


def spans(text: str) -> list[tuple[int, int]]:
    """Where such comments stand in a plain text; they are no part of what is checked."""
    return [found.span() for found in _COMMENT.finditer(text)] if "thaimemo:" in text else []
