"""Faults planted in a good archival PDF, to prove that the validator would find them.

Each takes the file as pypdf holds it. What it does is what a mistake in the writer would do.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, StreamObject, TextStringObject

Fault = Callable[[PdfWriter], None]


def copy(data: bytes, fault: Fault | None = None) -> bytes:
    """The file written anew by pypdf, with a fault or without."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    if fault:
        fault(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def no_language(writer: PdfWriter) -> None:
    del writer.root_object["/Lang"]


def no_output_intent(writer: PdfWriter) -> None:
    del writer.root_object["/OutputIntents"]


def no_structure(writer: PdfWriter) -> None:
    del writer.root_object["/StructTreeRoot"]


def no_marks(writer: PdfWriter) -> None:
    del writer.root_object["/MarkInfo"]


def title_not_shown(writer: PdfWriter) -> None:
    writer.root_object["/ViewerPreferences"][NameObject("/DisplayDocTitle")] = BooleanObject(False)


def no_alternative_text(writer: PdfWriter) -> None:
    del _element(writer, "/Figure")["/Alt"]


def unknown_kind(writer: PdfWriter) -> None:
    _element(writer, "/P")[NameObject("/S")] = NameObject("/Paragraph")


def heading_skipped(writer: PdfWriter) -> None:
    _element(writer, "/H2")[NameObject("/S")] = NameObject("/H4")


def item_outside_a_list(writer: PdfWriter) -> None:
    _element(writer, "/L")[NameObject("/S")] = NameObject("/Div")


def untagged_content(writer: PdfWriter) -> None:
    _change(_contents(writer), rb"/P <</MCID 5>> BDC\n(.*?)EMC", rb"\1")


def content_no_element_knows(writer: PdfWriter) -> None:
    _change(_contents(writer), rb"<</MCID 5>>", rb"<</MCID 999>>")


def font_not_embedded(writer: PdfWriter) -> None:
    del _descriptor(writer)["/FontFile2"]


def other_widths(writer: PdfWriter) -> None:
    widths = _font(writer)["/DescendantFonts"][0].get_object()["/W"][1]
    widths[:] = [type(width)(width + 50) for width in widths]


def text_without_meaning(writer: PdfWriter) -> None:
    _change(_font(writer)["/ToUnicode"], rb"\[<[0-9a-f]+>", rb"[<0000>")


def no_text(writer: PdfWriter) -> None:
    del _font(writer)["/ToUnicode"]


def broken_xmp(writer: PdfWriter) -> None:
    _change(_metadata(writer), rb"</rdf:RDF>", b"")


def no_title(writer: PdfWriter) -> None:
    _change(_metadata(writer), rb"<dc:title>.*?</dc:title>", b"")


def no_standard(writer: PdfWriter) -> None:
    _change(_metadata(writer), rb'pdfaid:part="2"', b"")


def unknown_schema(writer: PdfWriter) -> None:
    _change(_metadata(writer), rb"<pdfaExtension:schemas>.*?</pdfaExtension:schemas>", b"")


def field_without_name(writer: PdfWriter) -> None:
    del _widget(writer)["/TU"]


def field_without_look(writer: PdfWriter) -> None:
    del _widget(writer)["/AP"]


def field_not_printed(writer: PdfWriter) -> None:
    del _widget(writer)["/F"]


def script(writer: PdfWriter) -> None:
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.beep(0);")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)


def line_not_ended(data: bytes) -> bytes:
    """The file with streams that run into `endstream`, which pypdf would mend."""
    return data.replace(b"\nendstream", b" endstream")


FAULTS: dict[Fault, dict[str, str]] = {
    no_language: {"PDFUA-1": "7.2"},
    no_output_intent: {"PDFA-2A": "6.2.4.3"},
    no_structure: {"PDFA-2A": "6.7.3.3", "PDFUA-1": "7.1"},
    no_marks: {"PDFA-2A": "6.7.2.2", "PDFUA-1": "6.2"},
    title_not_shown: {"PDFUA-1": "7.1"},
    no_alternative_text: {"PDFUA-1": "7.3"},
    unknown_kind: {"PDFA-2A": "6.7.3.4", "PDFUA-1": "7.1"},
    heading_skipped: {"PDFUA-1": "7.4.2"},
    item_outside_a_list: {"PDFUA-1": "7.2"},
    untagged_content: {"PDFUA-1": "7.1"},
    content_no_element_knows: {"PDFUA-1": "7.1"},
    font_not_embedded: {"PDFA-2A": "6.2.11.4.1", "PDFUA-1": "7.21.4.1"},
    other_widths: {"PDFA-2A": "6.2.11.5", "PDFUA-1": "7.21.5"},
    text_without_meaning: {"PDFA-2A": "6.2.11.7.2", "PDFUA-1": "7.21.7"},
    no_text: {"PDFA-2A": "6.2.11.7.2", "PDFUA-1": "7.21.7"},
    broken_xmp: {"PDFA-2A": "6.6.2.1", "PDFUA-1": "7.1"},
    no_title: {"PDFUA-1": "7.1"},
    no_standard: {"PDFA-2A": "6.6.4"},
    unknown_schema: {"PDFA-2A": "6.6.2.3.1"},
    field_without_name: {"PDFUA-1": "7.18.1"},
    field_without_look: {"PDFA-2A": "6.3.3"},
    field_not_printed: {"PDFA-2A": "6.3.2"},
    script: {"PDFA-2A": "6.5.1"},
}
"""The faults, each with the clause of each standard that it breaks."""


def _objects(writer: PdfWriter) -> Iterator[Any]:
    yield from (thing.get_object() for thing in writer._objects if thing is not None)


def _element(writer: PdfWriter, kind: str) -> DictionaryObject:
    return next(one for one in _objects(writer) if isinstance(one, DictionaryObject) and one.get("/S") == kind)


def _widget(writer: PdfWriter) -> DictionaryObject:
    return next(
        one for one in _objects(writer) if isinstance(one, DictionaryObject) and one.get("/Subtype") == "/Widget"
    )


def _font(writer: PdfWriter) -> Any:
    return next(iter(writer.pages[0]["/Resources"]["/Font"].values())).get_object()


def _descriptor(writer: PdfWriter) -> Any:
    return _font(writer)["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


def _metadata(writer: PdfWriter) -> Any:
    return writer.root_object["/Metadata"].get_object()


def _contents(writer: PdfWriter) -> Any:
    return writer.pages[0].raw_get("/Contents").get_object()


def _change(stream: StreamObject, old: bytes, new: bytes) -> None:
    changed, count = re.subn(old, new, stream.get_object().get_data(), flags=re.DOTALL)
    assert count, "there was nothing to break"
    stream.get_object().set_data(changed)
