"""Drawings: pictures and text boxes that float over the page and move no text, photos and check boxes in the line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from thaimemo.layout import FIGURE_HEIGHT, Length
from thaimemo.word import oxml

CHECK_BOX = "ช่องทำเครื่องหมาย"
_HAIRLINE = 3175  # EMU, a quarter of a point
_THIN = 6350  # EMU, half a point

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


class Name(NamedTuple):
    """What a drawing is called: a number that no other drawing of the file has, and the words read for it."""

    number: int
    alt: str

    @property
    def attributes(self) -> str:
        """The name as attributes."""
        return f'id="{self.number}" name="{oxml.text(self.alt[:60])}" descr="{oxml.text(self.alt)}"'


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
        return _extent(self.width, self.height)


def picture(box: Box, name: Name, relation: str) -> str:
    """The `w:drawing` of the picture behind the relationship `relation`, at its place on the page."""
    return _anchor(box, name, _PICTURE, _picture(box.extent, name, relation))


def photo(width: Length, height: Length, name: Name, relation: str) -> str:
    """The run of a picture that stands in the line like a letter."""
    extent = _extent(width, height)
    return f"<w:r>{_in_line(extent, name, _PICTURE, _picture(extent, name, relation))}</w:r>"


def check_box(side: Length, size: Length, number: int) -> str:
    """The run of an empty square in a line of text of `size`, its middle that of the letters (T4).

    Programs without shapes show `( )`.
    """
    extent, name = _extent(side, side), Name(number, CHECK_BOX)
    shape = f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{_geometry(extent, _line(_THIN))}</wps:spPr><wps:bodyPr/></wps:wsp>"
    lowered = Length(side / 2 - FIGURE_HEIGHT * size / 2)
    properties = oxml.run_properties({"position": oxml.element("position", val=-lowered.half_points)})
    return for_shapes(_in_line(extent, name, _SHAPE, shape), "<w:t>( )</w:t>", properties)


def text_box(box: Box, name: Name, paragraph: str, *, framed: bool = False) -> str:
    """The run of a text box without padding that holds `paragraph`; `framed` draws a hairline round it."""
    upright = "ctr" if framed else "t"
    graphic = (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{_geometry(box.extent, _line(_HAIRLINE if framed else 0))}'
        f"</wps:spPr><wps:txbx><w:txbxContent>{paragraph}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{upright}"/></wps:wsp>'
    )
    return for_shapes(_anchor(box, name, _SHAPE, graphic))


def for_shapes(drawing: str, fallback: str = "", properties: str = "") -> str:
    """The run of a drawing for programs that know the shapes of Word 2010; others take the fallback."""
    other = f"<mc:Fallback>{fallback}</mc:Fallback>" if fallback else ""
    return (
        f'<w:r>{properties}<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>{other}'
        "</mc:AlternateContent></w:r>"
    )


def _extent(width: Length, height: Length) -> str:
    return f'cx="{width.emu}" cy="{height.emu}"'


def _place(box: Box) -> str:
    across = "<wp:align>center</wp:align>" if box.left is None else f"<wp:posOffset>{box.left.emu}</wp:posOffset>"
    return (
        f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">{across}</wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{box.top.emu}</wp:posOffset></wp:positionV>'
    )


def _anchor(box: Box, name: Name, kind: str, graphic: str) -> str:
    """A drawing that floats in front of the text."""
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{name.number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        f'{_place(box)}<wp:extent {box.extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f"{_graphic(name, kind, graphic)}</wp:anchor></w:drawing>"
    )


def _in_line(extent: str, name: Name, kind: str, graphic: str) -> str:
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>{_graphic(name, kind, graphic)}</wp:inline></w:drawing>'
    )


def _graphic(name: Name, kind: str, graphic: str) -> str:
    return (
        f"<wp:docPr {name.attributes}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic>'
    )


def _picture(extent: str, name: Name, relation: str) -> str:
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr {name.attributes}/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/>'
        f'</pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</pic:blipFill><pic:spPr>{_geometry(extent)}</pic:spPr></pic:pic>"
    )


def _geometry(extent: str, line: str = "") -> str:
    return (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{line}'
    )


def _line(width: int) -> str:
    """A black line round an unfilled shape, its width in EMU; 0 is none."""
    ink = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>' if width else "<a:noFill/>"
    return f'<a:noFill/><a:ln w="{width or _HAIRLINE}">{ink}</a:ln>'
