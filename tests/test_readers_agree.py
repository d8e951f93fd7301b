"""The PDF and the Word file, set by LibreOffice, agree: pages, what stands on them, and where the text ends.

LibreOffice breaks Thai lines by its own dictionary and draws Thai distributed lines ragged, so lines may end elsewhere,
and the edges are compared on memos justified by their blanks (`justify = "both"`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from runpy import run_path

import pdfplumber
import pypdfium2
import pytest

import thaimemo
from tests.generated import visit
from tests.libreoffice import convert
from thaimemo.tree import Inline, Signature, Table, plain

EXAMPLES = Path(__file__).parent.parent / "examples"
SEEDS = range(40)
# Name of a memo: why its pages differ. Each is looked at; none may agree after all.
EXCEPTIONS: dict[str, str] = {}
# Rows that stand a page later in our PDF: L24 wants two body lines with the signature, so the last row comes along
# when only จึงเรียนมาเพื่อโปรดทราบ would; LibreOffice does not keep a row with the paragraph behind the table.
ROWS_LATER = {("lampang-table", "การจ้างที่ปรึกษา")}
# Pages on which LibreOffice, breaking elsewhere, has no full line, and ours has.
NO_FULL_LINE = {("seed35", 2)}
MILLIMETRE = 72 / 25.4
MARGIN = thaimemo.Layout().paper_width - thaimemo.Layout().right_margin


@dataclass(frozen=True)
class Pair:
    """A memo, and the text of each page of its PDF and of LibreOffice's, without white space."""

    document: thaimemo.Document
    ours: list[str]
    theirs: list[str]


def documents(**options) -> dict[str, thaimemo.Document]:
    made = {f"seed{seed:02}": thaimemo.render(visit(seed), emblem="none", **options) for seed in SEEDS}
    for data in sorted(EXAMPLES.glob("*/visit.yaml")):
        report = thaimemo.load(data)
        for template in ("visit_report", "visit_summary"):
            made[f"{data.parent.name}-{template}"] = thaimemo.render(report, template, emblem="none", **options)
        made[f"{data.parent.name}-table"] = thaimemo.render(
            report, emblem="none", options={"directives": "table", "photos": "4"}, **options
        )
    for name in ("round", "followup"):
        report = thaimemo.load(EXAMPLES / "round" / f"{name}.yaml")
        made[f"round-{name}"] = thaimemo.render(report, name, emblem="none", **options)
    made["in_python"] = run_path(str(EXAMPLES / "in_python.py"))["document"]
    return made


def texts(pdf: bytes | Path) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [re.sub(r"\s+", "", page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def spaceless(content: Inline) -> str:
    return re.sub(r"\s+", "", plain(content))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("agree")


@pytest.fixture(scope="module")
def pairs(folder) -> dict[str, Pair]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("THAIMEMO_EMBLEM", "none")
        made = documents()
    theirs = convert({name: document.to_bytes("docx") for name, document in made.items()}, folder / "thai")
    return {name: Pair(made[name], texts(made[name].to_bytes("pdf")), texts(theirs[name])) for name in made}


def agreeing(pairs: dict[str, Pair]) -> dict[str, Pair]:
    return {name: pair for name, pair in pairs.items() if name not in EXCEPTIONS}


def test_every_memo_has_the_same_number_of_pages_in_both(pairs):
    differing = {name: (len(pair.ours), len(pair.theirs)) for name, pair in pairs.items()}
    assert {name: pages for name, pages in differing.items() if pages[0] != pages[1]}.keys() == EXCEPTIONS.keys()


def test_the_generated_memos_have_one_to_five_pages(pairs):
    assert {len(pair.ours) for name, pair in pairs.items() if name.startswith("seed")} == {1, 2, 3, 4, 5}


def test_the_summary_is_one_page(pairs):
    assert {len(pair.ours) for name, pair in pairs.items() if name.endswith("visit_summary")} == {1}


def where(pages: list[str], words: str) -> list[int]:
    return [number for number, page in enumerate(pages) if words in page]


@pytest.mark.parametrize("blank", ["agency", "number", "date", "subject"])
def test_the_header_stands_on_the_first_page_of_both(pairs, blank):
    for name, pair in agreeing(pairs).items():
        words = spaceless(getattr(pair.document.memo.head, blank))
        assert words in pair.ours[0], name
        assert words in pair.theirs[0], name


def test_signatures_stand_on_the_same_pages(pairs):
    for name, pair in agreeing(pairs).items():
        for signature in pair.document.memo.body:
            if isinstance(signature, Signature):
                words = spaceless(signature.name)
                assert where(pair.ours, words)[-1:] == where(pair.theirs, words)[-1:] != [], name


def test_rows_of_tables_stand_on_the_same_pages(pairs):
    rows = 0
    for name, pair in agreeing(pairs).items():
        for table in pair.document.memo.body:
            for row in table.rows[table.header_rows :] if isinstance(table, Table) else ():
                words = "".join(spaceless(block.content) for block in row.cells[0].blocks)
                topic = spaceless(row.cells[1].blocks[0].content[:1])
                assert words
                mine, other = where(pair.ours, topic)[-1], where(pair.theirs, topic)[-1]
                assert mine - other == ((name, topic) in ROWS_LATER), (name, topic)
                rows += 1
    assert rows >= 10


def edges(pdf: bytes | Path, scratch: Path) -> list[tuple[float, float]]:
    """Of each page, the left and right end of its text, in points."""
    if isinstance(pdf, bytes):
        scratch.write_bytes(pdf)
        pdf = scratch
    with pdfplumber.open(pdf) as opened:
        pages = [[char for char in page.chars if char["text"].strip()] for page in opened.pages]
    return [(min(char["x0"] for char in page), max(char["x1"] for char in page)) for page in pages if page]


def test_left_and_right_ends_of_the_text_agree_to_half_a_millimetre(folder):
    made = {f"seed{seed:02}": thaimemo.render(visit(seed), emblem="none", layout={"justify": "both"}) for seed in SEEDS}
    theirs = convert({name: document.to_bytes("docx") for name, document in made.items()}, folder / "both")
    full = 0
    for name, document in made.items():
        ours = edges(document.to_bytes("pdf"), folder / "ours.pdf")
        for page, (mine, other) in enumerate(zip(ours, edges(theirs[name], folder / "theirs.pdf"), strict=True), 1):
            assert mine[0] == pytest.approx(other[0], abs=0.5 * MILLIMETRE), (name, page)
            # A page without one full line ends where its words do, and each program breaks by its own dictionary.
            if max(mine[1], other[1]) > MARGIN - 0.5 * MILLIMETRE and (name, page) not in NO_FULL_LINE:
                assert mine[1] == pytest.approx(other[1], abs=0.5 * MILLIMETRE), (name, page)
                full += 1
    assert full > 80
