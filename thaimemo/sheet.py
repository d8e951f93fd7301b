"""An office's own measures: rows of the layout sheet changed by keyword or by a small TOML file."""

from __future__ import annotations

import difflib
import math
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from thaimemo.errors import LayoutError, Place, Problem
from thaimemo.layout import Cm, Layout, Length, Pt
from thaimemo.messages import layout as say

_CHOICES = {"justify": ("thai", "both", "left"), "continuation_word": ("words", "slash", "none")}
_UNITS = {"cm": Cm, "mm": lambda value: Cm(value / 10), "pt": Pt, "ซม.": Cm}
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(cm|mm|pt|ซม\.)\s*")
# A size of nothing cannot be drawn; nothing on the page is larger than A3.
_LEAST_SIZE, _MOST = Pt(4), Cm(42)

Changes = Mapping[str, "Length | str | int | float"]


def layout_of(source: Layout | Changes | str | os.PathLike[str] | None) -> Layout:
    """The layout sheet of a keyword: a sheet, rows to change, a TOML file's path, or None for the official page."""
    if source is None:
        return Layout()
    if isinstance(source, Layout):
        return source
    if isinstance(source, Mapping):
        return changed(Layout(), source)
    return from_file(Path(source))


def changed(layout: Layout, changes: Changes, places: Mapping[str, Place] | None = None) -> Layout:
    """`layout` with some rows changed: lengths as `Length` or text with a unit (`"3 cm"`), counts as whole numbers.

    Raises `LayoutError` with every wrong row; `places` say where each was written.
    """
    places = places or {}
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for name, value in changes.items():
        found = _value(name, value)
        if isinstance(found, Problem):
            problems.append(replace(found, place=places.get(name, Place(path=name))))
        else:
            values[name] = found
    if problems:
        raise LayoutError(problems)
    return _with_room(replace(layout, **values), next(iter(places.values()), None))


def from_file(path: Path) -> Layout:
    """The sheet of a TOML file, whose rows stand at its top level; raises `LayoutError` with their lines."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        detail = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise LayoutError(Problem(say.UNREADABLE, None, {"name": path, "detail": detail})) from None
    rows = _rows(path, text)
    return changed(Layout(), rows, {name: _row_place(path, text, name) for name in rows})


def _rows(path: Path, text: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LayoutError(Problem(say.NOT_TOML, _toml_place(path, error), {"detail": _toml_detail(error)})) from None


def _value(name: str, value: object) -> Any:
    known = {field.name: field for field in fields(Layout)}
    if name not in known:
        near = difflib.get_close_matches(name, known, 3, 0.5) or list(known)[:6]
        return Problem(say.UNKNOWN_ROW, None, {"name": name, "near": ", ".join(near)})
    default = known[name].default
    if isinstance(default, Length):
        return _length(name, value)
    if isinstance(default, int):
        good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 20
        return value if good else Problem(say.NOT_A_COUNT, None, {"name": name, "value": value})
    allowed = {"name": name, "value": value, "allowed": ", ".join(_CHOICES[name])}
    return value if value in _CHOICES[name] else Problem(say.NOT_A_CHOICE, None, allowed)


def _length(name: str, value: object) -> Length | Problem:
    if isinstance(value, str) and (written := _LENGTH.fullmatch(value)):
        value = _UNITS[written[2]](float(written[1]))
    if not isinstance(value, Length):
        return Problem(say.NOT_A_LENGTH, None, {"name": name, "value": value})
    sized = name.endswith(("_size", "_leading", "_height", "_width", "_box"))
    least = _LEAST_SIZE if sized else Pt(1) if name == "dot_pitch" else Pt(0)
    if not (math.isfinite(value) and least <= value <= _MOST):
        values = {"name": name, "value": f"{value.pt:g} pt", "least": f"{least.pt:g} pt", "most": f"{_MOST.cm:g} cm"}
        return Problem(say.OUT_OF_RANGE, None, values)
    return value


def _with_room(layout: Layout, place: Place | None) -> Layout:
    top = max(layout.top_margin, layout.continuation_top)
    height = Length(layout.paper_height - top - layout.bottom_margin)
    if layout.text_width < Cm(8) or height < Cm(8):
        room = {"width": f"{layout.text_width.cm:.1f}", "height": f"{height.cm:.1f}"}
        raise LayoutError(Problem(say.NO_ROOM, place, room))
    return layout


def _row_place(path: Path, text: str, name: str) -> Place:
    found = re.search(rf"^\s*[\"']?{re.escape(name)}[\"']?\s*=", text, re.MULTILINE)
    line = text.count("\n", 0, found.end()) + 1 if found else None
    return Place(str(path), line, path=name)


def _toml_place(path: Path, error: Exception) -> Place:
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return Place(str(path), int(found[1]), int(found[2])) if found else Place(str(path))


def _toml_detail(error: Exception) -> str:
    return re.sub(r"\s*\(at .*", "", str(error))


def as_toml(layout: Layout) -> str:
    """The sheet as a TOML file to change: a row a line, with the rule it comes from."""
    lines = []
    for known in fields(Layout):
        value, source = getattr(layout, known.name), known.metadata
        written = f"{value}" if isinstance(value, int) else f'"{_with_unit(value)}"'
        lines.append(f"{known.name} = {written}  # {source['row']} ({source['grade']}): {source['what']}")
    return "\n".join(lines) + "\n"


def _with_unit(value: Length | str) -> str:
    if not isinstance(value, Length):
        return value
    return f"{value.pt:g} pt" if round(value.pt * 100) % 5 == 0 else f"{round(value.cm, 3):g} cm"
