"""Rules of form: how letters, spaces, figures, dates, brackets and numbers are written in an official text."""

from __future__ import annotations

from thaimemo.checks.registry import Rule
from thaimemo.checks.rules.form import (
    blanks,
    brackets,
    dates,
    digits,
    hidden,
    letters,
    memo,
    money,
    numbering,
    punctuation,
    times,
    years,
)

RULES: tuple[Rule, ...] = (
    *letters.RULES,
    *hidden.RULES,
    *blanks.RULES,
    *punctuation.RULES,
    *digits.RULES,
    *dates.RULES,
    *years.RULES,
    *times.RULES,
    *money.RULES,
    *brackets.RULES,
    *numbering.RULES,
    *memo.RULES,
)
