"""What an officer wrote, checked: spelling, form, register, sense and abbreviations of official Thai."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thaimemo.checks.finding import Finding, Severity
from thaimemo.checks.settings import Settings

if TYPE_CHECKING:
    from thaimemo.errors import Problem
    from thaimemo.model import VisitReport

__all__ = ["Finding", "Settings", "Severity", "check", "check_file", "check_text"]

_Settings = Settings | str | os.PathLike[str] | None


def check(source: VisitReport | str, *, settings: _Settings = None) -> list[Finding]:
    """What is wrong or worth a look in a report or a text, in the order written.

    `settings` are settings, a TOML file with a table `[check]`, or None: `thaimemo.toml` in the current folder, if any.
    """
    if isinstance(source, str):
        return check_text(source, settings=settings)
    from thaimemo.checks.reading import of_report
    from thaimemo.checks.running import findings
    from thaimemo.checks.settings import settings_of

    return findings(*of_report(source, settings_of(settings)))


def check_text(text: str, *, settings: _Settings = None) -> list[Finding]:
    """What is wrong or worth a look in a plain text; `start` and `end` of the findings are offsets in it."""
    from thaimemo.checks.reading import of_text
    from thaimemo.checks.running import findings
    from thaimemo.checks.settings import settings_of

    return findings(*of_text(text, settings_of(settings)))


def check_file(
    path: str | os.PathLike[str], *, settings: _Settings = None, left_out: Sequence[Problem] = ()
) -> list[Finding]:
    """What is wrong or worth a look in a data file, a Word file or a plain text; DataError if it cannot be read.

    `left_out` is what the memo of a data file does not print (`Document.left_out`): each is told as a hint.
    """
    from thaimemo.checks.reading import of_file
    from thaimemo.checks.running import findings
    from thaimemo.checks.settings import settings_of

    manuscript, hidden = of_file(Path(path), settings_of(settings))
    manuscript.left_out = left_out
    return findings(manuscript, hidden)
