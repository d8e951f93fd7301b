"""A batch: what it makes, that it makes nothing twice, and that a row which kills its worker stops no other."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import thaimemo
from tests.batch import dying
from tests.batch.lists import QUICK, data, json_lines, made, manifest, outcomes, quickly, report, rows_of
from thaimemo.batch import Settings, run
from thaimemo.errors import EmblemError, FontError, LayoutError, OutputError, TemplateError
from thaimemo.pdf import PdfOptions

ROOT = Path(__file__).parents[2]


@pytest.fixture
def source(tmp_path) -> Path:
    return json_lines(tmp_path / "list.jsonl", [data(1), data(2), data(3, to=None), data(4)])


def test_the_files_are_those_that_render_makes(source, tmp_path):
    quickly(source, tmp_path / "out", Settings(emblem="none"))
    first = thaimemo.render(report(rows_of(source)[0]), emblem="none")
    for suffix in ("docx", "pdf"):
        assert (tmp_path / "out" / f"list-1.{suffix}").read_bytes() == first.to_bytes(suffix)


def test_the_manifest_says_what_became_of_each_row(source, tmp_path):
    summary = quickly(source, tmp_path / "out", Settings(emblem="none"))
    lines = manifest(tmp_path / "out")
    assert [(line["row"], line["source"], line["status"]) for line in lines] == [
        ("1", "list-1", "done"),
        ("2", "list-2", "done"),
        ("3", "list-3", "failed"),
        ("4", "list-4", "done"),
    ]
    assert lines[0]["files"] == "list-1.docx | list-1.pdf"
    assert lines[0]["pages"] == "1"
    hashes = [sha256((tmp_path / "out" / name).read_bytes()).hexdigest() for name in ("list-1.docx", "list-1.pdf")]
    assert lines[0]["sha256"] == " | ".join(hashes)
    assert "list.jsonl:3:" in lines[2]["problems"]
    assert "'to' (เรียน) is empty" in lines[2]["problems"]
    assert (summary.done, summary.failed, summary.skipped, summary.pages, summary.good) == (3, 1, 0, 3, False)


def test_warnings_stand_in_the_manifest(tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(1)])
    quickly(source, tmp_path / "out", replace(QUICK, emblem=None))
    assert "thaimemo emblem" in manifest(tmp_path / "out")[0]["warnings"]


def test_what_looks_like_a_formula_is_text_in_the_manifest(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "=cmd.yaml").write_text("memo: {}", encoding="utf-8")
    quickly(tmp_path / "in", tmp_path / "out")
    assert manifest(tmp_path / "out")[0]["source"] == "'=cmd"


class TestResume:
    def test_what_is_done_and_unchanged_is_kept(self, source, tmp_path):
        quickly(source, tmp_path / "out")
        before = (tmp_path / "out" / "manifest.csv").read_bytes()
        times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.pdf")}
        summary = quickly(source, tmp_path / "out", resume=True)
        assert (summary.done, summary.skipped, summary.failed) == (0, 3, 1)
        assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.pdf")} == times
        assert (tmp_path / "out" / "manifest.csv").read_bytes() == before

    def test_files_that_are_gone_or_changed_are_made_again(self, source, tmp_path):
        quickly(source, tmp_path / "out")
        good = (tmp_path / "out" / "list-2.pdf").read_bytes()
        (tmp_path / "out" / "list-1.pdf").unlink()
        (tmp_path / "out" / "list-2.pdf").write_bytes(good[:-10])
        summary = quickly(source, tmp_path / "out", resume=True)
        assert (summary.done, summary.skipped) == (2, 1)
        assert (tmp_path / "out" / "list-2.pdf").read_bytes() == good

    def test_rows_that_were_moved_are_known_again(self, tmp_path):
        source = json_lines(tmp_path / "list.jsonl", [data(1), data(2)])
        quickly(source, tmp_path / "out", name="{{ memo.subject }}")
        json_lines(source, [data(9), data(1), data(2)])
        summary = quickly(source, tmp_path / "out", name="{{ memo.subject }}", resume=True)
        assert (summary.done, summary.skipped) == (1, 2)
        assert [line["files"] for line in manifest(tmp_path / "out")] == [f"รายงานที่ {n}.pdf" for n in (9, 1, 2)]

    def test_equal_rows_are_known_apart(self, tmp_path):
        source = json_lines(tmp_path / "list.jsonl", [data(1)] * 3)
        quickly(source, tmp_path / "out", name="{{ memo.number }}")
        before = (tmp_path / "out" / "manifest.csv").read_bytes()
        assert quickly(source, tmp_path / "out", name="{{ memo.number }}", resume=True).skipped == 3
        assert (tmp_path / "out" / "manifest.csv").read_bytes() == before

    @pytest.mark.parametrize(
        "change",
        [
            {"digits": "arabic"},
            {"template": "visit_report"},
            {"options": {"directives": "table"}, "template": "visit_report"},
            {"formats": ("pdf", "docx")},
        ],
    )
    def test_other_wishes_make_all_anew(self, source, tmp_path, change):
        quickly(source, tmp_path / "out")
        assert quickly(source, tmp_path / "out", replace(QUICK, **change), resume=True).skipped == 0

    @pytest.mark.parametrize("changed", ["own.xml.j2", "_part.xml.j2", "layout.toml", "emblem.svg"])
    def test_every_file_that_the_memo_is_made_with_counts(self, source, tmp_path, changed):
        files = {
            "own.xml.j2": '{% extends "visit_summary.xml.j2" %}'
            '{% block closing %}{% include "_part.xml.j2" %}{% endblock %}',
            "_part.xml.j2": "<p>จึงเรียนมาเพื่อโปรดทราบ</p>",
            "layout.toml": 'left_margin = "3.1 cm"',
            "emblem.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 10"><path d="M0 0h9v10z"/></svg>',
        }
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        settings = replace(
            QUICK,
            template=str(tmp_path / "own.xml.j2"),
            layout=str(tmp_path / "layout.toml"),
            emblem=str(tmp_path / "emblem.svg"),
        )
        quickly(source, tmp_path / "out", settings)
        assert quickly(source, tmp_path / "out", settings, resume=True).skipped == 3
        comment = {"j2": "{# new #}", "toml": "# new", "svg": "<!-- new -->"}[changed.rsplit(".", 1)[1]]
        (tmp_path / changed).write_text(files[changed] + comment, encoding="utf-8")
        assert quickly(source, tmp_path / "out", settings, resume=True).skipped == 0

    def test_other_fonts_make_all_anew(self, source, tmp_path):
        shutil.copytree(ROOT / "fonts", tmp_path / "fonts")
        quickly(source, tmp_path / "out", replace(QUICK, fonts=str(tmp_path / "fonts")))
        assert quickly(source, tmp_path / "out", QUICK, resume=True).skipped == 0

    def test_another_version_makes_all_anew(self, source, tmp_path):
        settings = replace(QUICK, version=thaimemo.__version__)
        quickly(source, tmp_path / "out", settings)
        told = outcomes(source, tmp_path / "out", replace(QUICK, version="0.0.1"), resume=True)
        assert {outcome.status for outcome in told} == {"failed"}
        assert "0.0.1" in told[0].problems[0].line("en")

    def test_a_photo_that_changed_makes_its_memo_anew(self, tmp_path):
        photos = ROOT / "examples" / "phrae"
        (tmp_path / "photo1.jpg").write_bytes((photos / "photo1.jpg").read_bytes())
        source = json_lines(tmp_path / "list.jsonl", [data(1) | {"photos": ["photo1.jpg"]}, data(2)])
        quickly(source, tmp_path / "out", replace(QUICK, template="visit_report"))
        assert quickly(source, tmp_path / "out", replace(QUICK, template="visit_report"), resume=True).skipped == 2
        (tmp_path / "photo1.jpg").write_bytes((photos / "photo2.jpg").read_bytes())
        assert quickly(source, tmp_path / "out", replace(QUICK, template="visit_report"), resume=True).skipped == 1

    def test_photos_of_the_visits_of_a_memo_count(self, tmp_path):
        shutil.copytree(ROOT / "examples" / "round", tmp_path / "in")
        (tmp_path / "in" / "followup.yaml").unlink()
        settings = replace(QUICK, template="round")
        quickly(tmp_path / "in", tmp_path / "out", settings)
        photos = tmp_path / "in" / "visits"
        (photos / "lamphun.jpg").write_bytes((photos / "phayao.jpg").read_bytes())
        assert quickly(tmp_path / "in", tmp_path / "out", settings, resume=True).skipped == 0

    def test_files_that_the_data_name_count(self, tmp_path):
        visits = tmp_path / "in" / "visits"
        shutil.copytree(ROOT / "examples" / "round", tmp_path / "in")
        (tmp_path / "in" / "followup.yaml").unlink()
        settings = replace(QUICK, template="round")
        quickly(tmp_path / "in", tmp_path / "out", settings)
        assert quickly(tmp_path / "in", tmp_path / "out", settings, resume=True).skipped == 1
        first = visits / "lamphun.yaml"
        first.write_text(first.read_text(encoding="utf-8") + "# new\n", encoding="utf-8")
        assert quickly(tmp_path / "in", tmp_path / "out", settings, resume=True).done == 1

    @pytest.mark.parametrize("rest", [b"", b"row,source", b"\xff\xfe\x00garbage\n", b"3,list-3,done,x"])
    def test_a_manifest_that_is_none_or_torn_does_no_harm(self, source, tmp_path, rest):
        quickly(source, tmp_path / "out")
        before = (tmp_path / "out" / "manifest.csv").read_bytes()
        (tmp_path / "out" / "manifest.csv").write_bytes(before[:-7] if not rest else before + rest)
        quickly(source, tmp_path / "out", resume=True)
        assert (tmp_path / "out" / "manifest.csv").read_bytes() == before

    def test_what_killed_batches_left_unfinished_is_removed(self, source, tmp_path):
        quickly(source, tmp_path / "out")
        (tmp_path / "out" / ".list-1.pdf.0123abcd.tmp").write_bytes(b"half")
        (tmp_path / "out" / ".keep.tmp").write_bytes(b"somebody's own")
        (tmp_path / "out" / "list-1.pdf").unlink()
        quickly(source, tmp_path / "out", resume=True)
        assert made(tmp_path / "out") == [".keep.tmp", "list-1.pdf", "list-2.pdf", "list-4.pdf", "manifest.csv"]


class TestStopping:
    def test_fail_fast_stops_at_the_first_bad_row(self, tmp_path):
        rows = [data(1), data(2, to=None), *map(data, range(3, 30))]
        source = json_lines(tmp_path / "list.jsonl", rows)
        summary = quickly(source, tmp_path / "out", fail_fast=True)
        assert summary.stopped
        assert summary.failed == 1
        assert summary.done < 10
        json_lines(source, [data(1), data(2), *rows[2:]])
        again = quickly(source, tmp_path / "out", resume=True)
        assert (again.skipped, again.good) == (summary.done, True)

    def test_a_stopped_batch_finishes_what_was_begun_and_keeps_what_it_knew(self, tmp_path):
        source = json_lines(tmp_path / "list.jsonl", [data(number) for number in range(30)])
        quickly(source, tmp_path / "out")
        stop = threading.Event()
        stop.set()
        assert quickly(source, tmp_path / "out", resume=True, stop=stop).stopped
        assert quickly(source, tmp_path / "out", resume=True).skipped == 30

    def test_one_folder_takes_one_batch_at_a_time(self, source, tmp_path):
        def second(*_: object) -> None:
            with pytest.raises(OutputError, match="another batch"):
                quickly(source, tmp_path / "out")

        quickly(source, tmp_path / "out", tell=second)


class TestCrashes:
    def test_a_row_that_kills_its_worker_is_reported_and_the_others_are_made(self, tmp_path):
        (tmp_path / "in").mkdir()
        for number in range(10):
            name = f"{number}-{dying.DEADLY}.json" if number in (2, 7) else f"{number}.json"
            json_lines(tmp_path / "in" / name, [data(number)])
        summary = run(tmp_path / "in", tmp_path / "out", QUICK, jobs=2, executor=dying.start)
        lines = manifest(tmp_path / "out")
        assert [line["row"] for line in lines if line["status"] == "crashed"] == ["3", "8"]
        assert "ended in the middle" in lines[2]["problems"]
        assert (summary.done, summary.failed) == (8, 2)
        assert len(made(tmp_path / "out")) == 9

    def test_an_executor_that_is_the_callers_and_breaks_ends_the_batch(self, tmp_path):
        (tmp_path / "in").mkdir()
        for name in ("1", f"2-{dying.DEADLY}", "3"):
            json_lines(tmp_path / "in" / f"{name}.json", [data(1)])
        with dying.start(1) as executor, pytest.raises(OutputError, match="--resume"):
            run(tmp_path / "in", tmp_path / "out", QUICK, executor=executor)
        (tmp_path / "in" / f"2-{dying.DEADLY}.json").unlink()
        assert quickly(tmp_path / "in", tmp_path / "out", resume=True).good


def test_any_executor_will_do_and_order_does_not_matter(tmp_path):
    source = json_lines(tmp_path / "list.jsonl", [data(number) for number in range(12)])
    with ThreadPoolExecutor(4) as threads:
        run(source, tmp_path / "a", QUICK, executor=threads)
    quickly(source, tmp_path / "b")
    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()
    }


def test_what_concerns_every_row_is_told_before_any(source, tmp_path):
    with pytest.raises(OutputError):
        Settings(formats=("odt",))
    (tmp_path / "broken.xml.j2").write_text("<memo>{% if %}</memo>", encoding="utf-8")
    (tmp_path / "layout.toml").write_text('left_margin = "3 miles"', encoding="utf-8")
    for error, wrong in (
        (TemplateError, {"templates": (str(tmp_path / "nowhere"),)}),
        (TemplateError, {"template": "nothing"}),
        (TemplateError, {"template": str(tmp_path / "broken.xml.j2")}),
        (LayoutError, {"layout": str(tmp_path / "layout.toml")}),
        (EmblemError, {"emblem": str(tmp_path / "nothing.svg")}),
        (FontError, {"fonts": str(tmp_path / "nowhere")}),
    ):
        with pytest.raises(error):
            quickly(source, tmp_path / "out", replace(QUICK, **wrong))


@pytest.mark.parametrize("pages", [1, 2, 9])
@pytest.mark.parametrize("standard", ["2a", "plain"])
def test_the_pages_are_counted(pages, standard):
    import io

    from pypdf import PdfReader

    from thaimemo.pdf import write
    from thaimemo.pdf.counting import page_count

    long = {"directives": ["ให้รายงานความก้าวหน้าทุกเดือน " * 12] * (6 * pages - 5)}
    document = thaimemo.render(thaimemo.load(data(1) | long), emblem="none")
    made_ = write(document.memo, document.layout, document.fonts, PdfOptions(standard))
    assert page_count(made_) == len(PdfReader(io.BytesIO(made_)).pages)
