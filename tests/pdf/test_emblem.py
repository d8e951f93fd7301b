"""The emblem in the finished PDF: vector where it is one, with its holes, and a picture's transparency kept."""

from __future__ import annotations

import io
import math

import pypdf
import pypdfium2
import pytest
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from tests.pdf.measure import CM, MM
from tests.pdf.memos import memo, to, visit
from tests.pdf.readers import READERS, lines
from tests.pdf.unpacked import unpacked
from thaimemo.emblem.paths import cubic
from thaimemo.pdf import write
from thaimemo.pdf.emblem_glyphs import program
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


def circle(x: float, y: float, radius: float, turned: bool = False) -> list[tuple[str, tuple[float, ...]]]:
    """A ring of eight quadratic curves, written as cubic ones, as a font's glyph is."""
    outer = radius / math.cos(math.pi / 8)
    step = -math.pi / 4 if turned else math.pi / 4
    on = [(x + radius * math.cos(at * step), y + radius * math.sin(at * step)) for at in range(9)]
    off = [(x + outer * math.cos((at + 0.5) * step), y + outer * math.sin((at + 0.5) * step)) for at in range(8)]
    commands: list[tuple[str, tuple[float, ...]]] = [("M", on[0])]
    commands += [("C", cubic(*on[at], *off[at], *on[at + 1])) for at in range(8)]
    return [*commands, ("Z", ())]


def rings(count: int = 8, **options: bool) -> Outline:
    """Rings in rows, as an emblem of many curves."""
    found = [
        command
        for row in range(count)
        for column in range(count)
        for turned in (False, True)
        for command in circle(
            (column + 0.5) * 2000 / count, (row + 0.5) * 2000 / count, 600 / count if turned else 1000 / count, turned
        )
    ]
    return Outline(2000, 2000, (Contour(tuple(found), **options),))


class Flat(BasePen):
    """What a glyph draws, as straight pieces."""

    def __init__(self) -> None:
        super().__init__(None)
        self.pieces: list[tuple[tuple[float, float], tuple[float, float]]] = []

    def _moveTo(self, place):
        self._begin = self._at = place

    def _lineTo(self, place):
        self.pieces.append((self._at, place))
        self._at = place

    def _curveToOne(self, first, second, end):
        start = self._at
        for place in cubic_places(start, (*first, *second, *end), 32):
            self._lineTo(place)

    def _closePath(self):
        self._lineTo(self._begin)

    def distance(self, x: float, y: float) -> float:
        return min(_distance(x, y, *piece) for piece in self.pieces)


def _distance(x: float, y: float, start: tuple[float, float], end: tuple[float, float]) -> float:
    """From a place to a straight piece."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = across**2 + up**2
    at = max(0.0, min(1.0, ((x - start[0]) * across + (y - start[1]) * up) / length)) if length else 0.0
    return math.hypot(x - start[0] - at * across, y - start[1] - at * up)


def cubic_places(start: tuple[float, float], curve: tuple[float, ...], count: int) -> list[tuple[float, float]]:
    """Places on a cubic curve."""
    xs, ys = (start[0], *curve[::2]), (start[1], *curve[1::2])
    times = [at / count for at in range(1, count + 1)]
    weights = [((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3) for t in times]
    return [tuple(sum(w * v for w, v in zip(ws, vs, strict=True)) for vs in (xs, ys)) for ws in weights]


def form(data: bytes) -> pypdf.generic.StreamObject:
    return pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/XObject"]["/Emblem"]


def glyphs(data: bytes) -> TTFont:
    """The font that an emblem is drawn with."""
    (font,) = form(data)["/Resources"]["/Font"].values()
    return TTFont(io.BytesIO(font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data()))


def points(font: TTFont, glyph: int = 1) -> list[tuple[int, int]]:
    return list(font["glyf"][font.getGlyphName(glyph)].coordinates)


class TestGlyphs:
    """An outline of many curves is a font's glyph, which is smaller."""

    def test_look_as_the_path_does(self, layout, family):
        as_glyph, as_path = (write(memo(emblem=rings(even_odd=rule)), layout, family) for rule in (False, True))
        assert b"Tj" in form(as_glyph).get_data()
        assert b"Tj" not in form(as_path).get_data()
        difference = ImageChops.difference(drawn(as_glyph), drawn(as_path))
        assert difference.getextrema()[1] < 32
        assert drawn(as_glyph).getextrema() == (0, 255)

    def test_are_the_smaller_of_the_two(self, layout, family):
        as_glyph, as_path = (write(memo(emblem=rings(16, even_odd=rule)), layout, family) for rule in (False, True))
        assert len(as_glyph) < len(as_path) - 5000
        assert b"Tj" not in form(write(memo(emblem=outline(*SQUARE)), layout, family)).get_data()

    @pytest.mark.parametrize("reader", READERS)
    def test_are_read_as_nothing(self, reader, layout, family):
        with_emblem, without = (write(memo(to(), emblem=emblem), layout, family) for emblem in (rings(), None))
        assert sorted(lines(reader, with_emblem)) == sorted(lines(reader, without))

    def test_are_there_once_on_a_memo_of_many_pages(self, layout, family):
        data = write(visit(paragraphs=20, emblem=rings()), layout, family)
        assert unpacked(data).count(b"/BaseFont /EMBLEM+Emblem") == 2  # the font and its descendant

    def test_have_the_curves_of_the_font_they_come_from(self, layout, family):
        found = glyphs(write(memo(emblem=rings()), layout, family))
        # Eight places off each ring, and hardly any on it: what is in the middle of two is understood.
        count = 8 * 8 * 2 * 8
        assert count <= len(points(found)) < 1.05 * count
        assert list(found["glyf"][found.getGlyphName(1)].flags).count(0) == count

    @pytest.mark.parametrize("corner", [0, 1])
    def test_of_several_contours_each_fill_their_own(self, layout, family, corner):
        """Two squares of opposite directions that overlap leave no hole where they are filled one by one."""
        over = tuple(
            (letter, tuple(value / 2 + 500 for value in places)) for letter, places in rings(4).contours[0].commands
        )
        square = (("M", (0, 0)), ("L", (2000, 0)), ("L", (2000, 2000)), ("L", (0, 2000)), ("Z", ()))
        turned = (square[0], square[3], square[2], square[1], square[4])
        many = Outline(2000, 2000, (Contour(over), Contour((square, turned)[corner])))
        data = write(memo(emblem=many), layout, family)
        assert b"<00010002> Tj" in form(data).get_data()
        assert drawn(data).crop((2, 2, 98, 98)).getextrema() == (0, 0)

    @given(st.lists(st.tuples(*[st.floats(0, 2000)] * 6), min_size=1, max_size=5))
    @settings(max_examples=40, deadline=None)
    def test_of_any_cubic_curve_are_hardly_off_it(self, curves):
        commands = (("M", (1000.0, 1000.0)), *(("C", curve) for curve in curves), ("Z", ()))
        made = program(Outline(2000, 2000, (Contour(commands),)), 1000)
        assert made
        drawn = Flat()
        font = TTFont(io.BytesIO(made))
        font.getGlyphSet()[font.getGlyphName(1)].draw(drawn)
        start = (1000.0, 1000.0)
        for curve in curves:
            for place in cubic_places(start, curve, 16):
                # Half a unit for the curve; places are whole units, and some between two others are left out.
                assert drawn.distance(place[0] / 2, place[1] / 2) < 1.75
            start = curve[4:]

    def test_that_are_too_many_are_a_path(self, layout, family):
        places = [(float(at % 2000), float(at * 7 % 1999)) for at in range(40_000)]
        many = Outline(2000, 2000, (Contour((("M", places[0]), *[("L", place) for place in places[1:]], ("Z", ()))),))
        assert b"Tj" not in form(write(memo(emblem=many), layout, family)).get_data()

    def test_are_as_high_as_the_sheet_says(self, layout, family):
        document = pypdfium2.PdfDocument(write(memo(emblem=rings()), layout, family))
        scale = 1200 / 72
        corner = (
            document[0].render(scale=scale, grayscale=True).to_pil().crop((0, 0, int(150 * scale), int(87 * scale)))
        )
        document.close()
        _, top, _, bottom = corner.point(lambda grey: 255 * (grey < 128)).getbbox()
        assert (bottom - top) / scale == pytest.approx(1.5 * CM, abs=0.1 * MM)
        assert top / scale == pytest.approx(1.5 * CM, abs=0.1 * MM)


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
