"""From data to files: options, warnings, same bytes, nothing written elsewhere."""

import hashlib
import os
import subprocess
import sys
import warnings
from datetime import date
from pathlib import Path

import pytest

import thaimemo
from thaimemo.tree import Frame, List, plain

ROOT = Path(__file__).parent.parent
LAMPANG = ROOT / "examples" / "lampang" / "visit.yaml"


def report(**directive: object) -> thaimemo.VisitReport:
    return thaimemo.VisitReport(
        memo={"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"},
        visit={"date": date(2020, 1, 16), "kind": "ตรวจราชการ"},
        directives=[{"text": "ให้ดำเนินการ"} | directive],
    )


def test_the_public_names_are_these_and_nothing_else():
    assert sorted(thaimemo.__all__) == thaimemo.__all__
    for name in thaimemo.__all__:
        assert getattr(thaimemo, name) is not None


class TestOptions:
    def test_thai_digits_by_default_arabic_on_wish(self):
        thai = thaimemo.render(report(text="ปี 2563"), emblem="none")
        arabic = thaimemo.render(report(text="ปี 2563"), emblem="none", digits="arabic")
        assert "ปี ๒๕๖๓" in plain(thai.memo.body[3].content)
        assert "ปี 2563" in plain(arabic.memo.body[3].content)
        assert (thai.memo.thai_digits, arabic.memo.thai_digits) == (True, False)

    def test_the_data_may_ask_for_arabic_digits_and_the_caller_overrules_it(self):
        asked = report(text="ปี 2563").model_copy(update={"memo": report().memo.model_copy(update={"digits": "arabic"})})
        assert not thaimemo.render(asked, emblem="none").memo.thai_digits
        assert thaimemo.render(asked, emblem="none", digits="thai").memo.thai_digits

    def test_other_digits_are_refused(self):
        with pytest.raises(thaimemo.OutputError, match="digits cannot be “roman”"):
            thaimemo.render(report(), emblem="none", digits="roman")

    def test_measures_may_be_changed(self):
        document = thaimemo.render(report(), emblem="none", layout={"left_margin": "3.5 cm"})
        assert document.layout.left_margin == thaimemo.Cm(3.5)

    def test_names_are_protected(self):
        made = thaimemo.render(thaimemo.load(LAMPANG), emblem="none")
        assert {"นายบรรจง", "สุกรีฑา", "ลำปาง"} <= set(made.memo.protect)

    def test_six_directives_of_lampang(self):
        made = thaimemo.render(thaimemo.load(LAMPANG), emblem="none")
        (listed,) = [block for block in made.memo.body if isinstance(block, List)]
        assert [item.label for item in listed.items] == ["๑.", "๒.", "๓.", "๔.", "๕.", "๖."]


class TestWarnings:
    def test_a_frame_stands_for_a_missing_emblem_and_is_told_once(self):
        with pytest.warns(thaimemo.ThaimemoWarning, match="thaimemo emblem") as told:
            document = thaimemo.render(report())
        assert isinstance(document.memo.emblem, Frame)
        assert len(told) == len(document.warnings) == 1

    def test_without_reason_there_is_none(self):
        assert thaimemo.render(report(), emblem="none").warnings == ()

    def test_a_replaced_character_is_told_at_its_place(self):
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            document = thaimemo.render(report(text="№ 5"), emblem="none")
        assert [str(problem.place) for problem in document.warnings] == ["directives[0].text"]
        assert len(told) == 1

    def test_characters_without_width_vanish_without_a_word(self):
        document = thaimemo.render(report(text="หนึ่ง\u200bสอง\u2060สาม"), emblem="none")
        assert "หนึ่งสองสาม" in plain(document.memo.body[3].content)
        assert document.warnings == ()


class TestCharacters:
    def test_all_that_the_font_lacks_are_told_at_their_places(self, tmp_path):
        file = tmp_path / "v.yaml"
        file.write_text(
            "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\n"
            "visit:\n  date: 16 มกราคม 2563\ndirectives:\n  - ดี ☺\n  - 漢字\n",
            encoding="utf-8",
        )
        with pytest.raises(thaimemo.FontError) as error:
            thaimemo.render(thaimemo.load(file), emblem="none")
        assert [str(problem.place) for problem in error.value.problems] == [f"{file}:5:5", f"{file}:6:5", f"{file}:6:5"]
        assert "U+263A" in str(error.value)

    def test_photos_that_are_not_there_are_told_with_them(self, tmp_path):
        file = tmp_path / "v.yaml"
        file.write_text(
            "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\n"
            "visit:\n  date: 16 มกราคม 2563\ndirectives:\n  - ดี ☺\nphotos:\n  - {file: no.jpg}\n",
            encoding="utf-8",
        )
        with pytest.raises(thaimemo.DataError) as error:
            thaimemo.render(thaimemo.load(file), emblem="none")
        assert [str(problem.place) for problem in error.value.problems] == [f"{file}:5:5", f"{file}:7:12"]

    def test_those_of_a_template_are_told_at_its_line(self, tmp_path):
        (tmp_path / "t.xml.j2").write_text("<memo><head/>\n<p>☺</p></memo>", encoding="utf-8")
        with pytest.raises(thaimemo.FontError, match=r"t\.xml\.j2:2: "):
            thaimemo.render(report(), str(tmp_path / "t.xml.j2"), emblem="none")


class TestSaving:
    def test_the_suffix_chooses_the_writer(self, tmp_path):
        document = thaimemo.render(report(), emblem="none")
        document.save(tmp_path / "memo.PDF")
        assert (tmp_path / "memo.PDF").read_bytes() == document.to_bytes("pdf")

    def test_an_unknown_suffix_is_refused_with_the_known_ones(self, tmp_path):
        with pytest.raises(thaimemo.OutputError, match="docx, pdf"):
            thaimemo.render(report(), emblem="none").save(tmp_path / "memo.odt")
        assert list(tmp_path.iterdir()) == []

    def test_metadata_are_dated_by_source_date_epoch_or_the_memo(self, monkeypatch):
        assert thaimemo.render(report(), emblem="none").memo.created == date(2020, 1, 16)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
        assert thaimemo.render(report(), emblem="none").memo.created == date(1970, 1, 2)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
        with pytest.raises(thaimemo.OutputError, match="SOURCE_DATE_EPOCH"):
            thaimemo.render(report(), emblem="none")


HASHES = f"""
import hashlib, thaimemo
document = thaimemo.render(thaimemo.load({str(LAMPANG)!r}), emblem="none")
for name in ("docx", "pdf"):
    print(hashlib.sha256(document.to_bytes(name)).hexdigest())
"""


def python(script: str, **environment: str) -> str:
    env = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | environment
    return subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=True).stdout


def test_same_input_same_bytes_across_processes_and_hash_seeds():
    assert len({python(HASHES, PYTHONHASHSEED=seed) for seed in ("0", "1", "2")}) == 1


def test_what_was_rendered_before_does_not_change_the_bytes():
    def digest() -> list[str]:
        document = thaimemo.render(report(), emblem="none")
        return [hashlib.sha256(document.to_bytes(name)).hexdigest() for name in ("docx", "pdf")]

    first = digest()
    other = thaimemo.render(thaimemo.load(LAMPANG), emblem="none")
    other.to_bytes("docx"), other.to_bytes("pdf")
    assert digest() == first


def test_nothing_is_written_but_the_memo_and_no_network_is_opened(tmp_path):
    script = f"""
import sys
def refuse(event, arguments):
    assert not event.startswith("socket."), event
sys.addaudithook(refuse)
import thaimemo
document = thaimemo.render(thaimemo.load({str(LAMPANG)!r}), emblem="none")
document.save("memo.docx"); document.save("memo.pdf")
"""
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir(), work.mkdir()
    env = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    env |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=work, env=env, check=True)
    assert list(home.iterdir()) == []
    assert sorted(path.name for path in work.iterdir()) == ["memo.docx", "memo.pdf"]


def test_importing_leaves_the_heavy_parts_alone():
    heavy = python("import thaimemo, sys; print(*sys.modules)").split()
    assert not {"pydantic", "yaml", "jinja2", "reportlab", "docx", "pythainlp", "uharfbuzz", "typer", "lxml"} & set(
        heavy
    )


def test_a_word_file_loads_neither_the_pdf_writer_nor_readers_of_pictures():
    script = f"""
import sys, thaimemo
thaimemo.render(thaimemo.load({str(LAMPANG)!r}), emblem="none").to_bytes("docx")
print(*sys.modules)
"""
    loaded = set(python(script).split())
    assert "thaimemo.word.package" in loaded
    assert not {"PIL", "reportlab", "fontTools", "tomllib", "urllib.request", "thaimemo.emblem.svg"} & loaded
