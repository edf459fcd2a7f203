"""A real Chromium, and the pages that it is shown: one of the demo's stories, and one with all that may come at once."""

from collections.abc import Iterator
from importlib.resources import as_file
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from readout.demo import corpus
from readout.engine import engine
from readout.library import open_collection
from readout.model import Brief, Readout
from readout.pipeline import readout
from readout.render import render
from readout.settings import Settings
from tests.browser.builders import crowded
from tests.browser.chromium import found, started

PATIENCE = 30_000
"""Milliseconds that a page may take to become what is expected: a story is told anew in seconds where other tests run beside it."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium that this machine has; where there is none, say so and skip."""
    path = found()
    if path is None:
        pytest.skip("no Chromium found: the page was not looked at (Debian: apt-get install chromium)")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = started(playwright, path)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def told() -> Brief:
    """Read the first story of the demo, as the program does."""
    with as_file(corpus()) as folder:
        return readout((str(folder / "ferry-talks"),), Settings(), engine(1), lambda _step, _done: None).stories[0]


@pytest.fixture(scope="session")
def story(told: Brief, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the demo's story as a page and give its address."""
    return _written(tmp_path_factory.mktemp("story") / "brief.html", Readout((told,)))


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the crowded story as a page and give its address."""
    return _written(tmp_path_factory.mktemp("crowd") / "brief.html", crowded())


@pytest.fixture
def page(browser: Browser, story: str) -> Iterator[Page]:
    """Open the demo's story on a laptop."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.goto(story)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the demo's stories in a file, for desks that are looked at."""
    file = tmp_path_factory.mktemp("read") / "news.db"
    with as_file(corpus()) as folder, open_collection(file) as kept:
        kept.add([str(gold.parent) for gold in sorted(folder.glob("*/gold.json"))])
    return file


def decides(page: Page, key: str) -> None:
    """Press a key that decides of a line, and wait for the page told anew: until its script has run, it hears no other key."""
    with page.expect_navigation():
        page.keyboard.press(key)


def _written(path: Path, shown: Readout) -> str:
    path.write_text(render(shown, "html", Settings()), encoding="utf-8")
    return path.as_uri()
