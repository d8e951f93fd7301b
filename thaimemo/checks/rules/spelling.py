"""Rules of the family spelling."""

from __future__ import annotations

from thaimemo.checks.registry import Rule

RULES: tuple[Rule, ...] = ()
