"""What a memo's files are called: the row's own label, or what a template of names makes of its data."""

from __future__ import annotations

from collections.abc import Callable

from jinja2.exceptions import TemplateError as JinjaError

from thaimemo.batch.filenames import filename, path_of
from thaimemo.batch.rows import Row
from thaimemo.errors import DataError, OutputError, Problem
from thaimemo.messages import batch as say
from thaimemo.model import VisitReport
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
        except JinjaError as error:
            raise OutputError(Problem(say.NAME_TEMPLATE, None, {"detail": error.message or ""})) from None

    def name(self, row: Row) -> str:
        """The name for a row, which is read for it; DataError where its data is wrong or has no such value."""
        from thaimemo.loading.checking import report_of

        problems: list[Problem] = []
        report = report_of(row.content.read(problems), problems)
        values = _values(row, report)
        try:
            written = "".join(self._pieces(values))
        except Exception as error:
            detail = problem_of(error, self._jinja, values).text()
            raise DataError(Problem(say.NAME_FAILED, row.place, {"detail": detail})) from None
        return path_of(written) or label_name(row)

    def _pieces(self, values: dict[str, object]) -> list[str]:
        length, pieces = 0, []
        for piece in self._template.generate(values):
            length += len(piece)
            if length > _LONGEST:
                break
            pieces.append(piece)
        return pieces


def _values(row: Row, report: VisitReport) -> dict[str, object]:
    """What a template of names sees: the families of the data, and what the row is called."""
    families = {name: getattr(report, name) for name in type(report).model_fields}
    return families | {"report": report, "row": row.number, "key": row.label}


def namer(template: str | None) -> Callable[[Row], str]:
    """How rows are named; OutputError where the template cannot be understood."""
    return label_name if template is None else Names(template).name
