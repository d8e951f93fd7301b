"""The emblem as an object of the PDF, made once and kept: a form or a picture in the unit square (L4)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.tree import Contour, Outline, Picture

_GRID = 1000  # steps over the emblem's height: 0.04 pt at 1.5 cm, finer than any printer
_KEPT = 8  # emblems remembered; an office has one
_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


@dataclass(frozen=True, slots=True)
class _Stream:
    """A compressed stream and its dictionary; `mask` is the stream of a picture's transparency."""

    data: bytes
    entries: dict[str, object]
    mask: _Stream | None = None


_made: dict[int, tuple[Outline | Picture, _Stream]] = {}
_lock = Lock()


def add_emblem(file: PdfFile, emblem: Outline | Picture) -> str:
    """Write the emblem into `file`; its reference."""
    return _add(file, _stream(emblem))


def _add(file: PdfFile, stream: _Stream) -> str:
    mask = {"SMask": _add(file, stream.mask)} if stream.mask else {}
    return file.add_stream(stream.data, {**stream.entries, **mask}, deflated=True)


def _stream(emblem: Outline | Picture) -> _Stream:
    """What `emblem` becomes, kept under its identity: comparing ten thousand points would cost more than a memo."""
    with _lock:
        kept = _made.get(id(emblem))
        if kept is None:
            while len(_made) >= _KEPT:
                del _made[next(iter(_made))]
            kept = _made[id(emblem)] = emblem, _form(emblem) if isinstance(emblem, Outline) else _picture(emblem)
        return kept[1]


def _form(outline: Outline) -> _Stream:
    scale = _GRID / outline.height
    width = round(outline.width * scale)
    operators = "\n".join(_filled(contour, scale) for contour in outline.contours)
    entries: dict[str, object] = {
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": f"[0 0 {width} {_GRID}]",
        # A form is drawn like a picture: in the unit square.
        "Matrix": f"[{1 / width:.9f} 0 0 {1 / _GRID:.9f} 0 0]",
        "Resources": "<< >>",
    }
    return _Stream(zlib.compress(operators.encode("ascii")), entries)


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
