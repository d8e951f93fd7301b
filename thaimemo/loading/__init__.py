"""Files to reports: what was written is read with the place of every value, and everything wrong is told at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from thaimemo.errors import Problem
    from thaimemo.model import VisitReport
    from thaimemo.model.nodes import Node

Format = Literal["yaml", "json"]
Source = str | os.PathLike[str] | Mapping[str, Any]


def load(source: Source, *, format: Format | None = None) -> VisitReport:
    """The report in `source`: a file, the text of one, or a mapping. Raises DataError with every problem found.

    A text without line breaks names a file, unless it can only be data. `format` None goes by the file's suffix, then
    by what is in it. A file is UTF-8 or UTF-16 and at most 5 MB.
    """
    from thaimemo.errors import DataError
    from thaimemo.loading.checking import report_of
    from thaimemo.model.nodes import from_python

    if isinstance(source, Mapping):
        return report_of(from_python(source), [])
    problems: list[Problem] = []
    try:
        root, text = _written(source, format, problems)
    except DataError as error:
        raise DataError([*problems, *error.problems]) from None
    return report_of(root, problems, text)


def _written(source: str | os.PathLike[str], format: Format | None, problems: list[Problem]) -> tuple[Node, str]:
    """The nodes of a file or text, and the text; problems that do not end the reading are added to `problems`."""
    from thaimemo.loading.files import MAX_BYTES, decoded, read, too_big
    from thaimemo.loading.include import with_files

    if isinstance(source, str) and _is_data(source):
        if len(source) > MAX_BYTES:
            too_big("<text>", len(source))
        return _composed(source, "<text>", format, problems), source
    file = os.fspath(source)
    text = decoded(read(Path(file)), file)
    return with_files(_composed(text, file, format, problems), Path(file).parent, problems), text


def load_text(text: str, file: str | os.PathLike[str]) -> VisitReport:
    """The report that `file` would hold if `text` stood in it. Raises DataError as `load`."""
    from thaimemo.errors import DataError
    from thaimemo.loading.checking import report_of
    from thaimemo.loading.include import with_files

    problems: list[Problem] = []
    try:
        root = with_files(_composed(text, os.fspath(file), None, problems), Path(file).parent, problems)
    except DataError as error:
        raise DataError([*problems, *error.problems]) from None
    return report_of(root, problems, text)


def _composed(text: str, file: str, format: Format | None, problems: list[Problem]) -> Node:
    from thaimemo.loading.compose import compose
    from thaimemo.loading.files import check_characters
    from thaimemo.loading.formats import events_of

    check_characters(text, file)
    return compose(events_of(text, file, format), file, problems)


def _is_data(source: str) -> bool:
    """Whether `source` is the text of a file rather than its name."""
    if "\n" in source or "\r" in source or not source.strip():
        return True
    return (source.lstrip().startswith(("{", "[")) or ": " in source) and not os.path.lexists(source)
