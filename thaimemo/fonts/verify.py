"""Is a file really one style of TH Sarabun? Judged by its checksums, its names and the widths of its letters."""

from __future__ import annotations

import hashlib
import struct
import sys
from array import array
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from thaimemo.errors import BadValue
from thaimemo.fonts.family import FontFile, Style
from thaimemo.messages import fonts as say

if TYPE_CHECKING:
    import uharfbuzz

FAMILIES = ("TH SarabunPSK", "TH Sarabun New")

# Widths in 1000ths of an em, the same in TH SarabunPSK 1.1, 2.0 and TH Sarabun New 1.35: with them lines break alike.
_PROBES = "กาน 1"
_WIDTHS: dict[Style, tuple[int, ...]] = {
    "regular": (386, 316, 420, 216, 362),
    "bold": (391, 336, 433, 226, 378),
    "italic": (386, 316, 420, 216, 362),
    "bold_italic": (391, 343, 433, 226, 378),
}
_STYLES: MappingProxyType[str, Style] = MappingProxyType(
    {"": "regular", "regular": "regular", "bold": "bold", "italic": "italic", "bolditalic": "bold_italic"}
)
_MOST_BYTES = 5_000_000
_NEEDED_TABLES = {b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name"}


def verified(path: Path) -> FontFile:
    """The font file at `path`; BadValue says why it is refused. Read once for as long as the file stays unchanged."""
    try:
        stat = path.stat()
        return _verified(path, stat.st_size, stat.st_mtime_ns)
    except OSError as error:
        raise BadValue(say.UNREADABLE, reason=error.strerror or error) from None


@lru_cache(maxsize=64)
def _verified(path: Path, size: int, modified: int) -> FontFile:
    if size > _MOST_BYTES:
        raise BadValue(say.TOO_LARGE)
    data = path.read_bytes()
    if not is_whole(data):
        raise BadValue(say.DAMAGED)
    return _identified(path, data)


def is_whole(data: bytes) -> bool:
    """Whether `data` is a TrueType font with the tables that are needed, all of them undamaged."""
    try:
        count = struct.unpack_from(">H", data, 4)[0]
        tables = [struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count)]
    except struct.error:
        return False
    return _NEEDED_TABLES.issubset(tag for tag, *_ in tables) and all(_table_is_whole(data, *table) for table in tables)


def _table_is_whole(data: bytes, tag: bytes, checksum: int, offset: int, length: int) -> bool:
    """Whether a table lies inside the file and sums up; `head` holds the sum of the whole file and is not summed."""
    return offset + length <= len(data) and (tag == b"head" or _checksum(data[offset : offset + length]) == checksum)


def _checksum(table: bytes) -> int:
    words = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _identified(path: Path, data: bytes) -> FontFile:
    import uharfbuzz as hb

    face = hb.Face(data)
    family, full_name, postscript_name, version = (_name(face, number) for number in (1, 4, 6, 5))
    widths = _widths(face)
    if "sarabun" in squeezed(family) and widths["1"] == widths["๑"]:
        raise BadValue(say.ARABIC_DRAWN_AS_THAI)
    style = _style(family, full_name, postscript_name)
    _check_widths(family, style, widths)
    return FontFile(
        style=style,
        path=path,
        family=family,
        version=" ".join(version.removeprefix("Version").split()),
        sha256=hashlib.sha256(data).hexdigest(),
        data=data,
        characters=frozenset(map(chr, face.unicodes)),
    )


def _name(face: uharfbuzz.Face, number: int) -> str:
    import uharfbuzz as hb

    return face.get_name(hb.OTNameIdPredefined(number)) or ""


def _widths(face: uharfbuzz.Face) -> dict[str, int]:
    """The widths of the letters probed, in 1000ths of an em; 0 for a letter the font does not have."""
    import uharfbuzz as hb

    font = hb.Font(face)
    glyphs = {letter: font.get_nominal_glyph(ord(letter)) for letter in _PROBES + "๑"}
    return {
        letter: round(font.get_glyph_h_advance(glyph) * 1000 / face.upem) if glyph else 0
        for letter, glyph in glyphs.items()
    }


def _style(family: str, full_name: str, postscript_name: str) -> Style:
    """The style the names agree on; a full name is the family's and the style's, spelt in two ways."""
    if family not in FAMILIES:
        raise BadValue(say.NOT_SARABUN, family=family)
    suffixes = {squeezed(name).removeprefix(squeezed(family)) for name in (full_name, postscript_name)}
    style = _STYLES.get(suffixes.pop()) if len(suffixes) == 1 else None
    if style is None:
        raise BadValue(say.CONFLICTING_NAMES, family=family, full_name=full_name, postscript_name=postscript_name)
    return style


def _check_widths(family: str, style: Style, widths: dict[str, int]) -> None:
    wrong = [
        f"{letter}: {widths[letter]} ≠ {right}"
        for letter, right in zip(_PROBES, _WIDTHS[style], strict=True)
        if widths[letter] != right
    ]
    if wrong:
        raise BadValue(say.OTHER_WIDTHS, family=family, characters=", ".join(wrong))


def squeezed(name: str) -> str:
    """A font's or file's name without what spellings differ in: case, spaces, hyphens, underscores."""
    return name.casefold().translate(str.maketrans("", "", " -_"))
