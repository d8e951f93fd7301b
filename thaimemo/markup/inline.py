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
_GAP = re.compile(r" *[\t\r\n][ \t\r\n]*|  +")  # blanks alone are matched too, or each would be tried anew
_DROPPED = "\0"  # no XML holds it


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
    text = _GAP.sub(_one_blank, "".join([run.text for run in runs]))
    inked = text.strip(f" {_DROPPED}")
    first = text.find(inked)
    text = inked.rjust(first + len(inked), _DROPPED).ljust(len(text), _DROPPED)
    kept, offset = [], 0
    for run in runs:
        kept.append(replace(run, text=text[offset : offset + len(run.text)].replace(_DROPPED, "")))
        offset += len(run.text)
    return _joined(kept)


def _one_blank(gap: re.Match[str]) -> str:
    """A blank, and what fills its place up to the gap's length, so that the runs still begin where they did.

    Blanks alone stay.
    """
    if not gap[0].strip(" "):
        return gap[0]
    return " ".ljust(len(gap[0]), _DROPPED)


def _joined(runs: Iterable[Run]) -> Inline:
    joined: list[Run] = []
    for run in runs:
        if joined and _face(joined[-1]) == _face(run):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return tuple(joined)


def _face(run: Run) -> tuple[bool, bool, bool]:
    return run.bold, run.italic, run.underline


def in_thai_digits(runs: Inline) -> Inline:
    """Digits turned; the runs are read as one text, so that a code is known even when its letters alone are bold."""
    text, offset, turned = to_thai(plain(runs)), 0, []
    for run in runs:
        turned.append(replace(run, text=text[offset : offset + len(run.text)]))
        offset += len(run.text)
    return tuple(turned)
