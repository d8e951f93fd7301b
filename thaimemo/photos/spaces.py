"""Colours that a photo names without a profile: Adobe RGB in a camera's EXIF, Display P3 in a HEIF's colour codes."""

from __future__ import annotations

import struct
import warnings
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_INTEROPERABILITY = 0xA005
# The optional colour space of DCF 2.0, in which cameras write no profile.
_INDEX, _ADOBE_RGB = 1, "R03"
# ITU-T H.273: primaries of Display P3 (SMPTE EG 432-1); transfers that are shown as sRGB's (BT.709, not said, sRGB).
_P3_PRIMARIES, _SRGB_TRANSFERS = 12, (1, 2, 13)

_WHITE = (0.9642, 1.0, 0.8249)  # D50, the white of the connection space
_Primaries = tuple[tuple[float, float, float], ...]
# Red, green and blue from D65 to D50 (Bradford).
_ADOBE_PRIMARIES: _Primaries = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
_DISPLAY_P3: _Primaries = ((0.51512, 0.2412, -0.00105), (0.29198, 0.69225, 0.04189), (0.1571, 0.06657, 0.78407))
# Parametric curves: their kind, and what it asks for.
_ADOBE_CURVE = (0, (563 / 256,))
_SRGB_CURVE = (3, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))


def named_space(image: Image) -> bytes | None:
    """The profile of the colours that the photo names; None where it names none but sRGB."""
    codes = image.info.get("nclx_profile") or {}
    if codes.get("color_primaries") == _P3_PRIMARIES and codes.get("transfer_characteristics") in _SRGB_TRANSFERS:
        return display_p3()
    return adobe_rgb() if image.format in ("JPEG", "MPO") and _index(image) == _ADOBE_RGB else None


def _index(image: Image) -> str:
    if _ADOBE_RGB.encode() not in image.info.get("exif", b""):  # spares all other photos the walk
        return ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own, of notes that cannot be read
            return str(image.getexif().get_ifd(_INTEROPERABILITY).get(_INDEX, "")).rstrip("\0")
    except Exception:  # the photo is none the worse for a broken note, whatever Pillow says of it
        return ""


@cache
def adobe_rgb() -> bytes:
    """Adobe RGB (1998), 4.3.1."""
    return _profile(_ADOBE_PRIMARIES, *_ADOBE_CURVE)


@cache
def display_p3() -> bytes:
    """The primaries of DCI-P3 with the white and the curve of sRGB."""
    return _profile(_DISPLAY_P3, *_SRGB_CURVE)


def _profile(primaries: _Primaries, kind: int, numbers: tuple[float, ...]) -> bytes:
    """An ICC profile of three primaries and one curve for all."""
    tags = [(name, b"XYZ \0\0\0\0" + _fixed(place)) for name, place in zip(_COLOURS, primaries, strict=True)]
    curve = b"para" + struct.pack(">4xHxx", kind) + _fixed(numbers)
    begin = 128 + 4 + 12 * 6
    rows = [(name, begin + 20 * at, 20) for at, (name, _) in enumerate(tags)]
    rows += [(name, begin + 60, len(curve)) for name in _CURVES]
    body = b"".join(tag for _, tag in tags) + curve
    table = struct.pack(">L" + "4s2L" * 6, 6, *chain.from_iterable(rows))
    head = struct.pack(">L4xL4s4s4s12x4s", begin + len(body), 0x04200000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    return (head + b"\0" * 28 + _fixed(_WHITE)).ljust(128, b"\0") + table + body


_COLOURS = (b"rXYZ", b"gXYZ", b"bXYZ")
_CURVES = (b"rTRC", b"gTRC", b"bTRC")


def _fixed(values: tuple[float, ...]) -> bytes:
    """Numbers of 16 bits before and 16 after the point."""
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))
