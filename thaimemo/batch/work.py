"""What a worker does: a row becomes its files. Bad data is an outcome too, never an exception."""

from __future__ import annotations

import gc
import os
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thaimemo._version import __version__
from thaimemo.annex import found_in
from thaimemo.batch.fingerprint import file_hash
from thaimemo.batch.limiting import TookTooLong, taking_too_long, within
from thaimemo.batch.outcome import MadeFile, Outcome
from thaimemo.batch.rows import Row
from thaimemo.batch.settings import Settings
from thaimemo.batch.sources.cells import Cell, shown_value
from thaimemo.batch.targets import Target
from thaimemo.errors import OutputError, Place, Problem, ThaimemoError, ThaimemoWarning
from thaimemo.messages import Message
from thaimemo.messages import batch as say
from thaimemo.model.nodes import Items, Node, Scalar, blank, shown
from thaimemo.pdf.counting import page_count

if TYPE_CHECKING:
    from thaimemo.model import VisitReport

_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Job:
    """A row, the name of its files without suffix, where they go, how they are made, and in how many seconds.

    `seconds` None: as many as it takes.
    """

    row: Row
    name: str
    target: Target
    settings: Settings
    seconds: float | None = None


def make(job: Job) -> Outcome:
    """Make and write the files of one row, however long it takes."""
    return _outcome(job, lambda work: work())


def make_in_time(job: Job) -> Outcome:
    """The same where the process is not ours to end: what is not made in time is not written."""
    return _outcome(job, lambda work: within(work, job.seconds))


def _outcome(job: Job, do: Callable[[Callable[[], _Made]], _Made]) -> Outcome:
    """What becomes of a row whose making `do` calls."""
    _quieten()
    reading = _Reading(job.row)
    try:
        _same_program(job.settings)
        return _written(job, do(lambda: _made(job.settings, reading)))
    except ThaimemoError as error:
        return failed(job.row, with_values(error.problems, reading.root))
    except TookTooLong:
        return too_long(job.row, job.seconds)
    except Exception as error:  # a fault of ours, or too little memory: the other rows go on
        values = {"detail": f"{type(error).__name__}: {shown(str(error), 200)}"}
        return failed(job.row, (Problem(say.UNEXPECTED, job.row.place, values),))


def failed(row: Row, problems: Iterable[Problem]) -> Outcome:
    """The outcome of a row of which nothing was made."""
    return Outcome(row.number, row.label, "failed", problems=tuple(problems)[:_MOST_PROBLEMS])


def too_long(row: Row, seconds: float | None) -> Outcome:
    """The outcome of a row that was given up."""
    return failed(row, [taking_too_long(row, seconds)])


def crashed(row: Row) -> Outcome:
    """The outcome of a row at which the process ended."""
    return Outcome(row.number, row.label, "crashed", problems=(Problem(say.CRASHED, row.place),))


@dataclass(slots=True)
class _Reading:
    """The nodes of a row, as far as they are read; what is wrong is told with what stands in them."""

    row: Row
    root: Node | None = None

    def read(self, problems: list[Problem]) -> Node:
        self.root = self.row.content.read(problems)
        return self.root


class _Made(NamedTuple):
    """The files of a row by their suffixes, before they are written."""

    files: dict[str, bytes]
    warnings: tuple[Problem, ...]
    photos: dict[str, str]


def _made(settings: Settings, reading: _Reading) -> _Made:
    from thaimemo.loading.checking import report_of

    problems: list[Problem] = []
    root = reading.read(problems)
    report = report_of(root, problems)
    document = settings.document(report)
    photos = _photos(report, settings)
    return _Made(settings.files(document), tuple(with_values(settings.warnings(document), root)), photos)


def _written(job: Job, made: _Made) -> Outcome:
    files = []
    for suffix, data in made.files.items():
        job.target.write(f"{job.name}.{suffix}", data)
        files.append(MadeFile(f"{job.name}.{suffix}", sha256(data).hexdigest()))
    pages = page_count(made.files["pdf"]) if "pdf" in made.files else None
    return Outcome(
        job.row.number, job.row.label, "done", tuple(files), pages, warnings=made.warnings, photos=made.photos
    )


def _photos(report: VisitReport, settings: Settings) -> dict[str, str]:
    """The photos by their names with what they hold, taken before they are drawn."""
    folder = Path(settings.photos or "")
    names = (found_in(one.file, folder) if path.startswith("visits") else one.file for path, one in report.all_photos())
    return {name: file_hash(folder / name) for name in names}


# Said of a cell, nothing else need be said of it.
_FLAWS = (say.CELL_ERROR, say.FORMULA_WITHOUT_VALUE)


def with_values(problems: Sequence[Problem], root: Node | None) -> list[Problem]:
    """The problems, those of cells with what stands there: a list is mended by looking at it."""
    values = dict(_cells(root)) if root is not None and problems else {}
    flaws = {problem.place for problem in problems if problem.message in _FLAWS}
    told = (problem for problem in problems if problem.message in _FLAWS or problem.place not in flaws)
    return [_with_value(problem, values.get(problem.place)) for problem in told]


def _with_value(problem: Problem, value: str | None) -> Problem:
    if value is None or value in problem.text():
        return problem
    told = problem.message
    message = Message(f"“{{cell}}” {told.th}", f"“{{cell}}”: {told.en}", told.hint_th, told.hint_en)
    return replace(problem, message=message, values={**problem.values, "cell": value})


def _cells(node: Node) -> list[tuple[Place | None, str]]:
    """The places of cells with what stands there, as it is shown."""
    if isinstance(node, Scalar):
        known = isinstance(node.place, Cell) and not blank(node.value)
        return [(node.place, shown(shown_value(node.value)))] if known else []
    children = node.nodes if isinstance(node, Items) else [entry.node for entry in node.entries]
    return [pair for child in children for pair in _cells(child)]


def _same_program(settings: Settings) -> None:
    """A worker elsewhere draws as this program would; raises `OutputError` where it is another version."""
    if settings.version != __version__:
        values = {"here": settings.version, "there": __version__}
        raise OutputError(Problem(say.OTHER_VERSION, None, values))
    for name, value in settings.variables:
        if os.environ.get(name) != value:
            _set(name, value)


def _set(name: str, value: str | None) -> None:
    if value is None:
        del os.environ[name]
    else:
        os.environ[name] = value


@lru_cache(maxsize=1)
def _quieten() -> None:
    """Warnings go into the outcome; a process that only works for batches prints none of them."""
    warnings.simplefilter("ignore", ThaimemoWarning)


def warm_up() -> None:
    """Load what the first memo would wait for, and keep Python from looking through it for garbage again and again."""
    from thaimemo.loading import load

    _quieten()
    data = {"memo": {"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"}, "visit": {"date": "16 มกราคม 2563"}}
    Settings(emblem="none").files(Settings(emblem="none").document(load(data)))
    gc.collect()
    gc.freeze()
    # A memo makes some 100,000 objects, and few of them need the collector: by Python's own 700 a tenth of the time
    # would go into looking. What is left lies until `tidy`.
    gc.set_threshold(50_000, 20, 20)


_TIDY_EVERY = 250
_count = count(1)


def tidy() -> None:
    """Collect the garbage of the last memos, some kilobytes of each, so that memory stays flat."""
    if next(_count) % _TIDY_EVERY == 0:
        gc.collect()
