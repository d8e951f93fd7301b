"""The choices a template leaves to its caller, such as `directives` as a list or a table."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from thaimemo.errors import Place, Problem, TemplateError
from thaimemo.messages import template as say

if TYPE_CHECKING:
    from thaimemo.glossary import Glossary

ABBREVIATIONS = "abbreviations"
"""The choice that every template has: `full` writes an abbreviation out at its first use, `short` leaves it."""


class Options(Mapping[str, str]):
    """What the caller chose; it notes what the template asks for, so that a choice nobody asks for can be told.

    `glossaries` are an office's own files of abbreviations.
    """

    def __init__(self, chosen: Mapping[str, str], glossaries: Sequence[str | os.PathLike[str]] = ()) -> None:
        self._glossaries = tuple(glossaries)
        self._chosen = {name: str(value) for name, value in chosen.items()}
        self._asked: dict[str, None] = {}

    def __getitem__(self, name: str) -> str:
        self._asked[name] = None
        return self._chosen[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._chosen)

    def __len__(self) -> int:
        return len(self._chosen)

    @cached_property
    def glossary(self) -> Glossary:
        """The abbreviations that are known; DataError where an office's file cannot be read."""
        from thaimemo.glossary import glossary_of

        return glossary_of(self._glossaries)

    def written_out(self, xml: str, names: Sequence[str], template: str) -> str:
        """A memo's markup with its abbreviations as chosen; TemplateError for another choice than short or full."""
        how = self.get(ABBREVIATIONS, "short")
        if how not in ("short", "full"):
            values = {"value": how, "allowed": "short, full"}
            raise TemplateError(Problem(say.NOT_A_CHOICE, Place(template), values))
        if how == "short":
            return xml
        from thaimemo.glossary.writing import Writer

        return Writer(self.glossary, names).markup(xml)

    def unknown(self, template: str) -> list[Problem]:
        """The choices that `template`, which has been rendered, never asked for."""
        return [
            Problem(say.UNKNOWN_OPTION, Place(template), {"name": name, "template": template, "near": self._near(name)})
            for name in self._chosen
            if name not in self._asked
        ]

    def _near(self, name: str) -> str:
        return ", ".join(difflib.get_close_matches(name, self._asked, 3, 0.5) or self._asked) or "–"
