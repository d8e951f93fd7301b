"""How fast texts are checked: `python -m tests.benchmarks.checks`.

The texts are those of the spelling corpus, each read once, so that nothing is remembered from before. Loading is what a
whole process takes beyond importing the checks: once with an empty cache folder, then with the lexicon in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

from tests.benchmarks.common import markdown, median
from tests.benchmarks.environment import ROOT
from tests.checks.score import SETS, clean
from thaimemo.checks.reading import of_text
from thaimemo.checks.registry import families, rules
from thaimemo.checks.settings import Settings

ROUNDS = 5
_LOADING = """
import time
import thaimemo.checks, thaimemo.checks.running
start = time.process_time()
thaimemo.checks.check_text("สวัสดี")
print(time.process_time() - start)
"""
_FRESH = """
from tests.benchmarks.checks import print_speeds
print_speeds()
"""


def speeds() -> dict[str, float]:
    """Processor seconds of each family over all texts, the lexicon loaded, no text seen before."""
    took: dict[str, float] = defaultdict(float)
    for path in (path for name in SETS for path in clean(name)):
        manuscript, _ = of_text(path.read_text(encoding="utf-8"), Settings())
        for rule in rules():
            start = time.process_time()
            list(rule.search(manuscript))
            took[rule.family] += time.process_time() - start
    return took


def print_speeds() -> None:
    """One line a family; for a process of its own."""
    for rule in rules():
        list(rule.search(of_text("สวัสดี Hello", Settings())[0]))
    for family, took in speeds().items():
        print(family, took)


def loading(cache: str) -> float:
    """Seconds of processor time of a first check in a new process."""
    return float(_run(_LOADING, XDG_CACHE_HOME=cache))


def large(characters: int) -> float:
    """Characters a second on a long text of one line without a single blank."""
    code = f"""
import time
from thaimemo.checks import check_text
text = ("การดำเนินงานตามแผนพัฒนาจังหวัดเป็นไปด้วยความเรียบร้อย" * {characters // 50})[:{characters}]
check_text("สวัสดี")
start = time.process_time()
check_text(text)
print(len(text) / (time.process_time() - start))
"""
    return float(_run(code))


def _run(code: str, **variables: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=ROOT, env={**os.environ, **variables}
    ).stdout


def main() -> None:
    """Print the figures as tables."""
    characters = sum(len(path.read_text(encoding="utf-8")) for name in SETS for path in clean(name))
    rounds = [_run(_FRESH).split() for _ in range(ROUNDS)]
    took = {family: median(float(row[row.index(family) + 1]) for row in rounds) for family in families()}
    took["all families"] = sum(took.values())
    rows = [(family, f"{characters / spent:,.0f}") for family, spent in took.items()]
    print(markdown(("family", "characters a second"), rows), end="\n\n")
    with tempfile.TemporaryDirectory() as cache:
        first = loading(cache)
        later = median(loading(cache) for _ in range(ROUNDS))
    print(markdown(("loading", "seconds"), (("first", f"{first:.2f}"), ("with the cache", f"{later:.2f}"))), end="\n\n")
    sizes = (1_000_000, 5_000_000)
    print(markdown(("one line of", "characters a second"), [(f"{size:,}", f"{large(size):,.0f}") for size in sizes]))


if __name__ == "__main__":
    main()
