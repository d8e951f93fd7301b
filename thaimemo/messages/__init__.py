"""Every sentence thaimemo says to its user, in Thai and in English; one module a room."""

from __future__ import annotations

import os
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal

Language = Literal["th", "en"]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in both languages, with the hint that says what to do; `{fields}` are filled in."""

    th: str
    en: str
    hint_th: str = ""
    hint_en: str = ""


def _from_environment() -> Language:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "th" if value.lower().startswith("th") else "en"
    return "en"


_language: ContextVar[Language | None] = ContextVar("thaimemo_language", default=None)


def language() -> Language:
    """The language messages are written in: the one set, else the locale's (Thai for th_*, else English)."""
    return _language.get() or _from_environment()


def set_language(code: Language | None) -> None:
    """Choose the language of messages for this thread or task; None goes back to the locale's."""
    _language.set(code)


def shown(text: str, length: int = 40) -> str:
    """`text` fit for a message: at most `length` characters, those that cannot be printed as code points."""
    cut = text if len(text) <= length else text[: length - 1] + "…"
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in cut)
