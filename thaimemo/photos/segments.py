"""What a photo's file is made of: the segments of a JPEG and the chunks of a PNG, to keep or to leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator

SCAN = 0xDA
_END = 0xD9
_PROFILE = 0xE2
# Of the application segments only APP14 changes the colours; all others (EXIF, GPS, XMP, thumbnails) and comments go.
_METADATA = {*range(0xE0, 0xF0), 0xFE} - {0xEE}
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD9)}
_MARKER = re.compile(rb"\xff([^\x00\xff])", re.DOTALL)
_MARKER_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_PNG = b"\x89PNG\r\n\x1a\n"


def without_metadata(data: bytes) -> bytes:
    """A JPEG without its metadata and whatever stands behind its end; the coded pixels are not touched."""
    kept = (data[start:end] for marker, start, end in segments(data) if marker not in _METADATA)
    return b"".join((data[:2], *kept, b"\xff\xd9"))


def without_profile(data: bytes) -> bytes:
    """A JPEG or PNG without its colour profile; the very same bytes where there is none."""
    if data.startswith(_PNG):
        left_out = [(start, end) for kind, start, end in _chunks(data) if kind == b"iCCP"]
    elif data.startswith(b"\xff\xd8"):
        left_out = [(start, end) for marker, start, end in segments(data) if marker == _PROFILE]
    else:
        return data
    edges = [0, *(edge for part in left_out for edge in part), len(data)]
    return b"".join(data[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """The segments of a JPEG up to its end: marker, first byte, byte behind the last.

    Found as decoders find them: what stands between two segments is padding.
    """
    position = 2
    while found := _MARKER.search(data, position):
        marker, position = found[1][0], found.end()
        if marker == _END:
            return
        if marker not in _WITHOUT_LENGTH:
            position += int.from_bytes(data[position : position + 2], "big")
        if marker == SCAN:
            after = _MARKER_AFTER_SCAN.search(data, position)
            position = after.start() if after else len(data)
        yield marker, found.start(), position


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The chunks of a PNG: kind, first byte, byte behind the last."""
    start = len(_PNG)
    while start + 8 <= len(data):
        end = start + 12 + int.from_bytes(data[start : start + 4], "big")
        yield data[start + 4 : start + 8], start, min(end, len(data))
        start = end
