"""`thaimemo batch`: many memos, with a progress bar where someone looks, and an end that loses nothing."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import typer

from thaimemo.batch import Outcome, Settings, Summary, run
from thaimemo.cli.options import Options
from thaimemo.cli.report import complain, line_of, sentence, tell, tell_problems, tell_warnings, warning_of
from thaimemo.errors import OutputError, Place, Problem
from thaimemo.files import write_whole
from thaimemo.messages import batch as say
from thaimemo.messages import cli as say_cli
from thaimemo.output import Output

Print = Callable[[str], None]
_INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command is told beside how a memo is made."""

    source: Path
    output: str
    name: str | None = None
    jobs: str = "auto"
    resume: bool = False
    fail_fast: bool = False
    seconds: float = 120
    merge: Path | None = None
    dask: str | None = None


def batch(wanted: Wanted, formats: list[str], options: Options, output: Output) -> int:
    """Make the memos; 0 if every row has its files, 1 if not, 130 after Ctrl-C."""
    if not wanted.output:
        raise typer.BadParameter(sentence(say_cli.EMPTY_NAME))
    settings = settings_of(options, formats, output)
    tell_warnings(output.problems() if "docx" in formats else ())
    jobs = _jobs(wanted.jobs)
    with ExitStack() as stack:
        executor, size = None, jobs
        if wanted.dask is not None:
            from thaimemo.batch.cluster import cluster

            executor, threads = stack.enter_context(cluster(wanted.dask))
            size = jobs or threads
        stop = stack.enter_context(_stopped_by_hand())
        told = stack.enter_context(_telling())
        summary = run(
            wanted.source,
            wanted.output,
            settings,
            name=wanted.name,
            resume=wanted.resume,
            fail_fast=wanted.fail_fast,
            seconds=wanted.seconds,
            jobs=size,
            executor=executor,
            merge=wanted.merge,
            tell=told,
            stop=stop.event,
        )
    return _end(summary, stop.by_hand)


def new(file: Path, force: bool) -> int:
    """Write the workbook to fill in."""
    from thaimemo.batch.form import form

    if file.exists() and not force:
        raise OutputError(Problem(say_cli.EXISTS, Place(str(file)), {"name": file}))
    write_whole(file, form())
    tell(sentence(say_cli.WRITTEN, name=file))
    return 0


def settings_of(options: Options, formats: list[str], output: Output) -> Settings:
    """How the memos of a list are made."""
    digits: Any = options.digits
    return Settings(
        formats=tuple(formats),
        template=options.template,
        templates=tuple(map(str, options.templates or ())),
        digits=digits,
        emblem=options.emblem,
        fonts=None if options.font is None else str(options.font),
        layout=None if options.layout is None else str(options.layout),
        options=dict(options._chosen()),
        photos=None if options.photos is None else str(options.photos),
        words=None if options.words is None else str(options.words),
        glossary=tuple(map(str, options.glossary or ())),
        output=output,
    )


def _jobs(word: str) -> int | None:
    if word == "auto":
        return None
    if not (word.isdecimal() and 0 < int(word) <= 1024):
        raise typer.BadParameter(sentence(say.BAD_JOBS, word=word))
    return int(word)


def _end(summary: Summary, by_hand: bool) -> int:
    tell_problems(summary.problems)
    if summary.stopped:
        complain(sentence(say.STOPPED))
    counts = {"done": summary.done, "skipped": summary.skipped, "failed": summary.failed}
    tell(sentence(say.SUMMARY, **counts, manifest=summary.manifest))
    if by_hand and summary.stopped:
        return _INTERRUPTED
    return 0 if summary.good else 1


@dataclass(slots=True)
class _Stop:
    event: threading.Event
    by_hand: bool = False


@contextmanager
def _stopped_by_hand() -> Iterator[_Stop]:
    """Ctrl-C ends the batch after the memos begun; the second one at once, as if it were killed."""
    stop = _Stop(threading.Event())

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        if stop.by_hand:
            os._exit(_INTERRUPTED)
        stop.by_hand = True
        stop.event.set()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _telling() -> Iterator[Callable[[Outcome, int | None], None]]:
    """Tells problems as they come, warnings once; moves the bar if standard error is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield _teller(complain, lambda _: None)
        return
    from thaimemo.cli.progress import bar

    with bar() as (write, move):
        yield _teller(write, move)


def _teller(write: Print, move: Callable[[int | None], None]) -> Callable[[Outcome, int | None], None]:
    told: set[str] = set()

    def tell_outcome(outcome: Outcome, total: int | None) -> None:
        for problem in outcome.problems:
            write(line_of(problem))
        for line in map(warning_of, outcome.warnings):
            if line not in told:
                told.add(line)
                write(line)
        move(total)

    return tell_outcome
