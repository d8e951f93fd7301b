"""A page's operators as they are collected: text, dots, lines and pictures, each in its part of the memo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import ceil, floor

from thaimemo.fonts.family import Style
from thaimemo.layout import Layout
from thaimemo.pdf.font import ClusterFont
from thaimemo.pdf.justify import Spread
from thaimemo.pdf.lines import Span
from thaimemo.pdf.rows import Piece, Rule
from thaimemo.pdf.shape import Cluster, without_end_blanks
from thaimemo.pdf.syntax import number
from thaimemo.pdf.tags import LAYOUT, Artifact, Element, Mark

Fonts = Callable[[Style], ClusterFont]

BLACK, RED = "0 g", "1 0 0 rg"
_DOT = 0.6  # points: thickness of a dot
_DOT_DROP = 0.9  # points from the baseline down to the middle of the dots; the text stands on them
_HAIRLINE = 0.25  # points
_BYTES = 2  # of a cluster's code
_UNDERLINE, _UNDERLINE_DROP = 0.04, 0.09  # em: thickness, and from the baseline down to its middle


class Content:
    """The operators of one page; places are points from the left margin and from the paper's upper edge.

    Whatever is placed says what it is by its `mark`. `page` counts from 0; `marked` holds the elements of the page's
    marked content by their numbers, and stays empty where the file is not to be `tagged`.
    """

    def __init__(self, layout: Layout, fonts: Fonts, page: int, *, tagged: bool) -> None:
        self.page, self.marked = page, list[Element]()
        self._layout, self._fonts, self._tagged = layout, fonts, tagged
        self._operators: list[str] = []
        self._drawn: list[tuple[Mark, str]] = []
        self._state: dict[str, str] = {}
        self._mark: Mark | None = None
        self._at = (0.0, 0.0)

    def begin(self) -> None:
        """Begin a part of the memo; its text stands in one text object."""
        self._operators.append("BT")
        self._at = (0.0, 0.0)

    def end(self) -> None:
        """End the part; the lines drawn for it follow its text, as a text object may hold none."""
        self._be(None)
        if self._operators[-1] == "BT":
            self._operators.pop()
        else:
            self._operators.append("ET")
        for mark, operators in self._drawn:
            self._be(mark)
            self._operators.append(operators)
        self._be(None)
        self._drawn.clear()

    def text(self, piece: Piece, baseline: float, colour: str = BLACK) -> None:
        """A line of text."""
        spans, spread, size, label = piece.line.spans, piece.spread, piece.size, piece.label
        self._be(label[0] if label else piece.mark)
        self._set("colour", colour)
        self._set("tracking", f"{number(spread.tracking * size, 3)} Tc")
        self._move(*self._place(piece.x, baseline))
        underlined = False
        for span in spans:
            font = self._fonts(span.hand.style)
            self._set("font", f"/{font.name} {number(size)} Tf")
            codes = _codes(font, span, spread, last=span is spans[-1])
            if label and span is spans[0]:
                codes = self._label(piece, span, codes, baseline)
            self._show(codes)
            underlined |= span.hand.underline
        if underlined:
            self._underline(piece, baseline)

    def dots(self, start: float, end: float, baseline: float) -> None:
        """Dots from `start` to `end` (L8); those of all lines stand on one grid, counted from the right margin."""
        pitch, edge = self._layout.dot_pitch, self._layout.text_width
        last = edge - _DOT / 2 - ceil((edge - end) / pitch) * pitch
        more = floor((last - _DOT / 2 - start) / pitch)
        if more < 0:
            return
        x, y = self._place(last, baseline + _DOT_DROP)
        # Dashes without length become dots by their round ends; the line is a hair longer so that none is lost.
        path = f"{number(x)} {number(y)} m {number(x - more * pitch - 0.01)} {number(y)} l S"
        self._drawn.append((LAYOUT, f"q {number(_DOT)} w 1 J [0 {number(pitch, 3)}] 0 d {path} Q"))

    def box(self, x: float, top: float, width: float, height: float, mark: Mark = LAYOUT) -> None:
        """A hairline box, from its upper left corner."""
        left, upper = self._frame(x, top, width, height, mark)
        corner = f"{number(left)} {number(upper - height)}"
        self._drawn.append((mark, f"q {number(_HAIRLINE)} w {corner} {number(width)} {number(height)} re S Q"))

    def rules(self, rules: Sequence[Rule], baseline: float) -> None:
        """A table's rules (T1), their ends squared so that corners close."""
        path = " ".join(self._segment(*rule, baseline) for rule in rules)
        self._drawn.append((LAYOUT, f"q {number(self._layout.table_rule)} w 2 J {path} S Q"))

    def _segment(self, x0: float, y0: float, x1: float, y1: float, baseline: float) -> str:
        (left, upper), (right, lower) = self._place(x0, baseline + y0), self._place(x1, baseline + y1)
        return f"{number(left)} {number(upper)} m {number(right)} {number(lower)} l"

    def picture(self, name: str, x: float, top: float, width: float, height: float, mark: Mark) -> None:
        """A picture or form of one unit in the square, from its upper left corner."""
        left, upper = self._frame(x, top, width, height, mark)
        matrix = f"{number(width, 3)} 0 0 {number(height, 3)} {number(left)} {number(upper - height)}"
        self._drawn.append((mark, f"q {matrix} cm /{name} Do Q"))

    def to_bytes(self) -> bytes:
        """The page's content stream."""
        return "\n".join(self._operators).encode("latin-1")

    def _be(self, mark: Mark | None) -> None:
        """What follows is `mark`; None ends the marked content before it."""
        if mark is self._mark or not self._tagged:
            return
        if self._mark:
            self._operators.append("EMC")
        if mark:
            self._operators.append(self._beginning(mark))
        self._mark = mark

    def _beginning(self, mark: Mark) -> str:
        if isinstance(mark, Artifact):
            return f"/Artifact <</Type /{mark.kind}>> BDC"
        count = len(self.marked)
        mark.mark(self.page, count)
        self.marked.append(mark)
        return f"/{mark.kind} <</MCID {count}>> BDC"

    def _frame(self, x: float, top: float, width: float, height: float, mark: Mark) -> tuple[float, float]:
        """The place of a box's upper left corner, which is also where the figure of the mark stands."""
        left, upper = self._place(x, top)
        if isinstance(mark, Element):
            mark.box = left, upper - height, left + width, upper
        return left, upper

    def _show(self, codes: str) -> None:
        self._operators.append(f"({codes}) Tj")

    def _label(self, piece: Piece, span: Span, codes: str, baseline: float) -> str:
        """Show the label that a line begins with, as what it is; the codes of the rest."""
        if not self._tagged or not piece.label:
            return codes
        count = _count(span, piece.label[1])
        self._show(codes[: _BYTES * count])
        self._be(piece.mark)
        if piece.spread.tracking:  # which some readers leave out after the last letter of a string
            self._move(*self._place(piece.x + self._width(span, span.clusters[:count], piece, count), baseline))
        return codes[_BYTES * count :]

    def _place(self, x: float, y: float) -> tuple[float, float]:
        return self._layout.left_margin + x, self._layout.paper_height - y

    def _move(self, x: float, y: float) -> None:
        """Go to a place from the last one; both are rounded, so that no error grows."""
        x, y = round(x, 2), round(y, 2)
        self._operators.append(f"{number(x - self._at[0])} {number(y - self._at[1])} Td")
        self._at = (x, y)

    def _set(self, key: str, operator: str) -> None:
        """Write an operator of the text state unless it is in force already."""
        if self._state.get(key) != operator:
            self._state[key] = operator
            self._operators.append(operator)

    def _underline(self, piece: Piece, baseline: float) -> None:
        x = piece.x
        for span in piece.line.spans:
            clusters = span.clusters
            end = x + self._width(span, clusters, piece, len(clusters))
            if span.hand.underline:
                if span is piece.line.spans[-1]:
                    clusters = without_end_blanks(clusters)
                    end = x + self._width(span, clusters, piece, len(clusters) - 1)
                self._rule(x, end, baseline, piece.size)
            x = end

    def _rule(self, start: float, end: float, baseline: float, size: float) -> None:
        x, y = self._place(start, baseline + _UNDERLINE_DROP * size)
        line = f"{number(x)} {number(y)} m {number(x + end - start)} {number(y)} l S"
        self._drawn.append((LAYOUT, f"q {number(_UNDERLINE * size)} w {line} Q"))

    def _width(self, span: Span, clusters: Sequence[Cluster], piece: Piece, gaps: int) -> float:
        """How far clusters of a span reach when `gaps` of them are spread, in points."""
        spread = piece.spread
        blanks = sum(cluster.text == " " for cluster in clusters)
        units = sum(cluster.advance for cluster in clusters) + blanks * spread.space + gaps * spread.cluster
        em = units / self._fonts(span.hand.style).shaper.font.units_per_em
        return (em + gaps * spread.tracking) * piece.size


def _count(span: Span, letters: int) -> int:
    """How many clusters the first `letters` of a span are."""
    ends = accumulate(len(cluster.text) for cluster in span.clusters)
    return next((count for count, end in enumerate(ends, 1) if end >= letters), len(span.clusters))


def _codes(font: ClusterFont, span: Span, spread: Spread, *, last: bool) -> str:
    if not (spread.space or spread.cluster):
        return "".join(map(font.codes.__getitem__, span.words))
    clusters = span.clusters
    # Nothing follows the last letter of a line, so it stays as wide as it is.
    inked = len(without_end_blanks(clusters))
    end = inked - 1 if last and inked else len(clusters)
    return font.widened_codes(clusters[:end], spread.space, spread.cluster) + font.widened_codes(clusters[end:], 0, 0)
