"""Form and register on whole texts: clean ones, the examples, hostile ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thaimemo import load
from thaimemo.checks import Settings, Severity, check, check_file, reading
from thaimemo.checks.registry import rules

OURS = [rule for rule in rules() if rule.family in ("form", "register")]
NAMES = {rule.name for rule in OURS}
CLEAN = sorted(Path(__file__).parent.glob("corpus/*/clean/*.txt"))


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_clean_official_thai_raises_nothing(path):
    found = [one for one in check_file(path, settings=Settings()) if one.rule in NAMES]
    # Some of the texts do mix figures; spelling is what they were written for.
    mixed = bool(re.search("[0-9]", text := path.read_text(encoding="utf-8")) and re.search("[๐-๙]", text))
    assert {one.rule for one in found} <= ({"mixed-digits"} if mixed else set())


@pytest.mark.parametrize("name", ["lampang", "nan", "phrae"])
def test_the_examples_have_no_error_or_warning(name):
    found = check(load(f"examples/{name}/visit.yaml"), settings=Settings())
    assert {one.severity for one in found if one.rule in NAMES} <= {Severity.HINT}


def test_the_news_post_repeats_without_a_space_and_has_no_error_of_form():
    found = [one for one in check_file("examples/lampang/news.txt", settings=Settings()) if one.rule in NAMES]
    assert [(one.rule, one.words) for one in found] == [
        ("mai-yamok-space", "หลายๆด้าน"),
        ("mai-yamok-space", "ต่างๆให้"),
    ]


UNITS = [
    "ๆ", "กๆ", " ", "  ก", "\u00a0", "\u00a0 ก", "\u200b", "\u0e48", "\u0e4d\u0e32", "“", '"', "(", "()", "1", "1,",
    "1.", "1/", "1:", "09:30-", "เวลา ", "เ", "ฯ", "ฯล", "16 ม.ค. 63 ", "A ", "Ab-", "นาย ", "ค่ะ", "ต้องการ", "๑1",
    "เบิกจ่ายเงิน1 บาท", ", ", "1.1.", "1. ก\n", "(ก\n", "เรื่อง ", "ขอแสดงความนับถือ\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_text_is_read_in_bounded_time(unit):
    text = "ก" + unit * (30_000 // len(unit))
    manuscript, _ = reading.of_text(text, Settings())
    for rule in OURS:
        for hit in rule.search(manuscript):
            assert 0 <= hit.start <= hit.end <= len(hit.passage.text)
