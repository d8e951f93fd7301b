"""The choices a template leaves to its caller, such as `directives` as a list or a table."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from thaimemo.errors import Place, Problem
from thaimemo.messages import template as say


class Options(Mapping[str, str]):
    """What the caller chose; it notes what the template asks for, so that a choice nobody asks for can be told."""

    def __init__(self, chosen: Mapping[str, str]) -> None:
        self._chosen = {name: str(value) for name, value in chosen.items()}
        self._asked: dict[str, None] = {}

    def __getitem__(self, name: str) -> str:
        self._asked[name] = None
        return self._chosen[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._chosen)

    def __len__(self) -> int:
        return len(self._chosen)

    def unknown(self, template: str) -> list[Problem]:
        """The choices that `template`, which has been rendered, never asked for."""
        return [
            Problem(say.UNKNOWN_OPTION, Place(template), {"name": name, "template": template, "near": self._near(name)})
            for name in self._chosen
            if name not in self._asked
        ]

    def _near(self, name: str) -> str:
        return ", ".join(difflib.get_close_matches(name, self._asked, 3, 0.5) or self._asked) or "–"
