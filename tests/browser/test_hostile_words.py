"""Words of 500 letters, marks that turn writing round and lines without a place to break: no page scrolls sideways."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import readout
from readout.render import render
from readout.settings import Settings
from tests.browser.serving import served
from tests.browser.test_access import OPEN

WORD = "Donau" * 100
TURNED = "\u202e" + "x" * 200 + "\u2066\u05d0" * 100
NAME = f"Mira Tolvane{'e' * 500}"
TEXT = (
    f"{WORD} council closes the mill at {WORD}\n\nBy {NAME}\n\n6 March 2031\n\n"
    "ORVALE (NSP) - COUNT people were hurt at the mill of Orvale" + f" on Monday, the minister of {WORD}, {NAME}, said. "
    f"“We demand that the council of {WORD} close the mill by 4 April 2031,” {NAME} said. {TURNED} was all that {NAME} told. "
    f"{NAME} rejected the {WORD}-{WORD} offer on Tuesday. The council will meet at {WORD} on 9 April 2031, {NAME} said.\n\n"
    f"https://example.org/{'a' * 500}?{'b=c&' * 100} {'_' * 500} {'|' * 500}\n"
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Keep two accounts of one happening in such words, and give the file and the page of their story."""
    folder = tmp_path_factory.mktemp("hostile")
    for number in range(2):
        (folder / f"{'n' * 200}{number}.txt").write_text(TEXT.replace("COUNT", str(12 + number)), encoding="utf-8")
    with readout.open(folder / "news.db") as held:
        held.add([str(path) for path in folder.glob("*.txt")])
        story = held.stories()[0].id
        told = held.show(story)
    page = folder / "brief.html"
    page.write_text(render(told, "html", Settings()), encoding="utf-8")
    return folder / "news.db", story


@pytest.fixture(scope="module")
def desk(kept: tuple[Path, str]) -> Iterator[str]:
    """Let the desk run over them."""
    with served(kept[0]) as address:
        yield address


def spills(page: Page) -> bool:
    """Tell whether a page, closed or opened, is wider than its window."""
    wide = []
    for step in ("", OPEN):
        page.evaluate(step)
        wide.append(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
    return any(wide)


@pytest.mark.parametrize("width", [390, 900])
def test_the_brief_does_not_scroll_sideways(browser: Browser, kept: tuple[Path, str], width: int) -> None:
    """The page of a brief is as wide as a phone's window, and as a small laptop's."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((kept[0].parent / "brief.html").as_uri())
    assert WORD in page.content()
    assert not spills(page)
    page.close()


@pytest.mark.parametrize("width", [390, 900])
@pytest.mark.parametrize("path", ["/", "/stories/{story}", "/stories/{story}/review", "/search?q=mill", "/parties"])
def test_the_desk_does_not_scroll_sideways(browser: Browser, desk: str, kept: tuple[Path, str], path: str, width: int) -> None:
    """So are the desk's pages: all stories, one of them, its review, what a search finds, and the parties."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(desk + path.format(story=kept[1]))
    assert not spills(page)
    page.close()
