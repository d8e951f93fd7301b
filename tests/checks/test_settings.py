"""Settings say what is checked; everything wrong in them is told with its line."""

from __future__ import annotations

import pytest

from thaimemo import DataError
from thaimemo.checks import Settings, Severity
from thaimemo.checks.settings import settings_of


def written(tmp_path, text: str):
    path = tmp_path / "thaimemo.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_switches_off_and_gives_words(tmp_path):
    (tmp_path / "คำ.txt").write_text("ออนใต้\n# ความเห็น\nปงยางคก # หมู่บ้าน\n", encoding="utf-8")
    (tmp_path / "our.tsv").write_text("", encoding="utf-8")
    path = written(tmp_path, '[check]\noff = ["register"]\nwords = "คำ.txt"\nglossaries = ["our.tsv"]\n')
    settings = settings_of(path)
    assert settings.words == ("ออนใต้", "ปงยางคก")
    assert settings.glossaries == (tmp_path / "our.tsv",)
    assert not settings.wants("any", "register")
    assert settings.wants("any", "form")


def test_the_current_folder_is_looked_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert settings_of(None) == Settings()
    written(tmp_path, '[check]\nwords = ["ก"]\nseverity = {}\n')
    assert settings_of(None) == Settings(words=("ก",))


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    path = written(
        tmp_path,
        '[check]\noff = ["registr"]\nwrods = []\nseverity = {register = "bad"}\nglossaries = ["none.tsv"]\nwords = 3\n',
    )
    with pytest.raises(DataError) as caught:
        settings_of(path)
    assert [problem.place.line for problem in caught.value.problems] == [3, 2, 4, 6, 5]
    assert "the nearest is register" in str(caught.value)


@pytest.mark.parametrize("text", ["check = [", "[check]\nseverity = 3\n", "check = 3\n"])
def test_what_is_no_table_is_refused(tmp_path, text):
    with pytest.raises(DataError):
        settings_of(written(tmp_path, text))


def test_a_severity_may_be_changed(tmp_path):
    from thaimemo.checks.registry import rules

    name = rules()[0].name
    assert settings_of(written(tmp_path, f'[check]\nseverity = {{{name} = "hint"}}\n')).severity == {
        name: Severity.HINT
    }
