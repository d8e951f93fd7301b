"""The Word file, set by LibreOffice, has as many pages as the PDF."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path

import pypdfium2
import pytest

import thaimemo
from tests.generated import visit
from tests.libreoffice import convert

EXAMPLES = Path(__file__).parent.parent / "examples"
SEEDS = range(40)


def documents() -> dict[str, thaimemo.Document]:
    made = {f"seed{seed:02}": thaimemo.render(visit(seed), emblem="none") for seed in SEEDS}
    for data in sorted(EXAMPLES.glob("*/visit.yaml")):
        for template in ("visit_report", "visit_summary"):
            made[f"{data.parent.name}-{template}"] = thaimemo.render(thaimemo.load(data), template, emblem="none")
    made["in_python"] = run_path(str(EXAMPLES / "in_python.py"))["document"]
    return made


def pages(pdf: bytes | Path) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


@pytest.fixture(scope="module")
def counts(tmp_path_factory) -> dict[str, tuple[int, int]]:
    """Of each memo, the pages of our PDF and of LibreOffice's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("examples"))
        patch.setenv("THAIMEMO_EMBLEM", "none")
        made = documents()
    of_word = convert({name: made[name].to_bytes("docx") for name in made}, tmp_path_factory.mktemp("pages"))
    return {name: (pages(made[name].to_bytes("pdf")), pages(of_word[name])) for name in made}


def test_every_memo_has_the_same_number_of_pages_in_both(counts):
    assert {name: pair for name, pair in counts.items() if pair[0] != pair[1]} == {}


def test_the_generated_memos_have_one_to_five_pages(counts):
    assert {pair[0] for name, pair in counts.items() if name.startswith("seed")} == {1, 2, 3, 4, 5}


def test_the_summary_is_one_page(counts):
    assert {pair[0] for name, pair in counts.items() if name.endswith("visit_summary")} == {1}
