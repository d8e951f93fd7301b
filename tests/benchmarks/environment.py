"""The environment of the comparisons, `.venv/benchmark`: the programs beside us live there and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".venv" / "benchmark"
FIELD = ("typst", "weasyprint", "fpdf2", "docxtpl")
"""Packages that set the same letter; LibreOffice is taken from where it is installed."""


def enter(module: str) -> None:
    """Go on as `python -m module` in the environment, which is made first where there is none."""
    if Path(sys.prefix) == FOLDER:
        return
    python = FOLDER / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (FOLDER / "installed").is_file():
        _make(python)
    sys.exit(subprocess.run([python, "-m", module, *sys.argv[1:]], cwd=ROOT, check=False).returncode)


def _make(python: Path) -> None:
    venv.create(FOLDER, with_pip=True, clear=True)
    _install(python, "--editable", f"{ROOT}[test]")
    for package in FIELD:
        try:
            _install(python, package)
        except subprocess.CalledProcessError:
            print(f"{package} could not be installed and is left out", file=sys.stderr)
    (FOLDER / "installed").touch()


def _install(python: Path, *what: str) -> None:
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what], check=True)
