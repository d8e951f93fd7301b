"""The empty field over a signer's name, in the blank lines left to sign in (L20), tagged as a form's field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaimemo.layout import Layout
from thaimemo.pdf.pages import Page
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.rows import Placed
from thaimemo.pdf.syntax import array, dictionary, number, text
from thaimemo.pdf.tags import Element
from thaimemo.tree import Signature, plain

NAME = "Signature"
_LABEL = "ลายมือชื่อ"
_PRINT = 4  # the flag of an annotation that is printed (12.5.3)
_SIGNATURES_EXIST = 1


class SignatureFields:
    """The fields of a memo: reserved before the pages are written, then filled."""

    def __init__(self, file: PdfFile, made: Sequence[Page], layout: Layout) -> None:
        self._file, self._layout = file, layout
        self._places = list(_places(made))
        self._widgets = [file.reserve() for _ in self._places]

    def entries(self, page: int) -> dict[str, object]:
        """What page `page`, from 0, says of the fields on it."""
        here = [widget for widget, (at, _) in zip(self._widgets, self._places, strict=True) if at == page]
        return {"Annots": array(here)} if here else {}

    def fill(self, pages: Sequence[str]) -> None:
        """Write the fields and where they belong in the structure; `pages` are references."""
        if not self._widgets:
            return
        for at, (widget, (page, placed)) in enumerate(zip(self._widgets, self._places, strict=True)):
            _tag(placed, widget)
            entries = self._widget(at, placed)
            self._file.fill(widget, {**entries, "P": pages[page], "StructParent": len(pages) + at})
        fields = {"Fields": array(self._widgets), "SigFlags": _SIGNATURES_EXIST}
        self._file.catalog["AcroForm"] = dictionary(fields)

    def _widget(self, at: int, placed: Placed) -> dict[str, object]:
        left, bottom, right, top = _box(placed, self._layout)
        entries = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": array(map(number, (0, 0, right - left, top - bottom))),
        }
        signature = placed.row.source
        signer = plain(signature.name) if isinstance(signature, Signature) else ""
        return {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "FT": "/Sig",
            "T": f"({NAME}{at + 1 if at else ''})",
            "TU": text(f"{_LABEL} {signer}"),
            "F": _PRINT,
            "Rect": array(map(number, (left, bottom, right, top))),
            "AP": dictionary({"N": self._file.add_stream(b"", entries)}),
        }


def _places(made: Sequence[Page]) -> Iterator[tuple[int, Placed]]:
    """The first row of each signature, with its page."""
    before = None
    for at, page in enumerate(made):
        for placed in page:
            if not isinstance(placed.row.source, Signature):
                continue
            mark = placed.row.pieces[0].mark
            block = mark.parent if isinstance(mark, Element) else None
            if block is not before:
                yield at, placed
            before = block


def _tag(placed: Placed, widget: str) -> None:
    """The field's element, before the signer's name."""
    name = placed.row.pieces[0].mark
    if isinstance(name, Element) and name.parent:
        field = Element("Form", name.parent, widget=widget, first=name.first)
        siblings = name.parent.children
        siblings.insert(siblings.index(name), field)


def _box(placed: Placed, layout: Layout) -> tuple[float, float, float, float]:
    """The blank lines over the name, as wide as the signer's names may be: left, bottom, right, top in points."""
    half = min(layout.signature_axis, layout.text_width - layout.signature_axis)
    axis = layout.left_margin + layout.signature_axis
    top = layout.paper_height - (placed.baseline - placed.row.drop)
    bottom = top - max(layout.signature_blank_lines, 1) * layout.body_leading
    return axis - half, bottom, axis + half, top
