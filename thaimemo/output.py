"""How a file is wanted: a PDF's archival standard and what travels in it, a Word file's fonts and style base."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from thaimemo.errors import OutputError, Place, Problem
from thaimemo.messages import document as say

if TYPE_CHECKING:
    from thaimemo.layout import Layout
    from thaimemo.model import VisitReport
    from thaimemo.pdf import Attachment, PdfOptions
    from thaimemo.word import WordOptions

Standard = Literal["2a", "2b", "3a", "plain"]
ATTACHABLE = ("data", "docx")
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Output:
    """The wishes of a caller; see `Document.to_bytes` for what each means."""

    pdf: Standard = "2a"
    attach: tuple[str, ...] = ()
    signature_field: bool = False
    embed_fonts: bool = False
    style_base: str | os.PathLike[str] | None = None

    def of_pdf(self, report: VisitReport | None, word: Callable[[], bytes]) -> PdfOptions:
        """The PDF writer's options; `word` makes the Word file, should it be attached. Raises `OutputError`."""
        from thaimemo.pdf import PdfOptions

        unknown = [name for name in self.attach if name not in ATTACHABLE]
        if unknown:
            values = {"known": ", ".join(ATTACHABLE)}
            raise OutputError(Problem(say.UNKNOWN_ATTACHMENT, None, values | {"name": name}) for name in unknown)
        return PdfOptions(self.pdf, tuple(_attachments(self.attach, report, word)), self.signature_field)

    def of_word(self) -> WordOptions:
        """The Word writer's options; raises `OutputError` where the style base cannot be read."""
        from thaimemo.word import WordOptions

        return WordOptions(self.embed_fonts, _read(Path(self.style_base)) if self.style_base is not None else None)

    def problems(self) -> tuple[Problem, ...]:
        """What the caller should know of his wishes: the memo's styles that the style base lacks."""
        if self.style_base is None:
            return ()
        from thaimemo.word import missing_styles

        with self._base_by_name():
            names = missing_styles(_read(Path(self.style_base)))
        values = {"names": ", ".join(names)}
        return (Problem(say.MISSING_STYLES, Place(str(self.style_base)), values),) if names else ()

    def layout(self, sheet: Layout) -> Layout:
        """The sheet of the Word file: `sheet` on the style base's page; raises `OutputError` where it cannot serve."""
        if self.style_base is None:
            return sheet
        from thaimemo.word import page_layout

        with self._base_by_name():
            return page_layout(_read(Path(self.style_base)), sheet)

    @contextmanager
    def _base_by_name(self) -> Iterator[None]:
        """What is wrong with the style base is told at the file's name."""
        try:
            yield
        except OutputError as error:
            place = Place(str(self.style_base))
            raise OutputError(replace(each, place=each.place and place) for each in error.problems) from None


def _attachments(names: tuple[str, ...], report: VisitReport | None, word: Callable[[], bytes]) -> Iterator[Attachment]:
    from thaimemo.pdf import Attachment

    if "data" in names and report is not None:
        data = report.model_dump_json(indent=1, exclude_defaults=True).encode("utf-8")
        yield Attachment("visit.json", data, "application/json", "The memo's data", "Source")
    if "docx" in names:
        yield Attachment("memo.docx", word(), _WORD_TYPE, "The memo as a Word file", "Alternative")


def _read(file: Path) -> bytes:
    """The file, or as much of one too large as shows that it is."""
    from thaimemo.word.office_file import MOST_BYTES

    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        values = {"name": file, "detail": error.strerror}
        raise OutputError(Problem(say.UNREADABLE_STYLE_BASE, None, values)) from None
