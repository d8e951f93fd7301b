"""Fonts, pixels, metafiles and Word files: each gives the flag, or says why not."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from PIL import Image

from thaimemo.emblem.emf import read_emf
from thaimemo.emblem.glyph import read_font
from thaimemo.emblem.pixels import TALLEST, read_pixels
from thaimemo.emblem.word import picture_of
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline, Picture

from .builders import (
    FLAG,
    HEIGHT,
    HOLE,
    WIDTH,
    anchored,
    black_brush,
    corners,
    drawn_in_vml,
    emf,
    expected,
    flag_svg,
    font,
    picture,
    polygon16,
    record,
    saved,
    word,
)  # fmt: skip


def test_the_glyph_of_a_font_is_the_emblem() -> None:
    assert corners(read_font(font())) == corners(expected())


_NO_GARUDA = {
    "another glyph": font("garuda"),
    "cut off": font()[:100],
    "head only": b"\0\1\0\0",
    "zeros": b"OTTO" + bytes(90),
}


@pytest.mark.parametrize("data", _NO_GARUDA.values(), ids=_NO_GARUDA)
def test_a_font_without_the_garuda_is_refused(data: bytes) -> None:
    with pytest.raises(BadValue) as caught:
        read_font(data)
    assert caught.value.message is say.NO_GLYPH


def levels(emblem: Picture) -> Image.Image:
    image = Image.open(BytesIO(emblem.png))
    assert image.mode == "L"
    assert image.size == (emblem.width, emblem.height)
    return image


@pytest.mark.parametrize(
    "data",
    [
        saved(picture()),
        saved(picture(), "BMP"),
        saved(picture(mode="L", ink=0, ground=255)),
        saved(picture(mode="1", ink=0, ground=1)),
        saved(picture(mode="P").quantize(4), "GIF"),
        saved(picture(mode="RGBA", ink=(0, 0, 0, 255), ground=(0, 0, 0, 0))),
        saved(picture(mode="RGBA", ink="white", ground=(255, 255, 255, 0))),
        saved(picture(mode="LA", ink=(0, 255), ground=(255, 0))),
        saved(picture(ink="#702020", ground="#eeeeee")),
        saved(picture(mode="I;16", ink=0, ground=65535)),
    ],
)
def test_pixels_become_black_on_white_cropped_to_the_ink(data: bytes) -> None:
    emblem = read_pixels(data)
    image = levels(emblem)
    assert image.size == (WIDTH * 2, HEIGHT * 2)
    black, white = (2, 2), (300, 390)
    assert (image.getpixel(black), image.getpixel(white), image.getpixel((200, 100))) == (0, 255, 255)


def test_a_photograph_of_the_emblem_is_read_too() -> None:
    emblem = read_pixels(saved(picture(), "JPEG"))
    assert emblem.height == pytest.approx(HEIGHT * 2, abs=4)
    assert emblem.width / emblem.height == pytest.approx(WIDTH / HEIGHT, abs=0.02)


def test_more_pixels_than_print_can_show_are_not_kept() -> None:
    assert read_pixels(saved(picture(8))).height == TALLEST


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (saved(Image.new("RGB", (90, 100), "white")), say.BLANK),
        (saved(Image.new("RGB", (90, 100), "black")), say.BLANK),
        (saved(Image.new("RGBA", (90, 100), (9, 9, 9, 0))), say.BLANK),
        (saved(picture())[:300], say.BROKEN),
        (saved(picture(), "JPEG")[:300], say.BROKEN),
        (b"\x89PNG\r\n\x1a\n", say.BROKEN),
        (b"BM" + bytes(100), say.BROKEN),
        (saved(Image.new("1", (7000, 7000))), say.TOO_MANY_PIXELS),
    ],
)
def test_pixels_that_cannot_serve_are_refused(data: bytes, message: object) -> None:
    with pytest.raises(BadValue) as caught:
        read_pixels(data)
    assert caught.value.message is message


def points32(number: int, points: tuple[tuple[int, int], ...]) -> bytes:
    flat = [n for x, y in points for n in (x, HEIGHT - y)]
    return record(number, bytes(16) + struct.pack(f"<I{len(flat)}i", len(points), *flat))


def move(x: int, y: int) -> bytes:
    return record(27, struct.pack("<ii", x, HEIGHT - y))


def traced() -> bytes:
    """The flag as a path in brackets: moves, lines, closed figures."""
    rings = [move(*ring[0]) + points32(6, ring[1:]) + record(61) for ring in (FLAG, HOLE)]
    return record(59) + b"".join(rings) + record(60) + record(62, bytes(16))


SELECT_BLACK = record(37, struct.pack("<I", 0x80000004))


@pytest.mark.parametrize(
    "records",
    [
        [black_brush(), polygon16(FLAG, HOLE)],
        [SELECT_BLACK, traced()],
        [record(33), black_brush(), record(34, struct.pack("<i", -1)), black_brush(), traced()],
        [black_brush(), record(35, struct.pack("<6f", 0.5, 0, 0, 0.5, 900, 7)), traced()],
        [black_brush(), record(36, struct.pack("<6fI", 0, 1, -1, 0, 0, 0, 2)),
         record(36, struct.pack("<6fI", 0, -1, 1, 0, 0, 0, 3)), polygon16(FLAG, HOLE)],
        [polygon16(((0, 0), (300, 0), (300, 300), (0, 300))), black_brush(), polygon16(FLAG, HOLE)],
        [black_brush(), record(70, struct.pack("<I4s", 4, b"EMF+")), polygon16(FLAG, HOLE)],
        [black_brush(), record(17, struct.pack("<I", 1)), polygon16(FLAG, HOLE)],
    ],
)  # fmt: skip
def test_the_filled_paths_of_a_metafile_are_the_emblem(records: list[bytes]) -> None:
    drawn = read_emf(emf(*records))
    assert isinstance(drawn, Outline)
    assert corners(drawn) == corners(expected())


def test_the_fill_rule_of_a_metafile_is_kept() -> None:
    alternate, winding = (record(19, struct.pack("<I", mode)) for mode in (1, 2))
    drawn = read_emf(emf(black_brush(), alternate, traced(), winding, traced()))
    assert isinstance(drawn, Outline)
    assert [contour.even_odd for contour in drawn.contours] == [True, False]


def test_curves_of_a_metafile_are_curves() -> None:
    bezier = points32(5, ((0, 133), (90, 133), (90, 0)))
    path = record(59) + move(0, 0) + bezier + record(61) + record(60) + record(62, bytes(16))
    drawn = read_emf(emf(black_brush(), path))
    assert isinstance(drawn, Outline)
    assert [letter for letter, _ in drawn.contours[0].commands] == ["M", "C", "Z"]
    assert drawn.width / drawn.height == pytest.approx(90 / 99.75, abs=0.001)


def test_the_one_bitmap_of_a_metafile_is_the_emblem() -> None:
    bmp = saved(picture(), "BMP")
    header, bits = bmp[14:54], bmp[54:]
    places = struct.pack("<10i", 0, 0, 0, 0, 0, 0, 0, 0, 380, 420)
    offsets = struct.pack("<6I", 80, len(header), 80 + len(header), len(bits), 0, 0xCC0020)
    drawn = read_emf(emf(record(81, places + offsets + bytes(8) + header + bits)))
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height) == (WIDTH * 2, HEIGHT * 2)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (emf(), say.BLANK),
        (emf(black_brush(), record(84, bytes(60)), traced()), say.EMF_RECORDS),
        (emf(record(70, struct.pack("<I4s", 4, b"EMF+"))), say.EMF_RECORDS),
        (emf(record(81, bytes(80)), record(81, bytes(80))), say.EMF_RECORDS),
        (emf(points32(4, FLAG)), say.STROKES),
        (emf(record(59), points32(6, FLAG), record(60), record(64, bytes(16))), say.STROKES),
        (emf(black_brush(), traced(), record(37, struct.pack("<I", 0x80000000)), traced()), say.WHITE_OVER_BLACK),
        (emf(black_brush(), traced())[:200], say.BROKEN),
        (emf(record(34, struct.pack("<i", -1))), say.BROKEN),
        (emf(record(91, bytes(16) + struct.pack("<II", 1 << 30, 9))), say.BROKEN),
        (emf(record(81, b"")), say.BROKEN),
    ],
)
def test_a_metafile_that_draws_otherwise_is_refused(data: bytes, message: object) -> None:
    with pytest.raises(BadValue) as caught:
        read_emf(data)
    assert caught.value.message is message


FLAG_FILE = flag_svg()
OTHER = b"not this one"
FILES = {"emblem": FLAG_FILE, "other": OTHER}


@pytest.mark.parametrize(
    "data",
    [
        word(anchored("emblem", 1.4, 1.5), FILES),
        word(anchored("other", 8, 6) + anchored("emblem", 1.4, 1.5), FILES),
        word(anchored("other", 9, 10) + anchored("emblem", 2.8, 3.0), FILES),
        word(anchored("emblem", 1.4, 1.5) + anchored("other", 1.4, 1.5), FILES),
        word(anchored("missing", 1.4, 1.5) + anchored("emblem", 1.4, 1.5), FILES),
        word(anchored("other", 1.4, 1.5, svg_link="emblem"), FILES),
        word(anchored("other", 1.4, 1.5, extra='<a:srcRect l="20000"/>') + anchored("emblem", 1.4, 1.5), FILES),
        word(drawn_in_vml("emblem", "position:absolute;width:39.5pt;height:42.5pt;z-index:1"), FILES),
        word(drawn_in_vml("other", "width:4in;height:1cm") + drawn_in_vml("emblem", "width:15mm;height:1.5cm"), FILES),
        word("<w:p/>", FILES, header=anchored("emblem", 1.4, 1.5)),
    ],
)
def test_the_emblem_of_a_word_file_is_its_first_picture_of_that_shape_and_size(data: bytes) -> None:
    assert picture_of(data) == FLAG_FILE


def zipped(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (word("<w:p/>", FILES), say.NO_PICTURE),
        (word(anchored("other", 8, 6), FILES), say.NO_PICTURE),
        (word(anchored("other", 0, 0), FILES), say.NO_PICTURE),
        (word(anchored("head", 1.4, 1.5), {}), say.NO_PICTURE),
        (zipped(xl__workbook_xml=b"<workbook/>"), say.NOT_WORD),
        (zipped(word__document_xml=b"<w"), say.BAD_XML),
        (zipped(word__document_xml=bytes(40_000_000)), say.TOO_LARGE),
        (word(anchored("emblem", 1.4, 1.5), FILES)[:-90], say.BROKEN),
        (b"PK\x03\x04", say.BROKEN),
    ],
)
def test_a_word_file_without_an_emblem_is_refused(data: bytes, message: object) -> None:
    with pytest.raises(BadValue) as caught:
        picture_of(data)
    assert caught.value.message is message
