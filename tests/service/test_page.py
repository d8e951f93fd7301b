"""The clerk's page in a real browser: filled in, mended, read from news and files, downloaded, used by keyboard."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image, ImageChops

import thaimemo
from tests.conftest import require, require_package
from tests.service.servers import serving
from tests.waiting import SECONDS
from thaimemo.checks.word_file import paragraphs

LAMPANG = Path(__file__).parents[2] / "examples" / "lampang"
MILLISECONDS = SECONDS * 1000


@pytest.fixture(scope="module")
def address(server) -> str:
    """A service of our own on the loopback address."""
    return f"http://127.0.0.1:{server.port}/"


@pytest.fixture(scope="module")
def browser():
    require_package("playwright")
    from playwright.sync_api import sync_playwright

    chromium = require("chromium")
    # Only pages of our own are opened; not everybody may make the sandbox, and the shared memory may be small.
    arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
    thai = os.environ | {"LC_ALL": "C.UTF-8"}  # or names of files lose their letters
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium, args=arguments, env=thai, timeout=MILLISECONDS)
        yield opened
        opened.close()


@contextmanager
def window(browser, **options) -> Iterator:
    """An empty page of a browser that knows nothing yet."""
    context = browser.new_context(**options)
    context.set_default_timeout(MILLISECONDS)
    try:
        yield context.new_page()
    finally:
        context.close()


@pytest.fixture
def page(browser, address):
    """The page, freshly opened, its first answer told; what goes wrong in it fails the test."""
    wrong: list[str] = []
    with window(browser, viewport={"width": 1400, "height": 950}, accept_downloads=True) as page:
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda line: wrong.append(line.text) if _bad(line) else None)
        page.on("request", lambda request: None if _ours(request.url, address) else wrong.append(request.url))
        page.goto(address)
        until(page, "document.querySelector('#count').textContent !== ''")
        yield page
    assert wrong == []


def _bad(line) -> bool:
    # That data are not complete yet is told by 422, which the browser writes down.
    return line.type == "error" and "422" not in line.text


def _ours(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))


def until(page, expression: str) -> None:
    """Wait for something in the page to become true; the page's policy lets no other way of waiting in."""
    end = time.monotonic() + SECONDS
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(20)


def shown(page) -> None:
    """Wait until the memo can be made, is drawn, and what is found in it told."""
    page.wait_for_selector("#preview:not(.stale) #pages img")


def drawn(page) -> int:
    return int(page.locator("#preview").get_attribute("data-drawn") or 0)


def fill(page, **fields: str) -> None:
    for name, words in fields.items():
        page.fill(f"#at-{name.replace('_', '-')}", words)


def fill_in(page) -> None:
    """What a memo cannot do without; then wait for its picture."""
    fill(
        page,
        memo_agency="สำนักงานอุตสาหกรรมจังหวัดลำปาง",
        memo_subject="รายงานผลการตรวจราชการ",
        memo_to="อุตสาหกรรมจังหวัดลำปาง",
        visit_date="16 มกราคม 2563",
    )
    shown(page)


def paste(page, post: str) -> None:
    page.click("#paste")
    page.fill("#post", post)
    page.click("#read")
    until(page, "document.querySelector('#at-visit-date').value !== ''")


def picture(page) -> Image.Image:
    import base64

    source = page.locator("#pages img").first.get_attribute("src")
    return Image.open(BytesIO(base64.b64decode(source.partition(",")[2]))).convert("L")


def test_the_page_changes_as_one_types(page):
    fill_in(page)
    before, count = picture(page), drawn(page)
    fill(page, memo_subject="รายงานผลการประชุมติดตามงาน")
    until(page, f"Number(document.querySelector('#preview').dataset.drawn) > {count}")
    after = picture(page)
    assert after.size == before.size
    changed = ImageChops.difference(before, after).point(lambda grey: 255 * (grey > 96)).getbbox()
    assert changed is not None
    assert changed[1] > before.height / 10  # the garuda and the title stay


def test_a_mistake_is_told_at_its_field_and_gone_when_mended(page):
    fill_in(page)
    fill(page, memo_date="31 กุมภาพันธ์ 2563")
    page.wait_for_selector("#at-memo-date[aria-invalid=true]")
    assert "ไม่มีวันที่ 31 กุมภาพันธ์ 2563" in page.inner_text("#at-memo-date-notes")
    page.click("#list a")
    assert page.evaluate("document.activeElement.id") == "at-memo-date"
    assert "at-memo-date-notes" in page.get_attribute("#at-memo-date", "aria-describedby")
    page.keyboard.press("Control+A")
    page.keyboard.type("17 มกราคม 2563")
    told = "document.querySelector('#at-memo-date-notes').textContent"
    until(page, f"{told} === '' && !document.querySelector('#at-memo-date[aria-invalid]')")


def test_a_finding_is_mended_by_a_click(page):
    fill_in(page)
    page.click("#at-directives-add")
    page.fill("#at-directives-0-text", "ให้สำนักงานแก้ปัญหาหลายๆด้าน")
    page.click("#at-directives-0-text-notes .offer")
    until(page, "document.querySelector('#at-directives-0-text').value.includes('หลาย ๆ ด้าน')")
    until(page, "document.querySelector('#at-directives-0-text-notes').textContent === ''")


def test_what_the_chosen_template_does_not_print_is_told_at_its_field(page):
    fill_in(page)
    page.fill("#at-visit-purposes", "ติดตามผล")
    page.wait_for_selector("#template option[value=visit_summary]", state="attached")
    page.select_option("#template", "visit_summary")
    note = page.inner_text("#at-visit-purposes-notes .hint")
    assert note.startswith("ข้อสังเกต: แม่แบบ “สรุปข้อสั่งการหนึ่งหน้า” ไม่พิมพ์ “วัตถุประสงค์”")
    page.select_option("#template", "visit_report")
    until(page, "document.querySelector('#at-visit-purposes-notes').textContent === ''")


def test_visits_that_no_field_holds_and_the_template_does_not_print_are_told(page):
    visits = "[{visit: {date: 16 มกราคม 2563}}, {visit: {date: 18 มกราคม 2563}}]"
    text = f"memo: {{agency: กรม, subject: รายงาน, to: อธิบดี}}\nvisits: {visits}\n"
    page.set_input_files("#file", {"name": "a.yaml", "mimeType": "text/yaml", "buffer": text.encode()})
    note = page.inner_text("#list .hint")
    assert "“การตรวจราชการแต่ละครั้ง”" in note
    assert "ใช้แม่แบบ “รายงานรอบการตรวจ” หรือ “รายงานความก้าวหน้า”" in note
    page.wait_for_selector("#template option[value=round]", state="attached")
    page.select_option("#template", "round")
    page.wait_for_selector("#list .hint", state="detached")
    shown(page)


def test_directives_are_added_moved_and_removed_by_keyboard_alone(page):
    for words in ("หนึ่ง", "สอง", "สาม"):
        page.focus("#at-directives-add")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")  # from the topic to the text
        page.keyboard.type(words)

    def texts() -> list[str]:
        return page.evaluate("[...document.querySelectorAll('[id^=at-directives-][id$=-text]')].map(e => e.value)")

    assert texts() == ["หนึ่ง", "สอง", "สาม"]
    page.focus("#at-directives-2-up")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert texts() == ["สาม", "หนึ่ง", "สอง"]
    assert page.evaluate("document.activeElement.id") == "at-directives-0-down"
    page.focus("#at-directives-1-remove")
    page.keyboard.press("Enter")
    assert texts() == ["สาม", "สอง"]
    assert "ลบข้อสั่งการที่ 2 แล้ว" in page.inner_text("#said")
    assert page.evaluate("document.activeElement.id") == "at-directives-1-remove"
    page.focus("#undo")
    page.keyboard.press("Enter")
    assert texts() == ["สาม", "หนึ่ง", "สอง"]


def test_the_first_tab_leads_past_the_tools_to_the_form(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "at-memo-agency"


def test_a_news_post_fills_the_form(page):
    paste(page, (LAMPANG / "news.txt").read_text("utf-8"))
    assert page.input_value("#at-visit-date") == "16 มกราคม 2563"
    assert page.input_value("#at-visit-places-0-province") == "ลำปาง"
    assert page.input_value("#at-visit-inspector-name") == "นายบรรจง สุกรีฑา"
    assert page.locator("[id^=at-directives-][id$=-text]").count() == 6
    shown(page)
    until(page, "document.querySelector('#list').textContent.includes('กรบวนการ')")


def test_a_post_that_says_nothing_is_told_in_the_dialog(page):
    page.click("#paste")
    page.fill("#post", " ")
    page.click("#read")
    until(page, "document.querySelector('#post-bad').textContent !== ''")
    assert page.is_visible("#news")


def test_a_file_that_is_dropped_fills_the_form(page):
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "visit.yaml"));
            document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        (LAMPANG / "visit.yaml").read_text("utf-8"),
    )
    until(page, "document.querySelector('#at-memo-agency').value !== ''")
    assert page.input_value("#at-memo-date") == "17 มกราคม 2563"
    assert page.input_value("#at-visit-purposes") == "มอบนโยบาย\nรับฟังสภาพปัญหา\nให้คำแนะนำ"
    shown(page)


def test_photos_stay_behind(page):
    page.set_input_files("#file", LAMPANG.parent / "phrae" / "visit.yaml")
    shown(page)


def test_a_workbook_that_is_opened_fills_the_form(page, tmp_path):
    from thaimemo.batch.form import form

    (tmp_path / "list.xlsx").write_bytes(form())
    page.set_input_files("#file", tmp_path / "list.xlsx")
    until(page, "document.querySelector('#at-memo-agency').value !== ''")
    shown(page)


def test_a_file_that_cannot_be_read_leaves_the_form_alone(page):
    fill_in(page)
    page.set_input_files("#file", {"name": "a.yaml", "mimeType": "text/yaml", "buffer": b"memo: ["})
    until(page, "document.querySelector('#said').textContent.includes('อ่าน a.yaml ไม่ได้')")
    assert page.input_value("#at-memo-subject") == "รายงานผลการตรวจราชการ"


def test_a_reload_loses_nothing(page):
    fill_in(page)
    page.click("#at-directives-add")
    page.fill("#at-directives-0-text", "ให้รายงาน")
    page.fill("#at-directives-0-responsible", "สอจ.ลำปาง\nศภ.1")
    page.select_option("#digits", "arabic")
    page.reload()
    shown(page)
    assert page.input_value("#at-memo-agency") == "สำนักงานอุตสาหกรรมจังหวัดลำปาง"
    assert page.input_value("#at-directives-0-responsible") == "สอจ.ลำปาง\nศภ.1"
    assert page.input_value("#digits") == "arabic"
    page.click("#fresh")
    assert page.input_value("#at-memo-agency") == ""
    page.click("#undo")
    assert page.input_value("#at-memo-agency") == "สำนักงานอุตสาหกรรมจังหวัดลำปาง"


def downloaded(page, format: str, tmp_path: Path) -> Path:
    with page.expect_download() as waiting:
        page.click(f"[data-download={format}]")
    name = waiting.value.suggested_filename
    assert re.fullmatch(rf"รายงานผล.*\.{format}", name)
    path = tmp_path / name
    waiting.value.save_as(path)
    return path


def test_the_files_downloaded_are_those_of_the_library(page, tmp_path):
    page.set_input_files("#file", LAMPANG / "visit.yaml")
    shown(page)
    document = thaimemo.render(thaimemo.load(LAMPANG / "visit.yaml"), emblem="none")
    assert downloaded(page, "pdf", tmp_path).read_bytes() == document.to_bytes("pdf")
    word = downloaded(page, "docx", tmp_path)
    assert docx.Document(str(word)).paragraphs
    document.save(tmp_path / "own.docx")
    assert paragraphs(word) == paragraphs(tmp_path / "own.docx")
    written = thaimemo.load(downloaded(page, "yaml", tmp_path))
    assert written == thaimemo.load(LAMPANG / "visit.yaml")


def test_a_memo_that_is_not_complete_is_not_downloaded_but_told(page):
    page.click("[data-download=pdf]")
    until(page, "document.querySelector('#said').textContent.includes('ยังทำไฟล์ไม่ได้')")
    assert page.evaluate("document.activeElement.id") == "notes"
    for field in ("memo-agency", "memo-subject", "memo-to", "visit-date"):
        assert "ขาด" in page.inner_text(f"#at-{field}-notes")


def test_a_phone_shows_everything_without_moving_sideways(page):
    paste(page, (LAMPANG / "news.txt").read_text("utf-8"))
    shown(page)
    page.set_viewport_size({"width": 375, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    page.click(".parts a[href='#preview']")
    until(page, "document.querySelector('#preview').getBoundingClientRect().top < 300")


def test_nothing_hinders_those_who_cannot_see(page):
    axe = require_package("axe_playwright_python")
    paste(page, (LAMPANG / "news.txt").read_text("utf-8"))
    shown(page)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    script = next(axe.parent.rglob("axe.min.js")).read_text("utf-8")
    # Run by the browser itself, so that the page's own policy does not stand in its way.
    page.evaluate(script)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [f"{item['id']}: {item['nodes'][0]['html'][:120]}" for item in found] == []


def test_the_key_is_asked_for_once(browser, tmp_path):
    from thaimemo.service import keys

    key = keys.new_key()
    (tmp_path / "keys").write_text(f"สอจ.ลำปาง:{keys.hashed(key)}\n", encoding="utf-8")
    with serving(tmp_path, "--workers", "1", "--keys", tmp_path / "keys") as server, window(browser) as page:
        page.goto(f"http://127.0.0.1:{server.port}/")
        page.wait_for_selector("#login[open]")
        page.fill("#key", key)
        page.keyboard.press("Enter")
        page.wait_for_selector("#template option", state="attached")
        fill_in(page)
        assert page.evaluate("Object.keys(localStorage)") == ["thaimemo.memo"]
        page.reload()
        shown(page)
        assert page.evaluate("!document.querySelector('#login').open")
