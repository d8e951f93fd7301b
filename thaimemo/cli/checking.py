"""`thaimemo check`: whether a memo can be made of each file, and what a careful reader would say of its Thai."""

from __future__ import annotations

import json
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
from thaimemo.errors import Place, Problem, ThaimemoError
from thaimemo.messages import cli as say

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


def check(files: Sequence[Path], options: Options, wanted: Wanted) -> int:
    """Tell of each file what is wrong with it; 1 if there is an error, or a warning where `strict`."""
    told: set[str] = set()
    found: list[dict[str, Any]] = []
    status = 0
    for file in files:
        try:
            if file.suffix.lower() in DATA:
                quietly(options, file, told)
            if wanted.fix:
                _fix(file, wanted)
            findings = check_file(file, settings=wanted.settings)
        except ThaimemoError as error:
            status = 1
            if wanted.format == "text":
                tell_errors(error)
            found += map(_of_problem, error.problems)
            continue
        found += map(_of_finding, findings)
        status = max(status, _status(findings, wanted.strict))
        if wanted.format == "text":
            _tell(file, findings)
    if wanted.format == "json":
        tell(json.dumps(found, ensure_ascii=False, indent=1))
    elif wanted.format == "github":
        for item in found:
            tell(_command(item))
    return status


def rules() -> int:
    """Print every rule with its family, its severity and what it asks for."""
    from thaimemo.checks.registry import rules as all_rules

    for rule in all_rules():
        severity = rule.severity if rule.on else sentence(say.RULE_OFF)
        tell(f"{rule.family}  {rule.name}  {severity}  {sentence(rule.about)}")
    return 0


def _fix(file: Path, wanted: Wanted) -> None:
    """Write what needs no thought, and show what was changed."""
    from thaimemo.checks.fixing import fix_file

    fixed = fix_file(file, settings=wanted.settings)
    if fixed is not None and wanted.format == "text":
        tell(fixed.diff.rstrip("\n"))
        tell(sentence(say.FIXED, count=fixed.count, name=file, backup=fixed.backup))


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
    told = {"severity": "error", "rule": "data", "message": problem.text(), "hint": problem.hint()}
    return {**_of_place(problem.place), **told}


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
