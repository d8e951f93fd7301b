"""Nothing is dropped and nothing is invented: proved character by character, on real posts and on shuffled ones."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import example, given, settings

import thaimemo
from tests.drafting.score import SETS, posts
from tests.drafting.strategies import posts as shuffled
from thaimemo.drafting import Draft, draft, lexicon
from thaimemo.drafting.finding.dates import dates_in
from thaimemo.drafting.finding.places import CAPITAL
from thaimemo.drafting.post import Span
from thaimemo.drafting.tree import Leaf, leaves
from thaimemo.drafting.writing import write
from thaimemo.errors import BadValue
from thaimemo.thai.dates import parse_span
from thaimemo.thai.digits import to_arabic
from thaimemo.thai.money import parse_baht

REAL = [pytest.param(post, id=post.name) for name in SETS for post in posts(name)]


def values(made: Draft) -> list[Leaf]:
    return [*leaves(made.entries), *made.rest]


def assert_nothing_is_dropped(made: Draft) -> None:
    """Every character is in a value or beside one, but for blanks, marks and words that only join."""
    taken = bytearray(len(made.post.text))
    for leaf in values(made):
        for start, end in (*leaf.spans, *leaf.cues):
            taken[start:end] = b"\1" * (end - start)
    for line in left_over(made.post.text, taken):
        assert is_joining(line), line


def left_over(text: str, taken: bytearray) -> Iterator[str]:
    start = 0
    for place in range(len(text) + 1):
        if place == len(text) or taken[place] or text[place] == "\n":
            if text[start:place].strip():
                yield text[start:place]
            start = place + 1


def is_joining(words: str) -> bool:
    """Whether nothing is left of `words` without the listed connectives, blanks and marks."""
    rest = "".join(char if char.isalnum() or "\u0e00" <= char <= "\u0e4e" else " " for char in words).split()
    return all(made_of(word, lexicon.entries("connectives")) for word in rest)


def made_of(word: str, parts: tuple[str, ...]) -> bool:
    """Whether `word` is one or several of `parts` written together."""
    ends = {0}
    for start in range(len(word)):
        if start in ends:
            ends.update(start + len(part) for part in parts if word.startswith(part, start))
    return len(word) in ends


def assert_nothing_is_invented(made: Draft) -> None:
    """A value is the words it was taken from, or a date, an amount or a kind that they stand for."""
    for path, leaf in paths(made.entries):
        words = " ".join(made.post.words(span) for span in leaf.spans)
        if not leaf.spans:
            assert path.rsplit(".", 1)[-1] in ("kind", "text") or leaf.doubt is not None, path
        elif leaf.value != words:
            assert stands_for(path, leaf, words), (path, leaf.value, words)


def assert_what_stands_beside_a_value_says_no_more(made: Draft) -> None:
    """The words beside a value are of the lists, a label, or said by another value too."""
    said = [str(leaf.value) for leaf in values(made)]
    known = closed_lists()
    for leaf in values(made):
        for span in leaf.cues:
            words = made.post.words(span)
            listed = all(made_of(word, known) for word in re.sub(r"[^\w\u0e31-\u0e4e]+", " ", words).split())
            assert listed or is_label(words) or any(words in value for value in said) or is_a_day(words), words


def closed_lists() -> tuple[str, ...]:
    """Every word that a key of the data may stand for."""
    names = ("cues", "duty_labels", "sections", "kinds")
    words = [lexicon.bare(word) for name in names for many in lexicon.kinds(name).values() for word in many]
    lists = ("acting", "connectives", "narrating")
    words += [lexicon.bare(word) for name in lists for word in lexicon.entries(name)]
    inside = "สรุป เวลา ท่าน คณะ ติดตาม ไป เข้า ร่วม การ ว่า อำเภอ ตำบล แขวง เขต อ จ ต ฯ"
    return (*words, *inside.split(), *CAPITAL)


def is_label(words: str) -> bool:
    label = r"\W*\d{0,2}(\.\d{1,2})*\W*|\W|(ข้อ|ประการ|ประเด็น|เรื่อง)\S*( \d+)?\W*|[กขคงจฉชซ][.)]"
    return re.fullmatch(label, words) is not None


def is_a_day(words: str) -> bool:
    return bool(dates_in(words, Span(0, len(words)), datetime.date(2020, 1, 1)))


def stands_for(path: str, leaf: Leaf, words: str) -> bool:
    field = path.rsplit(".", 1)[-1]
    if field == "budget":
        return parse_baht(words) == leaf.value
    if field in ("date", "due"):
        return is_day(str(leaf.value), words)
    if field == "province":
        return leaf.value == "กรุงเทพมหานคร"
    return field == "kind" and words in {word for many in lexicon.kinds("kinds").values() for word in many}


def is_day(value: str, words: str) -> bool:
    """Whether each day in `value` is a number in `words`, unless those are วันนี้ and the like."""
    try:
        first, last = parse_span(value)
    except BadValue:
        return False
    figures = to_arabic(words)
    spoken = words.startswith(("วันนี้", "เมื่อวาน"))
    return spoken or (str(first.day) in figures and str(last.day) in figures)


def paths(tree: object, path: str = "") -> Iterator[tuple[str, Leaf]]:
    if isinstance(tree, Leaf):
        yield path, tree
    elif isinstance(tree, Mapping):
        for key, part in tree.items():
            yield from paths(part, f"{path}.{key}")
    elif isinstance(tree, list):
        for part in tree:
            yield from paths(part, path)


def assert_it_loads_as_it_is(made: Draft) -> None:
    text = write(made.post, made.entries, made.rest, [], "th")
    assert thaimemo.load(text) == thaimemo.load(made.data)


@pytest.mark.parametrize("post", REAL)
def test_a_real_post_keeps_every_character_and_adds_none(post):
    made = draft(post)
    assert_nothing_is_dropped(made)
    assert_nothing_is_invented(made)
    assert_what_stands_beside_a_value_says_no_more(made)
    assert_it_loads_as_it_is(made)


@given(shuffled())
@example("ข่าว\nวันที่ 1. มกราคม 2563: 'นายก' # [ข้อ]")
@example("ข่าว 1. ก\n- \n1. ")
@settings(max_examples=150)
def test_a_shuffled_post_keeps_every_character_and_adds_none(text):
    made = draft(text + "\n")
    assert_nothing_is_dropped(made)
    assert_nothing_is_invented(made)
    assert_what_stands_beside_a_value_says_no_more(made)
    assert_it_loads_as_it_is(made)


def test_a_character_that_is_dropped_would_be_seen():
    made = draft(REAL[0].values[0])
    made.rest.clear()
    first = next(iter(made.entries["visit"]))
    del made.entries["visit"][first]
    made.entries.pop("directives")
    with pytest.raises(AssertionError):
        assert_nothing_is_dropped(made)


def test_a_value_that_is_invented_would_be_seen():
    made = draft(REAL[0].values[0])
    made.entries["memo"]["phone"] = Leaf("0 2000 0000", (Span(0, 4),))
    with pytest.raises(AssertionError):
        assert_nothing_is_invented(made)
