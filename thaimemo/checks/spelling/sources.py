"""The files the lexicon is made of: PyThaiNLP's word lists, frequencies and names, read without importing it."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_WORDS = ("words_th.txt", "orst_words_th.txt")
_MORE_WORDS = ("volubilis_words_th.txt", "icubrk_th.txt", "countries_th.txt")
_NAMES = ("family_names_th.txt", "person_names_male_th.txt", "person_names_female_th.txt")
_COUNTS = "tnc_freq.txt"
_WEB_COUNTS = "phupha_word_freqs.txt"
_PROVINCES = "thailand_provinces_th.csv"

OWN = Path(__file__).resolve().parent.parent / "data"
"""The data files of the checks."""


def files() -> tuple[Path, ...]:
    """Every file the lexicon depends on."""
    own = (OWN / name for name in ("misspellings.tsv", "words.txt", "confusions.txt"))
    return (*(_corpus() / name for name in (*_WORDS, *_MORE_WORDS, *_NAMES, _COUNTS, _WEB_COUNTS, _PROVINCES)), *own)


def words() -> set[str]:
    """Words of the Royal Society's dictionary, of PyThaiNLP's list and of this package's."""
    return _lines(*(_corpus() / name for name in _WORDS), OWN / "words.txt")


def more_words() -> set[str]:
    """Words of lists that are less strict: most are right, some are misspelt."""
    return _lines(*(_corpus() / name for name in _MORE_WORDS))


def names() -> set[str]:
    """Given names, surnames and provinces."""
    provinces = {line.partition(",")[0] for line in _lines(_corpus() / _PROVINCES)}
    return _lines(*(_corpus() / name for name in _NAMES)) | provinces


def counts() -> dict[str, int]:
    """How often each word stands in the Thai National Corpus (33 million words)."""
    return _counts(_COUNTS)


def web_counts() -> dict[str, int]:
    """How often each string of letters stands in the Phupha corpus of the web, also inside of words."""
    return _counts(_WEB_COUNTS)


@lru_cache(maxsize=1)
def _corpus() -> Path:
    package = find_spec("pythainlp")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pythainlp is not installed", name="pythainlp")
    return Path(package.origin).parent / "corpus"


def _lines(*paths: Path) -> set[str]:
    """The lines of those files that exist: a release may drop a list."""
    found = set[str]()
    for path in paths:
        if path.is_file():
            found.update(path.read_text(encoding="utf-8-sig").splitlines())
    return {line for line in found if line and line[0] != "#"}


def _counts(name: str) -> dict[str, int]:
    rows = (line.partition("\t") for line in _lines(_corpus() / name))
    return {word: int(count) for word, _, count in rows if count.isdecimal()}
