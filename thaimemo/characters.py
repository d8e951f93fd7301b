"""Every character of a memo is one the font can draw: others are replaced by name, or reported at their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaimemo.errors import Place, Problem
from thaimemo.fonts import missing_problem, printable
from thaimemo.tree import At

if TYPE_CHECKING:
    from thaimemo.fonts import FontFamily
    from thaimemo.model import VisitReport


class Checker:
    """Collects what cannot be drawn (`missing`) and what was replaced (`replaced`), each character once a place."""

    def __init__(self, family: FontFamily) -> None:
        self.family = family
        self.missing: list[Problem] = []
        self.replaced: list[Problem] = []
        self._of_data: set[str] = set()

    def read_data(self, report: VisitReport) -> None:
        """Look through the data, where the place of a character is known best."""
        for path, text in report.texts():
            self._note(text, report.place_of(path))
        self._of_data = {str(problem.values.get("char")) for problem in (*self.missing, *self.replaced)}

    def accept(self, text: str, at: At) -> str:
        """What can be printed of a template's text; characters that the data is to blame for are not named again."""
        result = printable(text, self.family)
        if not {*result.missing, *result.replaced} <= self._of_data:
            self._note(text, Place(at.file, at.line) if at.file else None)
        return result.text

    def _note(self, text: str, place: Place | None) -> None:
        result = printable(text, self.family)
        self.missing.extend(missing_problem(char, place, text) for char in result.missing)
