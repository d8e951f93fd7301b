"""How an SVG element is painted: attributes, `style`, simple style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from thaimemo.emblem.painting import Colour
from thaimemo.emblem.xml import local_name
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say

if TYPE_CHECKING:
    from lxml.etree import _Element

Style = Mapping[str, str]

INITIAL: Style = {"fill": "black", "stroke": "none", "color": "black"}
_INHERITED = (
    "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "color", "visibility",
)  # fmt: skip
_OWN = ("display", "opacity", "clip-path", "mask", "filter")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?P<tag>[\w-]+|\*)?(?:\.(?P<cls>[\w-]+)|#(?P<id>[\w-]+))?")


class Rule(NamedTuple):
    """One rule of a style sheet, for a tag, a class or an id."""

    tag: str | None
    cls: str | None
    id: str | None
    declarations: Style

    @property
    def weight(self) -> tuple[bool, bool, bool]:
        """Which of two rules wins."""
        return self.id is not None, self.cls is not None, self.tag not in (None, "*")

    def matches(self, element: _Element) -> bool:
        """Whether the rule is about `element`."""
        if self.cls is not None and self.cls not in element.get("class", "").split():
            return False
        return self.id in (None, element.get("id")) and self.tag in (None, "*", local_name(element))


def rules(root: _Element) -> tuple[Rule, ...]:
    """The rules of the drawing's style sheets that name a tag, a class or an id; weaker ones first."""
    css = _COMMENT.sub("", " ".join(element.text or "" for element in root.iter("{*}style")))
    if "@import" in css:
        raise BadValue(say.EXTERNAL, what="@import")
    found = [
        Rule(match["tag"], match["cls"], match["id"], declarations(body))
        for selectors, body in _RULE.findall(css)
        for selector in selectors.split(",")
        if (match := _SELECTOR.fullmatch(selector.strip())) and match[0]
    ]
    return tuple(sorted(found, key=lambda rule: rule.weight))


def declarations(css: str) -> dict[str, str]:
    """`fill:none; stroke:red` as a dictionary."""
    pairs = (part.partition(":") for part in css.split(";"))
    return {name.strip().lower(): value.replace("!important", "").strip() for name, _, value in pairs if value.strip()}


def computed(element: _Element, parent: Style, sheet: Iterable[Rule]) -> Style:
    """The style of `element`: what it inherits, then its attributes, the style sheet, its own `style`."""
    style = {name: parent[name] for name in _INHERITED if name in parent}
    style.update({name: value for name in (*_INHERITED, *_OWN) if (value := element.get(name)) is not None})
    for rule in sheet:
        if rule.matches(element):
            style.update(rule.declarations)
    style.update(declarations(element.get("style", "")))
    return {name: parent.get(name, "") if value == "inherit" else value.strip() for name, value in style.items()}


def is_hidden(style: Style) -> bool:
    """Whether nothing inside is shown at all."""
    return style.get("display") == "none" or number(style.get("opacity"), 1) == 0


def fill(style: Style) -> Colour | None:
    """The colour inside a path; None for none."""
    return _paint(style, "fill")


def stroke(style: Style) -> Colour | None:
    """The colour of a path's line; None for none."""
    return _paint(style, "stroke") if number(style.get("stroke-width"), 1) else None


def _paint(style: Style, name: str) -> Colour | None:
    value = style.get(name, "none")
    if value == "currentColor":
        value = style.get("color", "black")
    hidden = style.get("visibility") in ("hidden", "collapse") or number(style.get(f"{name}-opacity"), 1) == 0
    return None if hidden or value in ("none", "transparent", "") else _colour(value)


def _colour(value: str) -> Colour | None:
    if value.startswith("url("):
        raise BadValue(say.GRADIENT, what=value)
    if value in ("black", "#000", "#000000"):  # as most are drawn, without Pillow's table of names
        return 0, 0, 0
    from PIL import ImageColor

    try:
        red, green, blue, *alpha = ImageColor.getrgb(value)
    except ValueError:
        raise BadValue(say.BAD_VALUE, what=value) from None
    return (red, green, blue) if alpha != [0] else None


def number(text: str | None, default: float) -> float:
    """A number of SVG, its unit aside; `default` where there is none."""
    found = re.match(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)", text or "", re.IGNORECASE)
    return float(found[1]) if found else default
