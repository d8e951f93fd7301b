"""A PDF's pages as pictures, for a page in a browser."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import pypdfium2


def drawn(pdf: bytes, width: int) -> list[str]:
    """Each page as a PNG of `width` pixels, in base64."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_picture(page, width) for page in document]
    finally:
        document.close()


def _picture(page: pypdfium2.PdfPage, width: int) -> str:
    scale = (width - 0.5) / page.get_width()  # a part of a pixel becomes a whole one
    # Sixteen colours show grey edges and a red stamp, and make a picture a fifth as large.
    image = page.render(scale=scale).to_pil().convert("RGB").quantize(16)
    file = BytesIO()
    image.save(file, "PNG", compress_level=3)
    return b64encode(file.getvalue()).decode()
