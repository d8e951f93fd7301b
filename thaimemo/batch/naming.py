"""What a memo's files are called: the row's own label, or what a template of names makes of its data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast

from jinja2 import meta
from jinja2.exceptions import TemplateError as JinjaError
from pydantic import BaseModel

from thaimemo.batch.filenames import filename, path_of
from thaimemo.batch.limiting import TookTooLong, taking_too_long, within
from thaimemo.batch.rows import Row
from thaimemo.errors import DataError, OutputError, Problem
from thaimemo.messages import batch as say
from thaimemo.model import Memo, Visit, VisitReport
from thaimemo.model.names import names_of
from thaimemo.model.nodes import Entries, Node, folded, plain
from thaimemo.template.environment import environment
from thaimemo.template.failures import problem_of

_LONGEST = 2_000


def label_name(row: Row) -> str:
    """The row's label as a name; its number where nothing is left of the label."""
    return filename(row.label) or f"{row.number}"


class Names:
    """A template of names. Slashes in it make folders; those in the data do not."""

    def __init__(self, template: str) -> None:
        # The sandbox and filters of the memos' templates, without their escaping: this is no XML.
        jinja = environment(()).overlay(autoescape=False, finalize=filename)
        jinja.extensions = {}
        self._jinja = jinja
        jinja.filters = {**jinja.filters, "filename": filename}
        try:
            self._template = jinja.from_string(template)
            self._used = meta.find_undeclared_variables(jinja.parse(template))
        except JinjaError as error:
            raise OutputError(Problem(say.NAME_TEMPLATE, None, {"detail": error.message or ""})) from None

    def name(self, row: Row) -> str:
        """The name for a row, which is read for it; DataError where its data is wrong or has no such value."""
        values = self._values(row)
        try:
            written = "".join(self._pieces(values))
        except Exception as error:
            detail = problem_of(error, self._jinja, values).text()
            raise DataError(Problem(say.NAME_FAILED, row.place, {"detail": detail})) from None
        return path_of(written) or label_name(row)

    def _values(self, row: Row) -> dict[str, object]:
        """What the template sees: the families of the data, and what the row is called.

        Only the families it names are judged, if they are memo and visit: their worker judges the row as a whole.
        """
        labels = {"row": row.number, "key": row.label}
        families = None if self._used - _CHEAP else _families(row, self._used & _FAMILIES.keys())
        return labels | (families if families is not None else _whole(row))

    def _pieces(self, values: dict[str, object]) -> list[str]:
        length, pieces = 0, []
        for piece in self._template.generate(values):
            length += len(piece)
            if length > _LONGEST:
                break
            pieces.append(piece)
        return pieces


_FAMILIES = {"memo": Memo, "visit": Visit}
_CHEAP = frozenset((*_FAMILIES, "row", "key"))


def _families(row: Row, wanted: Iterable[str]) -> dict[str, object] | None:
    """Some families of the data; None where anything is wrong with the row's head, or one is not to be found."""
    problems: list[Problem] = []
    root = row.content.head().read(problems)
    if problems:
        return None
    entries = root.entries if isinstance(root, Entries) else ()
    names = names_of(cast("type[BaseModel]", VisitReport))
    written = {names.get(folded(entry.key)): entry.node for entry in reversed(entries)}
    try:
        return {name: _FAMILIES[name](**_mapping(written[name])) for name in wanted}
    except (KeyError, DataError):
        return None


def _mapping(node: Node) -> dict[str, Any]:
    found = plain(node)
    if not isinstance(found, dict):
        raise KeyError
    return found


def _whole(row: Row) -> dict[str, object]:
    """All of the data; DataError with everything wrong in it."""
    from thaimemo.loading.checking import report_of

    problems: list[Problem] = []
    report = report_of(row.content.read(problems), problems)
    return {name: getattr(report, name) for name in type(report).model_fields} | {"report": report}


def namer(template: str | None, seconds: float | None = None) -> Callable[[Row], str]:
    """How rows are named; OutputError where the template cannot be understood. Each name has `seconds`, None: any."""
    if template is None:
        return label_name
    name = Names(template).name
    if "{%" not in template:  # without a loop there is no end to wait for
        return name

    def timely(row: Row) -> str:
        try:
            return within(lambda: name(row), seconds)
        except TookTooLong:
            raise DataError(taking_too_long(row, seconds)) from None

    return timely
