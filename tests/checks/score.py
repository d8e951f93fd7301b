"""How well the spelling family finds misspellings, and how often it is wrong: `python -m tests.checks.score`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from thaimemo.checks import Finding, Settings, Severity, check_text

CORPUS = Path(__file__).parent / "corpus"
SETS = ("tuning", "held_out")
_SPELLING = Settings(off=frozenset({"form", "register", "sense", "abbreviations", "english-unchecked"}))
_PLANTED = re.compile(r"\{(.*?)\|(.*?)\}")


class Planted(NamedTuple):
    """A sentence with one misspelling, and as it should be; `kind` is that of the misspelling."""

    kind: str
    word: str
    wrong: str
    right: str


class Score(NamedTuple):
    """What was counted on one set."""

    characters: int
    false_alarms: list[Finding]
    planted: list[Planted]
    missed: list[Planted]

    @property
    def recall(self) -> float:
        """The share of planted misspellings found with the right word among the suggestions."""
        return 1 - len(self.missed) / len(self.planted)

    @property
    def alarms_in_10000(self) -> float:
        """False alarms in 10,000 characters of clean text."""
        return len(self.false_alarms) * 10_000 / self.characters


@lru_cache(maxsize=2)
def score(name: str) -> Score:
    """The score on the set `tuning` or `held_out`."""
    texts = [path.read_text(encoding="utf-8") for path in clean(name)]
    planted = [each for path in sorted((CORPUS / name).glob("planted*.tsv")) for each in _planted(path)]
    return Score(
        sum(map(len, texts)),
        [finding for text in texts for finding in alarms(text)],
        planted,
        [each for each in planted if not _mended(each)],
    )


def clean(name: str) -> list[Path]:
    """The files of clean text of a set."""
    return sorted((CORPUS / name / "clean").glob("*.txt"))


def alarms(text: str) -> list[Finding]:
    """The errors and warnings of the spelling family in a text."""
    return [finding for finding in check_text(text, settings=_SPELLING) if finding.severity is not Severity.HINT]


def _planted(path: Path) -> Iterator[Planted]:
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, sentence = line.split("\t")
        wrong, right = (_PLANTED.sub(rf"\{group}", sentence) for group in (1, 2))
        yield Planted(kind, _PLANTED.search(sentence)[1], wrong, right)


def _mended(planted: Planted) -> bool:
    """Whether a suggestion, put in its place, makes the sentence right."""
    return any(
        f"{planted.wrong[: finding.start]}{word}{planted.wrong[finding.end :]}" == planted.right
        for finding in alarms(planted.wrong)
        for word in finding.suggestions
    )


def main() -> None:
    """Print both sets."""
    for name in SETS:
        result = score(name)
        found = len(result.planted) - len(result.missed)
        print(f"{name}: {found} of {len(result.planted)} misspellings found ({result.recall:.1%}), ", end="")
        print(f"{len(result.false_alarms)} false alarms in {result.characters:,} characters")
        for kind, count in Counter(each.kind for each in result.planted).items():
            missed = [each.word for each in result.missed if each.kind == kind]
            print(f"  {kind}: {count - len(missed)} of {count}", f"(missed: {', '.join(missed)})" if missed else "")
        for finding in result.false_alarms:
            print(f"  false alarm: {finding.words} → {', '.join(finding.suggestions)} [{finding.rule}]")


if __name__ == "__main__":
    main()
