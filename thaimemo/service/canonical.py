"""A report as the plain data of the form: English keys in the model's order, dates in Thai, nothing that is empty."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from thaimemo.model.base import Record, fields_of
from thaimemo.model.rounds import overview
from thaimemo.model.values import DateSpan
from thaimemo.thai.date_writing import format_date, format_span

if TYPE_CHECKING:
    from thaimemo.model import VisitReport

Json = dict[str, Any]


def data_of(report: VisitReport) -> Json:
    """The data that `thaimemo.load` reads as an equal report; records are mappings and lists lists, also short ones."""
    data = _entries(cast(Record, report))
    if report.visits and report.visit == overview(report.visits):
        del data["visit"]  # it follows from the visits, and a change to them must change it
    return data


def _entries(record: Record) -> Json:
    fields = type(record).model_fields
    return {
        name: _value(value)
        for name, value in fields_of(record)
        if value not in (None, ()) and (fields[name].is_required() or value != fields[name].default)
    }


def _value(value: object) -> Any:
    if isinstance(value, Record):
        return _entries(value)
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    if isinstance(value, DateSpan):
        return format_span(value.start, value.end)
    if isinstance(value, date):
        return format_date(value)
    return format(value, "f") if isinstance(value, Decimal) else value
