"""Text inside a block: runs of one face, white space folded, digits turned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from lxml import etree

from thaimemo.markup.vocabulary import INLINE
from thaimemo.thai.digits import to_thai
from thaimemo.tree import Inline, Run, plain

_FACES: dict[str, Callable[[Run], Run]] = {
    "b": lambda face: replace(face, bold=True),
    "i": lambda face: replace(face, italic=True),
    "u": lambda face: replace(face, underline=True),
}
_GAP = re.compile(r"[ \t\r\n]*[\t\r\n][ \t\r\n]*")


def runs_of(element: etree._Element, face: Run | None = None) -> Iterator[Run]:
    """The runs of `element` as they stand in the XML, without those of nested blocks."""
    face = face or Run("")
    if element.text:
        yield replace(face, text=element.text)
    for child in element:
        if child.tag in INLINE:
            yield from runs_of(child, _FACES[child.tag](face))
            if child.tail:
                yield replace(face, text=child.tail)


def folded(runs: Iterable[Run]) -> Inline:
    """Line ends and tabs, with the blanks round them, become one blank; blanks at both ends go; alike runs join.

    Blanks inside a line stay as they are: two of them are the wide space (วรรคใหญ่) of formal Thai.
    """
    runs = list(runs)
    text = "".join(run.text for run in runs)
    dropped: set[int] = set()
    for gap in _GAP.finditer(text):
        dropped.update(range(gap.start() + 1, gap.end()))
    first, last = len(text) - len(text.lstrip(" \t\r\n")), len(text.rstrip(" \t\r\n"))
    kept, offset = [], 0
    for run in runs:
        stretch = range(max(offset, first), min(offset + len(run.text), last))
        kept.append(replace(run, text="".join(text[i] for i in stretch if i not in dropped).translate(_BLANKS)))
        offset += len(run.text)
    return _joined(kept)


_BLANKS = dict.fromkeys(map(ord, "\t\r\n"), " ")


def _joined(runs: Iterable[Run]) -> Inline:
    joined: list[Run] = []
    for run in runs:
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return tuple(joined)


def in_thai_digits(runs: Inline) -> Inline:
    """Digits turned; the runs are read as one text, so that a code is known even when its letters alone are bold."""
    text, offset, turned = to_thai(plain(runs)), 0, []
    for run in runs:
        turned.append(replace(run, text=text[offset : offset + len(run.text)]))
        offset += len(run.text)
    return tuple(turned)
