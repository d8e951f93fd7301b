"""Tables for the tests, and where what stands in their cells is found on finished pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.pdf.measure import CM, Page
from tests.pdf.memos import AT
from thaimemo.tree import Block, Cell, Column, Paragraph, Row, Run, Table

LEFT, RIGHT = 3 * CM, 19 * CM
TAG = re.compile("cell[a-j]{3}")


def tag(number: int) -> str:
    """A word that says which cell it stands in; letters only, as numbers have rules of their own at line ends."""
    return "cell" + "".join("abcdefghij"[int(figure)] for figure in f"{number:03}")


def cell(content: str | Block | tuple[Block, ...], **options: Any) -> Cell:
    blocks = (Paragraph((Run(content),), AT, indented=False),) if isinstance(content, str) else content
    return Cell(blocks if isinstance(blocks, tuple) else (blocks,), AT, **options)


def row(*cells: str | Cell) -> Row:
    return Row(tuple(cell(one) if isinstance(one, str) else one for one in cells), AT)


def table(*rows: Row, columns: tuple[Column, ...] = (), header_rows: int = 0) -> Table:
    count = sum(one.columns for one in rows[0].cells)
    return Table(columns or (Column(),) * count, rows, AT, header_rows)


@dataclass(frozen=True)
class Found:
    """A tag on paper: its page from 0, its edges and its baseline in points, its fonts."""

    page: int
    left: float
    right: float
    baseline: float
    fonts: frozenset[str]


def found(pages: list[Page]) -> dict[str, list[Found]]:
    """Every tag on the pages, in the order in which it is drawn."""
    tags: dict[str, list[Found]] = {}
    for number, page in enumerate(pages):
        for line in page.body:
            places = [place for place, letter in enumerate(line.letters) for _ in letter["text"]]
            for match in TAG.finditer(line.text):
                letters = line.letters[places[match.start()] : places[match.end() - 1] + 1]
                fonts = frozenset(letter["fontname"].partition("+")[2] for letter in letters)
                one = Found(number, letters[0]["x0"], letters[-1]["x1"], line.baseline, fonts)
                tags.setdefault(match[0], []).append(one)
    return tags


def uprights(page: Page) -> list[tuple[float, float, float]]:
    """The upright rules of a page: x, upper and lower end."""
    rules = [rule for rule in page.rules if not rule["dash"] and abs(rule["x0"] - rule["x1"]) < 0.1]
    return sorted((rule["x0"], rule["top"], rule["bottom"]) for rule in rules)


def levels(page: Page) -> list[tuple[float, float, float]]:
    """The level rules of a page: height from the paper's upper edge, left and right end."""
    rules = [rule for rule in page.rules if not rule["dash"] and abs(rule["top"] - rule["bottom"]) < 0.1]
    return sorted((rule["top"], rule["x0"], rule["x1"]) for rule in rules)


@dataclass(frozen=True)
class Spot:
    """A cell of a generated table: its tag and how often it stands there, the rows and columns it covers."""

    tag: str
    rows: tuple[int, int]
    columns: tuple[int, int]
    words: int


@st.composite
def grids(draw: st.DrawFn, most_rows: int = 12, most_words: int = 50) -> tuple[Table, list[Spot]]:
    """Any table without gaps, and its cells."""
    columns = draw(st.integers(1, 5))
    count = draw(st.integers(1, most_rows))
    header = draw(st.integers(0, min(2, count)))
    spots: list[Spot] = []
    rows: list[list[Cell]] = [[] for _ in range(count)]
    taken: set[tuple[int, int]] = set()
    for at in range(count):
        end = header if at < header else count
        for column in range(columns):
            if (at, column) in taken:
                continue
            free = 1
            while column + free < columns and (at, column + free) not in taken:
                free += 1
            across, down = draw(st.integers(1, free)), draw(st.integers(1, end - at).filter(lambda most: most < 4))
            taken |= {(at + y, column + x) for y in range(down) for x in range(across)}
            words = draw(st.integers(0, 4 if at < header else most_words))
            spot = Spot(tag(len(spots)), (at, at + down), (column, column + across), words)
            spots.append(spot)
            text = " ".join([spot.tag] * words)
            rows[at].append(cell(text if text else (), columns=across, rows=down))
    return table(*(row(*cells) for cells in rows), columns=(Column(),) * columns, header_rows=header), spots
