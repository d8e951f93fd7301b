"""What a check finds: the words, where they stand, which rule they break, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from thaimemo.errors import Place, Problem
from thaimemo.messages import Language


class Severity(str, Enum):
    """How sure a finding is: an error is wrong, a warning is very likely wrong, a hint is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reader should look at.

    `words` is what was found, `around` the same with the words around it. `suggestions` are what may stand in its
    place, the likeliest first. `start` and `end` count characters from the beginning of the file or text (in a Word
    file: of its paragraphs, a line each); None where the file does not hold the words as they read (values with
    escapes). `fixable` is true where the first suggestion may be written without a thought (`thaimemo check --fix`).
    """

    rule: str
    severity: Severity
    problem: Problem
    words: str
    around: str
    suggestions: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    fixable: bool = False

    @property
    def place(self) -> Place | None:
        """Where the words stand: file, line and column (in a Word file: paragraph and character), path in the data."""
        return self.problem.place

    def line(self, lang: Language | None = None) -> str:
        """The whole finding as one line: `file:line:column: severity: what is wrong (what to do) [rule]`."""
        place = str(self.place) if self.place else ""
        hint = self.problem.hint(lang)
        said = f"{self.problem.text(lang)}{f' ({hint})' if hint else ''}"
        return f"{place + ': ' if place else ''}{self.severity}: {said} [{self.rule}]"

    def __str__(self) -> str:
        return self.line()
