"""Visits named by their files: read in their place, their problems told at their own lines, none from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaimemo
from thaimemo import DataError, VisitReport

MEMO = "memo: {agency: ก, subject: ข, to: ค}\n"
VISIT = MEMO + "visit: {date: 16 มกราคม 2563, places: [{province: ลำปาง}]}\ndirectives: ให้รายงาน\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    (tmp_path / "a.yaml").write_text(VISIT, encoding="utf-8")
    (tmp_path / "below" / "b.json").write_text(thaimemo.load(VISIT).model_dump_json(), encoding="utf-8")
    return tmp_path


def of(folder: Path, visits: str) -> VisitReport:
    (folder / "round.yaml").write_text(f"{MEMO}round: 1/2563\nvisits: {visits}\n", encoding="utf-8")
    return thaimemo.load(folder / "round.yaml")


def told(folder: Path, visits: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        of(folder, visits)
    return [problem.line("en").replace(f"{folder}/", "") for problem in caught.value.problems]


def test_files_and_visits_written_here_stand_side_by_side(folder: Path) -> None:
    report = of(folder, "[a.yaml, below/b.json, {visit: {date: 18 มกราคม 2563}}]")
    assert [len(visit.directives) for visit in report.visits] == [1, 1, 0]
    assert report.visits[0] == report.visits[1]


def test_a_single_file_needs_no_list(folder: Path) -> None:
    assert of(folder, "a.yaml").visits[0].visit.places[0].province == "ลำปาง"


def test_the_report_knows_which_file_a_value_was_read_from(folder: Path) -> None:
    report = of(folder, "[a.yaml, {visit: {date: 18 มกราคม 2563}}]")
    place = report.place_of("visits[0].directives[0].text")
    assert (place.file, place.line) == (str(folder / "a.yaml"), 3)
    assert report.place_of("visits[1].visit.date").file == str(folder / "round.yaml")


def test_every_problem_of_every_file_is_told_at_its_own_line(folder: Path) -> None:
    (folder / "a.yaml").write_text(VISIT + "x: 1\n", encoding="utf-8")
    (folder / "c.yaml").write_text("memo: [\n", encoding="utf-8")
    (folder / "d.yaml").write_text("- ก\n", encoding="utf-8")
    (folder / "e.yaml").write_text("", encoding="utf-8")
    lines = told(folder, "[a.yaml, c.yaml, d.yaml, e.yaml, f.yaml, {visit: {date: ก}}]")
    assert [line.split(": ")[0] for line in lines] == [
        "round.yaml:3:42",
        "round.yaml:3:65",
        "a.yaml:4:1",
        "c.yaml:2:1",
        "d.yaml:1:1",
        "e.yaml",
    ]
    assert "there is no visit file 'f.yaml'" in lines[0]
    assert "cannot be read as a date" in lines[1]


@pytest.mark.parametrize("name", ["../outside.yaml", "/etc/hostname", "link.yaml", "below/../../outside.yaml"])
def test_no_file_outside_of_the_folder_is_read(folder: Path, name: str) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (inner / "below").mkdir()
    (folder / "outside.yaml").write_text("secret: [\n", encoding="utf-8")
    (inner / "link.yaml").symlink_to(folder / "outside.yaml")
    (line,) = told(inner, f"[{name}]")
    assert "lies outside the folder" in line


def test_a_file_is_named_once(folder: Path) -> None:
    assert "is named twice" in told(folder, "[a.yaml, below/../a.yaml]")[0]


def test_a_folder_is_no_visit(folder: Path) -> None:
    assert "there is no visit file 'below'" in told(folder, "below")[0]


def test_a_round_in_a_round_is_refused(folder: Path) -> None:
    (folder / "c.yaml").write_text(MEMO + "visits: [a.yaml]\n", encoding="utf-8")
    assert told(folder, "[c.yaml]") == [
        "c.yaml:1:1: a visit cannot hold other visits (name the file of each visit, not a report that gathers several)"
    ]


def test_files_are_named_in_files_only() -> None:
    data = MEMO + "visits: [a.yaml]\n"
    with pytest.raises(DataError, match="no file can be named here"):
        thaimemo.load(data)
    with pytest.raises(DataError, match="no file can be named here"):
        VisitReport(memo={"agency": "ก", "subject": "ข", "to": "ค"}, visits="a.yaml")


def test_more_than_two_hundred_files_are_refused(folder: Path) -> None:
    names = [f"v{number}.yaml" for number in range(201)]
    for name in names:
        (folder / name).write_text(VISIT, encoding="utf-8")
    assert "more than 200 visit files" in told(folder, f"[{', '.join(names)}]")[0]


def test_files_that_are_too_much_together_are_refused(folder: Path) -> None:
    for number in range(5):
        text = VISIT + "proposals:\n" + "- ก\n" * 45_000
        (folder / f"v{number}.yaml").write_text(text, encoding="utf-8")
    assert "at most 200000 values" in told(folder, "[v0.yaml, v1.yaml, v2.yaml, v3.yaml, v4.yaml]")[-1]
