"""Feeds and calendars that other programs read."""

from lxml import etree
from starlette.testclient import TestClient

from readout.web.subscriptions import _folded_for_subscription
from tests.web.conftest import Post

ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_watch_is_a_feed(client: TestClient, post: Post) -> None:
    """Each article that a watch finds is an entry with an id of its own and a link to its page."""
    post("/watches", q="ferry", name="Ferries & more")
    feed = etree.fromstring(client.get("/watches/1.atom").content)
    entries = feed.findall(f"{ATOM}entry")
    assert feed.findtext(f"{ATOM}title") == "Ferries & more"
    assert entries
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    assert all("/articles/" in entry.find(f"{ATOM}link").get("href") for entry in entries)


def test_the_calendar_can_be_subscribed_to(client: TestClient) -> None:
    """What is announced for a day is an event of that day; lines are no longer than they may be."""
    answer = client.get("/calendar.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "DTSTART;VALUE=DATE:20250317\r\nDTEND;VALUE=DATE:20250318" in answer.text
    assert "DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260201" in answer.text
    assert all(len(line.encode()) <= 75 for line in answer.text.split("\r\n"))


def test_a_folded_line_is_whole() -> None:
    """Unfolding gives the line back, whatever its letters."""
    row = "SUMMARY:" + "Älvdal " * 40
    assert _folded_for_subscription(row).replace("\r\n ", "") == row


def test_a_party_is_exported(client: TestClient) -> None:
    """A party's positions come as DNA's table and as a network, and nobody else's with them."""
    table = client.get("/parties/Marovia/statements.csv")
    assert table.headers["content-type"].startswith("text/csv")
    assert "Marovia" in table.text
    assert 'Haldria"' not in table.text.split("\r\n")[1].split(",")[6]
    assert "<graphml" in client.get("/stories/s5e2/network.graphml").text
    assert client.get("/stories/s5e2/x").status_code == 404
