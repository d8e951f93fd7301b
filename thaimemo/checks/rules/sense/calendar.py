"""Dates that cannot follow one another: the visit, the memo about it, and what is due after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from thaimemo.checks.manuscript import Hit, Manuscript
from thaimemo.checks.rules.sense.values import directives, trips, whole, written
from thaimemo.messages import sense as say
from thaimemo.thai.dates import format_date, weekday

_SATURDAY = 5


def memo_before_visit(manuscript: Manuscript) -> Iterator[Hit]:
    """A memo dated before the visit that it reports."""
    report = manuscript.report
    if report is not None and report.memo.date and report.memo.date < report.visit.date.start:
        passage = written(manuscript, "memo.date", report.memo.date)
        yield whole(passage, say.MEMO_BEFORE, visit=format_date(report.visit.date.start))


def memo_before_end(manuscript: Manuscript) -> Iterator[Hit]:
    """A memo dated on a day of the visit, but not its last."""
    report = manuscript.report
    if report is not None and report.memo.date and report.visit.date.start <= report.memo.date < report.visit.date.end:
        passage = written(manuscript, "memo.date", report.memo.date)
        yield whole(passage, say.MEMO_BEFORE_END, visit=format_date(report.visit.date.end))


def due_before_visit(manuscript: Manuscript) -> Iterator[Hit]:
    """What is due before the visit; with a status, the directive is an earlier one that is followed up."""
    for trip in trips(manuscript):
        start = trip.visit.date.start
        for path, directive in directives(trip):
            if isinstance(directive.due, date) and directive.due < start and not directive.status:
                passage = written(manuscript, f"{path}.due", directive.due)
                yield whole(passage, say.DUE_BEFORE, visit=format_date(start))


def due_on_weekend(manuscript: Manuscript) -> Iterator[Hit]:
    """What is due on a Saturday or Sunday; the Friday before and the Monday after are suggested."""
    for path, directive in chain.from_iterable(map(directives, trips(manuscript))):
        if isinstance(directive.due, date) and directive.due.weekday() >= _SATURDAY:
            passage = written(manuscript, f"{path}.due", directive.due)
            yield whole(passage, say.WEEKEND, *_working_days(directive.due), day=weekday(directive.due))


def _working_days(day: date) -> tuple[str, str]:
    friday = day - timedelta(days=day.weekday() - _SATURDAY + 1)
    return format_date(friday), format_date(friday + timedelta(days=3))
