"""Nothing that is filled in is lost in silence: it is on paper, or the document says that it is not."""

from __future__ import annotations

import pickle
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image
from pydantic import BaseModel

import thaimemo
from thaimemo import model
from thaimemo.model.base import walk
from thaimemo.model.rounds import overview
from thaimemo.template.left_out import unread
from thaimemo.template.reads import PROPERTIES
from thaimemo.thai.dates import format_date, format_span
from thaimemo.thai.money import format_baht

TEMPLATES = ("visit_report", "visit_summary", "followup", "round")
MEMO = {"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี", "digits": "arabic"}
VISIT = {"date": "16 มกราคม 2563"}
NO_WORDS = re.compile(r"(\.file|memo\.(digits|salutation)|(directives|items)\[\d+\]\.kind)$")
"""Entries that say how or where, and are no words of the memo."""


class Filler:
    """Makes entries of which no two say the same."""

    def __init__(self) -> None:
        self.numbers = count(100)

    def word(self) -> str:
        return f"w{next(self.numbers)}w"

    def day(self) -> date:
        return date.fromordinal(date(2020, 1, 1).toordinal() + next(self.numbers))

    def person(self) -> dict[str, Any]:
        return {"name": f"นาย{self.word()} {self.word()}", "position": self.word(), "acting": self.word()}

    def directive(self, depth: int = 0, **more: Any) -> dict[str, Any]:
        inside = {"items": [self.directive(depth + 1), self.directive(depth + 1)]} if depth < 2 else {}
        plain = {"text": f"{self.word()}\n\n{self.word()}", "responsible": [self.word(), self.word()]}
        duties = {"due": self.day(), "budget": next(self.numbers) * 1000, "status": self.word()}
        return {"topic": self.word(), **plain, **duties, **inside, **more}

    def visit(self) -> dict[str, Any]:
        texts = {name: self.word() for name in ("kind", "activity", "time", "background")}
        people = {name: [self.person(), self.person()] for name in ("delegates", "hosts")}
        lists = {name: [self.word(), self.word()] for name in ("purposes", "problems")}
        return {
            **texts,
            **people,
            **lists,
            "date": {"from": self.day(), "to": self.day()},
            "places": [{name: self.word() for name in ("name", "subdistrict", "district", "province")}],
            "inspector": self.person(),
            "assigned_by": self.person(),
            "programme": [{"time": self.word(), "text": self.word()}],
            "findings": [{"topic": self.word(), "text": self.word()}, self.word()],
        }

    def record(self) -> dict[str, Any]:
        return {
            "visit": self.visit(),
            "round": {"number": self.word(), "year": 2500 + next(self.numbers) % 100},
            "directives": [
                self.directive(),
                self.directive(kind="suggestion"),
                {"text": self.word(), "kind": "suggestion"},
            ],
            "proposals": [self.word(), self.word()],
            "photos": [{"file": "photo.png", "caption": self.word(), "date": self.day()}],
            "attachments": [self.word()],
        }

    def memo(self) -> dict[str, Any]:
        names = ("agency", "phone", "fax", "email", "number", "subject", "to", "through")
        lists = {name: [self.word()] for name in ("references", "enclosures", "endorsements")}
        more = {"date": self.day(), "signers": [self.person()], "digits": "arabic"}
        return {name: self.word() for name in names} | lists | more


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("RGB", (40, 30)).save(tmp_path / "photo.png")
    return tmp_path


def on_paper(value: object) -> list[str]:
    """The words of a value on paper."""
    match value:
        case str():
            return value.split()
        case date():
            return [format_date(value)]
        case model.DateSpan():
            return [format_span(value.start, value.end)]
        case Decimal():
            return [format_baht(value)]
    return []


def inside(path: str, outer: list[str]) -> bool:
    return any(path == known or path.startswith((f"{known}.", f"{known}[")) for known in outer)


def wrongly_told(report: thaimemo.VisitReport, template: str, folder: Path) -> tuple[list[str], list[str]]:
    """The entries that are neither on paper nor told as left out, and those that are both."""
    document = thaimemo.render(report, template, emblem="none", photos=folder)
    paper = repr(replace(document.memo, protect=()))
    told = ["unplaced", *(path for path, _ in unread(report, document.reads))]
    words = {path: on_paper(value) for path, value in walk(report) if not NO_WORDS.search(path)}
    if report.visits and report.visit == overview(report.visits):  # their provinces are its places
        words = {path: parts for path, parts in words.items() if not path.endswith(".province")}
    lost = [
        path for path, parts in words.items() if not inside(path, told) and not all(part in paper for part in parts)
    ]
    kept = [path for path, parts in words.items() if inside(path, told) and any(part in paper for part in parts)]
    return lost, kept


@pytest.mark.parametrize("template", TEMPLATES)
def test_whatever_a_visit_says_is_printed_or_told(template: str, folder: Path):
    filler = Filler()
    assert wrongly_told(thaimemo.VisitReport(memo=filler.memo(), **filler.record()), template, folder) == ([], [])


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("own", [True, False])
def test_whatever_several_visits_say_is_printed_or_told(template: str, own: bool, folder: Path):
    filler = Filler()
    visits = [filler.record(), filler.record()]
    rest = filler.record() if own else {}
    assert wrongly_told(thaimemo.VisitReport(memo=filler.memo(), visits=visits, **rest), template, folder) == ([], [])


@pytest.mark.parametrize("template", ["followup", "round"])
def test_what_the_visits_share_is_told_of_none_of_them(template: str):
    inspector = {"name": "นายปกรณ์ เมืองแก้ว"}
    visits = [{"visit": VISIT | {"inspector": inspector}, "round": "1/2563"} for _ in range(2)]
    assert thaimemo.render(thaimemo.VisitReport(memo=MEMO, visits=visits), template, emblem="none").left_out == ()


class TestWhatIsTold:
    memo = MEMO | {"signers": [{"name": "นายก ข", "position": "นายช่าง"}]}
    given = ({"text": "ก", "topic": "ข"}, {"text": "ค"}, {"text": "ง", "kind": "suggestion"})

    def told(self, template: str, lang: Any = "th", **more: Any) -> list[str]:
        report = thaimemo.VisitReport(**{"memo": self.memo, "visit": VISIT, "directives": self.given} | more)
        return [problem.text(lang) for problem in thaimemo.render(report, template, emblem="none").left_out]

    def test_a_whole_report_leaves_nothing_out(self):
        assert self.told("visit_report") == []

    def test_each_kind_of_entry_is_told_once_and_counted(self):
        more = {"proposals": ["ก", "ข"], "visit": VISIT | {"problems": ["ก"]}}
        assert self.told("visit_summary", **more) == [
            "แม่แบบ visit_summary ไม่พิมพ์ “ปัญหาอุปสรรค” (visit.problems) ที่กรอกไว้ 1 แห่ง",
            "แม่แบบ visit_summary ไม่พิมพ์ “ข้อความของข้อสั่งการ” (directives[].text) ที่กรอกไว้ 1 แห่ง",
            "แม่แบบ visit_summary ไม่พิมพ์ “ข้อเสนอ” (proposals) ที่กรอกไว้ 1 แห่ง",
        ]

    def test_an_entry_that_is_left_out_altogether_is_told_as_one(self):
        assert self.told("followup") == [
            "แม่แบบ followup ไม่พิมพ์ “ข้อเสนอแนะ” (directives[kind: suggestion]) ที่กรอกไว้ 1 แห่ง",
        ]

    def test_visits_in_a_template_for_one_are_told_with_the_templates_for_several(self):
        report = thaimemo.VisitReport(memo=MEMO, visits=[{"visit": VISIT}])
        (problem,) = thaimemo.render(report, emblem="none").left_out
        assert "round" in problem.hint("th")

    def test_a_property_shows_its_field(self, tmp_path: Path):
        (tmp_path / "short.xml.j2").write_text(
            '{% extends "base.xml.j2" %}{% block signatures %}<p>{{ memo.signers[0]["surname"] }} '
            '{{ directives | map(attribute="progress") | join }}</p>{% endblock %}',
            encoding="utf-8",
        )
        given = [{"text": "ก", "status": "แล้วเสร็จ"}]
        report = thaimemo.VisitReport(memo=self.memo, visit=VISIT, directives=given)
        document = thaimemo.render(report, "short", templates=[tmp_path], emblem="none")
        assert [problem.values["key"] for problem in document.left_out] == [
            "memo.signers[].position",
            "directives[].text",
        ]

    def test_every_property_of_the_data_is_known(self):
        records = [cast("type[BaseModel]", getattr(model, name)) for name in model.__all__]
        records = [record for record in records if isinstance(record, type) and issubclass(record, BaseModel)]
        found = {name for record in records for name, part in vars(record).items() if isinstance(part, property)}
        assert found == {name for names in PROPERTIES.values() for name in names}

    def test_a_document_from_another_process_still_tells(self):
        report = thaimemo.VisitReport(memo=self.memo, visit=VISIT | {"problems": ["ก"]})
        document = thaimemo.render(report, "visit_summary", emblem="none")
        assert pickle.loads(pickle.dumps(document)).left_out == document.left_out != ()

    def test_it_is_told_where_the_entry_was_written(self):
        source = "memo: {agency: ก, subject: ข, to: ค}\nvisit:\n  date: 16 มกราคม 2563\n  problems: [ก]\n"
        (problem,) = thaimemo.render(thaimemo.load(source), "visit_summary", emblem="none").left_out
        assert (problem.place.line, problem.place.column) == (4, 3)
