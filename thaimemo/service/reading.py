"""Files that a clerk drops on the page, as reports: data, a row of a workbook, or a news post."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from thaimemo.errors import DataError, Problem
from thaimemo.messages import service as say

if TYPE_CHECKING:
    from thaimemo.drafting import Draft
    from thaimemo.model import VisitReport


class Read(NamedTuple):
    """What a file holds, and what of a news post found no place in it."""

    report: VisitReport
    unplaced: tuple[str, ...] = ()


def read(body: bytes, name: str, row: int | None) -> Read:
    """The report in a file called `name`; `row` is the row of a workbook's sheet, None its first visit.

    DataError with every problem. Files that the data names are not opened.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in READERS:
        raise DataError(Problem(say.UNKNOWN_FILE, None, {"value": name[-40:], "known": ", ".join(READERS)}))
    if not body.strip():
        raise DataError(Problem(say.EMPTY_BODY))
    return READERS[suffix](body, suffix, row)


def text_of(body: bytes) -> str:
    """The text of a body, of several lines, so that nobody takes it for a file's name."""
    from thaimemo.loading.files import check_characters, decoded

    text = decoded(body, "<body>")
    check_characters(text, "<body>")
    if not text.strip():
        raise DataError(Problem(say.EMPTY_BODY))
    return text + "\n"


def drafted(body: bytes, suffix: str) -> Draft:
    """The draft of a news post: a text, a web page or a Word file, told by `suffix`."""
    from thaimemo.drafting import draft

    with as_file(body, suffix) as path:
        return draft(path)


@contextmanager
def as_file(body: bytes, suffix: str) -> Iterator[Path]:
    """A file with these bytes that nobody else can read, for readers that want one; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="thaimemo-") as folder:
        path = Path(folder) / f"news{suffix}"
        path.write_bytes(body)
        yield path


def _yaml(body: bytes, suffix: str, row: int | None) -> Read:
    from thaimemo.loading import load

    return Read(load(text_of(body), format="yaml"))


def _json(body: bytes, suffix: str, row: int | None) -> Read:
    from thaimemo.loading import load

    return Read(load(text_of(body), format="json"))


def _post(body: bytes, suffix: str, row: int | None) -> Read:
    from thaimemo.loading import load

    made = drafted(body, suffix)
    return Read(load(made.data), made.unplaced)


def _workbook(body: bytes, suffix: str, row: int | None) -> Read:
    from thaimemo.batch.sources import source_of
    from thaimemo.loading.checking import report_of

    problems: list[Problem] = []
    with as_file(body, suffix) as path:
        rows = source_of(path).rows()
        chosen = next((one for one in rows if row in (None, one.number)), None)
        if chosen is None:
            raise DataError(Problem(say.NO_SUCH_ROW, None, {"row": row or 1}))
        return Read(report_of(chosen.content.read(problems), problems))


READERS: Mapping[str, Callable[[bytes, str, int | None], Read]] = {
    ".yaml": _yaml,
    ".yml": _yaml,
    ".json": _json,
    ".xlsx": _workbook,
    ".docx": _post,
    ".txt": _post,
    ".html": _post,
    ".htm": _post,
}
"""From a file's suffix to what reads it."""
