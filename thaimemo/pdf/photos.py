"""Photos to strips: annex pages of two or four photos, each with its caption centred under it (L27)."""

from __future__ import annotations

from collections.abc import Sequence

from thaimemo.pdf.lines import Line
from thaimemo.pdf.rows import Bond, Figure, Inner, Row, Strip, row
from thaimemo.pdf.setting import Setting
from thaimemo.tree import Photo, Photos

_ROWS = 2  # of photos on a page
_CAPTION_LINES = 2  # for which a photo's box leaves room


def photos(block: Photos, setting: Setting) -> list[Row]:
    """The strips of annex pages, the first of which begins a page."""
    abreast = block.per_page // _ROWS
    made: list[Row] = []
    for number, start in enumerate(range(0, len(block.photos), abreast)):
        strips = _abreast(block, start, start + abreast, setting)
        strips[0].new_page = number % _ROWS == 0
        strips[0].before = setting.layout.photo_gap
        made += strips
    return made


def _abreast(block: Photos, start: int, end: int, setting: Setting) -> list[Row]:
    """Photos side by side, standing on one line, and under it their captions."""
    layout = setting.layout
    width, _ = layout.photo_box(block.per_page)
    found = block.photos[start:end]
    captions = [setting.lines(photo.caption, layout.body_size, width) if photo.caption else [] for photo in found]
    lines = max(map(len, captions))
    sizes = [_size(photo, block.per_page, lines, setting) for photo in found]
    height = max(high for _, high in sizes)
    figures: list[Inner] = []
    below: list[list[Inner]] = [[] for _ in range(lines)]
    for at, (photo, caption, size) in enumerate(zip(found, captions, sizes, strict=True)):
        part, axis = setting.within("Div"), at * (width + layout.photo_gap) + width / 2
        figures.append(Inner(start + at, _figure(photo, axis, size, height, part), 0.0))
        for slot, one in zip(below, _caption(photo, caption, axis, part), strict=False):
            slot.append(Inner(start + at, one, 0.0))
    strips = [Row(block, [], height, 0.0, strip=Strip(figures, 1))]
    strips += [Row(block, [], layout.body_leading, 0.0, strip=Strip(slot, 1)) for slot in below]
    return _bound(strips, setting.page_room)


def _size(photo: Photo, per_page: int, lines: int, setting: Setting) -> tuple[float, float]:
    """Width and height of a photo; a caption of many lines takes its room from the photo, but not half of it."""
    layout = setting.layout
    width, height = layout.photo_size(photo.width, photo.height, per_page)
    _, box = layout.photo_box(per_page)
    left = box - max(lines - _CAPTION_LINES, 0) * layout.body_leading
    scale = min(max(left, box / 2) / height, 1.0)
    return width * scale, height * scale


def _figure(photo: Photo, axis: float, size: tuple[float, float], height: float, setting: Setting) -> Row:
    width, high = size
    mark = setting.within("Figure", alt=photo.alt).mark
    figure = Figure(setting.pictures.name(photo), axis - width / 2, width, high, mark)
    return Row(photo, [], height, height, figure=figure)


def _caption(photo: Photo, lines: Sequence[Line], axis: float, setting: Setting) -> list[Row]:
    size, leading = setting.layout.body_size, setting.layout.body_leading
    inside = setting.within("Caption") if lines else setting
    return [row(photo, [inside.piece(line, axis - line.width * size / 2, size)], leading) for line in lines]


def _bound(strips: list[Row], room: float) -> list[Row]:
    """A caption stays with its photo, as far as a page holds them."""
    height = strips[0].height
    for strip in strips[1:]:
        height += strip.height
        if height <= room:
            strip.bond = Bond.TIGHT
    return strips
