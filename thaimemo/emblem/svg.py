"""The filled paths of an SVG drawing as the outline of an emblem; anything that would draw otherwise is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from thaimemo.emblem import svg_style as css
from thaimemo.emblem.painting import Filled, is_light, painted
from thaimemo.emblem.paths import IDENTITY, Box, Command, Matrix, bounds, product, transformed
from thaimemo.emblem.svg_shapes import shape, transform
from thaimemo.emblem.xml import local_name, namespace, parsed
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BYTES = 5_000_000
_MOST_ELEMENTS = 20_000
_SVG = "http://www.w3.org/2000/svg"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_GROUPS = {"svg", "g", "a", "switch"}
_ACTIVE = {"script", "animate", "animateMotion", "animateTransform", "set", "handler"}
_NOT_PATHS = {"text", "image", "line"}


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element stands in: style, coordinates, and how many `use` lead to it."""

    style: css.Style
    matrix: Matrix
    clips: tuple[Box, ...] = ()
    uses: int = 0


def read_svg(data: bytes) -> Outline:
    """The outline that the SVG file `data` draws; BadValue says why it cannot serve as an emblem."""
    if len(data) > _MOST_BYTES:
        raise BadValue(say.TOO_LARGE, limit=_MOST_BYTES // 1_000_000)
    root = parsed(data)
    if local_name(root) != "svg":
        raise BadValue(say.UNKNOWN_KIND)
    _refuse_active(root)
    return painted(_Drawing(root).shapes(root, _Around(css.INITIAL, IDENTITY)))


def _refuse_active(root: _Element) -> None:
    """Scripts, animations, other files: none is run or opened, but what they would draw is not known."""
    for element in root.iter("*"):
        name = local_name(element)
        handlers = [key for key in map(str, element.keys()) if key.startswith("on")]
        if name in _ACTIVE or handlers:
            raise BadValue(say.ACTIVE, what=handlers[0] if handlers else f"<{name}>")
        href = _href(element)
        if href and not href.startswith("#") and name != "a" and not (name == "image" and href.startswith("data:")):
            raise BadValue(say.EXTERNAL, what=href[:80])


def _href(element: _Element) -> str:
    return next((value.strip() for name in _HREFS if (value := element.get(name))), "")


class _Drawing:
    """A drawing's elements by id, its style sheets, and how much of it has been drawn."""

    def __init__(self, root: _Element) -> None:
        self._sheet = css.rules(root)
        self._by_id: Mapping[str, _Element] = {key: element for element in root.iter("*") if (key := element.get("id"))}
        self._elements = 0

    def shapes(self, element: _Element, around: _Around) -> Iterator[Filled]:
        """The filled paths in `element`, in the order they are painted."""
        if namespace(element) not in ("", _SVG) or not local_name(element):
            return
        self._count()
        style = css.computed(element, around.style, self._sheet)
        if css.is_hidden(style):
            return
        matrix = product(transform(element.get("transform")), around.matrix)
        inside = self._clipped(style, replace(around, style=style, matrix=matrix))
        yield from self._drawn(element, inside)

    def _drawn(self, element: _Element, inside: _Around) -> Iterator[Filled]:
        name = local_name(element)
        if name in _GROUPS:
            for child in element:
                yield from self.shapes(child, inside)
        elif name == "use":
            yield from self._used(element, inside)
        elif name in _NOT_PATHS:
            raise BadValue(say.NOT_ONLY_PATHS, what=name)
        elif commands := shape(element):
            yield from _filled(commands, inside)

    def _count(self) -> None:
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise BadValue(say.TOO_COMPLEX, limit=f"{_MOST_ELEMENTS:,}")

    def _used(self, element: _Element, inside: _Around) -> Iterator[Filled]:
        target = self._by_id.get(_href(element).removeprefix("#"))
        if target is None or inside.uses > 8:
            return
        x, y = css.number(element.get("x"), 0), css.number(element.get("y"), 0)
        moved = replace(inside, matrix=product((1, 0, 0, 1, x, y), inside.matrix), uses=inside.uses + 1)
        for part in target if local_name(target) == "symbol" else (target,):
            yield from self.shapes(part, moved)

    def _clipped(self, style: css.Style, inside: _Around) -> _Around:
        """`inside` with the box its clip path cuts to; masks, filters, clip paths of other shapes are refused."""
        for name in ("mask", "filter"):
            if style.get(name, "none") != "none":
                raise BadValue(say.CLIPPED, what=name)
        clip = style.get("clip-path", "none")
        if clip == "none":
            return inside
        target = self._by_id.get(clip.removeprefix("url(").rstrip(")").strip("\"' ").removeprefix("#"))
        box = _clip_box(target, inside.matrix) if target is not None else None
        if box is None:
            raise BadValue(say.CLIPPED, what="clip-path")
        return replace(inside, clips=(*inside.clips, box))


def _clip_box(clip: _Element, matrix: Matrix) -> Box | None:
    """The box a clip path of one upright rectangle stands for; None for any other."""
    children = [child for child in clip.iter("*") if child is not clip]
    commands = shape(children[0]) if len(children) == 1 else None
    if not commands or any(letter == "C" for letter, _ in commands):
        return None
    inner = product(transform(children[0].get("transform")), transform(clip.get("transform")))
    commands = transformed(commands, product(inner, matrix))
    box = bounds(commands)
    corners = [points for _, points in commands if points]
    upright = box and all(x in (box.x0, box.x1) and y in (box.y0, box.y1) for x, y in corners)
    return box if upright and len(set(corners)) == 4 else None


def _filled(commands: list[Command], inside: _Around) -> Iterator[Filled]:
    """The path as it is filled, if it is; refuses a path that is only a line."""
    colour, line = css.fill(inside.style), css.stroke(inside.style)
    if colour is None:
        if line is not None and not is_light(line):
            raise BadValue(say.STROKES)
        return
    placed = tuple(transformed(commands, inside.matrix))
    box = bounds(placed) if inside.clips else None
    if box is not None and not all(clip.contains(box) for clip in inside.clips):
        raise BadValue(say.CLIPPED, what="clip-path")
    a, b, c, d, *_ = inside.matrix
    scale = abs(a * d - b * c) ** 0.5
    width = css.number(inside.style.get("stroke-width"), 1) * scale if line is not None else 0.0
    yield Filled(placed, colour, inside.style.get("fill-rule") == "evenodd", width)
