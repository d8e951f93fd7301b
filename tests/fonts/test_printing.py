"""What of a text is printed: replacements by name, invisible characters left out, the rest reported."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo import fonts
from thaimemo.errors import Place
from thaimemo.fonts.printing import replacements

FAMILY = fonts.find()
PRINTED = st.characters().filter(lambda c: c in FAMILY.characters and unicodedata.category(c) not in ("Cc", "Cf", "Co"))


@given(st.text(PRINTED))
def test_a_text_the_font_has_is_left_as_it_is(text: str) -> None:
    assert fonts.printable(text, FAMILY) == fonts.Printable(text)


@given(st.text())
def test_every_character_is_printed_replaced_or_reported(text: str) -> None:
    result = fonts.printable(text, FAMILY)
    assert FAMILY.lacks("".join(c for c in result.text if c not in result.missing)) == []
    assert set(result.missing) <= set(result.text)
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Co") for c in result.text if c not in result.missing)


@given(st.text())
def test_printing_what_can_be_printed_changes_nothing_more(text: str) -> None:
    once = fonts.printable(text, FAMILY)
    assert fonts.printable(once.text, FAMILY) == fonts.Printable(once.text, (), once.missing)


@given(st.text(st.sampled_from("กขค\u200b\u2060ุ่ําํ☐\u00ad")))
def test_thai_letters_are_neither_rewritten_nor_reordered(text: str) -> None:
    assert fonts.printable(text, FAMILY).text == "".join(c for c in text if c not in "\u200b\u2060\u00ad")


@pytest.mark.parametrize(
    ("given_text", "printed"),
    [
        ("ก\u200bข\u2060ค\ufeffง\u200cจ\u200dฉ\u00ad", "กขคงจฉ"),
        ("a\tb\nc\u2028d\re", "a b c d e"),
        ("0416\u20112563", "0416-2563"),
        ("ＰＭ　２．５", "PM 2.5"),
        ("12\u202f000", "12\u00a0000"),
        ("35 ㎡ 30 ℃", "35 m² 30 °C"),
        ("273 \u212a", "273 K"),
        ("●", "•"),
        ("cafe\u0302", "cafê"),
        ("ท\uf70aี", "ท่ี"),
    ],
)
def test_some_characters_are_printed_as_others(given_text: str, printed: str) -> None:
    assert fonts.printable(given_text, FAMILY).text == printed
    assert fonts.printable(given_text, FAMILY).missing == ()


@pytest.mark.parametrize("char", "☐☑✓→■Ж漢😀\u0302\x07\ue000")
def test_others_are_reported(char: str) -> None:
    result = fonts.printable(f"ก{char}ข{char}", FAMILY)
    assert result.missing == (char,)
    assert result.text == f"ก{char}ข{char}"


def test_a_replacement_is_named() -> None:
    (replaced,) = fonts.printable("9\u201210", FAMILY).replaced
    assert (replaced.char, replaced.by, replaced.name_en, replaced.visible) == ("\u2012", "–", "figure dash", True)
    problem = fonts.replaced_problem(replaced, Place(path="memo.number"))
    assert problem.line("en") == "memo.number: figure dash (U+2012) is printed as “–”, as the font does not have it"
    assert problem.text("th") == "พิมพ์ขีดกว้างเท่าตัวเลข (U+2012) เป็น “–” เพราะแบบอักษรไม่มีอักขระนี้"


def test_what_leaves_no_mark_is_not_visible() -> None:
    assert [r.visible for r in fonts.printable("ก\u200bข\tค\u202f", FAMILY).replaced] == [False, False, False]


def test_a_missing_character_is_reported_with_its_name_and_what_stands_round_it() -> None:
    text = "คณะกรรมการพิจารณาแล้วเห็นสมควร ☑ อนุมัติตามที่เสนอโดยไม่มีเงื่อนไข"
    problem = fonts.missing_problem("☑", Place("visit.yaml", 3, 9), text)
    assert problem.line("en") == (
        "visit.yaml:3:9: the font has no ☑ U+2611 BALLOT BOX WITH CHECK, in “แล้วเห็นสมควร ☑ อนุมัติตามที่เ”"
        " (write it with a word or another character)"
    )


@pytest.mark.parametrize(("char", "name"), [("\x07", "U+0007 CONTROL"), ("\ue000", "U+E000 PRIVATE USE")])
def test_a_character_without_a_shape_is_reported_by_its_code(char: str, name: str) -> None:
    text = fonts.missing_problem(char, None, f"ก{char}ข").text("en")
    assert text.startswith(f"the font has no {name} CHARACTER")
    assert text.endswith("“กข”")


def test_the_table_prints_only_what_the_font_has() -> None:
    targets = {char for replacement in replacements().values() for char in replacement.by}
    assert FAMILY.lacks("".join(sorted(targets))) == []


def test_the_table_names_everything_in_both_languages_and_replaces_nothing_by_itself() -> None:
    for char, replacement in replacements().items():
        assert replacement.name_th
        assert replacement.name_en
        assert char not in replacement.by
