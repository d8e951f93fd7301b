"""A named style, and how it comes into a document that may have it already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from docx.oxml import parse_xml

from thaimemo.word import oxml
from thaimemo.word.paragraphs import named

if TYPE_CHECKING:
    from lxml.etree import _Element

_BUILT_IN = {"Signature"}  # Word has a paragraph style of this name; ours takes its place
_FOUNDATIONS = {
    "Normal": ("paragraph", "normal"),
    "Default Paragraph Font": ("character", "default paragraph font"),
    "Normal Table": ("table", "normal table"),
}
_W = f"{{{oxml.NAMESPACES['w']}}}"


@dataclass(frozen=True, slots=True)
class Style:
    """A named style: its name, the name it has in Thai, the style it is based on, and what it sets itself."""

    name: str
    thai: str
    based_on: str = "Memo"
    following: str = ""
    kind: Literal["paragraph", "character", "table"] = "paragraph"
    paragraph: oxml.Properties = field(default_factory=dict)
    run: oxml.Properties = field(default_factory=dict)
    table: str = ""

    def xml(self, ids: Mapping[str, str]) -> str:
        """The whole `w:style`; `ids` are those of styles by their names."""
        custom = "" if self.name in _BUILT_IN else ' w:customStyle="1"'
        return (
            f'<w:style {oxml.DECLARATIONS} w:type="{self.kind}"{custom} w:styleId="{oxml.text(ids[self.name])}">'
            + oxml.element("name", val=self.name)
            + oxml.element("aliases", val=self.thai)
            + (oxml.element("basedOn", val=ids[self.based_on]) if self.based_on in ids else "")
            + (oxml.element("next", val=ids[self.following]) if self.following else "")
            + oxml.element("qFormat")
            + oxml.paragraph_properties(self.paragraph)
            + oxml.run_properties(self.run)
            + self.table
            + "</w:style>"
        )


@dataclass(slots=True)
class Present:
    """The styles a document has: their ids by kind and name in lower case, and all ids."""

    ids: dict[tuple[str, str], str]
    taken: set[str]

    @classmethod
    def of(cls, styles: _Element) -> Present:
        """Those of a `w:styles`; a style counts under its name and under each of its aliases."""
        ids: dict[tuple[str, str], str] = {}
        for style in styles.findall(f"{_W}style"):
            for name in _names(style):
                ids.setdefault((style.get(f"{_W}type", "paragraph"), name), style.get(f"{_W}styleId", ""))
        return cls(ids, {style.get(f"{_W}styleId", "") for style in styles.findall(f"{_W}style")})

    def find(self, style: Style) -> str | None:
        """The id of the document's own style of this kind and English or Thai name."""
        return self.ids.get((style.kind, style.name.lower())) or self.ids.get((style.kind, style.thai))

    def new_id(self, style: Style) -> str:
        """An id for a style that is added, which no other has."""
        wanted = named(style.name)
        while wanted in self.taken:
            wanted += "0"
        self.taken.add(wanted)
        return wanted


def _names(style: _Element) -> Iterator[str]:
    """Name and aliases of a `w:style`, in lower case as Word compares them."""
    for tag in ("name", "aliases"):
        found = style.find(f"{_W}{tag}")
        value = "" if found is None else found.get(f"{_W}val", "")
        yield from (name.strip().lower() for name in ([value] if tag == "name" else value.split(",")))


def missing(styles: _Element, wanted: Iterable[Style]) -> tuple[Style, ...]:
    """Those of `wanted` that a `w:styles` does not have."""
    present = Present.of(styles)
    return tuple(style for style in wanted if present.find(style) is None)


def add(styles: _Element, wanted: Sequence[Style]) -> dict[str, str]:
    """Write those of `wanted` into a `w:styles` that it does not have; one it has stays as it is.

    Returns the ids of those that have another than `named` gives, by that one.
    """
    present = Present.of(styles)
    ids = {name: present.ids[key] for name, key in _FOUNDATIONS.items() if key in present.ids}
    new = [style for style in wanted if present.find(style) is None]
    ids |= {style.name: present.find(style) or present.new_id(style) for style in wanted}
    styles.extend(parse_xml(style.xml(ids)) for style in new)
    return {named(style.name): ids[style.name] for style in wanted if named(style.name) != ids[style.name]}
