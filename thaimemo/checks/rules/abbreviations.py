"""Rules of the family abbreviations."""

from __future__ import annotations

from thaimemo.checks.registry import Rule

RULES: tuple[Rule, ...] = ()
