"""One PDF of many: its pages, its bookmarks, and that readers take it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.batch.lists import QUICK, data, json_lines, quickly
from tests.conftest import require_package
from thaimemo.batch import Settings
from thaimemo.errors import OutputError

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 10"><path d="M0 0h9v10z"/></svg>'


@pytest.fixture
def merged(tmp_path) -> Path:
    require_package("pypdf")
    long = {"directives": ["ให้รายงานความก้าวหน้าทุกเดือน " * 12] * 12}
    rows = [data(1), data(2, to=None), data(3) | long, data(4)]
    source = json_lines(tmp_path / "list.jsonl", rows)
    (tmp_path / "emblem.svg").write_text(SVG, encoding="utf-8")
    settings = Settings(emblem=str(tmp_path / "emblem.svg"))
    quickly(source, tmp_path / "out", settings, merge=tmp_path / "out" / "all.pdf")
    return tmp_path / "out" / "all.pdf"


def test_the_pages_are_those_of_the_memos_in_their_order(merged):
    import pypdfium2

    def pictures(path: Path) -> list[str]:
        pages = pypdfium2.PdfDocument(path)
        return [hashlib.sha256(page.render(scale=0.5).to_numpy().tobytes()).hexdigest() for page in pages]

    alone = [picture for number in (1, 3, 4) for picture in pictures(merged.parent / f"list-{number}.pdf")]
    assert len(alone) > 4
    assert pictures(merged) == alone


def test_each_memo_has_a_bookmark_with_its_name_and_subject(merged):
    from pypdf import PdfReader

    reader = PdfReader(merged, strict=True)
    marks = [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]
    assert [title for title, _ in marks] == [f"list-{number}: รายงานที่ {number}" for number in (1, 3, 4)]
    assert [page for _, page in marks] == [0, 1, len(reader.pages) - 1]


def test_its_text_can_be_searched(merged):
    import pymupdf

    with pymupdf.open(merged) as document:
        text = "".join(page.get_text() for page in document)
    assert "รายงานที่ ๔" in text


def test_it_is_the_same_each_time_and_shares_what_is_equal(merged):
    again = merged.with_name("again.pdf")
    source = merged.parent.parent / "list.jsonl"
    settings = Settings(emblem=str(merged.parent.parent / "emblem.svg"))
    quickly(source, merged.parent, settings, resume=True, merge=again)
    assert again.read_bytes() == merged.read_bytes()
    assert merged.stat().st_size < sum(path.stat().st_size for path in merged.parent.glob("list-*.pdf"))


def test_a_memo_of_its_name_gets_another(tmp_path):
    require_package("pypdf")
    source = json_lines(tmp_path / "list.jsonl", [data(1)])
    quickly(source, tmp_path / "out", name="all", merge=tmp_path / "out" / "all.pdf")
    assert (tmp_path / "out" / "all-2.pdf").exists()


def test_what_cannot_be_merged_is_told_before_any_work(tmp_path):
    require_package("pypdf")
    source = json_lines(tmp_path / "list.jsonl", [data(1)])
    with pytest.raises(OutputError, match="no pdf"):
        quickly(source, tmp_path / "out", Settings(formats=("docx",)), merge=tmp_path / "all.pdf")
    with pytest.raises(OutputError, match="folder"):
        quickly(source, tmp_path / "out", QUICK, merge=tmp_path / "nowhere" / "all.pdf")
    assert not list((tmp_path / "out").glob("*.pdf"))
