"""Runs of text, cut where the script changes, because Word sets Thai with other properties than Latin.

Word takes a run's complex-script font, size and weight, and breaks lines by its Thai dictionary, only where the run
says `<w:cs/>`; a run that holds Latin letters must not say so. Thai digits are Thai, ASCII digits and punctuation are
Latin, and a blank goes with what stands before it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thaimemo.layout import Length
from thaimemo.tree import Inline, Run
from thaimemo.word import oxml
from thaimemo.word.paragraphs import named

# Thai letters, then what may follow them without leaving the run: blanks, curved quotes, ellipsis, combining marks.
_PIECES = re.compile("[\u0e00-\u0e7f][\u0e00-\u0e7f \u00a0\u2026\u2018-\u201d\u0300-\u036f]*|[^\u0e00-\u0e7f]+")


def face(
    *, font: str = "", size: Length | None = None, bold: bool | None = None, italic: bool | None = None, color: str = ""
) -> dict[str, str]:
    """Run properties with both twins of each, for Latin and for complex script; None and "" leave one inherited."""
    properties: dict[str, str] = {}
    if font:
        properties["rFonts"] = oxml.element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    for tag, on in (("b", bold), ("i", italic)):
        if on is not None:
            properties |= {tag: oxml.switch(tag, on), f"{tag}Cs": oxml.switch(f"{tag}Cs", on)}
    if color:
        properties["color"] = oxml.element("color", val=color)
    if size is not None:
        properties |= {tag: oxml.element(tag, val=size.half_points) for tag in ("sz", "szCs")}
    return properties


@lru_cache(maxsize=256)
def _properties(style: str, bold: bool, italic: bool, underline: bool, thai: bool) -> str:
    properties = face(bold=bold or None, italic=italic or None)
    if style:
        properties["rStyle"] = oxml.element("rStyle", val=named(style))
    if underline:
        properties["u"] = oxml.element("u", val="single")
    if thai:
        properties["cs"] = oxml.element("cs")
    return oxml.run_properties(properties)


def is_thai(text: str) -> bool:
    """Whether `text` begins with a Thai letter, mark or digit."""
    return "\u0e00" <= text[:1] <= "\u0e7f"


def pieces(text: str) -> list[str]:
    """`text` cut where the script changes; joined they are `text` again."""
    return _PIECES.findall(text)


@lru_cache(maxsize=256)
def _starts(style: str, bold: bool, italic: bool, underline: bool) -> tuple[str, str]:
    """What stands before the letters of a Latin and of a Thai piece."""
    latin, thai = (_properties(style, bold, italic, underline, is_thai) for is_thai in (False, True))
    return oxml.run_start(latin), oxml.run_start(thai)


def inline(content: Inline, style: str = "") -> str:
    """The runs of `content`, in the character style `style` ("": only the paragraph's)."""
    made: list[str] = []
    for run in content:
        latin, thai = _starts(style, run.bold, run.italic, run.underline)
        # Letters of the markup are Latin: cut before or after it is written, the pieces are the same.
        for piece in pieces(oxml.text(run.text)):
            made += thai if "\u0e00" <= piece[0] <= "\u0e7f" else latin, piece, oxml.RUN_END
    return "".join(made)


def words(text: str, style: str = "") -> str:
    """The runs of `text` in one plain face."""
    return inline((Run(text),), style)


def tab(style: str = "") -> str:
    """A tab; its leader takes the face of the character style."""
    return f"<w:r>{_properties(style, False, False, False, False)}<w:tab/></w:r>"


def page_number(shown: str) -> str:
    """The field that prints the page's number; `shown` is what stands there until it is computed first."""
    properties = _properties("", False, False, False, is_thai(shown))
    parts = (
        oxml.element("fldChar", fldCharType="begin"),
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        oxml.element("fldChar", fldCharType="separate"),
        oxml.element("t", oxml.text(shown)),
        oxml.element("fldChar", fldCharType="end"),
    )
    return "".join(f"<w:r>{properties}{part}</w:r>" for part in parts)
