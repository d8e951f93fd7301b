"""Rules of the family sense: what contradicts itself, the calendar, the map or the table of letter codes."""

from __future__ import annotations

from thaimemo.checks.finding import Severity
from thaimemo.checks.registry import Rule, each
from thaimemo.checks.rules.sense import (
    amounts,
    calendar,
    leftovers,
    letter_codes,
    people,
    places,
    responsibility,
    written_dates,
)
from thaimemo.messages import sense as say

RULES: tuple[Rule, ...] = (
    Rule("letter-code", Severity.ERROR, say.ABOUT_CODE, letter_codes.contradictions),
    Rule("letter-code-doubt", Severity.WARNING, say.ABOUT_CODE_DOUBT, letter_codes.doubts),
    Rule("place-elsewhere", Severity.ERROR, say.ABOUT_ELSEWHERE, places.elsewhere),
    Rule("place-unknown", Severity.WARNING, say.ABOUT_PLACE, places.unknown),
    Rule("memo-before-visit", Severity.ERROR, say.ABOUT_MEMO_BEFORE, calendar.memo_before_visit),
    Rule("memo-before-end", Severity.WARNING, say.ABOUT_MEMO_BEFORE_END, calendar.memo_before_end),
    Rule("due-before-visit", Severity.WARNING, say.ABOUT_DUE_BEFORE, calendar.due_before_visit),
    Rule("due-on-weekend", Severity.HINT, say.ABOUT_WEEKEND, calendar.due_on_weekend),
    Rule("impossible-date", Severity.ERROR, say.ABOUT_IMPOSSIBLE, each(written_dates.impossible)),
    Rule("other-weekday", Severity.WARNING, say.ABOUT_OTHER_WEEKDAY, each(written_dates.other_weekday)),
    Rule("nobody-responsible", Severity.WARNING, say.ABOUT_RESPONSIBLE, responsibility.nobody),
    Rule("money-words", Severity.ERROR, say.ABOUT_MONEY, amounts.words_and_figures),
    Rule("budget-text", Severity.WARNING, say.ABOUT_BUDGET, amounts.budget_and_text),
    Rule("person-two-ways", Severity.WARNING, say.ABOUT_PERSON, people.two_ways),
    Rule("text-unplaced", Severity.HINT, say.ABOUT_LEFT_OVER, leftovers.unplaced),
    Rule("not-printed", Severity.HINT, say.ABOUT_NOT_PRINTED, leftovers.not_printed),
)
