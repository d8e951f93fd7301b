"""Abbreviations: the glossary, what the checker says of them, and how they are written out at first use."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import thaimemo
from thaimemo import DataError, TemplateError
from thaimemo.checks import Settings, check, check_file, check_text
from thaimemo.checks.rules.sense.letter_codes import codes
from thaimemo.glossary import Entry, Glossary, glossary_of
from thaimemo.glossary.entries import NEVER_WRITTEN_OUT
from thaimemo.glossary.reading import SHIPPED
from thaimemo.glossary.tokens import chains
from thaimemo.glossary.writing import Writer, written_out
from thaimemo.template import rendered

ONLY = Settings(off=frozenset({"spelling", "form", "register", "sense"}))
EXAMPLES = Path(__file__).parents[2] / "examples"
KINDS = NEVER_WRITTEN_OUT | {
    "agency", "body", "committee", "department", "enterprise", "latin", "law", "local", "ministry", "office",
    "position", "programme", "term", "university",
}  # fmt: skip


def shorts(text: str) -> list[list[str]]:
    return [[unit.short for unit in units] for units in chains(text, glossary_of())]


def found(text: str, settings: Settings = ONLY) -> list[tuple[str, str]]:
    return [(one.rule.removeprefix("abbreviation-"), one.words) for one in check_text(text, settings=settings)]


def own(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "ของเรา.tsv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


class TestGlossary:
    def test_every_row_has_a_full_name_a_known_kind_and_a_source(self):
        rows = [
            line.split("\t") for line in SHIPPED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
        ]
        assert len(rows) > 300
        for row in rows[1:]:
            assert all(row[:4]), row
            assert row[2] in KINDS, row
        assert len({tuple(row[:2]) for row in rows}) == len(rows)

    @pytest.mark.parametrize(
        ("short", "full"),
        [
            ("อก.", "กระทรวงอุตสาหกรรม"),
            ("กสอ.", "กรมส่งเสริมอุตสาหกรรม"),
            ("มผช.", "มาตรฐานผลิตภัณฑ์ชุมชน"),
            ("ททท.", "การท่องเที่ยวแห่งประเทศไทย"),
            ("SMEs", "วิสาหกิจขนาดกลางและขนาดย่อม"),
            ("CIV", "หมู่บ้านอุตสาหกรรมสร้างสรรค์"),
            ("พ.ร.บ.", "พระราชบัญญัติ"),
        ],
    )
    def test_a_certain_one_has_one_full_name(self, short, full):
        assert glossary_of().expansion(short) == full

    @pytest.mark.parametrize("short", ["กพร.", "ทช.", "ก.พ.", "ITC", "พ.ศ.", "ฮฮ."])
    def test_several_senses_units_and_unknown_ones_have_none(self, short):
        assert glossary_of().expansion(short) is None

    def test_every_ministry_is_there_under_the_letters_of_its_letter_numbers(self):
        for code, (kind, name) in codes().items():
            if kind == "ministry":
                assert name in [sense.full for sense in glossary_of().senses(f"{code}.")]

    def test_an_office_row_replaces_all_senses_of_the_package(self, tmp_path):
        glossary = glossary_of(
            [own(tmp_path, "short\tfull", "# ของเรา", "", "กพร.\tกรมพัฒนาฝีมือแรงงาน", "ศว.\tศูนย์วิจัย\toffice")]
        )
        assert glossary.expansion("กพร.") == "กรมพัฒนาฝีมือแรงงาน"
        assert glossary.senses("ศว.") == (Entry("ศว.", "ศูนย์วิจัย", "office"),)
        assert glossary.expansion("อก.") == "กระทรวงอุตสาหกรรม"

    def test_all_bad_rows_are_told_with_their_lines(self, tmp_path):
        with pytest.raises(DataError) as error:
            glossary_of([own(tmp_path, "กพร.", "ก.\tข\tค\tง\tจ\tฉ", "อก.\tกระทรวง", "\tไม่มีคำย่อ")])
        assert [problem.place.line for problem in error.value.problems] == [1, 2, 4]

    def test_a_file_that_is_not_there_is_told(self, tmp_path):
        with pytest.raises(DataError):
            glossary_of([tmp_path / "ไม่มี.tsv"])


class TestTokens:
    @pytest.mark.parametrize(
        ("text", "units"),
        [
            ("ผอ.ศภ.1 กสอ.", [["ผอ.", "ศภ.1"], ["กสอ."]]),
            ("ผกช.ศภ. ๑ กสอ.", [["ผกช.", "ศภ.๑"], ["กสอ."]]),
            ("นวอ.ชก เข้าร่วม", [["นวอ.", "ชก"]]),
            ("ผอ.ศว.กสอ.", [["ผอ.", "ศว.", "กสอ."]]),
            ("จ.เชียงใหม่ อ.เมือง", [["จ."], ["อ."]]),
            ("16 ม.ค. 2563", [["ม.ค."]]),
            ("พ.ร.บ.โรงงาน พ.ศ. 2535", [["พ.ร.บ."], ["พ.ศ."]]),
            ("ก.ข.ค. รง.4", [["ก.ข.ค."], ["รง.4"]]),
            ("SMEs R&D IoT และ ABC", [["SMEs"], ["R&D"], ["IoT"], ["ABC"]]),
            ("COVID-19 YouTube a@B.COM http://AB.CD/EF II IV HELLO WORLDS x", [["HELLO"]]),
            ("จบ. แล้วไป. กก", [["จบ."]]),
            ("ตอนนี้จบ.", []),
        ],
    )
    def test_abbreviations_are_taken_apart(self, text, units):
        assert shorts(text) == units

    @given(st.text("กขอศภ.1๑ ()ABs", max_size=60))
    def test_every_unit_is_where_it_says(self, text):
        for units in chains(text, glossary_of()):
            for unit in units:
                assert text[unit.start : unit.end].replace(" ", "") == unit.short


class TestFindings:
    def test_an_unknown_one_is_named_once(self):
        assert found("กรม กขคฆ. และ กขคฆ. กับ QZX") == [("unknown", "กขคฆ."), ("unknown", "QZX")]

    def test_one_that_the_text_introduces_is_known(self):
        assert found("ศูนย์วิจัย (ศว.) และ ศว. กับองค์กร (QZX) และ QZX") == []

    def test_one_of_the_office_is_known(self, tmp_path):
        settings = Settings(off=ONLY.off, glossaries=(own(tmp_path, "กขคฆ.\tกรมของเรา"),))
        assert found("กรม กขคฆ.", settings) == []

    def test_several_senses_are_told_unless_introduced(self):
        (one,) = check_text("มอบ กพร. และ กพร.", settings=ONLY)
        assert one.rule == "abbreviation-ambiguous"
        assert one.suggestions == ("กรมอุตสาหกรรมพื้นฐานและการเหมืองแร่", "กรมพัฒนาฝีมือแรงงาน")
        assert found("กรมพัฒนาฝีมือแรงงาน (กพร.) และ กพร.") == []

    def test_dates_units_and_list_labels_are_no_finding(self):
        assert found("ก. วันที่ 16 ก.พ. 2563 เวลา 09.00 น. ระยะทาง 5 กม. หนัก 3 กก. พื้นที่ 20 ตร.ม. ข. โทร. 0 5324") == []

    def test_titles_and_ranks_are_no_finding(self):
        assert found("พล.ต.อ.สมชาย ใจดี ผศ.ดร.สมหญิง ใจงาม ว่าที่ ร.ต.วิชัย ดีงาม น.ส.อรุณี ใจดี") == []

    def test_use_before_the_introduction_is_told_at_the_first_use(self):
        text = "ตามที่ อก. แจ้ง นั้น กระทรวงอุตสาหกรรม (อก.) ขอให้ อก. ดำเนินการ"
        (one,) = check_text(text, settings=ONLY)
        assert (one.rule, one.start) == ("abbreviation-early", text.index("อก."))

    def test_the_paper_and_not_the_file_says_what_comes_first(self):
        memo = {
            "agency": "กรม",
            "subject": "เรื่อง อก.",
            "to": "อธิบดี",
            "signer": {"name": "นายสมชาย ใจดี", "position": "ผอ.อก."},
        }
        directives = [{"topic": "งาน อก.", "text": "ให้กระทรวงอุตสาหกรรม (อก.) ดำเนินการ"}]
        late = thaimemo.VisitReport(memo=memo, visit={"date": "16/1/2563"}, directives=directives)
        assert check(late, settings=ONLY) == []
        early = thaimemo.VisitReport(
            memo=memo, visit={"date": "16/1/2563", "problems": ["ของ อก."]}, directives=directives
        )
        assert [(one.rule, one.place.path) for one in check(early, settings=ONLY)] == [
            ("abbreviation-early", "visit.problems[0]")
        ]

    def test_the_examples_have_hints_at_what_their_author_did_not_know(self):
        for example in ("visit.yaml", "news.txt"):
            findings = check_file(EXAMPLES / "lampang" / example, settings=ONLY)
            assert sorted({one.words for one in findings}) == ["ITC", "ผกช.", "ศว."]
            assert {str(one.severity) for one in findings} == {"hint"}
        for example in ("nan", "phrae"):
            assert check_file(EXAMPLES / example / "visit.yaml", settings=ONLY) == []

    @pytest.mark.parametrize("piece", ["ก", "ก.", "กก. ", "(ก. ", "A", "AB ", "ศภ.1", "((((", "อก. (อก.) "])
    def test_hostile_text_is_searched_in_the_time_of_its_length(self, piece):
        assert len(check_text(piece * (60_000 // len(piece)), settings=ONLY)) <= 2


class TestWrittenOut:
    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("ให้ อก. และ อก.", "ให้ กระทรวงอุตสาหกรรม (อก.) และ อก."),
            ("กสอ.ซึ่งได้รับ", "กรมส่งเสริมอุตสาหกรรม (กสอ.) ซึ่งได้รับ"),
            ("ผอ.ศภ.1", "ผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 1 (ผอ.ศภ.1)"),
            ("นวอ.ชก", "นักวิชาการอุตสาหกรรมชำนาญการ (นวอ.ชก)"),
            ("สอจ.ลำปาง แล้ว สอจ.ลำปาง", "สำนักงานอุตสาหกรรมจังหวัดลำปาง (สอจ.ลำปาง) แล้ว สอจ.ลำปาง"),
            ("รมว.อก.", "รัฐมนตรีว่าการกระทรวงอุตสาหกรรม (รมว.อก.)"),
            ("สป.มท.", "สำนักงานปลัดกระทรวงมหาดไทย (สป.มท.)"),
            ("SMEs", "วิสาหกิจขนาดกลางและขนาดย่อม (SMEs)"),
        ],
    )
    def test_the_full_name_comes_first_with_the_short_one_in_brackets(self, text, written):
        assert written_out(text, glossary_of()) == written

    @pytest.mark.parametrize(
        "text",
        [
            "กระทรวงอุตสาหกรรม (อก.) และ อก.",
            "กระทรวงอุตสาหกรรม อก. และ อก.",
            "สำนักงานอุตสาหกรรมจังหวัดลำปาง (สอจ.ลำปาง) และ สอจ.ลำปาง",
            "ผู้อำนวยการศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 1 (ศภ.1 กสอ.) แล้ว ศภ.1 กสอ.",
            "กล่าวว่า “ขอให้ อก. เร่งรัด”",
            "กพร. ITC ผกช.ศภ.1 รมว.คลัง อบต.แม่สุก",
            "16 ก.พ. 2563 เวลา 09.00 น. 5 กม. จ.ลำปาง พ.ศ. 2563 PM 2.5",
        ],
    )
    def test_what_is_written_out_quoted_uncertain_or_a_unit_stays(self, text):
        assert written_out(text, glossary_of()) == text

    def test_names_stay(self):
        assert written_out("บริษัท อก. จำกัด", glossary_of(), ["บริษัท อก. จำกัด"]) == "บริษัท อก. จำกัด"

    def test_headings_and_fields_stay_and_the_text_after_them_is_written_out(self):
        xml = '<memo><head a="อก."><subject>อก.</subject></head><p><b>อก.</b> ให้ อก. และ อก.</p>'
        xml += "<signature>กสอ.</signature></memo>"
        assert Writer(glossary_of()).markup(xml) == xml.replace("ให้ อก.", "ให้ กระทรวงอุตสาหกรรม (อก.)")

    @given(
        st.lists(
            st.sampled_from(["อก.", "กสอ.", "ศภ.1", "กพร.", "ให้", "(อก.)", "“อก.”", "กระทรวงอุตสาหกรรม"]), max_size=12
        )
    )
    def test_what_was_written_out_once_is_not_written_out_again(self, words):
        once = written_out(" ".join(words), glossary_of())
        assert written_out(once, glossary_of()) == once

    def test_a_glossary_in_python_does(self):
        assert written_out("ศว.", Glossary([Entry("ศว.", "ศูนย์วิจัย")])) == "ศูนย์วิจัย (ศว.)"


class TestRendering:
    @staticmethod
    def text(**options) -> str:
        report = thaimemo.VisitReport(
            memo={"agency": "กรม", "subject": "เรื่องของ อก.", "to": "อธิบดี"},
            visit={"date": "16/1/2563"},
            directives=["ให้ อก. ใช้ R&D", "ให้ อก. และ ศว. เร่งรัด"],
        )
        document = thaimemo.render(report, emblem="none", **options)
        return "\n".join(part.text for part in docx.Document(BytesIO(document.to_bytes("docx"))).paragraphs)

    def test_they_stay_short_unless_wanted(self):
        assert "กระทรวงอุตสาหกรรม" not in self.text()
        assert self.text() == self.text(options={"abbreviations": "short"})

    @pytest.mark.parametrize("template", ["visit_report", "visit_summary"])
    def test_the_option_writes_them_out_once_in_any_template(self, template):
        text = self.text(template=template, options={"abbreviations": "full"})
        assert text.count("กระทรวงอุตสาหกรรม (อก.)") == 1
        assert "เรื่องของ อก." in text
        assert "R&D" in text

    def test_an_office_glossary_is_used(self, tmp_path):
        path = own(tmp_path, "ศว.\tศูนย์วิจัย")
        for glossary in (path, [path], str(path)):
            assert "ศูนย์วิจัย (ศว.)" in self.text(options={"abbreviations": "full"}, glossary=glossary)

    def test_another_choice_is_refused(self):
        with pytest.raises(TemplateError, match="short, full"):
            self.text(options={"abbreviations": "ful"})

    def test_the_filter_writes_out_one_text(self, tmp_path):
        (tmp_path / "one.xml.j2").write_text(
            '<memo created="2020-01-16"><p>{{ "<อก.> กับ อก." | written_out }}</p></memo>', encoding="utf-8"
        )
        assert "&lt;กระทรวงอุตสาหกรรม (อก.)&gt; กับ อก." in rendered("one", {}, [tmp_path])
