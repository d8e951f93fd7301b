"""Five programs that read text out of a PDF, each giving the lines of a page as it sees them."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTTextContainer


def pdftotext(data: bytes) -> list[str]:
    """Poppler, in the order of the content stream."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "memo.pdf"
        file.write_bytes(data)
        command = ["pdftotext", "-raw", "-enc", "UTF-8", "-eol", "unix", file, "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode().removesuffix("\f").split("\f")


def read_pypdf(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def pdfminer(data: bytes) -> list[str]:
    pages = extract_pages(io.BytesIO(data), laparams=LAParams(boxes_flow=None))
    return ["".join(part.get_text() for part in page if isinstance(part, LTTextContainer)) for page in pages]


def pdfium(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [_pdfium_page(page) for page in document]
    finally:
        document.close()


def _pdfium_page(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()


def mupdf(data: bytes) -> list[str]:
    with pymupdf.open(stream=data, filetype="pdf") as document:
        return [page.get_text() for page in document]


READERS: dict[str, Callable[[bytes], list[str]]] = {
    "pdftotext": pdftotext,
    "pypdf": read_pypdf,
    "pdfminer": pdfminer,
    "pypdfium2": pdfium,
    "pymupdf": mupdf,
}

# These two make one blank of several, whatever a PDF says; the first also of a no-break space, the second two letters
# of a ligature.
ONE_BLANK = ("pdftotext", "pypdfium2")
LIGATURES = str.maketrans({"\ufb01": "fi", "\ufb02": "fl"})


def lines(reader: str, data: bytes) -> list[str]:
    """The lines of all pages, without blanks at their ends."""
    pages = READERS[reader](data)
    stripped = (line.strip(" ") for page in pages for line in re.split(r"[\r\n]+", page))
    return [line for line in stripped if line]


def holds(reader: str, found: list[str], source: str) -> bool:
    """Whether the lines `found` are `source`, character by character; only blanks at line ends may be gone."""
    if reader in ONE_BLANK:
        source, *found = (re.sub("[ \u00a0]+", " ", line.translate(LIGATURES)).strip(" ") for line in [source, *found])
    return re.fullmatch(" *".join(map(re.escape, found)), source.strip(" ")) is not None
