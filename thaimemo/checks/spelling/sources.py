"""The files the lexicon is made of: PyThaiNLP's word lists, frequencies and names, read without importing it."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_WORDS = ("words_th.txt", "orst_words_th.txt")
_MORE_WORDS = ("volubilis_words_th.txt", "icubrk_th.txt", "countries_th.txt")
_NAMES = ("family_names_th.txt", "person_names_male_th.txt", "person_names_female_th.txt")
_COUNTS = "tnc_freq.txt"
_WEB_COUNTS = "phupha_word_freqs.txt"
_PROVINCES = "thailand_provinces_th.csv"

LONGEST = 22
"""Letters in the longest word that is looked for; longer compounds are read as their parts."""
_THAI = f"[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{{0,{LONGEST - 1}}}"
_WORD = re.compile(f"^{_THAI}$", re.MULTILINE)
_ROW = re.compile(rf"^({_THAI})\t(\d+)$", re.MULTILINE)

OWN = Path(__file__).resolve().parent.parent / "data"
"""The data files of the checks."""


def files() -> tuple[Path, ...]:
    """Every file the lexicon depends on."""
    own = (OWN / name for name in ("misspellings.tsv", "words.txt", "confusions.txt"))
    return (*(_corpus() / name for name in (*_WORDS, *_MORE_WORDS, *_NAMES, _COUNTS, _WEB_COUNTS, _PROVINCES)), *own)


def words() -> set[str]:
    """Words of the Royal Society's dictionary, of PyThaiNLP's list and of this package's."""
    return _words_in(*(_corpus() / name for name in _WORDS), OWN / "words.txt")


def more_words() -> set[str]:
    """Words of lists that are less strict: most are right, some are misspelt."""
    return _words_in(*(_corpus() / name for name in _MORE_WORDS))


def names() -> set[str]:
    """Given names, surnames and provinces."""
    provinces = _text(_corpus() / _PROVINCES).replace(",", "\n")
    return _words_in(*(_corpus() / name for name in _NAMES)) | set(_WORD.findall(provinces))


def counts() -> dict[str, str]:
    """How often each word stands in the Thai National Corpus (33 million words), in decimals."""
    return dict(_ROW.findall(_text(_corpus() / _COUNTS)))


def web_counts() -> dict[str, str]:
    """How often each string of letters stands in the Phupha corpus of the web, also inside of words, in decimals."""
    return dict(_ROW.findall(_text(_corpus() / _WEB_COUNTS)))


@lru_cache(maxsize=1)
def _corpus() -> Path:
    package = find_spec("pythainlp")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pythainlp is not installed", name="pythainlp")
    return Path(package.origin).parent / "corpus"


def _words_in(*paths: Path) -> set[str]:
    """The lines of the files that are one Thai word of at most 22 letters."""
    return {word for path in paths for word in _WORD.findall(_text(path))}


def _text(path: Path) -> str:
    """The text of a file; nothing where it is missing: a release may drop a list."""
    return path.read_text(encoding="utf-8-sig") if path.is_file() else ""
