"""Amounts of money whose words and figures disagree, and budgets that the directive's own words contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.number_words import NUMBER_WORD, baht_of
from thaimemo.checks.rules.sense.values import directives, trips, written
from thaimemo.errors import BadValue
from thaimemo.messages import sense as say
from thaimemo.thai.money import baht_words, format_baht, parse_baht

_FIGURES = r"(?<![0-9๐-๙,.])[0-9๐-๙][0-9๐-๙,]{0,30}(?:\.[0-9๐-๙]{1,4})?(?: ?(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน){1,3})?"
_FIGURES_FIRST = re.compile(rf"(?P<figures>{_FIGURES}) ?บาท(?:ถ้วน)? ?\( ?(?P<words>[ก-๎ ]{{3,150}})\)")
_WORDS_FIRST = re.compile(
    rf"(?P<words>{NUMBER_WORD}{{1,40}} ?บาท(?:ถ้วน|{NUMBER_WORD}{{1,4}}สตางค์)?)"
    rf" ?\( ?(?P<figures>{_FIGURES}) ?(?:บาท|\.-)"
)
_BUDGET = re.compile(
    rf"(?:งบประมาณ|วงเงิน|เป็นเงิน)(?:จำนวน|วงเงิน|รวม|ทั้งสิ้น|เป็นเงิน|ประมาณ| ){{0,4}}"
    rf"(?P<figures>{_FIGURES}) ?บาท"
)


def words_and_figures(manuscript: Manuscript) -> Iterator[Hit]:
    """Each amount whose figures and words are different numbers; which of them is wrong is not known."""
    for passage in manuscript.passages:
        if "บาท" in passage.text:
            yield from _disagreeing(passage, _FIGURES_FIRST)
            yield from _disagreeing(passage, _WORDS_FIRST)


def _disagreeing(passage: Passage, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for found in pattern.finditer(passage.text):
        figures, words = _amount(found["figures"]), baht_of(found["words"])
        if figures is not None and words is not None and figures != words:
            values = {"figures": format_baht(figures), "right": baht_words(figures), "said": format_baht(words)}
            yield Hit(passage, *found.span("words"), say.MONEY, [baht_words(figures)], values)


def budget_and_text(manuscript: Manuscript) -> Iterator[Hit]:
    """A budget in the data beside another in the directive's words, where these have one and no more."""
    for path, directive in chain.from_iterable(map(directives, trips(manuscript))):
        if directive.budget is None:
            continue
        passage = written(manuscript, f"{path}.text", directive.text)
        found = list(_BUDGET.finditer(passage.text))
        amount = _amount(found[0]["figures"]) if len(found) == 1 else None
        if amount is not None and amount != directive.budget:
            budget = format_baht(directive.budget)
            yield Hit(passage, *found[0].span("figures"), say.BUDGET, [budget], {"budget": budget})


def _amount(figures: str) -> Decimal | None:
    try:
        return parse_baht(f"{figures} บาท")
    except BadValue:
        return None
