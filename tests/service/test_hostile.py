"""Bodies that nobody means well with: thousands of them, and not one that the service fails on."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.conftest import require_package
from tests.service.servers import JSON, MEMO, Server, serving
from tests.waiting import SECONDS
from thaimemo.service.openapi import EXAMPLE, NEWS
from thaimemo.service.work import KINDS

POSTS = ("/memos", "/memos?format=docx", "/pages?width=100", "/check", "/draft", "/read?name=a.json", "/yaml")
# 503: it took too long, which is told; what an office writes never does.
GOOD = (200, 413, 415, 422, 503)


def memo(**memo: Any) -> dict[str, Any]:
    data = deepcopy(EXAMPLE)
    data["memo"].update(memo)
    return data


def text(value: Any) -> bytes:
    return json.dumps(value).encode()


def nested(depth: int, opening: str, closing: str) -> bytes:
    return (opening * depth + "1" + closing * depth).encode()


BODIES: dict[str, bytes] = {
    "nothing": b"",
    "blanks": b" \n\t" * 100,
    "null": b"null",
    "number": b"1",
    "a huge number": b"9" * 100_000,
    "a number too large for anything": b'{"memo": 1e999999999}',
    "not a number": b'{"memo": NaN, "visit": Infinity, "directives": -Infinity}',
    "lists in lists": nested(20_000, "[", "]"),
    "objects in objects": nested(20_000, '{"memo":', "}"),
    "lists without an end": b"[" * 100_000,
    "directives in directives": nested(5_000, '{"items":[', "]}"),
    "a lone surrogate": b'{"memo": {"subject": "\\ud800", "to": "\\udfff\\ud800"}}',
    "a lone surrogate as a key": b'{"\\ud800": 1}',
    "a surrogate in UTF-8": b'{"memo": "\xed\xa0\x80"}',
    "UTF-16": MEMO.decode().encode("utf-16"),
    "UTF-32": MEMO.decode().encode("utf-32"),
    "Windows-874": json.dumps(EXAMPLE, ensure_ascii=False).encode("cp874"),
    "Latin letters that are no UTF-8": b'{"memo": "\xe9\xe8"}',
    "a mark before it": b"\xef\xbb\xbf" + MEMO,
    "packed": gzip.compress(MEMO),
    "keys twice": b'{"memo": {"subject": "a", "subject": "b", "to": {}, "to": 1}, "memo": 5, "memo": {}}',
    "zero bytes": b"\0" * 1000,
    "control characters": text(memo(subject="".join(map(chr, range(32))))),
    "control characters as they are": b'{"memo": "' + bytes(range(32)) + b'"}',
    "marks of direction": text(memo(subject="\u202e\u2066ก\u2069\u200f", to="\ufeff\u200b")),
    "characters of no meaning": text(memo(subject="\ufffe\uffff\U0010ffff\U000e0001")),
    "marks upon marks": text(memo(subject="ก" + "่" * 20_000)),
    "emoji": text(memo(subject="👩‍👩‍👧‍👦" * 500)),
    "a word without an end": text(memo(subject="ก" * 20_000)),
    "Latin without an end": text(memo(subject="x" * 20_000)),
    "many blanks": text(memo(subject="ก" + " " * 5_000 + "ข")),
    "XML": text(memo(subject="<memo>&amp;<![CDATA[<p>]]></memo>&#0;<!ENTITY x SYSTEM 'file:///etc/passwd'>")),
    "a template": text(memo(subject="{{ 7 * 7 }}{% for x in range(10**9) %}{% endfor %}{{ ''.__class__ }}")),
    "a formula": text(memo(subject="=cmd|'/c calc'!A1", to="+1", agency="@SUM(1)")),
    "10,000 directives": text({**memo(), "directives": ["ให้รายงาน"] * 10_000}),
    "60,000 directives": text({**memo(), "directives": ["ก"] * 60_000}),
    "many keys": text({f"key{number}": number for number in range(5_000)}),
    "a key without an end": text({"k" * 100_000: 1}),
    "many signers": text(memo(signers=[{"name": "นายก ข"}] * 2_000)),
    "dates of all kinds": text(memo(date="32/13/99999")),
    "a date of the year 0": text(memo(date="1 มกราคม 0")),
    "a date as a number": text(memo(date=20200116)),
    "a budget without an end": text({**memo(), "directives": [{"text": "ก", "budget": "9" * 5_000}]}),
    "a budget of nothing": text({**memo(), "directives": [{"text": "ก", "budget": "1e400"}]}),
    "a negative budget": text({**memo(), "directives": [{"text": "ก", "budget": -1}]}),
    "a visit that contains its visits": text({**memo(), "visits": [deepcopy(EXAMPLE)] * 50}),
    "visits in visits": text({**memo(), "visits": [{**EXAMPLE, "visits": [EXAMPLE]}]}),
    "YAML": b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
    "YAML that makes objects": b"!!python/object/apply:os.system ['id']",
    "HTML": b"<html><script>alert(1)</script>" + b"<div>" * 20_000,
    "half of it": MEMO[: len(MEMO) // 2],
    "twice": MEMO + MEMO,
    "a comma too many": MEMO.replace(b"}", b",}"),
    "a list by two of its names": text({**memo(), "photos": "x", "photo": {"caption": "y"}, "directive": {"due": "x"}}),
    "numbers as keys": b"{1: 2}",
    "an old Word file": b"\xd0\xcf\x11\xe0" + b"\0" * 500,
    "the head of a Word file": b"PK\3\4" + b"word/document.xml" * 20,
}


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    """A service that gives each request little time, so that the tests take little."""
    require_package("httptools")
    with serving(tmp_path_factory.mktemp("hostile"), "--workers", "2", "--seconds", "4") as one:
        yield one


@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_body_is_answered_or_refused_with_a_reason(server, name):
    kinds = {"/check": (JSON, "text/plain", KINDS["docx"]), "/draft": ("text/plain", "text/html", KINDS["docx"])}
    for path in POSTS:
        for kind in kinds.get(path, (JSON,)):
            answer = server.ask(path, BODIES[name], kind)
            assert answer.status in GOOD, (path, kind, answer.body)
            if answer.status != 200:
                assert answer.codes


@pytest.mark.parametrize("suffix", ["yaml", "xlsx", "docx", "txt", "html"])
def test_hostile_files_are_read_or_refused_with_a_reason(server, suffix):
    for name, body in BODIES.items():
        answer = server.ask(f"/read?name=a.{suffix}", body, "application/octet-stream")
        assert answer.status in GOOD, (name, answer.body)


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.text(st.characters(), max_size=10),
    st.sampled_from(["16 มกราคม 2563", "0", "", " ", "\ud800", "{{ 1 }}", "<p>", "2563", "1/2563", "ด่วน", "\x00"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to everything in some data."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(way for step, part in parts for way in paths(part, (*path, step)))]


def whole() -> dict[str, Any]:
    """A report in which every field is filled in."""
    data: dict[str, Any] = deepcopy(EXAMPLE)
    person = {"name": "นายก ข", "position": "ค", "acting": "ง"}
    data["memo"] |= {"references": ["ก"], "enclosures": ["ข"], "endorsements": [{"to": "ค"}], "urgency": "ด่วน"}
    data["memo"] |= {"secrecy": "ลับ", "phone": "1", "fax": "2", "email": "a@b", "digits": "thai", "closing": "ก"}
    data["visit"] |= {"date": {"from": "1 มกราคม 2563", "to": "2 มกราคม 2563"}, "time": "09.00", "inspector": person}
    data["visit"] |= {"delegates": [person], "hosts": [person], "assigned_by": person, "purposes": ["ก"]}
    data["visit"] |= {"programme": [{"time": "09.00", "text": "ก"}], "findings": [{"topic": "ก", "text": "ข"}]}
    data["visit"] |= {"problems": ["ก"], "background": "ข", "activity": "ค"}
    data["directives"][0] |= {
        "topic": "ก",
        "budget": 1,
        "status": "เสร็จแล้ว",
        "items": [{"text": "ก"}],
        "kind": "suggestion",
    }
    return {
        **data,
        "proposals": ["ก"],
        "attachments": [{"title": "ก", "file": "ข"}],
        "round": {"number": "1", "year": 2563},
    }


def changed(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The data with another value at the end of a way."""
    if not path:
        return value
    made = deepcopy(data)
    at = made
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return made


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_value_at_any_field_is_answered_or_refused(server, data):
    base = whole()
    body = text(changed(base, data.draw(st.sampled_from(paths(base))), data.draw(VALUES)))
    path = data.draw(st.sampled_from(POSTS))
    answer = server.ask(path, body, "text/plain" if path == "/draft" else JSON)
    assert answer.status in GOOD, answer.body


def test_everything_filled_in_is_a_memo(tmp_path):
    with serving(tmp_path, "--workers", "1") as patient:
        for path in ("/memos", "/memos?format=docx", "/check", "/yaml"):
            assert patient.ask(path, text(whole())).status == 200


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(
    st.binary(max_size=200), st.sampled_from(POSTS), st.sampled_from([JSON, "text/plain", "text/html", "a/b", "", "\t"])
)
def test_any_bytes_are_answered_or_refused(server, body, path, kind):
    assert server.ask(path, body, kind).status in GOOD


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=300))
def test_any_bytes_on_the_wire_leave_the_service_alive(server, data):
    answer = server.raw(
        b"POST /memos HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
        + data.replace(b"\n", b"")
        + b"\r\n\r\n"
    )
    assert not answer or answer.split(b" ")[1][:1] == b"4"
    assert server.ask("/healthz").status == 200


def test_bytes_changed_in_a_good_request_are_answered_or_refused(server):
    luck = random.Random(2563)
    for body, path, kind in (
        (MEMO, "/memos", JSON),
        (NEWS.encode(), "/draft", "text/plain"),
        (NEWS.encode(), "/check", "text/plain"),
    ):
        for _ in range(60):
            data = bytearray(body)
            for _ in range(luck.randint(1, 8)):
                data[luck.randrange(len(data))] = luck.randrange(256)
            assert server.ask(path, bytes(data), kind).status in GOOD


def test_what_is_drawn_from_the_description_is_answered_as_described(server):
    require_package("schemathesis")
    import schemathesis

    schema = schemathesis.openapi.from_dict(server.ask("/openapi.json").json)
    address = f"http://127.0.0.1:{server.port}"
    asked = 0
    for result in schema.get_all_operations():
        operation = result.ok()

        @settings(max_examples=25, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
        @given(operation.as_strategy())
        def fuzz(case):
            nonlocal asked
            asked += 1
            answer = case.call(base_url=address, timeout=SECONDS)
            assert answer.status_code != 500, answer.content

        fuzz()
    assert asked >= 100


def test_the_service_has_failed_on_nothing(server):
    assert [line for line in server.lines() if line["event"] in ("error", "worker died")] == []
    server.living()
