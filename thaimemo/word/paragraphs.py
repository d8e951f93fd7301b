"""Properties of paragraphs: style, space, indents, alignment, tab stops; all lengths in twips."""

from __future__ import annotations

from thaimemo.layout import Length
from thaimemo.word import oxml


def named(name: str) -> str:
    """The style id of the style called `name`."""
    return name.replace(" ", "")


def styled(name: str) -> str:
    """The properties of a paragraph that is all as the style called `name` says."""
    return oxml.paragraph_properties(style_of(name))


def style_of(name: str) -> dict[str, str]:
    """The property that gives a paragraph the style called `name`."""
    return {"pStyle": oxml.element("pStyle", val=named(name))}


def spacing(
    *, before: int | None = None, after: int | None = None, line: int | None = None, exact: bool = False
) -> dict[str, str]:
    """Space before and after a paragraph and the height of its lines (at least, or exactly), in twips."""
    attributes: dict[str, str | int] = {}
    if before is not None:
        attributes["before"] = before
    if after is not None:
        attributes["after"] = after
    if line is not None:
        attributes |= {"line": line, "lineRule": "exact" if exact else "atLeast"}
    return {"spacing": oxml.element("spacing", **attributes)}


def indents(*, left: int = 0, right: int = 0, first_line: int = 0) -> dict[str, str]:
    """Indents in twips; a `first_line` below 0 hangs."""
    first: dict[str, str | int] = {"hanging": -first_line} if first_line < 0 else {"firstLine": first_line}
    return {"ind": oxml.element("ind", left=left, right=right, **first)}


def alignment(value: str) -> dict[str, str]:
    """A paragraph's alignment, by Word's name for it."""
    return {"jc": oxml.element("jc", val=value)}


def tab_stops(*stops: tuple[str, Length, str]) -> dict[str, str]:
    """Tab stops: kind, place from the left margin, leader."""
    return {
        "tabs": oxml.element(
            "tabs",
            *(oxml.element("tab", val=kind, leader=leader, pos=place.twips) for kind, place, leader in stops),
        )
    }
