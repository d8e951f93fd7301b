"""The emblem out of the office's own Word file: its first picture that has the shape and size of the garuda."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from thaimemo.emblem.xml import local_name, parsed
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BYTES = 30_000_000
_MAIN = "word/document.xml"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Width over height of the garuda is 0.926; pictures are often drawn a little out of shape, or with a margin.
_NARROWEST, _WIDEST = 0.75, 1.2
# The garuda is 1.5 cm high on a memo and 3 cm on a letter.
_LOWEST, _HIGHEST = 1.0, 4.0
_EMU_PER_CM = 360_000
_CM_PER_UNIT = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "": 2.54 / 72}


class _Shown(NamedTuple):
    """A picture in the document: its part, and its size on paper in cm."""

    part: str
    width: float
    height: float

    @property
    def plausible(self) -> bool:
        return self.height > 0 and _NARROWEST <= self.width / self.height <= _WIDEST

    @property
    def usual_size(self) -> bool:
        return _LOWEST <= self.height <= _HIGHEST


def picture_of(data: bytes) -> bytes:
    """The picture file of the emblem in a .docx or .dotx; BadValue where there is none, or the file is no Word file."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _picture_of(package)
    except BadValue:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, KeyError):
        # RuntimeError: encrypted; NotImplementedError, a kind of it: an unknown compression
        raise BadValue(say.BROKEN, kind="Word") from None


def _picture_of(package: zipfile.ZipFile) -> bytes:
    names = set(package.namelist())
    if _MAIN not in names:
        raise BadValue(say.NOT_WORD)
    shown = [picture for part in _parts(package) for picture in _pictures(package, part) if picture.part in names]
    plausible = sorted((picture for picture in shown if picture.plausible), key=lambda picture: not picture.usual_size)
    if not plausible:
        raise BadValue(say.NO_PICTURE)
    return _read(package, plausible[0].part)


def _read(package: zipfile.ZipFile, name: str) -> bytes:
    """A part, as far as it is of a sane size; the size it claims is not believed."""
    with package.open(name) as part:
        data = part.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise BadValue(say.TOO_LARGE, limit=_MOST_BYTES // 1_000_000)
    return data


def _parts(package: zipfile.ZipFile) -> Iterator[str]:
    """The body, then its headers."""
    yield _MAIN
    yield from (target for kind, target in _relations(package, _MAIN).values() if kind == "header")


def _relations(package: zipfile.ZipFile, part: str) -> Mapping[str, tuple[str, str]]:
    """From a relationship's id to its kind (`image`, `header`) and the part it leads to; external ones left out."""
    folder, name = posixpath.split(part)
    try:
        root = parsed(_read(package, f"{folder}/_rels/{name}.rels"))
    except KeyError:
        return {}
    return {
        link.get("Id", ""): (link.get("Type", "").rpartition("/")[2], _target(folder, link.get("Target", "")))
        for link in root
        if link.get("TargetMode") != "External"
    }


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")


def _pictures(package: zipfile.ZipFile, part: str) -> Iterator[_Shown]:
    try:
        root = parsed(_read(package, part))
    except KeyError:
        return
    relations = _relations(package, part)
    for element in root.iter("{*}inline", "{*}anchor", "{*}shape", "{*}rect"):
        width, height = _size(element)
        for link in _links(element):
            yield _Shown(relations.get(link, ("", ""))[1], width, height)


def _links(element: _Element) -> list[str]:
    """The ids of an element's pictures, drawings (SVG) before pixels; cropped pictures are left out."""
    if any(_is_cropped(crop) for crop in element.iter("{*}srcRect", "{*}imagedata")):
        return []
    found = [
        found.get(f"{_RELATIONS}embed") or found.get(f"{_RELATIONS}id") or ""
        for name in ("svgBlip", "blip", "imagedata")
        for found in element.iter(f"{{*}}{name}")
    ]
    return found[:1]


def _is_cropped(element: _Element) -> bool:
    sides = (
        ("l", "t", "r", "b") if local_name(element) == "srcRect" else ("cropleft", "croptop", "cropright", "cropbottom")
    )
    return any(element.get(side, "0") not in ("", "0", "0f") for side in sides)


def _size(element: _Element) -> tuple[float, float]:
    """Width and height on paper in cm, zero where they are not said."""
    extent = element.find("{*}extent")
    if extent is not None:
        return int(extent.get("cx", "0")) / _EMU_PER_CM, int(extent.get("cy", "0")) / _EMU_PER_CM
    style = element.get("style", "")
    return _css_length(style, "width"), _css_length(style, "height")


def _css_length(style: str, name: str) -> float:
    found = re.search(rf"(?:^|;)\s*{name}\s*:\s*([\d.]+)\s*(cm|mm|in|pt|)\s*(?:;|$)", style)
    return float(found[1]) * _CM_PER_UNIT[found[2]] if found else 0.0
