"""Tables on paper: numbers stay whole in PDF and in Word, both have the same columns, and what is broken is told."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from docx import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm as WordCm
from hypothesis import given, settings
from hypothesis import strategies as st

import thaimemo
from tests.libreoffice import convert
from tests.pdf.measure import CM, measured
from tests.pdf.memos import memo, paragraph
from tests.pdf.tables import LEFT, cell, row, table, uprights
from thaimemo import columns, fonts, pdf, word
from thaimemo.layout import Cm, Layout
from thaimemo.messages import set_language
from thaimemo.pdf import PdfOptions
from thaimemo.resources import folder
from thaimemo.thai.digits import thai_digits
from thaimemo.tree import Block, Column, Memo, Table
from thaimemo.word import WordOptions

FAMILY = fonts.find(folder("fonts"))
LAYOUT = Layout()
SUMS = ("๑๒,๒๕๐,๐๐๐.๕๐", "๙๘๐,๐๐๐.๐๐", "๑๓,๒๓๐,๐๐๐.๕๐")
SHARES = (Column(Cm(1), align="center"), Column(share=6), *(Column(align="right"),) * 3)
BUDGET = table(
    row("ที่", "โครงการ", "ปี ๒๕๖๒", "ปี ๒๕๖๓", "รวม"),
    row("๑", "โครงการพัฒนาผู้ประกอบการอุตสาหกรรมแปรรูปอาหาร", *SUMS),
    row(cell("รวมทั้งสิ้น", columns=2), *SUMS),
    columns=SHARES,
    header_rows=1,
)


def fitted(*blocks: Block, layout: Layout = LAYOUT) -> Memo:
    return columns.fitted(memo(*blocks), layout, FAMILY)[0]


def broken(*blocks: Block) -> list[tuple[int, str]]:
    return [(one.stretch.first, one.stretch.text) for one in columns.fitted(memo(*blocks), LAYOUT, FAMILY)[1]]


def in_pdf(made: Memo) -> list[float]:
    """Where the first table's upright rules stand, from the left margin in points."""
    (page, *_) = measured(pdf.write(made, LAYOUT, FAMILY, PdfOptions("plain")))
    return sorted({round(x - LEFT, 2) for x, _, _ in uprights(page)})


def in_word(made: Memo, options: WordOptions | None = None) -> list[list[int]]:
    """The columns of each table in twips."""
    document = WordDocument(io.BytesIO(word.write(made, LAYOUT, FAMILY, options)))
    return [[int(column.get(qn("w:w"))) for column in one._tbl.tblGrid] for one in document.tables]


def words(data: bytes) -> list[str]:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages).split()


def edges(widths: list[int]) -> list[float]:
    return [sum(widths[:at]) / 20 for at in range(len(widths) + 1)]


def test_sums_are_whole_in_columns_that_would_be_too_narrow():
    made = words(pdf.write(fitted(BUDGET), LAYOUT, FAMILY))
    assert [made.count(one) for one in SUMS] == [2, 2, 2]
    assert not set(SUMS) <= set(words(pdf.write(memo(BUDGET), LAYOUT, FAMILY)))


def test_columns_in_centimetres_stay_and_the_table_is_as_wide_as_before():
    (widths,) = in_word(fitted(BUDGET))
    assert widths[0] == Cm(1).twips
    assert sum(widths) == LAYOUT.text_width.twips


def test_columns_that_hold_their_text_stay_as_they_are():
    roomy = table(row("๑", "โครงการ", "๙๘๐,๐๐๐.๐๐"), columns=(Column(Cm(1)), Column(share=3), Column(share=1)))
    assert fitted(roomy).body[0].widths == ()
    assert in_word(fitted(roomy)) == in_word(memo(roomy))


def test_tables_whose_columns_say_the_same_stay_alike():
    other = replace(BUDGET, rows=(BUDGET.rows[0], row("๑", "โครงการ", "๑", "๒", "๓")))
    first, second = in_word(fitted(BUDGET, paragraph("และ"), other))
    assert first == second


@st.composite
def budgets(draw: st.DrawFn) -> Table:
    count = draw(st.integers(2, 6))
    shares = [draw(st.sampled_from([0.3, 1.0, 2.0, 5.0])) for _ in range(count)]
    sums = st.integers(0, 10**10).map(lambda number: thai_digits(f"{number:,}"))
    rows = draw(st.lists(st.lists(sums, min_size=count, max_size=count), min_size=1, max_size=4))
    fixed = draw(st.lists(st.sampled_from([None, 40.0, 90.0]), min_size=count, max_size=count))
    made = tuple(Column(width, 0.0 if width else share) for width, share in zip(fixed, shares, strict=True))
    spanned = row(cell("รวมเป็นเงิน ๑๒,๓๔๕,๖๗๘,๙๐๑.๐๐ บาท", columns=count))
    return table(*(row(*one) for one in rows), spanned, columns=made)


@given(budgets())
@settings(max_examples=40)
def test_a_number_is_whole_or_its_column_is_told_and_both_files_have_the_same_columns(made):
    whole, told = columns.fitted(memo(made), LAYOUT, FAMILY)
    assert sum(columns.widths(whole.body[0], LAYOUT)) <= LAYOUT.text_width + 0.01
    (widths,) = in_word(whole)
    assert in_pdf(whole) == pytest.approx(edges(widths), abs=0.06)
    found = words(pdf.write(whole, LAYOUT, FAMILY))
    cut = {one.stretch.first for one in told}
    for line in made.rows[:-1]:
        for at, one in enumerate(line.cells):
            assert at in cut or one.blocks[0].content[0].text in found


def test_a_fixed_column_that_is_too_narrow_is_told_once_and_the_memo_is_made():
    narrow = table(row("๑", SUMS[1]), row("๒", SUMS[0]), columns=(Column(), Column(Cm(1.5))))
    assert broken(narrow) == [(1, SUMS[0])]
    assert pdf.write(fitted(narrow), LAYOUT, FAMILY).startswith(b"%PDF")


def test_more_than_the_page_holds_is_told_and_what_can_be_whole_is():
    wide = table(row("ก", *("๑๒,๒๕๐,๐๐๐,๐๐๐.๕๐",) * 6, "ข"))
    found = words(pdf.write(fitted(wide), LAYOUT, FAMILY))
    assert 0 < found.count("๑๒,๒๕๐,๐๐๐,๐๐๐.๕๐") == 6 - len(broken(wide)) < 6


def test_a_cell_over_columns_that_is_too_narrow_names_both():
    made = table(row(cell(SUMS[0], columns=2), "ก"), columns=(Column(30), Column(30), Column()))
    (problem,) = problems_of(made)
    assert problem.values["column"] == "1-2"
    assert "คอลัมน์ที่ 1-2" in problem.line("th")


def problems_of(*blocks: Block):
    report = thaimemo.VisitReport(
        memo={"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"}, visit={"date": "16 มกราคม 2563"}
    )
    return list(columns.problems(columns.fitted(memo(*blocks), LAYOUT, FAMILY)[1], report))


def test_an_offices_narrower_page_has_widths_of_its_own():
    office, file = WordDocument(), io.BytesIO()
    office.sections[0].left_margin = office.sections[0].right_margin = WordCm(5)
    office.save(file)
    made = fitted(table(row("โครงการ", *SUMS[:2]), columns=(Column(share=2), Column(), Column())))
    assert made.body[0].widths == ()
    (widths,) = in_word(made, WordOptions(style_base=file.getvalue()))
    assert widths[1] > widths[2] > widths[0] / 2


class TestRendered:
    TEMPLATE = (
        '{% extends "base.xml.j2" %}\n{% block body %}\n<table columns="{{ columns }}">\n'
        "<row><cell>{{ directives[0].text }}</cell><cell>1</cell></row>\n<row><cell>x</cell><cell>98,765,432.10</cell>"
        "</row>\n</table>\n{% endblock %}\n"
    )
    DATA = (
        "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\nvisit: {date: 16 มกราคม 2563}\n"
        "directives:\n  - งบ\n    12,345,678.50\n"
    )

    @pytest.fixture
    def rendered(self, tmp_path: Path):
        (tmp_path / "visit.yaml").write_text(self.DATA, encoding="utf-8")

        def render(sizes: str) -> thaimemo.Document:
            file = tmp_path / "budget.xml.j2"
            file.write_text(self.TEMPLATE.replace("{{ columns }}", sizes), encoding="utf-8")
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", thaimemo.ThaimemoWarning)
                return thaimemo.render(thaimemo.load(tmp_path / "visit.yaml"), str(file), emblem="none")

        return render

    def test_what_is_broken_is_told_at_the_datas_line_else_at_the_templates(self, rendered):
        first, second = (problem.line("en") for problem in rendered("1.2cm 1.4cm").warnings)
        assert re.search(
            r"visit\.yaml:4:\d+: column 1 of the table leaves 0\.90 cm for text, so “๑๒,๓๔๕,๖๗๘\.๕๐”", first
        )
        assert re.search(r"budget\.xml\.j2:5: column 2 of the table leaves 1\.10 cm", second)
        assert "make the column wider" in second

    def test_it_is_a_warning_of_python_too(self, tmp_path, rendered):
        rendered("1.2cm 1.4cm")
        set_language("th")
        with pytest.warns(thaimemo.ThaimemoWarning, match=r"(?s)คอลัมน์ที่ \d ของตาราง"):
            thaimemo.render(thaimemo.load(tmp_path / "visit.yaml"), str(tmp_path / "budget.xml.j2"), emblem="none")

    def test_shares_need_no_warning(self, rendered):
        document = rendered("0.2 9")
        assert document.warnings == ()
        assert {"๑๒,๓๔๕,๖๗๘.๕๐", "๙๘,๗๖๕,๔๓๒.๑๐"} <= set(words(document.to_bytes("pdf")))

    @pytest.fixture
    def base(self, tmp_path: Path):
        def save(margin: float) -> Path:
            office = WordDocument()
            section = office.sections[0]
            section.page_width, section.left_margin, section.right_margin = WordCm(21), WordCm(margin), WordCm(margin)
            office.save(str(tmp_path / "office.docx"))
            return tmp_path / "office.docx"

        return save

    def test_what_an_offices_narrower_page_breaks_is_told_of_the_word_file(self, rendered, base):
        set_language("en")
        document = rendered("5cm 1")
        assert document.warnings == ()
        narrow = base(6.5)
        (told,) = document.broken_on(narrow)
        assert f"on the page of {narrow}, column 2 of the table" in told.line("en")
        assert "๙๘,๗๖๕,๔๓๒.๑๐" in told.line("th")
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            document.to_bytes("docx", style_base=narrow)
        assert told.line() in [str(one.message) for one in caught]

    @pytest.mark.parametrize("margin", [1, 2.5, 5])
    def test_what_was_told_of_the_sheet_is_not_told_again_of_an_offices_page(self, rendered, base, margin):
        document = rendered("1.2cm 1.4cm")
        assert len(document.warnings) == 2
        assert document.broken_on(base(margin)) == document.broken_on(None) == ()


def test_libreoffice_breaks_no_number_either(tmp_path):
    sums = [f"{10**power + 987654321 % 10**power:,}.{power}5" for power in range(4, 9)]
    forms = [*sums, *map(thai_digits, sums)]
    many = [
        table(row("ให้ดำเนินการ", *forms[at : at + 4]), columns=(Column(share=9), *(Column(share=0.05),) * 4))
        for at in range(0, len(forms) - 3, 2)
    ]
    blocks = [block for one in many for block in (paragraph("ดังนี้"), one)]
    made = fitted(*blocks)
    result = convert({"sums": word.write(made, LAYOUT, FAMILY)}, tmp_path)["sums"].read_bytes()
    found = words(result)
    assert set(forms) <= set(found)
    assert sum(made.body[1].widths[1:]) < CM * 16
