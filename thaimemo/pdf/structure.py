"""The structure tree in the file: every element as an object, and from the marked content back to it (14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.syntax import array, dictionary, number, text
from thaimemo.pdf.tags import Element, Kind

_ALWAYS = ("TR", "TH", "TD")  # a table is regular also where its cells are empty


def add_structure(file: PdfFile, root: Element, pages: Sequence[str], marked: Sequence[Sequence[Element]]) -> None:
    """Write the tree of `root`; `pages` are references, `marked` the elements of each page by marked content."""
    elements = list(_drawn(root))
    references = {id(element): file.reserve() for element in elements}
    tree = file.reserve()
    writer = _Writer(references, pages)
    for element in elements:
        parent = references[id(element.parent)] if element.parent else tree
        file.fill(references[id(element)], writer.entries(element, parent))
    parents = [file.add_value(array(references[id(element)] for element in page)) for page in marked]
    parents += [references[id(element)] for element in root.all() if element.widget]
    numbered = array(f"{at} {parent}" for at, parent in enumerate(parents))
    entries = {"K": array([references[id(root)]]), "ParentTree": file.add({"Nums": numbered})}
    file.fill(tree, {"Type": "/StructTreeRoot", **entries, "ParentTreeNextKey": len(parents)})
    file.catalog |= {"StructTreeRoot": tree, "MarkInfo": dictionary({"Marked": "true"})}


def _drawn(element: Element) -> Iterator[Element]:
    """The element and whatever in it is on some page, in reading order."""
    yield element
    for child in element.children:
        if child.first is not None or child.kind in _ALWAYS:
            yield from _drawn(child)


class _Writer:
    """Elements as dictionaries, once all have their references."""

    def __init__(self, references: dict[int, str], pages: Sequence[str]) -> None:
        self._references, self._pages = references, pages

    def entries(self, element: Element, parent: str) -> dict[str, object]:
        """The entries of an element."""
        entries: dict[str, object] = {"S": f"/{self._kind(element)}", "P": parent}
        home = element.marks[0][0] if element.marks else 0
        if element.marks:
            entries["Pg"] = self._pages[home]
        if element.alt:
            entries["Alt"] = text(element.alt)
        if attributes := list(_attributes(element)):
            entries["A"] = attributes[0] if len(attributes) == 1 else array(attributes)
        kids = list(self._kids(element, home))
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else array(kids)
        return entries

    def _kind(self, element: Element) -> Kind:
        """Its kind; a table's head without a body is its body (PDF/UA-1, 7.2)."""
        rest = element.parent.children if element.parent else []
        alone = not any(other.kind == "TBody" and id(other) in self._references for other in rest)
        return "TBody" if element.kind == "THead" and alone else element.kind

    def _kids(self, element: Element, home: int) -> Iterator[object]:
        for page, mark in element.marks:
            yield mark if page == home else dictionary({"Type": "/MCR", "Pg": self._pages[page], "MCID": mark})
        if element.widget and element.first:
            kid = {"Type": "/OBJR", "Obj": element.widget, "Pg": self._pages[element.first[0]]}
            yield dictionary(kid)
        yield from (self._references[id(child)] for child in element.children if id(child) in self._references)


def _attributes(element: Element) -> Iterator[str]:
    """A figure's place on the page; the reach of a table's cell (14.8.5)."""
    if element.kind == "Figure" and element.box:
        yield dictionary({"O": "/Layout", "Placement": "/Block", "BBox": array(map(number, element.box))})
    cell: dict[str, object] = {"Scope": f"/{element.scope}"} if element.scope else {}
    cell |= {"ColSpan": element.columns} if element.columns > 1 else {}
    cell |= {"RowSpan": element.rows} if element.rows > 1 else {}
    if cell:
        yield dictionary({"O": "/Table", **cell})
