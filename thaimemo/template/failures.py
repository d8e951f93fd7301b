"""What went wrong in a template, as a problem at its file and line."""

from __future__ import annotations

import difflib
import re
import traceback
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import Environment
from jinja2.exceptions import SecurityError, TemplateAssertionError, TemplateSyntaxError
from pydantic import BaseModel

from thaimemo.errors import BadValue, Place, Problem
from thaimemo.messages import template as say
from thaimemo.template.blocks import UnknownBlock
from thaimemo.template.environment import UnknownName, shown_name


def problem_of(error: Exception, jinja: Environment | None, values: Mapping[str, object]) -> Problem:
    """The problem behind an exception of Jinja or of an expression in a template."""
    match error:
        case UnknownBlock():
            return Problem(say.UNKNOWN_BLOCK, _syntax_place(error), _named(error.block, error.known))
        case TemplateAssertionError():
            return _unknown_filter(error, jinja)
        case TemplateSyntaxError():
            return Problem(say.SYNTAX, _syntax_place(error), {"detail": error.message or ""})
        case UnknownName():
            return _unknown_name(error, values)
        case SecurityError():
            return Problem(say.FORBIDDEN, _runtime_place(error), {"detail": str(error)})
        case UnicodeDecodeError():
            return Problem(say.NOT_UTF8, None, {"name": "–"})
        case BadValue():
            return error.at(_runtime_place(error))
    detail = f"{error}" or type(error).__name__
    return Problem(say.FAILED, _runtime_place(error), {"detail": detail})


def _named(name: str, known: Iterable[str]) -> dict[str, object]:
    return {"name": name, "near": _near(name, known)}


def _syntax_place(error: TemplateSyntaxError) -> Place:
    return Place(shown_name(error.filename or error.name or "template"), error.lineno)


def _runtime_place(error: Exception) -> Place | None:
    """The innermost line of a template in the traceback, which Jinja has rewritten to the template's lines."""
    frames = [
        (frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if "__jinja_exception__" in frame.f_globals
    ]
    return Place(shown_name(frames[-1][0]), frames[-1][1]) if frames else None


def _unknown_filter(error: TemplateAssertionError, jinja: Environment | None) -> Problem:
    name = (re.findall(r"'([^']+)'", error.message or "") or [error.message or ""])[0]
    known: Iterable[str] = [*jinja.filters, *jinja.tests] if jinja else ()
    return Problem(say.UNKNOWN_FILTER, _syntax_place(error), _named(name, known))


def _unknown_name(error: UnknownName, values: Mapping[str, object]) -> Problem:
    owner: Any = error.owner
    place, missing = _runtime_place(error), str(error.name)
    if not isinstance(owner, (BaseModel, Mapping)) and owner is not None and not _is_missing(owner):
        return _of_value(owner, missing, place)
    if isinstance(owner, BaseModel):
        return _of(type(owner).__name__, missing, readable(type(owner)), place)
    if isinstance(owner, Mapping):
        return _of("mapping", missing, map(str, owner), place)
    return Problem(say.UNDEFINED, place, _named(missing, values))


def _of_value(owner: object, name: str, place: Place | None) -> Problem:
    near = difflib.get_close_matches(name, [one for one in dir(owner) if not one.startswith("_")], 3, 0.5)
    values = {"owner": type(owner).__name__, "name": name, "near": ", ".join(near)}
    return Problem(say.UNDEFINED_OF if near else say.NOTHING_IN_VALUE, place, values)


def _is_missing(owner: object) -> bool:
    return type(owner).__name__ == "MissingType"


def _of(owner: str, name: str, known: Iterable[str], place: Place | None) -> Problem:
    return Problem(say.UNDEFINED_OF, place, {"owner": owner, "name": name, "near": _near(name, known)})


def readable(model: type[BaseModel]) -> list[str]:
    """What a template may read of a model: its fields and public properties."""
    properties = [name for name in dir(model) if isinstance(getattr(model, name, None), property)]
    return [*model.model_fields, *(name for name in properties if not name.startswith(("_", "model_")))]


def _near(name: str, known: Iterable[str]) -> str:
    names = sorted(set(known))
    return ", ".join(difflib.get_close_matches(name, names, 3, 0.5)) or ", ".join(names[:12]) or "–"
