"""The structure of a tagged PDF as a screen reader meets it: elements, their text, and what is drawn outside them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdf
from pypdf.generic import ContentStream, IndirectObject

PAINTING = {b"Tj", b"S", b"f", b"f*", b"Do"}
_ROW = re.compile(rb"<([0-9A-F]{4})><([0-9A-F]{4})>\[(.*?)\]")


@dataclass
class Node:
    """An element: its kind, its dictionary, the marked content in it as (page, number), and its children."""

    kind: str
    entries: dict[str, Any]
    own: str
    marks: list[tuple[int, int]]
    children: list[Node] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.own + "".join(child.text for child in self.children)

    @property
    def table(self) -> dict[str, Any]:
        """What the element says as a part of a table."""
        return {key: value for key, value in self.entries.get("/A", {}).items() if key != "/O"}

    def all(self, *kinds: str) -> Iterator[Node]:
        """The element and everything in it, of these kinds only."""
        if not kinds or self.kind in kinds:
            yield self
        for child in self.children:
            yield from child.all(*kinds)

    def outline(self) -> list[Any]:
        """Its kind and those of its children, as nested lists."""
        return [self.kind, *(child.outline() for child in self.children)]


@dataclass
class Tagged:
    """A tagged PDF: its document, its structure, the text by marked content, artifacts, and what is neither."""

    document: pypdf.PdfReader
    root: Node
    marked: dict[tuple[int, int], str]
    artifacts: list[str]
    loose: list[bytes]


def tagged(data: bytes) -> Tagged:
    """Read a tagged PDF."""
    document = pypdf.PdfReader(io.BytesIO(data), strict=True)
    marked: dict[tuple[int, int], str] = {}
    artifacts: list[str] = []
    loose: list[bytes] = []
    for at, page in enumerate(document.pages):
        _read_page(document, at, page, marked, artifacts, loose)
    pages = {page.indirect_reference.idnum: at for at, page in enumerate(document.pages)}
    (top,) = document.trailer["/Root"]["/StructTreeRoot"]["/K"]
    return Tagged(document, _node(top.get_object(), marked, pages), marked, artifacts, loose)


def _read_page(document: Any, at: int, page: Any, marked: Any, artifacts: list[str], loose: list[bytes]) -> None:
    codes = {name: meanings(font) for name, font in page["/Resources"]["/Font"].items()}
    font: dict[bytes, str] = {}
    inside: int | str | None = None
    for operands, operator in ContentStream(page.get_contents(), document).operations:
        if operator == b"BDC":
            assert inside is None, "marked content within marked content"
            inside = operands[1].get("/MCID", "artifact")
            if isinstance(inside, int):
                assert (at, inside) not in marked, "one number twice"
                marked[at, inside] = ""
        elif operator == b"EMC":
            inside = None
        elif operator == b"Tf":
            font = codes[operands[0]]
        if operator in PAINTING and inside is None:
            loose.append(operator)
        if operator == b"Tj":
            shown = operands[0].original_bytes
            text = "".join(font[shown[place : place + 2]] for place in range(0, len(shown), 2))
            if isinstance(inside, int):
                marked[at, inside] += text
            else:
                artifacts.append(text)


def meanings(font: Any) -> dict[bytes, str]:
    """What each code of a font means."""
    found: dict[bytes, str] = {}
    for first, last, texts in _ROW.findall(font["/ToUnicode"].get_data()):
        codes = range(int(first, 16), int(last, 16) + 1)
        for code, text in zip(codes, texts[1:-1].decode().split("><"), strict=True):
            found[code.to_bytes(2, "big")] = bytes.fromhex(text).decode("utf-16-be")
    return found


def _node(element: Any, marked: dict[tuple[int, int], str], pages: dict[int, int]) -> Node:
    node = Node(element["/S"][1:], dict(element), "", [])
    home = pages[element.raw_get("/Pg").idnum] if "/Pg" in element else -1
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [element.raw_get("/K")]:
        thing = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if isinstance(thing, int):
            node.marks.append((home, thing))
        elif thing.get("/Type") == "/MCR":
            node.marks.append((pages[thing.raw_get("/Pg").idnum], thing["/MCID"]))
        elif thing.get("/Type") == "/OBJR":
            node.objects.append(thing["/Obj"])
        else:
            assert thing["/P"] == element
            node.children.append(_node(thing, marked, pages))
    node.own = "".join(marked[mark] for mark in node.marks)
    return node
