"""Text in is text out: what five programs read in the finished PDF is the source, character by character."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import require
from tests.pdf.memos import BODY, ITEM, memo, paragraph, text, to, visit
from tests.pdf.readers import READERS, holds, lines
from thaimemo import fonts
from thaimemo.layout import Layout
from thaimemo.pdf import write
from thaimemo.resources import folder
from thaimemo.tree import Heading, Item, List, Memo, Paragraph, Run, Signature, To, plain

FAMILY = fonts.find(folder("fonts"))
PRINTABLE = sorted(c for c in FAMILY.characters if unicodedata.category(c) not in {"Cc", "Cf", "Zl", "Zp", "Co"})
THAI = [c for c in PRINTABLE if "\u0e01" <= c <= "\u0e5b"]
LATIN = [c for c in PRINTABLE if c.isascii()]

SPEECH = st.lists(
    st.sampled_from(["การ", "ที่", "น้ำ", "กุ้ง", "ปู่", "ป้า", "ญาติ", "ฐาน", "ฟ้า", " ", " ", "๑๒", "SMEs ", "ๆ "])
)
WORDS = SPEECH.map("".join)
ANY = st.one_of(
    st.text(st.sampled_from(THAI + [" "] * 9), max_size=300),
    st.text(st.sampled_from(LATIN + [" "] * 9), max_size=300),
    st.text(st.sampled_from(PRINTABLE), max_size=120),
    WORDS,
)
# A mark without a letter under it, at the very beginning, is hung by some readers on the line above.
BODIES = ANY.map(lambda words: "ก" + words.rstrip(" "))


# What stands on a page beside the text: the page's number, and at its foot the first words of the next page.
FURNITURE = ("- ๒ -", "๒. กรณีเกิด...")


@pytest.fixture(params=list(READERS))
def reader(request) -> str:
    if request.param == "pdftotext":
        require("pdftotext")
    return str(request.param)


def source_lines(tree: Memo) -> list[str]:
    """Every text of the memo in the order a reader meets it."""
    head = tree.head
    return [
        "บันทึกข้อความ",
        f"ส่วนราชการ  {plain(head.agency)}",
        f"ที่  {plain(head.number)}",
        f"วันที่  {plain(head.date)}",
        f"เรื่อง  {plain(head.subject)}",
        *(words for block in tree.body for words in _texts(block)),
    ]


def _texts(block: object) -> list[str]:
    if isinstance(block, To):
        return [f"{block.label}  {plain(block.content)}"]
    if isinstance(block, Paragraph | Heading):
        return [plain(block.content)]
    if isinstance(block, Signature):
        return [plain(block.name), *map(plain, block.positions)]
    if isinstance(block, List):
        return [words for item in block.items for words in _texts(item)]
    assert isinstance(block, Item)
    return [f"{block.label} {plain(block.content)}", *(words for inner in block.blocks for words in _texts(inner))]


def body(reader: str, data: bytes) -> list[str]:
    """The lines under the head of a memo whose subject ends with its own last words."""
    found = [line for line in lines(reader, data) if not re.fullmatch(r"- [๐-๙]+ -", line)]
    return found[1 + max(at for at, line in enumerate(found) if line.endswith("จังหวัดลำปาง") and at < 12) :]


@pytest.mark.parametrize("justify", ["thai", "both", "left"])
def test_a_whole_memo_reads_as_its_source(reader, justify, family):
    tree = visit(paragraphs=5)
    read = lines(reader, write(tree, Layout(justify=justify), family))
    # Some readers take the two blanks of one line apart, others do not; and not all keep the order of the two.
    found = [part for line in read for part in re.split(" (?=วันที่ +๑๗)", line) if part not in FURNITURE]
    for source in source_lines(tree):
        found = _without(reader, found, source)
    assert found == []


def _without(reader: str, found: list[str], source: str) -> list[str]:
    """`found` without the lines that are `source`."""
    for start in range(len(found)):
        for end in range(start + 1, len(found) + 1):
            if holds(reader, found[start:end], source):
                return found[:start] + found[end:]
    raise AssertionError(f"{source!r} is not in {found!r}")


@given(BODIES)
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("reader", list(READERS))
def test_any_text_the_font_can_print_is_read_back_exactly(reader, words):
    if reader == "pdftotext":
        require("pdftotext")
    data = write(memo(to(), paragraph(words)), Layout(), FAMILY)
    assert holds(reader, body(reader, data)[1:], words)


@given(st.lists(st.tuples(WORDS, st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=8))
@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("reader", list(READERS))
def test_changing_faces_do_not_disturb_the_text(reader, pieces):
    if reader == "pdftotext":
        require("pdftotext")
    content = (Run("ก"), *(Run(words, *faces) for words, *faces in pieces), Run("ข"))
    data = write(memo(to(), paragraph(content)), Layout(), FAMILY)
    assert holds(reader, body(reader, data)[1:], plain(content))


LONG = "กรมส่งเสริมอุตสาหกรรมและวิสาหกิจขนาดกลางขนาดย่อมแห่งประเทศไทยตอนบนภาคเหนือ"


@pytest.mark.parametrize("justify", ["thai", "both"])
@pytest.mark.parametrize("before", range(2, 60, 6))
@pytest.mark.parametrize("blanks", [True, False])
def test_lines_with_much_slack_read_as_their_source(reader, justify, before, blanks, family):
    begin = BODY.replace("๑๖ มกราคม ๒๕๖๓", "นี้") if blanks else BODY.replace(" ", "")
    words = f"{begin[:before].strip()}ก {LONG} {ITEM}" if blanks else f"{begin[:before]}{LONG} {ITEM}"
    tree = memo(to(), paragraph(words, indented=False), protect=(LONG,))
    data = write(tree, Layout(justify=justify), family)
    assert holds(reader, body(reader, data)[1:], words)


def test_blanks_at_line_ends_are_in_the_text(layout, family):
    words = " ".join(["ก" * 12] * 40)
    (page,) = READERS["pypdf"](write(memo(to(), paragraph(words)), layout, family))
    assert words in page.replace("\n", "")


def test_labels_of_items_are_part_of_their_text(reader, layout, family):
    block = List((Item("๑.", text(ITEM), visit().at), Item("(๑)", (), visit().at)), visit().at)
    found = body(reader, write(memo(to(), block), layout, family))
    assert holds(reader, found[1:-1], f"๑. {ITEM}")
    assert found[-1] == "(๑)"
