"""Faults planted in a good Word file, to prove that the gates would find them.

Each changes one part's text; what it does is what a mistake in the writer would do.
"""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

Change = tuple[str, str, str]
"""A part, a pattern in it, and what stands there instead; the whole part is left out where the pattern is empty."""

_DOCUMENT, _STYLES, _RELATIONS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"

FAULTS: dict[str, Change] = {
    "order_in_a_paragraph": (_DOCUMENT, r"(<w:pStyle [^>]*/>)(<w:spacing [^>]*/>)", r"\2\1"),
    "order_in_a_cell": (_DOCUMENT, r"(<w:tcW [^>]*/>)(<w:gridSpan [^>]*/>)", r"\2\1"),
    "order_in_a_section": (_DOCUMENT, r"(<w:pgSz [^>]*/>)(<w:pgMar [^>]*/>)", r"\2\1"),
    "order_in_a_table": (_DOCUMENT, r"(<w:tblW [^>]*/>)(<w:tblLayout [^>]*/>)", r"\2\1"),
    "property_twice": (_DOCUMENT, r"<w:keepNext/>", "<w:keepNext/><w:keepNext/>"),
    "element_unknown": (_DOCUMENT, r"<w:keepNext/>", "<w:keepWithNext/>"),
    "value_unknown": (_STYLES, r'<w:jc w:val="thaiDistribute"/>', '<w:jc w:val="thai"/>'),
    "measure_no_number": (_DOCUMENT, r'<w:pgSz w:w="\d+"', '<w:pgSz w:w="A4"'),
    "drawing_twice": (_DOCUMENT, r'<wp:docPr id="4"', '<wp:docPr id="1"'),
    "drawing_without_number": (_DOCUMENT, r'<wp:docPr id="4"', "<wp:docPr"),
    "alt_text_left_out": (_DOCUMENT, r'(<wp:docPr id="4" name="[^"]*") descr="[^"]*"', r"\1"),
    "field_never_ended": ("word/header1.xml", r'<w:fldChar w:fldCharType="end"/>', ""),
    "date_of_no_kind": ("docProps/core.xml", r"2020-01-17T00:00:00Z", "17 January 2020"),
    "date_left_out": ("docProps/core.xml", r"<dcterms:created.*?</dcterms:created>", ""),
    "picture_left_out": ("word/media/emblem.emf", "", ""),
    "picture_without_type": ("[Content_Types].xml", r'<Default Extension="emf"[^>]*/>', ""),
    "relationship_left_out": (_RELATIONS, r'<Relationship Id="photo1"[^>]*/>', ""),
    "relationship_not_used": (_DOCUMENT, r'<w:headerReference w:type="first"[^>]*/>', ""),
    "style_left_out": (_STYLES, r'<w:style [^>]*w:styleId="MemoCell">.*?</w:style>', ""),
    "style_twice": (_STYLES, r'(<w:style [^>]*w:styleId="MemoCell">.*?</w:style>)', r"\1\1"),
    "cell_without_paragraph": (_DOCUMENT, r"(</w:tcPr>)<w:p>.*?</w:p>(</w:tc>)", r"\1\2"),
    "row_one_cell_short": (_DOCUMENT, r"<w:tc>(?:(?!<w:tc>).)*?</w:tc></w:tr>", "</w:tr>"),
    "text_in_a_paragraph": (_DOCUMENT, r"</w:pPr><w:r>", "</w:pPr>ข้อความ<w:r>"),
    "torn_xml": (_DOCUMENT, r"</w:body>", ""),
}


def planted(data: bytes, change: Change) -> bytes:
    """The file with a fault in it."""
    part, pattern, instead = change
    file = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(file, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                if not pattern:
                    continue
                text, times = re.subn(pattern, instead, content.decode(), count=1, flags=re.DOTALL)
                assert times, f"nothing in {part} is like {pattern}"
                content = text.encode()
            target.writestr(name, content)
    return file.getvalue()
