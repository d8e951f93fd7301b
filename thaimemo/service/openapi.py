"""The service described in OpenAPI 3.1: its addresses, what they take and answer, with examples that work."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from thaimemo._version import __version__
from thaimemo.service.answers import JSON
from thaimemo.service.limits import Limits, Setting
from thaimemo.service.wishes import CHOICES, LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH, template_names
from thaimemo.service.work import KINDS

Json = dict[str, Any]

EXAMPLE: Json = {
    "memo": {
        "agency": "ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 1 กรมส่งเสริมอุตสาหกรรม",
        "number": "อก 0416/",
        "date": "17 มกราคม 2563",
        "subject": "รายงานผลการตรวจราชการในพื้นที่จังหวัดลำปาง",
        "to": "ผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 1",
        "signer": {"name": "นางพรสวรรค์ หมายยอด", "position": "นักวิชาการอุตสาหกรรม"},
    },
    "visit": {"kind": "ตรวจราชการ", "date": "16 มกราคม 2563", "places": [{"province": "ลำปาง"}]},
    "directives": [{"text": "ให้จัดอบรมให้ความรู้แก่เจ้าหน้าที่", "responsible": ["สอจ.ลำปาง"], "due": "30 กันยายน 2563"}],
}
NEWS = (
    "วันที่ 16 มกราคม 2563 นายสมชาย รักงาน ผู้ตรวจราชการกระทรวงอุตสาหกรรม ตรวจราชการในพื้นที่จังหวัดลำปาง "
    "โดยมีข้อสั่งการ ดังนี้\n1. ให้จัดอบรมให้ความรู้แก่เจ้าหน้าที่\n2. ให้รายงานความก้าวหน้าทุกเดือน\n"
)
_FILE = "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\nvisit: {date: 16 มกราคม 2563}\n"
_BINARY = {"type": "string", "format": "binary"}
_ERRORS = {
    "401": "An API key is needed.",
    "408": "The body did not arrive in time.",
    "400": "The request is no HTTP that can be read.",
    "413": "The body is too large.",
    "415": "The body's media type is not read.",
    "421": "The host name is not served here.",
    "422": "Everything that is wrong with the data, each with its path, message and hint.",
    "429": "Too many requests; come back after the seconds in Retry-After.",
    "503": "The request took too long, or its worker died.",
}


@lru_cache(maxsize=8)
def documented(setting: Setting, limits: Limits) -> Json:
    """The OpenAPI document of a service."""
    from thaimemo.model import json_schema

    schema = json.loads(json.dumps(json_schema()).replace('"#/$defs/', '"#/components/schemas/'))
    definitions = schema.pop("$defs")
    schema.pop("$schema")
    schemas = {**definitions, "VisitReport": schema, **_ANSWERS}
    about = "Official Thai memos (บันทึกข้อความ) from data, as Word and as PDF."
    return {
        "openapi": "3.1.0",
        "info": {"title": "thaimemo", "version": __version__, "description": about},
        "paths": _paths(setting, limits),
        "components": {"schemas": schemas, "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
        "security": [{"key": []}, {}],
    }


_TEXT: Json = {"type": "object", "properties": {"th": {"type": "string"}, "en": {"type": "string"}}}
_NULLABLE: Json = {"type": ["string", "null"]}
_NUMBER: Json = {"type": ["integer", "null"]}
_ERROR: Json = {
    "type": "object",
    "properties": {
        "code": {"type": "string"},
        "path": _NULLABLE,
        "line": _NUMBER,
        "column": _NUMBER,
        "message": _TEXT,
        "hint": _TEXT,
    },
    "required": ["code", "path", "line", "column", "message", "hint"],
}
_ANSWERS: Json = {
    "Errors": {
        "type": "object",
        "properties": {"errors": {"type": "array", "items": _ERROR, "minItems": 1}},
        "required": ["errors"],
    },
    "Findings": {
        "type": "object",
        "properties": {
            "findings": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        **_ERROR["properties"],
                        "rule": {"type": "string"},
                        "severity": {"enum": ["error", "warning", "hint"]},
                        "words": {"type": "string"},
                        "around": {"type": "string"},
                        "suggestions": {"type": "array", "items": {"type": "string"}},
                        "start": _NUMBER,
                        "end": _NUMBER,
                    },
                },
            }
        },
        "required": ["findings"],
    },
    "Pages": {
        "type": "object",
        "properties": {
            "pages": {"type": "array", "items": {"type": "string", "contentEncoding": "base64"}},
            "warnings": {"type": "array", "items": _TEXT},
            "left_out": {
                "type": "array",
                "items": _ERROR,
                "description": "What is filled in and the template does not print.",
            },
        },
        "required": ["pages", "warnings", "left_out"],
    },
    "Read": {
        "type": "object",
        "properties": {"data": {"type": "object"}, "unplaced": {"type": "array", "items": {"type": "string"}}},
        "required": ["data", "unplaced"],
    },
    "Draft": {
        "type": "object",
        "properties": {
            "data": {"type": "object"},
            "yaml": {"type": "string"},
            "unplaced": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["data", "yaml", "unplaced"],
    },
}


def _paths(setting: Setting, limits: Limits) -> Json:
    memo = [_choice(name, values) for name, values in CHOICES.items()]
    memo.append(_choice("template", template_names(setting)))
    width = _parameter(
        "width", {"type": "integer", "minimum": LEAST_WIDTH, "maximum": MOST_WIDTH, "default": USUAL_WIDTH}
    )
    data = {JSON: {"schema": _ref("VisitReport"), "example": EXAMPLE}}
    text = {"text/plain": {"schema": {"type": "string"}, "example": NEWS}}
    html = {"text/html": {"schema": {"type": "string"}, "example": f"<html><body><p>{NEWS}</p></body></html>"}}
    word = {KINDS["docx"]: {"schema": _BINARY}}
    file = {"application/octet-stream": {"schema": _BINARY, "example": _FILE}}
    name = _parameter("name", {"type": "string"}, required=True, example="visit.yaml")
    row = _parameter("row", {"type": "integer", "minimum": 1, "maximum": 9_999_999})
    files = {kind: {"schema": _BINARY} for kind in KINDS.values()}
    return {
        "/memos": {"post": _post("Make a memo", data, files, memo)},
        "/pages": {"post": _post("Show a memo's pages as PNG pictures", data, _json("Pages"), [*memo, width])},
        "/check": {"post": _post("Check a memo's data or a text", data | text | word, _json("Findings"))},
        "/draft": {"post": _post("Make data of a news post", text | html | word, _json("Draft"))},
        "/read": {"post": _post("Read a file: YAML, JSON, Excel, or a news post", file, _json("Read"), [name, row])},
        "/yaml": {"post": _post("Write data as YAML", data, {"text/yaml": {"schema": {"type": "string"}}})},
        "/schema": {"get": _get("The JSON Schema of the data", JSON)},
        "/templates": {"get": _get("The templates that may be asked for", JSON)},
        "/healthz": {"get": _get("Whether the service lives", JSON)},
        "/metrics": {"get": _get("Numbers for Prometheus", "text/plain")},
    }


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _json(name: str) -> Json:
    return {JSON: {"schema": _ref(name)}}


def _parameter(name: str, schema: Json, *, required: bool = False, **more: Any) -> Json:
    return {"name": name, "in": "query", "required": required, "schema": schema, **more}


def _choice(name: str, values: tuple[str, ...]) -> Json:
    return _parameter(name, {"type": "string", "enum": list(values)})


def _post(summary: str, body: Json, answer: Json, parameters: list[Json] | None = None) -> Json:
    refusals = {status: {"description": text, "content": _json("Errors")} for status, text in _ERRORS.items()}
    return {
        "summary": summary,
        "parameters": parameters or [],
        "requestBody": {"required": True, "content": body},
        "responses": {"200": {"description": "Done.", "content": answer}, **refusals},
    }


def _get(summary: str, kind: str) -> Json:
    refusals = {status: {"description": _ERRORS[status], "content": _json("Errors")} for status in ("401", "421")}
    return {"summary": summary, "responses": {"200": {"description": "Done.", "content": {kind: {}}}, **refusals}}
