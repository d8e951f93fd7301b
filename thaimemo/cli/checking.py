"""`thaimemo check`: whether a memo can be made of each file, and what a careful reader would say of its Thai."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from thaimemo.checks import Finding, Settings, Severity, check_file
from thaimemo.checks.reading import DATA, WORD
from thaimemo.cli.options import Options
from thaimemo.cli.rendering import quietly
from thaimemo.cli.report import sentence, tell, tell_errors
from thaimemo.errors import DataError, Place, Problem, ThaimemoError
from thaimemo.messages import batch as say_batch
from thaimemo.messages import checks as say_checks
from thaimemo.messages import cli as say
from thaimemo.messages import data as say_data

FORMATS = ("text", "json", "github")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How findings are told, and when they end in an error."""

    format: str = "text"
    strict: bool = False
    fix: bool = False
    settings: Settings | None = None

    def __post_init__(self) -> None:
        if self.format not in FORMATS:
            raise typer.BadParameter(sentence(say.FORMAT_CHOICE, name=self.format, known=", ".join(FORMATS)))


def check(files: Sequence[Path], lists: Sequence[Path], options: Options, wanted: Wanted) -> int:
    """Tell of each file what is wrong with it; 1 if there is an error, or a warning where `strict`.

    The data and Word files of a folder are checked as if each had been named; the rows of `lists` after all files.
    """
    if lists and (wanted.format != "text" or wanted.fix):
        raise typer.BadParameter(sentence(say_batch.CHECK_AS_TEXT, name=lists[0]))
    told = _Told(options, wanted)
    for file in files:
        told.tell(file)
    if files:
        told.end()
    return max([told.status, *(_check_list(file, options, wanted) for file in lists)])


def _check_list(file: Path, options: Options, wanted: Wanted) -> int:
    from thaimemo.cli import list_checking

    try:
        return list_checking.check(file, options, wanted)
    except ThaimemoError as error:
        return tell_errors(error)


class _Told:
    """What was told of the files so far, or is to be told at the end."""

    def __init__(self, options: Options, wanted: Wanted) -> None:
        self.options = options
        self.wanted = wanted
        self.status = 0
        self.found: list[dict[str, Any]] = []
        self.warned: set[str] = set()

    def tell(self, path: Path) -> None:
        """Tell of a file, or of those in a folder."""
        try:
            files = _inside(path) if path.is_dir() else [path]
        except ThaimemoError as error:
            files = []
            self._refused(error)
        for file in files:
            try:
                self._findings(file, self._checked(file))
            except ThaimemoError as error:
                self._refused(error)

    def end(self) -> None:
        """Tell what is told of all files at once."""
        if self.wanted.format == "json":
            tell(json.dumps(self.found, ensure_ascii=False, indent=1))
        elif self.wanted.format == "github":
            for item in self.found:
                tell(_command(item))

    def _checked(self, file: Path) -> list[Finding]:
        made = quietly(self.options, file, self.warned) if file.suffix.lower() in DATA else None
        if self.wanted.fix:
            _fix(file, self.wanted)
        return check_file(file, settings=self.wanted.settings, left_out=made.left_out if made else ())

    def _findings(self, file: Path, findings: Sequence[Finding]) -> None:
        self.found += map(_of_finding, findings)
        self.status = max(self.status, _status(findings, self.wanted.strict))
        if self.wanted.format == "text":
            _tell(file, findings)

    def _refused(self, error: ThaimemoError) -> None:
        self.found += map(_of_problem, error.problems)
        self.status = 1
        if self.wanted.format == "text":
            tell_errors(error)


def _inside(folder: Path) -> list[Path]:
    """The data and Word files of a folder, by their names; not the marks that Word leaves beside open files."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in (*DATA, *WORD))
    except OSError as error:
        detail = {"reason": error.strerror or error}
        raise DataError(Problem(say_data.UNREADABLE, Place(str(folder)), detail)) from None
    files = [folder / name for name in names if not name.startswith(("~$", "."))]
    if not files:
        raise DataError(Problem(say_checks.EMPTY_FOLDER, Place(str(folder))))
    return files


def rules() -> int:
    """Print every rule with its family, its severity and what it asks for."""
    from thaimemo.checks.registry import rules as all_rules

    for rule in all_rules():
        severity = rule.severity if rule.on else sentence(say.RULE_OFF)
        tell(f"{rule.family}  {rule.name}  {severity}  {sentence(rule.about)}")
    return 0


def _fix(file: Path, wanted: Wanted) -> None:
    """Write what needs no thought, and show what was changed: beside a result that programs read, on standard error."""
    from thaimemo.checks.fixing import fix_file

    fixed = fix_file(file, settings=wanted.settings)
    if fixed is not None:
        stream = sys.stdout if wanted.format == "text" else sys.stderr
        print(fixed.diff.rstrip("\n"), file=stream)
        print(sentence(say.FIXED, count=fixed.count, name=file, backup=fixed.backup), file=stream)


def _status(findings: Iterable[Finding], strict: bool) -> int:
    bad = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return int(any(finding.severity in bad for finding in findings))


def _tell(file: Path, findings: Sequence[Finding]) -> None:
    for finding in findings:
        tell(finding.line())
        if file.suffix.lower() in WORD:
            tell(f"    {finding.around}")
    if not findings:
        tell(sentence(say.GOOD if file.suffix.lower() in DATA else say.NOTHING_FOUND, name=file))
        return
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in Severity}
    tell(sentence(say.COUNTED, name=file, **{f"{severity}s": count for severity, count in counts.items()}))


def _of_finding(finding: Finding) -> dict[str, Any]:
    return {
        **_of_place(finding.place),
        "start": finding.start,
        "end": finding.end,
        "severity": str(finding.severity),
        "rule": finding.rule,
        "message": finding.problem.text(),
        "hint": finding.problem.hint(),
        "words": finding.words,
        "around": finding.around,
        "suggestions": list(finding.suggestions),
        "fixable": finding.fixable,
    }


def _of_problem(problem: Problem) -> dict[str, Any]:
    """A file that cannot be checked, told with the same names."""
    told = {"severity": "error", "rule": "data", "message": problem.text(), "hint": problem.hint()}
    nothing = {"words": "", "around": "", "suggestions": [], "fixable": False}
    return {**_of_place(problem.place), "start": None, "end": None, **told, **nothing}


def _of_place(place: Place | None) -> dict[str, Any]:
    place = place or Place()
    return {"file": place.file, "line": place.line, "column": place.column, "path": place.path}


_COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}


def _command(item: dict[str, Any]) -> str:
    """One finding as a workflow command of GitHub Actions."""
    names = {"file": item["file"], "line": item["line"], "col": item["column"], "title": item["rule"]}
    parts = [f"{name}={_escaped(str(value), ',:')}" for name, value in names.items() if value is not None]
    said = item["message"] + (f" ({item['hint']})" if item["hint"] else "")
    return f"::{_COMMANDS[item['severity']]} {','.join(parts)}::{_escaped(said)}"


def _escaped(text: str, also: str = "") -> str:
    return "".join(f"%{ord(char):02X}" if char in "%\r\n" or char in also else char for char in text)
