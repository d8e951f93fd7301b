"""A photo's file opened: of a known kind, and neither too large nor too slow to read."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from thaimemo.errors import BadValue
from thaimemo.messages import photos as say
from thaimemo.photos.segments import SCAN, segments

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = {"JPEG": 150_000_000, "MPO": 150_000_000}
MOST_PIXELS_OTHERWISE = 100_000_000
"""A JPEG can be read at a fraction of its size; all others are read whole."""
MOST_SCANS = 50
"""Progressive JPEGs have some ten; a reader works through the whole picture for each."""
# What a photo may be; everything else that Pillow reads is no photo, or is dangerous to read.
_FORMATS = ("JPEG", "PNG", "WEBP")
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")


@contextmanager
def opened(name: str, data: bytes) -> Iterator[Image]:
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
    if image.format in MOST_PIXELS and sum(marker == SCAN for marker, _, _ in segments(data)) > MOST_SCANS:
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
