"""The emblem in the finished PDF: vector where it is one, with its holes, and a picture's transparency kept."""

from __future__ import annotations

import io

import pypdf
import pypdfium2
import pytest
from PIL import Image

from tests.pdf.measure import CM
from tests.pdf.memos import memo
from thaimemo.pdf import write
from thaimemo.tree import Contour, Outline, Picture

SQUARE = (("M", (0, 0)), ("L", (100, 0)), ("L", (100, 100)), ("L", (0, 100)), ("Z", ()))
HOLE = (("M", (25, 25)), ("L", (75, 25)), ("L", (75, 75)), ("L", (25, 75)), ("Z", ()))
TURNED_HOLE = (("M", (25, 25)), ("L", (25, 75)), ("L", (75, 75)), ("L", (75, 25)), ("Z", ()))
ROUND = (("M", (0, 50)), ("C", (0, 120, 100, 120, 100, 50)), ("C", (100, -20, 0, -20, 0, 50)), ("Z", ()))


def drawn(data: bytes) -> Image.Image:
    """The emblem's square as it is drawn, 100 by 100 points of ink."""
    document = pypdfium2.PdfDocument(data)
    scale = 100 / (1.5 * CM)
    page = document[0].render(scale=scale, grayscale=True).to_pil()
    document.close()
    left, top = 3 * CM * scale, 1.5 * CM * scale
    return page.crop((round(left), round(top), round(left) + 100, round(top) + 100))


def outline(*commands, even_odd: bool = False) -> Outline:
    return Outline(100, 100, (Contour(tuple(commands), even_odd),))


@pytest.mark.parametrize(
    ("emblem", "middle"),
    [
        (outline(*SQUARE), 0),
        (outline(*SQUARE, *HOLE), 0),
        (outline(*SQUARE, *HOLE, even_odd=True), 255),
        (outline(*SQUARE, *TURNED_HOLE), 255),
    ],
)
def test_holes_follow_the_fill_rule(emblem, middle, layout, family):
    picture = drawn(write(memo(emblem=emblem), layout, family))
    assert picture.getpixel((50, 50)) == middle
    assert picture.getpixel((10, 50)) == 0


def test_curves_are_drawn(layout, family):
    picture = drawn(write(memo(emblem=outline(*ROUND)), layout, family))
    assert picture.getpixel((50, 20)) == 0
    assert picture.getpixel((3, 3)) == 255


def test_an_outline_is_a_form_and_no_picture(layout, family):
    page = pypdf.PdfReader(io.BytesIO(write(memo(emblem=outline(*SQUARE)), layout, family))).pages[0]
    assert [thing["/Subtype"] for thing in page["/Resources"]["/XObject"].values()] == ["/Form"]


def test_emblems_of_the_same_size_are_told_apart(layout, family):
    one, other = outline(*SQUARE), outline(*SQUARE, *TURNED_HOLE)
    assert [drawn(write(memo(emblem=emblem), layout, family)).getpixel((50, 50)) for emblem in (one, other)] == [0, 255]


def test_equal_emblems_give_equal_bytes(layout, family):
    made = {write(memo(emblem=outline(*SQUARE)), layout, family) for _ in range(20)}
    assert len(made) == 1


def png(mode: str, ink: object, paper: object) -> Picture:
    image = Image.new(mode, (20, 20), paper)
    image.paste(ink, (5, 5, 15, 15))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return Picture(buffer.getvalue(), 20, 20)


@pytest.mark.parametrize(
    "picture",
    [png("L", 0, 255), png("LA", (0, 255), (255, 0)), png("RGBA", (0, 0, 0, 255), (9, 9, 9, 0)), png("1", 0, 1)],
)
def test_a_picture_is_drawn_on_the_paper(picture, layout, family):
    shown = drawn(write(memo(emblem=picture), layout, family))
    assert shown.getpixel((50, 50)) < 10
    assert shown.getpixel((5, 5)) > 245


def test_only_a_transparent_picture_has_a_mask(layout, family):
    for picture, masked in ((png("L", 0, 255), False), (png("LA", (0, 255), (255, 0)), True)):
        page = pypdf.PdfReader(io.BytesIO(write(memo(emblem=picture), layout, family))).pages[0]
        assert ("/SMask" in page["/Resources"]["/XObject"]["/Emblem"]) is masked
