"""A status in any file, however it is written: the rest stays byte by byte, and the data say nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import thaimemo
from tests.model import strategies
from tests.register.books import HEAD, filled, visits
from thaimemo.loading import load_text
from thaimemo.register import write_back
from thaimemo.register.editing import edited, edits_of
from thaimemo.register.encoding import encoded_like
from thaimemo.register.rows import numbered
from thaimemo.register.spans import spans_of

STYLES = {
    "at the margin": ("directives:\n- text: ก\n", "directives:\n- text: ก\n  status: ข\n"),
    "without a last line end": ("directives:\n- text: ก", "directives:\n- text: ก\n  status: ข"),
    "an empty status": ("directives:\n- status:   # ?\n  text: ก\n", "directives:\n- status: ข   # ?\n  text: ก\n"),
    "a status of nothing": ("directives:\n- status: ~\n  text: ก\n", "directives:\n- status: ข\n  text: ก\n"),
    "a Thai key": ("ข้อสั่งการ:\n- ข้อความ: ก\n", "ข้อสั่งการ:\n- ข้อความ: ก\n  สถานะ: ข\n"),
    "before its parts": (
        "directives:\n- text: ก\n  items:\n  - ค\n",
        "directives:\n- text: ก\n  status: ข\n  items:\n  - ค\n",
    ),
    "parts first": ("directives:\n- items: [ค]\n  text: ก\n", "directives:\n- items: [ค]\n  text: ก\n  status: ข\n"),
    "units in a list": (
        "directives:\n- text: ก\n  responsible:\n  - ค # ง\n\n  # จ\n- ฉ\n",
        "directives:\n- text: ก\n  responsible:\n  - ค # ง\n  status: ข\n\n  # จ\n- ฉ\n",
    ),
    "a folded text": (
        "directives:\n- text: >-\n    ก\n    ค\n\n# ง\nproposals: จ\n",
        "directives:\n- text: >-\n    ก\n    ค\n  status: ข\n\n# ง\nproposals: จ\n",
    ),
    "a status in a block": (
        "directives:\n- text: ก\n  status: |\n    ค\n\n    ง\n# จ\n",
        "directives:\n- text: ก\n  status: ข\n# จ\n",
    ),
    "quotes": ('directives:\n- text: ก\n  status: "ค"\n', 'directives:\n- text: ก\n  status: "ข"\n'),
    "single quotes": ("directives:\n- text: ก\n  status: 'ค'\n", "directives:\n- text: ก\n  status: 'ข'\n"),
    "brackets": ("directives: [{text: ก}]\n", "directives: [{text: ก, status: ข}]\n"),
    "brackets over lines": (
        "directives: [\n  {text: ก,\n   due: ค,\n  }]\n",
        "directives: [\n  {text: ก,\n   due: ค,\n   status: ข,\n  }]\n",
    ),
    "a bare text": ("directives:\n- ก  # ค\n", "directives:\n- text: ก  # ค\n  status: ข\n"),
    "a bare text of two lines": ("directives:\n- ก\n  ค\n", "directives:\n- text: ก\n    ค\n  status: ข\n"),
    "a bare block": ("directives:\n- |\n  ก\n\n  ค\n", "directives:\n- text: |\n    ก\n\n    ค\n  status: ข\n"),
    "a bare text in brackets": ("directives: [ก, ค]\n", "directives: [{text: ก, status: ข}, ค]\n"),
    "one alone": ("directives: ก  # ค\n", "directives:\n  text: ก  # ค\n  status: ข\n"),
    "one alone with entries": ("directives:\n  text: ก\n", "directives:\n  text: ก\n  status: ข\n"),
    "an anchor": ("directives:\n- &x\n  text: ก\n", "directives:\n- &x\n  text: ก\n  status: ข\n"),
    "after an empty item": ("directives:\n-\n- ก\n", "directives:\n-\n- text: ก\n  status: ข\n"),
    "Windows": ("directives:\r\n- text: ก\r\n", "directives:\r\n- text: ก\r\n  status: ข\r\n"),
}


@pytest.mark.parametrize("style", STYLES)
def test_a_status_is_written_as_the_file_is(style):
    before, after = (HEAD.replace("\n", "\r\n" if "\r" in text else "\n") + text for text in STYLES[style])
    assert edited(before, edits_of(spans_of(before, False), "directives[0]", "ข")) == after
    assert load_text(after, "a.yaml").directives[0].status == "ข"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_encoding_stays(encoding, tmp_path):
    text = HEAD + "directives:\n- text: ก\n"
    folder = visits(tmp_path / "v")
    (folder / "a.yaml").write_bytes(text.encode(encoding))
    write_back(filled(folder, {1: "ข"}), folder)
    assert (folder / "a.yaml").read_bytes() == (text + "  status: ข\n").encode(encoding)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_text_goes_back_into_the_bytes_it_came_from(text, encoding):
    data = text.encode(encoding)
    read = data.decode(encoding)
    if "\0" not in text and not text.startswith("\ufeff"):
        assert encoded_like(data, read) == data


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bool]:
    """A report as YAML in some form, or as JSON."""
    report = thaimemo.VisitReport(**draw(strategies.reports))
    data: Any = json.loads(report.model_dump_json(exclude_defaults=True))
    if draw(st.booleans()):
        indent = draw(st.sampled_from([None, 1, 4, "\t"]))
        return json.dumps(data, ensure_ascii=draw(st.booleans()), indent=indent), True
    form = draw(st.sampled_from([None, False, True]))
    style = draw(st.sampled_from([None, "'", '"', "|", ">"]))
    options = {"indent": draw(st.sampled_from([2, 4])), "width": draw(st.sampled_from([20, 200]))}
    line_break = draw(st.sampled_from(["\n", "\r\n"]))
    text = yaml.dump(
        data,
        Dumper=yaml.SafeDumper,
        allow_unicode=draw(st.booleans()),
        default_flow_style=form,
        default_style=style,
        sort_keys=False,
        line_break=line_break,
        **options,
    )
    return text, False


def directives_of(report: thaimemo.VisitReport) -> dict[str, thaimemo.Directive]:
    return {path: one for _, path, one in numbered(report.directives, "directives")}


@settings(max_examples=150)
@given(files(), st.data())
def test_every_status_can_be_written_and_nothing_else_changes(file, data):
    text, is_json = file
    name = "a.json" if is_json else "a.yaml"
    old = load_text(text, name)
    known = directives_of(old)
    wanted = {path: data.draw(strategies.texts) for path in known if data.draw(st.booleans())}
    wanted = {path: thaimemo.Directive(text="ก", status=status).status for path, status in wanted.items()}
    edits = [edit for path, status in wanted.items() for edit in edits_of(spans_of(text, is_json), path, status)]
    new = load_text(edited(text, edits), name)
    found = directives_of(new)
    assert {path: one.status for path, one in found.items()} == {
        path: one.status for path, one in known.items()
    } | wanted
    assert [one.model_copy(update={"status": None, "items": ()}) for one in found.values()] == [
        one.model_copy(update={"status": None, "items": ()}) for one in known.values()
    ]
    assert new.model_copy(update={"directives": ()}) == old.model_copy(update={"directives": ()})
