"""What a worker process does for a request: bytes in, an answer out; bad input is an answer too, never an exception."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal

from thaimemo.errors import Place, Problem, ThaimemoError, ThaimemoWarning
from thaimemo.messages import service as say
from thaimemo.service.answers import JSON, Answer, as_json, of_json, refusal, refused
from thaimemo.service.limits import Setting

if TYPE_CHECKING:
    from pathlib import Path

    from thaimemo.checks import Finding
    from thaimemo.document import Document
    from thaimemo.model import VisitReport
    from thaimemo.service.worker import Office

KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

POSTS = {"text/plain": ".txt", "text/html": ".html", KINDS["docx"]: ".docx"}
"""The kinds of files that hold a text, with the suffixes their readers know them by."""


@dataclass(frozen=True)
class Wish:
    """What a request asks of its memo, from the address it was sent to."""

    format: str = "pdf"
    template: str = "visit_report"
    digits: Literal["thai", "arabic"] | None = None
    pdf: Literal["2a", "2b", "3a", "plain"] = "2a"


def _answered(work: Callable[..., Answer]) -> Callable[..., Answer]:
    """The work, with what is wrong about the input as its answer."""

    @wraps(work)
    def safe(*arguments: Any) -> Answer:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ThaimemoWarning)
                return work(*arguments)
        except ThaimemoError as error:
            return refusal(error.problems)

    return safe


def warm_up(office: Office) -> None:
    """Load what the first request would wait for: model, templates, fonts, words."""
    data = {"memo": {"agency": "ก", "subject": "ข", "to": "ค"}, "visit": {"date": "16 มกราคม 2563"}}
    body = json.dumps(data, ensure_ascii=False).encode()
    for format in KINDS:
        memo(office, body, Wish(format))


@_answered
def memo(office: Office, body: bytes, wish: Wish) -> Answer:
    """The memo of the data in `body` as a file."""
    document = _document(_report(body), wish, office.setting)
    if wish.format == "docx":
        return Answer(200, document.to_bytes("docx"), KINDS["docx"], _headers(document, None))
    from thaimemo.pdf.counting import page_count

    data = document.to_bytes("pdf", pdf=wish.pdf)
    pages = page_count(data)
    if pages > office.limits.pages:
        return refused(say.TOO_MANY_PAGES, 422, pages=pages, limit=office.limits.pages)
    return Answer(200, data, KINDS["pdf"], _headers(document, pages))


@_answered
def pictures(office: Office, body: bytes, wish: Wish, width: int) -> Answer:
    """The memo's pages as PNG pictures of `width` pixels, base64 in JSON, with its warnings and what is not printed."""
    from thaimemo.pdf.counting import page_count
    from thaimemo.service.pictures import drawn

    document = _document(_report(body), wish, office.setting)
    data = document.to_bytes("pdf", pdf="plain")
    pages = page_count(data)
    if pages > office.limits.pages:
        return refused(say.TOO_MANY_PAGES, 422, pages=pages, limit=office.limits.pages)
    told = [_said(problem) for problem in document.warnings]
    left_out = [as_json(problem) for problem in document.left_out]
    return of_json({"pages": drawn(data, width), "warnings": told, "left_out": left_out})


@_answered
def check(office: Office, body: bytes, kind: str) -> Answer:
    """The findings in the data (JSON), the Word file or the plain text in `body`."""
    found = _findings(body, kind, office.setting.checks)
    return of_json({"findings": [_finding(finding) for finding in found]})


@_answered
def draft(office: Office, body: bytes, kind: str) -> Answer:
    """The data that a news post holds, as JSON and as commented YAML, and what found no place in it."""
    from thaimemo.service.reading import drafted

    made = drafted(body, POSTS[kind])
    return of_json({"data": made.data, "yaml": made.to_yaml(), "unplaced": list(made.unplaced)})


@_answered
def read(office: Office, body: bytes, name: str, row: int | None) -> Answer:
    """The data in a file called `name`, in the shape of the form, and what of a news post found no place in it."""
    from thaimemo.service.canonical import data_of
    from thaimemo.service.reading import read as read_file

    found = read_file(body, name, row)
    return of_json({"data": data_of(found.report), "unplaced": list(found.unplaced)})


@_answered
def as_yaml(office: Office, body: bytes) -> Answer:
    """The data as a YAML file."""
    from thaimemo.service.canonical import data_of
    from thaimemo.service.yaml_text import yaml_of

    report = _report(body, photos=True)
    return Answer(200, yaml_of(data_of(report)).encode(), "text/yaml; charset=utf-8")


def _findings(body: bytes, kind: str, settings: Path | None) -> list[Finding]:
    from thaimemo.checks import check as find
    from thaimemo.checks import check_file
    from thaimemo.service.reading import as_file, text_of

    if kind == KINDS["docx"]:
        with as_file(body, POSTS[kind]) as path:
            return check_file(path, settings=settings)
    return find(_report(body) if kind == JSON else text_of(body), settings=settings)


def _report(body: bytes, *, photos: bool = False) -> VisitReport:
    """The report in a JSON body; its photos are files, which only data that is not drawn may name."""
    from thaimemo.loading import load
    from thaimemo.service.reading import text_of

    report = load(text_of(body), format="json")
    if photos:
        return report
    problems = [Problem(say.NO_FILES, Place(path=f"{path}.file")) for path, _ in report.all_photos()]
    if problems:
        from thaimemo.errors import DataError

        raise DataError(problems)
    return report


def _document(report: VisitReport, wish: Wish, setting: Setting) -> Document:
    from thaimemo.document import render

    return render(
        report,
        wish.template,
        templates=setting.templates,
        digits=wish.digits,
        emblem=setting.emblem,
        fonts=setting.fonts,
    )


def _headers(document: Document, pages: int | None) -> dict[str, str]:
    headers = {"X-Memo-Warnings": str(len(document.warnings))}
    return headers if pages is None else headers | {"X-Memo-Pages": str(pages)}


def _said(problem: Problem) -> dict[str, str]:
    return {"th": problem.line("th"), "en": problem.line("en")}


def _finding(found: Finding) -> dict[str, Any]:
    return {
        **as_json(found.problem),
        "rule": found.rule,
        "severity": str(found.severity),
        "words": found.words,
        "around": found.around,
        "suggestions": list(found.suggestions),
        "start": found.start,
        "end": found.end,
    }
