"""Take the picture of a page that the README shows: `python -m tests.browser.picture PAGE PICTURE`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import found, started

WIDTH, HEIGHT = 1280, 1500
"""The head, what is in brief and the first discrepancy."""


def take(page: Path, picture: Path) -> None:
    """Photograph the top of a page on a laptop, in light colours."""
    path = found()
    if path is None:
        raise SystemExit("no Chromium found: the picture stays as it is")
    with sync_playwright() as playwright:
        browser = started(playwright, path)
        opened = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        opened.goto(page.resolve().as_uri())
        opened.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
