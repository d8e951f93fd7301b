"""thaimemo: from the tree, with the fonts found once; words and line ends are sought anew for each letter."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.letters import memo
from tests.benchmarks.programs import Writer
from thaimemo import fonts
from thaimemo.layout import Layout
from thaimemo.resources import folder


def archival(_work: Path) -> Writer:
    """PDF/A-2a with tags, as it is written by default."""
    from thaimemo import pdf

    layout, family = Layout(), fonts.find(folder("fonts"))
    return lambda letter: pdf.write(memo(letter), layout, family)


def plain(_work: Path) -> Writer:
    """PDF without tags."""
    from thaimemo import pdf
    from thaimemo.pdf import PdfOptions

    layout, family, options = Layout(), fonts.find(folder("fonts")), PdfOptions("plain")
    return lambda letter: pdf.write(memo(letter), layout, family, options)


def word(_work: Path) -> Writer:
    """Word."""
    from thaimemo import word as writer

    layout, family = Layout(), fonts.find(folder("fonts"))
    return lambda letter: writer.write(memo(letter), layout, family)
