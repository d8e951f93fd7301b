"""The PDF file itself, on ReportLab's document object; all that is known of ReportLab is here.

ReportLab numbers the objects and writes document information, cross-reference table and trailer. Objects are handed
to it as they will stand in the file: its own streams lack the end of line before `endstream` that PDF/A asks for
(6.1.7.1), and its own pages, fonts and pictures are not ours.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc

from thaimemo.pdf.syntax import dictionary, number

_PDF_VERSION = (1, 7)


class _Written(pdfdoc.PDFObject):
    """An object of the file, as it stands there."""

    __RefOnly__ = 1

    def __init__(self, syntax: bytes) -> None:
        self._syntax = syntax

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return self._syntax


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
        self._document.Catalog.ViewerPreferences = dictionary({"DisplayDocTitle": "true"})

    def add(self, entries: Mapping[str, object]) -> str:
        """Add a dictionary."""
        return self._refer(_Written(dictionary(entries).encode("ascii")))

    def add_stream(self, data: bytes, entries: Mapping[str, object] | None = None, *, deflated: bool = False) -> str:
        """Add a stream, compressed here unless it is `deflated` already."""
        packed = data if deflated else zlib.compress(data)
        head = dictionary({**(entries or {}), "Filter": "/FlateDecode", "Length": len(packed)})
        return self._refer(_Written(head.encode("ascii") + b"\nstream\n" + packed + b"\nendstream"))

    def add_page(self, operators: bytes, width: float, height: float, resources: str) -> None:
        """Add a page of `width` by `height` points; `resources` is the reference of its resource dictionary."""
        entries = {
            "Type": "/Page",
            "Parent": self._refer(self._document.Pages),
            "MediaBox": f"[0 0 {number(width)} {number(height)}]",
            "Contents": self.add_stream(operators),
            "Resources": resources,
        }
        self._document.addPage(_Written(dictionary(entries).encode("ascii")))

    def to_bytes(self) -> bytes:
        """The finished file."""
        return bytes(self._document.GetPDFData(None))

    def _refer(self, thing: pdfdoc.PDFObject) -> str:
        name = self._document.Reference(thing).name
        return "{} {} R".format(*self._document.idToObjectNumberAndVersion[name])
