"""The examples as they stand on paper, page by page and line by line, for a person to read.

`python -m tests.test_goldens` writes them anew; read the difference before you commit it.
"""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

import thaimemo

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
MEMOS = {
    f"{data.parent.name}-{template}": (data, template)
    for data in sorted((ROOT / "examples").glob("*/visit.yaml"))
    for template in ("visit_report", "visit_summary")
} | {f"round-{name}": (ROOT / "examples" / "round" / f"{name}.yaml", name) for name in ("round", "followup")}


def on_paper(name: str) -> str:
    data, template = MEMOS[name]
    pdf = thaimemo.render(thaimemo.load(data), template, emblem="none").to_bytes("pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    return "\n\n".join(pages) + "\n"


@pytest.mark.parametrize("name", MEMOS)
def test_the_example_stands_on_paper_as_it_did(name):
    assert on_paper(name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for memo in MEMOS:
        (GOLDEN / f"{memo}.txt").write_text(on_paper(memo), encoding="utf-8")
