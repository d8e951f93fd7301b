"""A PDF as text: its packed objects laid open behind it."""

from __future__ import annotations

import io

import pypdf


def unpacked(data: bytes) -> bytes:
    """The file's bytes, and behind them those of its object streams."""
    document = pypdf.PdfReader(io.BytesIO(data), strict=True)
    things = (document.get_object(number) for number in range(1, document.trailer["/Size"]))
    packs = [thing.get_data() for thing in things if isinstance(thing, dict) and thing.get("/Type") == "/ObjStm"]
    assert packs
    return b"\n".join([data, *packs])
