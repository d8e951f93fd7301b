"""How many pages a finished PDF of ours has, told without a PDF library."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

_PACKED = re.compile(rb"/Type /ObjStm[^>]*>>\s*stream\r?\n")
_COUNT = re.compile(rb"/Count (\d+)")


def page_count(pdf: bytes) -> int:
    """The pages of a PDF that this program wrote: what the root of its page tree says, packed or not; 0 of others."""
    counts = [count for text in (pdf, *_unpacked(pdf)) for count in _counts(text)]
    return max(counts, default=0)


def _unpacked(pdf: bytes) -> Iterator[bytes]:
    for found in _PACKED.finditer(pdf):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(pdf[found.end() :])


def _counts(text: bytes) -> Iterator[int]:
    """The counts in the nodes of a page tree."""
    at = text.find(b"/Type /Pages")
    while at >= 0:
        found = _COUNT.search(text[text.rfind(b"<<", 0, at) : text.find(b">>", at)])
        if found:
            yield int(found[1])
        at = text.find(b"/Type /Pages", at + 1)
