"""Font files for tests: the bundled ones under other names, altered, or damaged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

BUNDLED = Path(__file__).parents[2] / "fonts"
FILES = ("THSarabun-Regular.ttf", "THSarabun-Bold.ttf", "THSarabun-Italic.ttf", "THSarabun-Bold-Italic.ttf")


def folder_of(path: Path, files: tuple[str, ...] = FILES) -> Path:
    """A folder with copies of some bundled files."""
    path.mkdir(parents=True, exist_ok=True)
    for name in files:
        shutil.copy(BUNDLED / name, path / name)
    return path


def altered(name: str, change: Callable[[TTFont], None]) -> bytes:
    """A bundled font after `change`."""
    out = BytesIO()
    with TTFont(BUNDLED / name) as font:
        change(font)
        font.save(out)
    return out.getvalue()


def renamed(font: TTFont, family: str) -> None:
    """Give `font` another family name wherever it has one; only Windows' records can hold a Thai one."""
    font["name"].names = [record for record in font["name"].names if record.platformID == 3]
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            text = record.toUnicode().replace("TH SarabunPSK", family)
            record.string = text.replace("THSarabunPSK", family.replace(" ", ""))


def wide(font: TTFont, letter: str, width: int) -> None:
    """Make `letter` `width` units wide."""
    glyph = font.getBestCmap()[ord(letter)]
    font["hmtx"][glyph] = width, font["hmtx"][glyph][1]
