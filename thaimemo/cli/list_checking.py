"""`thaimemo check` of lists: each row of a workbook, a CSV or JSON Lines, as if it were a file of its own."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

from thaimemo.batch.rows import Row
from thaimemo.batch.settings import Settings
from thaimemo.batch.sources import photo_folder, source_of
from thaimemo.batch.work import with_values
from thaimemo.checks import Finding, Severity
from thaimemo.checks import check as check_report
from thaimemo.cli.batching import settings_of
from thaimemo.cli.checking import Wanted
from thaimemo.cli.options import Options
from thaimemo.cli.report import sentence, tell, tell_problems
from thaimemo.errors import Problem, ThaimemoError, ThaimemoWarning
from thaimemo.loading.checking import report_of
from thaimemo.messages import batch as say
from thaimemo.model.nodes import Node
from thaimemo.output import Output


def check(path: Path, options: Options, wanted: Wanted) -> int:
    """Tell of each row what is wrong with it; 1 if there is an error, or a warning where `strict`."""
    settings = settings_of(options, ["docx", "pdf"], Output()).settled(photo_folder(path))
    source = source_of(path)
    rows = bad = count = status = 0
    for row in source.rows():
        rows += 1
        found = list(_found(row, settings, wanted))
        bad += any(isinstance(one, Problem) for one in found)
        count += sum(isinstance(one, Finding) for one in found)
        status |= any(_weighs(one, wanted) for one in found)
    leftover = source.leftover()
    tell_problems(leftover)
    status |= bool(leftover)
    tell(sentence(say.ROWS_CHECKED, name=path, rows=rows, bad=bad, findings=count))
    return status


def _found(row: Row, settings: Settings, wanted: Wanted) -> Iterator[Problem | Finding]:
    """What is wrong with a row, told as it is found: problems on standard error, findings on standard output."""
    problems: list[Problem] = []
    root: Node | None = None
    try:
        root = row.content.read(problems)
        report = report_of(root, problems)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ThaimemoWarning)
            settings.document(report)
    except ThaimemoError as error:
        for problem in with_values(error.problems, root):
            tell_problems([problem])
            yield problem
        return
    for finding in check_report(report, settings=wanted.settings):
        tell(finding.line())
        yield finding


def _weighs(one: Problem | Finding, wanted: Wanted) -> bool:
    if isinstance(one, Problem):
        return True
    return one.severity is Severity.ERROR or (wanted.strict and one.severity is Severity.WARNING)
