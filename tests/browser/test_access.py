"""The page for everybody: axe-core finds no violation of WCAG 2.2 AA, and nothing runs out of a phone's screen."""

from importlib.resources import files
from typing import Literal

import pytest
from playwright.sync_api import Browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN = """axe.run(document, {resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
  .then((found) => found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`))"""
OPEN = "document.querySelectorAll('details').forEach((at) => { at.open = true; })"
WIDTHS = (360, 768, 1280)
Scheme = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Scheme], ...] = (*((width, "light") for width in WIDTHS), (768, "dark"))
"""Colours are the same at every width, so the dark ones are looked at once."""


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_nothing_keeps_a_reader_out(browser: Browser, crowd: str, width: int, scheme: Scheme) -> None:
    """With everything opened, in light and dark, on a phone, a tablet and a laptop, axe-core finds nothing."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(crowd)
    page.evaluate(OPEN)
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []
    page.close()


def test_nothing_keeps_a_reader_out_of_a_real_story(browser: Browser, story: str) -> None:
    """The same holds of one of the demo's stories as it is first seen."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(story)
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []
    page.close()


@pytest.mark.parametrize("width", [320, 390, 900, *WIDTHS])
def test_nothing_runs_out_of_the_screen(browser: Browser, crowd: str, width: int) -> None:
    """However long a word, a name or a label is, the page is as wide as the screen, closed and opened."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(crowd)
    for step in ("", OPEN):
        page.evaluate(step)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
