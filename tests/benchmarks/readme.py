"""The README's tables: what stands between a pair of its marks, read and replaced."""

from __future__ import annotations

import platform
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from shutil import which

from tests.benchmarks.environment import ROOT

README = ROOT / "README.md"
_NUMBER = re.compile(r"\d+(?:\.\d+)+")


def section(name: str) -> str:
    """What the README has between `<!-- name -->` and `<!-- /name -->`."""
    return _pattern(name).findall(README.read_text(encoding="utf-8"))[0].strip("\n")


def rows(name: str) -> list[list[str]]:
    """The cells of the tables there, headers included."""
    lines = (line for line in section(name).splitlines() if line.startswith("|") and "---" not in line)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def write(name: str, text: str) -> None:
    """Put `text` there."""
    whole = README.read_text(encoding="utf-8")
    README.write_text(_pattern(name).sub(lambda _: f"\n{text}\n", whole), encoding="utf-8")


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)


def packages(*names: str) -> list[str]:
    """Those of the packages that are installed here, with their versions."""
    found = ((name, _version(name)) for name in names)
    return [f"{name} {number}" for name, number in found if number]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def program(name: str, *command: str) -> list[str]:
    """A program with the version that `command` tells; none where it is not installed."""
    if not which(command[0]):
        return []
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    return [f"{name} {number}" for number in _NUMBER.findall(told.stdout + told.stderr)[:1]]


def python() -> str:
    """The Python that measured."""
    return f"{platform.python_implementation()} {platform.python_version()}"
