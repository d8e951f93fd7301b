"""Web pages saved from a browser: trafilatura finds the article, its lists keep their numbers. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from thaimemo.drafting.reading.markup import too_many_attributes, without_programs
from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import drafting as say

_DEEPEST = 150
_MOST_ELEMENTS = 20_000
_MOST_IN_TAG = 1_000
_MOST_ATTRIBUTES = 100_000
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_NEAR = 6
"""Texts above an article among which its heading is looked for."""
_ENOUGH = 30
"""Characters by which the beginning of an article is found in its page."""
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "code", "lb"})


def text_of(page: str, file: str) -> str:
    """The article of a page as text, a paragraph or point a line. DataError for bombs and pages without text."""
    try:
        import trafilatura
        from lxml import etree, html
    except ModuleNotFoundError as error:
        _refuse(say.NEEDS_EXTRA, file, package=error.name)
    page = without_programs(page)
    if too_many_attributes(page, _MOST_IN_TAG, _MOST_ATTRIBUTES):
        _refuse_bomb(file)
    try:
        tree = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8", remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        _refuse(say.NO_ARTICLE, file)
    _check_size(tree, file)
    texts = list(_texts(tree))
    found = trafilatura.extract(tree, output_format="xml", favor_recall=True, include_comments=False)
    if not found:
        _refuse(say.NO_ARTICLE, file)
    lines = [line.strip() for line in _lines(etree.fromstring(found.encode())) if line.strip()]
    return "\n".join([*_above(texts, lines), *lines])


def _texts(tree: Any) -> Iterator[tuple[bool, str]]:
    """The texts of a page in order, each with whether it is a heading's."""
    for element in tree.iter():
        if isinstance(element.tag, str) and element.text and element.text.strip():
            yield element.tag in _HEADINGS, " ".join(element.text.split())


def _above(texts: Sequence[tuple[bool, str]], lines: Sequence[str]) -> list[str]:
    """The heading over an article and the line of its date, should they have been taken for no part of it."""
    start = lines[0][:_ENOUGH] if lines else ""
    first = next((number for number, (_, text) in enumerate(texts) if start and text.startswith(start)), 0)
    for number in range(first - 1, max(-1, first - _NEAR), -1):
        if texts[number][0]:
            return [text for _, text in texts[number:first]]
    return []


def _check_size(tree: Any, file: str) -> None:
    depth = count = 0
    from lxml.etree import iterwalk

    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            _refuse_bomb(file)


def _lines(article: Any) -> Iterator[str]:
    """The lines of an article in trafilatura's own XML."""
    line: list[str] = []
    for event, element in _walk(article):
        if event == "break" or (event == "begin" and element.tag in _BLOCKS):
            yield "".join(line)
            line = [_label(element)] if event == "begin" else []
        elif event == "text":
            line.append(" ".join(f"x{element}x".split())[1:-1])
    yield "".join(line)


def _walk(article: Any) -> Iterator[tuple[str, Any]]:
    from lxml.etree import iterwalk

    for event, element in iterwalk(article, events=("start", "end")):
        if event == "start":
            yield "begin", element
            yield "text", element.text or ""
        else:
            if element.tag in _BLOCKS:
                yield "break", element
            elif element.tag == "cell":
                yield "text", " "
            yield "text", element.tail or ""


def _label(element: Any) -> str:
    if element.tag != "item":
        return ""
    parent = element.getparent()
    return f"{parent.index(element) + 1}. " if parent.get("rend") == "ol" else "- "


def _refuse_bomb(file: str) -> NoReturn:
    _refuse(say.BOMB, file, depth=_DEEPEST, count=f"{_MOST_ELEMENTS:,}")


def _refuse(message: Message, file: str, **values: object) -> NoReturn:
    raise DataError(Problem(message, Place(file), values)) from None
