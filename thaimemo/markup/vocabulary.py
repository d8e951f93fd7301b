"""The closed vocabulary between the templates and the tree, and the check that a document keeps to it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from thaimemo.errors import Problem
from thaimemo.markup.marks import MARK, place_of
from thaimemo.messages import template as say

INLINE = ("b", "i", "u")
BLOCKS = ("to", "p", "heading", "list", "table", "photos", "signature", "endorsement", "pagebreak")


@dataclass(frozen=True, slots=True)
class Tag:
    """One word of the vocabulary: which tags and attributes it takes, whether it takes text."""

    children: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    text: bool = False
    once: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


_BLANKS = ("agency", "number", "date", "subject")
_LINE = Tag(INLINE, ("digits",), text=True)

VOCABULARY: dict[str, Tag] = {
    "memo": Tag(
        ("head", *BLOCKS),
        ("title", "author", "created", "urgency", "secrecy", "digits"),
        once=("head",),
        needs=("head",),
    ),
    "head": Tag(_BLANKS, once=_BLANKS),
    **dict.fromkeys(_BLANKS, _LINE),
    "to": Tag(INLINE, ("label", "digits"), text=True),
    "p": Tag(INLINE, ("align", "indent", "keep", "digits"), text=True),
    "heading": Tag(INLINE, ("level", "digits"), text=True),
    "list": Tag(("item",), ("start", "digits")),
    "item": Tag((*INLINE, "p", "list"), ("digits",), text=True),
    "signature": Tag(("name", "position"), ("digits",), once=("name",)),
    "table": Tag(("row",), ("columns", "align", "digits"), needs=("row",)),
    "row": Tag(("cell",), ("header", "digits"), needs=("cell",)),
    "cell": Tag((*INLINE, "p", "list"), ("align", "columns", "rows", "digits"), text=True),
    "photos": Tag(("photo",), ("per-page", "digits")),
    "photo": Tag(INLINE, ("file", "alt", "digits"), text=True),
    "endorsement": Tag(("title", "option"), ("lines", "digits"), once=("title",), needs=("title",)),
    "title": _LINE,
    "option": _LINE,
    "name": _LINE,
    "position": _LINE,
    "pagebreak": Tag(),
    **dict.fromkeys(INLINE, Tag(INLINE, text=True)),
}

_CHOICES = {
    "align": ("thai", "left", "center", "right"),
    "indent": ("first", "none"),
    "keep": ("next",),
    "level": ("1", "2", "3"),
    "header": ("yes", "no"),
    "per-page": ("2", "4"),
    "digits": ("thai", "arabic"),
    "urgency": ("", "ด่วนที่สุด", "ด่วนมาก", "ด่วน"),
    "secrecy": ("", "ลับที่สุด", "ลับมาก", "ลับ"),
}


def check(root: etree._Element) -> list[Problem]:
    """Everything in the document that the vocabulary does not allow."""
    return [problem for element in root.iter() for problem in _check(element)]


def iso_date(text: str) -> date | None:
    """The date of an attribute (`2020-01-17`), or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def shortened(text: str) -> str:
    """The beginning of `text`, for an error message."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"


def _check(element: etree._Element) -> Iterator[Problem]:
    name = element.tag
    tag = VOCABULARY.get(name)
    if tag is None:
        yield Problem(say.UNKNOWN_TAG, place_of(element), {"tag": name, "near": _near(name, VOCABULARY)})
        return
    yield from _attributes(element, tag)
    yield from _children(element, tag)
    yield from _texts(element, tag)


def _attributes(element: etree._Element, tag: Tag) -> Iterator[Problem]:
    for key, value in element.attrib.items():
        name, text = str(key), str(value)
        if name == MARK:
            continue
        values: dict[str, object] = {"tag": element.tag, "name": name, "value": text}
        if name not in tag.attributes:
            values["allowed"] = ", ".join(tag.attributes) or "–"
            yield Problem(say.UNKNOWN_ATTRIBUTE, place_of(element), values)
        elif allowed := _allowed_instead(element.tag, name, text):
            values["allowed"] = allowed
            yield Problem(say.BAD_ATTRIBUTE, place_of(element), values)


def _allowed_instead(tag: str, name: str, text: str) -> str:
    """What an attribute takes, if it does not take `text`; else nothing."""
    if tag == "table" and name in ("columns", "align"):
        return "" if columns_of(text, name) else {"columns": "1.2cm 3 2", "align": "center left thai"}[name]
    if name in _CHOICES and text not in _CHOICES[name]:
        return ", ".join(filter(None, _CHOICES[name]))
    if name in ("start", "columns", "rows", "lines") and not (_COUNT.fullmatch(text) and int(text) > 0):
        return "1, 2, 3 …"
    if name == "created" and text and not iso_date(text):
        return "2020-01-17"
    return ""


_COUNT = re.compile("[0-9]{1,4}")
_COLUMN = {"columns": re.compile(r"\d{1,4}(\.\d{1,4})?(cm|mm|pt)?"), "align": re.compile("thai|left|center|right")}


def columns_of(text: str, name: str) -> list[str]:
    """The words of a table's `columns` (`1.2cm 3 2`) or `align`, one a column; none where one is wrong."""
    words = text.split()
    return words if all(_COLUMN[name].fullmatch(word) for word in words) else []


def _children(element: etree._Element, tag: Tag) -> Iterator[Problem]:
    seen: set[str] = set()
    for child in element:
        name = child.tag
        values = {
            "tag": name,
            "parent": element.tag,
            "allowed": " ".join(f"<{known}>" for known in tag.children) or "–",
        }
        if name in VOCABULARY and name not in tag.children:
            yield Problem(say.MISPLACED_TAG, place_of(child), values)
        elif name in seen and name in tag.once:
            yield Problem(say.REPEATED_TAG, place_of(child), values)
        seen.add(name)
    for name in tag.needs:
        if name not in seen:
            yield Problem(say.MISSING_TAG, place_of(element), {"tag": name, "parent": element.tag})


def _texts(element: etree._Element, tag: Tag) -> Iterator[Problem]:
    """Text where none may stand: in a tag that takes none, or behind a list or paragraph of an item."""
    allowed = tag.text
    message = say.MISPLACED_TEXT
    for holder, text in ((element, element.text), *((child, child.tail) for child in element)):
        if holder is not element and holder.tag not in INLINE:
            allowed, message = False, say.TEXT_AFTER_BLOCK if tag.text else say.MISPLACED_TEXT
        if text and text.strip() and not allowed:
            yield Problem(message, place_of(holder), {"text": shortened(text), "parent": element.tag})
    if tag.text and _inline_after_block(element):
        yield Problem(say.TEXT_AFTER_BLOCK, place_of(element), {"text": shortened(element[-1].text or "")})


def _inline_after_block(element: etree._Element) -> bool:
    kinds = [child.tag in INLINE for child in element]
    return True in kinds[kinds.index(False) :] if False in kinds else False


def _near(name: str, known: Iterable[str]) -> str:
    return ", ".join(difflib.get_close_matches(name, list(known), 3, 0.4)) or ", ".join(known)
