"""Photos of the annex (L27): found in their folder, turned upright, as large as printed, without metadata."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from thaimemo.errors import BadValue
from thaimemo.layout import Length
from thaimemo.messages import photos as say

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300
"""Resolution on paper: more cannot be seen, and makes the file heavy."""

QUALITY = 88
MOST_BYTES = 60_000_000
MOST_PIXELS = {"JPEG": 150_000_000, "MPO": 150_000_000}
MOST_PIXELS_OTHERWISE = 100_000_000
"""A JPEG can be read at a fraction of its size; all others are read whole."""
MOST_SCANS = 50
"""Progressive JPEGs have some ten; a reader works through the whole picture for each."""
# What a photo may be; everything else that Pillow reads is no photo, or is dangerous to read.
_FORMATS = ("JPEG", "PNG", "WEBP")
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A photo as the writers embed it; width and height in pixels."""

    data: bytes
    kind: Literal["jpeg", "png"]
    width: int
    height: int


def prepared(name: str, folder: Path, box: tuple[Length, Length]) -> Prepared:
    """The photo `name` of `folder`, to be printed in `box` (width, height); BadValue says what is wrong with it."""
    path = _inside(name, folder)
    state = path.stat()
    return _prepared(name, path, state.st_mtime_ns, state.st_size, box)


def _inside(name: str, folder: Path) -> Path:
    """The file's path; names that lead out of the folder, also by a link, are refused."""
    root = folder.resolve()
    try:
        path = (root / name).resolve()
    except (OSError, ValueError, RuntimeError):
        raise BadValue(say.NOT_FOUND, name=name, folder=folder) from None
    if not path.is_relative_to(root):
        raise BadValue(say.OUTSIDE, name=name, folder=folder)
    if not path.is_file():
        raise BadValue(say.NOT_FOUND, name=name, folder=folder)
    return path


@lru_cache(maxsize=16)
def _prepared(name: str, path: Path, _modified: int, size: int, box: tuple[Length, Length]) -> Prepared:
    if size > MOST_BYTES:
        raise BadValue(say.TOO_LARGE, name=name, limit=MOST_BYTES // 1_000_000)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadValue(say.UNREADABLE, name=name, detail=error.strerror) from None
    with _opened(name, data) as image:
        return _fitted(name, data, image, box)


@contextmanager
def _opened(name: str, data: bytes) -> Iterator[Image]:
    """The picture, of a known kind and of a size that can be read; its pixels are not read yet."""
    from PIL import Image as pil
    from PIL import UnidentifiedImageError

    formats = [*_FORMATS, *_with_heic(name, data)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own warning of many pixels: the bound is checked here
            image = pil.open(io.BytesIO(data), formats=formats)
    except pil.DecompressionBombError:
        raise BadValue(say.TOO_MANY_PIXELS, name=name, limit=MOST_PIXELS["JPEG"] // 1_000_000) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise BadValue(say.NOT_A_PHOTO, name=name) from None
    with image:
        _check(name, data, image)
        yield image


def _check(name: str, data: bytes, image: Image) -> None:
    """Refuse what would take long, or much memory, to read."""
    most = MOST_PIXELS.get(image.format or "", MOST_PIXELS_OTHERWISE)
    if image.width * image.height > most:
        raise BadValue(say.TOO_MANY_PIXELS, name=name, limit=most // 1_000_000)
    if image.format in MOST_PIXELS and sum(marker == _SCAN for marker, _, _ in _segments(data)) > MOST_SCANS:
        raise BadValue(say.BROKEN, name=name)


def _with_heic(name: str, data: bytes) -> tuple[str, ...]:
    """HEIF, where the file is one and the package that reads it is there."""
    if data[4:8] != b"ftyp" or data[8:12] not in _HEIC:
        return ()
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        raise BadValue(say.HEIC, name=name) from None
    register_heif_opener()
    return ("HEIF",)


def _fitted(name: str, data: bytes, image: Image, box: tuple[Length, Length]) -> Prepared:
    """As it is, if it is an upright JPEG of the right size; else turned, scaled and written anew."""
    most = (max(round(box[0] / 72 * DPI), 1), max(round(box[1] / 72 * DPI), 1))
    try:
        turn = image.getexif().get(0x0112, 1)
        small = image.width <= most[0] and image.height <= most[1]
        if image.format == "JPEG" and image.mode in ("RGB", "L") and turn == 1 and small:
            image.load()
            return Prepared(_without_metadata(data), "jpeg", *image.size)
        return _written(_upright(image, most, lying=turn in _LYING), photographic=image.format != "PNG")
    except (OSError, ValueError, SyntaxError, EOFError):
        raise BadValue(say.BROKEN, name=name) from None


_LYING = (5, 6, 7, 8)
"""The values of EXIF's orientation for photos taken with the camera on its side."""


def _upright(image: Image, most: tuple[int, int], *, lying: bool) -> Image:
    """Turned upright and no larger than `most`; made small first, so that little of it is in memory twice."""
    from PIL import ImageOps

    width, height = (most[1], most[0]) if lying else most
    share = min(width / image.width, height / image.height, 1)
    image.draft("RGB", (max(int(2 * share * image.width), 1), max(int(2 * share * image.height), 1)))
    image = _shaded(image)
    image.thumbnail((width, height))
    return ImageOps.exif_transpose(image)


def _shaded(image: Image) -> Image:
    """In colours that can be mixed when the picture is made smaller: neither a palette nor 16 bits a colour."""
    if image.mode.startswith("I"):
        image.info.pop("transparency", None)
        return image.point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in ("P", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L") if image.mode == "1" else image


def _written(image: Image, photographic: bool) -> Prepared:
    from PIL import Image as pil

    if image.mode in ("RGBA", "LA"):
        paper = pil.new("RGBA", image.size, "white")
        paper.alpha_composite(image.convert("RGBA"))
        image = paper
    image = image.convert("L" if image.mode == "L" else "RGB")
    file = io.BytesIO()
    if photographic:
        image.save(file, "JPEG", quality=QUALITY, optimize=True)
    else:
        image.save(file, "PNG", optimize=True)
    return Prepared(file.getvalue(), "jpeg" if photographic else "png", *image.size)


# Of the application segments only APP14 changes the colours; all others (EXIF, GPS, XMP, thumbnails) and comments go.
_METADATA = {*range(0xE0, 0xF0), 0xFE} - {0xEE}
_SCAN, _END = 0xDA, 0xD9
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD9)}
_MARKER = re.compile(rb"\xff([^\x00\xff])", re.DOTALL)
_MARKER_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)


def _without_metadata(data: bytes) -> bytes:
    """A JPEG without its metadata and whatever stands behind its end; the coded pixels are not touched."""
    kept = (data[start:end] for marker, start, end in _segments(data) if marker not in _METADATA)
    return b"".join((data[:2], *kept, b"\xff\xd9"))


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """The segments of a JPEG up to its end: marker, first byte, byte behind the last.

    Found as decoders find them: what stands between two segments is padding.
    """
    position = 2
    while found := _MARKER.search(data, position):
        marker, position = found[1][0], found.end()
        if marker == _END:
            return
        if marker not in _WITHOUT_LENGTH:
            position += int.from_bytes(data[position : position + 2], "big")
        if marker == _SCAN:
            after = _MARKER_AFTER_SCAN.search(data, position)
            position = after.start() if after else len(data)
        yield marker, found.start(), position
