"""The colours of a photo, by its ICC profile, as sRGB, in which the memo is shown and printed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from thaimemo.photos.profiles import usable
from thaimemo.photos.spaces import named_space

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsTransform

ALIKE = 2
"""Levels of 255 by which colours may differ and still be taken for the same: makers of sRGB profiles round by one."""
_FAINTEST = 16
"""Levels between the lightest and the darkest colour; a profile that leaves fewer is broken."""
_STEPS = range(0, 256, 15)  # of red, green and blue in the samples
_SPACES = {"L": b"GRAY", "RGB": b"RGB ", "CMYK": b"CMYK"}
_READ_AS = {"1": "L", "L": "L", "LA": "L", "I": "L", "I;16": "L", "I;16B": "L", "CMYK": "CMYK"}  # all others as RGB


@dataclass(frozen=True, slots=True)
class Conversion:
    """What brings pictures of one profile to sRGB."""

    mode: str
    """Pillow's mode that the profile speaks of: L, RGB or CMYK."""
    transform: ImageCmsTransform
    neutral: bool
    """Whether greys stay without colour."""

    def __call__(self, image: Image) -> Image:
        """The picture in sRGB: L where it is neutral, else RGB; what was transparent stays so."""
        made: Image = _applied(self.transform, image.convert(self.mode))
        if self.neutral:
            made = made.getchannel("G")
        if "A" in image.getbands():
            made.putalpha(image.getchannel("A"))
        return made


def conversion(image: Image) -> Conversion | None:
    """To sRGB from the photo's own colours; None where they are sRGB, or nobody can tell.

    Nobody can tell where there is no profile, or one that is broken, too large, or of other colours than the photo's.
    """
    profile = image.info.get("icc_profile") or named_space(image)
    return _conversion(bytes(profile), _READ_AS.get(image.mode, "RGB")) if profile else None


@lru_cache(maxsize=4)
def _conversion(profile: bytes, mode: str) -> Conversion | None:
    from PIL import ImageCms

    sound = usable(profile, _SPACES[mode])
    if sound is None:
        return None
    try:
        # Relative colorimetric, so that white stays the white of the paper and every colour that sRGB has stays itself
        # (of perceptual there is none: sRGB has no table for it); the darkest ink becomes black and no shadow is lost.
        transform = ImageCms.buildTransform(
            io.BytesIO(sound),
            ImageCms.createProfile("sRGB"),
            mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, ImportError):  # littleCMS cannot use it, or this Pillow is without littleCMS
        return None
    return _judged(transform, mode)


def _judged(transform: ImageCmsTransform, mode: str) -> Conversion | None:
    """The conversion, if it is of use and changes anything."""
    samples = _samples(mode)
    made = _applied(transform, samples)
    lightest_and_darkest: Any = made.convert("L").getextrema()
    if lightest_and_darkest[1] - lightest_and_darkest[0] < _FAINTEST:
        return None
    if mode != "CMYK" and _distance(made, samples.convert("RGB")) <= ALIKE:
        return None
    neutral = mode == "L" and _distance(made, made.getchannel("G").convert("RGB")) <= ALIKE
    return Conversion(mode, transform, neutral)


def _applied(transform: ImageCmsTransform, image: Image) -> Image:
    made = transform.apply(image)
    made.info.clear()  # Pillow puts sRGB's own profile there
    return made


def _samples(mode: str) -> Image:
    """A picture of colours of all kinds."""
    from PIL import Image as pil

    if mode == "L":
        return pil.frombytes("L", (256, 1), bytes(range(256)))
    light = bytes(level for red in _STEPS for green in _STEPS for blue in _STEPS for level in (red, green, blue))
    samples = pil.frombytes("RGB", (len(_STEPS) ** 2, len(_STEPS)), light)
    return samples.convert(mode)


def _distance(one: Image, other: Image) -> int:
    """The levels by which two pictures differ where they differ most."""
    from PIL import ImageChops

    bands: Any = ImageChops.difference(one, other).getextrema()
    return max(int(most) for _, most in bands)
