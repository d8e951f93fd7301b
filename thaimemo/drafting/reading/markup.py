"""The tags of a web page, looked through before it is parsed: what only a program may read, and bombs."""

from __future__ import annotations

import re

_HIDDEN = re.compile(r"<!--|<(script|style|noscript|svg)(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z][^\s/>]*")
# As HTML's own tokenizer reads them, so that no trick of quoting hides one.
_ATTRIBUTE = re.compile(r"""[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?""")


def without_programs(page: str) -> str:
    """`page` without comments, scripts, style sheets and drawings."""
    kept: list[str] = []
    start = 0
    while hidden := _HIDDEN.search(page, start):
        kept.append(page[start : hidden.start()])
        start = _end_of(page, hidden)
    return "".join([*kept, page[start:]])


def _end_of(page: str, hidden: re.Match[str]) -> int:
    """Where something hidden ends: behind its own end, else with the page."""
    name = hidden[1]
    end = re.compile(f"</{name}[^>]*>" if name else "-->", re.IGNORECASE).search(page, hidden.end())
    return end.end() if end else len(page)


def too_many_attributes(page: str, in_tag: int, in_all: int) -> bool:
    """Whether a tag has more than `in_tag` attributes, or all have more than `in_all`.

    A parser's time grows by the square of those in one tag.
    """
    total = start = 0
    while tag := _TAG.search(page, start):
        count, start = _attributes(page, tag.end(), in_tag)
        total += count
        if count > in_tag or total > in_all:
            return True
    return False


def _attributes(page: str, start: int, limit: int) -> tuple[int, int]:
    """How many attributes stand behind a tag's name, and where they end."""
    count = 0
    while count <= limit and (attribute := _ATTRIBUTE.match(page, start)):
        count, start = count + 1, attribute.end()
    return count, start
