"""The PDF file itself, on ReportLab's document object; all that is known of ReportLab is here.

ReportLab numbers the objects and writes page tree and file identifier. Objects are handed to it
as they will stand in the file: its own streams lack the end of line before `endstream` that PDF/A asks for (6.1.7.1),
its catalog knows nothing of archives, and its own pages, fonts and pictures are not ours. What it does not know are
packed objects and the cross-reference stream that finds them: whatever is no stream is packed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc

from thaimemo.pdf import packing
from thaimemo.pdf.packing import FREE, Place, cross_reference, object_stream, packs, stream
from thaimemo.pdf.syntax import dictionary, number, text
from thaimemo.pdf.xmp import LANGUAGE, Description

_PDF_VERSION = (1, 7)


class _Stream(pdfdoc.PDFObject):
    """A stream, as it stands in the file."""

    __RefOnly__ = 1

    def __init__(self, syntax: bytes) -> None:
        self.syntax = syntax

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return self.syntax


class _Page(pdfdoc.PDFObject):
    """What ReportLab's page tree refers to; the page itself is packed."""

    __RefOnly__ = 1


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
        self._information = _information(description)
        self.catalog |= {"Lang": f"({LANGUAGE})", "ViewerPreferences": dictionary({"DisplayDocTitle": "true"})}

    def add(self, entries: Mapping[str, object]) -> str:
        """Add a dictionary."""
        return self.add_value(dictionary(entries))

    def add_value(self, syntax: str) -> str:
        """Add an object of any kind but a stream, as it stands in the file."""
        (reference,) = self.take(1)
        self.pack({reference: syntax})
        return reference

    def reserve(self) -> str:
        """The reference of a dictionary that comes later, by `fill`."""
        return self.take(1)[0]

    def fill(self, reference: str, entries: Mapping[str, object]) -> None:
        """Give a reserved reference its dictionary."""
        self.pack({reference: dictionary(entries)})

    def take(self, count: int) -> list[str]:
        """The references of so many objects that come later, by `pack`."""
        first = self._document.objectcounter + 1
        self._document.objectcounter += count
        return [f"{number} 0 R" for number in range(first, first + count)]

    def pack(self, objects: Mapping[str, str]) -> None:
        """Add objects by the references they have taken; no streams."""
        self._packed |= {int(reference.split()[0]): syntax for reference, syntax in objects.items()}

    def add_stream(self, data: bytes, entries: Mapping[str, object] | None = None, *, deflated: bool = False) -> str:
        """Add a stream, compressed here unless it is `deflated` already."""
        packed = data if deflated else packing.deflated(data)
        return self.add_packed(packed, {**(entries or {}), "Filter": "/FlateDecode"})

    def add_packed(self, data: bytes, entries: Mapping[str, object]) -> str:
        """Add a stream as it is; a `Filter` among its entries says how it is packed (`/DCTDecode`), if it is."""
        return self._refer(_Stream(stream(data, entries)))

    def add_page(self, operators: bytes, width: float, height: float, entries: Mapping[str, object]) -> str:
        """Add a page of `width` by `height` points, with its `Resources` and what else is said of it."""
        page = {
            "Type": "/Page",
            "Parent": self._refer(self._document.Pages),
            "MediaBox": f"[0 0 {number(width)} {number(height)}]",
            "Contents": self.add_stream(operators),
            **entries,
        }
        place = _Page()
        self._document.addPage(place)
        reference = self._refer(place)
        self.fill(reference, page)
        return reference

    def to_bytes(self) -> bytes:
        """The finished file."""
        document, pages = self._document, self._refer(self._document.Pages)
        catalog = self.add({"Type": "/Catalog", "Pages": pages, **self.catalog})
        document.signature.update(self._information.encode())
        information, identifier = self.add_value(self._information), document.ID().decode("latin-1")
        return _file(document, self._packed, {"Root": catalog, "Info": information, "ID": identifier})

    def _refer(self, thing: pdfdoc.PDFObject) -> str:
        name = self._document.Reference(thing).name
        return "{} {} R".format(*self._document.idToObjectNumberAndVersion[name])


def _information(description: Description) -> str:
    """The document information dictionary (14.3.3)."""
    told = {"Title": description.title, "Author": description.author, "Subject": description.subject}
    made = {"Creator": description.maker, "Producer": description.maker}
    days = dict.fromkeys(("CreationDate", "ModDate"), f"({description.pdf_date})")
    return dictionary({**{name: text(value) for name, value in {**told, **made}.items()}, **days})


def _file(document: Any, packed: dict[int, str], trailer: Mapping[str, object]) -> bytes:
    """Header, streams, packed objects and where everything is: what ReportLab's own `GetPDFData` makes."""
    file = pdfdoc.PDFFile(_PDF_VERSION)
    places = {0: FREE}
    for at in range(1, document.objectcounter + 1):
        if at in packed:
            continue
        thing = document.idToObject[document.numberToId[at]]
        syntax = thing.format(document)
        if isinstance(thing, _Stream):
            places[at] = Place(1, _add(file, at, syntax), 0)
        else:
            packed[at] = syntax.decode("latin-1")
    for at, pack in enumerate(packs(packed), document.objectcounter + 1):
        places |= {one: Place(2, at, index) for index, one in enumerate(pack)}
        places[at] = Place(1, _add(file, at, object_stream(pack, packed)), 0)
    last = len(places)
    places[last] = Place(1, file.offset, 0)
    _add(file, last, cross_reference([places[at] for at in range(last + 1)], trailer))
    file.add(b"startxref\n%d\n%%%%EOF\n" % places[last].where)
    return bytes(file.format(document))


def _add(file: Any, number: int, syntax: bytes) -> int:
    """Put an object into the file; where it begins."""
    return int(file.add(b"%d 0 obj\n%s\nendobj\n" % (number, syntax)))
