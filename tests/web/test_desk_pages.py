"""The pages that one looks at: what they list, where their links lead, and what stays text."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import readout
from readout.store import Line
from readout.web.desk import application
from readout.web.desk_pages import once
from readout.web.desk_state import Desk
from tests.web.conftest import NAMES


def test_stories_are_listed_with_their_figures(client: TestClient) -> None:
    """The first page names every story, the newest first, with how many accounts tell it and how many differ."""
    page = client.get("/").text
    assert [page.index(word) for word in ("Hillside buries", "Strike", "Marovia answers")] == sorted(
        page.index(word) for word in ("Hillside buries", "Strike", "Marovia answers")
    )
    assert "5 articles of 4 outlets" in page


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ("outlet=HRV World", {"Marovia"}), ("party=Marovia", {"Marovia"}), ("place=Quimaray", {"Hillside"}),
        ("since=2025-05-01&until=2025-05", {"Strike"}), ("party=Nobody", set()),
    ],
)  # fmt: skip
def test_stories_are_chosen(client: TestClient, asked: str, fits: set[str]) -> None:
    """Each filter leaves the stories that fit."""
    found = re.findall(r'<h2 dir="auto"><a href="/stories/\w+">(\w+)', client.get(f"/?{asked}").text)
    assert set(found) == fits


def test_stories_are_chosen_by_what_their_accounts_differ_in(client: TestClient, database: Path) -> None:
    """Of every kind of difference those stories are left that have one."""
    with readout.open(database, read_only=True) as kept:
        briefs = [kept.show(story.id).stories[0] for story in kept.stories()]
    having = {one.kind: set[str]() for brief in briefs for one in brief.discrepancies}
    for brief in briefs:
        for one in brief.discrepancies:
            having[one.kind].add(brief.id)
    assert any(len(stories) < len(briefs) for stories in having.values())
    for kind, stories in having.items():
        page = client.get(f"/?difference={kind}&order=told").text
        assert set(re.findall(r'<h2 dir="auto"><a href="/stories/(\w+)', page)) == stories


def test_an_empty_desk_says_what_to_do(tmp_path: Path) -> None:
    """Where nothing was added the page says how."""
    readout.open(tmp_path / "new.db").close()
    page = TestClient(application(Desk(tmp_path / "new.db", NAMES))).get("/").text
    assert "Nothing is here yet" in page
    assert "/add" in page


def test_search_marks_its_hits_and_names_their_stories(client: TestClient) -> None:
    """Articles and statements are found, the words marked, each with the story that it stands in."""
    page = client.get("/search", params={"q": 'who:"Runa Ekholt" answer'}).text
    assert "<mark>answer</mark>" in page
    assert 'href="/parties/Runa%20Ekholt"' in page
    assert "/stories/s5e2d9c4ee86b#" in page


@pytest.mark.parametrize(
    ("asked", "said"), [("from:soon", "is no day"), ("xyzzy", "Nothing holds all of that"), ("", "side by side")]
)
def test_a_search_without_hits_says_what_to_do(client: TestClient, asked: str, said: str) -> None:
    """A day that is none, words that nobody wrote, and nothing asked are each answered in a sentence."""
    assert said in client.get("/search", params={"q": asked}).text


def test_a_story_is_its_brief_with_the_rules_that_its_policy_names(client: TestClient) -> None:
    """The page holds the brief; the style of its own is named by digest, and no script but files of ours may run."""
    answer = client.get("/stories/s5e2d9c4ee86b")
    assert "half an answer" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "'sha256-" in policy
    assert "unsafe" not in policy
    assert re.findall(r"<script(?! src=)", answer.text) == []
    assert 'class="strip"' in answer.text


def test_an_article_leads_to_its_lines_and_they_lead_back(client: TestClient) -> None:
    """Each small number in the text names a line of the list, and each line names a place of the text."""
    page = client.get("/articles/06bfc1488d6b").text
    lines, places = set(re.findall(r'id="(line-\d+)"', page)), set(re.findall(r'id="(w-[\w-]+)"', page))
    assert lines
    assert set(re.findall(r'href="#(line-\d+)"', page)) <= lines
    assert set(re.findall(r'href="#(w-[\w-]+)"', page)) <= places


def test_a_party_is_what_it_said_and_wants(client: TestClient, database: Path) -> None:
    """A party's page holds its roles, moves by issue, and its words; no issues where it takes no position that is shown."""
    with readout.open(database, read_only=True) as kept:
        parties = [found for heading in kept.headings("party", most=60) if (found := kept.party(heading.name))]
    assert {bool(one.positions) for one in parties} == {True, False}
    for one in parties:
        page = client.get(f"/parties/{one.name}").text
        assert ("Positions, by issue" in page) is bool(one.positions)
        assert ">Statements</h2>" in page
        assert page.count('<p class="facts"><span class="name">') == bool(one.roles)


def test_a_party_says_what_reads_alone(client: TestClient, database: Path) -> None:
    """Words that lean on those around them are found by a search and stand on no party's page, as they stand on no story's."""
    with readout.open(database, read_only=True) as kept:
        heard = {heading.name: kept.said(heading.name, most=200) for heading in kept.headings("party", most=60)}
    alone = {name: [line for line in lines if line.alone] for name, lines in heard.items()}
    assert any(0 < len(alone[name]) < len(lines) for name, lines in heard.items())
    assert any(lines and not alone[name] for name, lines in heard.items())
    for name, shown in alone.items():
        page = client.get(f"/parties/{name}").text.partition('id="said"')[2]
        assert page.count('<li class="hit">') == len(once(shown))
        assert "lean on the words around them" in page
        assert ("in words that read alone" in page) is (not shown)


TOLL = (
    "Senator Odo Brill has endorsed the tax bill of President Jon Brok as a fair way to pay for schools."
    " Mayor Runa Ekholt supports the tax bill of President Jon Brok as a help for the poor."
    " Senator Ines Varga has rejected the tax bill of President Jon Brok as an attack on the poor."
    " Governor Ida Quist has accused the council of Alma of hiding the report on police violence."
    " On Monday two barges lay at the northern pier, and the crane there lifted sacks of grain."
    " The wind had turned in the night, and it rained on the fish market until noon."
)


def test_a_party_stands_beside_those_it_agrees_and_differs_with(tmp_path: Path) -> None:
    """Whoever took a side is in the table; who has nobody beside it has none."""
    with readout.open(tmp_path / "toll.db") as kept:
        kept.add([{"text": TOLL, "headline": "Quarrel over tax bill of president and over report"}])
        kept.show(kept.stories()[0].id)
    client = TestClient(application(Desk(tmp_path / "toll.db", NAMES)))
    page = client.get("/parties/Odo Brill").text
    rows = dict(re.findall(r'class="name">([^<]+)</a></th><td>(1?</td><td>1?)</td>', page))
    assert rows == {"Runa Ekholt": "1</td><td>", "Ines Varga": "</td><td>1"}
    alone = client.get("/parties/Ida Quist")
    assert alone.status_code == 200
    assert "agrees and differs" not in alone.text


def test_the_calendar_tells_what_was_announced(client: TestClient) -> None:
    """What lies behind is shown when it is asked for, with who announced it."""
    assert "Nothing is announced for today" in client.get("/calendar").text
    assert "17 March 2025" in client.get("/calendar?since=").text


@pytest.mark.parametrize("path", ["/nope", "/stories/zz", "/articles/zz", "/parties/Nobody at all", "/watches/9", "/static/x"])
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    """A page says in a sentence what is missing."""
    answer = client.get(path)
    assert answer.status_code == 404
    assert "That did not work" in answer.text


def test_what_an_article_holds_is_text(tmp_path: Path) -> None:
    """Marks of HTML, in a headline or in a text, reach no page as marks."""
    hostile = "<script>alert(1)</script>"
    with readout.open(tmp_path / "a.db") as kept:
        kept.add([{"text": f'Odo Brill said: "{hostile} is what we want".', "headline": hostile, "outlet": hostile}])
        article = kept.search("want")[0].article
    client = TestClient(application(Desk(tmp_path / "a.db", NAMES)))
    for path in ("/", "/search?q=want", f"/articles/{article}", "/parties", "/?outlet=" + hostile):
        assert hostile not in client.get(path).text


def test_a_story_shows_what_reads_alone(client: TestClient) -> None:
    """Stances that lean on words around them are in the JSON and not on the page, as in the page that is written to a file."""
    positions = client.get("/api/v1/stories/s5e2d9c4ee86b").json()["positions"]
    alone = sum(one["stands_alone"] for one in positions)
    assert 0 < alone < len(positions)
    assert f"Who stands where</a> <small>{alone}</small>" in client.get("/stories/s5e2d9c4ee86b").text


def line(kind: str, text: str, outlets: str, who: str = "Odo Brill", origins: int = 1) -> Line:
    """Build a line of one story."""
    return Line("s1", kind, "x", who, "2031-04-02", text, outlets, "a", 0, 4, kind, "", origins)


def test_a_quotation_and_its_statement_are_one_line() -> None:
    """The statement stays, which knows its origins, with the outlets of both, at the place of the first."""
    said = line("quotation", "no", "The Buoy"), line("claim", "other", "Mail"), line("claim", "No", "Mail · The Buoy", origins=2)
    found = once(said)
    assert [(one.kind, one.text, one.outlets, one.origins) for one in found] == [
        ("claim", "No", "The Buoy · Mail", 2),
        ("claim", "other", "Mail", 1),
    ]


def test_two_speakers_are_two_lines() -> None:
    """The same words of another are another line."""
    assert len(once([line("claim", "no", "The Buoy"), line("claim", "no", "The Buoy", "Ida Quist")])) == 2
