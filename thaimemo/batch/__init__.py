"""Many memos at once: rows of a workbook, a CSV, a folder or JSON Lines become files and a manifest.

from thaimemo.batch import Settings, run
summary = run("visits.xlsx", "out/", Settings(emblem="none"), resume=True)

A script that calls `run` needs `if __name__ == "__main__":` around it: the workers import the script too.
"""

from thaimemo.batch.outcome import MadeFile, Outcome
from thaimemo.batch.running import Summary, run
from thaimemo.batch.settings import Settings

__all__ = ["MadeFile", "Outcome", "Settings", "Summary", "run"]
