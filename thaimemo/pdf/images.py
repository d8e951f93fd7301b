"""Photos as objects of the PDF: a JPEG as it is, a PNG's own compressed rows where a PDF can hold them."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.tree import Photo

_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB"}
_PNG_HEAD = 8  # bytes before the first chunk
_COLOURS = {0: 1, 2: 3}  # samples a pixel by PNG colour type: grey, RGB
# Start-of-frame markers of a JPEG; C4, C8 and CC between them mean something else.
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def add_photo(file: PdfFile, photo: Photo) -> str:
    """Write a photo into `file`; its reference."""
    return _add_jpeg(file, photo.data) if photo.kind == "jpeg" else _add_png(file, photo.data)


def _image(width: int, height: int, bits: int, samples: int) -> dict[str, object]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "ColorSpace": _SPACES[samples],
        "BitsPerComponent": bits,
    }


def _add_jpeg(file: PdfFile, data: bytes) -> str:
    bits, height, width, samples = _frame(data)
    if samples not in _SPACES:  # inks, whose colours an archive does not know
        return _add_pixels(file, data)
    return file.add_packed(data, {**_image(width, height, bits, samples), "Filter": "/DCTDecode"})


def _frame(data: bytes) -> tuple[int, int, int, int]:
    """Bits a sample, height, width and samples a pixel, as the JPEG's frame header says."""
    at = 2
    while data[at + 1] not in _FRAMES:
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    bits, height, width, samples = struct.unpack_from(">BHHB", data, at + 4)
    return bits, height, width, samples


def _add_png(file: PdfFile, data: bytes) -> str:
    width, height, bits, colour, _, _, interlaced = struct.unpack_from(">2L5B", data, _PNG_HEAD + 8)
    chunks = list(_chunks(data))
    if colour in _COLOURS and bits == 8 and not interlaced and not any(kind == b"tRNS" for kind, _ in chunks):
        samples = _COLOURS[colour]
        rows = f"<< /Predictor 15 /Colors {samples} /BitsPerComponent {bits} /Columns {width} >>"
        packed = b"".join(body for kind, body in chunks if kind == b"IDAT")
        entries = {**_image(width, height, bits, samples), "Filter": "/FlateDecode", "DecodeParms": rows}
        return file.add_packed(packed, entries)
    return _add_pixels(file, data)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _PNG_HEAD
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">L4s", data, at)
        yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length


def _add_pixels(file: PdfFile, data: bytes) -> str:
    """A picture that a PDF cannot hold as it is, on white paper."""
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        seen = (image.convert("RGB") if image.mode == "CMYK" else image).convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return file.add_stream(paper.convert("RGB").tobytes(), _image(*paper.size, 8, 3))
