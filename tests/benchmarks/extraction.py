"""Text copied out of a PDF, ours and those of others: `python -m tests.benchmarks.extraction`.

Each program sets one page of real Thai, five readers read it, and the places are counted in which what they read
differs from what was written. White space does not count, nor does the head, whose parts stand side by side.
With `--readme` the table goes into the README as well.
"""

from __future__ import annotations

import logging
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import environment, readme

NEWS = environment.ROOT / "examples" / "lampang" / "news.txt"
_CHARACTERS = 2_000
LIBREOFFICE = "LibreOffice"


def page() -> Iterator[str]:
    """The paragraphs of the example's news as far as they fill a page."""
    room = _CHARACTERS
    for line in filter(None, map(str.strip, NEWS.read_text(encoding="utf-8").splitlines())):
        room -= len(line)
        if room < 0:
            return
        yield line


def differing(read: str, written: str) -> int:
    """Places in which what was read differs from what was written, white space and what stands before it apart."""
    source, copied = ("".join(text.split()) for text in (written, read))
    changes = SequenceMatcher(None, source, copied, autojunk=False).get_opcodes()
    return sum(change != "equal" for change, _, end, *_ in changes if end > 0 or change != "insert")


def files(work: Path) -> tuple[str, dict[str, bytes]]:
    """What was written behind the head, and the PDF of each program that is here."""
    from tests.benchmarks.officialese import ONE_PAGE, letter
    from tests.benchmarks.programs import PLAIN, WORD, installed
    from tests.libreoffice import convert

    news = replace(letter(1, ONE_PAGE), subject="รายงานผลการตรวจราชการ", paragraphs=list(page()))
    writers = {program.name: program.writer(work) for program in installed()}
    made = {program.name: writers[program.name](news) for program in installed() if program.makes == "pdf"}
    del made[PLAIN]
    if shutil.which("soffice") or shutil.which("libreoffice"):
        converted = convert({"news": writers[WORD](news)}, work / "office")
        made[LIBREOFFICE] = converted["news"].read_bytes()
    return "".join((news.to, *news.paragraphs)), made


def section() -> str:
    """What the README shows: the places that differ for each program and reader, and which were measured."""
    from tests.benchmarks.common import markdown
    from tests.pdf.readers import READERS

    with TemporaryDirectory() as folder:
        written, made = files(Path(folder))
    rows = [
        (name, *(str(differing("".join(read(data)), written)) for read in READERS.values()))
        for name, data in made.items()
    ]
    return (
        f"Places that differ in one page of {len(written)} characters, white space apart:\n\n"
        f"{markdown(('', *READERS), rows)}\n\n{_measured()}"
    )


def _measured() -> str:
    others = readme.packages("typst", "weasyprint", "fpdf2", "reportlab")
    office = readme.program("LibreOffice", "soffice", "--version")
    poppler = readme.program("poppler", "pdftotext", "-v")
    readers = readme.packages("pypdf", "pdfminer.six", "pypdfium2", "pymupdf")
    return f"Measured: {', '.join([*others, *office])}; read with {', '.join([*poppler, *readers])}."


def main() -> None:
    environment.enter("tests.benchmarks.extraction")
    logging.disable(logging.WARNING)
    shown = section()
    print(shown)
    if "--readme" in sys.argv[1:]:
        readme.write("extraction", shown)


if __name__ == "__main__":
    main()
