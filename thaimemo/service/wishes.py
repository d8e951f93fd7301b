"""What a request's address and head say, read and bounded before its body is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

from fastapi import Request

from thaimemo.messages import service as say
from thaimemo.service.answers import Answer, refused
from thaimemo.service.limits import Setting
from thaimemo.service.work import KINDS, Wish

LEAST_WIDTH, USUAL_WIDTH, MOST_WIDTH = 100, 794, 2000
"""Pixels of a page's picture; usual is A4 at the 96 a CSS inch has."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "format": tuple(KINDS),
    "digits": ("thai", "arabic"),
    "pdf": ("2a", "2b", "3a", "plain"),
}


class Refused(Exception):
    """A request that no worker sees."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer)
        self.answer = answer


def wish_of(query: Mapping[str, str], setting: Setting) -> Wish:
    """The memo asked for; only templates of the server's own folders are known."""
    choices = {**CHOICES, "template": template_names(setting)}
    given = {name: query[name] for name in choices if name in query}
    for name, value in given.items():
        if value not in choices[name]:
            values = {"value": value[:100], "known": ", ".join(choices[name])}
            raise Refused(refused(say.UNKNOWN_CHOICE, 422, name, **values))
    return Wish(**cast("dict[str, Any]", given))


@lru_cache(maxsize=8)
def template_names(setting: Setting) -> tuple[str, ...]:
    """The templates that may be asked for."""
    from thaimemo.template import known_templates

    return tuple(known_templates(setting.templates))


def width_of(query: Mapping[str, str]) -> int:
    """The width of a page's picture in pixels."""
    value = query.get("width", str(USUAL_WIDTH))
    if not (value.isascii() and value.isdigit() and len(value) < 5 and LEAST_WIDTH <= int(value) <= MOST_WIDTH):
        values = {"value": value[:100], "least": LEAST_WIDTH, "most": MOST_WIDTH}
        raise Refused(refused(say.NOT_A_WIDTH, 422, "width", **values))
    return int(value)


def row_of(query: Mapping[str, str]) -> int | None:
    """The row of a workbook's sheet that is asked for; None for its first visit."""
    value = query.get("row")
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 8):
        raise Refused(refused(say.NOT_A_ROW, 422, "row", value=value[:100]))
    return int(value)


def kind_of(request: Request, known: Sequence[str]) -> str:
    """The media type of the body; JSON where none is given and JSON is read."""
    kind = request.headers.get("content-type", known[0]).partition(";")[0].strip().lower()
    if kind not in known:
        raise Refused(refused(say.UNKNOWN_KIND, 415, value=kind[:100], known=", ".join(known)))
    return kind
