"""Before a row is worked on: its name, and whether its files are there already."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from thaimemo.batch.filenames import Taken
from thaimemo.batch.fingerprint import file_hash, fingerprint
from thaimemo.batch.journal import Journal
from thaimemo.batch.manifest import Known
from thaimemo.batch.naming import namer
from thaimemo.batch.outcome import Outcome
from thaimemo.batch.rows import Row, digest
from thaimemo.batch.settings import Settings
from thaimemo.batch.targets import Folder, Target
from thaimemo.batch.work import Job, failed
from thaimemo.errors import DataError


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done for a row: a job, or nothing as its outcome is known.

    `name` is its name before a number was added, `input` stands for all that its files depend on but their names.
    """

    row: Row
    name: str = ""
    input: str = ""
    job: Job | None = None
    outcome: Outcome | None = None
    known: Known | None = None


class Planner:
    """Plans one row after another, in their order: names are numbered as they come."""

    def __init__(
        self,
        name: str | None,
        settings: Settings,
        target: Target,
        journal: Journal,
        names: Taken,
        seconds: float | None = None,
    ) -> None:
        self._seconds = seconds
        self._namer = namer(name, seconds)
        self._settings = settings
        self._target = target
        self._journal = journal
        self._names = names
        self._photos: dict[tuple[str, int, int], str] = {}
        self._made_by = fingerprint(settings, name)

    def plan(self, row: Row) -> Plan:
        """The plan for a row."""
        input = digest(self._made_by, row.content.digest()).hex()
        known = list(self._journal.known(input))
        try:
            name = known[0].name if known else self._namer(row)
        except DataError as error:
            return Plan(row, input=input, outcome=failed(row, error.problems))
        unique = self._names.unique(name)
        for one in known:
            if self._stands(one, unique):
                return Plan(row, name, input, outcome=one.outcome(row.number, row.label), known=one)
        self._journal.prepare(unique)
        return Plan(row, name, input, Job(row, unique, self._target, self._settings, self._seconds))

    def _stands(self, known: Known, name: str) -> bool:
        """Whether the files of an earlier run are those wanted now, and unchanged, and so are its photos."""
        wanted = [f"{name}.{suffix}" for suffix in self._settings.formats]
        files = known.files()
        if [file.name for file in files] != wanted:
            return False
        if any(self._photo(photo) != told for photo, told in known.photos().items()):
            return False
        return all(self._hash(file.name) == file.sha256 for file in files)

    def _hash(self, name: str) -> str | None:
        data = self._target.read(name)
        return None if data is None else sha256(data).hexdigest()

    def _photo(self, name: str) -> str:
        """What a photo holds; one that several memos show is read once."""
        path = Path(self._settings.photos or "", name)
        try:
            about = path.stat()
        except (OSError, ValueError):
            return ""
        key = (str(path), about.st_mtime_ns, about.st_size)
        if key not in self._photos:
            self._photos[key] = file_hash(path)
        return self._photos[key]


def open_names(target: Target, merge: str | os.PathLike[str] | None) -> Taken:
    """The names not to be given to memos: that of the merged PDF, where it lies among them."""
    names = Taken()
    if merge is not None and isinstance(target, Folder) and Path(merge).absolute().parent == Path(target.path):
        names.reserve(Path(merge).stem)
    return names
