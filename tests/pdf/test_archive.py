"""Archival PDF: veraPDF finds no fault in any of our files, and finds each fault that is planted in one."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from runpy import run_path

import pypdf
import pytest
from lxml import etree
from PIL import Image, ImageCms

import thaimemo
from tests.certificates import PASSWORD, certificate
from tests.generated import visit as generated
from tests.pdf.faults import FAULTS, copy, line_not_ended
from tests.pdf.memos import AT, heading, memo, paragraph, signature, text, to
from tests.pdf.parts import directives, everything, photos, table
from tests.pdf.unpacked import unpacked
from tests.verapdf import verdicts
from thaimemo.fonts import FontFamily
from thaimemo.layout import Layout
from thaimemo.pdf import Attachment, PdfOptions, write
from thaimemo.pdf.colour import srgb_profile
from thaimemo.signing import sign
from thaimemo.tree import Heading, Memo, Picture

EXAMPLES = Path(__file__).parents[2] / "examples"
SEEDS = range(40)
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
DATA = Attachment("visit.json", b'{"memo": {}}', "application/json", "ข้อมูลของรายงาน", "Source")
WORD = Attachment("บันทึก.docx", b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
ARCHIVE = ("PDFA-2A", "PDFUA-1")
OTHERS = {"2b": ("PDFA-2B",), "3a": ("PDFA-3A", "PDFUA-1")}


def translucent() -> Picture:
    output = io.BytesIO()
    Image.new("LA", (40, 43), (0, 120)).save(output, "PNG")
    return Picture(output.getvalue(), 40, 43)


def documents() -> dict[str, thaimemo.Document]:
    made = {f"seed{seed:02}": thaimemo.render(generated(seed), emblem="none") for seed in SEEDS}
    for data in sorted(EXAMPLES.glob("*/visit.yaml")):
        for template in ("visit_report", "visit_summary"):
            made[f"{data.parent.name}-{template}"] = thaimemo.render(thaimemo.load(data), template, emblem="none")
        options = {"directives": "table", "photos": "4"}
        made[f"{data.parent.name}-table"] = thaimemo.render(thaimemo.load(data), emblem="none", options=options)
    for template in ("round", "followup"):
        report = thaimemo.load(EXAMPLES / "round" / f"{template}.yaml")
        made[template] = thaimemo.render(report, template, emblem="none")
    made["in_python"] = run_path(str(EXAMPLES / "in_python.py"))["document"]
    return made


@pytest.fixture(scope="module")
def whole(layout, family) -> bytes:
    return write(everything(), layout, family, PdfOptions(signature_field=True))


def good_files(whole: bytes, layout: Layout, family: FontFamily, folder: Path) -> dict[str, bytes]:
    """Files that keep what they say, by their names; those of other standards than the default are named by them."""
    key = certificate(folder)

    def made(tree: Memo, *options: object, **more: object) -> bytes:
        return write(tree, layout, family, PdfOptions(*options, **more))

    return {name: document.to_bytes("pdf") for name, document in documents().items()} | {
        "whole": whole,
        "copied": copy(whole),
        "signed": sign(whole, key, PASSWORD, reason="เห็นชอบ", location="ลำปาง"),
        "signed-twice": sign(sign(whole, key, PASSWORD), key, PASSWORD),
        "empty": made(memo()),
        "tables": made(memo(table(("ก", "ข")), table(("ก",), header=0), directives(200))),
        "photos": made(memo(photos(5))),
        "translucent": made(memo(to(), emblem=translucent())),
        "2b": made(everything(), "2b", signature_field=True),
        "3a": made(everything(), "3a", (DATA, WORD)),
    }


def test_every_file_keeps_what_it_says(whole, layout, family, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THAIMEMO_EMBLEM", "none")
    files = good_files(whole, layout, family, tmp_path)
    assert len(files) >= 40 + 3 * 3 + 2 + 1 + 10
    found = verdicts(files, {name: OTHERS.get(name, ARCHIVE) for name in files}, tmp_path)
    assert {name: verdict.broken for name, verdict in found.items() if verdict.broken} == {}
    assert min(verdict.checks for verdict in found.values()) > 500


def test_every_planted_fault_is_found(whole, layout, family, tmp_path):
    files = {fault.__name__: copy(whole, fault) for fault in FAULTS}
    files["line_not_ended"] = line_not_ended(whole)
    files["plain"] = write(everything(), layout, family, PdfOptions("plain"))
    clauses = {fault.__name__: clauses for fault, clauses in FAULTS.items()}
    clauses["line_not_ended"] = {"PDFA-2A": "6.1.7.1"}
    clauses["plain"] = {"PDFA-2A": "6.6.2.1", "PDFUA-1": "6.2"}
    found = verdicts(files, clauses, tmp_path)
    expected = {f"{name} {profile}": clause for name in files for profile, clause in clauses[name].items()}
    told = {name: {rule.rpartition("-")[0] for rule in verdict.broken} for name, verdict in found.items()}
    assert {name: told[name] for name, clause in expected.items() if clause not in told[name]} == {}


def xmp(data: bytes, path: str) -> list[str]:
    """What a path finds in the XMP of a file."""
    packet = pypdf.PdfReader(io.BytesIO(data)).trailer["/Root"]["/Metadata"].get_data()
    return [str(found) for found in etree.fromstring(packet).xpath(path, namespaces=NAMES)]


class TestMetadata:
    def test_says_the_same_as_the_documents_information(self, whole):
        information = pypdf.PdfReader(io.BytesIO(whole)).metadata
        assert xmp(whole, "//dc:title//rdf:li/text()") == [information.title]
        assert xmp(whole, "//dc:creator//rdf:li/text()") == [information.author]
        assert xmp(whole, "//dc:description//rdf:li/text()") == [information.subject]
        assert xmp(whole, "//@pdf:Producer") == xmp(whole, "//@xmp:CreatorTool") == [information.producer]
        assert xmp(whole, "//@xmp:CreateDate") == xmp(whole, "//@xmp:ModifyDate") == ["2020-01-17T00:00:00+07:00"]
        assert information["/CreationDate"] == "D:20200117000000+07'00'"
        assert xmp(whole, "//dc:language//rdf:li/text()") == ["th-TH"]

    @pytest.mark.parametrize(
        ("standard", "part", "level", "accessible"),
        [("2a", "2", "A", ["1"]), ("2b", "2", "B", []), ("3a", "3", "A", ["1"])],
    )
    def test_says_which_standard_is_kept(self, layout, family, standard, part, level, accessible):
        data = write(memo(), layout, family, PdfOptions(standard))
        assert xmp(data, "//@pdfaid:part") == [part]
        assert xmp(data, "//@pdfaid:conformance") == [level]
        assert xmp(data, "//@pdfuaid:part") == accessible

    def test_any_title_is_well_formed(self, layout, family):
        nasty = "a & b <c> ]]> \"d\" 'e' {title} %s \ufffe \x02 ก"
        data = write(memo(title=nasty, author=nasty), layout, family)
        assert xmp(data, "//dc:title//rdf:li/text()") == [nasty.replace("\ufffe", "\ufffd").replace("\x02", "\ufffd")]


class TestColour:
    def test_of_the_output_intent_is_srgb(self):
        ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
        theirs = ImageCms.createProfile("sRGB")
        ramp = Image.merge(
            "RGB", [Image.linear_gradient("L"), Image.linear_gradient("L").rotate(90), Image.radial_gradient("L")]
        )
        same = ImageCms.applyTransform(ramp, ImageCms.buildTransform(ours, theirs, "RGB", "RGB"))
        apart = [abs(one - other) for one, other in zip(ramp.tobytes(), same.tobytes(), strict=True)]
        assert max(apart) <= 1

    def test_is_small_and_names_no_day(self):
        assert len(srgb_profile()) < 500
        assert srgb_profile()[24:36] == bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
        assert int.from_bytes(srgb_profile()[:4], "big") == len(srgb_profile())


class TestAttachments:
    def test_are_in_the_file_with_what_they_are(self, layout, family):
        document = pypdf.PdfReader(io.BytesIO(write(memo(), layout, family, PdfOptions("3a", (WORD, DATA)))))
        assert document.attachments == {"visit.json": [DATA.data], "บันทึก.docx": [WORD.data]}
        listed = [one.get_object() for one in document.trailer["/Root"]["/AF"]]
        assert [one["/AFRelationship"] for one in listed] == ["/Source", "/Source"]
        assert [one["/Desc"] for one in listed] == ["บันทึก.docx", "ข้อมูลของรายงาน"]
        assert [one["/EF"]["/F"]["/Subtype"] for one in listed] == [f"/{WORD.mime}", "/application/json"]

    def test_are_found_by_name_in_the_order_a_name_tree_has(self, layout, family):
        many = tuple(Attachment(name, b"", "text/plain") for name in ("ข", "b", "ก", "a"))
        document = pypdf.PdfReader(io.BytesIO(write(memo(), layout, family, PdfOptions("plain", many))))
        names = document.trailer["/Root"]["/Names"]["/EmbeddedFiles"]["/Names"][::2]
        assert names == ["a", "b", "ก", "ข"]

    @pytest.mark.parametrize("standard", ["2a", "2b"])
    def test_go_with_3a_only(self, standard):
        with pytest.raises(thaimemo.OutputError, match="use the standard 3a"):
            PdfOptions(standard, (DATA,))

    def test_everything_wrong_is_told_at_once(self):
        other = Attachment("visit.json", b"", "text/plain", relationship="Friend")
        with pytest.raises(thaimemo.OutputError) as error:
            PdfOptions("9z", (DATA, other))
        assert len(error.value.problems) == 3
        for words in ("“9z” is not known", "more than one attachment is called “visit.json”", "cannot be “Friend”"):
            assert words in str(error.value)


class TestBookmarks:
    def long(self) -> Memo:
        many = [block for at in range(6) for block in (heading(f"หัวข้อที่ {at}"), *[paragraph()] * 5)]
        return memo(to(), *many, signature())

    def baseline(self, page: pypdf.PageObject, words: str) -> float:
        places: list[float] = []
        page.extract_text(visitor_text=lambda text, _, matrix, *__: places.append(matrix[5]) if words in text else None)
        return places[0]

    def test_lead_to_their_headings(self, layout, family):
        document = pypdf.PdfReader(io.BytesIO(write(self.long(), layout, family)))
        assert len(document.pages) > 3
        assert [mark.title for mark in document.outline] == [f"หัวข้อที่ {at}" for at in range(6)]
        for mark in document.outline:
            page = document.pages[document.get_destination_page_number(mark)]
            assert 0 < mark.top - self.baseline(page, mark.title) < layout.body_leading

    def test_stand_within_one_another_as_their_headings_do(self, layout, family):
        levels = [Heading(text(name), AT, level) for name, level in (("ก", 1), ("ข", 2), ("ค", 2), ("ง", 1), ("จ", 3))]
        data = write(memo(*levels, *[paragraph()] * 20), layout, family)
        ka, under, ngo, last = pypdf.PdfReader(io.BytesIO(data)).outline
        assert (ka.title, [mark.title for mark in under], ngo.title, [mark.title for mark in last]) == (
            "ก",
            ["ข", "ค"],
            "ง",
            ["จ"],
        )

    @pytest.mark.parametrize("standard", ["2a", "plain"])
    def test_a_memo_of_one_page_or_a_plain_one_has_none(self, layout, family, standard):
        tree = memo(heading("หัวข้อ"), paragraph()) if standard == "2a" else self.long()
        assert b"/Outlines" not in unpacked(write(tree, layout, family, PdfOptions(standard)))


class TestBytes:
    @pytest.mark.parametrize("standard", ["2a", "2b", "3a", "plain"])
    def test_are_the_same_twice(self, layout, family, standard):
        options = PdfOptions(standard, (DATA,) if standard == "3a" else (), signature_field=True)
        assert write(everything(), layout, family, options) == write(everything(), layout, family, options)

    def test_differ_by_the_day_of_the_memo_only_where_it_is_told(self, layout, family):
        one, other = (_objects(write(memo(created=date(2020, 1, day)), layout, family)) for day in (17, 18))
        told = [kind for (kind, said), (_, it_says) in zip(one, other, strict=True) if said != it_says]
        assert sorted(told) == ["/Metadata", "information"]


def _objects(data: bytes) -> list[tuple[str, bytes]]:
    """The kinds of a file's objects and what they say, but for those that only hold or find others."""
    document = pypdf.PdfReader(io.BytesIO(data))
    found = []
    for thing in (document.get_object(number) for number in range(1, document.trailer["/Size"])):
        kind = thing.get("/Type", "") if isinstance(thing, dict) else ""
        if kind not in ("/ObjStm", "/XRef"):
            information = isinstance(thing, dict) and "/CreationDate" in thing
            shown = re.sub(r"IndirectObject\((\d+), .*?\)", r"\1", repr(thing)).encode()
            said = thing.get_data() if isinstance(thing, pypdf.generic.StreamObject) else shown
            found.append(("information" if information else kind, said))
    return found
