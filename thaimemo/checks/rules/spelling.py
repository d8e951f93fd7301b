"""Spelling: sure misspellings and tone marks are errors; slips, English words and acronyms that disagree are warnings.

A word is an error only where the spelling rules or the Royal Society's dictionary leave no doubt; what the noisy
channel finds is likely and no more, and a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Manuscript
from thaimemo.checks.registry import Rule
from thaimemo.checks.spelling import acronyms, latin
from thaimemo.checks.spelling.exempt import exempt, terms_of
from thaimemo.checks.spelling.mistakes import Mistake, Reason, mistakes
from thaimemo.checks.spelling.spans import Spans
from thaimemo.messages import spelling as say

_MESSAGES = {
    Reason.KNOWN: say.KNOWN,
    Reason.HIGH_TONE: say.HIGH_TONE,
    Reason.BARE_TONE: say.BARE_TONE,
    Reason.LIKELY: say.LIKELY,
}


def _known(manuscript: Manuscript) -> Iterator[Hit]:
    return _hits(manuscript, Reason.KNOWN)


def _tones(manuscript: Manuscript) -> Iterator[Hit]:
    return _hits(manuscript, Reason.HIGH_TONE, Reason.BARE_TONE)


def _likely(manuscript: Manuscript) -> Iterator[Hit]:
    return _hits(manuscript, Reason.LIKELY)


def _hits(manuscript: Manuscript, *reasons: Reason) -> Iterator[Hit]:
    return (_hit(mistake) for mistake in mistakes(manuscript) if mistake.reason in reasons)


def _hit(mistake: Mistake) -> Hit:
    choices = _choices(mistake.meant)
    values = {
        "choices": choices,
        "perhaps_th": f" อาจเป็น “{choices}”" if choices else "",
        "perhaps_en": f"; perhaps “{choices}”" if choices else "",
    }
    message, suggestions = _MESSAGES[mistake.reason], mistake.meant
    return Hit(mistake.passage, mistake.start, mistake.end, message, suggestions, values, mistake.sure)


def _choices(words: Sequence[str]) -> str:
    return "”, “".join(words)


def _latin(manuscript: Manuscript) -> Iterator[Hit]:
    if not latin.available():
        return
    terms = terms_of(manuscript)
    for passage in manuscript.passages:
        exempted = Spans(span for kind in exempt(passage.text, terms) for span in kind)
        for word in latin.candidates(passage.text):
            meant = latin.meant(word[0])
            if meant and not exempted.touch(*word.span()):
                yield Hit(passage, *word.span(), say.LATIN, meant, {"choices": _choices(meant)})


def _unchecked(manuscript: Manuscript) -> Iterator[Hit]:
    if latin.available():
        return
    for passage in manuscript.passages:
        for word in latin.candidates(passage.text):
            yield Hit(passage, *word.span(), say.UNCHECKED)
            return


def _acronyms(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, start, end, other in acronyms.disagreements(manuscript):
        yield Hit(passage, start, end, say.ACRONYM, (other,), {"other": other})


RULES: tuple[Rule, ...] = (
    Rule("known-misspelling", Severity.ERROR, say.KNOWN_RULE, _known),
    Rule("tone-mark", Severity.ERROR, say.TONE_RULE, _tones),
    Rule("probable-misspelling", Severity.WARNING, say.LIKELY_RULE, _likely),
    Rule("english-misspelling", Severity.WARNING, say.LATIN_RULE, _latin),
    Rule("english-unchecked", Severity.HINT, say.UNCHECKED_RULE, _unchecked),
    Rule("acronym-mismatch", Severity.WARNING, say.ACRONYM_RULE, _acronyms),
)
