"""Every character of the data that is printed is found in the text of both files; what cannot be printed is told."""

from __future__ import annotations

import io
import re

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import thaimemo
from tests.pdf.readers import READERS, lines
from tests.strategies import any_text
from thaimemo.fonts import find, printable
from thaimemo.resources import folder
from thaimemo.thai.digits import to_thai

FAMILY = find(folder("fonts"))
LETTERS = re.compile(r"\s+")


def visit(text: str) -> thaimemo.VisitReport:
    return thaimemo.VisitReport(
        memo={"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"},
        visit={"date": "16 มกราคม 2563"},
        directives=[{"text": f"ก{text}ข", "topic": "หัวข้อ", "responsible": f"ค{text}ง"}, "จบ"],
    )


def expected(text: str) -> str:
    """What a text becomes on paper: replaced by name, Thai digits, white space folded away."""
    return LETTERS.sub("", to_thai(printable(text, FAMILY).text))


def word_text(data: bytes) -> str:
    return LETTERS.sub("", "".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs))


@settings(max_examples=40, deadline=None)
@given(any_text() | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30))
@pytest.mark.filterwarnings("ignore::thaimemo.ThaimemoWarning")
def test_every_character_of_the_data_arrives_or_is_told(text):
    report = visit(text)
    try:
        document = thaimemo.render(report, emblem="none")
    except thaimemo.FontError as error:
        missing = {str(problem.values["char"]) for problem in error.problems}
        assert missing == set(printable(text, FAMILY).missing)
        return
    directive = report.directives[0]
    wanted = [expected(directive.text), expected(directive.responsible[0])]
    of_word = word_text(document.to_bytes("docx"))
    of_pdf = LETTERS.sub("", "".join(lines("pypdf", document.to_bytes("pdf"))))
    for words in wanted:
        assert words in of_word
        assert words in of_pdf


@pytest.mark.parametrize("reader", [name for name in READERS if name != "pdftotext"])
@pytest.mark.parametrize(
    "text", ["R&D <1> \"ก\" 'ข' 100% {x} {{ y }} {% z %} \\", "a&amp;b &lt;", "น้ำ กำ่ เเ ฎู ฐุ", "é ö ﬁ ½ ฿"]
)
def test_marks_of_other_languages_are_only_marks(reader, text):
    document = thaimemo.render(visit(text), emblem="none", digits="arabic")
    written = LETTERS.sub("", text)
    assert written in word_text(document.to_bytes("docx"))
    read = LETTERS.sub("", "".join(lines(reader, document.to_bytes("pdf"))))
    if reader == "pypdfium2":  # writes a ligature as its letters
        written = written.replace("ﬁ", "fi")
    assert written in read


def test_control_characters_are_refused_where_they_stand():
    with pytest.raises(thaimemo.DataError, match=r"directives\[0\]\.text: .*U\+0007"):
        visit("\a")
