"""The widest text in each column of a table that no line end may cut.

Most cells hold nothing wide, and to cut all of them into words would take longer than to write them as Word. So a text
is looked at closely only where something in it may be wider than its column.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, islice, pairwise
from typing import NamedTuple

from thaimemo.columns.sifting import USUAL, suspects
from thaimemo.fonts import FontFamily
from thaimemo.fonts.advances import Advances, advances
from thaimemo.fonts.family import Style, style
from thaimemo.layout import Layout
from thaimemo.thai.digits import thai_digits
from thaimemo.thai.words import break_points
from thaimemo.tree import At, Block, Inline, List, Paragraph, Run, Table, plain

SLACK = 1.0
"""Points to spare beside a text that just fits: Word and LibreOffice round the advances of its characters."""
_WIDE_LETTER = 0.7  # em; hardly a character is wider
_SHORT = 30  # letters that are added up at once
_AT_ONCE = 1_000  # letters of which the line ends are sought; in most cells all
_UNBLANK = re.compile("[^ ]+")


class Stretch(NamedTuple):
    """Text over the columns from `first` to before `beyond` that no line end may cut, and the em its cell needs.

    It is `firm` where it has no blank: a number, a word. Others, as dates are, can be broken at one if need be.
    """

    first: int
    beyond: int
    width: float
    text: str
    at: At
    firm: bool


class _Text(NamedTuple):
    """A paragraph of a cell: its first line begins at `indent` em, and its first `whole` characters stay together."""

    content: Inline
    at: At
    indent: float = 0.0
    whole: int = 0


def _room(limit: float, text: _Text) -> float:
    """How wide a stretch may be in a cell of `limit` em; it may stand on a first line, half of it indent."""
    return max(limit - text.indent, limit / 2)


@dataclass(slots=True)
class Ruler:
    """What measures text: the sheet, the faces, and what no line end may cut."""

    layout: Layout
    fonts: FontFamily
    protect: tuple[str, ...]
    _faces: dict[Style, Advances] = field(default_factory=dict)

    def points(self, width: float) -> float:
        """How wide a column must be for text of `width` em, in points."""
        return width * self.layout.body_size + 2 * self.layout.table_padding + SLACK

    def em(self, width: float) -> float:
        """How wide a text surely goes into a column of `width` points, in em."""
        return max(width - 2 * self.layout.table_padding - SLACK, 0.0) / self.layout.body_size

    def wide(self, text: _Text, limit: float, *, bold: bool) -> Iterator[tuple[float, str]]:
        """What stays on one line of a paragraph, and its parts between blanks, if wider than a cell of `limit` em.

        Each stands behind the em it needs.
        """
        room, page = _room(limit, text), self.layout.text_width / self.layout.body_size
        letters = plain(text.content)
        steps = (step for run in text.content for step in map(self._face(run, bold).__getitem__, run.text))
        for start, end in _windows(letters):
            ends = list(accumulate(islice(steps, end - start), initial=0.0))
            if ends[-1] > room:
                found = list(self._wider(letters[start:end], ends, room, 0 if start else text.whole))
                yield from ((min(width + text.indent, 2 * width), stretch) for width, stretch in found)
                if any(width > page for width, _ in found):
                    return  # no page holds it, whatever else there is

    def _wider(self, letters: str, ends: Sequence[float], room: float, whole: int) -> Iterator[tuple[float, str]]:
        """The same of letters that end at `ends`, none of which breaks off within the first `whole`."""
        breaks = [at for at in break_points(letters, self.protect) if at > whole]
        for start, end in pairwise((0, *breaks, len(letters))):
            if ends[end] - ends[start] > room:
                parts = ((ends[stop] - ends[begin], letters[begin:stop]) for begin, stop in _parts(letters, start, end))
                yield from (part for part in parts if part[0] > room)

    def width(self, run: Run, *, bold: bool) -> float:
        """The width of a run in em."""
        return sum(map(self._face(run, bold).__getitem__, run.text))

    def wide_terms(self, limit: float) -> list[str]:
        """What of the protected is wider than `limit` em, also in Thai digits."""
        forms = dict.fromkeys(form for term in self.protect for form in (term, thai_digits(term)))
        return [form for form in forms if self.width(Run(form), bold=True) > limit]

    def _face(self, run: Run, bold: bool) -> Advances:
        name = style(run.bold or bold, run.italic)
        face = self._faces.get(name)
        if face is None:
            face = self._faces[name] = advances(self.fonts.file(name))
        return face


def _windows(letters: str) -> Iterator[tuple[int, int]]:
    """Begin and end of parts of a long text, at blanks; to seek line ends in some takes the square of their length."""
    start, length = 0, len(letters)
    while start < length:
        end = min(start + _AT_ONCE, length)
        blank = letters.rfind(" ", start, end) if end < length else -1
        end = end if blank < 0 else blank + 1
        yield start, end
        start = end


def _parts(letters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Begin and end of a stretch without the blanks behind it, then of what stands between its blanks."""
    end = start + len(letters[start:end].rstrip(" "))
    yield start, end
    for match in _UNBLANK.finditer(letters, start, end):
        yield match.span()


@dataclass(slots=True)
class _Place:
    """Cells over the same columns, of the header (bold) or of the body: their texts that may be wider than `limit`."""

    ruler: Ruler
    limit: float
    bold: bool
    texts: list[_Text] = field(default_factory=list)

    def read(self, cells: Iterable[tuple[Block, ...]]) -> None:
        """Note what cells hold, unless it cannot be wide or the same words stand in another row."""
        few, seen = self.limit / _WIDE_LETTER, set[str]()
        for block in chain.from_iterable(cells):
            if not isinstance(block, Paragraph) or block.indented or len(block.content) != 1:
                self.texts += _texts(block, self.ruler.layout)
                continue
            (run,) = block.content
            letters = run.text
            if len(letters) > few and (run.bold or letters not in seen):
                seen.add(letters)
                if len(letters) > _SHORT or self.ruler.width(run, bold=self.bold) > self.limit:
                    self.texts.append(_Text(block.content, block.at))

    def wide(self) -> Iterator[tuple[float, str, At]]:
        """What is wider, behind the em it needs."""
        for text in self._sifted():
            for width, letters in self.ruler.wide(text, self.limit, bold=self.bold):
                yield width, letters, text.at

    def _sifted(self) -> Sequence[_Text]:
        if self.limit < USUAL:
            return self.texts
        numbers = suspects([plain(text.content) for text in self.texts], self.ruler.wide_terms(USUAL))
        indented = (text for text in self.texts if text.indent and _room(self.limit, text) < USUAL)
        return [*(self.texts[number] for number in numbers), *indented]


def stretches(tables: Iterable[Table], ruler: Ruler, least: Sequence[float]) -> list[Stretch]:
    """The widest over each column, or columns that a cell spans, if columns of the `least` width may not hold it.

    The tables have the same columns. Firm stretches come first.
    """
    places: dict[tuple[int, int, bool], _Place] = {}
    for (first, beyond, bold), cells in _cells(tables).items():
        place = places[first, beyond, bold] = _Place(ruler, ruler.em(sum(least[first:beyond])), bold)
        place.read(cells)
    widest: dict[tuple[int, int, bool], Stretch] = {}
    for (first, beyond, _), place in places.items():
        for width, text, at in place.wide():
            key = first, beyond, " " not in text
            if key not in widest or width > widest[key].width:
                widest[key] = Stretch(first, beyond, width, text, at, key[2])
    return sorted(widest.values(), key=lambda one: not one.firm)


def _cells(tables: Iterable[Table]) -> dict[tuple[int, int, bool], list[tuple[Block, ...]]]:
    """What the cells hold, by their first column, the one after their last, and whether they are of a header."""
    found = defaultdict[tuple[int, int, bool], list[tuple[Block, ...]]](list)
    for table in tables:
        taken = [0] * len(table.columns)
        for number, row in enumerate(table.rows):
            column, bold = 0, number < table.header_rows
            for cell in row.cells:
                while taken[column]:
                    column += 1
                beyond = column + cell.columns
                if cell.rows > 1:
                    taken[column:beyond] = [cell.rows] * cell.columns
                found[column, beyond, bold].append(cell.blocks)
                column = beyond
            if any(taken):
                taken = [max(left - 1, 0) for left in taken]
    return found


def _texts(block: Block, layout: Layout) -> Iterator[_Text]:
    """The paragraphs of a block in a cell."""
    if isinstance(block, Paragraph):
        indent = layout.first_line_indent / layout.body_size if block.indented else 0.0
        yield _Text(block.content, block.at, indent)
    elif isinstance(block, List):
        for item in block.items:
            label = f"{item.label} " if item.label and plain(item.content) else item.label
            indent = layout.cell_indent(block.level) / layout.body_size
            yield _Text((Run(label), *item.content), item.at, indent, len(label))
            for inner in item.blocks:
                yield from _texts(inner, layout)
