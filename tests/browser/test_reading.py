"""The page in a real browser: its links lead to exactly their words, by mouse and by keyboard, with scripts and without."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from readout.model import Brief
from readout.render.html_page import evidence_of
from readout.render.marked_text import anchor

EVERY = 11
"""Each eleventh place is gone to: some twenty-five of the demo's, of every section, in a few seconds."""

MARKED = """(id) => {
  const source = document.getElementById(id.split("-")[0]), probe = document.createElement("mark");
  source.append(probe);
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return [...source.querySelectorAll(".text span")].filter((at) => getComputedStyle(at).backgroundColor === colour)
    .map((at) => at.textContent).join("");
}"""
"""The words of the article that have the colour of a mark; a finding over two blocks has no line break between them."""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_place_marks_exactly_its_words(browser: Browser, story: str, told: Brief, *, scripts: bool) -> None:
    """Going to a place marks in the article the evidence and nothing else, with scripts off too."""
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(story)
    linked = {link.get_attribute("href") for link in page.locator("a.place").all()}
    places = [evidence for evidence in evidence_of(told) if f"#{anchor(evidence)}" in linked]
    assert len(places) > EVERY
    for evidence in places[:: EVERY if scripts else 3 * EVERY]:
        page.goto(f"{story}#{anchor(evidence)}")
        assert page.evaluate(MARKED, anchor(evidence)) == evidence.text.replace("\n\n", "")
    context.close()


def test_every_place_is_on_the_page(page: Page, told: Brief) -> None:
    """Each link names a piece of evidence, and the article's words at it are the evidence's."""
    linked = page.eval_on_selector_all("a.place", "links => links.map(link => link.hash.slice(1))")
    assert linked
    assert set(linked) <= {anchor(evidence) for evidence in evidence_of(told)}


def test_a_line_opens_leads_and_returns_by_keyboard(page: Page) -> None:
    """Enter opens a line, Tab reaches its place, Enter goes there, Escape comes back to where one was."""
    line = page.locator(".part-brief summary").first
    line.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    place = page.locator(".part-brief a.place").first
    expect(place).to_be_focused()
    page.keyboard.press("Enter")
    identifier = page.evaluate("location.hash.slice(1)")
    expect(page.locator(f'[id="{identifier}"]')).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(place).to_be_focused()
    page.keyboard.press("Escape")
    expect(line).to_be_focused()
    expect(place).to_be_hidden()


def test_the_first_tab_skips_to_the_brief(page: Page) -> None:
    """A keyboard reader passes the bar with one key, and the focus is seen."""
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    assert skip.evaluate("at => getComputedStyle(at).outlineStyle") != "none"


def test_a_dot_leads_to_its_entry(page: Page) -> None:
    """A dot of the timeline's picture goes to the line of its first entry and opens it."""
    page.locator("a.dot").first.click()
    assert page.locator('[id$="-ha-0"]').evaluate("at => at.open")


def test_a_cell_opens_its_words(browser: Browser, crowd: str) -> None:
    """A party's move in the matrix opens to the words that it rests on."""
    page = browser.new_page()
    page.goto(crowd)
    cell = page.locator(".stands td details").first
    expect(cell.locator("mark").first).to_be_hidden()
    cell.locator("summary").click()
    expect(cell.locator("mark").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_reader_chooses_the_colours(browser: Browser, crowd: str, *, scripts: bool) -> None:
    """The page follows the system's colours until the reader chooses, with scripts off too."""
    context = browser.new_context(java_script_enabled=scripts, color_scheme="dark")
    page = context.new_page()
    page.goto(crowd)
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.get_by_label("Light").check()
    light = page.evaluate(paper)
    assert sum(map(int, re.findall(r"\d+", light))) > 3 * 200 > sum(map(int, re.findall(r"\d+", dark)))
    context.close()


def test_the_page_asks_for_nothing(browser: Browser, crowd: str) -> None:
    """No request leaves, no script of an article runs, and the page's own style and script pass its policy."""
    page = browser.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    page.on("console", lambda message: told.append(message.text))
    page.goto(crowd)
    page.wait_for_load_state("networkidle")
    assert (asked, told) == ([crowd], [])
    assert page.evaluate("getComputedStyle(document.querySelector('.hidden')).position") == "absolute"
    page.close()


def test_on_paper_everything_that_was_folded_is_there(browser: Browser, crowd: str) -> None:
    """In print the folded lines stand open, and what only a screen can use is gone."""
    page = browser.new_page()
    page.goto(crowd)
    expect(page.locator(".more .line").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".more .line").first).to_be_visible()
    expect(page.locator(".theme")).to_be_hidden()
    page.close()


def test_motion_is_left_out_where_it_is_not_wanted(page: Page) -> None:
    """Who asks for less motion gets no smooth scrolling."""
    moves = "getComputedStyle(document.documentElement).scrollBehavior"
    assert page.evaluate(moves) == "smooth"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(moves) == "auto"
