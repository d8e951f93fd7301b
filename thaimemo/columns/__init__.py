"""How wide the columns of tables are: as their shares say, and no narrower than a number or word in them.

A date or a name that is wider is broken at a blank, as clerks do it: the text beside it has the room instead. Both
writers take the widths from here, so a table is the same in Word and in PDF.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from thaimemo.columns.sharing import Need, shared
from thaimemo.errors import Place, Problem
from thaimemo.layout import Cm, Layout, Length
from thaimemo.messages import columns as say
from thaimemo.messages import shown
from thaimemo.tree import Column, Memo, Table

if TYPE_CHECKING:
    from thaimemo.columns.measuring import Ruler, Stretch
    from thaimemo.fonts import FontFamily
    from thaimemo.model import VisitReport

_NEAR = 1e-6  # points; sums of widths are not exact


class Broken(NamedTuple):
    """A number or word that is broken, because its columns leave it only `room` points."""

    stretch: Stretch
    needed: float
    room: float


def widths(table: Table, layout: Layout) -> tuple[Length, ...]:
    """The widths of a table's columns, in points."""
    return tuple(map(Length, table.widths)) or _said(table.columns, layout)


def fitted(memo: Memo, layout: Layout, fonts: FontFamily) -> tuple[Memo, tuple[Broken, ...]]:
    """`memo` with columns wide enough on this sheet for what no line end may cut, and what is broken nevertheless.

    Tables whose columns say the same get the same widths, as they may stand one under the other.
    """
    alike: dict[tuple[Column, ...], list[Table]] = {}
    for block in memo.body:
        if isinstance(block, Table):
            alike.setdefault(block.columns, []).append(block)
    if not alike:
        return memo, ()
    from thaimemo.columns.measuring import Ruler

    ruler, broken = Ruler(layout, fonts, memo.protect), list[Broken]()
    made = {columns: _widths(tables, ruler, broken) for columns, tables in alike.items()}
    body = [replace(block, widths=made[block.columns]) if isinstance(block, Table) else block for block in memo.body]
    return replace(memo, body=tuple(body)), tuple(broken)


def problems(broken: Sequence[Broken], report: VisitReport) -> Iterator[Problem]:
    """What is broken, as problems at the line of the data it comes from, else at the template's."""
    for one in broken:
        first, beyond = one.stretch.first, one.stretch.beyond
        values = {
            "column": f"{first + 1}" if beyond == first + 1 else f"{first + 1}-{beyond}",
            "room": f"{Length(max(one.room, 0.0)).cm:.2f}",
            "width": f"{Length(one.needed).cm:.2f}",
            "text": shown(one.stretch.text),
        }
        yield Problem(say.BROKEN, _place(one.stretch, report), values)


def problems_on_base(
    broken: Sequence[Broken], report: VisitReport, told: Iterable[Problem], base: str
) -> Iterator[Problem]:
    """What is broken on an office's own page, that of the style base named `base`, and was not told of the sheet."""
    known = {_what(problem) for problem in told}
    for problem in problems(broken, report):
        if _what(problem) not in known:
            yield replace(problem, message=say.BROKEN_ON_BASE, values={**problem.values, "base": base})


def _what(problem: Problem) -> tuple[object, ...]:
    return problem.place, problem.values.get("column"), problem.values.get("text")


def _said(columns: Sequence[Column], layout: Layout) -> tuple[Length, ...]:
    """The widths that shares and centimetres say."""
    return layout.column_widths((column.width, column.share) for column in columns)


def _widths(tables: Sequence[Table], ruler: Ruler, broken: list[Broken]) -> tuple[float, ...]:
    """The widths of tables that say the same of their columns; none where they are just as said."""
    from thaimemo.columns.measuring import stretches

    columns = tables[0].columns
    said, grows = _said(columns, ruler.layout), [column.width is None for column in columns]
    for least in _leasts(said, grows, ruler):
        found = stretches(tables, ruler, least)
        needs = [Need(one.first, one.beyond, ruler.points(one.width), one.firm) for one in found]
        made, met = shared(said, least, grows, needs)
        if met:
            break
    broken += _broken(found, made, ruler.layout)
    return () if tuple(made) == said else tuple(made)


def _leasts(said: Sequence[float], grows: Sequence[bool], ruler: Ruler) -> Iterator[Sequence[float]]:
    """How narrow the columns may become: to what usual words need; if that is not enough, to a centimetre."""
    from thaimemo.columns.sifting import USUAL

    for floor in (ruler.points(USUAL), Cm(1)) if any(grows) else (0.0,):
        yield [min(width, floor) if may else width for width, may in zip(said, grows, strict=True)]


def _broken(found: Sequence[Stretch], made: Sequence[float], layout: Layout) -> Iterable[Broken]:
    """What is wider than the room it has; of the same columns, what comes first."""
    told: dict[tuple[int, int], Broken] = {}
    for one in found:
        needed, room = one.width * layout.body_size, sum(made[one.first : one.beyond]) - 2 * layout.table_padding
        if one.firm and needed > room + _NEAR:
            told.setdefault((one.first, one.beyond), Broken(one, needed, room))
    return told.values()


def _place(stretch: Stretch, report: VisitReport) -> Place:
    from thaimemo.thai.digits import thai_digits

    text = thai_digits(stretch.text)
    paths = (path for path, written in report.texts() if text in thai_digits(written))
    path = next(paths, None)
    return (path and (report.place_of(path) or Place(path=path))) or Place(stretch.at.file, stretch.at.line)
