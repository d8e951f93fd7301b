"""The lexicon kept between runs in the user's cache folder: a header, lists of words and lists of numbers.

Nothing in the file is ever run, so that one from elsewhere can do no harm; what does not fit its header is built anew.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from thaimemo._version import __version__
from thaimemo.checks.spelling.building import Parts
from thaimemo.errors import OutputError
from thaimemo.files import write_whole

_FORMAT = 1
_MOST_BYTES = 100_000_000
_NUMBERS = "HIIH"
"""The kinds of the numbers of costs, starts, members and the costs of ends."""


def load(sources: Sequence[Path]) -> Parts | None:
    """The parts that were made of these files; None where none are kept, or not whole, or the files have changed."""
    try:
        path = _path()
        if path.stat().st_size > _MOST_BYTES:
            return None
        head, _, body = path.read_bytes().partition(b"\n")
        header = json.loads(head)
        if header["key"] != _key(sources) or header["sum"] != zlib.crc32(body):
            return None
        return _parts(body, header["sizes"], header["sure"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(sources: Sequence[Path], parts: Parts) -> None:
    """Keep the parts, whole or not at all; where nothing can be written they are built again the next time."""
    texts = ["\n".join(words).encode() for words in (parts.words, parts.meant, parts.keys, parts.ends)]
    numbers = (parts.costs, parts.starts, parts.members, parts.end_costs)
    pieces = [*texts, *(each.tobytes() for each in numbers)]
    body = b"".join(pieces)
    sizes = [len(piece) for piece in pieces]
    header = {"key": _key(sources), "sum": zlib.crc32(body), "sizes": sizes, "sure": parts.sure}
    with suppress(OSError, OutputError):
        path = _path()
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(header).encode() + b"\n" + body)


def _path() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("thaimemo", appauthor=False) / f"lexicon-{__version__}"


def _key(sources: Sequence[Path]) -> list[object]:
    """What the parts depend on: the sources and the code, as they are on this computer."""
    code = sorted(Path(__file__).parent.glob("*.py"))
    return [_FORMAT, sys.byteorder, *(_state(path) for path in (*sources, *code))]


def _state(path: Path) -> list[object]:
    state = path.stat() if path.is_file() else os.stat_result([0] * 10)
    return [str(path), state.st_size, state.st_mtime_ns]


def _parts(body: bytes, sizes: Iterable[int], sure: int) -> Parts:
    pieces: list[bytes] = []
    start = 0
    for size in sizes:
        pieces.append(body[start : start + size])
        start += size
    words, meant, keys, ends = (piece.decode().split("\n") for piece in pieces[:4])
    costs, starts, members, end_costs = (array(kind, piece) for kind, piece in zip(_NUMBERS, pieces[4:], strict=True))
    lengths_fit = len(words) == len(costs) and len(keys) + 1 == len(starts) and len(ends) == len(end_costs)
    if not lengths_fit or starts[-1] != len(members):
        raise ValueError("the lists do not fit one another")
    return Parts(words, costs, sure, meant, keys, starts, members, ends, end_costs)
