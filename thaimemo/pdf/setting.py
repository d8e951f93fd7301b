"""What setting a memo's blocks into rows needs throughout: the layout sheet, the faces, the names that stay whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from thaimemo.layout import Layout
from thaimemo.pdf.justify import NATURAL, Spread, distributed, over_blanks
from thaimemo.pdf.lines import Line, Shapers, fill, one_line, set_text
from thaimemo.pdf.rows import Piece
from thaimemo.pdf.tags import PAGINATION, Element, Kind, Mark
from thaimemo.thai.words import break_points
from thaimemo.tree import Align, Inline, Photo, Run, plain


class Pictures(dict[bytes, tuple[str, Photo]]):
    """The photos of a document by their bytes, each with its name among a page's resources."""

    def name(self, photo: Photo) -> str:
        """The name of `photo`; photos of the same bytes are one."""
        return self.setdefault(photo.data, (f"P{len(self) + 1}", photo))[0]


class Measure(NamedTuple):
    """The text of a cell: where it begins and how wide it is (points), how it stands where it does not say so itself.

    All of it may be `bold`; where one paragraph is the `sole` text, the cell is its element.
    """

    left: float
    width: float
    align: Align
    bold: bool
    sole: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """The sheet, a document's faces, and the names, places and numbers that no line end may cut.

    `mark` is what the text set with it is: the element of the document's structure that it stands in, or an artifact.
    `measure` is that of a table's cell; None: text goes from margin to margin.
    """

    layout: Layout
    shapers: Shapers
    protect: tuple[str, ...] = ()
    mark: Mark = field(default_factory=lambda: Element("Document"))
    measure: Measure | None = None
    pictures: Pictures = field(default_factory=Pictures)

    @property
    def left(self) -> float:
        """Where text begins, in points from the left margin."""
        return self.measure.left if self.measure else 0.0

    @property
    def width(self) -> float:
        """How wide text is, in points."""
        return self.measure.width if self.measure else self.layout.text_width

    @property
    def align(self) -> Align:
        """How text stands where it does not say so itself."""
        return self.measure.align if self.measure else "thai"

    @property
    def page_room(self) -> float:
        """The height of the body on every page but the first, in points."""
        return self.layout.paper_height - self.layout.bottom_margin - self.layout.continuation_top

    def item_indent(self, level: int) -> float:
        """First-line indent of a list's item, in points; in a cell never more than half its width (L17)."""
        if self.measure is None:
            return self.layout.item_indent(level)
        return min(self.layout.cell_indent(level), self.measure.width / 2)

    def within(self, kind: Kind, measure: Measure | None = None, **attributes: Any) -> Setting:
        """The setting for a new element inside this one's, with `Element`'s attributes; in an artifact, the same.

        `measure` is that of a cell which begins with the element.
        """
        mark, inner = self.mark, measure or self.measure
        if kind == "P" and inner and inner.sole:
            return self
        if isinstance(mark, Element):
            element = Element(kind, mark, **attributes)
            mark.children.append(element)
            return Setting(self.layout, self.shapers, self.protect, element, inner, self.pictures)
        return Setting(self.layout, self.shapers, self.protect, mark, inner, self.pictures) if measure else self

    def unread(self) -> Setting:
        """The setting for what is printed again, such as page numbers and repeated table headers: nobody reads it."""
        return replace(self, mark=PAGINATION)

    def piece(self, line: Line, x: float, size: float) -> Piece:
        """`line` at its place in a row."""
        return Piece(line, x, size, self.mark)

    def single(self, content: Inline | str, size: float, x: float = 0.0, *, bold: bool = False) -> Piece:
        """`content` on one line however long it is."""
        runs = (Run(content, bold=bold),) if isinstance(content, str) else content
        text = set_text(runs, (), self.shapers)
        return self.piece(text.line(0, len(text.words)), x, size)

    def lines(
        self, content: Inline, size: float, width: float, first: float | None = None, whole: int = 0
    ) -> list[Line]:
        """`content` in lines of `width` points, the first of `first`; none ends within the first `whole` characters."""
        if self.measure and self.measure.bold:
            content = tuple(replace(run, bold=True) for run in content)
        letters = plain(content)
        breaks = break_points(letters, self.protect) if letters else []
        if whole:
            breaks = [at for at in breaks if at > whole]
        begin = (width if first is None else first) / size
        if len(content) == 1 and (line := one_line(content[0], breaks, self.shapers, begin)):
            return [line]
        return fill(set_text(content, breaks, self.shapers), begin, width / size)

    def spread(self, line: Line, slack: float) -> Spread:
        """How a line of body text takes up `slack` em (L18)."""
        if self.layout.justify == "left":
            return NATURAL
        rule = distributed if self.layout.justify == "thai" else over_blanks
        return rule(line, slack, self.shapers("regular").font.units_per_em)
