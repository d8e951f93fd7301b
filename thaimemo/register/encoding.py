"""Text back into the bytes of its file: in the same encoding, with the same byte order mark."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def encoded_like(data: bytes, text: str) -> bytes:
    """`text` as `data`, which the loader has read, is encoded."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", _unmarked(data)))
    return mark + text.encode(encoding)


def _unmarked(data: bytes) -> str:
    """UTF-8, unless the zero bytes of ASCII characters show UTF-16."""
    if b"\0" not in data:
        return "utf-8"
    return "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
