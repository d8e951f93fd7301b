"""The file itself: equal memos give equal bytes, nothing stray is in it, and it says what it is."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pypdf
import pytest
from reportlab import rl_config

from tests.pdf.memos import BODY, TRIANGLE, head, memo, paragraph, signature, to, visit
from tests.pdf.unpacked import unpacked
from thaimemo import __version__
from thaimemo.pdf import PdfOptions, write
from thaimemo.pdf.shape import Shaper, face
from thaimemo.tree import Run

ROOT = Path(__file__).parents[2]

ELSEWHERE = """
import hashlib
from tests.pdf.memos import TRIANGLE, visit
from tests.pdf.unpacked import unpacked
from thaimemo import fonts
from thaimemo.layout import Layout
from thaimemo.pdf import PdfOptions, write
from thaimemo.resources import folder
data = write(visit(paragraphs=5, emblem=TRIANGLE), Layout(), fonts.find(folder("fonts")))
print(hashlib.sha256(data).hexdigest())
"""


@pytest.fixture(scope="module")
def data(layout, family) -> bytes:
    return write(visit(paragraphs=5, emblem=TRIANGLE), layout, family)


@pytest.fixture(scope="module")
def document(data) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def objects(document: pypdf.PdfReader) -> list[object]:
    return [document.get_object(number) for number in range(1, document.trailer["/Size"])]


class TestBytes:
    def test_are_the_same_twice(self, data, layout, family):
        write(visit(paragraphs=2), layout, family)
        assert write(visit(paragraphs=5, emblem=TRIANGLE), layout, family) == data

    @pytest.mark.parametrize("seed", ["0", "1", "4242"])
    def test_are_the_same_in_another_process(self, data, seed):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "America/Lima", "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", ELSEWHERE], env=environment, capture_output=True, text=True, cwd=ROOT
        )
        assert run.stdout.strip() == hashlib.sha256(data).hexdigest(), run.stderr

    def test_are_the_same_from_eight_threads(self, layout, family):
        memos = [visit(paragraphs=count, emblem=TRIANGLE) for count in range(8)] * 4
        face.cache_clear()
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(lambda one: write(one, layout, family), memos))
        face.cache_clear()
        assert together == [write(one, layout, family) for one in memos]

    def test_do_not_depend_on_what_was_remembered(self, layout, family, monkeypatch):
        before = write(visit(), layout, family)
        monkeypatch.setattr(Shaper, "full", True)
        assert write(visit(), layout, family) == before

    def test_do_not_depend_on_the_programs_reportlab_settings(self, data, layout, family, monkeypatch):
        for name, value in (("useA85", 1), ("pageCompression", 0), ("invariant", 0), ("documentLang", "en-GB")):
            monkeypatch.setattr(rl_config, name, value)
        assert write(visit(paragraphs=5, emblem=TRIANGLE), layout, family) == data


class TestObjects:
    def test_only_the_memos_own_fonts(self, document):
        fonts = {font["/BaseFont"] for page in document.pages for font in page["/Resources"]["/Font"].values()}
        assert {name.partition("+")[2] for name in fonts} == {"THSarabunPSK", "THSarabunPSK-Bold"}
        assert not any("Helvetica" in str(thing) for thing in objects(document))

    def test_a_face_nothing_is_written_in_is_left_out(self, layout, family):
        blank = head(agency="", number="", date="", subject="")
        bold = paragraph((Run(BODY, bold=True),))
        found = pypdf.PdfReader(io.BytesIO(write(memo(bold, head=blank), layout, family)))
        (font,) = found.pages[0]["/Resources"]["/Font"].values()
        assert font["/BaseFont"].endswith("+THSarabunPSK-Bold")

    def test_every_object_is_reached_from_the_trailer(self, document):
        reached: set[int] = set()
        waiting = [document.trailer.raw_get("/Root"), document.trailer.raw_get("/Info")]
        while waiting:
            thing = waiting.pop()
            if isinstance(thing, pypdf.generic.IndirectObject):
                if thing.idnum in reached:
                    continue
                reached.add(thing.idnum)
                thing = thing.get_object()
            if isinstance(thing, dict):
                waiting += [thing.raw_get(key) for key in thing]
            elif isinstance(thing, list):
                waiting += list(thing)
        left = [thing for number, thing in enumerate(objects(document), 1) if number not in reached]
        # ReportLab's dictionary of fonts, which stays empty here, and what finds and holds the others.
        assert [thing.get("/Type") for thing in left] == [None, "/ObjStm", "/XRef"]
        assert left[0] == {}

    def test_every_stream_is_deflated_and_ends_its_line(self, data):
        starts = [match.end() for match in re.finditer(rb">>\nstream\n", data)]
        assert len(starts) > 5
        lengths = [int(number) for number in re.findall(rb"/Length (\d+)", data)]
        assert data.count(b"/FlateDecode") == len(starts)
        for start, length in zip(starts, lengths, strict=True):
            assert data[start + length :].startswith(b"\nendstream\n")

    def test_strings_need_no_escape(self, layout, family):
        latin = "".join(chr(code) for code in range(0x21, 0x7F))
        found = pypdf.PdfReader(io.BytesIO(write(memo(paragraph(latin * 3)), layout, family)))
        stream = found.pages[0].get_contents().get_data()
        shown = re.findall(rb"\((.*?)\) Tj", stream, re.DOTALL)
        assert stream.count(b"Tj") == len(shown) > 5
        assert not any(set(codes) & set(b"()\\\r") or len(codes) % 2 for codes in shown)

    def test_the_emblem_is_there_once(self, document, data):
        assert data.count(b"/Subtype /Form") == 1
        assert [b"/Emblem Do" in page.get_contents().get_data() for page in document.pages] == [True, False]

    @pytest.mark.parametrize(("standard", "one", "three"), [("plain", 18_000, 30_000), ("2a", 22_000, 45_000)])
    def test_files_are_lean(self, layout, family, standard, one, three):
        options = PdfOptions(standard)
        assert len(write(memo(to(), paragraph(), signature()), layout, family, options)) < one
        assert len(write(visit(paragraphs=45), layout, family, options)) < three


class TestInformation:
    def test_says_what_the_memo_is(self, document):
        assert document.metadata.title == "รายงานผลการตรวจราชการ"
        assert document.metadata.author == "ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ ๑"
        assert document.metadata.subject.startswith("รายงานผลการเข้าร่วม")
        assert document.metadata.producer == f"thaimemo {__version__}"
        assert document.trailer["/Root"]["/Lang"] == "th-TH"
        assert document.trailer["/Root"]["/ViewerPreferences"] == {"/DisplayDocTitle": True}

    def test_dates_are_the_memos_own_in_thai_time(self, document):
        assert document.metadata["/CreationDate"] == document.metadata["/ModDate"] == "D:20200117000000+07'00'"

    def test_years_before_a_thousand_have_four_figures(self, layout, family):
        data = write(memo(created=date(20, 1, 17)), layout, family)
        assert b"D:00200117000000" in unpacked(data)

    def test_marks_of_pdf_syntax_in_the_title_do_no_harm(self, layout, family):
        nasty = "a) /Evil (b \\ <</X 1>> ก"
        data = write(memo(title=nasty, author=nasty), layout, family)
        assert pypdf.PdfReader(io.BytesIO(data), strict=True).metadata.title == nasty


def test_reportlab_still_has_what_is_used_of_it(data):
    """Each of these is part of no promise of ReportLab; where one goes, `reportlab_hooks` has to follow."""
    from reportlab.pdfbase import pdfdoc

    document = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7))
    for name in ("Pages", "idToObjectNumberAndVersion", "Reference", "addPage", "signature"):
        assert hasattr(document, name), name
    reference = document.Reference(pdfdoc.PDFObject())
    assert document.idToObjectNumberAndVersion[reference.name] == (2, 0)
    assert document.objectcounter == 2
    assert document.idToObject[document.numberToId[2]] is not None
    document.signature.update(b"")
    assert document.ID().startswith(b"\n[")
    file = pdfdoc.PDFFile((1, 7))
    assert file.add(b"end") == file.offset - 3
    assert file.format(document).startswith(b"%PDF-1.7\n%")
    assert file.offset == len(file.format(document))
