"""Nodes to a report: the model judges the values, and its problems get their places."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from pydantic import BaseModel, ValidationError

from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import data as say
from thaimemo.model.nodes import Entries, Node, Scalar, blank, plain
from thaimemo.model.problems import problems_of
from thaimemo.model.report import VisitReport, with_source


def report_of(root: Node, problems: list[Problem], text: str = "") -> VisitReport:
    """The report in `root`, which stood in a file of this `text`.

    DataError with `problems` and those of the model, in the order of the file.
    """
    if not isinstance(root, Entries):
        empty = isinstance(root, Scalar) and blank(root.value)
        raise DataError([*problems, Problem(say.EMPTY if empty else say.NOT_A_FORM, root.place)])
    kind = cast("type[BaseModel]", VisitReport)
    try:
        report = cast(VisitReport, kind.model_validate(plain(root)))
    except ValidationError as error:
        raise DataError(sorted([*problems, *problems_of(error, root, kind)], key=_order(root))) from None
    if problems:
        raise DataError(sorted(problems, key=_order(root)))
    return with_source(report, root, text)


def _order(root: Node) -> Callable[[Problem], tuple[bool, str, int, int]]:
    """By line and column of the file of `root`, then of the files it names; those without a place come last."""

    def order(problem: Problem) -> tuple[bool, str, int, int]:
        place = problem.place or Place()
        other = place.file if place.file != root.place.file else None
        return (problem.place is None, other or "", place.line or 0, place.column or 0)

    return order
