"""Rules of register: words that do not belong in an official text, with the formal ones."""

from __future__ import annotations

from thaimemo.checks.registry import Rule

RULES: tuple[Rule, ...] = ()
