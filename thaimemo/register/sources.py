"""The visits of a register, each with the file it stands in and its path there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from thaimemo.errors import DataError, Place, Problem
from thaimemo.loading import load
from thaimemo.messages import register as say
from thaimemo.model import VisitRecord, VisitReport

SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Source:
    """A visit: `file` is named from the folder all files have in common, `prefix` is `visits[0].` inside a report."""

    file: str
    prefix: str
    report: VisitReport | VisitRecord


def sources_of(files: Iterable[str | os.PathLike[str]]) -> list[Source]:
    """The visits in `files`, in order, each once; DataError with the problems of all files."""
    paths = [path for name in files for path in _expanded(Path(name))]
    reports: list[tuple[Path, VisitReport]] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            reports.append((path, load(path)))
        except DataError as error:
            problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    found = [part for path, report in reports for part in _visits(path, report)]
    base = _common([path.resolve() for path, _, _ in found])
    once = {(path.resolve(), prefix): report for path, prefix, report in found}
    return [Source(_named(path, base), prefix, report) for (path, prefix), report in once.items()]


def _expanded(path: Path) -> list[Path]:
    """A file; of a folder the data files in it and below; of a pattern, which Windows leaves to us, its files."""
    if path.is_dir():
        found = [file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES]
    elif "*" in path.name and not path.exists():
        found = list(path.parent.glob(path.name))
    else:
        return [path]
    if not found:
        raise DataError(Problem(say.NO_FILES, Place(str(path))))
    return sorted(found)


def _visits(path: Path, report: VisitReport) -> Iterator[tuple[Path, str, VisitReport | VisitRecord]]:
    """The report's own directives, then each of its visits, which may stand in a file of its own."""
    if report.directives or not report.visits:
        yield path, "", report
    for number, visit in enumerate(report.visits):
        prefix = f"visits[{number}]"
        place = report.place_of(prefix)
        other = Path(place.file) if place and place.file else path
        yield (path, f"{prefix}.", visit) if other == path else (other, "", visit)


def _common(paths: list[Path]) -> Path:
    return Path(os.path.commonpath([path.parent for path in paths])) if paths else Path()


def _named(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix()
