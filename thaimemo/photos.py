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
MOST_PIXELS = 150_000_000
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
        raise BadValue(say.TOO_MANY_PIXELS, name=name, width="?", height="?", limit=MOST_PIXELS // 1_000_000) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise BadValue(say.NOT_A_PHOTO, name=name) from None
    with image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            limit = MOST_PIXELS // 1_000_000
            raise BadValue(say.TOO_MANY_PIXELS, name=name, width=width, height=height, limit=limit)
        yield image


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
    from PIL import ImageOps

    most = [max(round(side / 72 * DPI), 1) for side in box]
    turned = image.getexif().get(0x0112, 1) != 1
    try:
        if image.format == "JPEG" and image.mode in ("RGB", "L") and not turned and _fits(image.size, most):
            image.load()
            return Prepared(_without_metadata(data), "jpeg", *image.size)
        image.draft("RGB", (most[0] * 2, most[1] * 2))
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((most[0], most[1]))
        return _written(upright, photographic=image.format != "PNG")
    except (OSError, ValueError, SyntaxError, EOFError):
        raise BadValue(say.BROKEN, name=name) from None


def _fits(size: tuple[int, int], most: list[int]) -> bool:
    return size[0] <= most[0] and size[1] <= most[1]


def _written(image: Image, photographic: bool) -> Prepared:
    from PIL import Image as pil

    if image.mode in ("RGBA", "LA", "P", "PA") or "transparency" in image.info:
        paper = pil.new("RGBA", image.size, "white")
        paper.alpha_composite(image.convert("RGBA"))
        image = paper
    image = image.convert("L" if image.mode in ("1", "L", "I;16", "I") else "RGB")
    file = io.BytesIO()
    if photographic:
        image.save(file, "JPEG", quality=QUALITY, optimize=True)
    else:
        image.save(file, "PNG", optimize=True)
    return Prepared(file.getvalue(), "jpeg" if photographic else "png", *image.size)


# Of the application segments only APP14 changes the colours; all others (EXIF, GPS, XMP, thumbnails) and comments go.
_METADATA = {*range(0xE0, 0xF0), 0xFE} - {0xEE}
_SCAN, _END = 0xDA, 0xD9
_MARKER_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)


def _without_metadata(data: bytes) -> bytes:
    """A JPEG without its metadata and whatever stands behind its end; the coded pixels are not touched."""
    parts, position = [data[:2]], 2
    while position + 4 <= len(data):
        marker = data[position + 1]
        if marker == _END:
            break
        end = position + 2 + int.from_bytes(data[position + 2 : position + 4], "big")
        if marker == _SCAN:
            after = _MARKER_AFTER_SCAN.search(data, end)
            end = after.start() if after else len(data)
        if marker not in _METADATA:
            parts.append(data[position:end])
        position = end
    return b"".join((*parts, b"\xff\xd9"))
