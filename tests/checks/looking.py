"""What the tests of the rules share: the findings of one rule in a text or in data."""

from __future__ import annotations

from thaimemo.checks import Finding, Settings, check, check_text
from thaimemo.loading import load

HEAD = "memo: {agency: ก, subject: ข, to: ค}\nvisit: {date: 16 มกราคม 2563}\n"


def found(text: str, rule: str, **settings: object) -> list[Finding]:
    """What a rule finds in a plain text."""
    return [one for one in check_text(text, settings=Settings(**settings)) if one.rule == rule]  # type: ignore[arg-type]


def words(text: str, rule: str) -> list[str]:
    """The words a rule finds in a plain text."""
    return [one.words for one in found(text, rule)]


def first(text: str, rule: str) -> str:
    """The first suggestion of the only finding of a rule."""
    (one,) = found(text, rule)
    return one.suggestions[0]


def in_data(source: str, rule: str) -> list[Finding]:
    """What a rule finds in the text of a data file."""
    return [one for one in check(load(source), settings=Settings()) if one.rule == rule]
