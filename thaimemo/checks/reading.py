"""Files, texts and reports to manuscripts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from thaimemo.checks import source_map, suppressions
from thaimemo.checks.manuscript import Manuscript, Passage
from thaimemo.checks.settings import Settings
from thaimemo.checks.source_map import SourceMap
from thaimemo.errors import DataError, Place

if TYPE_CHECKING:
    from thaimemo.model import VisitReport
    from thaimemo.model.nodes import Scalar

DATA = (".yaml", ".yml", ".json")
WORD = (".docx", ".docm", ".dotx")


def of_file(path: Path, settings: Settings) -> tuple[Manuscript, suppressions.Suppressions]:
    """The manuscript in a data file, a Word file or a plain text, and what its comments switch off.

    DataError with every problem where the file cannot be read.
    """
    suffix = path.suffix.lower()
    if suffix in DATA:
        from thaimemo.loading import load

        return of_report(load(path), settings)
    if suffix in WORD:
        from thaimemo.checks.word_file import passages

        return Manuscript(passages(path), settings), suppressions.read("")
    from thaimemo.loading.files import check_characters, read

    text = plain_text(read(path), os.fspath(path))
    check_characters(text, os.fspath(path))
    return of_text(text, settings, os.fspath(path))


def plain_text(data: bytes, file: str) -> str:
    """The text of a plain file, in Unicode or, as older programs write it, in Windows-874; DataError for no text."""
    from thaimemo.loading.files import decoded
    from thaimemo.messages.data import THAI_LEGACY_ENCODING

    try:
        return decoded(data, file)
    except DataError as error:
        if error.problems[0].message is THAI_LEGACY_ENCODING:
            return data.decode("cp874")
        raise


def of_text(text: str, settings: Settings, file: str | None = None) -> tuple[Manuscript, suppressions.Suppressions]:
    """The manuscript of a plain text; each of its lines is a passage."""
    whole = source_map.of_text(text, file)
    return Manuscript(list(_lines(text, whole)), settings), suppressions.read(text)


def _lines(text: str, whole: SourceMap) -> Iterator[Passage]:
    start = 0
    hidden = dict(suppressions.spans(text))
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        comment = next((at for at in hidden if start <= at < start + len(words)), None)
        if comment is not None:
            words = words[: comment - start].rstrip()
        if words.strip():
            yield Passage(words, SourceMap(whole.place(start), text, range(start, start + len(words))))
        start += len(line)


def of_report(report: VisitReport, settings: Settings) -> tuple[Manuscript, suppressions.Suppressions]:
    """The manuscript of a report: every printed text of its data as it was written."""
    written = _Written(report)
    passages = [passage for path, value in report.texts() if (passage := written.passage(path, value))]
    return Manuscript(passages, settings, report, written.raw), suppressions.read(report._source.text)


class _Written:
    """The values of a report as they stand in its file; those of a report made in Python stand at their paths."""

    def __init__(self, report: VisitReport) -> None:
        self.report = report
        self.source = report._source.text
        self.taken: set[int] = set()

    def passage(self, path: str, value: str) -> Passage | None:
        """The passage of the value at `path`, once however many paths lead to it."""
        if self.report.node_of(path) is None:
            return Passage(value, SourceMap(Place(path=path)), path)
        node = self._node(path)
        if node is None or id(node) in self.taken or not isinstance(node.value, str):
            return None  # a default, or a value already seen
        self.taken.add(id(node))
        return self._made(node, path)

    def raw(self, path: str) -> Passage | None:
        """The value at `path` as it was written; None where there is none."""
        node = self._node(path)
        return self._made(node, path) if node and node.value is not None else None

    def _node(self, path: str) -> Scalar | None:
        from thaimemo.model.nodes import Scalar

        node = self.report.node_of(path)
        return node if isinstance(node, Scalar) else None

    def _made(self, node: Scalar, path: str) -> Passage:
        value = str(node.value)
        if self.source:
            return Passage(value, source_map.of_value(value, node.place, self.source), path)
        return Passage(value, SourceMap(node.place), path)
