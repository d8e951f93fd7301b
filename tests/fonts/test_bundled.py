"""The fonts that come with thaimemo are whole, unmodified, licensed and described."""

import hashlib
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from thaimemo import fonts

from .builders import BUNDLED, FILES

README = (BUNDLED / "README.md").read_text(encoding="utf-8")
SUMS = dict(reversed(line.split("  ")) for line in (BUNDLED / "SHA256SUMS").read_text(encoding="ascii").splitlines())


def spaced(text: str) -> str:
    """`text` with every white space one space, and the quotation marks the font's record has lost."""
    return " ".join(text.replace("?AS IS?", '"AS IS"').split())


def test_every_file_has_the_hash_written_down_and_no_file_lacks_one() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in BUNDLED.glob("*.ttf")}
    assert found == SUMS


@pytest.mark.parametrize("name", FILES)
def test_the_licence_text_is_that_of_the_font_itself(name: str) -> None:
    licence = spaced((BUNDLED / "LICENSE-THSarabunPSK.txt").read_text(encoding="utf-8"))
    with TTFont(BUNDLED / name) as font:
        own = {number: font["name"].getName(number, 1, 0, 0).toUnicode() for number in (0, 13)}
    assert licence == f"{spaced(own[0])} {spaced(own[13])}"


@pytest.mark.parametrize("name", FILES)
def test_a_memo_may_carry_the_fonts(name: str) -> None:
    with TTFont(BUNDLED / name) as font:
        assert font["OS/2"].fsType == 0


def test_the_readme_names_every_file_and_where_it_came_from() -> None:
    assert set(re.findall(r"`(\S+\.ttf)`", README)) == set(SUMS)
    for fact in ("odoo-addon-l10n-th-base-utils", "19.0.2.0.0", "1.1", "2006", "ว 2019", "7 September 2553"):
        assert fact in README


def test_they_are_what_is_used_when_nothing_is_said() -> None:
    family = fonts.find()
    assert (family.name, family.origin) == ("TH SarabunPSK", "package")
    assert [file.path for file in family.files] == [BUNDLED / name for name in FILES]
    assert {file.path.name: file.sha256 for file in family.files} == SUMS
    assert {file.version for file in family.files} == {"1.1 2006"}


def test_each_style_is_handed_out_as_the_file_has_it() -> None:
    family = fonts.find()
    for style, name in zip(fonts.STYLES, FILES, strict=True):
        assert family.data(style) == Path(BUNDLED / name).read_bytes()


def test_the_style_of_a_run_is_told_from_its_face() -> None:
    chosen = [
        fonts.style(bold, italic) for bold, italic in ((False, False), (True, False), (False, True), (True, True))
    ]
    assert tuple(chosen) == fonts.STYLES


def test_every_letter_of_thai_is_there() -> None:
    thai = "".join(map(chr, (*range(0xE01, 0xE3B), *range(0xE3F, 0xE5C))))
    assert fonts.find().lacks(thai) == []


def test_what_is_not_there_is_listed_once_and_in_order() -> None:
    assert fonts.find().lacks("ก☑ข☐ค☑") == ["☑", "☐"]
