"""The Lampang memo through the API: data in, Word and PDF out."""

from pathlib import Path

import thaimemo

here = Path(__file__).parent
out = Path("out")
out.mkdir(exist_ok=True)

report = thaimemo.load(here / "lampang" / "visit.yaml")
document = thaimemo.render(report)
document.save(out / "lampang.docx")
document.save(out / "lampang.pdf")
print(f"{report.memo.subject}: {len(report.directives)} directives")
