"""What can go wrong, as exceptions that list every problem with its place, its cause and what to do.

    ThaimemoError
    ├── DataError        the visit's data: syntax, unknown keys, wrong values
    ├── TemplateError    a template: syntax, undefined names, tags outside the vocabulary
    ├── LayoutError      a layout sheet with unknown rows or impossible measures
    ├── FontError        a font that is missing, is another one, or lacks a character
    ├── EmblemError      an emblem file that cannot be used
    ├── OutputError      a file that cannot be written, an unknown format
    └── SigningError     a certificate that cannot sign, a PDF that cannot be signed

Warnings of the same shape are `Problem`s too; they are collected on the `Document` and issued as `ThaimemoWarning`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from thaimemo.messages import Language, Message, language


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem lies: a file with line and column (from 1), a path in the data (`directives[0].due`), or both."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None

    def __str__(self) -> str:
        if self.file is None:
            return self.path or ""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `values` fill the fields of the message."""

    message: Message
    place: Place | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    def text(self, lang: Language | None = None) -> str:
        """What is wrong, in `lang` (None: the current language)."""
        return self._filled(self.message.th if (lang or language()) == "th" else self.message.en)

    def hint(self, lang: Language | None = None) -> str:
        """What to do about it; empty where nothing can be said."""
        return self._filled(self.message.hint_th if (lang or language()) == "th" else self.message.hint_en)

    def line(self, lang: Language | None = None) -> str:
        """The whole problem as one line: `file:line:column: message (hint)`."""
        hint = self.hint(lang)
        place = str(self.place) if self.place else ""
        return f"{place + ': ' if place else ''}{self.text(lang)}{f' ({hint})' if hint else ''}"

    def as_dict(self) -> dict[str, Any]:
        """The problem as JSON knows values: `place` (None or its four parts), `text` and `hint` by language."""
        return {
            "place": {part: getattr(self.place, part) for part in _PARTS} if self.place else None,
            "text": {lang: self.text(lang) for lang in _LANGUAGES},
            "hint": {lang: self.hint(lang) for lang in _LANGUAGES},
        }

    __json__ = as_dict  # Celery asks for it, and makes the error again of what it gets

    @classmethod
    def from_dict(cls, told: Mapping[str, Any]) -> Problem:
        """The problem that `as_dict` told, which says the same in both languages."""
        said = (told[kind][lang] for kind in ("text", "hint") for lang in _LANGUAGES)
        message = Message(*(sentence.replace("{", "{{").replace("}", "}}") for sentence in said))
        return cls(message, Place(**told["place"]) if told["place"] else None)

    def _filled(self, sentence: str) -> str:
        return sentence.format_map(self.values) if sentence else ""

    def __str__(self) -> str:
        return self.line()


_LANGUAGES: tuple[Language, ...] = ("th", "en")
_PARTS = ("file", "line", "column", "path")


class BadValue(ValueError):
    """A value that means nothing, found where no place is known yet; whoever knows the place makes it a `Problem`."""

    def __init__(self, message: Message, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values: Mapping[str, object] = values

    def at(self, place: Place | None) -> Problem:
        """The same as a problem at `place`."""
        return Problem(self.message, place, self.values)

    def __reduce__(self) -> tuple[Callable[..., BadValue], tuple[object, ...]]:
        return _bad_value, (self.message, dict(self.values))

    def __str__(self) -> str:
        return self.at(None).line()


def _bad_value(message: Message, values: Mapping[str, object]) -> BadValue:
    return BadValue(message, **values)


class ThaimemoError(Exception):
    """Bad input, with every problem found; `str()` gives one line a problem.

    Problems may be given as `Problem.as_dict` tells them, which is how they come back from a queue that speaks JSON.
    """

    def __init__(self, problems: Problem | Iterable[Problem] | Iterable[Mapping[str, Any]]) -> None:
        given = (problems,) if isinstance(problems, Problem) else problems
        self.problems: tuple[Problem, ...] = tuple(
            one if isinstance(one, Problem) else Problem.from_dict(one) for one in given
        )
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(problem.line() for problem in self.problems)


class DataError(ThaimemoError):
    """The visit's data cannot be used."""


class TemplateError(ThaimemoError):
    """A template cannot be rendered, or what it renders is not a memo."""


class LayoutError(ThaimemoError):
    """A layout sheet has unknown rows or impossible measures."""


class FontError(ThaimemoError):
    """A font is missing, is not the one it should be, or lacks a character of the memo."""


class EmblemError(ThaimemoError):
    """An emblem file cannot be used."""


class OutputError(ThaimemoError):
    """A file cannot be written, or its format is unknown."""


class SigningError(ThaimemoError):
    """A certificate cannot be used, or a PDF cannot be signed."""


class ThaimemoWarning(UserWarning):
    """Something the user should know although the memo was made."""
