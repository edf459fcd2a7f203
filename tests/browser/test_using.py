"""The desk by use, each of its rooms on a phone, a small laptop and a laptop, over one server and one browser for each width."""

import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

import readout
from readout import annotate
from readout.model import Brief
from readout.stored import StandingDecision
from tests.browser.conftest import PATIENCE, decides
from tests.browser.serving import served

FERRY = "s5e2d9c4ee86b"
ATOM = "{http://www.w3.org/2005/Atom}"
TRAM = 'Trams in Orsund stood still on Tuesday. Driver Odo Brill said: "We were told nothing."'


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk that is used: its page in the browser, its address, its file, and a story that changed since it was looked at."""

    page: Page
    address: str
    file: Path
    changed: str

    def goes_to(self, path: str) -> Page:
        """Go to a page; none scrolls sideways."""
        self.page.goto(self.address + path)
        assert self.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
        return self.page

    def text_of(self, path: str) -> str:
        """Give what another program gets at an address."""
        answer = self.page.request.get(self.address + path)
        assert answer.ok, path
        return answer.text()

    def brief(self, story: str = FERRY) -> Brief:
        """Give a story as it is told now."""
        with readout.open(self.file, read_only=True) as kept:
            return kept.show(story).stories[0]


@pytest.fixture(scope="module")
def looked_at(read: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Keep the demo's stories in a file, one of which changed since the reader was there, and give its id."""
    file = Path(shutil.copy(read, tmp_path_factory.mktemp("looked") / "news.db"))
    with readout.open(file) as kept:
        changed = next(one.id for one in kept.stories() if one.id != FERRY)
        kept.visit("reader", changed, int(time.time()) - 100_000)
        kept.remove(kept.show(changed).stories[0].articles[-1].id)
    return file, changed


@pytest.fixture(params=[390, 900, 1280])
def desk(request: pytest.FixtureRequest, browser: Browser, looked_at: tuple[Path, str], tmp_path: Path) -> Iterator[Desk]:
    """Let a desk run over those stories, which no other test sees: workers take tests from each other, in any order."""
    file = Path(shutil.copy(looked_at[0], tmp_path / "news.db"))
    with served(file) as address:
        page = browser.new_page(viewport={"width": request.param, "height": 844})
        page.set_default_timeout(PATIENCE)
        yield Desk(page, address, file, looked_at[1])
        page.close()


def test_stories_are_filtered_and_ordered(desk: Desk) -> None:
    """The filters leave what fits, the address holds them, and all come back; what changed since the last visit says so."""
    page = desk.goes_to("/")
    headlines = page.locator("ol.list h2")
    expect(headlines).to_have_count(3)
    expect(page.locator("li.fresh")).to_have_count(1)
    page.get_by_text("Only some of them").click()
    page.get_by_label("Outlet").fill("HRV World")
    page.get_by_label("Most told").check()
    page.get_by_role("button", name="Show", exact=True).click()
    expect(headlines).to_have_count(1)
    expect(page.get_by_label("Outlet")).to_have_value("HRV World")
    assert "outlet=HRV+World" in page.url
    page.get_by_role("link", name="Show all").click()
    expect(headlines).to_have_count(3)


def test_a_search_is_made_and_saved(desk: Desk) -> None:
    """What was typed is marked in articles and in statements, stands in the address, and becomes a watch with one button."""
    page = desk.goes_to("/")
    page.get_by_role("searchbox").fill('who:"Runa Ekholt" answer')
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/search?q=*")
    expect(page.locator("#lines ~ ol mark").first).to_have_text(re.compile("answer", re.IGNORECASE))
    expect(page.locator("#articles ~ ol mark").first).to_be_visible()
    page.get_by_role("button", name="Watch this").click()
    page.wait_for_url(re.compile(r"/watches/\d+$"))
    expect(page.locator("h1")).to_have_text('who:"Runa Ekholt" answer')
    page.get_by_role("link", name="search", exact=True).click()
    expect(page.get_by_text("Watched:")).to_be_visible()


def test_a_story_tells_what_is_new_and_leads_both_ways(desk: Desk) -> None:
    """What changed is marked and folds away; a line leads to its words, and from the article back to the line."""
    page = desk.goes_to(f"/stories/{desk.changed}")
    news = page.locator("details.news")
    expect(news.get_by_text("1 article gone")).to_be_visible()
    news.locator("summary").click()
    expect(news.get_by_text("1 article gone")).to_be_hidden()
    line = page.locator(".part-brief details.line").first
    line.locator("summary").click()
    line.locator("a.place").first.click()
    place = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f'[id="{place}"] + span')).to_be_in_viewport()
    page.locator(".over .facts a[href^='/articles/']").first.click()
    number = page.locator("sup a.ref").first
    rests = page.locator(number.get_attribute("href") or "")
    number.click()
    expect(rests).to_be_in_viewport()
    rests.get_by_role("link", name="its words").click()
    words = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f'[id="{words}"] ~ .found').first).to_be_in_viewport()
    rests.get_by_role("link", name="in the story").click()
    page.wait_for_url(f"**/stories/{desk.changed}#{words.removeprefix('w-')}")


def test_a_party_is_found_and_exported(desk: Desk) -> None:
    """Part of a name leads to the party: its moves by issue, its words in time, and both as files for others."""
    page = desk.goes_to("/parties")
    page.get_by_label("Part of a name").fill("lindqvam")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Teodor Lindqvam").click()
    expect(page.locator("h1")).to_have_text("Teodor Lindqvam")
    expect(page.locator("table.grid").get_by_text("warned").first).to_be_visible()
    expect(page.locator("#said ~ ol")).to_contain_text("suspend the fisheries accord")
    links = {link.inner_text(): link.get_attribute("href") or "" for link in page.locator(".tools a").all()}
    assert "Teodor Lindqvam" in desk.text_of(links["DNA’s table"])
    assert "<graphml" in desk.text_of(links["network"])
    page.locator("#said ~ ol a.to").first.click()
    page.wait_for_url(f"**/stories/{FERRY}#*")


def test_the_calendar_tells_and_is_subscribed_to(desk: Desk) -> None:
    """What was announced for days before is shown on demand with who announced it, and calendar.ics holds the same days."""
    page = desk.goes_to("/calendar")
    page.get_by_role("link", name="Show what was announced for days before").click()
    expect(page.locator("ol.agenda")).to_contain_text("17 March 2025")
    expect(page.locator("ol.agenda")).to_contain_text("announced by Haldria's delegation")
    written = desk.text_of(page.get_by_role("link", name="Subscribe").get_attribute("href") or "")
    assert "DTSTART;VALUE=DATE:20250317" in written
    assert written.count("BEGIN:VEVENT") == page.locator("ol.agenda > li").count()


def test_a_watch_tells_what_is_new_and_is_a_feed(desk: Desk) -> None:
    """An article that came since is counted and marked, stands in the Atom feed, and is seen with one button."""
    page = desk.goes_to("/watches")
    page.get_by_label("Search to watch").fill("outlet:buoy")
    page.get_by_role("button", name="Watch", exact=True).click()
    with readout.open(desk.file) as kept:
        kept.add([{"text": TRAM, "headline": "Trams stand still", "outlet": "The Buoy", "published": "2031-04-02"}])
    page = desk.goes_to("/watches")
    page.get_by_role("heading", name="outlet:buoy").get_by_role("link").click()
    expect(page.locator("li.fresh")).to_contain_text("Trams stand still")
    feed = etree.fromstring(desk.text_of(page.get_by_role("link", name="feed").get_attribute("href") or "").encode())
    assert [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")] == ["Trams stand still"]
    page.get_by_role("button", name="I have seen these").click()
    expect(page.locator("li.fresh")).to_have_count(0)


def test_a_review_goes_by_keyboard(desk: Desk) -> None:
    """J and K move, S marks, M takes away, X is wrong, U takes back, ? shows the keys; each decision has its author and time."""
    page = desk.goes_to(f"/stories/{FERRY}/review")
    lines = page.locator("[data-line]")
    before = lines.count()
    page.keyboard.press("?")
    expect(page.get_by_text("undo the last decision")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(lines.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(lines.first).to_be_focused()
    decides(page, "s")
    expect(lines.first.get_by_text("decided")).to_be_visible()
    expect(page.locator("#made ~ ol")).to_contain_text(re.compile(r"reader · \d+ \w+ \d{4}, \d\d:\d\d UTC"))
    for key in ("m", "x"):
        said = lines.first.locator(".said").inner_text()
        page.keyboard.press("j")
        decides(page, key)
        expect(lines).to_have_count(before - 1)
        decides(page, "u")
        expect(lines).to_have_count(before)
        expect(lines.first.locator(".said")).to_have_text(said)
    decides(page, "u")
    expect(page.locator("#made")).to_have_count(0)


@pytest.mark.parametrize("desk", [1280], indirect=True)
def test_a_review_survives(desk: Desk, browser: Browser, read: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was decided stands after a story is told anew, by a later version that reads all anew, and in another database."""
    page = desk.goes_to(f"/stories/{FERRY}/review")
    page.get_by_label("Of the story").fill("Marovia answers by letter")
    with page.expect_navigation():
        page.get_by_role("button", name="Head it so").click()
    expect(page.get_by_label("Of the story")).to_have_value("Marovia answers by letter")
    gone = page.locator("[data-line]").first.locator(".said").inner_text()
    page.keyboard.press("j")
    decides(page, "m")
    expect(page.locator("#made ~ ol > li")).not_to_have_count(0)
    assert told_so(desk.goes_to(f"/stories/{FERRY}"), gone)

    left = desk.brief().articles[-1]
    with readout.open(desk.file) as kept:
        kept.remove(left.id)
    assert len(desk.brief().articles) == 4
    assert told_so(desk.goes_to(f"/stories/{FERRY}"), gone)

    first, *others = annotate.ANNOTATORS
    monkeypatch.setattr(annotate, "ANNOTATORS", (replace(first, version=first.version + 1), *others))
    with readout.open(desk.file) as kept:
        assert kept.add([{"text": TRAM + " Nobody came.", "headline": "Trams again", "outlet": "Mail"}]).articles > 1
    assert told_so(desk.goes_to(f"/stories/{FERRY}"), gone)
    assert {one.state for one in states(desk.file) if one.decision.kind != "undo"} <= {"applied", "undone"}
    monkeypatch.undo()

    carried = tmp_path / "decisions.jsonl"
    carried.write_text(desk.text_of("/decisions.jsonl"), encoding="utf-8")
    other = Path(shutil.copy(read, tmp_path / "other.db"))
    with served(other) as address:
        elsewhere = browser.new_page(viewport=page.viewport_size)
        elsewhere.goto(f"{address}/decisions")
        elsewhere.locator("input[type=file]").set_input_files(carried)
        elsewhere.get_by_role("button", name="Take them in").click()
        expect(elsewhere.locator("main ol > li")).not_to_have_count(0)
        elsewhere.goto(f"{address}/stories/{FERRY}")
        assert told_so(elsewhere, gone)
        elsewhere.close()


def test_articles_are_added(desk: Desk, tmp_path: Path) -> None:
    """A pasted text, files and an address are read beside the reader, who sees how far that is; what fails is named with why."""
    good, odd = tmp_path / "harbour.txt", tmp_path / "odd.bin"
    told = "Harbour dues rise\n\nBy Ida Quist\n\n3 April 2031\n\nThe harbour of Orsund raises its dues, it said.\n"
    good.write_text(told, encoding="utf-8")
    odd.write_bytes(b"\x00\x01\x02")
    page = desk.goes_to("/add")
    page.get_by_label("Text", exact=True).fill("Bridges in Orsund stood open on Monday, the council said. Nobody was told why.")
    page.get_by_label("Headline").fill("Bridges stand open")
    page.get_by_label("Outlet").fill("The Buoy")
    page.locator("input[type=file]").set_input_files([good, odd])
    page.get_by_label("One a line").fill("http://127.0.0.1:9/nowhere")
    page.get_by_role("button", name="Read them").click()
    run = page.locator("#progress li.run").first
    expect(run).to_contain_text(re.compile("Waiting|Being read|Done"))
    expect(run).to_contain_text("Done:", timeout=120_000)
    expect(run).to_contain_text("new articles")
    failures = run.locator(".failures")
    expect(failures).to_contain_text("odd.bin: is a binary file")
    expect(failures).to_contain_text("http://127.0.0.1:9/nowhere: cannot be asked")
    run.get_by_role("link", name="Show the stories").click()
    expect(page.locator("ol.list")).to_contain_text("Bridges in Orsund")


def told_so(page: Page, gone: str) -> bool:
    """Tell whether a story's page has the headline that a person gave it, and not the line that a person took away."""
    expect(page.locator("main h1")).to_have_text("Marovia answers by letter")
    return gone not in [line.inner_text() for line in page.locator(".part-brief .said").all()]


def states(file: Path) -> tuple[StandingDecision, ...]:
    """Give what became of each decision."""
    with readout.open(file, read_only=True) as kept:
        return kept.decisions()
