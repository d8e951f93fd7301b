"""Reading an emblem file: its kind is told from its content, and no file whatsoever makes it stumble."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thaimemo import EmblemError, emblem
from thaimemo.emblem.reading import parse
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline, Picture

from .builders import (
    FLAG,
    HOLE,
    anchored,
    black_brush,
    corners,
    emf,
    expected,
    flag_svg,
    font,
    picture,
    polygon16,
    saved,
    svg,
    word,
)  # fmt: skip

FILES = {
    "flag.svg": flag_svg(),
    "flag.png": saved(picture()),
    "flag.jpg": saved(picture(), "JPEG"),
    "flag.gif": saved(picture(), "GIF"),
    "flag.bmp": saved(picture(), "BMP"),
    "flag.ttf": font(),
    "flag.emf": emf(black_brush(), polygon16(FLAG, HOLE)),
    "flag.docx": word(anchored("e", 1.4, 1.5), {"e": flag_svg()}),
    "pixels.docx": word(anchored("e", 1.4, 1.5), {"e": saved(picture())}),
}


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_file_is_known_by_its_content(name: str, tmp_path: Path) -> None:
    path = tmp_path / "emblem"
    path.write_bytes(FILES[name])
    drawn = emblem.read(path)
    assert drawn.width / drawn.height == pytest.approx(0.9, abs=0.02)
    if isinstance(drawn, Outline):
        assert corners(drawn) == corners(expected())


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "emblem"
    path.write_bytes(FILES["flag.svg"])
    assert isinstance(emblem.read(path), Outline)
    path.write_bytes(FILES["flag.png"])
    assert isinstance(emblem.read(path), Picture)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", say.EMPTY_FILE),
        (b"hello", say.UNKNOWN_KIND),
        (b"\xd0\xcf\x11\xe0" + bytes(500), say.OLD_WORD),
        (b"%PDF-1.7", say.PDF_FILE),
        (b"\x1f\x8b\x08" + bytes(50), say.COMPRESSED),
        (b"\xd7\xcd\xc6\x9a" + bytes(50), say.WMF_FILE),
        (b"<?xml version='1.0'?><x/>", say.UNKNOWN_KIND),
        (word(anchored("e", 1.4, 1.5), {"e": FILES["flag.docx"]}), say.UNKNOWN_KIND),
        (word(anchored("e", 1.4, 1.5), {"e": b"\xd7\xcd\xc6\x9a"}), say.WMF_FILE),
    ],
)
def test_other_files_are_refused_with_what_to_do(data: bytes, message: say.Message, tmp_path: Path) -> None:
    path = tmp_path / "emblem"
    path.write_bytes(data)
    with pytest.raises(EmblemError) as caught:
        emblem.read(path)
    (problem,) = caught.value.problems
    assert problem.message is message
    assert str(problem.place) == str(path)
    assert problem.hint("th")
    assert problem.hint("en")


@pytest.mark.parametrize(
    ("name", "message"), [("nowhere.svg", say.MISSING), ("system", say.IS_A_FOLDER), ("a\0b", say.UNREADABLE)]
)
def test_a_path_that_is_no_file_is_refused(name: str, message: object, tmp_path: Path) -> None:
    with pytest.raises(EmblemError) as caught:
        emblem.read(tmp_path / name)
    assert caught.value.problems[0].message is message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(EmblemError, match="no kind of picture"):
        emblem.read(tmp_path / "pipe")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.png").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(EmblemError, match="larger than 30 MB"):
        emblem.read(tmp_path / "huge.png")


def survives(data: bytes) -> None:
    """`data` gives an emblem, or is refused in words."""
    found: Outline | Picture | str
    try:
        found = parse(data)
    except BadValue as refusal:
        found = refusal.at(None).text("en") and refusal.at(None).text("th")
    assert found


@given(
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"BM", b"\0\1\0\0", b"PK\3\4", b"<svg"]),
    st.binary(),
)
def test_no_bytes_make_it_stumble(start: bytes, rest: bytes) -> None:
    survives(start + rest)


@given(st.sampled_from(sorted(FILES)), st.lists(st.tuples(st.integers(0), st.integers(0, 255)), min_size=1, max_size=9))
def test_no_damage_makes_it_stumble(name: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(FILES[name])
    for at, byte in changes:
        data[at % len(data)] = byte
    survives(bytes(data))


@given(st.sampled_from(sorted(FILES)), st.integers(0))
def test_no_lost_end_makes_it_stumble(name: str, size: int) -> None:
    survives(FILES[name][: size % len(FILES[name])])


@given(
    st.lists(st.sampled_from("MmZzLlHhVvCcSsQqTtAa0123456789 .,-e")).map("".join),
    st.sampled_from(["", "scale(1)", "rotate(", "matrix(1 2 3 4 5 6)", "translate(1e308)skewX(90)"]),
)
@example("M0 0A0 0 0 0 0 0 0", "")
@example("Z", "")
@example("z l 1 1", "")
@example("M1 1A1 1 0 1 1 1 1Z", "")
def test_no_path_makes_it_stumble(d: str, transform: str) -> None:
    survives(svg(f'<path transform="{transform}" d="{d}"/>'))
