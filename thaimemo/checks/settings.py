"""What an office wants checked: rules switched off, their severity, words and abbreviations of its own."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from thaimemo.checks.finding import Severity
from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import checks as say

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SETTINGS_FILE = "thaimemo.toml"
_ROWS = ("off", "on", "severity", "words", "glossaries")


@dataclass(frozen=True)
class Settings:
    """How to check.

    `off` names rules or families of rules not applied, `on` rules applied that otherwise are not; `severity` gives
    rules another severity. `words` are words the office uses that no dictionary has; `glossaries` are files of its own
    abbreviations, read before the package's.
    """

    off: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    glossaries: tuple[Path, ...] = ()
    on: frozenset[str] = frozenset()

    def wants(self, rule: str, family: str, on: bool = True) -> bool:
        """Whether the rule is applied; `on`: whether it is where the settings do not name it."""
        return (on or rule in self.on) and rule not in self.off and family not in self.off


def settings_of(source: Settings | str | os.PathLike[str] | None) -> Settings:
    """The settings of a keyword: settings, a TOML file, or None for `thaimemo.toml` in the current folder, if any."""
    if isinstance(source, Settings):
        return source
    if source is None:
        return from_file(Path(SETTINGS_FILE)) if Path(SETTINGS_FILE).is_file() else Settings()
    return from_file(Path(source))


def from_file(path: Path) -> Settings:
    """The table `[check]` of a TOML file; DataError with everything wrong in it.

    off = ["register"], on = ["spoken-word-unsourced"], severity = {double-space = "error"}, words = ["…"] or a file of
    words, glossaries = ["our.tsv"]; files are looked for beside the settings.
    """
    from thaimemo.loading.files import decoded, read

    text = decoded(read(path), str(path))
    try:
        table = tomllib.loads(text).get("check", {})
    except tomllib.TOMLDecodeError as error:
        raise DataError(Problem(say.SETTINGS_SYNTAX, Place(str(path)), {"detail": error})) from None
    reader = _Reader(path, text)
    settings = reader.settings(table if isinstance(table, dict) else {"check": table})
    if reader.problems:
        raise DataError(reader.problems)
    return settings


class _Reader:
    """Reads the rows of one table and gathers what is wrong in them."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []

    def settings(self, table: Mapping[str, Any]) -> Settings:
        for name in table:
            if name not in _ROWS:
                self._refuse(say.SETTINGS_UNKNOWN, name, name=name, known=", ".join(_ROWS))
        return Settings(
            off=frozenset(self._rule(name) for name in self._strings(table, "off")),
            on=frozenset(self._rule(name) for name in self._strings(table, "on")),
            severity=self._severities(table.get("severity", {})),
            words=self._words(table),
            glossaries=tuple(self._file(name) for name in self._strings(table, "glossaries")),
        )

    def _strings(self, table: Mapping[str, Any], row: str) -> list[str]:
        value = table.get(row, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return value
        self._refuse(say.SETTINGS_LIST, row, name=row)
        return []

    def _rule(self, name: str) -> str:
        from thaimemo.checks.registry import families, rules

        known = {*families(), *(rule.name for rule in rules())}
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            self._refuse(say.RULE_UNKNOWN, name, name=name, near=near[0] if near else "thaimemo check --rules")
        return name

    def _severities(self, value: object) -> dict[str, Severity]:
        found: dict[str, Severity] = {}
        if not isinstance(value, dict):
            self._refuse(say.SETTINGS_TABLE, "severity", name="severity")
            return found
        for name, word in value.items():
            if word in [str(severity) for severity in Severity]:
                found[self._rule(name)] = Severity(word)
            else:
                self._refuse(say.SEVERITY_UNKNOWN, name, value=word)
        return found

    def _words(self, table: Mapping[str, Any]) -> tuple[str, ...]:
        if isinstance(table.get("words"), str):
            from thaimemo.loading.files import decoded, read

            path = self._file(table["words"])
            if not path.is_file():
                return ()
            lines = (line.partition("#")[0].strip() for line in decoded(read(path), str(path)).splitlines())
            return tuple(line for line in lines if line)
        return tuple(self._strings(table, "words"))

    def _file(self, name: str) -> Path:
        path = self.path.parent / name
        if not path.is_file():
            self._refuse(say.SETTINGS_NO_FILE, name, name=name)
        return path

    def _refuse(self, message: Any, word: str, **values: object) -> None:
        """A problem at the first line that holds `word`."""
        found = re.search(re.escape(word), self.text)
        line = self.text.count("\n", 0, found.start()) + 1 if found else None
        self.problems.append(Problem(message, Place(str(self.path), line), values))
