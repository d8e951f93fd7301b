"""Mending changes what needs no thought and nothing else; the file as it was is kept."""

from __future__ import annotations

import os

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.looking import HEAD
from tests.strategies import any_text
from thaimemo import DataError, OutputError, load
from thaimemo.checks import Settings, check_text
from thaimemo.checks.fixing import fix_file, fixed, fixed_text

PIECES = st.sampled_from(
    ["%", "ๆ", "ฯ", "ฯลฯ", " ", "  ", "เเ", "น\u0e4d\u0e49\u0e32", "ท\u0e48\u0e35", "\u200b", "\u00a0", "(", ")",
     ", และ", " ,", "16 ม.ค. 2563", "10:00 น.", "2๐", "ต่าง", "หลาย", "กรุงเทพ", "\n", "\u0e49\u0e49", "ๅ", "“", "ล"]
)  # fmt: skip


@given(st.lists(PIECES | any_text(3), max_size=15).map("".join))
def test_mending_what_is_mended_changes_nothing(text):
    once = fixed_text(text)
    assert fixed_text(once) == once
    assert not [one for one in check_text(once, settings=Settings()) if one.fixable]


@given(st.lists(PIECES | any_text(3), max_size=15).map("".join))
def test_only_the_places_found_change(text):
    found = check_text(text, settings=Settings())
    rest, done = fixed(text, found), 0
    for one in found:
        if one.fixable and one.start >= done:
            assert rest.startswith(text[done : one.start])
            rest = rest[one.start - done :].removeprefix(one.suggestions[0])
            done = one.end
    assert rest == text[done:]


def test_of_overlapping_findings_the_first_is_mended():
    from dataclasses import replace

    (one,) = check_text("ต่างๆให้", settings=Settings())
    other = replace(one, start=3, end=5, words="งๆ", suggestions=("x",))
    assert fixed("ต่างๆให้", [other, one]) == "ต่าง ๆ ให้"


def test_words_that_are_no_longer_there_are_not_mended():
    found = check_text("ต่างๆ", settings=Settings())
    assert fixed("อื่น", found) == "อื่น"


def written(tmp_path, data: bytes, name: str = "visit.yaml"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_encoding_mark_and_line_ends_stay(tmp_path, encoding, ending):
    mark = "\ufeff" if encoding.endswith(("-le", "-be")) else ""
    source = (mark + HEAD + "# หลายๆ ความเห็น\nproposals:\n  - ในด้านต่างๆให้  ด้วย\n").replace("\n", ending)
    path = written(tmp_path, source.encode(encoding))
    done = fix_file(path)
    assert path.read_bytes() == source.replace("ต่างๆให้  ด้วย", "ต่าง ๆ ให้ ด้วย").encode(encoding)
    assert done.backup.read_bytes() == source.encode(encoding)
    assert done.count == 2


def test_the_diff_shows_what_changed(tmp_path):
    done = fix_file(written(tmp_path, "ก\nด้านต่างๆ\nข".encode(), "news.txt"))
    assert done.diff.splitlines() == [
        "--- news.txt",
        "+++ news.txt",
        "@@ -1,3 +1,3 @@",
        " ก",
        "-ด้านต่างๆ",
        "+ด้านต่าง ๆ",
        " ข",
    ]


def test_no_older_backup_is_written_over(tmp_path):
    path = written(tmp_path, "ต่างๆ".encode(), "a.txt")
    names = []
    for _ in range(3):
        path.write_bytes("ต่างๆ".encode())
        names.append(fix_file(path).backup.name)
    assert names == ["a.txt.bak", "a.txt.bak2", "a.txt.bak3"]


def test_where_nothing_is_to_mend_nothing_is_written(tmp_path):
    path = written(tmp_path, "ต่าง ๆ".encode(), "a.txt")
    assert fix_file(path) is None
    assert os.listdir(tmp_path) == ["a.txt"]


def test_what_the_file_switches_off_is_not_mended(tmp_path):
    path = written(tmp_path, f"# thaimemo: ignore-file=mai-yamok-space\n{HEAD}proposals: [ต่างๆ]\n".encode())
    assert fix_file(path) is None
    assert fix_file(path, settings=Settings(off=frozenset({"form"}))) is None


def test_permissions_stay_and_a_link_is_followed(tmp_path):
    path = written(tmp_path, "ต่างๆ".encode(), "a.txt")
    path.chmod(0o600)
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    done = fix_file(link)
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "ต่าง ๆ"
    assert {file.stat().st_mode & 0o777 for file in (path, done.backup)} == {0o600}


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path):
    path = written(tmp_path, "ต่างๆ".encode(), "a" * 251 + ".txt")  # no room in the name for .bak
    with pytest.raises(OutputError):
        fix_file(path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text(encoding="utf-8") == "ต่างๆ"


def test_a_broken_data_file_is_told_of_and_left(tmp_path):
    path = written(tmp_path, "memo: {subject: ต่างๆ}\n".encode())
    with pytest.raises(DataError):
        fix_file(path)
    assert [file.name for file in tmp_path.iterdir()] == ["visit.yaml"]


@pytest.mark.parametrize(
    "value", ["ก:\u00a0ข", "ก\u00a0#ข", "\u200b- ข้อ", "\u200b[ก]", "ก:\u200b ข", "\u200b*ก", "\u200b|", "\u200b'ก"]
)
def test_no_change_may_make_other_data_of_it(tmp_path, value):
    source = f"{HEAD}proposals:\n  - ต่างๆ\n  - {value}\n"
    path = written(tmp_path, source.encode())
    before = load(path).proposals
    fix_file(path)
    assert path.read_text(encoding="utf-8") == source.replace("ต่างๆ", "ต่าง ๆ")
    assert load(path).proposals[1:] == before[1:]


@given(st.lists(st.lists(PIECES, min_size=1, max_size=8).map("".join), min_size=1, max_size=4), st.booleans())
def test_data_stay_the_same_data(tmp_path_factory, values, block):
    style = {"default_style": ">"} if block else {"width": 40}
    source = HEAD + yaml.safe_dump({"proposals": ["ก" + value + "ก" for value in values]}, allow_unicode=True, **style)
    path = tmp_path_factory.mktemp("data") / "visit.yaml"
    path.write_text(source, encoding="utf-8", newline="")
    fix_file(path)
    assert len(load(path).proposals) == len(values)
    again = path.read_bytes()
    assert fix_file(path) is None
    assert path.read_bytes() == again


def test_json_is_mended_and_escapes_are_left(tmp_path):
    head = '{"memo": {"agency": "ก", "subject": "ข", "to": "ค"}, "visit": {"date": "16 มกราคม 2563"}, "proposals": '
    path = written(tmp_path, (head + '["ต่างๆ", "ต่าง\\u0e46", "ว่า \\"ต่างๆ\\""]}').encode(), "visit.json")
    fix_file(path)
    assert path.read_text(encoding="utf-8") == head + '["ต่าง ๆ", "ต่าง\\u0e46", "ว่า \\"ต่าง ๆ\\""]}'


def test_the_memos_date_loses_its_era(tmp_path):
    source = HEAD.replace("to: ค", "to: ค, date: ๑๖ มกราคม พ.ศ. ๒๕๖๓")
    path = written(tmp_path, source.encode())
    fix_file(path)
    assert path.read_text(encoding="utf-8") == source.replace(" พ.ศ. ", " ")
