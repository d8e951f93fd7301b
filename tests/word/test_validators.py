"""Every gate lets all our Word files pass, and every fault planted in one is found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import thaimemo
from tests.generated import visit
from thaimemo.tree import Frame, Heading, Item, List, PageBreak, Paragraph, Photos, Picture, Run
from thaimemo.word import WordOptions, write
from word import bases, gates
from word.faults import FAULTS, planted
from word.samples import (
    AT,
    CLOSING,
    ENDORSEMENT,
    RING,
    SIGNATURE,
    TO,
    cell,
    docx,
    numbered,
    paragraph,
    photo,
    picture,
    row,
    table,
    words,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
GATES = {"microsoft": gates.microsoft, "audit": gates.audit, "own": gates.own}

RUNS = Paragraph((Run("หนา", bold=True), Run("เอียง", italic=True), Run("ขีด", underline=True)), AT, "center")
SPANS = table(
    row("ลำดับ", cell("ข้อสั่งการ", columns=2)),
    row(cell("๑", rows=2), cell("เร่งรัด", align="thai"), ""),
    row("ติดตาม", "๒"),
    columns=3,
)
FULL = (
    TO,
    RUNS,
    Heading(words("หัวข้อ"), AT, 2),
    List((Item("๑.", words("ข้อ"), AT, (numbered("รอง", level=2), paragraph("ต่อ"))),), AT),
    PageBreak(AT),
    SPANS,
    table(row("ก", "ข")),
    CLOSING,
    SIGNATURE,
    SIGNATURE,
    ENDORSEMENT,
    Photos((photo("ภาพที่ ๑"), photo("ภาพที่ ๒", data=picture(9, 9, "PNG"), kind="png")), AT),
    Photos((photo("ภาพที่ ๑"), photo("ภาพที่ ๓", data=picture(8, 9)), photo("ภาพที่ ๔")), AT, 4),
)


def made_by_hand() -> dict[str, bytes]:
    """Files that use all the writer can draw, and each of its options."""
    stamps = {"urgency": "ด่วนมาก", "secrecy": "ลับที่สุด"}
    base = bases.office()
    return {
        "usual": docx(),
        "full": docx(*FULL, **stamps),
        "picture": docx(*FULL, emblem=Picture(picture(100, 110, "PNG"), 100, 110), thai_digits=False),
        "frame": docx(*FULL, emblem=Frame(93, 100, "ตราครุฑ")),
        "blank": docx(SPANS, emblem=None),
        "embedded": docx(*FULL, options=WordOptions(embed_fonts=True)),
        "office": docx(*FULL, options=WordOptions(style_base=base), **stamps),
        "office_embedded": docx(*FULL, options=WordOptions(embed_fonts=True, style_base=bases.as_template(base))),
        "office_plain": docx(*FULL, options=WordOptions(style_base=bases.plain())),
        "office_ours": docx(*FULL, options=WordOptions(style_base=docx(*FULL, **stamps))),
    }


def rendered() -> dict[str, bytes]:
    """All examples by their templates, with directives as a list and as a table, and the forty visits."""
    documents = {f"seed{seed:02}": thaimemo.render(visit(seed), emblem="none") for seed in range(40)}
    for data in sorted(EXAMPLES.glob("*/visit.yaml")):
        report = thaimemo.load(data)
        name = data.parent.name
        for template in ("visit_report", "visit_summary"):
            documents[f"{name}-{template}"] = thaimemo.render(report, template, emblem="none")
        options = {"directives": "table", "photos": "4"}
        documents[f"{name}-table"] = thaimemo.render(report, emblem="none", options=options)
    for template in ("round", "followup"):
        report = thaimemo.load(EXAMPLES / "round" / f"{template}.yaml")
        documents[template] = thaimemo.render(report, template, emblem="none")
    return {
        name: write(replace(document.memo, emblem=RING), document.layout, document.fonts)
        for name, document in documents.items()
    }


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return made_by_hand() | rendered()


@pytest.mark.parametrize("gate", GATES)
def test_every_file_passes(gate, files, tmp_path):
    assert {name: told for name, told in GATES[gate](files, tmp_path).items() if told} == {}


def test_the_corpus_is_large_enough_to_say_something(files):
    assert len(files) >= 40 + 3 * 3 + 2 + 10


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict[str, dict[str, list[str]]]:
    """What each gate says of each planted fault."""
    bad = {name: planted(docx(*FULL), change) for name, change in FAULTS.items()}
    return {gate: check(bad, tmp_path_factory.mktemp(gate)) for gate, check in GATES.items()}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_planted_fault_is_found(fault, found):
    assert [gate for gate in GATES if found[gate][fault]], fault
