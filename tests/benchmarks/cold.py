"""One letter by one program in a process of its own: `python -m tests.benchmarks.cold PROGRAM LETTER.json FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.letters import from_json
from tests.benchmarks.programs import PROGRAMS


def main() -> None:
    name, letter, folder = sys.argv[1:]
    (program,) = (program for program in PROGRAMS if program.name == name)
    made = program.writer(Path(folder))(from_json(Path(letter).read_text(encoding="utf-8")))
    (Path(folder) / f"cold.{program.makes}").write_bytes(made)


if __name__ == "__main__":
    main()
