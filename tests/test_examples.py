"""Every example runs, and says what its source says."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

import thaimemo
from thaimemo.tree import Block, Endorsement, Heading, List, Paragraph, Photos, Signature, Table, To, plain

EXAMPLES = Path(__file__).parent.parent / "examples"
SCRIPTS = sorted(path for path in EXAMPLES.glob("*.py") if path.name != "fetch_emblem_font.py")
DATA = sorted(EXAMPLES.glob("*/visit.yaml"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_makes_its_memo(script, tmp_path):
    env = os.environ | {"THAIMEMO_EMBLEM": "none"}
    subprocess.run([sys.executable, "-W", "error", script], cwd=tmp_path, env=env, check=True, capture_output=True)
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".docx", ".pdf"]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [text for block in blocks for text in _texts(block)]


def _texts(block: Block) -> list[str]:
    match block:
        case List():
            return [text for item in block.items for text in (plain(item.content), *texts(item.blocks))]
        case Table():
            return [text for row in block.rows for cell in row.cells for text in texts(cell.blocks)]
        case Photos():
            return [plain(photo.caption) for photo in block.photos]
        case Endorsement():
            return [plain(block.title), *map(plain, block.options)]
        case Signature():
            return [plain(block.name), *map(plain, block.positions)]
        case To() | Paragraph() | Heading():
            return [plain(block.content)]
    return []


@pytest.mark.parametrize("data", DATA, ids=lambda path: path.parent.name)
@pytest.mark.parametrize(
    ("template", "options"), [("visit_report", {}), ("visit_report", {"directives": "table"}), ("visit_summary", {})]
)
def test_every_data_file_is_rendered_without_a_slip_of_the_template(data, template, options):
    _has_no_slip(thaimemo.render(thaimemo.load(data), template, emblem="none", options=options))


@pytest.mark.parametrize("template", ["round", "followup"])
@pytest.mark.parametrize(
    "data", [*DATA, *sorted((EXAMPLES / "round").rglob("*.yaml"))], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_data_file_is_rendered_by_the_templates_for_several_visits(data, template):
    _has_no_slip(thaimemo.render(thaimemo.load(data), template, emblem="none"))


def _has_no_slip(document):
    for text in texts(document.memo.body):
        assert "  " not in text
        assert "None" not in text
        assert text


@pytest.mark.parametrize("data", DATA, ids=lambda path: path.parent.name)
def test_the_heads_of_the_directive_table_stand_on_one_line(data):
    document = thaimemo.render(thaimemo.load(data), emblem="none", options={"directives": "table"})
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(document.to_bytes("pdf"))).pages]
    heads = "ลำดับ ข้อสั่งการ หน่วยงานรับผิดชอบ กำหนดแล้วเสร็จ สถานะ"
    assert any(heads in page.splitlines() for page in pages)


class TestLampang:
    memo = thaimemo.render(thaimemo.load(EXAMPLES / "lampang" / "visit.yaml"), emblem="none").memo
    text = "\n".join(texts(memo.body))
    news = (EXAMPLES / "lampang" / "news.txt").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        "name",
        ["บรรจง สุกรีฑา", "นิรามัย ศิริศรีสุดากุล", "พรสวรรค์ หมายยอด", "ทิพย์มณฑา จินะวงค์", "ทานทัต ยมเกิด", "ไวยาวัจมัย"],
    )
    def test_every_person_of_the_news_is_in_the_memo(self, name):
        assert name in self.news
        assert name in self.text

    @pytest.mark.parametrize("slip", ["กรบวนการ", "Socail", "ศุภช้ย", "หลายๆ", "ต่างๆ", "ICT"])
    def test_misspellings_of_the_news_are_mended(self, slip):
        assert slip in self.news
        assert slip not in self.text

    @pytest.mark.parametrize("code", ["PM 2.5", "PM 10", "SMEs", "CIV", "๑๓ ล้านบาท", "๑๐๐%", "ศภ.๑ กสอ."])
    def test_figures_and_codes_arrive(self, code):
        assert code in self.text
