"""The hall where data, template, markup and writers meet: `render()` makes a `Document`, which saves itself."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timezone
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from thaimemo.characters import Checker
from thaimemo.errors import (
    DataError,
    FontError,
    OutputError,
    Problem,
    TemplateError,
    ThaimemoError,
    ThaimemoWarning,
)
from thaimemo.files import write_whole
from thaimemo.layout import Layout
from thaimemo.messages import document as say
from thaimemo.output import Output, Standard
from thaimemo.tree import Memo

if TYPE_CHECKING:
    from thaimemo.fonts import FontFamily
    from thaimemo.model import VisitReport
    from thaimemo.sheet import Changes
    from thaimemo.template.reads import Reads

Path_ = str | os.PathLike[str]

Writer = Callable[[Memo, Layout, "FontFamily", Any], bytes]

WRITERS = {"docx": "thaimemo.word", "pdf": "thaimemo.pdf"}
"""From a format's name, which is also the file's suffix, to the module whose `write` makes it."""


@dataclass(frozen=True)
class Document:
    """A finished memo: its tree, the sheet and fonts it is set in, and what its maker should know."""

    memo: Memo
    layout: Layout
    fonts: FontFamily
    warnings: tuple[Problem, ...] = ()
    report: VisitReport | None = field(default=None, repr=False, compare=False)
    reads: Reads | None = field(default=None, repr=False, compare=False)

    @cached_property
    def left_out(self) -> tuple[Problem, ...]:
        """What is filled in and the template does not print: each kind of entry, at the first of them."""
        from thaimemo.template.left_out import left_out

        return left_out(self.report, self.reads) if self.report and self.reads else ()

    def __getstate__(self) -> dict[str, Any]:
        # Which fields were read is known by the records' identities, which end with this process.
        return {**self.__dict__, "left_out": self.left_out, "reads": None}

    def to_bytes(
        self,
        format: str,
        *,
        pdf: Standard = "2a",
        attach: Sequence[str] = (),
        signature_field: bool = False,
        embed_fonts: bool = False,
        style_base: Path_ | None = None,
    ) -> bytes:
        """The file's content as `"docx"` or `"pdf"`; raises `OutputError` for another format.

        Of a PDF: `pdf` is `"2a"` (PDF/A-2a and PDF/UA-1), `"2b"`, `"3a"` or `"plain"`; `attach` names what travels in
        a 3a file: `"data"` (the report as JSON), `"docx"`; `signature_field` leaves an empty field at the signer's
        place. Of a Word file: `embed_fonts` puts the fonts into it; `style_base` is an office's own Word file whose
        page, styles, headers and footers are used.
        """
        output = Output(pdf, tuple(attach), signature_field, embed_fonts, style_base)
        write = _writer(format)
        if format == "docx":
            _announce((*output.problems(), *self.broken_on(style_base)))
        options = (
            output.of_pdf(self.report, lambda: self.to_bytes("docx", embed_fonts=embed_fonts, style_base=style_base))
            if format == "pdf"
            else output.of_word()
        )
        return write(self.memo, self.layout, self.fonts, options)

    def broken_on(self, style_base: Path_ | None) -> tuple[Problem, ...]:
        """What the tables of a Word file break on the page of an office's own file, beside what `warnings` tell.

        Raises `OutputError` where the file cannot serve.
        """
        if style_base is None or self.report is None:
            return ()
        from thaimemo import columns

        layout = Output(style_base=style_base).layout(self.layout)
        _, broken = columns.fitted(self.memo, layout, self.fonts)
        return tuple(columns.problems_on_base(broken, self.report, self.warnings, str(style_base)))

    def save(self, path: Path_, **options: Any) -> None:
        """Write the file whole or not at all; the suffix of `path` chooses the format, `options` are `to_bytes`'s."""
        path = Path(path)
        write_whole(path, self.to_bytes(path.suffix.removeprefix(".").lower(), **options))


def render(
    report: VisitReport,
    template: str = "visit_report",
    *,
    templates: Sequence[Path_] = (),
    digits: Literal["thai", "arabic"] | None = None,
    emblem: Path_ | None = None,
    fonts: Path_ | None = None,
    layout: Layout | Changes | Path_ | None = None,
    options: Mapping[str, str] | None = None,
    photos: Path_ | None = None,
    words: Path_ | None = None,
    glossary: Path_ | Sequence[Path_] = (),
) -> Document:
    """The memo that `template` makes of `report`.

    `template` is a name of a template or a file; `templates` are folders looked through before the bundled ones.
    `digits` None: what the memo's data says, else Thai.
    `emblem` is a file, `"none"` for pre-printed paper, or None: the office's own, else the installed national font's,
    else a marked frame and a warning. `fonts` is a folder with TH SarabunPSK, or None: the bundled fonts.
    `layout` is a sheet, rows to change (`{"left_margin": "3.5 cm"}`), a TOML file, or None: the official page.
    `options` are the template's own: `{"directives": "table", "photos": "4"}`. `photos` is the folder that photos are
    in, or None: the folder of the data's file, else the current one. `words` is a text file with an office's own words
    and names, one a line, which no line end may cut. With the option `{"abbreviations": "full"}`, which every template
    has, an abbreviation is written out at its first use; `glossary` names an office's own files of abbreviations.
    Raises `DataError`, `TemplateError`, `FontError`, `EmblemError`, `LayoutError`, each with every problem found.
    """
    from thaimemo import columns, markup, office_words
    from thaimemo import emblem as emblems
    from thaimemo import fonts as font_files
    from thaimemo.annex import Annex
    from thaimemo.sheet import layout_of
    from thaimemo.template import rendered
    from thaimemo.template.options import Options
    from thaimemo.template.reads import Reads

    digits = digits or report.memo.digits or "thai"
    if digits not in ("thai", "arabic"):
        raise OutputError(Problem(say.BAD_DIGITS, None, {"value": digits}))
    sheet = layout_of(layout)
    family = font_files.find(fonts)
    own_words = office_words.read(words) if words is not None else ()
    crest = emblems.resolve(emblem)
    checker = Checker(family)
    checker.read_data(report)
    annex = Annex(report, sheet, photos)
    chosen = Options(options or {}, (glossary,) if isinstance(glossary, (str, os.PathLike)) else glossary)
    reads = Reads(template)
    xml = rendered(template, _names(report, chosen), templates, reads)
    xml = chosen.written_out(xml, report.protected(), template)
    memo = markup.read(xml, created=_created(report), thai=digits == "thai", accept=checker.accept, photo=annex.photo)
    _raise(TemplateError, [*chosen.unknown(template), *markup.check_widths(memo, sheet)])
    _raise(DataError if annex.problems else FontError, [*checker.missing, *annex.problems])
    protect = (*report.protected(), *office_words.used_in(memo, own_words))
    memo = replace(memo, emblem=crest.emblem, protect=protect, created=_epoch() or memo.created)
    memo, broken = columns.fitted(memo, sheet, family)
    told = (*crest.problems, *checker.replaced, *columns.problems(broken, report))
    document = Document(memo, sheet, family, told, report, reads)
    _announce(document.warnings)
    return document


def _raise(kind: type[ThaimemoError], problems: Sequence[Problem]) -> None:
    if problems:
        raise kind(problems)


def _names(report: VisitReport, options: Mapping[str, str]) -> dict[str, Any]:
    """What a template sees: the families of the data by their names, the whole as `report`, its options."""
    families = {name: getattr(report, name) for name in type(report).model_fields}
    return families | {"report": report, "options": options}


def _created(report: VisitReport) -> date:
    return report.memo.date or report.visit.date.end


def _epoch() -> date | None:
    """The day of SOURCE_DATE_EPOCH (reproducible-builds.org), which stands before the memo's own date."""
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), timezone.utc).date()
    except (ValueError, OverflowError, OSError):
        raise OutputError(Problem(say.BAD_EPOCH, None, {"value": value})) from None


def _announce(problems: Sequence[Problem]) -> None:
    for problem in problems:
        warnings.warn(problem.line(), ThaimemoWarning, stacklevel=3)


def _writer(format: str) -> Writer:
    if format not in WRITERS:
        raise OutputError(Problem(say.UNKNOWN_FORMAT, None, {"name": format, "known": ", ".join(WRITERS)}))
    return cast(Writer, import_module(WRITERS[format]).write)
