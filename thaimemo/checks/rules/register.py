"""Rules of the family register."""

from __future__ import annotations

from thaimemo.checks.registry import Rule

RULES: tuple[Rule, ...] = ()
