"""What the service answers: files, pictures, findings, drafts, data, and everything that is wrong."""

from __future__ import annotations

import base64
import io
import json
import zipfile

import jsonschema
import pytest

import thaimemo
from tests.conftest import require_package
from tests.service.servers import JSON, MEMO
from thaimemo.service.openapi import EXAMPLE, NEWS
from thaimemo.service.work import KINDS

WORD = KINDS["docx"]
YAML = "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\nvisit: {date: 16 มกราคม 2563}\n"


def with_text(text: str) -> bytes:
    """A Word file with these paragraphs."""
    from docx import Document

    document, file = Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def test_a_memo_is_the_file_that_the_library_makes(server):
    report = thaimemo.load(MEMO.decode() + "\n", format="json")
    document = thaimemo.render(report, emblem="none")
    for format in ("pdf", "docx"):
        answer = server.ask(f"/memos?format={format}", MEMO)
        assert (answer.status, answer.headers["Content-Type"]) == (200, KINDS[format])
        assert answer.body == document.to_bytes(format)
        assert answer.headers["Content-Disposition"] == f'attachment; filename="memo.{format}"'


def test_digits_template_and_kind_of_pdf_are_chosen_in_the_address(server):
    usual = server.ask("/memos", MEMO).body
    others = [server.ask(f"/memos?{query}", MEMO) for query in ("digits=arabic", "template=visit_summary", "pdf=plain")]
    assert [answer.status for answer in others] == [200] * 3
    assert len({usual, *(answer.body for answer in others)}) == 4


def test_everything_wrong_is_told_at_once_in_both_languages(server):
    data = {"memo": {"agncy": "กรม", "subject": "ก", "to": "ข"}, "visit": {"date": "31 กุมภาพันธ์ 2563"}}
    answer = server.ask("/memos", json.dumps(data))
    errors = answer.json["errors"]
    assert answer.status == 422
    assert {error["path"] for error in errors} >= {"memo.agncy", "visit.date"}
    for error in errors:
        assert error["message"]["th"] != error["message"]["en"]
        assert set(error) == {"code", "path", "line", "column", "message", "hint"}


@pytest.mark.parametrize("query", ["format=exe", "template=../base", "template=/etc/passwd", "digits=roman", "pdf=9z"])
def test_only_what_is_offered_can_be_chosen(server, query):
    answer = server.ask(f"/memos?{query}", MEMO)
    assert (answer.status, answer.codes) == (422, ["service.unknown_choice"])


def test_what_the_template_does_not_print_comes_with_the_pages(server):
    data = json.loads(MEMO) | {"proposals": ["เห็นควรติดตามผล"]}
    assert server.ask("/pages", json.dumps(data)).json["left_out"] == []
    told = server.ask("/pages?template=visit_summary", json.dumps(data)).json["left_out"]
    assert [problem["path"] for problem in told if problem["code"] == "template.left_out"][-1] == "proposals"


def test_pages_are_pictures(server):
    answer = server.ask("/pages?width=300", MEMO)
    (page,) = answer.json["pages"]
    picture = base64.b64decode(page)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 300
    for width in ("99", "2001", "x", "๓๐๐", "-1", ""):
        assert server.ask(f"/pages?width={_quoted(width)}", MEMO).status == 422


def test_findings_of_data_of_texts_and_of_word_files_are_told(server):
    data = json.loads(MEMO)
    data["memo"]["subject"] = "ขออนุญาติ"
    text = "ขออนุญาติ"
    for body, kind in ((json.dumps(data), JSON), (text.encode(), "text/plain"), (with_text(text), WORD)):
        answer = server.ask("/check", body, kind)
        assert answer.status == 200
        assert "อนุญาต" in {word for found in answer.json["findings"] for word in found["suggestions"]}, kind


def test_news_becomes_data(server):
    page = "<!doctype html><html><body>" + "".join(f"<p>{line}</p>" for line in NEWS.splitlines()) + "</body></html>"
    for body, kind in (
        (NEWS.encode(), "text/plain; charset=utf-8"),
        (page.encode(), "text/html"),
        (with_text(NEWS), WORD),
    ):
        answer = server.ask("/draft", body, kind)
        assert answer.status == 200, answer.body
        assert answer.json["data"]["visit"]["places"] == [{"province": "ลำปาง"}]
        assert thaimemo.load(answer.json["yaml"]).directives[0].text == "ให้จัดอบรมให้ความรู้แก่เจ้าหน้าที่"


def test_files_are_read_to_the_data_of_the_form(server):
    require_package("openpyxl")
    from thaimemo.batch.form import form

    expected = {"memo": {"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"}, "visit": {"date": "16 มกราคม 2563"}}
    as_json = json.dumps(thaimemo.load(YAML).model_dump(mode="json"))
    for name, body in (("ข้อมูล.yaml", YAML), ("a.YML", YAML), ("a.json", as_json)):
        answer = server.ask(f"/read?name={_quoted(name)}", body.encode(), "application/octet-stream")
        assert (answer.status, answer.json["data"]) == (200, expected)
    first = server.ask("/read?name=a.xlsx", form(), "application/octet-stream").json["data"]
    assert first["directives"][0]["due"] == "30 กันยายน 2563"
    assert server.ask("/read?name=a.xlsx&row=3", form()).json["data"] == first
    assert server.ask("/read?name=a.xlsx&row=4", form()).codes == ["service.no_such_row"]
    for name, body in (("a.txt", NEWS.encode()), ("a.docx", with_text(NEWS))):
        answer = server.ask(f"/read?name={name}", body, "application/octet-stream")
        assert answer.json["data"]["directives"][1] == {"text": "ให้รายงานความก้าวหน้าทุกเดือน"}
        assert answer.json["unplaced"]


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name)


@pytest.mark.parametrize("row", ["0x1", "", "-1", "๑", "12345678"])
def test_a_row_is_a_number(server, row):
    assert server.ask(f"/read?name=a.xlsx&row={_quoted(row)}", b"x").codes == ["service.not_a_row"]


def test_files_that_cannot_be_read_are_refused_with_the_reason(server):
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as file:
        file.writestr("x", "y")
    for name in ("a.yaml", "a.json", "a.xlsx", "a.docx", "a.txt", "a.html", "a.exe", "", "a"):
        for body in (b"\0\1\2", b"PK\3\4broken", package.getvalue(), b"", b"\xd0\xcf\x11\xe0", b"{", b"a,b\n"):
            answer = server.ask(f"/read?name={name}", body, "application/octet-stream")
            assert answer.status == 422, (name, body)
            assert "/" not in answer.json["errors"][0]["message"]["en"], answer.body


def test_yaml_reads_well_and_loads_to_the_same(server):
    data = json.loads(MEMO)
    data["directives"][0]["text"] = "ย่อหน้าแรก\n\nย่อหน้าที่สอง: มีเครื่องหมาย # และ 'คำพูด'"
    answer = server.ask("/yaml", json.dumps(data))
    assert answer.headers["Content-Type"] == "text/yaml; charset=utf-8"
    text = answer.body.decode()
    assert [line for line in text.splitlines() if line and line[0] not in " -"] == ["memo:", "visit:", "directives:"]
    assert "    date: 17" not in text
    assert "  date: 17 มกราคม 2563\n" in text
    assert thaimemo.load(text) == thaimemo.load(json.dumps(data) + "\n", format="json")


def test_schema_templates_and_health_are_told(server):
    schema = server.ask("/schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(EXAMPLE, schema)
    assert {"visit_report", "visit_summary"} <= {one["name"] for one in server.ask("/templates").json["templates"]}
    assert server.ask("/healthz").json == {"status": "ok", "version": thaimemo.__version__}


def test_numbers_are_told_without_what_was_asked_for(server):
    server.ask("/nowhere-at-all")
    server.ask("/memos", MEMO)
    text = server.ask("/metrics").body.decode()
    assert 'thaimemo_requests_total{method="POST",route="/memos",status="200"}' in text
    assert 'route="other",status="404"' in text
    assert "nowhere" not in text
    assert 'thaimemo_request_seconds_count{route="/memos"}' in text


def test_what_is_no_address_and_no_method_is_told_as_all_else(server):
    for answer, status, code in (
        (server.ask("/nowhere"), 404, "service.not_found"),
        (server.ask("/memos"), 405, "service.wrong_method"),
        (server.ask("/static/../app.py"), 404, "service.not_found"),
        (server.ask("/static/%2e%2e/app.py"), 404, "service.not_found"),
        (server.ask("/memos", MEMO, "text/plain"), 415, "service.unknown_kind"),
    ):
        assert (answer.status, answer.codes) == (status, [code])


def test_every_example_of_the_description_works(server):
    described = server.ask("/openapi.json").json
    assert described["openapi"] == "3.1.0"
    asked = 0
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            given = "&".join(
                f"{one['name']}={one['example']}" for one in operation.get("parameters", ()) if "example" in one
            )
            for kind, content in operation.get("requestBody", {"content": {None: {"example": None}}})[
                "content"
            ].items():
                if "example" not in content:
                    continue
                body = content["example"]
                data = json.dumps(body).encode() if isinstance(body, dict) else body and body.encode()
                answer = server.ask(f"{path}?{given}", data, kind, method.upper())
                assert answer.status == 200, (path, kind, answer.body)
                assert answer.headers.get_content_type() in operation["responses"]["200"]["content"]
                asked += 1
    assert asked >= 12


def test_answers_are_as_the_description_says(server):
    described = server.ask("/openapi.json").json

    def check(name: str, value: object) -> None:
        schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
        jsonschema.validate(value, schema)

    check("Findings", server.ask("/check", MEMO).json)
    check("Pages", server.ask("/pages", MEMO).json)
    check("Draft", server.ask("/draft", NEWS.encode(), "text/plain").json)
    check("Read", server.ask("/read?name=a.yaml", YAML.encode()).json)
    check("Errors", server.ask("/memos", b"{}").json)
    check("VisitReport", json.loads(MEMO))


def test_no_file_of_the_server_is_read(server, tmp_path):
    secret = tmp_path / "secret.yaml"
    secret.write_text(YAML.replace("รายงาน", "ความลับของเครื่อง"), encoding="utf-8")
    plain = json.loads(MEMO)
    named = str(secret)
    tries = [
        {**plain, "visits": [named]},
        {**plain, "visits": named},
        {"memo": plain["memo"], "การตรวจราชการแต่ละครั้ง": [named, {"visit": named}]},
        {**plain, "photos": [named]},
        {**plain, "photos": [{"file": named}]},
        {**plain, "visits": [{**plain, "photos": [named]}]},
        {**plain, "attachments": [{"title": "ก", "file": named}]},
        {**plain, "visit": named},
        {**plain, "round": named},
        named,
        [named],
    ]
    for data in tries:
        body = json.dumps(data)
        for path in (
            "/memos?pdf=3a",
            "/memos?format=docx",
            "/pages",
            "/check",
            "/yaml",
            "/read?name=a.json",
            "/read?name=a.yaml",
        ):
            answer = server.ask(path, body)
            assert answer.status in (200, 422), (path, data)
            assert "ความลับของเครื่อง".encode() not in answer.body
            assert b"root:" not in answer.body
    for text in (named, f"file://{named}", f"@{named}"):
        for path, kind in (("/check", "text/plain"), ("/draft", "text/plain"), ("/draft", "text/html")):
            assert "ความลับ".encode() not in server.ask(path, text.encode(), kind).body


def test_photos_of_visits_are_files_too(server):
    plain = json.loads(MEMO)
    visit = {"visit": plain["visit"], "photos": ["/etc/hostname.png"]}
    answer = server.ask("/memos?template=round", json.dumps({"memo": plain["memo"], "visits": [visit]}))
    assert answer.status == 422
    assert "visits[0].photos[0].file" in answer.body.decode()
