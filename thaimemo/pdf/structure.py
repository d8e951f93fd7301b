"""The structure tree in the file: every element as an object, and from the marked content back to it (14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.syntax import array, dictionary, number, text
from thaimemo.pdf.tags import Element, Kind

_ALWAYS = ("TR", "TH", "TD")  # a table is regular also where its cells are empty


def add_structure(file: PdfFile, root: Element, pages: Sequence[str], marked: Sequence[Sequence[Element]]) -> None:
    """Write the tree of `root`; `pages` are references, `marked` the elements of each page by marked content."""
    elements = _drawn(root)
    tree, parent_tree, *taken = file.take(2 + len(elements) + len(pages))
    references = dict(zip(map(id, elements), taken, strict=False))
    of_pages = taken[len(elements) :]
    fields = [references[id(element)] for element in elements if element.widget]
    writer = _Writer(references, pages)
    objects = {
        references[id(element)]: dictionary(writer.entries(element, references.get(id(element.parent), tree)))
        for element in elements
    }
    for reference, page in zip(of_pages, marked, strict=True):
        objects[reference] = array(references[id(element)] for element in page)
    parents = array(f"{at} {reference}" for at, reference in enumerate((*of_pages, *fields)))
    objects[parent_tree] = dictionary({"Nums": parents})
    entries = {"Type": "/StructTreeRoot", "K": array([references[id(root)]]), "ParentTree": parent_tree}
    objects[tree] = dictionary({**entries, "ParentTreeNextKey": len(of_pages) + len(fields)})
    file.pack(objects)
    file.catalog |= {"StructTreeRoot": tree, "MarkInfo": dictionary({"Marked": "true"})}


def _drawn(root: Element) -> list[Element]:
    """The element and whatever in it is on some page, in reading order."""
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting += [child for child in reversed(element.children) if child.first or child.kind in _ALWAYS]
    return found


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
        if kids := self._kids(element, home):
            entries["K"] = kids[0] if len(kids) == 1 else array(kids)
        return entries

    def _kind(self, element: Element) -> Kind:
        """Its kind; a table's head without a body is its body (PDF/UA-1, 7.2)."""
        if element.kind != "THead" or not element.parent:
            return element.kind
        body = any(other.kind == "TBody" and id(other) in self._references for other in element.parent.children)
        return "THead" if body else "TBody"

    def _kids(self, element: Element, home: int) -> list[object]:
        kids: list[object] = [
            mark if page == home else dictionary({"Type": "/MCR", "Pg": self._pages[page], "MCID": mark})
            for page, mark in element.marks
        ]
        if element.widget and element.first:
            kid = {"Type": "/OBJR", "Obj": element.widget, "Pg": self._pages[element.first[0]]}
            kids.append(dictionary(kid))
        references = self._references
        return kids + [references[id(child)] for child in element.children if id(child) in references]


def _attributes(element: Element) -> Iterator[str]:
    """A figure's place on the page; the reach of a table's cell (14.8.5)."""
    if element.kind == "Figure" and element.box:
        yield dictionary({"O": "/Layout", "Placement": "/Block", "BBox": array(map(number, element.box))})
    cell: dict[str, object] = {"Scope": f"/{element.scope}"} if element.scope else {}
    cell |= {"ColSpan": element.columns} if element.columns > 1 else {}
    cell |= {"RowSpan": element.rows} if element.rows > 1 else {}
    if cell:
        yield dictionary({"O": "/Table", **cell})
