"""ICC profiles for tests, written from the specification (ICC.1:2022): screens, greys and a press, whole and broken."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import product

from PIL import Image, ImageCms

Colour = tuple[int, ...]

# Red, green and blue of the spaces, adapted to D50.
DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
INKS = {(1, 0, 0): (0, 158, 224), (0, 1, 0): (229, 0, 126), (0, 0, 1): (255, 237, 0)}
"""Cyan, magenta and yellow of an offset press, as they look (sRGB)."""
BLACK_INK = (30, 29, 27)


def profile(
    space: bytes,
    tags: Mapping[bytes, bytes],
    kind: bytes = b"mntr",
    connection: bytes = b"XYZ ",
    version: int = 0x02400000,
) -> bytes:
    """A profile of these tags, each distinct one once."""
    begin = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for tag in tags.values():
        if tag not in places:
            places[tag] = begin + len(body)
            body += tag + b"\0" * (-len(tag) % 4)
    table = b"".join(struct.pack(">4s2L", name, places[tag], len(tag)) for name, tag in tags.items())
    head = struct.pack(">L4xL4s4s4s12x4s", begin + len(body), version, kind, space, connection, b"acsp")
    white = b"\0" * 28 + fixed(0.9642, 1.0, 0.8249)
    return (head + white).ljust(128, b"\0") + struct.pack(">L", len(tags)) + table + body


def fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def place(*xyz: float) -> bytes:
    return b"XYZ \0\0\0\0" + fixed(*xyz)


def gamma(power: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">LH", 1, round(power * 256))


def srgb_curve(steps: int = 1024) -> bytes:
    """The curve of sRGB in a table, as the usual profiles of cameras have it."""
    levels = (at / (steps - 1) for at in range(steps))
    light = (level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4 for level in levels)
    return b"curv\0\0\0\0" + struct.pack(f">L{steps}H", steps, *(round(value * 65535) for value in light))


def screen(primaries: tuple[tuple[float, ...], ...], curve: bytes | None = None, **options) -> bytes:
    """A profile of three primaries and one curve."""
    colours = {name: place(*xyz) for name, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)}
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve or srgb_curve())
    words = {b"desc": b"desc\0\0\0\0\0\0\0\x0ethe monitor X\0" + b"\0" * 78, b"wtpt": place(0.9505, 1, 1.0891)}
    return profile(b"RGB ", words | colours | curves, **options)


def grey(curve: bytes) -> bytes:
    return profile(b"GRAY", {b"kTRC": curve, b"wtpt": place(0.9642, 1, 0.8249)})


def lab(colours: list[Colour]) -> list[Colour]:
    """Colours of sRGB as an eight-bit profile connection space has them."""
    strip = Image.frombytes("RGB", (len(colours), 1), bytes(level for colour in colours for level in colour))
    seen = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB", 1)
    data = seen.apply(strip).tobytes()
    return [(data[at], data[at + 1] ^ 128, data[at + 2] ^ 128) for at in range(0, len(data), 3)]


def printed(cyan: float, magenta: float, yellow: float, black: float) -> Colour:
    """What inks on paper look like: each share of the dots in its colour (Neugebauer), overprints multiplied."""
    light = [255.0, 255.0, 255.0]
    inks = [*((share, colour) for share, colour in zip((cyan, magenta, yellow), INKS.values(), strict=True))]
    for share, colour in (*inks, (black, BLACK_INK)):
        light = [level * (1 - share + share * one / 255) for level, one in zip(light, colour, strict=True)]
    return tuple(round(level) for level in light)


def press(steps: int = 7, **options) -> bytes:
    """A press of four inks: a table of eight bits (`mft1`), the black point told by no table back."""
    return profile(b"CMYK", {b"A2B0": table(steps)}, b"prtr", b"Lab ", **options)


def table(steps: int) -> bytes:
    shares = [at / (steps - 1) for at in range(steps)]
    cells = lab([printed(*inks) for inks in product(shares, repeat=4)])
    straight = bytes(range(256))
    head = b"mft1\0\0\0\0" + bytes((4, 3, steps, 0)) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    return head + straight * 4 + bytes(level for cell in cells for level in cell) + straight * 3


def table_of_version_4(steps: int, *, promised: int | None = None) -> bytes:
    """The same as `mAB `, of eight bits; `promised` steps stand in its head."""
    shares = [at / (steps - 1) for at in range(steps)]
    cells = lab([printed(*inks) for inks in product(shares, repeat=4)])
    straight = b"curv\0\0\0\0\0\0\0\0"
    grid = bytes([promised or steps] * 4).ljust(16, b"\0") + b"\1\0\0\0"
    body = grid + bytes(level for cell in cells for level in cell)
    body += b"\0" * (-len(body) % 4)
    curves = 32 + len(body)
    offsets = struct.pack(">5L", curves, 0, 0, 32, curves)
    return b"mAB \0\0\0\0" + bytes((4, 3, 0, 0)) + offsets + body + straight * 4
