"""Files inside the PDF, such as the data it was made from, each with what it is to the memo (ISO 19005-3, 6.8)."""

from __future__ import annotations

from collections.abc import Sequence

from thaimemo.pdf.options import Attachment
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.syntax import array, dictionary, name, text


def add_attachments(file: PdfFile, attachments: Sequence[Attachment], date: str) -> None:
    """Write `attachments` into the file; `date` (as PDF writes it) is when they were made."""
    # A name tree is sorted by the bytes of its keys (7.9.6).
    added = {text(one.name): _specification(file, one, date) for one in attachments}
    names = array(f"{key} {added[key]}" for key in sorted(added))
    if added:
        file.catalog["Names"] = dictionary({"EmbeddedFiles": dictionary({"Names": names})})
        file.catalog["AF"] = array(added.values())


def _specification(file: PdfFile, attachment: Attachment, date: str) -> str:
    params = dictionary({"Size": len(attachment.data), "ModDate": f"({date})"})
    entries = {"Type": "/EmbeddedFile", "Subtype": name(attachment.mime), "Params": params}
    stream = file.add_stream(attachment.data, entries)
    return file.add(
        {
            "Type": "/Filespec",
            "F": text(attachment.name),
            "UF": text(attachment.name),
            "Desc": text(attachment.description or attachment.name),
            "AFRelationship": name(attachment.relationship),
            "EF": dictionary({"F": stream, "UF": stream}),
        }
    )
