"""Colours of photos: what has a profile comes out in sRGB as it looks; no profile keeps a photo from coming out."""

from __future__ import annotations

import io
import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdf
import pytest
from docx import Document as open_word
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

import thaimemo
from tests.conftest import require_package
from tests.photos import icc
from tests.verapdf import verdicts
from thaimemo.layout import Cm
from thaimemo.photos import Prepared, prepared, profiles

BOX = (Cm(16), Cm(10))
P3, ADOBE, PRESS = icc.screen(icc.DISPLAY_P3), icc.screen(icc.ADOBE_RGB, icc.gamma(563 / 256)), icc.press()
# The primaries of sRGB as these spaces have them: published numbers.
PURE = {
    "P3": (P3, {(234, 51, 35): (255, 0, 0), (117, 251, 76): (0, 255, 0), (0, 0, 245): (0, 0, 255)}),
    "Adobe RGB": (ADOBE, {(219, 0, 0): (255, 0, 0), (144, 255, 60): (0, 255, 0), (0, 0, 250): (0, 0, 255)}),
}
SRGB = {
    "table": icc.screen(icc.SRGB),
    "littleCMS": ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
}
FORMS = {"a.jpg": {"quality": 98, "subsampling": 0}, "a.png": {}, "a.webp": {"lossless": True}}

VISIT = {
    "memo": {"agency": "กรม", "subject": "ภาพ", "to": "อธิบดี", "signer": "นายก ข"},
    "visit": {"kind": "ตรวจราชการ", "date": "16 มกราคม 2563", "places": [{"province": "ลำปาง"}]},
}


def made(path: Path, colour: int | icc.Colour, mode: str = "RGB", **options) -> Prepared:
    """What becomes of a photo of one colour."""
    Image.new(mode, (48, 32), colour).save(path, **FORMS.get(path.name, {}), **options)
    return prepared(path.name, path.parent, BOX)


def seen(photo: Prepared) -> icc.Colour:
    """The photo's colour, if it is written as sRGB, that is without a profile."""
    with Image.open(io.BytesIO(photo.data)) as image:
        assert "icc_profile" not in image.info
        return image.convert("RGB").getpixel((20, 20))


def near(colour: icc.Colour, by: int = 4):
    return pytest.approx(colour, abs=by)


class TestProfiles:
    @pytest.mark.parametrize("form", FORMS)
    @pytest.mark.parametrize("space", PURE)
    def test_a_colour_of_a_wide_space_becomes_the_same_colour_of_srgb(self, tmp_path, form, space):
        profile, colours = PURE[space]
        for stored, wanted in colours.items():
            assert seen(made(tmp_path / form, stored, icc_profile=profile)) == near(wanted)

    def test_neutral_colours_stay_neutral_and_white_stays_the_paper(self, tmp_path):
        for profile in (P3, ADOBE):
            assert seen(made(tmp_path / "a.png", (255, 255, 255), icc_profile=profile)) == (255, 255, 255)
            grey = seen(made(tmp_path / "a.png", (128, 128, 128), icc_profile=profile))
            assert max(grey) - min(grey) <= 1

    def test_what_srgb_cannot_show_becomes_its_strongest_colour(self, tmp_path):
        assert seen(made(tmp_path / "a.png", (255, 0, 0), icc_profile=P3)) == near((255, 0, 0), 1)

    @pytest.mark.parametrize("version", [2, 4])
    @pytest.mark.parametrize("inks", [(255, 0, 0, 0), (0, 255, 0, 0), (0, 0, 255, 0), (0, 0, 0, 0), (128, 128, 0, 0)])
    def test_inks_become_what_they_look_like_on_paper(self, tmp_path, inks, version):
        tables = {b"A2B0": icc.table_of_version_4(7)}
        newer = icc.profile(b"CMYK", tables, b"prtr", b"Lab ", 0x04200000)
        photo = made(tmp_path / "a.jpg", inks, "CMYK", icc_profile=PRESS if version == 2 else newer)
        assert seen(photo) == near(icc.printed(*(ink / 255 for ink in inks)), 6)

    @pytest.mark.parametrize(
        ("form", "mode"), [("a.jpg", "L"), ("a.png", "L"), ("a.png", "LA"), ("a.png", "1"), ("a.png", "I;16")]
    )
    def test_greys_of_another_curve_become_the_same_greys_of_srgb(self, tmp_path, form, mode):
        stored = {"L": 64, "LA": (64, 255), "1": 255, "I;16": 64 * 257}[mode]
        photo = made(tmp_path / form, stored, mode, icc_profile=icc.grey(icc.gamma(1)))
        light = 255 if mode == "1" else 137  # a quarter of the light
        assert seen(photo) == near((light,) * 3, 2)
        with Image.open(io.BytesIO(photo.data)) as image:
            assert image.mode == ("RGB" if mode == "LA" else "L")

    def test_a_palette_is_read_by_the_profile(self, tmp_path):
        Image.new("RGB", (48, 32), (234, 51, 35)).quantize(4).save(tmp_path / "a.png", icc_profile=P3)
        assert seen(prepared("a.png", tmp_path, BOX)) == near((255, 0, 0))

    def test_what_is_transparent_shows_the_white_of_the_paper(self, tmp_path):
        assert seen(made(tmp_path / "a.png", (234, 51, 35, 0), "RGBA", icc_profile=ADOBE)) == (255, 255, 255)
        half = seen(made(tmp_path / "a.png", (234, 51, 35, 128), "RGBA", icc_profile=P3))
        assert half == near((255, 127, 127))

    @pytest.mark.parametrize("orientation", [1, 6])
    @pytest.mark.parametrize("size", [(40, 30), (4000, 3000)])
    def test_a_photo_that_is_turned_or_made_small_is_converted_too(self, tmp_path, orientation, size):
        exif = Image.Exif()
        exif[0x0112] = orientation
        Image.new("RGB", size, (117, 251, 76)).save(tmp_path / "a.jpg", exif=exif, icc_profile=P3, quality=95)
        assert seen(prepared("a.jpg", tmp_path, BOX)) == near((0, 255, 0))

    def test_no_profile_and_no_metadata_come_along(self, tmp_path):
        words = b"the monitor X"
        assert words in P3
        for form in FORMS:
            data = made(tmp_path / form, (234, 51, 35), icc_profile=P3).data
            assert not [mark for mark in (b"ICC", words, b"acsp") if mark in data]


def test_threads_that_share_a_profile_do_not_mix_their_colours(tmp_path):
    names = [f"{number}.png" for number in range(40)]
    for number, name in enumerate(names):
        Image.effect_noise((200, 100 + number), 90).convert("RGB").save(
            tmp_path / name, icc_profile=(P3, ADOBE)[number % 2]
        )
    alone = [prepared(name, tmp_path, BOX).data for name in names]
    other_box = (Cm(15), Cm(10))  # the same photos, read once more
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda name: prepared(name, tmp_path, other_box).data, names))
    assert together == alone


class TestSrgb:
    @pytest.mark.parametrize("maker", SRGB)
    @pytest.mark.parametrize("form", FORMS)
    def test_a_photo_with_srgbs_profile_is_the_same_as_without(self, tmp_path, form, maker):
        colour = (200, 90, 31)
        with_profile = made(tmp_path / form, colour, icc_profile=SRGB[maker])
        assert with_profile == made(tmp_path / form, colour)

    def test_a_jpeg_with_srgbs_profile_keeps_its_coded_pixels(self, tmp_path):
        image = Image.effect_noise((300, 200), 80).convert("RGB")
        image.save(tmp_path / "a.jpg", icc_profile=SRGB["table"], quality=61)
        source = (tmp_path / "a.jpg").read_bytes()
        data = prepared("a.jpg", tmp_path, BOX).data
        assert data[data.index(b"\xff\xda") :] == source[source.index(b"\xff\xda") :]

    def test_a_grey_jpeg_with_srgbs_curve_keeps_its_coded_pixels(self, tmp_path):
        profile = icc.grey(icc.srgb_curve())
        assert made(tmp_path / "a.jpg", 77, "L", icc_profile=profile) == made(tmp_path / "a.jpg", 77, "L")

    def test_a_space_that_is_nearly_srgb_is_not_taken_for_it(self, tmp_path):
        photo = made(tmp_path / "a.png", (20, 20, 20), icc_profile=icc.screen(icc.SRGB, icc.gamma(1.8)))
        assert seen(photo) == near((26, 26, 26), 2)


class TestInks:
    """JPEGs of four inks, which are stored as the light that they leave."""

    RED = (10, 240, 230, 5)

    def data(self) -> bytes:
        file = io.BytesIO()
        Image.new("CMYK", (48, 32), self.RED).save(file, "JPEG", quality=98, icc_profile=PRESS)
        return file.getvalue()

    def red(self, folder: Path, data: bytes):
        (folder / "a.jpg").write_bytes(data)
        return seen(prepared("a.jpg", folder, BOX))

    def wanted(self):
        return near(icc.printed(*(ink / 255 for ink in self.RED)), 6)

    def test_stored_by_adobe_are_not_inverted_twice(self, tmp_path):
        assert b"Adobe" in self.data()
        assert self.red(tmp_path, self.data()) == self.wanted()

    def test_without_adobes_mark_are_read_the_same_way_as_browsers_do(self, tmp_path):
        data = self.data()
        adobe = data.index(b"\xff\xee")
        end = adobe + 2 + int.from_bytes(data[adobe + 2 : adobe + 4], "big")
        assert self.red(tmp_path, data[:adobe] + data[end:]) == self.wanted()

    def test_stored_as_brightness_and_hue_are_inks_again(self, tmp_path):
        cyan, magenta, yellow, black = self.RED
        bright = Image.new("RGB", (1, 1), (cyan, magenta, yellow)).convert("YCbCr").getpixel((0, 0))
        file = io.BytesIO()
        stored = (*(255 - level for level in bright), black)
        Image.new("CMYK", (48, 32), stored).save(file, "JPEG", quality=98, icc_profile=PRESS)
        data = bytearray(file.getvalue())
        transform = data.index(b"Adobe") + 11
        assert data[transform] == 0
        data[transform] = 2  # YCCK
        assert self.red(tmp_path, bytes(data)) == self.wanted()

    def test_without_a_profile_are_taken_for_pure_colours(self, tmp_path):
        assert seen(made(tmp_path / "a.jpg", (255, 0, 0, 0), "CMYK")) == near((0, 255, 255))


class TestNamedSpaces:
    def adobe(self, index: object) -> Image.Exif:
        exif = Image.Exif()
        exif.get_ifd(0x8769)[0xA005] = {1: index}
        return exif

    def test_a_camera_that_only_names_adobe_rgb_is_believed(self, tmp_path):
        photo = made(tmp_path / "a.jpg", (144, 255, 60), exif=self.adobe("R03"))
        assert seen(photo) == near((0, 255, 0))

    @pytest.mark.parametrize("index", ["R98", "", b"\xff\xff", 3])
    def test_any_other_note_of_a_camera_means_srgb(self, tmp_path, index):
        photo = made(tmp_path / "a.jpg", (144, 255, 60), exif=self.adobe(index))
        assert photo == made(tmp_path / "a.jpg", (144, 255, 60))

    def test_a_profile_is_believed_more_than_the_cameras_note(self, tmp_path):
        photo = made(tmp_path / "a.jpg", (200, 90, 31), exif=self.adobe("R03"), icc_profile=SRGB["table"])
        assert seen(photo) == near((200, 90, 31), 2)

    @pytest.mark.parametrize("named", [{"icc_profile": P3}, {"color_primaries": 12, "transfer_characteristics": 13}])
    def test_an_iphones_heic_has_its_colours_from_profile_or_codes(self, tmp_path, named):
        require_package("pillow_heif")
        import pillow_heif

        pillow_heif.from_pillow(Image.new("RGB", (64, 48), (117, 251, 76))).save(
            tmp_path / "a.heic", quality=98, chroma=444, **named
        )
        assert seen(prepared("a.heic", tmp_path, BOX)) == near((0, 255, 0), 6)


def promising(tag: bytes, space: bytes = b"CMYK", name: bytes = b"A2B0", version: int = 0x04200000) -> bytes:
    return icc.profile(space, {name: tag}, b"prtr", b"Lab ", version)


def patched(profile: bytes, at: int, data: bytes) -> bytes:
    return profile[:at] + data + profile[at + len(data) :]


BROKEN = {
    "empty": b"",
    "words": b"no profile at all",
    "head only": P3[:128],
    "cut short": P3[:300],
    "cut in the table": P3[:140],
    "no signature": patched(P3, 36, b"XXXX"),
    "of inks": PRESS,
    "of greys": icc.grey(icc.gamma(1)),
    "of Lab": patched(P3, 16, b"Lab "),
    "a link": patched(P3, 12, b"link"),
    "named colours": patched(P3, 12, b"nmcl"),
    "many tags": patched(P3, 128, b"\xff\xff\xff\xff"),
    "no tags": patched(P3, 128, b"\0\0\0\0"),
    "a curve that is none": patched(P3, P3.index(b"curv"), b"evil"),
    "a curve that is missing": icc.profile(b"RGB ", {name: icc.place(1, 1, 1) for name in (b"rXYZ", b"gXYZ", b"bXYZ")}),
    "all black": icc.screen(((0, 0, 0),) * 3),
    "too large": P3 + b"\0" * profiles.MOST_BYTES,
    "a table of floats": promising(b"mpet" + b"\0" * 60, b"RGB "),
    "from the future": patched(P3, 8, b"\x09"),
}


class TestBrokenProfiles:
    @pytest.mark.parametrize("form", ["a.jpg", "a.png"])
    @pytest.mark.parametrize("fault", BROKEN)
    def test_are_as_good_as_none(self, tmp_path, form, fault):
        colour = (200, 90, 31)
        photo = made(tmp_path / form, colour, icc_profile=BROKEN[fault])
        assert photo == made(tmp_path / form, colour)

    @pytest.mark.parametrize("fault", sorted(BROKEN.keys() - {"of inks"}))
    def test_leave_inks_the_pure_colours_they_are_without(self, tmp_path, fault):
        assert seen(made(tmp_path / "a.jpg", (255, 0, 0, 0), "CMYK", icc_profile=BROKEN[fault])) == near((0, 255, 255))

    def test_of_a_jpeg_cut_in_their_first_bytes_do_not_break_it(self, tmp_path):
        Image.new("RGB", (48, 32), (200, 90, 31)).save(tmp_path / "a.jpg")
        wanted = prepared("a.jpg", tmp_path, BOX)
        data = (tmp_path / "a.jpg").read_bytes()
        for words in (b"ICC_PROFILE\0", b"ICC_PROFILE\0\1", b"ICC_PROFILE\0\1\2" + P3, b"ICC_PROFILE\0\0\0"):
            segment = b"\xff\xe2" + struct.pack(">H", len(words) + 2) + words
            (tmp_path / "b.jpg").write_bytes(data[:2] + segment + data[2:])
            assert prepared("b.jpg", tmp_path, BOX) == wanted

    @pytest.mark.parametrize("late", [False, True])
    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"name",
            b"name\0",
            b"name\0\7abc",
            b"name\0\0no deflate",
            b"name\0\0" + zlib.compress(P3)[:50],
            b"name\0\0" + zlib.compress(P3 + b"\0" * 9_000_000),
        ],
    )
    def test_of_a_png_do_not_break_it(self, tmp_path, body, late):
        Image.new("RGB", (48, 32), (200, 90, 31)).save(tmp_path / "a.png")
        wanted = prepared("a.png", tmp_path, BOX)
        data = (tmp_path / "a.png").read_bytes()
        at = len(data) - 12 if late else 33  # before the end, or behind the head
        for checksum in (zlib.crc32(b"iCCP" + body), 7):
            chunk = struct.pack(">L", len(body)) + b"iCCP" + body + struct.pack(">L", checksum)
            (tmp_path / "b.png").write_bytes(data[:at] + chunk + data[at:])
            assert prepared("b.png", tmp_path, BOX) == wanted

    @given(data=st.data())
    def test_of_any_bytes_give_a_photo_all_the_same(self, tmp_path_factory, data):
        profile = bytearray(data.draw(st.sampled_from([P3, PRESS, promising(icc.table_of_version_4(3))])))
        head = st.integers(0, 300) | st.integers(0, len(profile) - 1)
        for at, value in data.draw(st.lists(st.tuples(head, st.integers(0, 255)), min_size=1, max_size=8)):
            profile[at] = value
        folder = tmp_path_factory.mktemp("any")
        mode = "RGB" if profile[16:20] == b"RGB " else "CMYK"
        assert made(folder / "a.jpg", None, mode, icc_profile=bytes(profile)).width == 48


class TestPromises:
    """A table must be there before room is made for it: a few bytes may promise half a gigabyte."""

    @pytest.mark.parametrize("steps", [8, 100, 255])
    def test_a_profile_that_promises_more_than_it_has_is_not_used(self, steps):
        at = PRESS.index(b"mft1") + 10
        assert profiles.usable(PRESS, b"CMYK")
        assert profiles.usable(patched(PRESS, at, bytes((steps,))), b"CMYK") is None
        assert profiles.usable(patched(PRESS, at - 7, b"2"), b"CMYK") is None  # the same as sixteen bits
        assert profiles.usable(promising(icc.table_of_version_4(7)), b"CMYK")
        assert profiles.usable(promising(icc.table_of_version_4(7, promised=steps)), b"CMYK") is None

    def test_the_way_back_is_held_to_it_too(self):
        profile = icc.profile(b"CMYK", {b"A2B0": icc.table(3), b"B2A0": patched(icc.table(3), 10, b"\xc8")}, b"prtr")
        assert profiles.usable(profile, b"CMYK") is None

    def test_words_and_other_tables_are_not_handed_on(self):
        kept = profiles.usable(
            icc.profile(b"RGB ", {b"D2B0": b"mpet" * 9, b"desc": b"desc" * 9, b"A2B0": icc.table(3)}), b"RGB "
        )
        assert kept is not None
        assert kept[128:132] == b"\0\0\0\1"
        assert kept[132:136] == b"A2B0"


# Name, colour as stored, mode, profile, and what is seen.
SHOWN = (
    ("p3.jpg", (117, 251, 76), "RGB", P3, near((0, 255, 0), 6)),
    ("adobe.png", (144, 255, 60), "RGB", ADOBE, near((0, 255, 0), 6)),
    ("inks.jpg", (255, 0, 0, 0), "CMYK", PRESS, near((0, 158, 224), 8)),
    ("grey.jpg", 64, "L", icc.grey(icc.gamma(1)), near((137,) * 3, 3)),
)


class TestOutputs:
    """The same colours on the page of both files."""

    def document(self, folder: Path) -> thaimemo.Document:
        for name, colour, mode, profile, _ in SHOWN:
            Image.new(mode, (60, 40), colour).save(folder / name, icc_profile=profile)
        photos = [{"file": name, "caption": name} for name, *_ in SHOWN]
        report = thaimemo.VisitReport.model_validate({**VISIT, "photos": photos})
        return thaimemo.render(report, emblem="none", photos=folder)

    def test_the_pdf_shows_them_and_is_archival(self, tmp_path):
        data = self.document(tmp_path).to_bytes("pdf")
        images = pypdf.PdfReader(io.BytesIO(data)).pages[-1].images
        shown = [image.image.convert("RGB").getpixel((20, 20)) for image in images]
        assert shown == [wanted for *_, wanted in SHOWN]
        found = verdicts({"photos": data}, {"photos": ("PDFA-2A", "PDFUA-1")}, tmp_path)
        assert [verdict.broken for verdict in found.values()] == [{}, {}]

    def test_the_word_file_shows_them(self, tmp_path):
        parts = open_word(io.BytesIO(self.document(tmp_path).to_bytes("docx"))).part.package.iter_parts()
        found = sorted((str(part.partname), part.blob) for part in parts if "/media/photo" in str(part.partname))
        assert [seen(Prepared(blob, "jpeg", 60, 40)) for _, blob in found] == [wanted for *_, wanted in SHOWN]
