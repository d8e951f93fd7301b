"""WordprocessingML as text: elements, escaped text, and properties that always stand in the schema's order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

Properties: TypeAlias = Mapping[str, str]
"""The children of a `w:pPr`, `w:rPr` or `w:sectPr`: tag without prefix to its whole XML."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
DECLARATIONS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def _order(tags: str) -> dict[str, int]:
    return {tag: place for place, tag in enumerate(tags.split())}


# ECMA-376 part 1, CT_PPr, CT_RPr and CT_SectPr (17.3.1.26, 17.3.2.28, 17.6.17): the sequence Word insists on.
PARAGRAPH_ORDER = _order(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
RUN_ORDER = _order(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
)
SECTION_ORDER = _order(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile(f'[&<>"]|{_NO_XML.pattern}')
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def text(value: str) -> str:
    """`value` between tags or in an attribute; what XML cannot hold at all (control characters) is left out."""
    return _NO_XML.sub("", value).translate(_ESCAPES) if _SPECIAL.search(value) else value


def element(name: str, /, *children: str, **attributes: str | int) -> str:
    """`<w:name w:attribute="…">children</w:name>`; attribute values are escaped, children are XML already."""
    start = name + "".join(f' w:{key}="{text(str(value))}"' for key, value in attributes.items())
    return f"<w:{start}>{''.join(children)}</w:{name}>" if children else f"<w:{start}/>"


def switch(name: str, on: bool = True) -> str:
    """A property that is on or off."""
    return element(name) if on else element(name, val=0)


def _ordered(name: str, order: dict[str, int], properties: Properties) -> str:
    return element(name, *(properties[tag] for tag in sorted(properties, key=order.__getitem__))) if properties else ""


def paragraph_properties(properties: Properties) -> str:
    """A `w:pPr`; empty where nothing is set."""
    return _ordered("pPr", PARAGRAPH_ORDER, properties)


def run_properties(properties: Properties) -> str:
    """A `w:rPr`; empty where nothing is set."""
    return _ordered("rPr", RUN_ORDER, properties)


def section_properties(properties: Properties) -> str:
    """A `w:sectPr`."""
    return _ordered("sectPr", SECTION_ORDER, properties)


RUN_END = "</w:t></w:r>"


def run_start(properties: str) -> str:
    """What stands before the text of a `w:r` with its `w:rPr`; its blanks count."""
    return f'<w:r>{properties}<w:t xml:space="preserve">'


def run(properties: str, words: str) -> str:
    """A `w:r` with its `w:rPr` and its text, blanks and all."""
    return run_start(properties) + text(words) + RUN_END


def paragraph(properties: str, *content: str) -> str:
    """A `w:p` with its `w:pPr` and its runs."""
    return f"<w:p>{properties}{''.join(content)}</w:p>"
