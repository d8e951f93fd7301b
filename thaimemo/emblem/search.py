"""Which emblem a memo bears, and why: the one named, the one kept, the installed font's, else a marked frame."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from thaimemo.emblem.keeping import kept
from thaimemo.emblem.pixels import FINE_ENOUGH
from thaimemo.emblem.reading import read
from thaimemo.errors import EmblemError, Place, Problem
from thaimemo.fonts import installed
from thaimemo.messages import Message
from thaimemo.messages import emblem as say
from thaimemo.tree import Emblem, Frame, Picture

VARIABLE = "THAIMEMO_EMBLEM"
# Said instead of a file: leave the place blank, the paper has the emblem already.
NONE = "none"

# As wide and high as the garuda of TH Charm of AU (L4), in units of its own.
FRAME = Frame(width=926.0, height=1000.0, text="ตราครุฑ")

Source = Literal["argument", "environment", "config", "installed font", "frame", "none"]

_LADDER: tuple[tuple[Source, Message], ...] = (
    ("argument", say.ARGUMENT),
    ("environment", say.ENVIRONMENT),
    ("config", say.CONFIG),
    ("installed font", say.SYSTEM_FONT),
    ("frame", say.FRAME),
)


class Row(NamedTuple):
    """A line of `thaimemo emblem`, in the current language: where was looked, what was found, what became of it."""

    where: str
    found: str
    why: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """The emblem a memo bears (None: its place stays blank), where it came from, and what its user should know."""

    emblem: Emblem | None
    source: Source
    path: Path | None = None
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    def explain(self) -> tuple[Row, ...]:
        """Every place an emblem may come from, in their order, the one used among them."""
        if self.source == "none":
            return (Row(NONE, "", Problem(say.BLANK_ON_PURPOSE).text()),)
        rungs = _LADDER if self.source == "frame" else _LADDER[:-1]
        return tuple(self._row(source, message) for source, message in rungs)

    def _row(self, source: Source, message: Message) -> Row:
        found = str(self.path or FRAME.text) if source == self.source else _found(source)
        return Row(Problem(message).text(), found, Problem(self._why(source, found)).text())

    def _why(self, source: Source, found: str) -> Message:
        if source == self.source:
            return say.FRAME_USED if source == "frame" else say.USED
        if found:
            return say.PASSED_OVER
        return say.NOT_GIVEN if source in ("argument", "environment") else say.NOT_THERE


def resolve(choice: str | os.PathLike[str] | None = None) -> Resolved:
    """The emblem of a memo: `choice`, else `THAIMEMO_EMBLEM`'s, else the one kept, the installed font's, or a frame.

    `choice` is a file, or `"none"` for pre-printed paper; None goes on to the next place. Raises EmblemError for a file
    that was named or kept and cannot be used; a frame comes with the one problem that says how to get an emblem.
    """
    if choice is not None:
        return _named(os.fspath(choice), "argument")
    named = os.environ.get(VARIABLE)
    if named:
        return _named(named, "environment")
    own = kept()
    return _of(own, "config") if own else _of_system()


def _named(name: str, source: Source) -> Resolved:
    return Resolved(None, "none") if name.lower() == NONE else _of(Path(os.path.expanduser(name)), source)


def _of(path: Path, source: Source) -> Resolved:
    emblem = read(path)
    problems: tuple[Problem, ...] = ()
    if isinstance(emblem, Picture) and emblem.height < FINE_ENOUGH:
        values = {"height": emblem.height, "least": FINE_ENOUGH}
        problems = (Problem(say.COARSE, Place(file=str(path)), values),)
    return Resolved(emblem, source, path, problems)


def _of_system() -> Resolved:
    for path in _system_fonts():
        try:
            return _of(path, "installed font")
        except EmblemError:
            continue
    return Resolved(FRAME, "frame", None, (Problem(say.NOT_FOUND),))


def _system_fonts() -> tuple[Path, ...]:
    return installed.files("thcharmofau")


def _found(source: Source) -> str:
    """What lies at a place that was not used; empty for nothing."""
    if source == "environment":
        return os.environ.get(VARIABLE, "")
    if source == "config":
        return str(kept() or "")
    return str(next(iter(_system_fonts()), "")) if source == "installed font" else ""
