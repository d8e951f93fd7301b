"""Annex pages of photos (L27): two a page one over the other, or four a page in a table without rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from thaimemo.layout import Layout, Length, Pt
from thaimemo.tree import Photo, Photos, plain
from thaimemo.word import drawing, oxml
from thaimemo.word.captions import line_count
from thaimemo.word.drawing import Name
from thaimemo.word.figures import Story
from thaimemo.word.pieces import Band, Format, Grid, Part, Piece, Slot
from thaimemo.word.tables import start

# What Word and LibreOffice need on a page beside photos, captions and gaps: the descent of the letter that a picture
# stands on, and the empty line before a table.
_SPARE = Pt(2)
_CAPTION_LINES = 2  # for which a photo's box leaves room


def flow(block: Photos, story: Story) -> Iterator[Part]:
    """The annex pages; each begins on a new page."""
    page = _two_high if block.per_page == 2 else _two_by_two
    for at in range(0, len(block.photos), block.per_page):
        yield from page(block.photos[at : at + block.per_page], story)


def _two_high(photos: Sequence[Photo], story: Story) -> Iterator[Part]:
    for row, photo in enumerate(photos):
        (size,) = _sizes([photo], 2, story)
        yield _picture(photo, size, story).changed(new_page=row == 0, before=_gap(story.layout) if row else 0)
        yield _caption(photo)


def _two_by_two(photos: Sequence[Photo], story: Story) -> Iterator[Part]:
    # The line keeps this page's table apart from the one before it, which Word would take it for a part of.
    yield Piece(Format("Memo Empty Line", new_page=True))
    half = story.layout.text_width.twips // 2
    bands = [band for at in range(0, len(photos), 2) for band in _abreast(photos[at : at + 2], at > 0, story)]
    yield Grid(start("", (0, half, 2 * half)), tuple(bands))


def _abreast(pair: Sequence[Photo], further: bool, story: Story) -> Iterator[Band]:
    """A row of photos that stand on one line, and the row of their captions."""
    sizes = _sizes(pair, 4, story)
    pictures = [_picture(photo, size, story) for photo, size in zip(pair, sizes, strict=True)]
    if further:
        pictures = [picture.changed(before=_gap(story.layout)) for picture in pictures]
    captions = [_caption(photo) for photo in pair]
    for pieces, upright in ((pictures, "bottom"), (captions, "top")):
        cells = zip_longest(pieces, range(2), fillvalue=None)
        slots = (Slot(_cell(column or 0, upright, story.layout), (piece or _NOTHING,)) for piece, column in cells)
        yield Band(_WHOLE, tuple(slots))


_NOTHING = Piece(Format("Memo Caption"))
_WHOLE = oxml.element("trPr", oxml.switch("cantSplit"))


def _cell(column: int, upright: str, layout: Layout) -> str:
    """Half the text's width; half the gap between the photos is its padding on the inner side."""
    return oxml.element(
        "tcPr",
        oxml.element("tcW", w=layout.text_width.twips // 2, type="dxa"),
        oxml.element(
            "tcMar", oxml.element("right" if column == 0 else "left", w=Length(layout.photo_gap / 2).twips, type="dxa")
        ),
        oxml.element("vAlign", val=upright),
    )


def _gap(layout: Layout) -> int:
    return Length(layout.photo_gap - _SPARE).twips


def _sizes(photos: Sequence[Photo], per_page: int, story: Story) -> list[tuple[Length, Length]]:
    """Widths and heights of photos side by side; a caption of many lines takes its room from them, but not half."""
    layout = story.layout
    width, height = layout.photo_box(per_page)
    lines = max(line_count(one.caption, layout.body_size, width, story.fonts, story.protect) for one in photos)
    room = max(height - max(lines - _CAPTION_LINES, 0) * layout.body_leading, height / 2)
    natural = [layout.photo_size(photo.width, photo.height, per_page) for photo in photos]
    scales = [min(room / high, 1.0) for _, high in natural]
    return [(Length(wide * scale), Length(high * scale)) for (wide, high), scale in zip(natural, scales, strict=True)]


def _picture(photo: Photo, size: tuple[Length, Length], story: Story) -> Piece:
    name = Name(story.figures.number(), photo.alt or plain(photo.caption))
    return Piece(Format("Memo Photo"), lead=drawing.photo(*size, name, story.figures.relation(photo)))


def _caption(photo: Photo) -> Piece:
    return Piece(Format("Memo Caption"), photo.caption)
