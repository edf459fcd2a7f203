"""The desk in a real browser: nothing keeps a reader out of its pages, and a review goes by keyboard."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import readout
from tests.browser.conftest import decides
from tests.browser.serving import served
from tests.browser.test_access import AXE, OPEN, RUN

STORY = "s5e2d9c4ee86b"
PAGES = (
    "/", f"/stories/{STORY}", f"/stories/{STORY}/review", "/articles/06bfc1488d6b", "/search?q=ferry", "/search", "/parties",
    "/parties/Marovia", "/calendar?since=2025", "/watches", "/watches/1", "/add",
    "/decisions", "/stories/none",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(read: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Let the desk run over the demo's stories, and give its address."""
    file = Path(shutil.copy(read, tmp_path_factory.mktemp("desk") / "news.db"))
    with readout.open(file) as kept:
        kept.save_search("ferry")
        kept.decide(STORY, "verdict", "claims.0", who="ann", value="right")
    with served(file) as address:
        yield address


@pytest.mark.parametrize("width", [390, 900, 1280])
def test_nothing_keeps_a_reader_out(browser: Browser, desk: str, width: int) -> None:
    """Axe finds no fault on any page with everything opened, and none runs out of the screen."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme="dark" if width == 900 else "light")
    for path in PAGES:
        page.goto(desk + path)
        page.evaluate(OPEN)
        page.evaluate(AXE)
        assert page.evaluate(RUN) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
    page.close()


def test_a_line_is_judged_and_brought_back_by_keyboard(browser: Browser, desk: str) -> None:
    """J goes to a line, M takes it off the page, U brings it back."""
    page = browser.new_page()
    page.goto(f"{desk}/stories/{STORY}/review")
    line = page.locator("[data-line]").first
    words = line.locator(".said").inner_text()
    before = page.locator("[data-line]").count()
    page.keyboard.press("j")
    expect(line).to_be_focused()
    decides(page, "m")
    expect(page.locator("#made")).to_be_visible()
    expect(page.locator("[data-line]")).to_have_count(before - 1)
    decides(page, "u")
    expect(page.locator("[data-line]").first.locator(".said")).to_have_text(words)
    page.close()
