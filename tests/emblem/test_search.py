"""Which emblem a memo bears: the order of the search, what is kept, and what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from thaimemo import EmblemError, OutputError, emblem
from thaimemo.messages import emblem as say
from thaimemo.tree import Frame, Outline, Picture

from .builders import anchored, corners, expected, flag_svg, font, picture, saved, word


@pytest.fixture
def flag(tmp_path: Path) -> Path:
    """A file with the flag."""
    path = tmp_path / "flag.svg"
    path.write_bytes(flag_svg())
    return path


@pytest.fixture
def national(system: Path) -> Path:
    """The installed national font, with the flag for a garuda."""
    path = system / "thai" / "THCharmofAU-Regular.ttf"
    path.parent.mkdir()
    path.write_bytes(font())
    return path


def test_a_file_that_is_named_comes_first(flag: Path, national: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THAIMEMO_EMBLEM", str(national))
    emblem.keep(national)
    found = emblem.resolve(flag)
    assert (found.source, found.path, found.problems) == ("argument", flag, ())
    assert isinstance(found.emblem, Outline)
    assert corners(found.emblem) == corners(expected())


def test_then_the_one_that_the_environment_names(flag: Path, national: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THAIMEMO_EMBLEM", str(flag))
    emblem.keep(national)
    assert (emblem.resolve().source, emblem.resolve().path) == ("environment", flag)


def test_then_the_one_that_is_kept(flag: Path, national: Path) -> None:
    kept = emblem.keep(flag)
    assert (emblem.resolve().source, emblem.resolve().path) == ("config", kept)


def test_then_that_of_the_installed_font(national: Path) -> None:
    found = emblem.resolve()
    assert (found.source, found.path, found.problems) == ("installed font", national, ())
    assert isinstance(found.emblem, Outline)
    assert corners(found.emblem) == corners(expected())


def test_an_installed_font_without_the_garuda_is_passed_over(system: Path) -> None:
    (system / "TH Charm of AU.ttf").write_bytes(font("other"))
    (system / "THCharmofAU.ttf").write_bytes(font())
    assert emblem.resolve().path == system / "THCharmofAU.ttf"


def test_then_a_frame_of_its_shape_with_a_warning_that_says_how_to_get_one() -> None:
    found = emblem.resolve()
    assert found.source == "frame"
    assert isinstance(found.emblem, Frame)
    assert found.emblem.text == "ตราครุฑ"
    assert found.emblem.width / found.emblem.height == pytest.approx(0.926, abs=0.001)
    (problem,) = found.problems
    for lang in ("th", "en"):
        hint = problem.hint(lang)
        assert "thaimemo emblem" in hint
        assert "TH Charm of AU" in hint
        assert "--emblem none" in hint


@pytest.mark.parametrize("word_", ["none", "None", "NONE"])
def test_none_leaves_the_place_blank(word_: str, national: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert emblem.resolve(word_) == emblem.Resolved(None, "none")
    monkeypatch.setenv("THAIMEMO_EMBLEM", word_)
    assert emblem.resolve() == emblem.Resolved(None, "none")
    assert emblem.resolve(national).source == "argument"


def test_an_empty_variable_names_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THAIMEMO_EMBLEM", "")
    assert emblem.resolve().source == "frame"


@pytest.mark.parametrize("name", ["nowhere.svg", "~/nowhere.svg", "~nobody-at-all/x.svg", ""])
def test_a_file_that_is_named_and_cannot_be_used_is_an_error_and_never_a_frame(name: str) -> None:
    with pytest.raises(EmblemError):
        emblem.resolve(name)


def test_coarse_pixels_are_used_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "small.png").write_bytes(saved(picture().resize((100, 105))))
    (tmp_path / "fine.png").write_bytes(saved(picture()))
    found = emblem.resolve(tmp_path / "small.png")
    assert isinstance(found.emblem, Picture)
    assert [problem.message for problem in found.problems] == [say.COARSE]
    assert emblem.resolve(tmp_path / "fine.png").problems == ()


def test_keeping_one_replaces_the_one_before(flag: Path, tmp_path: Path) -> None:
    first = emblem.keep(flag)
    assert first.read_bytes() == flag_svg()
    (tmp_path / "x.gif").write_bytes(saved(picture(), "GIF"))
    second = emblem.keep(str(tmp_path / "x.gif"))
    assert (first.suffix, second.suffix) == (".svg", ".gif")
    assert sorted(second.parent.iterdir()) == [second]
    assert emblem.kept() == second


def test_of_a_word_file_only_the_picture_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(word(anchored("e", 1.4, 1.5), {"e": flag_svg()}))
    kept = emblem.keep(path)
    assert (kept.suffix, kept.read_bytes()) == (".svg", flag_svg())


def test_what_cannot_be_used_is_not_kept(flag: Path, tmp_path: Path) -> None:
    kept = emblem.keep(flag)
    (tmp_path / "bad.png").write_bytes(saved(Image.new("L", (90, 100), "white")))
    for path in (tmp_path / "bad.png", tmp_path / "nowhere.png", tmp_path):
        with pytest.raises(EmblemError):
            emblem.keep(path)
    assert emblem.kept() == kept


def test_an_emblem_is_forgotten(flag: Path) -> None:
    kept = emblem.keep(flag)
    assert emblem.forget() == (kept,)
    assert emblem.kept() is None
    assert emblem.forget() == ()


def test_a_folder_that_cannot_be_made_is_an_error(flag: Path, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    with pytest.raises(OutputError):
        emblem.keep(flag)


def test_looking_for_an_emblem_writes_nothing(tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    emblem.resolve()
    emblem.kept()
    assert sorted(tmp_path.rglob("*")) == before


def test_the_explanation_goes_through_every_place(flag: Path, national: Path) -> None:
    rows = emblem.resolve(flag).explain()
    assert [(row.where, row.found, row.why) for row in rows] == [
        ("named in the command", str(flag), "used"),
        ("variable THAIMEMO_EMBLEM", "", "not given"),
        ("kept with thaimemo emblem", "", "not found"),
        ("installed font TH Charm of AU", str(national), "there, but not needed"),
    ]


def test_the_explanation_of_a_frame_and_of_a_blank_place() -> None:
    assert emblem.resolve().explain()[-1].why == "a frame marked ตราครุฑ is used"
    (row,) = emblem.resolve("none").explain()
    assert row.why == "left blank as told (pre-printed paper)"
