"""The file's own description: title, author, subject, language and dates."""

from __future__ import annotations

import os
from datetime import datetime, time, timezone

from thaimemo.errors import OutputError, Problem
from thaimemo.messages import word as messages
from thaimemo.tree import Memo, plain
from thaimemo.word import oxml

_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
    "<dc:language>th-TH</dc:language><cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified></cp:coreProperties>'
)


def _moment(memo: Memo) -> datetime:
    """The memo's date at midnight UTC, or the moment `SOURCE_DATE_EPOCH` names (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.combine(memo.created, time(), timezone.utc)
    try:
        return datetime.fromtimestamp(int(epoch), timezone.utc)
    except (ValueError, OverflowError, OSError):
        raise OutputError(Problem(messages.BAD_EPOCH, values={"value": epoch})) from None


def core(memo: Memo) -> str:
    """`docProps/core.xml`; raises `OutputError` where `SOURCE_DATE_EPOCH` is no number of seconds."""
    return _CORE.format(
        title=oxml.text(memo.title),
        subject=oxml.text(plain(memo.head.subject)),
        author=oxml.text(memo.author),
        date=f"{_moment(memo):%Y-%m-%dT%H:%M:%SZ}",
    )
