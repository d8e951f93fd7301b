"""The programs that are compared, each setting the letter as its own manual says; `in_….py` is how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from tests.benchmarks.letters import Letter

Writer = Callable[[Letter], bytes]


@dataclass(frozen=True)
class Program:
    """A program, the package it needs, the format it writes, and which function here makes its writer."""

    name: str
    package: str
    makes: Literal["pdf", "docx"]
    module: str
    function: str = "writer"

    @property
    def installed(self) -> bool:
        """Whether it can be imported here."""
        return find_spec(self.package) is not None

    def writer(self, work: Path) -> Writer:
        """What sets letters with it; made once, as a service would, with its files in the folder `work`."""
        module = import_module(f"tests.benchmarks.programs.{self.module}")
        made: Writer = getattr(module, self.function)(work)
        return made


OURS, PLAIN, WORD = "thaimemo", "thaimemo, untagged", "thaimemo, Word"
TYPST, WEASYPRINT, DOCXTPL = "Typst", "WeasyPrint", "docxtpl"

PROGRAMS = (
    Program(OURS, "thaimemo", "pdf", "in_thaimemo", "archival"),
    Program(PLAIN, "thaimemo", "pdf", "in_thaimemo", "plain"),
    Program(TYPST, "typst", "pdf", "in_typst"),
    Program(WEASYPRINT, "weasyprint", "pdf", "in_weasyprint"),
    Program("fpdf2", "fpdf", "pdf", "in_fpdf2"),
    Program("ReportLab", "reportlab", "pdf", "in_reportlab"),
    Program(WORD, "thaimemo", "docx", "in_thaimemo", "word"),
    Program(DOCXTPL, "docxtpl", "docx", "in_docxtpl"),
)


def installed() -> list[Program]:
    """Those that can be measured here."""
    return [program for program in PROGRAMS if program.installed]
