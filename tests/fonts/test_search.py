"""Which fonts are used: the order of the search, what is verified, and what is refused with which words."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from thaimemo import FontError, fonts
from thaimemo.fonts import installed
from thaimemo.messages import fonts as say

from .builders import BUNDLED, FILES, altered, folder_of, renamed, wide

REGULAR = FILES[0]


def refusals(folder: Path | str) -> dict[str, list[object]]:
    """What is said of each place, by the name of the file."""
    with pytest.raises(FontError) as caught:
        fonts.find(folder)
    said: dict[str, list[object]] = {}
    for problem in caught.value.problems:
        said.setdefault(Path(str(problem.place)).name, []).append(problem.message)
    return said


def test_a_folder_that_is_named_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THAIMEMO_FONTS", str(folder_of(tmp_path / "set")))
    family = fonts.find(folder_of(tmp_path / "named"))
    assert (family.file("bold").path.parent, family.origin) == (tmp_path / "named", "argument")


def test_then_the_folder_that_the_environment_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THAIMEMO_FONTS", str(folder_of(tmp_path / "set")))
    family = fonts.find()
    assert (family.file("bold").path.parent, family.origin) == (tmp_path / "set", "environment")


def test_an_empty_variable_names_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THAIMEMO_FONTS", "")
    assert fonts.find().origin == "package"


def test_a_folder_may_lie_in_the_home_folder(tmp_path: Path) -> None:
    folder_of(tmp_path / "mine")
    assert fonts.find("~/mine").file("regular").path.parent == tmp_path / "mine"


def test_installed_fonts_do_not_change_a_memo(system: Path) -> None:
    folder_of(system)
    assert fonts.find().origin == "package"


def test_installed_fonts_are_used_on_request(system: Path) -> None:
    folder_of(system / "truetype" / "thai")
    assert fonts.find("installed").file("regular").path.parent == system / "truetype" / "thai"


def test_installed_fonts_may_lie_in_several_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [folder_of(tmp_path / "a", FILES[:2]), folder_of(tmp_path / "b", FILES[2:])]
    monkeypatch.setenv("THAIMEMO_SYSTEM_FONTS", os.pathsep.join(map(str, folders)))
    assert [file.path.parent for file in fonts.find("installed").files] == [folders[0]] * 2 + [folders[1]] * 2


def test_the_same_files_are_the_same_family_however_they_were_found(system: Path) -> None:
    folder_of(system)
    asked, named = fonts.find("installed"), fonts.find(system)
    assert asked == named
    assert hash(asked) == hash(named)
    assert asked != fonts.find()


def test_th_sarabun_new_serves_where_psk_is_not(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes(altered(name, lambda font: renamed(font, "TH Sarabun New")))
    assert fonts.find(tmp_path).name == "TH Sarabun New"


def test_psk_is_preferred_to_new(tmp_path: Path) -> None:
    for name in FILES:
        new = altered(name, lambda font: renamed(font, "TH Sarabun New"))
        (tmp_path / f"A-Sarabun-New-{name}").write_bytes(new)
    assert fonts.find(folder_of(tmp_path)).name == "TH SarabunPSK"


def test_files_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    folder_of(tmp_path)
    for number, name in enumerate(FILES):
        (tmp_path / name).rename(tmp_path / f"font{number}.TTF")
    assert fonts.find(tmp_path).files[3].path == tmp_path / "font3.TTF"


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    folder_of(tmp_path)
    assert fonts.find(tmp_path).name == "TH SarabunPSK"
    (tmp_path / REGULAR).write_bytes(b"gone")
    assert refusals(tmp_path)[REGULAR] == [say.DAMAGED]


def test_missing_styles_and_refused_files_are_all_named_at_once(tmp_path: Path) -> None:
    folder_of(tmp_path, FILES[:2])
    (tmp_path / FILES[2]).write_bytes(b"")
    assert refusals(tmp_path) == {FILES[2]: [say.DAMAGED], tmp_path.name: [say.STYLES_MISSING]}
    with pytest.raises(FontError, match="TH SarabunPSK lacks Italic, Bold Italic"):
        fonts.find(tmp_path)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path / "nowhere", say.FOLDER_MISSING),
        (lambda path: BUNDLED / REGULAR, say.NOT_A_FOLDER),
        (lambda path: path, say.NO_SARABUN),
    ],
)
def test_a_place_without_fonts_is_refused(tmp_path: Path, make: Callable[[Path], Path], message: object) -> None:
    place = make(tmp_path)
    assert refusals(place) == {place.name: [message]}


def test_no_installed_fonts_is_an_error_when_they_were_asked_for() -> None:
    assert refusals("installed") == {"installed": [say.NO_SARABUN]}


def draws_arabic_as_thai(font: TTFont) -> None:
    renamed(font, "TH SarabunIT๙")
    wide(font, "1", 449)


def draws_arabic_as_thai_in_secret(font: TTFont) -> None:
    wide(font, "1", 449)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (draws_arabic_as_thai, say.ARABIC_DRAWN_AS_THAI),
        (draws_arabic_as_thai_in_secret, say.ARABIC_DRAWN_AS_THAI),
        (lambda font: renamed(font, "TH Krub"), say.NOT_SARABUN),
        (lambda font: wide(font, "น", 500), say.OTHER_WIDTHS),
        (lambda font: font["name"].setName("THSarabunPSK-Bold", 6, 3, 1, 0x409), say.CONFLICTING_NAMES),
    ],
)
def test_a_font_that_is_another_one_is_refused(
    tmp_path: Path, change: Callable[[TTFont], None], message: object
) -> None:
    folder_of(tmp_path, FILES[1:])
    (tmp_path / REGULAR).write_bytes(altered(REGULAR, change))
    assert refusals(tmp_path) == {REGULAR: [message], tmp_path.name: [say.STYLES_MISSING]}


@pytest.mark.parametrize("at", [4, 5_000, 50_000, 99_000])
def test_one_changed_byte_is_noticed(tmp_path: Path, at: int) -> None:
    data = bytearray((BUNDLED / REGULAR).read_bytes())
    data[at] ^= 0x40
    folder_of(tmp_path, FILES[1:])
    (tmp_path / REGULAR).write_bytes(data)
    assert refusals(tmp_path)[REGULAR] == [say.DAMAGED]


@pytest.mark.parametrize("size", [0, 3, 100, 50_000])
def test_half_a_file_is_noticed(tmp_path: Path, size: int) -> None:
    folder_of(tmp_path, FILES[1:])
    (tmp_path / REGULAR).write_bytes((BUNDLED / REGULAR).read_bytes()[:size])
    assert refusals(tmp_path)[REGULAR] == [say.DAMAGED]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    folder_of(tmp_path, FILES[1:])
    with (tmp_path / REGULAR).open("wb") as file:
        file.truncate(100_000_000)
    assert refusals(tmp_path)[REGULAR] == [say.TOO_LARGE]


def test_the_explanation_names_the_file_of_every_style_and_why() -> None:
    rows = fonts.explain(fonts.find())
    assert [(row.style, row.path.name) for row in rows] == list(
        zip(("Regular", "Bold", "Italic", "Bold Italic"), FILES, strict=True)
    )
    assert {row.why for row in rows} == {"used: it comes with thaimemo"}


def test_the_explanation_tells_of_installed_fonts_that_are_not_used(system: Path) -> None:
    folder_of(system, FILES[:1])
    (system / FILES[1]).write_bytes(altered(FILES[1], lambda font: renamed(font, "TH Sarabun New")))
    (system / FILES[2]).write_bytes(b"broken")
    rows = {row.path.name: row.why for row in fonts.explain(fonts.find()) if row.path.parent == system}
    assert rows == {
        FILES[0]: "not used, but the same file byte for byte",
        FILES[1]: f"not used: TH Sarabun New 1.1 2006; to use it, say --font {system}",
        FILES[2]: "refused: this font file is damaged, or is no TrueType font",
    }


def test_the_explanation_tells_of_files_refused_beside_those_used(tmp_path: Path) -> None:
    folder_of(tmp_path)
    (tmp_path / "THSarabunIT9.ttf").write_bytes(altered(REGULAR, draws_arabic_as_thai))
    last = fonts.explain(fonts.find(tmp_path))[-1]
    assert last.path.name == "THSarabunIT9.ttf"
    assert "draws Arabic digits as Thai ones" in last.why


def test_installed_files_are_found_by_name_whatever_the_spelling(system: Path) -> None:
    for name in ("th sarabun_psk-bold.TTF", "THSarabun.otf", "THSarabun.txt", "Sarabun.ttf", "THKrub.ttf"):
        (system / name).touch()
    assert [path.name for path in installed.files("thsarabun")] == ["THSarabun.otf", "th sarabun_psk-bold.TTF"]


def test_folders_are_not_walked_without_end(system: Path) -> None:
    deep = system / "1" / "2" / "3" / "4"
    folder_of(deep, FILES[:1])
    folder_of(deep.parent, FILES[1:2])
    assert [path.name for path in installed.files("thsarabun")] == [FILES[1]]


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/fonts"),
        ("linux", {}, "/usr/share/fonts"),
        ("darwin", {}, "/Library/Fonts"),
        ("win32", {"WINDIR": "/win"}, "/win/Fonts"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/Microsoft/Windows/Fonts"),
    ],
)
def test_each_system_has_its_folders(
    platform: str, variables: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THAIMEMO_SYSTEM_FONTS")
    monkeypatch.setattr(sys, "platform", platform)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert Path(folder) in installed.folders()
