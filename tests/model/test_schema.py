"""The JSON Schema: valid itself, in Thai and English, and of one mind with the model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from model import strategies
from thaimemo import VisitReport
from thaimemo.model import json_schema
from thaimemo.skeleton import skeleton

jsonschema = pytest.importorskip("jsonschema")

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.yaml"))
MEMO = {"agency": "ก", "subject": "ข", "to": "ค"}
VISIT = {"date": "16 มกราคม 2563"}
LEAST: dict[str, Any] = {"memo": MEMO, "visit": VISIT}
CHECKER = jsonschema.Draft202012Validator(json_schema())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("text", [skeleton(), *(file.read_text(encoding="utf-8") for file in EXAMPLES)])
def test_what_can_be_loaded_fits_the_schema_as_an_editor_sees_it(text: str) -> None:
    assert list(CHECKER.iter_errors(yaml.safe_load(text))) == []


@settings(max_examples=40)
@given(strategies.reports)
def test_what_is_written_out_fits_the_schema(data: dict[str, Any]) -> None:
    written = json.loads(VisitReport(**data).model_dump_json())
    assert list(CHECKER.iter_errors(written)) == []


@pytest.mark.parametrize(
    "data",
    [
        LEAST,
        {"บันทึกข้อความ": {"ส่วนราชการ": "ก", "เรื่อง": "ข", "เรียน": "ค"}, "การตรวจราชการ": {"วันที่": "16 มกราคม 2563"}},
        LEAST | {"directives": "ก", "proposals": None, "photos": [{"file": "a.jpg"}]},
        LEAST | {"visit": {"date": {"from": "16 มกราคม 2563", "to": "18 มกราคม 2563"}, "time": 9.3, "places": "ก"}},
        {"memo": MEMO, "round": "1/2563", "visits": ["a.yaml", {"visit": VISIT, "directives": ["ก"]}]},
        LEAST | {"round": {"number": 1, "year": 2563}},
        LEAST | {"directives": [{"text": "ก", "kind": "ข้อเสนอแนะ", "budget": 5, "items": ["ข", {"text": "ค"}]}]},
    ],
)
def test_the_schema_accepts(data: dict[str, Any]) -> None:
    assert list(CHECKER.iter_errors(data)) == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"memo": MEMO},
        LEAST | {"memo": {"agency": "ก", "subject": "ข"}},
        LEAST | {"memo": MEMO | {"เรื่อง": "ง"}},
        LEAST | {"memo": MEMO | {"subjct": "ง"}},
        LEAST | {"unknown": 1},
        {"memo": MEMO, "round": "1/2563"},
        {"memo": MEMO, "visits": [{"directives": ["ก"]}]},
        LEAST | {"visit": VISIT | {"hosts": [{"name": "ก", "age": 5}]}},
        LEAST | {"visit": {"date": {"from": "16 มกราคม 2563"}}},
        LEAST | {"directives": [{"text": "ก", "items": [{"tex": "ข"}]}]},
        LEAST | {"memo": MEMO | {"urgency": "เร็ว"}},
    ],
)
def test_the_schema_refuses(data: dict[str, Any]) -> None:
    assert list(CHECKER.iter_errors(data))


def test_every_property_has_a_title_and_a_description_in_both_languages() -> None:
    schema = json_schema()
    records = [schema, *(record for one in schema["$defs"].values() for record in one.get("anyOf", [one]))]
    properties = [prop for record in records for prop in record.get("properties", {}).items()]
    assert len(properties) > 100
    for name, value in properties:
        assert any("ก" <= char <= "๛" for char in value["title"]), name
        assert any("a" <= char <= "z" for char in value["title"]), name
        assert " — " in value["description"], name
