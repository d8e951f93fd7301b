"""A font family as the writers see it: four files and the characters all of them can draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Style = Literal["regular", "bold", "italic", "bold_italic"]
STYLES: tuple[Style, ...] = ("regular", "bold", "italic", "bold_italic")

Origin = Literal["argument", "environment", "package", "system"]


def style(bold: bool, italic: bool) -> Style:
    """The style of a run."""
    return STYLES[bold + 2 * italic]


@dataclass(frozen=True, slots=True)
class FontFile:
    """One verified font file; `version` as the font says it (`1.1 2006`), `data` its bytes."""

    style: Style
    path: Path
    family: str
    version: str
    sha256: str
    data: bytes = field(repr=False, compare=False)
    characters: frozenset[str] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Four verified styles of one family.

    `name` is what Word calls it, `files` stand in the order of `STYLES`, `characters` are those all four can draw,
    `origin` says which rung of the search it came from. Equal families have equal files, however they were found.
    """

    name: str
    files: tuple[FontFile, ...]
    characters: frozenset[str] = field(repr=False, compare=False)
    origin: Origin = field(default="package", compare=False)

    def file(self, style: Style) -> FontFile:
        """The file of `style`."""
        return self.files[STYLES.index(style)]

    def data(self, style: Style) -> bytes:
        """The bytes of the file of `style`."""
        return self.file(style).data

    def lacks(self, text: str) -> list[str]:
        """The characters of `text` that not every style can draw, each once, in order."""
        return [] if self.characters.issuperset(text) else _once(c for c in text if c not in self.characters)


def _once(characters: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(characters))
