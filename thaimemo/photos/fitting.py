"""A photo as the writers embed it: upright, in sRGB, no larger than the paper shows."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

from thaimemo.errors import BadValue
from thaimemo.layout import Length
from thaimemo.messages import photos as say
from thaimemo.photos import DPI, Prepared
from thaimemo.photos.colours import conversion
from thaimemo.photos.segments import without_metadata

if TYPE_CHECKING:
    from PIL.Image import Image

QUALITY = 88
# What Pillow raises for pixels that cannot be read, and for notes before and behind them.
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, struct.error)
_LYING = (5, 6, 7, 8)
"""The values of EXIF's orientation for photos taken with the camera on its side."""


def fitted(name: str, data: bytes, image: Image, box: tuple[Length, Length]) -> Prepared:
    """As it is, if it is an upright JPEG of the right size in sRGB; else turned, scaled, converted and written anew."""
    most = (max(round(box[0] / 72 * DPI), 1), max(round(box[1] / 72 * DPI), 1))
    try:
        turn = image.getexif().get(0x0112, 1)
        to_srgb = conversion(image)
        small = image.width <= most[0] and image.height <= most[1]
        if image.format == "JPEG" and image.mode in ("RGB", "L") and turn == 1 and small and not to_srgb:
            image.load()
            return Prepared(without_metadata(data), "jpeg", *image.size)
        photographic = image.format != "PNG"
        image = _upright(image, most, lying=turn in _LYING)
        return _written(to_srgb(image) if to_srgb else image, photographic)
    except _BROKEN:
        raise BadValue(say.BROKEN, name=name) from None


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
        image.save(file, "PNG", optimize=True, icc_profile=None)  # else Pillow would write the old one again
    return Prepared(file.getvalue(), "jpeg" if photographic else "png", *image.size)
