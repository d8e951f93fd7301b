"""What may be asked of a Word file: fonts inside it, and an office's own Word file as its base."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WordOptions:
    """How a memo is written as Word.

    `embed_fonts` puts the memo's fonts into the file, for computers that lack them; the font must allow it, or
    `FontError`. `style_base` is an office's own .docx or .dotx: its page set-up, styles, headers and footers are kept,
    its text is not; `OutputError` says why one cannot serve, `missing_styles` which styles it lacks.
    """

    embed_fonts: bool = False
    style_base: bytes | None = field(default=None, repr=False)
