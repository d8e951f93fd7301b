"""How much is found, and how seldom wrongly, on texts that the checker was tuned on and on texts that it was not."""

from __future__ import annotations

import pytest
from conftest import require_package

from tests.checks.score import CORPUS, SETS, clean, score


@pytest.mark.parametrize("name", SETS)
def test_nine_in_ten_misspellings_are_found_and_one_false_alarm_at_most_in_10000_characters(name):
    require_package("symspellpy")
    result = score(name)
    assert result.recall >= 0.9, [planted.word for planted in result.missed]
    assert result.alarms_in_10000 <= 1, result.false_alarms


def test_there_are_20000_characters_and_100_misspellings():
    results = [score(name) for name in SETS]
    assert sum(result.characters for result in results) >= 20_000
    assert all(result.characters >= 10_000 and len(result.planted) >= 50 for result in results)


def test_no_text_is_in_both_sets():
    texts = [path.read_text(encoding="utf-8") for name in SETS for path in clean(name)]
    assert len(set(texts)) == len(texts) == 21
    lines = [path.read_text(encoding="utf-8").splitlines() for path in CORPUS.glob("*/planted*.tsv")]
    assert sum(map(len, lines)) == len({line for file in lines for line in file})
