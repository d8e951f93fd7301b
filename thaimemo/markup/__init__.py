"""The XML a template renders becomes the document tree; mistakes are reported at the template's lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, cast

from lxml import etree

from thaimemo.errors import Problem, TemplateError
from thaimemo.markup.inline import folded, in_thai_digits, runs_of
from thaimemo.markup.marks import last_place, mark_of, place_of
from thaimemo.markup.tables import check_tables, check_widths, table_of
from thaimemo.markup.vocabulary import check, iso_date
from thaimemo.messages import template as say
from thaimemo.thai.digits import thai_digits, to_thai
from thaimemo.tree import (
    Align,
    At,
    Block,
    Endorsement,
    Head,
    Heading,
    Inline,
    Item,
    List,
    Memo,
    PageBreak,
    Paragraph,
    Photo,
    Photos,
    Signature,
    Table,
    To,
    plain,
)

__all__ = ["DEEPEST_LIST", "Accept", "LoadPhoto", "check_widths", "read"]

if TYPE_CHECKING:
    from thaimemo.photos import Prepared

DEEPEST_LIST = 3
LONGEST_TEXT = 10_000_000
"""Bytes of one text: the bound of libxml2."""

Accept = Callable[[str, At], str]
"""Given a text and where it stands, returns what can be printed of it (and notes what cannot)."""

LoadPhoto = Callable[[str, At, int], "Prepared | None"]
"""Given a photo's file, where it is named and how many stand on a page, returns it, or notes what is wrong."""


@dataclass(frozen=True, slots=True)
class _Context:
    """What a tag hands down to the tags inside it."""

    thai: bool
    accept: Accept
    photo: LoadPhoto
    level: int = 0
    prefix: str = ""
    cell_align: Align | None = None


def read(
    xml: str,
    *,
    created: date,
    thai: bool = True,
    accept: Accept = lambda text, _: text,
    photo: LoadPhoto = lambda *_: None,
) -> Memo:
    """The memo in `xml`; raises `TemplateError` with every mistake in it.

    `created` dates the file where the markup does not. `thai` turns digits into Thai ones, except where an attribute
    `digits` or the rules for Latin codes say otherwise. `photo` finds the photos; without it there are none.
    """
    root = _parsed(xml)
    if root.tag != "memo":
        raise TemplateError(Problem(say.ROOT, place_of(root), {"tag": root.tag}))
    problems = [*check(root), *_too_deep(root)] or check_tables(root)
    if problems:
        raise TemplateError(problems)
    return _memo(root, _inside(root, _Context(thai, accept, photo)), created)


def _parsed(xml: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(xml.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise TemplateError(_not_xml(xml, error)) from None
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # a parsed tree always has it
        raise TemplateError(Problem(say.DOCTYPE, place_of(root)))
    return root


def _not_xml(xml: str, error: etree.XMLSyntaxError) -> Problem:
    """The parser knows the rendered line; the last mark before it knows the template's."""
    place = last_place(xml, error.position[0])
    if max(map(len, xml.encode("utf-8", "replace").split(b"<"))) > LONGEST_TEXT:
        return Problem(say.TEXT_TOO_LONG, place, {"limit": LONGEST_TEXT // 1_000_000})
    detail = re.sub(r",? line \d+.*", "", error.msg or "")
    return Problem(say.NOT_XML, place, {"detail": detail})


def _too_deep(root: etree._Element) -> list[Problem]:
    deepest = "/".join(["list/item"] * DEEPEST_LIST) + "/list"
    return [Problem(say.TOO_DEEP, place_of(found), {"limit": DEEPEST_LIST}) for found in root.findall(f".//{deepest}")]


def _inside(element: etree._Element, context: _Context) -> _Context:
    digits = element.get("digits")
    return replace(context, thai=digits == "thai") if digits else context


def _memo(root: etree._Element, context: _Context, created: date) -> Memo:
    head = _head(cast(etree._Element, root.find("head")), context)
    at = mark_of(root)
    return Memo(
        head=head,
        body=_blocks(root, context),
        title=context.accept(root.get("title", ""), at) or plain(head.subject),
        author=context.accept(root.get("author", ""), at) or plain(head.agency),
        created=iso_date(root.get("created", "")) or created,
        at=at,
        urgency=root.get("urgency", ""),
        secrecy=root.get("secrecy", ""),
        thai_digits=context.thai,
    )


def _head(element: etree._Element, context: _Context) -> Head:
    blanks: dict[str, Inline] = {"agency": (), "number": (), "date": (), "subject": ()}
    blanks.update((child.tag, _inline(child, context)) for child in element)
    return Head(**blanks, at=mark_of(element))


def _blocks(element: etree._Element, context: _Context) -> tuple[Block, ...]:
    """The blocks in `element`; those that a template left empty are not there."""
    blocks = (_block(child, context) for child in element if child.tag in _BUILDERS)
    return tuple(block for block in blocks if not _is_empty(block))


def _is_empty(block: Block) -> bool:
    match block:
        case To() | Paragraph() | Heading():
            return not block.content
        case List():
            return not block.items
        case Photos():
            return not block.photos
    return False


def _block(element: etree._Element, context: _Context) -> Block:
    return _BUILDERS[element.tag](element, _inside(element, context))


def _to(element: etree._Element, context: _Context) -> To:
    label = context.accept(" ".join(element.get("label", "เรียน").split()), mark_of(element))
    return To(to_thai(label) if context.thai else label, _inline(element, context), mark_of(element))


def _paragraph(element: etree._Element, context: _Context) -> Paragraph:
    return Paragraph(
        _inline(element, context),
        mark_of(element),
        align=cast(Align, element.get("align", context.cell_align or "thai")),
        indented=element.get("indent", "none" if context.cell_align else "first") == "first",
        keep_with_next=element.get("keep") == "next",
    )


def _heading(element: etree._Element, context: _Context) -> Heading:
    return Heading(_inline(element, context), mark_of(element), int(element.get("level", "1")))


def _list(element: etree._Element, context: _Context) -> List:
    inside = replace(context, level=context.level + 1)
    first = int(element.get("start", "1"))
    items = tuple(_item(child, number, inside) for number, child in enumerate(element, first))
    return List(items, mark_of(element), inside.level)


def _item(element: etree._Element, number: int, context: _Context) -> Item:
    """L17: ๑. → ๑.๑ → (๑)."""
    context = _inside(element, context)
    figure = f"{context.prefix}.{number}" if context.level == 2 else str(number)
    label = (f"{figure}.", figure, f"({figure})")[context.level - 1]
    inside = replace(context, prefix=figure)
    label = thai_digits(label) if context.thai else label
    return Item(label, _inline(element, context), mark_of(element), _blocks(element, inside))


def _table(element: etree._Element, context: _Context) -> Table:
    def cell(inner: etree._Element, align: Align | None) -> tuple[Block, ...]:
        within = replace(_inside(inner, context), level=0, prefix="", cell_align=align)
        content = _inline(inner, within)
        first = (Paragraph(content, mark_of(inner), align or "left", indented=False),) if content else ()
        return (*first, *_blocks(inner, within))

    return table_of(element, cell)


def _photos(element: etree._Element, context: _Context) -> Photos:
    per_page = int(element.get("per-page", "2"))
    photos = (_photo(child, per_page, context) for child in element)
    return Photos(tuple(photo for photo in photos if photo), mark_of(element), per_page)


def _photo(element: etree._Element, per_page: int, context: _Context) -> Photo | None:
    at, caption = mark_of(element), _inline(element, context)
    found = context.photo(element.get("file", ""), at, per_page)
    if found is None:
        return None
    alt = context.accept(element.get("alt", ""), at) or plain(caption)
    return Photo(found.data, found.kind, found.width, found.height, caption, alt, at)


def _endorsement(element: etree._Element, context: _Context) -> Endorsement:
    lines = {"title": [()], "option": []} | _by_tag(element, context)
    options = tuple(filter(None, lines["option"]))
    return Endorsement(lines["title"][-1], options, mark_of(element), int(element.get("lines", "2")))


def _signature(element: etree._Element, context: _Context) -> Signature:
    lines = {"name": [()], "position": []} | _by_tag(element, context)
    return Signature(lines["name"][-1], tuple(filter(None, lines["position"])), mark_of(element))


def _by_tag(element: etree._Element, context: _Context) -> dict[str, list[Inline]]:
    lines: dict[str, list[Inline]] = {}
    for child in element:
        lines.setdefault(child.tag, []).append(_inline(child, context))
    return lines


def _page_break(element: etree._Element, _context: _Context) -> PageBreak:
    return PageBreak(mark_of(element))


_BUILDERS: dict[str, Callable[[etree._Element, _Context], Block]] = {
    "to": _to,
    "p": _paragraph,
    "heading": _heading,
    "list": _list,
    "table": _table,
    "photos": _photos,
    "signature": _signature,
    "endorsement": _endorsement,
    "pagebreak": _page_break,
}


def _inline(element: etree._Element, context: _Context) -> Inline:
    at = mark_of(element)
    runs = folded(replace(run, text=context.accept(run.text, at)) for run in folded(runs_of(element)))
    return in_thai_digits(runs) if _inside(element, context).thai else runs
