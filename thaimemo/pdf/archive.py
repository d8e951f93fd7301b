"""What makes a PDF fit for the archive: the XMP that declares it, and the colours it means (ISO 19005-2)."""

from __future__ import annotations

import zlib
from functools import cache

from thaimemo.pdf.colour import srgb_profile
from thaimemo.pdf.options import Standard
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.syntax import array, dictionary
from thaimemo.pdf.xmp import Description, packet


def add_archive(file: PdfFile, description: Description, standard: Standard) -> None:
    """Declare that the file keeps `standard`."""
    # Compressed, as all but the first part of the standard allow: it would be a tenth of a short memo.
    metadata = file.add_stream(packet(description, standard), {"Type": "/Metadata", "Subtype": "/XML"})
    file.catalog |= {"Metadata": metadata, "OutputIntents": array([_output_intent(file)])}


def _output_intent(file: PdfFile) -> str:
    profile = file.add_stream(_packed_profile(), {"N": 3}, deflated=True)
    intent = {"Type": "/OutputIntent", "S": "/GTS_PDFA1", "OutputConditionIdentifier": "(sRGB)"}
    return dictionary({**intent, "Info": "(sRGB IEC61966-2.1)", "DestOutputProfile": profile})


@cache
def _packed_profile() -> bytes:
    return zlib.compress(srgb_profile(), 9)
