"""The PDF file itself, on ReportLab's document object; all that is known of ReportLab is here.

ReportLab numbers the objects and writes document information, page tree, cross-reference table and trailer. Objects
are handed to it as they will stand in the file: its own streams lack the end of line before `endstream` that PDF/A asks
for (6.1.7.1), its catalog knows nothing of archives, and its own pages, fonts and pictures are not ours. What it does
not know are packed objects; a file that has some gets a cross-reference stream instead of a table.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc

from thaimemo.pdf.packing import FREE, Place, cross_reference, object_stream, packs, stream
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
        self._packed: dict[int, str] = {}  # by their numbers, which ReportLab leaves out
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

    def take(self, count: int) -> list[str]:
        """The references of so many objects that come later, by `pack`."""
        first = self._document.objectcounter + 1
        self._document.objectcounter += count
        return [f"{number} 0 R" for number in range(first, first + count)]

    def pack(self, objects: Mapping[str, str]) -> None:
        """Add objects by the references they have taken, to be packed together; no streams."""
        self._packed |= {int(reference.split()[0]): syntax for reference, syntax in objects.items()}

    def add_stream(self, data: bytes, entries: Mapping[str, object] | None = None, *, deflated: bool = False) -> str:
        """Add a stream, compressed here unless it is `deflated` already."""
        packed = data if deflated else zlib.compress(data)
        return self.add_packed(packed, {**(entries or {}), "Filter": "/FlateDecode"})

    def add_packed(self, data: bytes, entries: Mapping[str, object]) -> str:
        """Add a stream as it is; a `Filter` among its entries says how it is packed (`/DCTDecode`), if it is."""
        return self._refer(_Written(stream(data, entries)))

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
        if self._packed:
            return _with_packed(self._document, self._packed)
        return bytes(self._document.GetPDFData(None))

    def _refer(self, thing: pdfdoc.PDFObject) -> str:
        name = self._document.Reference(thing).name
        return "{} {} R".format(*self._document.idToObjectNumberAndVersion[name])


def _with_packed(document: Any, packed: Mapping[int, str]) -> bytes:
    """The file of a document with packed objects beside its own: what ReportLab's own `GetPDFData` makes without."""
    catalog, information = document.Reference(document.Catalog), document.Reference(document.info)
    document.info.digest(document.signature)
    file = pdfdoc.PDFFile(_PDF_VERSION)
    places = {0: FREE}
    number = 0
    while number < document.objectcounter:  # which grows when an object refers to one that is new
        number += 1
        if number not in packed:
            places[number] = Place(1, _add(file, document, number), 0)
    for pack in packs(packed):
        number += 1
        places |= {one: Place(2, number, index) for index, one in enumerate(pack)}
        places[number] = Place(1, _add_syntax(file, number, object_stream(pack, packed)), 0)
    number += 1
    places[number] = Place(1, file.offset, 0)
    known = {"Root": catalog.format(document), "Info": information.format(document), "ID": document.ID()}
    trailer = {name: syntax.decode("latin-1") for name, syntax in known.items()}
    _add_syntax(file, number, cross_reference([places[at] for at in range(number + 1)], trailer))
    file.add(b"startxref\n%d\n%%%%EOF\n" % places[number].where)
    return bytes(file.format(document))


def _add(file: Any, document: Any, number: int) -> int:
    """Put one of ReportLab's objects into the file; where it begins."""
    name = document.numberToId[number]
    return int(file.add(pdfdoc.PDFIndirectObject(name, document.idToObject[name]).format(document)))


def _add_syntax(file: Any, number: int, syntax: bytes) -> int:
    return int(file.add(b"%d 0 obj\n%s\nendobj\n" % (number, syntax)))
