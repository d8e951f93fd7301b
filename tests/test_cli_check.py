"""`thaimemo check`: what is told in which format, how it ends, what is mended and what is left alone."""

import json
import re
from io import BytesIO
from pathlib import Path

import docx
import pytest

from thaimemo.checks.registry import rules
from thaimemo.cli import main

HEAD = """\
memo: {agency: สำนักงานอุตสาหกรรมจังหวัดลำปาง, subject: รายงานการตรวจราชการ, to: ผู้ว่าราชการจังหวัดลำปาง}
visit: {date: 16 มกราคม 2563}
"""
DATA = f"""{HEAD}\
directives:
  - {{text: ให้เร่งแก้ปัญหากระทันหันต่างๆโดยเร็ว, responsible: [สอจ.ลำปาง]}}
"""
TEXT = "ผู้ประกอบการขออนุญาติ\nหลายๆคน\n"


@pytest.fixture(autouse=True)
def _folder(monkeypatch, tmp_path):
    """A folder with a data file, a plain text and a Word file, a configuration of its own, English."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    Path("visit.yaml").write_text(DATA, encoding="utf-8")
    Path("post.txt").write_text(TEXT, encoding="utf-8")
    document = docx.Document()
    document.add_paragraph("รายงานผล")
    document.add_paragraph("ผลการปฎิบัติงาน")
    document.save("memo.docx")


def run(capsys, *words) -> tuple[int, str, str]:
    status = main(["check", *map(str, words), "--emblem", "none"])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


class TestText:
    def test_each_finding_is_a_line_with_its_place_severity_and_rule(self, capsys):
        status, out, err = run(capsys, "post.txt")
        assert (status, err) == (1, "")
        first, second, last = out.splitlines()
        assert first.startswith("post.txt:1:15: error: ")
        assert first.endswith("[known-misspelling]")
        assert second.startswith("post.txt:2:1: warning: ")
        assert last == "post.txt: errors 1, warnings 1, hints 0"

    def test_a_finding_in_a_word_file_shows_the_words_around_it(self, capsys):
        status, out, _ = run(capsys, "memo.docx")
        assert status == 1
        assert out.splitlines()[0].startswith("memo.docx:2:6: error: ")
        assert out.splitlines()[1] == "    ผลการ«ปฎิบัติ»งาน"

    def test_it_speaks_thai(self, capsys):
        out = run(capsys, "post.txt", "--lang", "th")[1]
        assert "post.txt:1:15: error: “อนุญาติ” เขียนผิด (ที่ถูกคือ “อนุญาต”) [known-misspelling]\n" in out
        assert out.endswith("post.txt: ผิด 1 ควรแก้ 1 ข้อสังเกต 0\n")

    def test_what_the_template_leaves_out_is_a_hint_where_it_stands(self, capsys):
        Path("full.yaml").write_text(f"{HEAD}proposals: [เห็นควรทราบ]\n", encoding="utf-8")
        assert run(capsys, "full.yaml") == (0, "full.yaml: good\n", "")
        status, out, _ = run(capsys, "full.yaml", "--template", "visit_summary")
        assert status == 0
        assert out.startswith("full.yaml:3:1: hint: the template visit_summary does not print proposals")
        Path("thaimemo.toml").write_text('[check]\noff = ["not-printed"]\n', encoding="utf-8")
        assert "proposals" not in run(capsys, "full.yaml", "--template", "visit_summary")[1]

    def test_a_clean_text_is_said_to_be_clean(self, capsys):
        Path("clean.txt").write_text("ให้รายงานผลทุกเดือน\n", encoding="utf-8")
        assert run(capsys, "clean.txt") == (0, "clean.txt: nothing to mend\n", "")

    def test_a_file_that_cannot_be_read_does_not_hide_the_others(self, capsys):
        status, out, err = run(capsys, "none.yaml", "post.txt")
        assert status == 1
        assert err.startswith("none.yaml: ")
        assert "post.txt:1:15: error: " in out

    def test_a_text_in_the_old_thai_encoding_is_read_and_data_is_refused_with_what_to_do(self, capsys):
        Path("old.txt").write_bytes(TEXT.encode("cp874"))
        Path("old.yaml").write_bytes(DATA.encode("cp874"))
        status, out, err = run(capsys, "old.txt", "old.yaml")
        assert status == 1
        assert "old.txt:1:15: error" in out
        assert err.startswith("old.yaml: ")
        assert "save it as UTF-8" in err


class TestFolders:
    def test_the_data_and_word_files_of_a_folder_are_checked(self, capsys):
        Path("~$memo.docx").write_bytes(b"\x06Word's mark of an open file")
        status, out, err = run(capsys, ".")
        assert (status, err) == (1, "")
        assert {line.partition(":")[0] for line in out.splitlines() if line[0] != " "} == {"memo.docx", "visit.yaml"}

    def test_a_folder_and_files_are_one_json_list(self, capsys):
        files = {item["file"] for item in json.loads(run(capsys, ".", "post.txt", "--format", "json")[1])}
        assert files == {"memo.docx", "visit.yaml", "post.txt"}

    def test_an_empty_folder_is_an_error_and_the_others_are_checked(self, capsys):
        Path("empty").mkdir()
        status, out, err = run(capsys, "empty", "post.txt")
        assert status == 1
        assert err.startswith("empty: there is no data file or Word file")
        assert "post.txt:1:15" in out

    def test_lists_and_files_may_be_named_together(self, capsys):
        Path("list.jsonl").write_text('{"memo": {}}\n', encoding="utf-8")
        status, out, err = run(capsys, "list.jsonl", "post.txt")
        assert status == 1
        assert "list.jsonl: 1 rows, 1 of them unusable" in out
        assert "post.txt:1:15" in out
        assert err.startswith("list.jsonl:1")

    def test_lists_are_no_json_and_nothing_is_told_before_that_is_said(self, capsys):
        Path("list.jsonl").write_text('{"memo": {}}\n', encoding="utf-8")
        status, out, _ = run(capsys, "post.txt", "list.jsonl", "--format", "json")
        assert (status, out) == (2, "")


class TestJson:
    def test_every_finding_has_place_offsets_words_and_suggestions(self, capsys):
        status, out, err = run(capsys, "post.txt", "--format", "json")
        first, second = json.loads(out)
        assert (status, err) == (1, "")
        assert first == {
            "file": "post.txt",
            "line": 1,
            "column": 15,
            "path": None,
            "start": 14,
            "end": 21,
            "severity": "error",
            "rule": "known-misspelling",
            "message": "“อนุญาติ” is misspelt",
            "hint": "it is “อนุญาต”",
            "words": "อนุญาติ",
            "around": "ผู้ประกอบการขอ«อนุญาติ»",
            "suggestions": ["อนุญาต"],
            "fixable": True,
        }
        assert TEXT[second["start"] : second["end"]] == second["words"] == "หลายๆคน"

    def test_places_in_data_have_their_path(self, capsys):
        found = json.loads(run(capsys, "visit.yaml", "--format", "json")[1])
        assert {item["path"] for item in found} == {"directives[0].text"}
        assert {(item["line"], item["words"]) for item in found} >= {(4, "กระทันหัน")}

    def test_problems_of_files_have_the_same_names_as_findings(self, capsys):
        status, out, err = run(capsys, "none.yaml", "post.txt", "--format", "json")
        problem, finding, _ = json.loads(out)
        assert (status, err) == (1, "")
        assert problem.keys() == finding.keys()
        assert (problem["file"], problem["severity"], problem["rule"]) == ("none.yaml", "error", "data")

    def test_nothing_found_is_an_empty_list(self, capsys):
        Path("clean.txt").write_text("ให้รายงานผลทุกเดือน\n", encoding="utf-8")
        assert run(capsys, "clean.txt", "--format", "json") == (0, "[]\n", "")


class TestGithub:
    def test_findings_are_workflow_commands(self, capsys):
        status, out, _ = run(capsys, "post.txt", "--format", "github")
        first, second = out.splitlines()
        assert status == 1
        assert first == (
            "::error file=post.txt,line=1,col=15,title=known-misspelling::“อนุญาติ” is misspelt (it is “อนุญาต”)"
        )
        assert second.startswith("::warning file=post.txt,line=2,col=1,title=mai-yamok-space::")

    def test_hints_are_notices(self, capsys):
        Path("hint.txt").write_text("ยาว 30กิโลเมตร\n", encoding="utf-8")
        status, out, _ = run(capsys, "hint.txt", "--format", "github")
        assert status == 0
        assert out.startswith("::notice file=hint.txt,line=1,")

    def test_what_ends_a_property_or_a_line_is_escaped(self, capsys):
        name = "a,b:c%.txt"
        Path(name).write_text("ร้อยละ 50 %\n", encoding="utf-8")
        (line,) = run(capsys, name, "--format", "github")[1].splitlines()
        properties, _, message = line.removeprefix("::warning ").partition("::")
        assert properties.split(",")[0] == "file=a%2Cb%3Ac%25.txt"
        assert re.search("%(?!25|0A|0D)", message) is None

    def test_a_file_that_cannot_be_read_is_an_error_of_the_file(self, capsys):
        status, out, err = run(capsys, "none.yaml", "--format", "github")
        assert (status, err) == (1, "")
        assert out.startswith("::error file=none.yaml,title=data::")


class TestStatus:
    @pytest.mark.parametrize(
        ("text", "strict", "status"),
        [
            ("ขออนุญาติ", False, 1),
            ("หลายๆคน", False, 0),
            ("หลายๆคน", True, 1),
            ("ยาว 30กิโลเมตร", True, 0),
            ("ให้รายงานผล", True, 0),
        ],
    )
    def test_errors_fail_warnings_where_strict_hints_never(self, capsys, text, strict, status):
        Path("one.txt").write_text(text, encoding="utf-8")
        assert run(capsys, "one.txt", *["--strict"] * strict)[0] == status

    def test_an_unknown_format_or_no_file_is_wrong_usage(self, capsys):
        assert run(capsys, "post.txt", "--format", "xml")[0] == 2
        assert run(capsys)[0] == 2


class TestIgnoring:
    def test_a_comment_switches_off_a_rule_for_its_line(self, capsys):
        Path("visit.yaml").write_text(DATA.replace("]}", "]}  # thaimemo: ignore=known-misspelling"), encoding="utf-8")
        found = json.loads(run(capsys, "visit.yaml", "--format", "json")[1])
        assert {item["rule"] for item in found} == {"mai-yamok-space"}

    def test_a_comment_without_rules_switches_off_all_for_its_line(self, capsys):
        Path("post.txt").write_text("ขออนุญาติ # thaimemo: ignore\nหลายๆคน\n", encoding="utf-8")
        found = json.loads(run(capsys, "post.txt", "--format", "json")[1])
        assert [item["line"] for item in found] == [2]

    def test_a_comment_switches_off_a_family_for_the_file(self, capsys):
        Path("post.txt").write_text(f"# thaimemo: ignore-file=form\n{TEXT}", encoding="utf-8")
        found = json.loads(run(capsys, "post.txt", "--format", "json")[1])
        assert [item["rule"] for item in found] == ["known-misspelling"]


class TestSettings:
    def test_the_file_of_the_current_folder_is_read(self, capsys):
        Path("thaimemo.toml").write_text('[check]\noff = ["form"]\nwords = ["อนุญาติ"]\n', encoding="utf-8")
        assert run(capsys, "post.txt") == (0, "post.txt: nothing to mend\n", "")

    def test_another_file_may_be_named_and_may_change_severities(self, capsys):
        settings = '[check]\nseverity = {known-misspelling = "hint", mai-yamok-space = "error"}\n'
        Path("our.toml").write_text(settings, encoding="utf-8")
        status, out, _ = run(capsys, "post.txt", "--settings", "our.toml", "--format", "json")
        assert status == 1
        assert [item["severity"] for item in json.loads(out)] == ["hint", "error"]

    def test_a_rule_that_is_off_may_be_switched_on(self, capsys):
        Path("spoken.txt").write_text("ทางเราอยากให้ช่วยเช็คข้อมูล\n", encoding="utf-8")
        assert run(capsys, "spoken.txt", "--format", "json")[1] == "[]\n"
        Path("thaimemo.toml").write_text('[check]\non = ["spoken-word-unsourced"]\n', encoding="utf-8")
        found = json.loads(run(capsys, "spoken.txt", "--format", "json")[1])
        assert {item["rule"] for item in found} == {"spoken-word-unsourced"}

    def test_an_office_may_name_its_own_abbreviations(self, capsys):
        Path("short.txt").write_text("ให้ กนอบ. รายงานผล\n", encoding="utf-8")
        assert json.loads(run(capsys, "short.txt", "--format", "json")[1])[0]["rule"] == "abbreviation-unknown"
        Path("our.tsv").write_text("กนอบ.\tกองนโยบายอุตสาหกรรมบ้านเรา\tหน่วยงาน\tคำสั่ง\t\n", encoding="utf-8")
        Path("thaimemo.toml").write_text('[check]\nglossaries = ["our.tsv"]\n', encoding="utf-8")
        assert run(capsys, "short.txt", "--format", "json")[1] == "[]\n"

    def test_everything_wrong_in_them_is_told_with_its_line(self, capsys):
        Path("bad.toml").write_text('[check]\noff = ["fom"]\nwords = ["ก"]\nseverity = {form = "bad"}\n')
        status, out, err = run(capsys, "post.txt", "--settings", "bad.toml")
        assert (status, out) == (1, "")
        assert [line.split(": ")[0] for line in err.splitlines()] == ["bad.toml:2", "bad.toml:4"]
        assert run(capsys, "post.txt", "--settings", "none.toml")[0] == 1


class TestFix:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_a_file_keeps_its_encoding_and_line_ends_and_changes_nowhere_else(self, capsys, encoding, end):
        old = DATA.replace("\n", end).encode(encoding)
        Path("visit.yaml").write_bytes(old)
        status, out, _ = run(capsys, "visit.yaml", "--fix")
        new = Path("visit.yaml").read_bytes().decode(encoding)
        assert status == 0
        assert new == DATA.replace("\n", end).replace("กระทันหันต่างๆโดย", "กะทันหันต่าง ๆ โดย")
        assert Path("visit.yaml.bak").read_bytes() == old
        assert "+  - {text: ให้เร่งแก้ปัญหากะทันหันต่าง ๆ โดยเร็ว, responsible" in out
        assert "visit.yaml: mended in 2 places; the file as it was is visit.yaml.bak\n" in out

    def test_a_text_in_the_old_thai_encoding_stays_in_it(self, capsys):
        Path("old.txt").write_bytes(TEXT.encode("cp874"))
        assert run(capsys, "old.txt", "--fix")[0] == 0
        mended = TEXT.replace("อนุญาติ", "อนุญาต").replace("หลายๆคน", "หลาย ๆ คน")
        assert Path("old.txt").read_bytes() == mended.encode("cp874")

    def test_a_word_file_is_mended(self, capsys):
        status, out, _ = run(capsys, "memo.docx", "--fix")
        assert status == 0
        assert "-ผลการปฎิบัติงาน\n+ผลการปฏิบัติงาน\n" in out
        assert [paragraph.text for paragraph in docx.Document("memo.docx").paragraphs][1] == "ผลการปฏิบัติงาน"
        assert docx.Document(BytesIO(Path("memo.docx.bak").read_bytes())).paragraphs[1].text == "ผลการปฎิบัติงาน"

    @pytest.mark.parametrize("format", ["json", "github"])
    def test_beside_a_format_for_programs_the_changes_go_to_standard_error(self, capsys, format):
        status, out, err = run(capsys, "post.txt", "--fix", "--format", format)
        assert status == 0
        assert out == {"json": "[]\n", "github": ""}[format]
        assert "-ผู้ประกอบการขออนุญาติ\n" in err
        assert "post.txt.bak" in err

    def test_where_nothing_is_to_be_mended_nothing_is_written(self, capsys):
        Path("clean.txt").write_text("ให้รายงานผลทุกเดือน\n", encoding="utf-8")
        before = sorted(Path.cwd().iterdir())
        assert run(capsys, "clean.txt", "--fix") == (0, "clean.txt: nothing to mend\n", "")
        assert sorted(Path.cwd().iterdir()) == before

    def test_what_the_settings_switch_off_is_not_mended(self, capsys):
        Path("thaimemo.toml").write_text('[check]\noff = ["spelling", "form"]\n', encoding="utf-8")
        run(capsys, "post.txt", "--fix")
        assert Path("post.txt").read_text(encoding="utf-8") == TEXT
        assert not Path("post.txt.bak").exists()

    def test_without_it_nothing_is_written(self, capsys):
        before = {path.name: path.read_bytes() for path in Path.cwd().iterdir()}
        run(capsys, ".", "post.txt")
        assert {path.name: path.read_bytes() for path in Path.cwd().iterdir()} == before


@pytest.mark.parametrize(("lang", "off"), [("en", "off"), ("th", "ปิดอยู่")])
def test_the_rules_are_listed_in_both_languages(capsys, lang, off):
    status, out, _ = run(capsys, "--rules", "--lang", lang)
    told = [line.split("  ") for line in out.splitlines()]
    assert status == 0
    assert [(family, name) for family, name, *_ in told] == [(rule.family, rule.name) for rule in rules()]
    assert [severity for *_, severity, _ in told] == [rule.severity.value if rule.on else off for rule in rules()]
    assert all(re.search("[ก-ฮ]", about) for *_, about in told) or lang == "en"
