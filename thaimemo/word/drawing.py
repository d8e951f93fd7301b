"""What floats over the page: the emblem at its place, and the text boxes of stamps. None of it moves the text."""

from __future__ import annotations

from dataclasses import dataclass

from thaimemo import tree
from thaimemo.layout import Layout, Length
from thaimemo.word import oxml, raster
from thaimemo.word.paragraphs import styled
from thaimemo.word.runs import words
from thaimemo.word.styles import stamp_height

EMBLEM = "ตราครุฑ"
URGENCY = "ชั้นความเร็ว"
_NUMBERS = {name: number for number, name in enumerate((EMBLEM, URGENCY), 1)}
_HAIRLINE = 3175  # EMU, a quarter of a point

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the paper, from its upper left corner; `left` None is centred on the paper."""

    left: Length | None
    top: Length
    width: Length
    height: Length

    @property
    def extent(self) -> str:
        """Width and height as attributes, in EMU."""
        return f'cx="{self.width.emu}" cy="{self.height.emu}"'


def _place(box: Box) -> str:
    across = "<wp:align>center</wp:align>" if box.left is None else f"<wp:posOffset>{box.left.emu}</wp:posOffset>"
    return (
        f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">{across}</wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{box.top.emu}</wp:posOffset></wp:positionV>'
    )


def _anchor(box: Box, name: str, kind: str, graphic: str) -> str:
    """A drawing that floats in front of the text; its name is also its alt text."""
    number = _NUMBERS[name]
    return (
        f'<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" '
        f'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">{_place(box)}<wp:extent {box.extent}/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{name}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing>"
    )


def _geometry(box: Box, line: str) -> str:
    return (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {box.extent}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{line}'
    )


def picture(box: Box, name: str, relation: str) -> str:
    """The run of the picture behind the relationship `relation`."""
    graphic = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{_NUMBERS[name]}" name="{name}" descr="{name}"/><pic:cNvPicPr>'
        '<a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f"<pic:spPr>{_geometry(box, '')}</pic:spPr></pic:pic>"
    )
    return f"<w:r>{_anchor(box, name, _PICTURE, graphic)}</w:r>"


def text_box(box: Box, name: str, paragraph: str, *, framed: bool = False) -> str:
    """The run of a text box without padding that holds `paragraph`; `framed` draws a hairline round it."""
    ink = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>' if framed else "<a:noFill/>"
    line = f'<a:noFill/><a:ln w="{_HAIRLINE}">{ink}</a:ln>'
    upright = "ctr" if framed else "t"
    graphic = (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{_geometry(box, line)}</wps:spPr>'
        f"<wps:txbx><w:txbxContent>{paragraph}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{upright}"/></wps:wsp>'
    )
    drawing = _anchor(box, name, _SHAPE, graphic)
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice></mc:AlternateContent></w:r>'


def image(emblem: tree.Emblem | None, layout: Layout) -> bytes | None:
    """The emblem as a PNG file; None where it is no picture."""
    if isinstance(emblem, tree.Outline):
        return raster.png(emblem, layout.emblem_height)
    return emblem.png if isinstance(emblem, tree.Picture) else None


def emblem_box(emblem: tree.Emblem, layout: Layout) -> Box:
    """Where the emblem stands: at the left margin, its height given, its width by its own ratio (L4)."""
    width = Length(layout.emblem_height * emblem.width / emblem.height)
    return Box(layout.left_margin, layout.emblem_top, width, layout.emblem_height)


def emblem(emblem: tree.Emblem | None, layout: Layout, relation: str) -> str:
    """The run of the emblem: its picture behind `relation`, or the hairline box that holds its place."""
    if emblem is None:
        return ""
    box = emblem_box(emblem, layout)
    if not isinstance(emblem, tree.Frame):
        return picture(box, EMBLEM, relation)
    place = oxml.paragraph(styled("Memo Emblem Place"), words(emblem.text))
    return text_box(box, EMBLEM, place, framed=True)


def stamp_box(layout: Layout, top: Length, size: Length) -> Box:
    """One line of a stamp of `size`, centred on the paper; it leaves the emblem's corner free."""
    return Box(None, top, Length(2 * (layout.page_centre - layout.emblem_height)), stamp_height(size))
