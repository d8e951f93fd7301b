"""The Jinja environment of a memo: sandbox, line marks, filters, loader chain."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import Any, cast

from jinja2 import FileSystemLoader, StrictUndefined, nodes
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.ext import Extension
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape
from pydantic import BaseModel

from thaimemo.markup.marks import MARK
from thaimemo.resources import folder as bundled_folder
from thaimemo.template.filters import FILTERS
from thaimemo.template.reads import note, note_name

_LOOPS = 100_000


class UnknownName(UndefinedError):
    """A name the data does not have; remembers whose and which."""

    def __init__(self, message: str | None = None, *, owner: object = None, name: str = "") -> None:
        super().__init__(message)
        self.owner = owner
        self.name = name


class _Undefined(StrictUndefined):
    """Strict, and it tells the name apart from its message, so that the nearest known one can be sought."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = None, name: str | None = None, exc: Any = None) -> None:
        unknown: Any = partial(UnknownName, owner=obj, name=name or "")
        super().__init__(hint, obj, name, unknown)


_TAG_OR_CODE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->|<[A-Za-z][\w.-]*", re.DOTALL)


class LineMarks(Extension):
    """Writes its template file and line into every tag, before Jinja reads the template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with marks; its line count stays."""
        shown = escape(shown_name(filename or name or "template"))
        line, position, parts = 1, 0, []
        for found in _TAG_OR_CODE.finditer(source):
            line += source.count("\n", position, found.start())
            parts.append(source[position : found.end()])
            if found.group()[0] == "<" and found.group()[1] != "!":
                parts.append(f' {MARK}="{shown}:{line}"')
            line += found.group().count("\n")
            position = found.end()
        return "".join((*parts, source[position:]))


def shown_name(filename: str) -> str:
    """A template's file as messages name it: a bundled one by its name alone, others as the user gave them."""
    return filename.removeprefix(f"{bundled_folder('templates')}/")


class MemoContext(Context):
    """The names that a template sees; those it asks for are noted."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of a name, or Jinja's mark for a missing one."""
        note_name(key)
        return super().resolve_or_missing(key)


class MemoEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, narrowed: of the data, fields and properties; of strings, nothing that makes huge ones.

    Jinja asks `is_safe_attribute` before every reading of an attribute, by whichever way a template names it.
    """

    context_class = MemoContext

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """Python of a template; Jinja's own hook. The bundled templates' blocks are tested."""
        if not (filename or "").startswith(str(bundled_folder("templates"))):
            from thaimemo.template.blocks import check_blocks

            check_blocks(source, self, name, filename)
        return super()._generate(source, name, filename, defer_init)

    intercepted_binops = frozenset({"*", "**", "%"})
    _GROWING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map", "join", "replace"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read `attr`; pydantic's own methods (which read files) are out of its reach."""
        if isinstance(obj, BaseModel):
            note(obj, attr)
            kind = type(obj)
            return attr in kind.model_fields or isinstance(getattr(kind, attr, None), property)
        if isinstance(obj, str) and attr in self._GROWING:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """No formatting by `str.format`: Jinja's own guard lets widths of a billion through."""
        return

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiplication of numbers only, and no powers: `'x' * 10 ** 9` would fill the memory."""
        if operator == "**" or not all(isinstance(side, (int, float)) for side in (left, right)):
            raise SecurityError(f"{operator}")
        return super().call_binop(context, operator, left, right)


@lru_cache(maxsize=32)
def environment(folders: tuple[str, ...]) -> MemoEnvironment:
    """The environment that looks for templates in `folders`, in this order."""
    jinja = MemoEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=cast(Any, _Undefined),
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[LineMarks],
    )
    for growing in (
        "center",
        "indent",
        "wordwrap",
        "format",
        "urlize",
        "xmlattr",
        "pprint",
        "tojson",
        "filesizeformat",
    ):
        jinja.filters.pop(growing, None)
    for unused in ("lipsum", "cycler", "joiner"):
        jinja.globals.pop(unused, None)
    jinja.filters.update(FILTERS)
    jinja.globals["options"] = {}  # what a caller chose stands before it
    return jinja
