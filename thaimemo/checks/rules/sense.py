"""Rules of the family sense."""

from __future__ import annotations

from thaimemo.checks.registry import Rule

RULES: tuple[Rule, ...] = ()
