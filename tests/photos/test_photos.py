"""Photos: upright, as large as printed, without metadata; what cannot be used is told."""

from __future__ import annotations

import io
import struct
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from thaimemo.errors import BadValue
from thaimemo.layout import Cm, Layout
from thaimemo.photos import DPI, prepared

BOX = (Cm(16), Cm(10))


def jpeg(path: Path, size=(800, 600), orientation: int = 1, colour="red", **options) -> Path:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "กล้องของข้าพเจ้า"
    exif.get_ifd(0x8825)[1] = "N"  # GPS
    image = Image.new(options.pop("mode", "RGB"), size, colour)
    image.save(path, "JPEG", exif=exif, comment=b"secret comment", **options)
    return path


def opened(photo) -> Image.Image:
    return Image.open(io.BytesIO(photo.data))


class TestPixels:
    @pytest.mark.parametrize("progressive", [False, True])
    def test_a_jpeg_of_the_right_size_keeps_its_coded_pixels_and_loses_its_metadata(self, tmp_path, progressive):
        path = jpeg(tmp_path / "a.jpg", progressive=progressive)
        photo = prepared("a.jpg", tmp_path, BOX)
        assert (photo.kind, photo.width, photo.height) == ("jpeg", 800, 600)
        assert len(photo.data) < path.stat().st_size
        assert b"secret" not in photo.data
        assert b"Exif" not in photo.data
        assert opened(photo).getexif() == {}
        assert opened(photo).tobytes() == Image.open(path).tobytes()

    def test_what_stands_behind_the_end_of_a_jpeg_is_not_kept(self, tmp_path):
        path = jpeg(tmp_path / "a.jpg")
        path.write_bytes(path.read_bytes() + b"a film with GPS \xff\xd9")
        assert b"film" not in prepared("a.jpg", tmp_path, BOX).data

    @pytest.mark.parametrize(
        ("orientation", "size"), [(1, (800, 600)), (3, (800, 600)), (6, (600, 800)), (8, (600, 800))]
    )
    def test_a_photo_is_turned_upright(self, tmp_path, orientation, size):
        jpeg(tmp_path / "a.jpg", orientation=orientation)
        photo = prepared("a.jpg", tmp_path, BOX)
        assert (photo.width, photo.height) == size

    def test_more_pixels_than_the_paper_shows_are_not_kept(self, tmp_path):
        jpeg(tmp_path / "a.jpg", size=(6000, 4000))
        photo = prepared("a.jpg", tmp_path, BOX)
        assert photo.kind == "jpeg"
        assert photo.height == pytest.approx(10 / 2.54 * DPI, abs=1)
        assert photo.width / photo.height == pytest.approx(1.5, abs=0.01)

    def test_a_small_photo_is_not_blown_up(self, tmp_path):
        jpeg(tmp_path / "a.jpg", size=(40, 30))
        assert prepared("a.jpg", tmp_path, BOX).width == 40

    def test_transparent_png_stands_on_white_paper(self, tmp_path):
        Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "a.png")
        photo = prepared("a.png", tmp_path, BOX)
        assert photo.kind == "png"
        assert opened(photo).getpixel((5, 5)) == (255, 255, 255)

    def test_a_heic_photo_becomes_a_jpeg(self, tmp_path):
        pillow_heif = pytest.importorskip("pillow_heif")
        pillow_heif.from_pillow(Image.new("RGB", (64, 48), "blue")).save(tmp_path / "a.heic")
        photo = prepared("a.heic", tmp_path, BOX)
        assert (photo.kind, photo.width, photo.height) == ("jpeg", 64, 48)

    @pytest.mark.parametrize("mode", ["L", "CMYK", "YCbCr"])
    def test_other_colours_become_grey_or_rgb(self, tmp_path, mode):
        jpeg(tmp_path / "a.jpg", mode=mode, colour=None)
        assert opened(prepared("a.jpg", tmp_path, BOX)).mode in ("L", "RGB")

    @pytest.mark.parametrize("mode", ["I;16", "1", "P", "LA", "L"])
    def test_a_png_keeps_its_shades_whatever_it_stores_them_as(self, tmp_path, mode):
        ramp = Image.linear_gradient("L")
        image = ramp.convert("I").point(lambda value: value * 257).convert("I;16") if mode == "I;16" else ramp
        image.convert(mode).save(tmp_path / "a.png")
        kept = opened(prepared("a.png", tmp_path, BOX)).convert("L").resize((1, 4), Image.Resampling.BOX)
        assert list(kept.tobytes()) == pytest.approx([32, 96, 160, 223], abs=2)

    @pytest.mark.parametrize("mode", ["1", "P"])
    def test_a_large_drawing_is_made_small_with_all_its_points(self, tmp_path, mode):
        Image.effect_noise((4000, 2400), 200).convert(mode).save(tmp_path / "a.png")
        small = opened(prepared("a.png", tmp_path, BOX)).convert("L")
        assert len(small.getcolors()) > 100

    def test_what_fills_the_room_between_segments_hides_no_metadata(self, tmp_path):
        data = jpeg(tmp_path / "a.jpg").read_bytes()
        exif = data.index(b"\xff\xe1")
        (tmp_path / "b.jpg").write_bytes(data[:exif] + b"\xff\xff\xff" + data[exif:])
        photo = prepared("b.jpg", tmp_path, BOX)
        assert b"Exif" not in photo.data
        assert opened(photo).tobytes() == Image.open(tmp_path / "a.jpg").tobytes()


class TestMistakes:
    @pytest.mark.parametrize("name", ["../secret.jpg", "/etc/hostname", "a/../../secret.jpg", "link.jpg"])
    def test_no_name_leads_out_of_the_folder(self, tmp_path, name):
        folder = tmp_path / "data"
        folder.mkdir()
        (folder / "a").mkdir()
        jpeg(tmp_path / "secret.jpg")
        (folder / "link.jpg").symlink_to(tmp_path / "secret.jpg")
        with pytest.raises(BadValue, match=r"outside its folder|there is no photo"):
            prepared(name, folder, BOX)

    def test_a_missing_file_and_a_folder_are_named(self, tmp_path):
        for name in ("none.jpg", ".", "nul\0.jpg"):
            with pytest.raises(BadValue, match="there is no photo"):
                prepared(name, tmp_path, BOX)

    def test_another_kind_of_file_is_named(self, tmp_path):
        (tmp_path / "a.jpg").write_bytes(b"%PDF-1.7")
        with pytest.raises(BadValue, match="no photo that can be read"):
            prepared("a.jpg", tmp_path, BOX)

    @pytest.mark.parametrize("kept", [0.3, 0.6])
    def test_a_photo_cut_short_is_named(self, tmp_path, kept):
        path = tmp_path / "a.jpg"
        Image.effect_noise((400, 300), 80).convert("RGB").save(path)
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
        with pytest.raises(BadValue, match="damaged or cut short"):
            prepared("a.jpg", tmp_path, BOX)

    @pytest.mark.parametrize("kept", [60, 300, 900])
    def test_a_png_cut_short_is_named(self, tmp_path, kept):
        Image.effect_noise((400, 300), 80).save(tmp_path / "a.png")
        (tmp_path / "a.png").write_bytes((tmp_path / "a.png").read_bytes()[:kept])
        with pytest.raises(BadValue, match="damaged or cut short"):
            prepared("a.png", tmp_path, BOX)

    def test_a_jpeg_that_goes_over_its_pixels_again_and_again_is_refused(self, tmp_path):
        data = jpeg(tmp_path / "a.jpg", progressive=True).read_bytes()
        last = data[data.rindex(b"\xff\xda") : -2]
        (tmp_path / "a.jpg").write_bytes(data[:-2] + b"\0" + last * 1000 + data[-2:])
        with pytest.raises(BadValue, match="damaged"):
            prepared("a.jpg", tmp_path, BOX)

    def test_a_decompression_bomb_is_refused_before_it_is_opened(self, tmp_path):
        header = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
        chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
        body = b"".join(
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in chunks
        )
        (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + body)
        with pytest.raises(BadValue, match="more than 150 million pixels"):
            prepared("a.png", tmp_path, BOX)

    def test_a_photo_of_many_pixels_within_the_bound_is_made_small(self, tmp_path):
        Image.new("L", (40_000, 1_000), "white").save(tmp_path / "a.jpg")
        assert prepared("a.jpg", tmp_path, BOX).width <= 16 / 2.54 * DPI + 1

    def test_heic_without_its_package_says_what_to_install(self, tmp_path, monkeypatch):
        monkeypatch.setitem(sys.modules, "pillow_heif", None)
        (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic" + b"\0" * 100)
        with pytest.raises(BadValue, match=r"thaimemo\[heic\]"):
            prepared("a.heic", tmp_path, BOX)

    @given(data=st.binary(max_size=200))
    def test_any_bytes_are_a_photo_or_an_error(self, tmp_path_factory, data):
        folder = tmp_path_factory.mktemp("any")
        (folder / "a.jpg").write_bytes(b"\xff\xd8\xff" + data)
        with pytest.raises(BadValue):
            prepared("a.jpg", folder, BOX)


def test_two_or_four_photos_fit_a_page():
    layout = Layout()
    body = layout.paper_height - layout.continuation_top - layout.bottom_margin
    for per_page in (2, 4):
        width, height = layout.photo_box(per_page)
        assert 2 * height + layout.photo_gap + 4 * layout.body_leading == pytest.approx(body)
        assert width * (per_page // 2) <= layout.text_width
