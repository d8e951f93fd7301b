"""Files are written whole or not at all."""

import pytest

from thaimemo import OutputError
from thaimemo.files import write_whole


def test_the_file_holds_what_was_given_and_nothing_else_is_left(tmp_path):
    write_whole(tmp_path / "memo.pdf", b"one")
    write_whole(tmp_path / "memo.pdf", b"two")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("memo.pdf", b"two")]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path):
    target = tmp_path / "memo.pdf"
    target.mkdir()
    (target / "inside").touch()
    with pytest.raises(OutputError, match=r"memo\.pdf cannot be written"):
        write_whole(target, b"one")
    assert [path.name for path in tmp_path.iterdir()] == ["memo.pdf"]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(OutputError, match="there is no folder"):
        write_whole(tmp_path / "none" / "memo.pdf", b"one")
