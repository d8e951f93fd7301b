"""Abbreviations written out where a text first uses them: `กระทรวงอุตสาหกรรม (อก.)`, and `อก.` from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from thaimemo.glossary.entries import Glossary
from thaimemo.glossary.tokens import Unit, bracket_before, chains
from thaimemo.thai.digits import to_arabic

_TAG = re.compile(r"<[^>]*>")
_SHORT_PARTS = ("head", "to", "heading", "b", "signature", "endorsement")
"""Parts of the markup in which nothing is written out: fields of the form and headings."""
_QUOTED = re.compile(r"“[^”]{0,500}”|‘[^’]{0,500}’|«[^»]{0,500}»|\"[^\"]{0,500}\"|&#34;[^<]{0,500}?&#34;")
_THAI = re.compile("[ก-๎]")
_WITH_NAME = frozenset({"local", "office", "position", "university"})
"""Kinds whose short form a name may follow without a blank (อบต.แม่สุก): where that ends is not known."""
_OPEN_ENDS = ("กระทรวง",)
"""Full names that a ministry's must complete."""
_LONGEST_NAME = 160


class Writer:
    """Writes abbreviations out and knows those that a text has introduced; `names` are left as they are."""

    def __init__(self, glossary: Glossary, names: Iterable[str] = ()) -> None:
        self._glossary = glossary
        self._names = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)")
        self._introduced: set[str] = set()

    def markup(self, xml: str) -> str:
        """A memo's markup with the abbreviations of its running text written out, in the order of the page."""
        parts, at, short = list[str](), 0, 0
        for tag in _TAG.finditer(xml):
            parts.append(xml[at : tag.start()] if short else self.text(xml[at : tag.start()]))
            parts.append(tag[0])
            short += _step(tag[0])
            at = tag.end()
        return "".join((*parts, xml[at:]))

    def text(self, text: str) -> str:
        """The text with its abbreviations written out, but for those introduced before."""
        if "." not in text and not re.search("[A-Z]", text):
            return text
        kept = [found.span() for pattern in (_QUOTED, self._names) for found in pattern.finditer(text)]
        parts, at = list[str](), 0
        for units in chains(text, self._glossary):
            start, end = units[0].start, units[-1].end
            if start >= at and not any(first <= start < last for first, last in kept):
                full, end = self._full(text, units)
                if full:
                    blank = " " if _THAI.match(text, end) else ""
                    parts += (text[at:start], f"{full} ({text[start:end]}){blank}")
                    at = end
        return "".join((*parts, text[at:]))

    def _full(self, text: str, units: tuple[Unit, ...]) -> tuple[str, int]:
        """The full name for the abbreviations that stand together and where they end; no name to leave them."""
        start, end = units[0].start, units[-1].end
        before = text[max(0, start - _LONGEST_NAME) : start]
        if bracket_before(text, start) is not None:
            named = end + (_province(text, end) if text[end : end + 1] != ")" else 0)
            self._introduced.update((text[start:end], text[start:named], *(unit.short for unit in units)))
            return "", end
        full = _joined(units)
        province = _province(text, end) if full.endswith("จังหวัด") else 0
        if province:
            full, end = full + text[end : end + province].removeprefix("จังหวัด"), end + province
        elif _unclear(text, units, full):
            full = ""
        short = text[start:end]
        if not full or short in self._introduced:
            return "", end
        self._introduced.add(short)
        return ("" if to_arabic(before).rstrip(" (").endswith(to_arabic(full)) else full), end


def _step(tag: str) -> int:
    """How the depth in parts that stay short changes behind a tag."""
    name = re.match(r"</?([a-z]+)", tag)
    if name is None or name[1] not in _SHORT_PARTS or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _joined(units: tuple[Unit, ...]) -> str:
    """The full name of abbreviations that stand together (ผอ.ศภ.1); empty where one of them has none for certain."""
    full = ""
    for unit in units:
        certain = len(unit.senses) == 1 and (unit.senses[0].writable or (full and unit.senses[0].kind == "level"))
        if not certain:
            return ""
        name = unit.fulls[0]
        full += next((name.removeprefix(end) for end in _OPEN_ENDS if full.endswith(end)), name)
    return full


def _unclear(text: str, units: tuple[Unit, ...], full: str) -> bool:
    """Whether what follows belongs to the name, or should."""
    named = units[-1].senses and units[-1].senses[0].kind in _WITH_NAME
    return full.endswith(_OPEN_ENDS) or bool(named and not units[-1].number and _THAI.match(text, units[-1].end))


def _province(text: str, at: int) -> int:
    """How many letters from `at` on are the name of a province, with or without the word for one."""
    from thaimemo.checks.areas import province_pattern

    word = len("จังหวัด") if text.startswith("จังหวัด", at) else 0
    found = province_pattern().match(text, at + word)
    return found.end() - at if found else 0


def written_out(text: str, glossary: Glossary, names: Iterable[str] = ()) -> str:
    """A text by itself with each abbreviation written out at its first use."""
    return Writer(glossary, names).text(text)
