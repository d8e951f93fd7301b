"""Beside the field: the same letters set by us and by others, in one run: `python -m tests.benchmarks.field`.

With `--readme` the tables go into the README as well. The others are installed in an environment of their own. New text
each round; the programs take turns, so that a busy machine is busy for all of them.
"""

from __future__ import annotations

import json
import logging
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import environment, readme
from tests.benchmarks.common import ROUNDS, Target, markdown, median, milliseconds, on_one_core, process, targets

LAMPANG = environment.ROOT / "examples" / "lampang" / "visit.yaml"
LIBREOFFICE = "LibreOffice, from our Word file"
_BATCH = 10
_MEMOS = 200
_TABLE_ROWS = 300
HEADER = ("", "1 page, ms", "10 pages, ms", "1 page, kB", "10 pages, kB", "process of its own, ms")
FIGURES = (
    f"a table of {_TABLE_ROWS} rows, Word, ms",
    "two-page memos a second, from data to both files",
    "`thaimemo render`, both files, process of its own, ms",
)
"""What is measured of thaimemo alone."""


@dataclass
class Result:
    """Milliseconds and bytes of one page and of ten, and milliseconds of a whole process."""

    one: list[float] = field(default_factory=list)
    ten: list[float] = field(default_factory=list)
    sizes: tuple[int, int] = (0, 0)
    cold: float = 0.0

    @property
    def times(self) -> tuple[float, float]:
        """Medians of one page and of ten."""
        return median(self.one), median(self.ten)


def warm(work: Path) -> dict[str, Result]:
    """Every installed program, in turns; none is given a text that another of ours has met."""
    from tests.benchmarks.officialese import ONE_PAGE, TEN_PAGES, letter
    from tests.benchmarks.programs import installed

    writers = {program.name: program.writer(work) for program in installed()}
    results = {name: Result() for name in writers}
    for name, write in writers.items():
        results[name].sizes = (len(write(letter(0, ONE_PAGE))), len(write(letter(1, TEN_PAGES))))
    seeds = count(2)
    for _ in range(ROUNDS):
        for name, write in writers.items():
            results[name].one.append(milliseconds(write, letter(next(seeds), ONE_PAGE)))
            results[name].ten.append(milliseconds(write, letter(next(seeds), TEN_PAGES)))
    return results


def libreoffice(work: Path) -> Result:
    """LibreOffice turns our Word files into PDF: a batch in one call, and one file in a process of its own."""
    from tests.benchmarks.officialese import ONE_PAGE, TEN_PAGES, letter
    from tests.benchmarks.programs.in_thaimemo import word
    from tests.libreoffice import convert

    write, result, sizes = word(work), Result(), []
    for times, characters in ((result.one, ONE_PAGE), (result.ten, TEN_PAGES)):
        files = {f"letter{seed}": write(letter(seed, characters)) for seed in range(_BATCH)}
        folder = work / f"office{characters}"
        times.append(milliseconds(convert, files, folder) / _BATCH)
        sizes.append(next((folder / "pdf").iterdir()).stat().st_size)
    alone = {"letter": write(letter(99, ONE_PAGE))}
    result.cold = median(milliseconds(convert, alone, work / f"alone{at}") for at in range(3))
    result.sizes = (sizes[0], sizes[1])
    return result


def cold(results: dict[str, Result], work: Path) -> None:
    """A process of its own for each program: start, import, set one page, end."""
    from tests.benchmarks.officialese import ONE_PAGE, letter

    file = work / "letter.json"
    file.write_text(json.dumps(letter(7, ONE_PAGE).values()), encoding="utf-8")
    for name, result in results.items():
        result.cold = process("-m", "tests.benchmarks.cold", name, file, work)


def table_of(results: dict[str, Result]) -> str:
    rows = [
        (name, *(f"{time:.1f}" for time in of.times), *(f"{size / 1000:.1f}" for size in of.sizes), f"{of.cold:.0f}")
        for name, of in results.items()
    ]
    return markdown(HEADER, rows)


def compared(results: dict[str, Result]) -> Iterator[Target]:
    """The promises about our files, as far as the others are here."""
    from tests.benchmarks.programs import DOCXTPL, OURS, PLAIN, TYPST, WEASYPRINT, WORD

    ours, word = results[OURS], results[WORD]
    plain = results[PLAIN]
    for at, pages in enumerate(("1 page", "10 pages")):
        if TYPST in results:
            share = (1 / 4, 1 / 8)[at]
            yield Target(f"PDF, {pages}: time / Typst's", ours.times[at] / results[TYPST].times[at], share)
        yield Target(f"PDF, {pages}: tagged / untagged", ours.times[at] / plain.times[at], 1.4)
        if WEASYPRINT in results:
            yield Target(f"PDF, {pages}: size / WeasyPrint's", ours.sizes[at] / results[WEASYPRINT].sizes[at], 1.2)
        if DOCXTPL in results:
            yield Target(f"Word, {pages}: time / docxtpl's", word.times[at] / results[DOCXTPL].times[at], 1 / 5)


def alone(work: Path) -> Iterator[Target]:
    """The promises that need nobody beside us."""
    from tests.benchmarks.many import per_second

    table, many, whole = FIGURES
    yield Target(table, big_table(), 15)
    yield Target(many, per_second(_MEMOS), 60, at_least=True)
    render = ("-m", "thaimemo", "render", LAMPANG, "-o", work, "--emblem", "none")
    yield Target(whole, process(*render, rounds=9), 800)


def big_table() -> float:
    """Milliseconds of a memo with a table of directives as Word, its columns fitted to their text."""
    from dataclasses import replace

    from tests.benchmarks.letters import memo
    from tests.benchmarks.officialese import letter, table
    from thaimemo import columns, fonts, word
    from thaimemo.layout import Layout
    from thaimemo.tree import Memo

    def write(whole: Memo) -> bytes:
        return word.write(columns.fitted(whole, layout, family)[0], layout, family)

    layout, family, frame = Layout(), fonts.find(None), memo(letter(0, 600))
    memos = [replace(frame, body=(table(seed, _TABLE_ROWS),)) for seed in range(ROUNDS)]
    word.write(frame, layout, family)
    return median(milliseconds(write, one) for one in memos)


def _tell_of_subsetter() -> None:
    try:
        from weasyprint.text.ffi import harfbuzz_subset
    except (ImportError, OSError):
        return
    if harfbuzz_subset is None:
        print("libharfbuzz-subset is not installed: without it WeasyPrint is several times slower", file=sys.stderr)


def main() -> None:
    environment.enter("tests.benchmarks.field")
    logging.disable(logging.WARNING)
    on_one_core()
    _tell_of_subsetter()
    with TemporaryDirectory() as folder:
        work = Path(folder)
        results = warm(work)
        cold(results, work)
        if shutil.which("soffice") or shutil.which("libreoffice"):
            results[LIBREOFFICE] = libreoffice(work)
        own = list(alone(work))
    shown = section(results, own)
    print(shown, "\n")
    print(targets([*compared(results), *own]))
    if "--readme" in sys.argv[1:]:
        readme.write("speed", shown)


def section(results: dict[str, Result], own: list[Target]) -> str:
    """What the README shows: the machine, both tables, and which programs were measured."""
    measured = [
        *readme.packages(*environment.FIELD, "reportlab"),
        *readme.program("LibreOffice", "soffice", "--version"),
    ]
    machine = f"one core of {os.cpu_count()}, {platform.machine()}, {platform.system()}, {readme.python()}"
    figures = markdown(("thaimemo alone", ""), ((target.what, f"{target.measured:.3g}") for target in own))
    return (
        f"Processor time, medians of {ROUNDS}, new text each time; {machine}.\n\n"
        f"{table_of(results)}\n\n{figures}\n\nMeasured: {', '.join(measured)}."
    )


if __name__ == "__main__":
    main()
