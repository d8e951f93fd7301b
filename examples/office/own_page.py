"""An office's own page: its template, its emblem, its fonts and its left margin.

python own_page.py ../nan/visit.yaml our_memo.pdf [FOLDER_WITH_FONTS]

The same on the command line: thaimemo render ../nan/visit.yaml --template our_memo --templates . --emblem emblem.svg
"""

import sys
from pathlib import Path

import thaimemo

here = Path(__file__).parent
visit, target, *fonts = sys.argv[1:]

document = thaimemo.render(
    thaimemo.load(visit),
    template="our_memo",
    templates=[here],  # looked through before the templates of thaimemo
    emblem=here / "emblem.svg",
    fonts=fonts[0] if fonts else None,  # a folder with the four files of TH SarabunPSK; None: those of thaimemo
    layout={"left_margin": "3.5 cm"},  # any row of `thaimemo layout`
)
document.save(target)
