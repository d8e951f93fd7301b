"""An emblem of pixels: PNG, JPEG, GIF or BMP made grey on white, cropped to its ink, and no finer than print needs."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from thaimemo.emblem.paths import check_ratio
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Picture

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

# 2,000 pixels to the inch at 1.5 cm; more only makes the files larger.
TALLEST = 1200
# 300 pixels to the inch at 1.5 cm: under it the pixels show in print.
FINE_ENOUGH = 177
_MOST_PIXELS = 40_000_000
# Grey levels (0 black, 255 white): ink is darker than the one; a picture with less difference than the other is blank.
_INK = 200
_LEAST_CONTRAST = 32


def read_pixels(data: bytes) -> Picture:
    """The picture in `data`; BadValue where it is damaged, blank, odd in shape or far too large."""
    from PIL import Image, ImageOps

    grey = ImageOps.autocontrast(_on_white(_decoded(data)))
    grey = grey.crop(grey.point(lambda level: 255 if level < _INK else 0).getbbox())
    check_ratio(*grey.size)
    if grey.height > TALLEST:
        grey = grey.resize((round(grey.width * TALLEST / grey.height), TALLEST), Image.Resampling.LANCZOS)
    return Picture(_png(grey), *grey.size)


def _decoded(data: bytes) -> Image:
    image = _opened(data)
    width, height = image.size
    if width * height > _MOST_PIXELS:
        raise BadValue(say.TOO_MANY_PIXELS, width=width, height=height)
    try:
        image.load()
        return _eight_bits(image)
    except Exception:  # Pillow's decoders raise whatever they stumble upon
        raise BadValue(say.BROKEN, kind=image.format or "PNG") from None


def _opened(data: bytes) -> ImageFile:
    name, opener = _decoder(data)
    try:
        return opener(BytesIO(data))
    except Exception:  # as above
        raise BadValue(say.BROKEN, kind=name) from None


def _decoder(data: bytes) -> tuple[str, Callable[[BytesIO], ImageFile]]:
    """The one decoder for `data`: no other of Pillow's many ever sees it."""
    from PIL import BmpImagePlugin, GifImagePlugin, JpegImagePlugin, PngImagePlugin

    if data.startswith(b"\x89PNG"):
        return "PNG", PngImagePlugin.PngImageFile
    if data.startswith(b"\xff\xd8"):
        return "JPEG", JpegImagePlugin.JpegImageFile
    return ("GIF", GifImagePlugin.GifImageFile) if data.startswith(b"GIF") else ("BMP", BmpImagePlugin.BmpImageFile)


def _eight_bits(image: Image) -> Image:
    """`image` in colour with transparency; 16-bit greys are scaled, as Pillow would cut them off at 255."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    return image.convert("RGBA")


def _on_white(image: Image) -> Image:
    """In grey on white; a pale emblem on a transparent ground by its opacity."""
    from PIL import Image, ImageOps

    white = Image.new("RGBA", image.size, "white")
    grey = Image.alpha_composite(white, image).convert("L")
    if _contrast(grey) < _LEAST_CONTRAST:
        grey = ImageOps.invert(image.getchannel("A"))
    if _contrast(grey) < _LEAST_CONTRAST:
        raise BadValue(say.BLANK)
    return grey


def _contrast(grey: Image) -> float:
    low, high = grey.getextrema()
    return float(high) - float(low)  # type: ignore[arg-type]


def _png(grey: Image) -> bytes:
    out = BytesIO()
    grey.save(out, "PNG")
    return out.getvalue()
