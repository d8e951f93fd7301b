"""Rules of register: words that do not belong in an official text, with the formal ones."""

from __future__ import annotations

from thaimemo.checks.registry import Rule
from thaimemo.checks.rules.register import english, particles, phrases

RULES: tuple[Rule, ...] = (*phrases.RULES, *english.RULES, *particles.RULES)
