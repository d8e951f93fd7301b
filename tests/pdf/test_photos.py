"""Photos on annex pages (L27): where they stand, how they are embedded, and what is kept out of the file."""

from __future__ import annotations

import io

import pdfplumber
import pypdf
import pytest
from PIL import Image

from tests.pdf.measure import CM, HALF_MM, Page, measured
from tests.pdf.memos import AT, BODY, CLOSING, memo, paragraph, signature, text, to
from thaimemo.errors import FontError
from thaimemo.layout import Layout
from thaimemo.pdf import PdfOptions, write
from thaimemo.tree import Photo, Photos

LEFT, PITCH = 3 * CM, 21
PLAIN = PdfOptions("plain")


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (40, 30), **options) -> bytes:
    image = Image.linear_gradient("L").resize(size).convert(mode)
    file = io.BytesIO()
    image.save(file, kind.upper(), **options)
    return file.getvalue()


def photo(caption: str = "ภาพที่ ๑", size: tuple[int, int] = (40, 30), kind: str = "jpeg", data: bytes = b"") -> Photo:
    return Photo(data or picture(kind, size=size), kind, *size, text(caption) if caption else (), "ภาพถ่าย", AT)


def photos(*found: Photo, per_page: int = 2) -> Photos:
    return Photos(found, AT, per_page)


def boxes(data: bytes) -> list[list[tuple[float, float, float, float]]]:
    """Left, top, width and height of the pictures on each page."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [
            [(one["x0"], one["top"], one["width"], one["height"]) for one in page.images] for page in document.pages
        ]


def near(*values: float):
    return pytest.approx(values, abs=0.1)


@pytest.fixture(scope="module")
def top(layout) -> float:
    return float(layout.continuation_top)


class TestTwoOnAPage:
    def test_begin_on_a_new_page_one_over_the_other(self, layout, family, top):
        data = write(memo(to(), paragraph(), photos(photo("ภาพที่ ๑"), photo("ภาพที่ ๒"))), layout, family)
        first, second = boxes(data)
        width, height = layout.photo_size(40, 30, 2)
        assert first == []
        left = LEFT + (16 * CM - width) / 2
        below = top + height + PITCH + layout.photo_gap
        assert second == [near(left, top, width, height), near(left, below, width, height)]

    def test_captions_are_centred_under_their_photos(self, layout, family, top):
        pages = measured(write(memo(photos(photo("ภาพที่ ๑"), photo("ภาพที่ ๒"))), layout, family))
        _, height = layout.photo_size(40, 30, 2)
        one, two = pages[1].line("ภาพที่ ๑"), pages[1].line("ภาพที่ ๒")
        assert [one.middle, two.middle] == [pytest.approx(11 * CM, abs=0.1)] * 2
        assert one.baseline == pytest.approx(top + height + PITCH - 0.46 * 16, abs=0.1)

    @pytest.mark.parametrize("size", [(400, 30), (30, 400), (10, 10), (1, 1)])
    def test_fit_their_box_and_keep_their_shape(self, layout, family, size):
        (shown,) = boxes(write(memo(photos(photo(size=size))), layout, family))[1]
        box = layout.photo_box(2)
        _, _, width, height = shown
        assert width <= box[0] + 0.1
        assert height <= box[1] + 0.1
        assert width == pytest.approx(box[0], abs=0.1) or height == pytest.approx(box[1], abs=0.1)
        assert width / height == pytest.approx(size[0] / size[1], rel=0.01)

    def test_every_page_holds_two_and_page_numbers_go_on(self, layout, family):
        data = write(memo(to(), photos(*[photo(f"ภาพที่ {number}") for number in range(5)])), layout, family)
        assert [len(page) for page in boxes(data)] == [0, 2, 2, 1]
        assert [page.lines[0].text for page in measured(data)[1:]] == ["- ๒ -", "- ๓ -", "- ๔ -"]


class TestFourOnAPage:
    def test_stand_two_by_two(self, layout, family, top):
        data = write(memo(photos(*[photo()] * 4, per_page=4)), layout, family)
        shown = boxes(data)[1]
        width, height = layout.photo_size(40, 30, 4)
        right, below = LEFT + width + layout.photo_gap, top + height + PITCH + layout.photo_gap
        assert shown == [
            near(x, y, width, height) for x, y in ((LEFT, top), (right, top), (LEFT, below), (right, below))
        ]

    def test_of_different_shapes_stand_on_one_line(self, layout, family):
        data = write(memo(photos(photo(size=(40, 10)), photo(size=(10, 40)), per_page=4)), layout, family)
        (wide, high) = boxes(data)[1]
        assert wide[1] + wide[3] == pytest.approx(high[1] + high[3], abs=0.1)
        captions = [line for line in measured(data)[1].body if "ภาพ" in line.text]
        assert len({line.baseline for line in captions}) == 1

    def test_captions_wrap_within_their_half(self, layout, family):
        found = [photo(f"ภาพที่ {number} " + BODY[:120]) for number in range(2)]
        page = measured(write(memo(photos(*found, per_page=4)), layout, family))[1]
        half = (16 * CM - layout.photo_gap) / 2
        ends = [letter["x1"] for line in page.body[1:] for letter in line.inked if letter["x0"] < LEFT + half]
        assert max(ends) <= LEFT + half + 0.1

    def test_are_read_photo_by_photo(self, layout, family):
        found = [photo(f"{name} " * 20) for name in ("หนึ่ง", "สอง", "สาม")]
        page = measured(write(memo(photos(*found, per_page=4)), layout, family))[1]
        words = " ".join(line.text for line in page.body[1:]).split()
        assert words == ["หนึ่ง"] * 20 + ["สอง"] * 20 + ["สาม"] * 20


class TestLongCaptions:
    @pytest.mark.parametrize("length", [250, 400, 600])
    def test_take_their_room_from_the_photo(self, layout, family, length):
        found = [photo((BODY * 2)[:length]) for _ in range(2)]
        data = write(memo(photos(*found)), layout, family)
        assert [len(page) for page in boxes(data)] == [0, 2]
        page = measured(data)[1]
        assert page.body[-1].baseline < page.height - 2 * CM
        assert boxes(data)[1][0][3] < layout.photo_size(40, 30, 2)[1]

    def test_without_end_go_on_over_pages(self, layout, family):
        data = write(memo(photos(photo(BODY * 20), photo())), layout, family)
        assert [len(page) for page in boxes(data)][:2] == [0, 1]
        assert sum(len(page) for page in boxes(data)) == 2

    def test_may_be_missing(self, layout, family):
        data = write(memo(photos(photo(""), photo("", size=(10, 10)), per_page=4)), layout, family)
        assert len(boxes(data)[1]) == 2


def test_what_follows_photos_stands_under_them(layout, family):
    tree = memo(to(), photos(photo(size=(40, 5))), paragraph(CLOSING), signature("(นายลงนาม)"))
    page = measured(write(tree, layout, family))[1]
    assert page.line(CLOSING).baseline > page.line("ภาพที่").baseline
    assert page.line("(นายลงนาม)").baseline > page.line(CLOSING).baseline


def test_no_page_is_left_empty_before_photos(layout, family):
    data = write(memo(to(), photos(photo()), photos(photo(), per_page=4)), layout, family)
    assert [len(page) for page in boxes(data)] == [0, 1, 1]


def images(data: bytes) -> list[pypdf.generic.StreamObject]:
    found = pypdf.PdfReader(io.BytesIO(data), strict=True).pages[0]["/Resources"]["/XObject"]
    return [found[name] for name in found]


class TestEmbedding:
    @pytest.mark.parametrize(("mode", "space"), [("RGB", "/DeviceRGB"), ("L", "/DeviceGray")])
    @pytest.mark.parametrize("options", [{}, {"progressive": True}, {"exif": Image.Exif().tobytes()}])
    def test_a_jpeg_is_embedded_as_it_is(self, layout, family, mode, space, options):
        jpeg = picture("jpeg", mode, **options)
        (image,) = images(write(memo(photos(photo(data=jpeg))), layout, family))
        assert image["/Filter"] == "/DCTDecode"
        assert image["/ColorSpace"] == space
        assert (image["/Width"], image["/Height"], image["/BitsPerComponent"]) == (40, 30, 8)
        assert image._data == jpeg

    def test_a_jpeg_of_inks_becomes_one_of_light(self, layout, family):
        (image,) = images(write(memo(photos(photo(data=picture("jpeg", "CMYK")))), layout, family))
        assert image["/ColorSpace"] == "/DeviceRGB"

    @pytest.mark.parametrize("mode", ["RGB", "L", "1", "P", "LA", "RGBA"])
    def test_a_png_is_shown_as_it_is(self, layout, family, mode):
        png = picture("png", mode)
        (image,) = images(write(memo(photos(photo(kind="png", data=png))), layout, family))
        assert image["/Filter"] == "/FlateDecode"
        assert "/SMask" not in image
        with Image.open(io.BytesIO(png)) as source:
            wanted = source.convert("RGBA").convert("RGB")
        assert image.decode_as_image().convert("RGB").tobytes() == wanted.tobytes()

    def test_a_transparent_png_stands_on_white(self, layout, family):
        file = io.BytesIO()
        Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(file, "PNG")
        (image,) = images(write(memo(photos(photo(kind="png", data=file.getvalue()))), layout, family))
        assert image.decode_as_image().getpixel((1, 1)) == (255, 255, 255)

    def test_one_photo_used_often_is_in_the_file_once(self, layout, family):
        data = write(memo(photos(*[photo(f"ภาพที่ {number}") for number in range(7)])), layout, family)
        assert data.count(b"/DCTDecode") == 1
        assert sum(len(page) for page in boxes(data)) == 7

    def test_equal_memos_give_equal_bytes(self, layout, family):
        tree = memo(photos(photo(), photo(size=(30, 40)), photo(kind="png")))
        assert len({write(tree, layout, family) for _ in range(3)}) == 1


def test_missing_characters_are_found_in_captions(layout, family):
    with pytest.raises(FontError, match=r"U\+2610"):
        write(memo(photos(photo("☐"))), layout, family)


def test_two_hundred_photos_are_set(layout, family):
    data = write(memo(photos(*[photo(f"ภาพที่ {number}") for number in range(200)], per_page=4)), layout, family, PLAIN)
    assert len(boxes(data)) == 51


def test_the_pages_of_photos_hold_what_the_sheet_says(family):
    layout = Layout(photo_gap=Layout().photo_gap * 2)
    pages: list[Page] = measured(write(memo(photos(*[photo()] * 4, per_page=4)), layout, family))
    assert pages[1].height - 2 * CM - pages[1].body[-1].baseline >= HALF_MM
