"""Bookmarks: a report of several pages is opened at its headings (12.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from thaimemo.pdf.pages import Page
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.syntax import array, dictionary, number, text
from thaimemo.tree import Heading, plain


@dataclass(slots=True, eq=False)
class _Bookmark:
    """A heading's words, its level, its page (from 0), and how far its row's top is from the paper's upper edge."""

    words: str
    level: int
    page: int = 0
    top: float = 0.0
    within: list[_Bookmark] = field(default_factory=list)
    reference: str = ""

    def all(self) -> Iterator[_Bookmark]:
        """The bookmark and all within it."""
        yield self
        for inner in self.within:
            yield from inner.all()


def add_bookmarks(file: PdfFile, made: Sequence[Page], pages: Sequence[str], height: float) -> None:
    """Write bookmarks for the headings of a memo of several pages; `pages` are references, `height` the paper's."""
    top = _Bookmark("", 0)
    _nest(top, _headings(made))
    if len(pages) < 2 or not top.within:
        return
    for bookmark, reference in zip(top.all(), file.take(1 + _count(top)), strict=True):
        bookmark.reference = reference
    objects = {top.reference: dictionary({"Type": "/Outlines", **_family(top)})}
    for parent in top.all():
        objects |= _row(parent, pages, height)
    file.pack(objects)
    file.catalog["Outlines"] = top.reference


def _headings(made: Sequence[Page]) -> Iterator[_Bookmark]:
    before = None
    for at, page in enumerate(made):
        for placed in page:
            heading = placed.row.source
            # A heading of two lines is one, two alike that follow one another are two.
            if isinstance(heading, Heading) and (mark := placed.row.pieces[0].mark) is not before:
                yield _Bookmark(plain(heading.content), heading.level, at, placed.baseline - placed.row.drop)
                before = mark


def _nest(top: _Bookmark, headings: Iterator[_Bookmark]) -> None:
    path = [top]
    for bookmark in headings:
        while path[-1].level >= bookmark.level:
            path.pop()
        path[-1].within.append(bookmark)
        path.append(bookmark)


def _family(bookmark: _Bookmark) -> dict[str, object]:
    inner = bookmark.within
    if not inner:
        return {}
    return {"First": inner[0].reference, "Last": inner[-1].reference, "Count": _count(bookmark)}


def _count(bookmark: _Bookmark) -> int:
    return sum(1 + _count(inner) for inner in bookmark.within)


def _row(parent: _Bookmark, pages: Sequence[str], height: float) -> dict[str, str]:
    """The bookmarks within one, by their references."""
    row = parent.within
    made = {}
    for at, bookmark in enumerate(row):
        place = array([pages[bookmark.page], "/XYZ", "null", number(height - bookmark.top), "null"])
        entries = {"Title": text(bookmark.words), "Parent": parent.reference, "Dest": place}
        beside = {"Prev": row[at - 1].reference} if at else {}
        beside |= {"Next": row[at + 1].reference} if at + 1 < len(row) else {}
        made[bookmark.reference] = dictionary({**entries, **beside, **_family(bookmark)})
    return made
