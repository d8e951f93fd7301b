"""Thai dates and times, both ways: the public names of the modules that read, write and count them."""

from thaimemo.thai.date_reading import parse_date, parse_span
from thaimemo.thai.date_writing import format_date, format_month, format_span, weekday
from thaimemo.thai.eras import be_year, ce_date, fiscal_year
from thaimemo.thai.times import format_time, format_time_span, parse_time, parse_time_span

__all__ = [
    "be_year",
    "ce_date",
    "fiscal_year",
    "format_date",
    "format_month",
    "format_span",
    "format_time",
    "format_time_span",
    "parse_date",
    "parse_span",
    "parse_time",
    "parse_time_span",
    "weekday",
]
