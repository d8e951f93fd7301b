"""Every character of a memo is one the font can draw: others are replaced by name, or reported at their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaimemo.errors import Place, Problem
from thaimemo.fonts import Printable, missing_problem, printable, replaced_problem
from thaimemo.tree import At

if TYPE_CHECKING:
    from thaimemo.fonts import FontFamily
    from thaimemo.model import VisitReport


class Checker:
    """Collects what the font lacks (`missing`) and what is printed as another character (`replaced`)."""

    def __init__(self, family: FontFamily) -> None:
        self.family = family
        self.missing: list[Problem] = []
        self.replaced: list[Problem] = []
        self._of_data: set[str] = set()

    def read_data(self, report: VisitReport) -> None:
        """Look through the data, where the place of a character is known best."""
        for path, text in report.texts():
            if _differs(printable(text, self.family)):
                self._of_data.update(self._note(text, report.place_of(path) or Place(path=path)))

    def accept(self, text: str, at: At) -> str:
        """What can be printed of a template's text; characters that came with the data are not told again."""
        result = printable(text, self.family)
        if _differs(result):
            self._note("".join(char for char in text if char not in self._of_data), Place(at.file, at.line))
        return result.text

    def _note(self, text: str, place: Place) -> set[str]:
        result = printable(text, self.family)
        self.missing.extend(missing_problem(char, place, text) for char in result.missing)
        visible = [replacement for replacement in result.replaced if replacement.visible]
        self.replaced.extend(replaced_problem(replacement, place) for replacement in visible)
        return {*result.missing, *(replacement.char for replacement in result.replaced)}


def _differs(result: Printable) -> bool:
    return bool(result.missing or result.replaced)
