"""SVG: every way of drawing the same flag gives the same outline; whatever would draw otherwise is refused."""

from __future__ import annotations

import pytest

from thaimemo.emblem.svg import read_svg
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say

from .builders import FLAG_D, HOLE_D, corners, expected, flag_svg, svg

BOTH = FLAG_D + HOLE_D


@pytest.mark.parametrize(
    "content",
    [
        f'<path d="{BOTH}"/>',
        '<path d="m0,200h40v-80h140v-120h-180zm80-120v-40h40v40z"/>',
        f'<path d="{BOTH}" fill="black"/>',
        f'<path d="{BOTH}" fill="#c00"/>',
        f'<path d="{BOTH}" style="fill:rgb(10, 20, 30); stroke: none"/>',
        f'<path d="{BOTH}" fill="red" style="fill:black"/>',
        f'<g fill="none" color="navy"><path d="{BOTH}" fill="currentColor"/></g>',
        f'<style>.ink{{fill:#000}} path{{fill:none}}</style><path class="other ink" d="{BOTH}"/>',
        f'<style>/* old */ #x,.y{{fill:#123}}</style><path id="x" fill="none" d="{BOTH}"/>',
        f'<g transform="translate(50 , 20) scale(2)"><path d="{BOTH}"/></g>',
        f'<g transform="rotate(90)"><g transform="rotate(-90 7 9)"><path d="{BOTH}"/></g></g>',
        f'<path transform="matrix(0.1 0 0 0.1 5 5)" d="{BOTH}"/>',
        f'<defs><path id="f" d="{BOTH}"/></defs><use xlink:href="#f" x="30"/>',
        f'<symbol id="f"><path d="{BOTH}"/></symbol><use href="#f"/>',
        f'<rect width="300" height="300" fill="white"/><path d="{BOTH}"/>',
        f'<path d="{BOTH}"/><path d="M0 0H900" display="none"/><g opacity="0"><rect width="900" height="2"/></g>',
        f'<path d="{BOTH}"/><path d="M0 0H900V900Z" fill="none"/><path d="M0 0H9V9Z" visibility="hidden"/>',
        f'<clipPath id="c"><rect width="300" height="300"/></clipPath><g clip-path="url(#c)"><path d="{BOTH}"/></g>',
        f'<title>ตราครุฑ</title><metadata><x xmlns="urn:x" fill="red"/></metadata><path d="{BOTH}"/>',
        f'<path d="{BOTH}" stroke="black" stroke-width="0.5"/>',
        f'<path d="{BOTH}" stroke="#000" stroke-opacity="0" stroke-width="9"/>',
        f'<switch><foreignObject width="1" height="1"/><g><path d="{BOTH}"/></g></switch>',
        f'<a href="https://example.org/"><path d="{BOTH}"/></a>',
    ],
)
def test_the_same_flag_however_it_is_drawn(content: str) -> None:
    assert corners(read_svg(svg(content))) == corners(expected())


def test_an_outline_is_cropped_closed_and_stands_upright() -> None:
    assert read_svg(svg('<path d="M100 300H140V220H280V100H100ZM180 180V140H220V180Z"/>')) == expected()


def test_the_fill_rule_is_kept() -> None:
    assert read_svg(svg(f'<path fill-rule="evenodd" d="{BOTH}"/>')) == expected(even_odd=True)


def test_several_paths_stay_several_and_keep_their_places() -> None:
    drawn = read_svg(svg(f'<path d="{FLAG_D}"/><path d="M80 180h40v20h-40z"/>'))
    assert corners(drawn)[1] == {(800, 200), (1200, 200), (1200, 0), (800, 0)}


@pytest.mark.parametrize(
    "content",
    [
        '<rect x="1" y="2" width="90" height="100"/>',
        '<polygon points="1,2 91,2 91,102 1,102"/>',
        '<polyline points="1 2 91 2 91 102 1 102"/>',
        '<path d="M1 2h90v100H1"/>',
    ],
)
def test_simple_shapes_are_paths_too(content: str) -> None:
    (contour,) = read_svg(svg(content)).contours
    assert {p[-2:] for _, p in contour.commands if p} == {(0, 0), (0, 2000), (1800, 0), (1800, 2000)}
    assert contour.commands[-1] == ("Z", ())


@pytest.mark.parametrize(
    ("content", "width"),
    [
        ('<circle cx="7" cy="8" r="50"/>', 2000),
        ('<ellipse rx="45" ry="50"/>', 1800),
        ('<rect width="90" height="100" rx="20"/>', 1800),
        ('<path d="M-45 0A45 50 0 0 1 45 0A45 50 0 0 1 -45 0"/>', 1800),
        ('<path d="M0 0Q45 100 90 0z"/>', 3600),
        ('<path d="M0 0C0 133.3333 90 133.3333 90 0z"/>', 1800),
        ('<path d="M0 0C0 66.66666 45 66.66666 45 0S90 -66.66666 90 0"/>', 1800),
    ],
)
def test_curves_are_measured_where_their_ink_ends(content: str, width: int) -> None:
    drawn = read_svg(svg(content))
    assert (drawn.width, drawn.height) == (pytest.approx(width, abs=1), 2000)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", say.BLANK),
        ('<path d=""/>', say.BLANK),
        ('<path d="M0 0H100"/>', say.BLANK),
        ('<path d="M0 0H10V10Z" fill="white"/>', say.BLANK),
        ('<rect width="900" height="10"/>', say.ODD_SHAPE),
        ('<path d="M0 0H100V100" fill="none" stroke="black"/>', say.STROKES),
        (f'<path d="{BOTH}" stroke="black" stroke-width="10"/>', say.STROKES),
        (f'<g transform="scale(20)"><path d="{BOTH}" stroke="black" stroke-width="10"/></g>', say.STROKES),
        (f'<path d="{BOTH}"/><path d="M10 10H20V20Z" fill="#fff"/>', say.WHITE_OVER_BLACK),
        (f'<path d="{BOTH}" fill="gold"/><path d="M0 0H20V20Z" fill="red"/>', say.COLOURS),
        (f'<path d="{BOTH}" fill="url(#gold)"/>', say.GRADIENT),
        (f'<path d="{BOTH}" fill="bluish"/>', say.BAD_VALUE),
        ('<path d="M0 0 Hello"/>', say.BAD_VALUE),
        ('<path d="L0 0 A1"/>', say.BAD_VALUE),
        ('<path d="M0 0L1e999 5L3 3Z"/>', say.BAD_VALUE),
        (f'<path transform="spin(3)" d="{BOTH}"/>', say.BAD_VALUE),
        (f'<path transform="scale(1,2,3)" d="{BOTH}"/>', say.BAD_VALUE),
        ('<text x="1" y="2">ครุฑ</text>', say.NOT_ONLY_PATHS),
        ('<image width="9" height="9" href="data:image/png;base64,AAAA"/>', say.NOT_ONLY_PATHS),
        ('<image width="9" height="9" href="garuda.png"/>', say.EXTERNAL),
        ('<use href="other.svg#garuda"/>', say.EXTERNAL),
        ('<use xlink:href="file:///etc/passwd"/>', say.EXTERNAL),
        (f'<style>@import url(x.css);</style><path d="{BOTH}"/>', say.EXTERNAL),
        (f'<script>alert(1)</script><path d="{BOTH}"/>', say.ACTIVE),
        (f'<path onclick="alert(1)" d="{BOTH}"/>', say.ACTIVE),
        (f'<path d="{BOTH}"><animate attributeName="d"/></path>', say.ACTIVE),
        (f'<g mask="url(#m)"><path d="{BOTH}"/></g>', say.CLIPPED),
        (f'<g filter="url(#blur)"><path d="{BOTH}"/></g>', say.CLIPPED),
        (f'<clipPath id="c"><circle r="90"/></clipPath><path clip-path="url(#c)" d="{BOTH}"/>', say.CLIPPED),
        (
            f'<clipPath id="c"><rect width="9" height="9"/></clipPath><path clip-path="url(#c)" d="{BOTH}"/>',
            say.CLIPPED,
        ),
        ("<path", say.BAD_XML),
    ],
)
def test_what_would_draw_something_else_is_refused(content: str, message: object) -> None:
    with pytest.raises(BadValue) as caught:
        read_svg(svg(content))
    assert caught.value.message is message


def test_a_plain_doctype_is_harmless() -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert read_svg(svg(f'<path d="{BOTH}"/>', before=f'<?xml version="1.0"?>{doctype}')) == expected()


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY d "M0 0">',
        '<!ENTITY d SYSTEM "file:///etc/passwd">',
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY d "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY % d SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_entities_are_refused(declaration: str) -> None:
    with pytest.raises(BadValue) as caught:
        read_svg(svg(f'<path d="{BOTH}"/>', before=f"<!DOCTYPE svg [{declaration}]>"))
    assert caught.value.message is say.ENTITIES


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('<path d="' + "M0 0L9 9" * 50_001 + '"/>', say.TOO_COMPLEX),
        ("<g/>" * 20_001, say.TOO_COMPLEX),
        ('<path d="M0 0' + " " * 5_000_000 + '"/>', say.TOO_LARGE),
        ("<g>" * 300 + "</g>" * 300, say.BAD_XML),
        (
            '<path id="n0" d="M0 0h9v9z"/>'
            + "".join(f'<g id="n{i + 1}">' + f'<use href="#n{i}"/>' * 10 + "</g>" for i in range(7)),
            say.TOO_COMPLEX,
        ),
    ],
)
def test_a_drawing_that_never_ends_is_refused(content: str, message: object) -> None:
    with pytest.raises(BadValue) as caught:
        read_svg(svg(content))
    assert caught.value.message is message


def test_a_drawing_that_uses_itself_ends() -> None:
    content = f'<g id="a"><path d="{BOTH}"/><use href="#a"/></g>'
    assert set(map(frozenset, corners(read_svg(svg(content))))) == {frozenset(corners(read_svg(flag_svg()))[0])}


def test_another_kind_of_xml_is_no_drawing() -> None:
    with pytest.raises(BadValue) as caught:
        read_svg(b"<html><svg/></html>")
    assert caught.value.message is say.UNKNOWN_KIND
