"""The register as a workbook: sheet of directives, summary, words of statuses; the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thaimemo.errors import DataError, OutputError, Problem
from thaimemo.messages import register as say

if TYPE_CHECKING:
    from openpyxl import Workbook

    from thaimemo.register.rows import Row

MAX_ROWS = 50_000


def workbook_of(rows: Sequence[Row]) -> bytes:
    """The workbook of `rows`; OutputError without openpyxl, DataError for more than 50,000 rows."""
    if len(rows) > MAX_ROWS:
        raise DataError(Problem(say.TOO_MANY_ROWS, None, {"count": len(rows), "limit": MAX_ROWS}))
    require_openpyxl()
    from openpyxl import Workbook

    from thaimemo.register.lists import fill_lists
    from thaimemo.register.sheet import fill_sheet
    from thaimemo.register.summary import fill_summary

    book = Workbook()
    fill_sheet(book.worksheets[0], rows)
    fill_summary(book.create_sheet(), rows)
    fill_lists(book.create_sheet())
    return _bytes(book)


def require_openpyxl() -> None:
    """OutputError with the way to get it where openpyxl is not installed."""
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        raise OutputError(Problem(say.NEEDS_EXTRA)) from None


_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def _bytes(book: Workbook) -> bytes:
    """The file without the hour it was made at, which openpyxl writes into it."""
    book.properties.creator = "thaimemo"
    made, packed = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            elif name.startswith("xl/worksheets/"):
                data = data.replace(b' customHeight="1"', b"")  # so that rows still grow with what is typed
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, data)
    return packed.getvalue()
