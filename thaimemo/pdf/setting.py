"""What setting a memo's blocks into rows needs throughout: the layout sheet, the faces, the names that stay whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from thaimemo.layout import Layout
from thaimemo.pdf.justify import NATURAL, Spread, distributed, over_blanks
from thaimemo.pdf.lines import Line, Shapers, Text, fill, set_text
from thaimemo.pdf.rows import Piece
from thaimemo.pdf.tags import PAGINATION, Element, Kind, Mark
from thaimemo.thai.words import break_points
from thaimemo.tree import Inline, Run, plain


@dataclass(frozen=True, slots=True)
class Setting:
    """The sheet, a document's faces, and the names, places and numbers that no line end may cut.

    `mark` is what the text set with it is: the element of the document's structure that it stands in, or an artifact.
    """

    layout: Layout
    shapers: Shapers
    protect: tuple[str, ...] = ()
    mark: Mark = field(default_factory=lambda: Element("Document"))

    def within(self, kind: Kind, **attributes: Any) -> Setting:
        """The setting for a new element inside this one's, with `Element`'s attributes; in an artifact, the same."""
        if not isinstance(self.mark, Element):
            return self
        element = Element(kind, self.mark, **attributes)
        self.mark.children.append(element)
        return replace(self, mark=element)

    def unread(self) -> Setting:
        """The setting for what is printed again, such as page numbers and repeated table headers: nobody reads it."""
        return replace(self, mark=PAGINATION)

    def piece(self, line: Line, x: float, size: float) -> Piece:
        """`line` at its place in a row."""
        return Piece(line, x, size, self.mark)

    def text(self, content: Inline, whole: int = 0) -> Text:
        """`content` ready for lines; none ends within its first `whole` characters."""
        letters = plain(content)
        breaks = break_points(letters, self.protect) if letters else []
        return set_text(content, [at for at in breaks if at > whole] if whole else breaks, self.shapers)

    def single(self, content: Inline | str, size: float, x: float = 0.0, *, bold: bool = False) -> Piece:
        """`content` on one line however long it is."""
        runs = (Run(content, bold=bold),) if isinstance(content, str) else content
        text = set_text(runs, (), self.shapers)
        return self.piece(text.line(0, len(text.words)), x, size)

    def lines(self, content: Inline, size: float, width: float, first: float | None = None) -> list[Line]:
        """`content` in lines of `width` points, the first of `first`."""
        return fill(self.text(content), (width if first is None else first) / size, width / size)

    def spread(self, line: Line, slack: float) -> Spread:
        """How a line of body text takes up `slack` em (L18)."""
        if self.layout.justify == "left":
            return NATURAL
        rule = distributed if self.layout.justify == "thai" else over_blanks
        return rule(line, slack, self.shapers("regular").font.units_per_em)
