"""Annex pages of photos (L27): two a page one over the other, or four a page in a table without rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from thaimemo.layout import Layout, Length, Pt
from thaimemo.tree import Photo, Photos, plain
from thaimemo.word import drawing, oxml
from thaimemo.word.drawing import Name
from thaimemo.word.figures import Story
from thaimemo.word.pieces import Band, Format, Grid, Part, Piece, Slot
from thaimemo.word.tables import start

# What Word and LibreOffice need on a page beside photos, captions and gaps: the descent of the letter that a picture
# stands on, and the empty line before a table.
_SPARE = Pt(2)


def flow(block: Photos, story: Story) -> Iterator[Part]:
    """The annex pages; each begins on a new page."""
    page = _two_high if block.per_page == 2 else _two_by_two
    for at in range(0, len(block.photos), block.per_page):
        yield from page(block.photos[at : at + block.per_page], block.per_page, story)


def _two_high(photos: Sequence[Photo], per_page: int, story: Story) -> Iterator[Part]:
    for row, photo in enumerate(photos):
        picture, caption = _captioned(photo, per_page, story)
        yield picture.changed(new_page=row == 0, before=_gap(story.layout) if row else 0)
        yield caption


def _two_by_two(photos: Sequence[Photo], per_page: int, story: Story) -> Iterator[Part]:
    # The line keeps this page's table apart from the one before it, which Word would take it for a part of.
    yield Piece(Format("Memo Empty Line", new_page=True))
    edges = (0, story.layout.text_width.twips // 2, story.layout.text_width.twips)
    rows = zip_longest(photos[::2], photos[1::2])
    bands = [_band(row, pair, per_page, story) for row, pair in enumerate(rows)]
    yield Grid(start("", edges), tuple(bands), 0)


def _band(row: int, pair: Sequence[Photo | None], per_page: int, story: Story) -> Band:
    slots = []
    for column, photo in enumerate(pair):
        pieces: tuple[Piece, ...] = (Piece(Format("Memo Caption")),)
        if photo:
            picture, caption = _captioned(photo, per_page, story)
            pieces = (picture.changed(before=_gap(story.layout)) if row else picture, caption)
        slots.append(Slot(_cell(column, story.layout), pieces))
    return Band(oxml.element("trPr", oxml.switch("cantSplit")), tuple(slots))


def _cell(column: int, layout: Layout) -> str:
    """Half the text's width, half the gap between the photos being its padding on the inner side."""
    width = oxml.element("tcW", w=layout.text_width.twips // 2, type="dxa")
    inner = oxml.element("right" if column == 0 else "left", w=Length(layout.photo_gap / 2).twips, type="dxa")
    return oxml.element("tcPr", width, oxml.element("tcMar", inner))


def _gap(layout: Layout) -> int:
    return Length(layout.photo_gap - _SPARE).twips


def _captioned(photo: Photo, per_page: int, story: Story) -> tuple[Piece, Piece]:
    """The paragraph of a photo, which goes with the one of its caption."""
    width, height = story.layout.photo_size(photo.width, photo.height, per_page)
    name = Name(story.figures.number(), photo.alt or plain(photo.caption))
    run = drawing.photo(width, height, name, story.figures.relation(photo))
    return Piece(Format("Memo Photo"), lead=run), Piece(Format("Memo Caption"), photo.caption)
