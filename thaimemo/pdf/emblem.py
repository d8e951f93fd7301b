"""The emblem as an object of the PDF, made once and kept: a form or a picture in the unit square (L4)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from thaimemo.pdf.emblem_font import GlyphFont, glyph_font
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.syntax import dictionary
from thaimemo.tree import Contour, Outline, Picture

_GRID = 1000  # steps over the emblem's height: 0.04 pt at 1.5 cm, finer than any printer
_LEAST = 4  # bytes that a path's packed operators take each; measured are seven
_KEPT = 8  # emblems remembered; an office has one
_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


@dataclass(frozen=True, slots=True)
class _Stream:
    """A compressed stream and its dictionary; `mask` is the stream of a picture's transparency."""

    data: bytes
    entries: dict[str, object]
    mask: _Stream | None = None

    def add(self, file: PdfFile) -> str:
        """Write it into `file`; its reference."""
        mask = {"SMask": self.mask.add(file)} if self.mask else {}
        return file.add_packed(self.data, {**self.entries, **mask, "Filter": "/FlateDecode"})


@dataclass(frozen=True, slots=True)
class _Written:
    """A form that writes its outline with a font of its own."""

    font: GlyphFont
    width: int

    def add(self, file: PdfFile) -> str:
        """Write both into `file`; the form's reference."""
        resources = dictionary({"Font": dictionary({"E": self.font.add(file)})})
        return file.add_stream(self.font.operators("E"), _form_entries(self.width, resources))


_made: dict[int, tuple[Outline | Picture, _Stream | _Written]] = {}
_lock = Lock()


def add_emblem(file: PdfFile, emblem: Outline | Picture) -> str:
    """Write the emblem into `file`; its reference."""
    return _kept(emblem).add(file)


def _kept(emblem: Outline | Picture) -> _Stream | _Written:
    """What `emblem` becomes, kept under its identity: comparing ten thousand points would cost more than a memo."""
    with _lock:
        kept = _made.get(id(emblem))
        if kept is None:
            while len(_made) >= _KEPT:
                del _made[next(iter(_made))]
            kept = _made[id(emblem)] = emblem, _outline(emblem) if isinstance(emblem, Outline) else _picture(emblem)
        return kept[1]


def _outline(outline: Outline) -> _Stream | _Written:
    """A path or a font's glyphs, whichever is smaller."""
    width = round(outline.width * _GRID / outline.height)
    font = glyph_font(outline, _GRID)
    # A long path is not written only to be thrown away.
    if font and font.size < _LEAST * sum(len(contour.commands) for contour in outline.contours):
        return _Written(font, width)
    path = _path_form(outline, width)
    return _Written(font, width) if font and font.size < len(path.data) else path


def _path_form(outline: Outline, width: int) -> _Stream:
    scale = _GRID / outline.height
    operators = "\n".join(_filled(contour, scale) for contour in outline.contours)
    return _Stream(zlib.compress(operators.encode("ascii")), _form_entries(width, "<< >>"))


def _form_entries(width: int, resources: str) -> dict[str, object]:
    """The dictionary of a form that is drawn like a picture: in the unit square."""
    return {
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": f"[0 0 {width} {_GRID}]",
        "Matrix": f"[{1 / width:.9f} 0 0 {1 / _GRID:.9f} 0 0]",
        "Resources": resources,
    }


def _filled(contour: Contour, scale: float) -> str:
    return "\n".join(["0 g", *_path(contour, scale), "f*" if contour.even_odd else "f"])


def _path(contour: Contour, scale: float) -> Iterator[str]:
    for letter, places in contour.commands:
        yield " ".join([*(str(round(place * scale)) for place in places), _OPERATORS[letter]])


def _picture(picture: Picture) -> _Stream:
    from PIL import Image

    with Image.open(io.BytesIO(picture.png)) as image:
        grey, alpha = image.convert("LA").split()
    opaque = alpha.getextrema() == (255, 255)
    return _grey(grey.tobytes(), grey.size, None if opaque else _grey(alpha.tobytes(), alpha.size))


def _grey(samples: bytes, size: tuple[int, int], mask: _Stream | None = None) -> _Stream:
    width, height = size
    entries: dict[str, object] = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "ColorSpace": "/DeviceGray",
        "BitsPerComponent": 8,
    }
    return _Stream(zlib.compress(samples), entries, mask)
