"""English words in a Thai sentence where a usual Thai word exists: `data/english_words.tsv`.

Names (several words, capitals only), words in brackets that explain a Thai one, addresses and quotations are left
alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thaimemo.checks.finding import Severity
from thaimemo.checks.manuscript import Hit, Passage
from thaimemo.checks.registry import Rule
from thaimemo.checks.rules.register.exempt import own_words
from thaimemo.checks.tables import rows
from thaimemo.messages import wording as say

_RUN = re.compile(r"(?<![A-Za-z0-9.,_@/:&'’(\[-])[A-Za-z]+(?:[ -][A-Za-z0-9]+)*(?![A-Za-z0-9_@/:&'’)\]-]|\.[A-Za-z])")
_THAI = re.compile("[ก-ฮ]")


@lru_cache(maxsize=1)
def _thai_words() -> dict[str, tuple[str, ...]]:
    return {english: tuple(thai.split(" / ")) for english, thai, _ in rows("english_words.tsv")}


def _search(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    if not _THAI.search(text):
        return
    for found in _RUN.finditer(text):
        thai = _thai_words().get(found[0].lower())
        if thai and not found[0].isupper():
            yield Hit(passage, *found.span(), say.ENGLISH, thai, {"choices": " / ".join(thai)})


RULES = (Rule("english-word", Severity.HINT, say.ENGLISH_RULE, own_words(_search)),)
