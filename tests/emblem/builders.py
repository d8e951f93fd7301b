"""Emblem files for tests: one shape, a flag with a hole, drawn in every format that is read."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterable
from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from PIL import Image, ImageDraw

from thaimemo.tree import Contour, Outline

Point = tuple[int, int]

# A pole on the left with a flag at its top, a square hole in the flag; y upwards. 180 wide and 200 high.
FLAG: tuple[Point, ...] = ((0, 0), (40, 0), (40, 80), (180, 80), (180, 200), (0, 200))
HOLE: tuple[Point, ...] = ((80, 120), (80, 160), (120, 160), (120, 120))
WIDTH, HEIGHT = 180, 200

# The same in SVG, y downwards.
FLAG_D = "M0 200H40V120H180V0H0Z"
HOLE_D = "M80 80V40H120V80Z"


def expected(*, even_odd: bool = False) -> Outline:
    """The outline of the flag: 2,000 units high, hole and all in one path."""
    commands = [*_ring(FLAG), *_ring(HOLE)]
    return Outline(1800.0, 2000.0, (Contour(tuple(commands), even_odd),))


def _ring(points: Iterable[Point]) -> list[tuple[str, tuple[float, ...]]]:
    lines = [("L", (x * 10.0, y * 10.0)) for x, y in points]
    return [("M", lines[0][1]), *lines[1:], ("Z", ())]


def corners(outline: Outline) -> list[set[tuple[float, ...]]]:
    """The points of every path, wherever it begins and whichever way it runs."""
    return [{points[-2:] for _, points in contour.commands if points} for contour in outline.contours]


def svg(content: str, attributes: str = "", *, before: str = "") -> bytes:
    """An SVG file with `content`."""
    head = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{before}<svg {head} viewBox='0 0 300 300' {attributes}>{content}</svg>".encode()


def flag_svg() -> bytes:
    """The flag as one path."""
    return svg(f'<path d="{FLAG_D}{HOLE_D}"/>')


def font(glyph: str = "karuda") -> bytes:
    """A font whose one glyph is the flag, moved off its origin."""
    pen = TTGlyphPen(None)
    for ring in (FLAG, HOLE):
        pen.moveTo((ring[0][0] + 30, ring[0][1] - 20))
        for x, y in ring[1:]:
            pen.lineTo((x + 30, y - 20))
        pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.updateHead(created=0, modified=0)  # the same bytes at any time
    builder.setupGlyphOrder([".notdef", glyph])
    builder.setupCharacterMap({0xE000: glyph})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), glyph: pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (0, 0), glyph: (240, 30)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    out = BytesIO()
    builder.save(out)
    return out.getvalue()


def picture(scale: int = 2, ink: object = "black", ground: object = "white", mode: str = "RGB") -> Image.Image:
    """The flag in pixels, with 10 pixels of ground round it."""
    image = Image.new(mode, (WIDTH * scale + 20, HEIGHT * scale + 20), ground)
    draw = ImageDraw.Draw(image)
    pole = (10, 10, 10 + 40 * scale - 1, 10 + HEIGHT * scale - 1)
    flag = (10, 10, 10 + WIDTH * scale - 1, 10 + 120 * scale - 1)
    for box in (pole, flag):
        draw.rectangle(box, fill=ink)
    draw.rectangle((10 + 80 * scale, 10 + 40 * scale, 10 + 120 * scale - 1, 10 + 80 * scale - 1), fill=ground)
    return image


def saved(image: Image.Image, kind: str = "PNG") -> bytes:
    """`image` as a file."""
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def record(number: int, body: bytes = b"") -> bytes:
    """One record of a metafile."""
    return struct.pack("<II", number, 8 + len(body)) + body


def emf(*records: bytes) -> bytes:
    """A metafile of `records`, in units of which 1,000 are a window and 5,000 a viewport."""
    body = b"".join((
        record(17, struct.pack("<I", 8)),
        record(9, struct.pack("<ii", 1000, 1000)),
        record(11, struct.pack("<ii", 5000, 5000)),
        *records,
        record(14, struct.pack("<III", 0, 16, 20)),
    ))  # fmt: skip
    size = struct.pack("<IIIHHIIIII", 0x10000, 108 + len(body), len(records) + 5, 2, 0, 0, 0, 0, 1920, 1080)
    frame = struct.pack("<8i", 0, 0, 900, 1000, 0, 0, 1620, 1800)
    rest = struct.pack("<IIIIIII", 508, 286, 0, 0, 0, 508000, 286000)
    head = record(1, frame + b" EMF" + size + rest)
    return head + body


def polygon16(*rings: Iterable[Point]) -> bytes:
    """PolyPolygon16 of `rings`, y downwards."""
    lists = [list(ring) for ring in rings]
    points = [(x, HEIGHT - y) for ring in lists for x, y in ring]
    counts = struct.pack(f"<{len(lists)}I", *map(len, lists))
    numbers = struct.pack(f"<{2 * len(points)}h", *(n for point in points for n in point))
    return record(91, bytes(16) + struct.pack("<II", len(lists), len(points)) + counts + numbers)


def black_brush() -> bytes:
    """Make and choose a black brush, and no pen."""
    brush = record(39, struct.pack("<IIII", 1, 0, 0, 0))
    return brush + record(37, struct.pack("<I", 1)) + record(37, struct.pack("<I", 0x80000008))


_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    f'xmlns:r="{_TYPES}" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)


def anchored(link: str, width: float, height: float, *, extra: str = "", svg_link: str = "") -> str:
    """A picture in a paragraph, `width` by `height` cm."""
    extension = f'<a:extLst><a:ext><asvg:svgBlip r:embed="{svg_link}"/></a:ext></a:extLst>' if svg_link else ""
    return (
        f'<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="{round(width * 360000)}" cy="{round(height * 360000)}"/>'
        f'<a:graphic><a:blip r:embed="{link}">{extension}</a:blip>{extra}</a:graphic>'
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


def drawn_in_vml(link: str, style: str) -> str:
    """A picture as Word 2003 and the older templates have it."""
    return f'<w:p><w:r><w:pict><v:shape style="{style}"><v:imagedata r:id="{link}"/></v:shape></w:pict></w:r></w:p>'


def word(body: str, pictures: dict[str, bytes], header: str = "") -> bytes:
    """A Word file with `body`; the keys of `pictures` are the ids they are linked by."""
    links = (
        "".join(f'<Relationship Id="{key}" Type="{_TYPES}/image" Target="media/{key}"/>' for key in pictures)
        + f'<Relationship Id="head" Type="{_TYPES}/header" Target="header1.xml"/>'
    )
    relations = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        package.writestr("word/_rels/document.xml.rels", relations)
        if header:
            package.writestr("word/header1.xml", f"<w:hdr {_W}>{header}</w:hdr>")
            package.writestr("word/_rels/header1.xml.rels", relations)
        for key, data in pictures.items():
            package.writestr(f"word/media/{key}", data)
    return out.getvalue()
