"""Small objects in few compressed ones, and the table that finds them (object and cross-reference streams).

A memo's dictionaries, packed, need a third of their bytes; the structure of a long report, a tenth.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from thaimemo.pdf.syntax import array, dictionary

_LEVEL = 4  # of zlib: 6 takes half as long again for 2 % less
_MOST_PACKED = 500  # objects in one stream: a reader unpacks it whole to see one of them


class Place(NamedTuple):
    """Where an object is (7.5.8.3): `(1, offset, 0)` in the file, `(2, stream, at)` within an object stream."""

    kind: int
    where: int
    at: int


FREE = Place(0, 0, 0)
"""The place of object 0, which is nowhere."""


def packs(objects: Mapping[int, str]) -> Iterator[Sequence[int]]:
    """The numbers of `objects`, as many at a time as go into one stream."""
    numbers = iter(objects)
    while pack := list(islice(numbers, _MOST_PACKED)):
        yield pack


def object_stream(numbers: Sequence[int], objects: Mapping[int, str]) -> bytes:
    """The stream that holds these objects (7.5.7)."""
    bodies = [objects[number] for number in numbers]
    starts = accumulate((len(body) + 1 for body in bodies), initial=0)
    head = " ".join(f"{number} {start}" for number, start in zip(numbers, starts, strict=False)) + "\n"
    entries = {"Type": "/ObjStm", "N": len(bodies), "First": len(head)}
    return stream(deflated((head + "\n".join(bodies)).encode("ascii")), {**entries, "Filter": "/FlateDecode"})


def cross_reference(places: Sequence[Place], trailer: Mapping[str, object]) -> bytes:
    """The stream that says where every object is, in the place of a file's trailer (7.5.8)."""
    widths = [max((max(column).bit_length() + 7) // 8, 1) for column in zip(*places, strict=True)]
    rows = [
        b"".join([number.to_bytes(width, "big") for number, width in zip(place, widths, strict=True)])
        for place in places
    ]
    columns = sum(widths)
    # Each row as what is added to the one above: mostly nothing, which packs well.
    above = [bytes(columns), *rows]
    added = b"".join(
        [
            b"\2" + bytes([(new - old) & 0xFF for new, old in zip(row, last, strict=True)])
            for row, last in zip(rows, above, strict=False)
        ]
    )
    entries = {
        "Type": "/XRef",
        "Size": len(places),
        "W": array(widths),
        **trailer,
        "Filter": "/FlateDecode",
        "DecodeParms": dictionary({"Predictor": 12, "Columns": columns}),
    }
    return stream(deflated(added), entries)


def deflated(data: bytes) -> bytes:
    """`data` compressed."""
    return zlib.compress(data, _LEVEL)


def stream(packed: bytes, entries: Mapping[str, object]) -> bytes:
    """A stream as it stands in the file; there is an end of line before `endstream`, as PDF/A asks (6.1.7.1)."""
    head = dictionary({**entries, "Length": len(packed)})
    return head.encode("ascii") + b"\nstream\n" + packed + b"\nendstream"
