"""How many lines a caption takes in Word is what the PDF's own lines say."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from thaimemo.layout import Cm
from thaimemo.pdf.setting import Setting
from thaimemo.pdf.shape import face
from thaimemo.tree import Run
from thaimemo.word.captions import line_count
from word.samples import FONTS, LAYOUT

WORDS = ["การ", "ประชุม", "ตรวจราชการ", " ", "ลำปาง", "๒๕๖๓", "PM 2.5", "น้ำ", "(", ")", "ผู้ประกอบการ"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
RUNS = st.lists(st.builds(Run, TEXTS, st.booleans(), st.booleans()), min_size=1, max_size=3)


def lines_of_the_pdf(content, width):
    setting = Setting(LAYOUT, lambda style: face(FONTS.data(style)).shaper())
    return len(setting.lines(content, LAYOUT.body_size, width)) if "".join(run.text for run in content) else 0


@given(RUNS, st.sampled_from([5, 7.7, 16]))
@example([Run("ก" * 300)], 7.7)
@example([Run("")], 7.7)
def test_lines_are_as_many_as_in_the_pdf(runs, width):
    content = tuple(run for run in runs if run.text)
    assert line_count(content, LAYOUT.body_size, Cm(width), FONTS, ()) == lines_of_the_pdf(content, Cm(width))


def test_what_is_protected_takes_a_line_of_its_own():
    name = "บริษัท ตัวอย่าง เซรามิก จำกัด มหาชน"
    content = (Run(f"คณะผู้ตรวจราชการ {name}"),)
    counts = [line_count(content, LAYOUT.body_size, Cm(5), FONTS, protect) for protect in ((), (name,))]
    assert counts == [2, 3]
