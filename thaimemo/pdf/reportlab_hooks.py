"""The PDF file itself, on ReportLab's document objects; all that is known of ReportLab is here.

ReportLab numbers objects, writes the cross-reference table and the trailer. What it does not do is done here: an end of
line before `endstream` (PDF/A 6.1.7.1), dates that come from the caller, fonts and pictures of our own making.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc

from thaimemo.pdf.syntax import number

_PDF_VERSION = (1, 7)


class _Stream(pdfdoc.PDFStream):
    """A stream that ends its line before `endstream`, as PDF/A asks."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\nendstream\n"


def _empty(language: str) -> Any:
    """A document without pages. More of it is used than ReportLab promises: a test fails if any of that moves."""
    return pdfdoc.PDFDocument(invariant=1, pdfVersion=_PDF_VERSION, lang=language)


class PdfFile:
    """A PDF being written. Dictionaries hold PDF syntax; what is added gets a reference (`7 0 R`)."""

    def __init__(self, *, title: str, author: str, subject: str, maker: str, date: str, language: str) -> None:
        self._document = _empty(language)
        info = self._document.info
        info.title, info.author, info.subject = title, author, subject
        info.creator = info.producer = maker
        info._dateFormatter = lambda *_: date
        self._document.Catalog.ViewerPreferences = "<< /DisplayDocTitle true >>"

    def add(self, entries: Mapping[str, object]) -> str:
        """Add a dictionary."""
        return self._refer(pdfdoc.PDFDictionary(dict(entries)))

    def add_stream(self, data: bytes, entries: Mapping[str, object] | None = None, *, deflated: bool = False) -> str:
        """Add a stream, compressed here unless it is `deflated` already."""
        dictionary = pdfdoc.PDFDictionary({**(entries or {}), "Filter": "/FlateDecode"})
        return self._refer(_Stream(dictionary, data if deflated else zlib.compress(data)))

    def add_page(self, operators: bytes, width: float, height: float, resources: str) -> None:
        """Add a page of `width` by `height` points; `resources` is the reference of its resource dictionary."""
        page = pdfdoc.PDFPage()
        page.Override_default_compilation = 1
        page.MediaBox = f"[0 0 {number(width)} {number(height)}]"
        page.Contents = self.add_stream(operators)
        page.Resources = resources
        page.Parent = self._document.Reference(self._document.Pages)
        self._document.addPage(page)

    def to_bytes(self) -> bytes:
        """The finished file."""
        return bytes(self._document.GetPDFData(None))

    def _refer(self, thing: pdfdoc.PDFObject) -> str:
        name = self._document.Reference(thing).name
        return "{} {} R".format(*self._document.idToObjectNumberAndVersion[name])
