"""Statuses from a register into the data files: what may be written is, what may not is told by its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import yaml

from thaimemo.errors import DataError, Problem
from thaimemo.loading import load_text
from thaimemo.loading.files import MAX_BYTES, decoded, read
from thaimemo.loading.formats import format_of
from thaimemo.messages import Message
from thaimemo.messages import register as say
from thaimemo.model import Directive, VisitReport
from thaimemo.model.nodes import shown
from thaimemo.register.editing import Edit, edited, edits_of
from thaimemo.register.encoding import encoded_like
from thaimemo.register.reading import Entered, entered
from thaimemo.register.rows import mark_of, numbered, shown_status
from thaimemo.register.spans import spans_of
from thaimemo.register.writing import Change, write_all


@dataclass(frozen=True, slots=True)
class Update:
    """What was written: how many statuses into which file; and the rows that were left out."""

    written: Mapping[Path, int]
    refused: tuple[Problem, ...]


def updated(workbook: Path, folder: Path, skip_refused: bool) -> Update:
    """See `thaimemo.register.write_back`."""
    problems: list[Problem] = []
    rows = entered(workbook, problems)
    refused: list[Problem] = []
    files = [_File(path, group, problems, refused) for path, group in _files(rows, folder, problems)]
    changes = {file.path.resolve(): change for file in files if (change := file.change())}
    if problems or (refused and not skip_refused):
        raise DataError([*problems, *refused])
    write_all(changes)
    return Update({file.path: len(file.wanted) for file in files if file.wanted}, tuple(refused))


def _files(rows: Sequence[Entered], folder: Path, problems: list[Problem]) -> Iterator[tuple[Path, list[Entered]]]:
    """The rows of each file, which must lie in the folder."""
    groups: dict[Path, tuple[Path, list[Entered]]] = {}
    for row in rows:
        path = _inside(folder, row.file)
        if path is not None and path.is_file():
            groups.setdefault(path.resolve(), (path, []))[1].append(row)
        else:
            problems.append(row.problem(say.UNSAFE_FILE if path is None else say.NO_DATA_FILE, folder=folder))
    yield from groups.values()


def _inside(folder: Path, name: str) -> Path | None:
    """The file of this name in the folder; None where the name or a link leads out of it."""
    pure = PurePosixPath(name)
    if pure.is_absolute() or PureWindowsPath(name).drive or ".." in pure.parts or "\0" in name:
        return None
    try:
        real = (folder / name).resolve()
        return folder / name if real.is_relative_to(folder.resolve()) else None
    except (OSError, RuntimeError):
        return None


class _File:
    """One data file and the statuses that are to be written into it."""

    def __init__(self, path: Path, rows: Sequence[Entered], problems: list[Problem], refused: list[Problem]) -> None:
        self.path = path
        self.refused = refused
        self.wanted: dict[str, Entered] = {}
        try:
            self.data = read(path)
            self.text = decoded(self.data, str(path))
            report = load_text(self.text, path)
        except DataError as error:
            problems.extend(error.problems)
            return
        self.report = report
        self.known = _directives(report)
        self.marks = _marks(self.known)
        for row in rows:
            self._take(row)

    def _take(self, row: Entered) -> None:
        """Note the row, unless its directive or the status in the file is another one by now."""
        path = self._path(row)
        if path is None:
            self._refuse(row, say.DIRECTIVE_CHANGED)
        elif path in self.wanted and self.wanted[path].status != row.status:
            self._refuse(row, say.GIVEN_TWICE)
        elif (current := shown_status(self.known[path].status)) == shown_status(row.status):
            return
        elif current != shown_status(row.before):
            self._refuse(row, say.STATUS_CHANGED, current=shown(current))
        else:
            self.wanted[path] = row

    def _refuse(self, row: Entered, message: Message, **values: object) -> None:
        self.refused.append(row.problem(message, **values))

    def _path(self, row: Entered) -> str | None:
        """Where the row's directive stands now: it may have moved, but must say the same."""
        same = self.marks.get(row.mark, [])
        return row.path if row.path in same else same[0] if len(same) == 1 else None

    def change(self) -> Change | None:
        """The file before and after; rows that cannot be written without changing something else are refused."""
        if not self.wanted:
            return None
        edits = self._harmless(self._edits())
        for path in [path for path in self.wanted if path not in edits]:
            place = self.report.place_of(path)
            self._refuse(self.wanted.pop(path), say.CANNOT_EDIT, line=place.line if place else "-")
        return Change(self.data, encoded_like(self.data, self._with(edits))) if edits else None

    def _harmless(self, edits: Mapping[str, list[Edit]]) -> dict[str, list[Edit]]:
        """Those of `edits` that change nothing but statuses, sought by halves."""
        if self._right(edits):
            return dict(edits)
        paths, middle = list(edits), len(edits) // 2
        if not middle:
            return {}
        halves = ({path: edits[path] for path in half} for half in (paths[:middle], paths[middle:]))
        found = {path: edit for half in halves for path, edit in self._harmless(half).items()}
        return found if self._right(found) else {}

    def _edits(self) -> dict[str, list[Edit]]:
        try:
            spans = spans_of(self.text, format_of(self.text, str(self.path)) == "json")
        except yaml.YAMLError:  # an anchor given twice, which the loader minds less
            return {}
        return {path: edits_of(spans, path, row.status) for path, row in self.wanted.items()}

    def _with(self, edits: Mapping[str, list[Edit]]) -> str:
        return edited(self.text, [edit for part in edits.values() for edit in part])

    def _right(self, edits: Mapping[str, list[Edit]]) -> bool:
        """Whether the new text says what the old one did, but for these statuses."""
        expected = self.report.model_dump(mode="json")
        for path in edits:
            _set_status(expected, path, self.wanted[path].status)
        text = self._with(edits)
        if len(encoded_like(self.data, text)) > MAX_BYTES:
            return False
        try:
            return load_text(text, self.path).model_dump(mode="json") == expected
        except DataError:
            return False


def _directives(report: VisitReport) -> dict[str, Directive]:
    """Every directive of a file by its path, those of its visits too."""
    roots = [("directives", report.directives)]
    roots += [(f"visits[{number}].directives", visit.directives) for number, visit in enumerate(report.visits)]
    return {path: one for root, many in roots for _, path, one in numbered(many, root)}


def _marks(directives: Mapping[str, Directive]) -> dict[str, list[str]]:
    """From what directives are known by to their paths."""
    found: dict[str, list[str]] = {}
    for path, directive in directives.items():
        found.setdefault(mark_of(directive), []).append(path)
    return found


def _set_status(data: Any, path: str, status: str) -> None:
    for step in path.replace("[", ".").replace("]", "").split("."):
        data = data[int(step)] if step.isdigit() else data[step]
    data["status"] = status or None
