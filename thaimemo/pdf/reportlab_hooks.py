"""The PDF file itself, on ReportLab's document object; all that is known of ReportLab is here.

ReportLab numbers the objects and writes document information, cross-reference table and trailer. Objects are handed
to it as they will stand in the file: its own streams lack the end of line before `endstream` that PDF/A asks for
(6.1.7.1), its catalog knows nothing of archives, and its own pages, fonts and pictures are not ours.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc

from thaimemo.pdf.syntax import dictionary, number
from thaimemo.pdf.xmp import LANGUAGE, Description

_PDF_VERSION = (1, 7)


class _Written(pdfdoc.PDFObject):
    """An object of the file, as it stands there."""

    __RefOnly__ = 1

    def __init__(self, syntax: bytes = b"null") -> None:
        self.syntax = syntax

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return self.syntax


def _empty() -> Any:
    """A document without pages. More of it is used than ReportLab promises: a test fails if any of that moves."""
    return pdfdoc.PDFDocument(invariant=1, pdfVersion=_PDF_VERSION)


class PdfFile:
    """A PDF being written. Dictionaries hold PDF syntax; what is added gets a reference (`7 0 R`).

    `catalog` holds the entries of the document's catalog beside its pages.
    """

    def __init__(self, description: Description) -> None:
        self.catalog: dict[str, object] = {}
        self._document = _empty()
        self._reserved: dict[str, _Written] = {}
        info = self._document.info
        info.title, info.author, info.subject = description.title, description.author, description.subject
        info.creator = info.producer = description.maker
        info._dateFormatter = lambda *_: description.pdf_date
        self.catalog |= {"Lang": f"({LANGUAGE})", "ViewerPreferences": dictionary({"DisplayDocTitle": "true"})}

    def add(self, entries: Mapping[str, object]) -> str:
        """Add a dictionary."""
        return self.add_value(dictionary(entries))

    def add_value(self, syntax: str) -> str:
        """Add an object of any kind, as it stands in the file."""
        return self._refer(_Written(syntax.encode("ascii")))

    def reserve(self) -> str:
        """The reference of a dictionary that comes later, by `fill`."""
        written = _Written()
        reference = self._refer(written)
        self._reserved[reference] = written
        return reference

    def fill(self, reference: str, entries: Mapping[str, object]) -> None:
        """Give a reserved reference its dictionary."""
        self._reserved.pop(reference).syntax = dictionary(entries).encode("ascii")

    def add_stream(self, data: bytes, entries: Mapping[str, object] | None = None, *, deflated: bool = False) -> str:
        """Add a stream, compressed here unless it is `deflated` already."""
        packed = data if deflated else zlib.compress(data)
        return self.add_packed(packed, {**(entries or {}), "Filter": "/FlateDecode"})

    def add_packed(self, data: bytes, entries: Mapping[str, object]) -> str:
        """Add a stream as it is; a `Filter` among its entries says how it is packed (`/DCTDecode`), if it is."""
        head = dictionary({**entries, "Length": len(data)})
        return self._refer(_Written(head.encode("ascii") + b"\nstream\n" + data + b"\nendstream"))

    def add_page(self, operators: bytes, width: float, height: float, entries: Mapping[str, object]) -> str:
        """Add a page of `width` by `height` points, with its `Resources` and what else is said of it."""
        page = {
            "Type": "/Page",
            "Parent": self._refer(self._document.Pages),
            "MediaBox": f"[0 0 {number(width)} {number(height)}]",
            "Contents": self.add_stream(operators),
            **entries,
        }
        written = _Written(dictionary(page).encode("ascii"))
        self._document.addPage(written)
        return self._refer(written)

    def to_bytes(self) -> bytes:
        """The finished file."""
        catalog = {"Type": "/Catalog", "Pages": self._refer(self._document.Pages), **self.catalog}
        self._document.Catalog = _Written(dictionary(catalog).encode("ascii"))
        return bytes(self._document.GetPDFData(None))

    def _refer(self, thing: pdfdoc.PDFObject) -> str:
        name = self._document.Reference(thing).name
        return "{} {} R".format(*self._document.idToObjectNumberAndVersion[name])
