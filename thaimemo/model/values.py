"""The kinds of values in the data, and how each is read from what was written: text, dates, spans, amounts, lists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from thaimemo.errors import BadValue
from thaimemo.messages import data as say
from thaimemo.model.nodes import blank, folded, shown, trimmed
from thaimemo.thai.date_writing import reversed_span
from thaimemo.thai.dates import parse_date, parse_span
from thaimemo.thai.money import parse_baht

T = TypeVar("T")

# More figures are no number of anything in a memo.
_FIGURES = 100


def _text(value: object) -> str:
    """`value` as text: numbers as written by a caller, nothing else that is not text."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**_FIGURES:
        return str(int(value))
    if not isinstance(value, str):
        th, en = _kind(value)
        raise BadValue(say.NOT_TEXT, found_th=th, found_en=en)
    return value


_KINDS: tuple[tuple[type | tuple[type, ...], tuple[str, str]], ...] = (
    (bool, ("ค่าจริงหรือเท็จ", "a yes-or-no value")),
    ((int, float, Decimal), ("ตัวเลข", "a number")),
    ((datetime.date, datetime.time), ("วันที่หรือเวลา", "a date or time")),
    (Mapping, ("กลุ่มรายการ", "a group of entries")),
    ((list, tuple), ("รายการหลายข้อ", "a list")),
)


def _kind(value: object) -> tuple[str, str]:
    return next((names for kind, names in _KINDS if isinstance(value, kind)), ("ค่าชนิดอื่น", "something else"))


# What can stand on no paper and in no file: control characters, halves of pairs, noncharacters.
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _paragraphs(value: object) -> list[str]:
    """The paragraphs of a text (a blank line parts them), each on one line."""
    text = re.sub("\r\n?|[\u0085\u2028]", "\n", _text(value)).replace("\u2029", "\n\n").replace("\t", " ")
    bad = _UNPRINTABLE.search(text)
    if bad:
        raise BadValue(say.CONTROL_CHARACTER, code=f"U+{ord(bad[0]):04X}")
    return list(_joined(line.strip(" ") for line in trimmed(text).split("\n")))


def _joined(lines: Iterator[str]) -> Iterator[str]:
    part: list[str] = []
    for line in lines:
        if line:
            part.append(line)
        elif part:
            yield " ".join(part)
            part = []
    yield " ".join(part)


def read_line(value: object) -> str:
    """One line of text: line breaks become spaces. BadValue for other values and for control characters."""
    return " ".join(_paragraphs(value))


def read_text(value: object) -> str:
    """Text in paragraphs parted by a blank line; other line breaks become spaces. BadValue as `read_line`."""
    return "\n\n".join(_paragraphs(value))


def read_clock(value: object) -> str:
    """A time of day as written on paper (`09.00`, `09.00 - 12.00`); a `time` object is turned into that form."""
    if isinstance(value, datetime.time):
        return f"{value:%H.%M}"
    if isinstance(value, int):
        raise BadValue(say.NOT_TEXT, found_th="ตัวเลข", found_en="a number")
    return read_line(value)


def read_day(value: object) -> datetime.date:
    """A day; a date object counts in CE, text in any form of `thaimemo.thai.dates`. BadValue for all else."""
    if isinstance(value, datetime.datetime):
        return read_day(value.date())
    # A date object with a Buddhist year is refused for the same reason as the same text.
    return parse_date(value.isoformat() if isinstance(value, datetime.date) else read_line(value))


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """The days from `start` to `end`, both included; BadValue where they are the wrong way round."""

    start: datetime.date
    end: datetime.date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise reversed_span(self.start, self.end)

    @property
    def single(self) -> bool:
        """Whether it is one day."""
        return self.start == self.end


_FROM = ("from", "start", "ตั้งแต่", "จาก", "ตั้งแต่วันที่")
_TO = ("to", "end", "ถึง", "ถึงวันที่")


def read_span(value: object) -> DateSpan:
    """A span of days: one day, a range in one text, or from and to. BadValue for all else."""
    if isinstance(value, DateSpan):
        return value
    if isinstance(value, Mapping):
        return _span_of(value)
    if isinstance(value, datetime.date):
        day = read_day(value)
        return DateSpan(day, day)
    return DateSpan(*parse_span(read_line(value)))


def _span_of(value: Mapping[Any, object]) -> DateSpan:
    starts, ends = ([part for name, part in value.items() if folded(str(name)) in names] for names in (_FROM, _TO))
    if len(starts) != 1 or len(ends) != 1 or len(value) != 2 or blank(starts[0]) or blank(ends[0]):
        raise BadValue(say.NOT_A_SPAN)
    return DateSpan(read_day(starts[0]), read_day(ends[0]))


# A day, a month in letters or figures, and a year: meant to be a date and nothing else.
_DATE_SHAPE = re.compile(
    r"(วันที่)?\s*\d{1,2}\s*([ก-๎.]{2,12}\s*(พ\.?\s*ศ\.?|ค\.?\s*ศ\.?)?|[./-]\s*\d{1,2}\s*[./-])\s*\d{2,4}|\d{4}-\d\d?-\d\d?"
)


def read_due(value: object) -> datetime.date | str:
    """A day, or words such as ภายในไตรมาสที่ 3; BadValue for what has the form of a date and is none."""
    if isinstance(value, datetime.date):
        return read_day(value)
    line = read_line(value)
    try:
        return parse_date(line)
    except BadValue:
        if _DATE_SHAPE.fullmatch(line):
            raise
        return line


def read_baht(value: object) -> Decimal:
    """An amount in baht from a number or text, never by way of binary fractions. BadValue for all else and below 0."""
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        amount = parse_baht(value)
    else:
        amount = parse_baht(read_line(value))
    if amount < 0:
        raise BadValue(say.BELOW_ZERO, text=shown(str(value)))
    return amount.copy_abs()


def one_of(words: Mapping[str, str]) -> Callable[[object], str]:
    """A reader of one of `words`, which gives what each stands for; BadValue for other words."""

    def read(value: object) -> str:
        line = read_line(value)
        if line not in words:
            raise BadValue(say.NOT_ONE_OF, value=shown(line), choices=", ".join(words))
        return words[line]

    return read


def listed(value: object) -> Sequence[object]:
    """`value` as a list, a single one as a list of one, without items that say nothing."""
    items = value if isinstance(value, (list, tuple)) else (value,)
    return tuple(item for item in items if not blank(item))


def _iso(span: DateSpan) -> str | dict[str, str]:
    start, end = span.start.isoformat(), span.end.isoformat()
    return start if span.single else {"from": start, "to": end}


_DATES = ["16 มกราคม 2563", "16 ม.ค. 63", "16/1/2563", "2020-01-16"]
_DAY = {"type": "string", "examples": _DATES}
_SPAN_ENDS = dict.fromkeys((*_FROM, *_TO), _DAY)
_SPAN = {
    "anyOf": [
        {"type": "string", "examples": ["16 มกราคม 2563", "16 - 18 มกราคม 2563"]},
        {
            "type": "object",
            "properties": _SPAN_ENDS,
            "minProperties": 2,
            "maxProperties": 2,
            "additionalProperties": False,
        },
    ]
}
# Figures without quotes are numbers to an editor; the loader reads what was written.
_WORDS = {"type": ["string", "number"]}

Line: TypeAlias = Annotated[str, BeforeValidator(read_line), WithJsonSchema(_WORDS)]
Text: TypeAlias = Annotated[str, BeforeValidator(read_text), WithJsonSchema(_WORDS)]
Clock: TypeAlias = Annotated[str, BeforeValidator(read_clock), WithJsonSchema({**_WORDS, "examples": ["09.00"]})]
Day: TypeAlias = Annotated[datetime.date, BeforeValidator(read_day), WithJsonSchema(_DAY)]
Due: TypeAlias = Annotated[
    datetime.date | str,
    BeforeValidator(read_due),
    WithJsonSchema({"type": "string", "examples": ["30 กันยายน 2563", "ภายในไตรมาสที่ 3"]}),
]
Span: TypeAlias = Annotated[
    DateSpan, BeforeValidator(read_span), PlainSerializer(_iso, when_used="json"), WithJsonSchema(_SPAN)
]
Baht: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(read_baht),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "examples": [13000000, "13,000,000.50"]}),
]
Many: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(listed)]
