"""The report as a whole: its texts, what must not be cut, and the way out and in again."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given

import thaimemo
from model import strategies
from thaimemo import VisitReport

REPORT = VisitReport(
    memo={"agency": "ศูนย์", "subject": "เรื่อง", "to": "ผู้อำนวยการ", "signer": "นางพรสวรรค์ หมายยอด"},
    visit={
        "date": "16 มกราคม 2563",
        "places": [{"name": "ศูนย์วิจัย", "district": "เมืองลำปาง", "province": "จังหวัดลำปาง"}],
        "hosts": ["ว่าที่ร้อยตรี อนุชา ใจกว้าง", "เจ้าหน้าที่"],
    },
    directives=[{"text": "ก", "due": "ภายในไตรมาสที่ 3"}, {"text": "ข", "due": "30 กันยายน 2563", "items": ["ค"]}],
    photos=["p1.jpg"],
)


def test_names_are_protected_from_line_ends_title_with_given_name_and_surname_apart() -> None:
    assert REPORT.protected() == tuple(
        sorted({"นางพรสวรรค์", "หมายยอด", "ว่าที่ร้อยตรี อนุชา", "ใจกว้าง", "เมืองลำปาง", "ลำปาง"})
    )


def test_texts_are_those_that_are_printed_with_their_paths() -> None:
    texts = dict(REPORT.texts())
    assert texts["directives[1].items[0].text"] == "ค"
    assert texts["directives[0].due"] == "ภายในไตรมาสที่ 3"
    assert "directives[1].due" not in texts
    assert not any(path.endswith((".file", "directives[0].kind")) for path in texts)


def test_a_report_made_in_python_knows_no_places() -> None:
    assert REPORT.place_of("memo.subject") is None


@given(strategies.reports)
def test_what_is_written_out_as_yaml_is_read_in_again(data: dict[str, Any]) -> None:
    report = VisitReport(**data)
    written = yaml.safe_dump(report.model_dump(mode="json"), allow_unicode=True)
    assert thaimemo.load(written) == report


@given(strategies.reports)
def test_what_is_written_out_as_json_is_read_in_again(data: dict[str, Any]) -> None:
    report = VisitReport(**data)
    assert thaimemo.load(report.model_dump_json(), format="json") == report
    assert thaimemo.load(report.model_dump()) == report


@given(strategies.reports)
def test_every_text_can_be_found_where_it_was_written(data: dict[str, Any]) -> None:
    written = yaml.safe_dump(VisitReport(**data).model_dump(mode="json"), allow_unicode=True)
    report = thaimemo.load(written)
    lines = written.splitlines()
    for path, _ in report.texts():
        place = report.place_of(path)
        assert place is not None
        assert place.line is not None
        assert place.line <= len(lines)
        assert place.path == path
