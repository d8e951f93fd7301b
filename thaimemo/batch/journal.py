"""The manifest where it lies: in the folder of the memos, or beside them at an address that cannot be added to."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from thaimemo.batch.manifest import NAME, Known, Manifest, Record
from thaimemo.batch.outcome import Outcome
from thaimemo.batch.targets import Folder, Target, sweep

if TYPE_CHECKING:
    from thaimemo.batch.planning import Plan

_SECONDS = 10.0
"""How often a manifest elsewhere is brought up to date: what a killed batch did since is made again."""
_SHARE = 20
"""Of how many seconds one may be spent on that."""


class Journal:
    """Keeps the manifest of a batch, and its folder clean of what killed ones left behind."""

    def __init__(self, target: Target, manifest: Manifest, local: Path) -> None:
        self._target = target
        self._manifest = manifest
        self._folder = local if isinstance(target, Folder) else None
        self._swept: set[Path] = set()
        self._next = time.monotonic() + _SECONDS
        self.shown = target.shown(NAME)

    @classmethod
    @contextmanager
    def open(cls, target: Target, *, resume: bool) -> Iterator[Journal]:
        """The journal of a batch in `target`; raises `OutputError`, also where another batch is at work."""
        with ExitStack() as stack:
            if isinstance(target, Folder):
                local = Path(target.path)
            else:
                local = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="thaimemo-")))
                earlier = target.read(NAME) if resume else None
                (local / NAME).write_bytes(earlier or b"")
            manifest = stack.enter_context(Manifest(local / NAME, resume=resume))
            yield cls(target, manifest, local)

    def known(self, input: str) -> Iterator[Known]:
        """The finished rows of earlier runs made of the same."""
        return self._manifest.known(input)

    def prepare(self, name: str) -> None:
        """Clean the folder that a file is written to, the first time that one is."""
        folder = None if self._folder is None else (self._folder / name).parent
        if folder is not None and folder not in self._swept:
            self._swept.add(folder)
            sweep(folder)

    def clean(self) -> None:
        """Clean the folders that were written to, when no worker is at work."""
        for folder in self._swept:
            sweep(folder)

    def write(self, plan: Plan, outcome: Outcome) -> None:
        """Note the end of a row; raises `OutputError`."""
        if plan.known is not None:
            self._manifest.keep(plan.known, plan.row.number, plan.row.label)
        else:
            self._manifest.write(Record(outcome, plan.name, plan.input))
        if self._folder is None and time.monotonic() > self._next:
            self._publish()

    def rows(self) -> Iterator[dict[str, str]]:
        """The lines of this run, in the order of the rows."""
        return self._manifest.rows()

    def finish(self) -> None:
        """Leave the manifest in the order of the rows."""
        self._manifest.finish()
        if self._folder is None:
            self._publish()

    def _publish(self) -> None:
        """Bring the manifest at the address up to date."""
        start = time.monotonic()
        self._target.write(NAME, self._manifest.path.read_bytes())
        end = time.monotonic()
        self._next = end + max(_SECONDS, (end - start) * _SHARE)
