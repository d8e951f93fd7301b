"""Which fonts a memo is set in: the ones named, else the bundled, else the installed; and why.

The bundled files come before installed ones: the same visit then gives the same bytes on every computer, whatever
edition of TH Sarabun it has. Who wants the installed ones says so (`--font installed`, `THAIMEMO_FONTS=installed`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from thaimemo import resources
from thaimemo.errors import BadValue, FontError, Place, Problem
from thaimemo.fonts import installed
from thaimemo.fonts.family import STYLES, FontFamily, FontFile, Origin, Style
from thaimemo.fonts.verify import FAMILIES, verified
from thaimemo.messages import Message
from thaimemo.messages import fonts as say

VARIABLE = "THAIMEMO_FONTS"
# Said instead of a folder: the fonts installed on this computer.
INSTALLED = "installed"

# What the styles are called in every language, as in the names of the files.
_STYLE_NAMES: dict[Style, str] = {
    "regular": "Regular",
    "bold": "Bold",
    "italic": "Italic",
    "bold_italic": "Bold Italic",
}
_REASONS: dict[Origin, Message] = {
    "argument": say.FROM_ARGUMENT,
    "environment": say.FROM_ENVIRONMENT,
    "package": say.FROM_PACKAGE,
    "system": say.FROM_SYSTEM,
}
# How many files of a folder are opened when no file name says Sarabun.
_MOST_FILES = 40


class Row(NamedTuple):
    """A line of `thaimemo fonts`, in the current language: a style (empty for a file not used), a file, the reason."""

    style: str
    path: Path
    why: str


class _Checked(NamedTuple):
    """What became of a set of files: the good ones, and why the others were refused."""

    good: tuple[FontFile, ...]
    refused: tuple[Problem, ...]


def find(folder: str | os.PathLike[str] | None = None) -> FontFamily:
    """The fonts in `folder`; None: those of `THAIMEMO_FONTS`, else the bundled, else the installed ones.

    The word `installed` stands for the installed ones. FontError lists every file refused and every style missing.
    """
    named = os.fspath(folder) if folder is not None else os.environ.get(VARIABLE) or None
    if named is None:
        return _unnamed()
    origin: Origin = "argument" if folder is not None else "environment"
    if named == INSTALLED:
        return _family(_installed_files(), Path(INSTALLED), origin)
    return _family(_files_in(Path(os.path.expanduser(named))), Path(named), origin)


def explain(family: FontFamily) -> tuple[Row, ...]:
    """Which file is used for which style and why, then what else was looked at and why it is not used."""
    used = [Row(_STYLE_NAMES[file.style], file.path, _text(_REASONS[family.origin])) for file in family.files]
    paths = {file.path for file in family.files}
    folders = dict.fromkeys(file.path.parent for file in family.files)
    beside = [path for folder in folders for path in _sarabun_files(folder)]
    others = [path for path in dict.fromkeys([*beside, *_installed_files()]) if path not in paths]
    return (*used, *(_row_of_unused(path, family) for path in others))


def _row_of_unused(path: Path, family: FontFamily) -> Row:
    file = _judged(path)
    if isinstance(file, Problem):
        return Row("", path, _text(say.REFUSED, reason=file.text()))
    if file.sha256 == family.file(file.style).sha256:
        return Row("", path, _text(say.SAME_BYTES))
    return Row("", path, _text(say.NOT_CHOSEN, family=file.family, version=file.version, folder=path.parent))


def _unnamed() -> FontFamily:
    """The bundled fonts; the installed ones where a distribution has taken the bundled ones out."""
    bundled = resources.folder("fonts")
    if bundled.is_dir() and _sarabun_files(bundled):
        return _family(_files_in(bundled), bundled, "package")
    found = _complete(_checked(_installed_files()).good)
    if not found:
        raise FontError(Problem(say.NOT_INSTALLED))
    return _made(found, "system")


def _family(paths: Sequence[Path], place: Path, origin: Origin) -> FontFamily:
    checked = _checked(paths)
    found = _complete(checked.good)
    if not found:
        raise FontError([*checked.refused, *_missing(checked.good, Place(file=str(place)))])
    return _made(found, origin)


def _checked(paths: Iterable[Path]) -> _Checked:
    judged = [_judged(path) for path in paths]
    good = tuple(found for found in judged if isinstance(found, FontFile))
    return _Checked(good, tuple(found for found in judged if isinstance(found, Problem)))


def _judged(path: Path) -> FontFile | Problem:
    try:
        return verified(path)
    except BadValue as refusal:
        return refusal.at(Place(file=str(path)))


def _complete(files: Iterable[FontFile]) -> tuple[FontFile, ...]:
    """Four styles of one family, PSK before New, of two files for a style the first; or nothing."""
    for family in FAMILIES:
        styles = _by_style(files, family)
        if len(styles) == len(STYLES):
            return tuple(styles[style] for style in STYLES)
    return ()


def _by_style(files: Iterable[FontFile], family: str) -> dict[Style, FontFile]:
    return {file.style: file for file in reversed(tuple(files)) if file.family == family}


def _missing(files: tuple[FontFile, ...], place: Place) -> list[Problem]:
    """What each family begun in `files` lacks."""
    families = [family for family in FAMILIES if _by_style(files, family)]
    if not families:
        return [Problem(say.NO_SARABUN, place)]
    return [Problem(say.STYLES_MISSING, place, {"family": f, "styles": _absent(files, f)}) for f in families]


def _absent(files: tuple[FontFile, ...], family: str) -> str:
    present = _by_style(files, family)
    return ", ".join(_STYLE_NAMES[style] for style in STYLES if style not in present)


@lru_cache(maxsize=8)
def _made(files: tuple[FontFile, ...], origin: Origin) -> FontFamily:
    characters = frozenset.intersection(*(file.characters for file in files))
    return FontFamily(files[0].family, files, characters, origin)


def _files_in(folder: Path) -> list[Path]:
    """The font files in `folder` worth opening: those named Sarabun, else the first ones."""
    if not folder.exists():
        raise FontError(Problem(say.FOLDER_MISSING, Place(file=str(folder))))
    if not folder.is_dir():
        raise FontError(Problem(say.NOT_A_FOLDER, Place(file=str(folder))))
    try:
        fonts = _fonts_in(folder)
    except OSError as error:
        problem = Problem(say.FOLDER_UNREADABLE, Place(file=str(folder)), {"reason": error.strerror or error})
        raise FontError(problem) from None
    return [path for path in fonts if "sarabun" in path.name.lower()] or fonts[:_MOST_FILES]


def _fonts_in(folder: Path) -> list[Path]:
    with os.scandir(folder) as entries:
        return [folder / name for name in sorted(e.name for e in entries) if name.lower().endswith(installed.SUFFIXES)]


def _sarabun_files(folder: Path) -> list[Path]:
    return [path for path in _fonts_in(folder) if "sarabun" in path.name.lower()]


def _installed_files() -> tuple[Path, ...]:
    return installed.files("thsarabun")


def _text(message: Message, **values: object) -> str:
    return Problem(message, None, values).text()
