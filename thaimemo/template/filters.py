"""The filters of the templates: Thai dates, ranges, digits, money, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from thaimemo.errors import BadValue
from thaimemo.messages import template as say
from thaimemo.template.reads import note
from thaimemo.thai import dates, digits, money


def thai_date(value: Any, era: bool = False) -> str:
    """A date or a span of dates: `16 มกราคม 2563`, `16 - 18 มกราคม 2563`; with `era`, พ.ศ. before the year."""
    if isinstance(value, date):
        return dates.format_date(value, era)
    if hasattr(value, "start") and hasattr(value, "end"):
        return dates.format_span(value.start, value.end, era)
    return str(value)


def thai_date_range(start: date, end: date, era: bool = False) -> str:
    """Two dates as a range: `30 มกราคม - 2 กุมภาพันธ์ 2563`."""
    return dates.format_span(start, end, era)


def clock(text: str) -> str:
    """A time of day with its unit: `09.00 น.`, `09.00 - 12.00 น.`."""
    return f"{str(text).strip().removesuffix('น.').rstrip()} น."


def baht(value: Decimal | int | str) -> str:
    """An amount in figures: `13,000,000`, `12,500.50`."""
    return money.format_baht(money.parse_baht(value))


def baht_words(value: Decimal | int | str) -> str:
    """An amount in words: `สิบสามล้านบาทถ้วน`."""
    return money.baht_words(money.parse_baht(value))


def full_money(value: Decimal | int | str) -> str:
    """An amount in figures and words: `13,000,000 บาท (สิบสามล้านบาทถ้วน)`."""
    return f"{baht(value)} บาท ({baht_words(value)})"


_JOINS_CLOSELY = re.compile(r"[ก-๎][^ ]*[ก-๎]|[ก-ฮ]")
# The Royal Society's rules of spacing: blanks beside abbreviations (สอจ.ลำปาง, ผศ.ดร.…), figures and other scripts.
_STANDS_APART = re.compile(r"[ก-ฮ]{1,6}\.|[^ก-๎(\s]")


def apart(text: str) -> str:
    """A text that follows a Thai word: with a blank before an abbreviation, a figure or another script."""
    return Markup(" ").join(["", text]) if _STANDS_APART.match(escape(text).striptags()) else text


def thai_list(values: Iterable[Any], word: str = "และ") -> str:
    """A list the Thai way: `ก`, `กและข`, `ก ข และค`; blanks, figures, Latin letters and abbreviations keep distance."""
    parts = [escape(value) for value in values if str(value).strip()]
    if len(parts) < 2:
        return Markup("").join(parts)
    *first, last = parts
    close = len(parts) == 2 and all(map(_joins_closely, parts))
    return Markup(" ").join(first) + f"{'' if close else ' '}{word}" + apart(last)


def _joins_closely(part: Markup) -> bool:
    text = part.striptags()
    return bool(_JOINS_CLOSELY.fullmatch(text)) and not _STANDS_APART.match(text)


def paragraphs(text: str | None) -> list[str]:
    """The parts of a text that blank lines separate."""
    return [part for part in re.split(r"\n\s*\n", str(text or "")) if part.strip()]


def parts(entry: Any) -> list[str]:
    """The paragraphs of an entry: a text, or the `text` of a finding or directive."""
    if isinstance(entry, str):
        return paragraphs(entry)
    note(entry, "text")
    return paragraphs(entry.text)


def within(text: str, opening: str = "", closing: str = "") -> str:
    """A text without an opening or closing word that the template writes itself."""
    return str(text).strip().removeprefix(opening).removesuffix(closing).strip()


def as_background(text: str, references: Iterable[str] = ()) -> str:
    """An earlier matter, opened and closed as the regulation has it: `ตามที่ … นั้น`; a new one (`ด้วย …`) has no นั้น.

    `references` are the letters in which it was told.
    """
    text = text.strip()
    told = thai_list(references)
    letters = f" ความละเอียดตาม{told}" if told else ""
    if text.startswith(("ด้วย", "เนื่องจาก")):
        return text + letters
    opening = "" if text.startswith("ตาม") else "ตามที่"
    return f"{opening}{text.removesuffix('นั้น').rstrip()}{letters} นั้น"


def spaced(values: Iterable[Any]) -> str:
    """What there is of `values`, with a blank between."""
    return Markup(" ").join(escape(value).strip() for value in values if str(value or "").strip())


def one_of(value: str, *allowed: str) -> str:
    """An option's value, which must be one of `allowed`."""
    if value not in allowed:
        raise BadValue(say.NOT_A_CHOICE, value=value, allowed=", ".join(allowed))
    return value


def each(values: Iterable[Any], macro: Callable[[Any], Any]) -> list[Any]:
    """`macro` of every value, without the blanks round it."""
    return [macro(value).strip() for value in values]


@pass_context
def written_out(context: Context, text: str) -> str:
    """A text with each abbreviation written out at its first use: `กระทรวงอุตสาหกรรม (อก.)`, then `อก.`.

    For texts by themselves; `--set abbreviations=full` does the same for the whole memo.
    """
    from thaimemo.glossary import glossary_of
    from thaimemo.glossary.writing import written_out as write

    report = context.get("report")
    glossary = getattr(context.get("options"), "glossary", None) or glossary_of()
    written = write(text, glossary, report.protected() if report else ())
    return type(text)(written)


FILTERS: dict[str, Callable[..., Any]] = {
    "thai_date": thai_date,
    "thai_date_range": thai_date_range,
    "thai_month": dates.format_month,
    "weekday": dates.weekday,
    "fiscal_year": dates.fiscal_year,
    "clock": clock,
    "thai_digits": digits.to_thai,
    "arabic_digits": digits.to_arabic,
    "baht": baht,
    "baht_words": baht_words,
    "full_money": full_money,
    "thai_list": thai_list,
    "paragraphs": paragraphs,
    "parts": parts,
    "within": within,
    "as_background": as_background,
    "spaced": spaced,
    "apart": apart,
    "each": each,
    "one_of": one_of,
    "written_out": written_out,
}
