"""Take TH Charm of AU, whose glyph `karuda` is the garuda, out of a downloaded package of the national fonts.

    python examples/fetch_emblem_font.py DOWNLOAD_FOLDER FONT_FOLDER

On a government computer this is not needed: the 13 national fonts are installed there.
"""

import sys
from pathlib import Path
from zipfile import ZipFile

FONT = "THCharmofAU-Regular.ttf"

downloads, fonts = Path(sys.argv[1]), Path(sys.argv[2])
fonts.mkdir(parents=True, exist_ok=True)
for wheel in sorted(downloads.glob("*.whl")):
    with ZipFile(wheel) as package:
        for name in package.namelist():
            if Path(name).name == FONT:
                (fonts / FONT).write_bytes(package.read(name))
